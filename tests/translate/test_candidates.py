from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest

from translate.article.parse import parse_article
from translate.article.sentences import Sentence
from translate.candidates import candidate, others, placed
from translate.engines.backend import Fork, Hypothesis, Token
from translate.flags import Flag
from translate.models.info import ModelInfo
from translate.translation import Alternative
from translate.utterances import Utterance

MODEL = ModelInfo("tiny", "1", "ctranslate2", "int8")
TOO_LONG = "Too long for the model: cut at clauses and translated in 2 parts."
CUT_OFF = "The model stopped before the end of the sentence."


def flags_of(source: str, *hypotheses: Hypothesis) -> list[tuple[str, str]]:
    found = candidate(source, Utterance(source), hypotheses, MODEL)
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
    joined = candidate(source, Utterance(source), parts, MODEL)
    assert joined.target == "Police arrested 14 men, and nobody was hurt."
    assert joined.score == -0.4
    assert [(flag.kind, flag.message) for flag in joined.flags] == [("length", TOO_LONG)]


def test_output_that_was_cut_off_has_a_flag() -> None:
    cut_off = Hypothesis("Police arrested 14 men.", -0.2, complete=False)
    assert ("length", CUT_OFF) in flags_of("Politiet anholdt 14 mænd.", cut_off)


def test_hypothesis_without_a_score_has_none() -> None:
    source = "Ingen kom til skade."
    assert candidate(source, Utterance(source), (Hypothesis("", None),), MODEL).score is None


def test_what_is_shown_is_what_is_checked() -> None:
    """Inside a quotation, a mark that the model adds is taken out: the check finds none."""
    utterance = Utterance("- Vi går hjem.", continues=True, goes_on=True)
    said = candidate("Vi går hjem.", utterance, (Hypothesis('"We are going home."', -0.1),), MODEL)
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
        ('"Police arrested 40 men."', Utterance("- Politiet anholdt 14 mænd.", continues=True)),
    ],
)
def test_forks_at_words_in_doubt_are_taken_first(text: str, utterance: Utterance) -> None:
    forks = tuple(fork_at(text, word) for word in ("Police", " arrested", " 40", " men"))
    first = Hypothesis(text, -0.1, forks=forks)
    found = others(Forking(), "Politiet anholdt 14 mænd.", utterance, (first,))
    assert next(found).target == "Police arrested"
    assert [other.target for other in found] == ["", "Police", "Police arrested 40"]


def test_sentence_translated_in_parts_has_no_other_candidates() -> None:
    parts = Hypothesis("Police came", -0.1), Hypothesis("and left.", -0.1)
    assert not list(others(Forking(), "Politiet kom og gik.", Utterance("Politiet kom."), parts))


@pytest.mark.parametrize(
    ("text", "span", "words"),
    [
        ("Politiet anholdt 14 mænd.", (17, 19), "14"),
        ("Politiet\nanholdt 14 mænd.", (17, 19), "14"),
        ("Politiet  anholdt \n 14 mænd.", (17, 19), "14"),
        ("Po\u00adlitiet an\u00adholdt 1\u00ad4 mænd.", (17, 19), "1\u00ad4"),
        ("Politiet\u00a0 anholdt 14\nmænd.", (17, 24), "14\nmænd"),
        ("\u200bPolitiet\u200b anholdt 14 mænd.", (0, 8), "Politiet"),
        ("Politiet anholdt  14 mænd.", (0, 25), "Politiet anholdt  14 mænd."),
    ],
)
def test_spans_are_into_the_sentence_as_it_stands_in_the_article(
    text: str, span: tuple[int, int], words: str
) -> None:
    sentence = Sentence(0, len(text), text)
    found = placed(Alternative("", None, (Flag("number", "", span, (1, 2)),)), sentence)
    ((first, last),) = (flag.source_span for flag in found.flags if flag.source_span)
    assert text[first:last] == words
    assert found.flags[0].target_span == (1, 2)


def test_flag_without_a_place_in_the_danish_stays_without() -> None:
    (sentence,) = parse_article("Ingen kom\ntil skade.").sentences
    flag = Flag("name", "", None, (0, 4))
    assert placed(Alternative("", None, (flag,)), sentence).flags == (flag,)
