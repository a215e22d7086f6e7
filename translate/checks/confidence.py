"""`check_confidence`: a hint where a model scores its own translation unusually low.

What is low differs by model, so each model has a threshold of its own, learnt by
`benchmarks/quality/confidence.py`.
"""

from collections.abc import Iterator

from translate.checks.evidence import NOTHING_KNOWN, Evidence
from translate.flags import Flag
from translate.models import OFFLINE_ID

# By model and engine. The offline model's: under it lie 5 % of 401 sentences of FLORES
# dev, NTREX-dev and wire stories. Of 389 others 6 % do, and their chrF is 41 where the rest's
# is 61. OPUS-MT has none, neither under CTranslate2 nor under transformers: it was never measured,
# and no hint is better than a guessed one.
THRESHOLDS = {(OFFLINE_ID, "llama.cpp"): -0.60}


def check_confidence(
    _source: str, _target: str, evidence: Evidence = NOTHING_KNOWN
) -> Iterator[Flag]:
    """A flag where the score is under the model's threshold; none where it has no threshold."""
    model, score = evidence.model, evidence.score
    threshold = THRESHOLDS.get((model.id, model.engine)) if model else None
    if score is not None and threshold is not None and score < threshold:
        yield Flag("low-score", "The model is unsure of this one: about 1 in 20 scores as low")
