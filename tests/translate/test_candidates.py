from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import pytest

from translate.candidates import Assess, candidate, others
from translate.engines.backend import Fork, Hypothesis, Token
from translate.glossary import Glossary
from translate.house_terms import HouseTerms
from translate.models.info import ModelInfo
from translate.utterances import Utterance

MODEL = ModelInfo("tiny", "1", "ctranslate2", "int8")
TOO_LONG = "Too long for the model: cut at clauses and translated in 2 parts."
CUT_OFF = "The model stopped before the end of the sentence."


def assess(source: str) -> Assess:
    return partial(HouseTerms(Glossary(), Forking()).assessed, source)


def flags_of(source: str, *hypotheses: Hypothesis) -> list[tuple[str, str]]:
    found = candidate(Utterance(source), hypotheses, assess(source))
    return [(flag.kind, flag.message) for flag in found.flags]


def test_english_that_says_the_same_has_no_flag() -> None:
    source = "Politiet anholdt 14 mænd i Aarhus."
    assert flags_of(source, Hypothesis("Police arrested 14 men in Aarhus.", -0.2)) == []


def test_error_is_found() -> None:
    source = "Politiet anholdt 14 mænd i Aarhus."
    (flag,) = flags_of(source, Hypothesis("Police arrested 40 men in Aarhus.", -0.2))
    assert flag[0] == "number"


def test_parts_are_joined_with_a_flag_and_the_worst_score() -> None:
    source = "Politiet anholdt 14 mænd, og ingen kom til skade."
    parts = Hypothesis("Police arrested 14 men,", -0.2), Hypothesis("and nobody was hurt.", -0.4)
    joined = candidate(Utterance(source), parts, assess(source))
    assert joined.target == "Police arrested 14 men, and nobody was hurt."
    assert joined.score == -0.4
    assert [(flag.kind, flag.message) for flag in joined.flags] == [("length", TOO_LONG)]


def test_output_that_was_cut_off_has_a_flag() -> None:
    cut_off = Hypothesis("Police arrested 14 men.", -0.2, complete=False)
    assert ("length", CUT_OFF) in flags_of("Politiet anholdt 14 mænd.", cut_off)


def test_hypothesis_without_a_score_has_none() -> None:
    source = "Ingen kom til skade."
    assert candidate(Utterance(source), (Hypothesis("", None),), assess(source)).score is None


def test_what_is_shown_is_what_is_checked() -> None:
    """Inside a quotation, a mark that the model adds is taken out: the check finds none."""
    utterance = Utterance("- Vi går hjem.", opened_before=True, closed_later=True)
    hypotheses = (Hypothesis('"We are going home."', -0.1),)
    said = candidate(utterance, hypotheses, assess("Vi går hjem."))
    assert said.target == "We are going home."
    assert said.flags == ()


@dataclass
class Forking:
    """A backend whose alternatives are its forks, spelt out."""

    model = MODEL
    max_source_length = 100
    quotes_dashes = True

    def source_length(self, source: str) -> int:
        return len(source)

    def translate(self, sources: Sequence[str]) -> Iterator[Hypothesis]:
        raise AssertionError(sources)

    def alternatives(self, source: str, first: Hypothesis) -> Iterator[Hypothesis]:  # noqa: ARG002
        for fork in first.forks:
            yield Hypothesis(b"".join(token.spelling for token in fork.tokens).decode(), -1.0)


def fork_at(text: str, word: str) -> Fork:
    """Where the model nearly left out a word."""
    start = text.index(word)
    return Fork((Token(1, text[:start].strip().encode(), -0.5),), (start, start + len(word)))


@pytest.mark.parametrize(
    ("text", "utterance"),
    [
        ("Police arrested 40 men.", Utterance("Politiet anholdt 14 mænd.")),
        ('"Police arrested 40 men."', Utterance("- Politiet anholdt 14 mænd.", opened_before=True)),
    ],
)
def test_forks_at_words_in_doubt_are_taken_first(text: str, utterance: Utterance) -> None:
    forks = tuple(fork_at(text, word) for word in ("Police", " arrested", " 40", " men"))
    first = Hypothesis(text, -0.1, forks=forks)
    looks = assess("Politiet anholdt 14 mænd.")
    shown = candidate(utterance, (first,), looks)
    found = others(Forking(), utterance, (first,), shown, looks)
    assert next(found).target == "Police arrested"
    assert [other.target for other in found] == ["", "Police", "Police arrested 40"]


def test_sentence_translated_in_parts_has_no_other_candidates() -> None:
    parts = Hypothesis("Police came", -0.1), Hypothesis("and left.", -0.1)
    looks = assess("Politiet kom og gik.")
    first = candidate(Utterance("Politiet kom."), parts, looks)
    assert not list(others(Forking(), Utterance("Politiet kom."), parts, first, looks))


def test_same_english_is_offered_once() -> None:
    forks = tuple(fork_at("Police arrested 14 men.", word) for word in (" arrested", " arrested"))
    first = Hypothesis("Police arrested 14 men.", -0.1, forks=forks)
    looks = assess("Politiet anholdt 14 mænd.")
    shown = candidate(Utterance("x"), (first,), looks)
    found = others(Forking(), Utterance("x"), (first,), shown, looks)
    assert [other.target for other in found] == ["Police"]
