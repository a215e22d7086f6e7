from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from summarize import Bullet, Summarizer, summarize
from summarize.summarizer import shared_summarizer
from tests.conftest import FIXTURES
from translate.article.parse import parse_article
from translate.errors import CheckpointError, EmptyTextError, ModelNotFoundError, TextError
from translate.models.info import ModelInfo
from translate.translation import SentencePair, Translation

ENGLISH = dict(
    line.split("\t")[:2]
    for line in (FIXTURES / "pairs.tsv").read_text(encoding="utf-8").splitlines()
)
PLAIN = (FIXTURES / "tiny-story.en.txt").read_text(encoding="utf-8")


@pytest.fixture
def translation() -> Translation:
    """The first story of the fixtures with the English of its sentences, as written there."""
    article = parse_article((FIXTURES / "tiny-story.txt").read_text(encoding="utf-8"))
    pairs = (SentencePair(sentence, ENGLISH[sentence.plain]) for sentence in article.sentences)
    return Translation(article, tuple(pairs), ModelInfo("written", "1", "none", "none"))


EXPECTED = (
    Bullet("Three men were arrested on Wednesday after a robbery in Horsens.", (0,)),
    Bullet("The robbery took place on Monday at 2.30 pm in a shop in Søndergade.", (2,)),
    Bullet("The men stole 12,500 kroner. They fled in a red car.", (5, 6)),
    Bullet("The car was not stolen. It was found near a school in Vejle.", (8, 9)),
)


def test_translation_becomes_bullets_with_sources(translation: Translation) -> None:
    summary = summarize(translation, model="extractive")
    assert summary.bullets == EXPECTED
    assert summary.translation is translation
    assert summary.sentences == tuple(pair.target for pair in translation.pairs)
    assert summary.model.id == "extractive"


def test_plain_english_becomes_bullets_with_sources() -> None:
    summary = summarize(PLAIN, model="extractive")
    assert summary.translation is None
    assert [bullet.text for bullet in summary.bullets] == [bullet.text for bullet in EXPECTED]
    for bullet in summary.bullets:
        assert " ".join(summary.sentences[i] for i in bullet.sources) == bullet.text


@pytest.mark.parametrize(("asked", "given"), [(1, 1), (2, 2), (5, 5), (50, 5)])
def test_as_many_bullets_as_asked_for_or_as_there_are(asked: int, given: int) -> None:
    assert len(summarize(PLAIN, asked, model="extractive").bullets) == given


@pytest.mark.parametrize("bullets", [0, -1])
def test_less_than_one_bullet_is_an_error(bullets: int) -> None:
    with pytest.raises(TextError, match="at least 1") as caught:
        summarize(PLAIN, bullets, model="extractive")
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_blank_text_is_an_error(text: str) -> None:
    with pytest.raises(EmptyTextError, match="no sentence"):
        summarize(text, model="extractive")


def test_translation_without_sentences_is_an_error() -> None:
    model = ModelInfo("written", "1", "none", "none")
    with pytest.raises(EmptyTextError, match="no sentence"):
        summarize(Translation(parse_article("/ritzau/"), (), model), model="extractive")


def test_text_over_the_limit_is_an_error_that_names_both_lengths() -> None:
    with pytest.raises(TextError, match=r"200,001 characters; at most 200,000"):
        summarize("a" * 200_001, model="extractive")


def test_text_without_a_statement_of_fact_has_no_bullets() -> None:
    assert summarize("Who did it? Nobody knows?", model="extractive").bullets == ()


def test_function_shares_one_summarizer_per_model() -> None:
    assert shared_summarizer("extractive") is shared_summarizer("extractive")
    assert shared_summarizer("extractive") is not shared_summarizer("another")


def test_twenty_threads_get_the_same_summary() -> None:
    summarizer = Summarizer("extractive")
    with ThreadPoolExecutor(20) as pool:
        summaries = list(pool.map(summarizer.summarize, [PLAIN] * 20))
    assert len(set(summaries)) == 1


def test_model_that_is_neither_a_folder_nor_on_the_hub_is_an_error() -> None:
    with pytest.raises(ModelNotFoundError, match="no such model"):
        _ = Summarizer("no such model").model


def test_folder_without_a_checkpoint_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match=r"config\.json is missing"):
        _ = Summarizer(tmp_path).model
