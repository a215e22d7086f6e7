import re
from collections import Counter

import pytest

from translate.checks.meaning import check_meaning
from translate.languages.lexicon import rows

FORM = re.compile(r"\*?[^\W\d_]+|[^\W\d_]+\*")


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        pytest.param("To blev dræbt.", "Two were killed.", id="the word itself"),
        pytest.param("To blev dræbt.", "Two people lost their lives.", id="in other words"),
        pytest.param("Tre omkom ved branden.", "Three were killed in the fire.", id="plainer"),
        pytest.param("Drabet skete i går.", "The murder took place yesterday.", id="a noun"),
        pytest.param("Massedrabet rystede byen.", "The massacre shook the town.", id="compound"),
        pytest.param("De er idømt livstid.", "They were sentenced to life.", id="idømt"),
        pytest.param("Lægen er tiltalt.", "The physician is on trial.", id="tiltalt"),
        pytest.param("Prisen faldt.", "The price dropped.", id="direction"),
        pytest.param("Avisen Politiken skriver det.", "Politiken reports this.", id="a newspaper"),
        pytest.param("De bor ved Dronning Bro.", "They live at Dronning Bro.", id="a name"),
        pytest.param("Flygtede De Røde Heste?", "Did The Red Horses flee?", id="title"),
        pytest.param("Det regner.", "It is raining.", id="no word of the list"),
        pytest.param("Hærchefen siger det.", "The military commander says so.", id="first part"),
        pytest.param("Et færgeselskab lukker.", "A ferry company closes.", id="with an e between"),
        pytest.param("Ikea sælger hotdogs.", "Ikea sells hot dogs.", id="two words for one"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_what_both_say_has_no_flag(danish: str, english: str) -> None:
    assert list(check_meaning(danish, english)) == []


@pytest.mark.parametrize(
    ("danish", "english", "message"),
    [
        (
            "Et angreb har dræbt en leder.",
            "An attack has broken up a leader.",
            "'dræbt' (killed) in the Danish, no word for it in the English",
        ),
        (
            "Militsen har sit hovedkvarter i Bagdad.",
            "The militia has its main district in Baghdad.",
            "'hovedkvarter' (headquarters) in the Danish, no word for it in the English",
        ),
        (
            "En embedsmand siger til AFP, at der er tale om en dronehandling.",
            "A nurse says to AFP that it is a drone action.",
            "'embedsmand' (official) in the Danish, no word for it in the English",
        ),
        (
            "Aktierne steg torsdag.",
            "Shares fell on Thursday.",
            "'steg' (risen) in the Danish, no word for it in the English",
        ),
        (
            "Politiet standsede tre unge.",
            "Police arrested three young people.",
            "'arrested' in the English, no word for it in the Danish",
        ),
        (
            "Stationen holdt sin højde under rumvandringen.",
            "The station held its height during the evacuation.",
            "'evacuation' in the English, no word for it in the Danish",
        ),
        (
            "Der kom ikke ét bud.",
            "There was not one election.",
            "'election' in the English, no word for it in the Danish",
        ),
        (
            "DRÆBT I BAGDAD",
            "ARRESTED IN BAGHDAD",
            "'DRÆBT' (killed) in the Danish, 'ARRESTED' in the English",
        ),
    ],
)
def test_what_only_one_says_is_flagged(danish: str, english: str, message: str) -> None:
    (flag,) = check_meaning(danish, english)
    assert (flag.kind, flag.message) == ("meaning", message)


def test_one_word_that_stands_for_another_is_flagged_in_both_places() -> None:
    danish, english = "To mænd blev dræbt i nat.", "Two men were arrested overnight."
    (flag,) = check_meaning(danish, english)
    assert flag.source_span
    assert danish[slice(*flag.source_span)] == "dræbt"
    assert flag.target_span
    assert english[slice(*flag.target_span)] == "arrested"


def test_a_meaning_told_twice_is_missed_once() -> None:
    flags = list(check_meaning("De dræbte blev dræbt i nat.", "They were seen overnight."))
    assert [flag.message for flag in flags] == [
        "'dræbte' (killed) in the Danish, no word for it in the English"
    ]


def test_every_meaning_of_one_language_has_words_in_the_other() -> None:
    danish = {row.meaning for row in rows("meanings.txt", "da")}
    english = {row.meaning for row in rows("meanings.txt", "en")}
    assert danish == english


def test_every_form_is_of_small_letters_and_can_fit_a_word() -> None:
    for language in ("da", "en"):
        for row in rows("meanings.txt", language):
            unfit = [form for form in row.forms if not FORM.fullmatch(form) or not form.islower()]
            assert unfit == [], row.meaning


def test_no_form_has_a_meaning_plainly_and_implicitly() -> None:
    for language in ("da", "en"):
        lists = rows("meanings.txt", language)
        found = Counter((row.meaning, form) for row in lists for form in row.forms)
        assert [key for key, count in found.items() if count > 1] == []


def test_no_list_of_the_file_is_there_twice_and_none_has_a_form_twice() -> None:
    for language in ("da", "en"):
        found = list(rows("meanings.txt", language))
        lists = Counter((row.strength, row.meaning) for row in found)
        assert [key for key, count in lists.items() if count > 1] == []
        for row in found:
            assert len(set(row.forms)) == len(row.forms), row.meaning
