import pytest

from translate.checks.confidence import check_confidence
from translate.checks.evidence import Evidence
from translate.flags import Flag
from translate.models import offline
from translate.models.info import ModelInfo

OFFLINE = ModelInfo(offline.ID, offline.REVISION, "llama.cpp", offline.PRECISION, offline=True)
OPUS = ModelInfo("Helsinki-NLP/opus-mt-da-en", "0" * 40, "ctranslate2", "int8")


def found(score: float | None, model: ModelInfo) -> list[Flag]:
    return list(check_confidence("Ja.", "Yes.", Evidence(score=score, model=model)))


def test_a_score_that_few_translations_have_is_a_hint_without_a_place() -> None:
    (flag,) = found(-1.5, OFFLINE)
    assert (flag.kind, flag.source_span, flag.target_span) == ("low-score", None, None)


@pytest.mark.parametrize("score", [-0.3, 0.0, None])
def test_an_ordinary_score_or_none_is_no_hint(score: float | None) -> None:
    assert found(score, OFFLINE) == []


def test_a_model_that_was_never_measured_has_no_threshold() -> None:
    assert found(-9.0, OPUS) == []
