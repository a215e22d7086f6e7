"""`as_ninjs`: a story as an IPTC ninjs 3.2 item, the JSON that newsroom systems import.

Takes a `Summary` with its translation, and its `Review`; gives a dictionary for JSON. Until the
story is reviewed, the status of the item is "withheld", so that no system publishes it by itself.
The schema is https://www.iptc.org/std/ninjs/ninjs-schema_3.2.json.
"""

from typing import Any
from uuid import UUID, uuid5

from summarize import Summary
from translate import Translation
from wiredesk.doubts import translated
from wiredesk.escaping import encodable, legible
from wiredesk.review import OPEN, Review
from wiredesk.takeaway.text import credit_line, numbered, to_check

SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#"
# IPTC's term for the output of a trained model, whether or not somebody reviewed it.
MADE_BY_MODEL = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
# A random UUID for this project, so that a story has the same address on every machine.
_ADDRESSES = UUID("3d0ab79c-7f5c-4c43-9c9e-0d3f5a1b8e26")


def as_ninjs(summary: Summary, review: Review = OPEN) -> dict[str, Any]:
    """The item: the English as its body, the bullets as its summary, the Danish as its original."""
    translation = translated(summary)
    headline, body = _headline_and_body(translation)
    item: dict[str, Any] = {
        "uri": _address(translation, "en"),
        "type": "text",
        "representationType": "full",
        "standard": {"name": "ninjs", "version": "3.2", "schema": SCHEMA},
        "language": "en",
        "pubStatus": "usable" if review.reviewed else "withheld",
        "by": review.label,
        "edNote": _note(summary, review),
        "digitalSourceType": {"uri": MADE_BY_MODEL},
        "bodies": [_text(body, "main") | {"wordCount": len(body.split())}],
        "associations": [_original(translation)],
    }
    if review.at:
        item["versionCreated"] = review.at.isoformat(timespec="seconds")
    if headline:
        item["headlines"] = [_text(headline, "main")]
    if summary.bullets:
        item["descriptions"] = [_text(legible(summary.text), "summary")]
    return item


def _headline_and_body(translation: Translation) -> tuple[str, str]:
    """The English headline, or "" if there is none, and the text of the other paragraphs."""
    paragraphs = [
        (kind, legible(" ".join(pair.target for _, pair in pairs)))
        for kind, pairs in numbered(translation)
    ]
    headed = bool(paragraphs) and paragraphs[0][0] == "headline"
    headline = paragraphs[0][1] if headed else ""
    return headline, "\n\n".join(text for _, text in paragraphs[headed:])


def _original(translation: Translation) -> dict[str, Any]:
    return {
        "name": "Danish original",
        "rel": "translatedFrom",
        "uri": _address(translation, "da"),
        "type": "text",
        "language": "da",
        "bodies": [_text(legible(translation.article.raw), "main")],
    }


def _note(summary: Summary, review: Review) -> str:
    """The note to the desk that receives the item: the models, and what there is to check."""
    checks = [f"- {doubt}" for doubt in to_check(summary, review, quoted=True)]
    lines = [credit_line(summary, review), *(["To check:", *checks] if checks else [])]
    return legible("\n".join(lines))


def _text(value: str, role: str) -> dict[str, Any]:
    return {"role": role, "contentType": "text/plain", "value": value}


def _address(translation: Translation, language: str) -> str:
    """The URN of a story: equal for the same Danish, so that a reviewed item replaces the first."""
    return uuid5(_ADDRESSES, f"{language}\n{encodable(translation.article.raw)}").urn
