import pytest

from translate.checks.evidence import Evidence
from translate.checks.registry import CHECKS, assess, check
from translate.flags import ERRORS, KINDS
from translate.glossary import Glossary


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "14 mennesker blev dræbt i Bagdad torsdag, oplyser politiet.",
            "14 people were killed in Baghdad on Thursday, police say.",
        ),
        ("Regeringen vil ikke hæve skatten.", "The government will not raise taxes."),
        ("- Ingen kom til skade, siger hun.", '"Nobody was hurt," she says.'),
        ("", ""),
    ],
)
def test_a_good_translation_has_no_flags(source: str, target: str) -> None:
    assert check(source, target) == ()


@pytest.mark.parametrize(
    ("kind", "source", "target"),
    [
        ("number", "Angrebet dræbte 2.500 soldater.", "The attack killed 2,600 soldiers."),
        ("name", "Ministeren er i Norge i dag.", "The minister is in Finland today."),
        ("negation", "Han vil ikke træde tilbage.", "He will resign."),
        ("meaning", "To mænd blev dræbt i går.", "Two men were arrested yesterday."),
        ("untranslated", "Hans næstkommanderende faldt.", "His næstkommanderende fell."),
        ("repetition", "Han gik hjem.", "He went home home home home."),
        ("length", "Politiet anholdt to mænd i går.", "Police arrested two"),
    ],
)
def test_each_kind_of_mistake_has_its_flag(kind: str, source: str, target: str) -> None:
    flags = check(source, target)
    assert [flag.kind for flag in flags] == [kind]
    assert kind in ERRORS


def test_flags_stand_in_the_order_of_the_english_those_without_a_place_last() -> None:
    source = "Politiet anholdt ikke de 14 mænd fra Norge, der stjal cykler i går aftes ved havnen."
    flags = check(source, "Police arrested 40 mænd mænd mænd from Finland.")
    starts = [flag.target_span[0] for flag in flags if flag.target_span]
    assert starts == sorted(starts)
    placed = [flag.target_span is not None for flag in flags]
    assert placed == sorted(placed, reverse=True)
    assert {flag.kind for flag in flags} >= {"number", "untranslated", "repetition", "name"}


def test_no_english_is_one_flag() -> None:
    (flag,) = check("Ingen af de 14 kom til skade i Bagdad.", "")
    assert flag.message == "No English"


def test_a_sentence_copied_whole_is_one_flag() -> None:
    source = "Ingen af de to kom til skade i Bagdad, siger han."
    assert [flag.kind for flag in check(source, source)] == ["untranslated"]


def test_what_stands_in_danish_that_was_left_in_is_not_missed_as_well() -> None:
    source = "Politiet anholdt tre, men ministeren vil ikke kommentere sagen."
    target = "Police arrested three, men ministeren vil ikke kommentere sagen."
    assert [flag.kind for flag in check(source, target)] == ["untranslated"]


def test_beside_danish_that_was_left_in_the_rest_is_still_checked() -> None:
    source = "Politiet anholdt 14 mænd og en næstkommanderende i går."
    target = "Police arrested 41 men and a næstkommanderende yesterday."
    assert [flag.kind for flag in check(source, target)] == ["number", "untranslated"]


def test_a_loop_is_not_also_too_long() -> None:
    target = "Nobody was hurt" + " in the fire" * 30 + "."
    assert [flag.kind for flag in check("Ingen kom til skade i branden.", target)] == ["repetition"]


def test_a_loop_in_a_sentence_of_parts_is_said_to_be_of_parts_as_well() -> None:
    target = "Nobody was hurt" + " in the fire" * 30 + "."
    flags = assess("Ingen kom til skade i branden.", target, Evidence(parts=2))
    assert [flag.kind for flag in flags] == ["repetition", "length"]


def test_a_term_within_danish_that_was_left_in_is_doubted_as_well() -> None:
    evidence = Evidence(Glossary.of({"regionsråd": "regional council"}))
    flags = assess("Det siger regionsrådet i aften.", "So says regionsrådet tonight.", evidence)
    assert sorted(flag.kind for flag in flags) == ["term", "untranslated"]


@pytest.mark.parametrize(
    ("source", "target", "danish", "english"),
    [
        ("De 25\nmænd gik.", "The 26 men left.", "25", "26"),
        ("De  25 \u00ad mænd  gik.", "The 26 men left.", "25", "26"),
        (
            "De to mænd blev dr\u00adæbt\ni går.",
            "Two men were\narrested.",
            "dr\u00adæbt",
            "arrested",
        ),
    ],
)
def test_spans_are_into_the_texts_as_they_are_given(
    source: str, target: str, danish: str, english: str
) -> None:
    (flag,) = check(source, target)
    assert flag.source_span
    assert flag.target_span
    assert source[slice(*flag.source_span)] == danish
    assert target[slice(*flag.target_span)] == english


def test_every_kind_is_in_the_table_and_every_check_is_there_once() -> None:
    assert len(set(CHECKS)) == len(CHECKS)
    assert {info.label for info in KINDS.values()} == {
        *("Number", "Name", "Negation", "Meaning", "Quotation", "Untranslated", "Repetition"),
        *("Length", "Unsure", "Glossary", "Not in the story"),
    }
