import pytest

from translate.checks.confidence import check_score
from translate.models import offline
from translate.models.info import ModelInfo

OFFLINE = ModelInfo(offline.ID, offline.REVISION, "llama.cpp", offline.PRECISION, offline=True)
OPUS = ModelInfo("Helsinki-NLP/opus-mt-da-en", "0" * 40, "ctranslate2", "int8")


def test_a_score_that_few_translations_have_is_a_hint_without_a_place() -> None:
    (flag,) = check_score(-1.5, OFFLINE)
    assert (flag.kind, flag.source_span, flag.target_span) == ("low-score", None, None)


@pytest.mark.parametrize("score", [-0.3, 0.0, None])
def test_an_ordinary_score_or_none_is_no_hint(score: float | None) -> None:
    assert list(check_score(score, OFFLINE)) == []


def test_a_model_that_was_never_measured_has_no_threshold() -> None:
    assert list(check_score(-9.0, OPUS)) == []
