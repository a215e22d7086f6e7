import pytest

from summarize.faithfulness import carried, check_bullet
from translate.article import Sentence
from translate.flags import Flag
from translate.translation import SentencePair

POLICE = (
    "Police in Aarhus did not arrest the three men until Monday, inspector Rita Holmgaard says."
)
HARBOUR = 'The harbour lost 2.5 million kroner in 2024, according to "Søfartens Blad".'


def suspects(text: str, *sources: str) -> list[tuple[str, str | None]]:
    """The kind of each flag, and the words of the bullet that it points at."""
    flags = check_bullet(text, sources)
    return [(f.kind, text[slice(*f.target_span)] if f.target_span else None) for f in flags]


@pytest.mark.parametrize("text", [POLICE, HARBOUR, f"{POLICE} {HARBOUR}"])
def test_sentence_is_faithful_to_itself(text: str) -> None:
    assert check_bullet(text, [POLICE, HARBOUR]) == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Harbour lost 2,500,000 kroner.", HARBOUR),
        ("Three men were not arrested until Monday.", POLICE),
        ("The inspector is Holmgaard.", POLICE),
        ("The United States has 900 soldiers in Syria.", "The US has 900 soldiers in Syria."),
        ("Aarhus' police arrested two.", "Police in Aarhus arrested two."),
        ("Police didn't say who did it.", "Police refused to say who did it."),
        ("Both men plead not guilty.", "The two men pleaded not guilty in court."),
        ("O'Neill and L'Orange met.", "O'Neill’s guest was L'Orange, and they met."),
        ("Prices rose.", "Prices rose. The bank did not comment."),
    ],
)
def test_other_words_for_the_same_are_faithful(text: str, source: str) -> None:
    assert check_bullet(text, [source]) == ()


@pytest.mark.parametrize(
    ("text", "source", "found"),
    [
        ("The harbour lost 2.6 million kroner.", HARBOUR, [("unsupported", "2.6 million")]),
        ("The harbour lost 2.5 billion kroner.", HARBOUR, [("unsupported", "2.5 billion")]),
        ("Police in Odense acted.", POLICE, [("unsupported", "Odense")]),
        ("Rita Dalsgaard is an inspector.", POLICE, [("unsupported", "Rita Dalsgaard")]),
        ("Danish men were arrested.", "Swedish men were arrested.", [("unsupported", "Danish")]),
        ('It is in "Havnens Blad".', HARBOUR, [("unsupported", "Havnens Blad")]),
        ('The harbour "lost kroner".', HARBOUR, [("unsupported", "lost kroner")]),
        ("Police did arrest three men.", POLICE, [("negation", None)]),
        ("The harbour did not lose money.", HARBOUR, [("negation", "not")]),
        ("Nobody was hurt.", "Two were hurt.", [("negation", "Nobody")]),
    ],
)
def test_what_the_source_does_not_say_is_found(
    text: str, source: str, found: list[tuple[str, str | None]]
) -> None:
    assert [flag for flag in suspects(text, source) if flag in found] == found


def test_all_sources_together_bear_a_bullet_out() -> None:
    text = "Aarhus lost 2.5 million kroner."
    assert suspects(text, POLICE) != []
    assert suspects(text, POLICE, HARBOUR) == []


def test_message_tells_what_is_missing_and_where() -> None:
    (flag,) = check_bullet("Four were arrested.", ["Three were arrested."])
    assert flag.message == "'Four' is not in the sentence that this rests on"


def pair(target: str, *flags: Flag) -> SentencePair:
    return SentencePair(Sentence(0, 2, "Ja"), target, None, flags)


@pytest.mark.parametrize(
    ("bullet", "span"),
    [
        ("It rained. He saw 40 men. They left.", (18, 20)),
        ("In all, 40 men were seen.", (8, 10)),
        ("Men were seen.", None),
    ],
)
def test_flag_of_a_source_is_carried_to_its_place_in_the_bullet(
    bullet: str, span: tuple[int, int] | None
) -> None:
    doubted = pair("He saw 40 men.", Flag("number", "14 or 40?", (3, 5), (7, 9)))
    assert carried(bullet, [doubted]) == (Flag("number", "14 or 40?", None, span),)


def test_flag_without_a_place_is_carried_without_one() -> None:
    doubted = pair("He left.", Flag("low-score", "The model was unsure."))
    assert carried("He left.", [pair("It rained."), doubted]) == doubted.flags
