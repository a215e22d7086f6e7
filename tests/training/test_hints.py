"""The hints in the prompts that the adapter learns from."""

from tests.conftest import PAIRS
from training.hints import AS_MEASURED, Recipe, training_words
from translate.languages.da import hints, words_line

SENTENCES = [danish for danish, _ in PAIRS if hints(danish)]
SHIP = "Skibet havde gødning om bord."


def test_sentence_has_the_same_hints_each_time() -> None:
    usual = Recipe()
    first = [training_words(danish, usual) for danish in SENTENCES]
    assert first == [training_words(danish, usual) for danish in SENTENCES]
    assert "gødning = fertiliser" in training_words(SHIP, AS_MEASURED)


def test_held_out_sentence_has_those_that_the_engine_gives_it() -> None:
    assert [training_words(danish, AS_MEASURED) for danish in SENTENCES] == [
        words_line(hints(danish)) for danish in SENTENCES
    ]


def test_some_sentences_have_none_and_some_have_fewer() -> None:
    lines = [training_words(danish, Recipe(without=0.5)) for danish in SENTENCES]
    assert 0.35 < sum(not line for line in lines) / len(lines) < 0.65
    whole = [training_words(danish, Recipe(without=0, thinned=0)) for danish in SENTENCES]
    thinned = [training_words(danish, Recipe(without=0, thinned=1)) for danish in SENTENCES]
    fewer = [len(t) < len(w) for w, t in zip(whole, thinned, strict=True) if w]
    assert 0 < sum(fewer) < len(fewer)
