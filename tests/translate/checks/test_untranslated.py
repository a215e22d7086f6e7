import pytest

from translate.checks.untranslated import check_untranslated, is_copy


@pytest.mark.parametrize(
    ("source", "target", "left"),
    [
        (
            "Grupperingens næstkommanderende blev dræbt i angrebet.",
            "The group's næstkommanderende was killed in the attack.",
            ["næstkommanderende"],
        ),
        (
            "Udvalget anbefaler en ny kystbeskyttelse ved Thyborøn.",
            "The committee recommends a new kystbeskyttelse at Thyborøn.",
            ["kystbeskyttelse"],
        ),
        (
            "Byen blev ledsaget af disse embedsmænd i tre dage.",
            "The town was accompanied af disse embedsmænd for three days.",
            ["af disse embedsmænd"],
        ),
        (
            "Politiet fandt en rygsæk på perronen, og toget blev standset i Roskilde.",
            "Police found a backpack on the platform, og toget blev standset i Roskilde.",
            ["og toget blev standset"],
        ),
        (
            "Myg og flåter plager turisterne.",
            "Mosquitoes og ticks plague turisterne.",
            ["og", "turisterne"],
        ),
    ],
)
def test_danish_left_in_the_english_is_found_in_both_texts(
    source: str, target: str, left: list[str]
) -> None:
    flags = list(check_untranslated(source, target))
    assert [target[slice(*flag.target_span)] for flag in flags if flag.target_span] == left
    assert [source[slice(*flag.source_span)] for flag in flags if flag.source_span] == left
    assert flags[0].message == f'Danish left in the English: "{left[0]}"'


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Det skriver Ekstra Bladet.", "Ekstra Bladet writes."),
        (
            "Det Konservative Folkeparti stemte imod.",
            "Det Konservative Folkeparti voted against.",
        ),
        ("Ursula von der Leyen er i Kyiv.", "Ursula von der Leyen is in Kyiv."),
        (
            "Det oplyser Foreningen af Danske Kystfiskere.",
            "This is according to Foreningen af Danske Kystfiskere.",
        ),
        (
            "En person stod under en bus i tunnelen ved et museum.",
            "A person stood under a bus in the tunnel by a museum.",
        ),
        ("Benzinen er blevet 30 øre dyrere.", "Petrol has become 30 øre dearer."),
        ("Studenten læste sport og karate.", "The student read sport and karate."),
        ("En 17-årig debutant scorede.", "A 17-year-old debutant scored."),
        ("Kaptajnen sad for bordenden.", "The captain sat at the head of the table."),
    ],
)
def test_names_and_words_of_both_languages_are_no_danish_left_in(source: str, target: str) -> None:
    assert list(check_untranslated(source, target)) == []


@pytest.mark.parametrize(
    "source",
    [
        "Ingen kom til skade ved branden.",
        "INGEN KOM TIL SKADE VED BRANDEN",
        "To biler stødte sammen.",
    ],
)
def test_a_sentence_copied_whole_is_one_flag(source: str) -> None:
    (flag,) = check_untranslated(source, source)
    assert flag.message == "Not translated: the English is the Danish, word for word"
    assert flag.source_span == flag.target_span == (0, len(source))


def test_a_long_stretch_is_shortened_in_the_message_only() -> None:
    danish = "fordi bestyrelsen ikke længere havde tillid til den daglige ledelse i virksomheden"
    source = f"Han gik, {danish}."
    target = f"He left, {danish}."
    (flag,) = check_untranslated(source, target)
    assert flag.target_span == (target.index("fordi"), len(target) - 1)
    assert len(flag.message) < 100
    assert flag.message.endswith('…"')


def test_words_that_only_begin_alike_have_their_own_place_in_the_danish() -> None:
    source = "Myggene kom, og myg stikker."
    (flag,) = check_untranslated(source, "The mosquitoes came, and myg sting.")
    assert flag.source_span == (source.index("myg stikker"), source.index(" stikker"))


@pytest.mark.parametrize(
    ("source", "target", "copied"),
    [
        ("Ingen kom til skade.", "Ingen kom til skade", True),
        ("Mette Holm", "Mette Holm", False),
        ("Paris, London", "Paris, London", False),
        ("", "", False),
    ],
)
def test_a_copy_is_more_than_names(source: str, target: str, copied: bool) -> None:
    assert is_copy(source, target) is copied
