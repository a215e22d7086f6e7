"""`check_confidence`: a hint that the model gave its own translation an unusually low score.

What is low differs by model and engine, so each has a threshold of its own, which
`benchmarks/quality/confidence.py` measures.
"""

from collections.abc import Iterator

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.flags import Flag
from translate.models import OFFLINE_ID

# The lowest score without a hint, by model and engine: mean log-probability per token. The offline
# model's was chosen so that 5 % of 401 sentences (FLORES dev, NTREX-dev, wire stories) score lower.
# Of 389 other sentences 6 % do; their chrF is 41, that of the rest 61. OPUS-MT was not measured
# with either engine and has no threshold: no hint is better than a guessed one.
THRESHOLDS = {(OFFLINE_ID, "llama.cpp"): -0.60}


def check_confidence(
    _source: str, _target: str, evidence: Evidence = NOTHING_KNOWN
) -> Iterator[Flag]:
    """A flag if the score is under the model's threshold; none if the model has no threshold."""
    model, score = evidence.model, evidence.score
    threshold = THRESHOLDS.get((model.id, model.engine)) if model else None
    if score is not None and threshold is not None and score < threshold:
        yield Flag("low-score", "The model is unsure of this one: about 1 in 20 scores as low")
