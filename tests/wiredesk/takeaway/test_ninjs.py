from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from summarize import Summary
from tests.wiredesk.takeaway.test_text import (
    ARTICLE,
    BULLETS,
    CREDIT,
    ENGLISH,
    EXTRACTIVE,
    MODEL,
    SUMMARY,
)
from translate.article.parse import parse_article
from translate.translation import SentencePair, Translation
from wiredesk.review import OPEN, Review
from wiredesk.takeaway.ninjs import as_ninjs

TEXT = {"type": "string"}
TEXTS = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["value"],
        "additionalProperties": False,
        "properties": {
            "role": TEXT,
            "contentType": TEXT,
            "value": TEXT,
            "wordCount": {"type": "integer"},
        },
    },
}
ADDRESS = {"type": "string", "pattern": r"^[a-z]+:\S+$"}
# What ninjs 3.2 says of the properties that are written here; it allows others, not listed.
PROPERTIES: dict[str, Any] = {
    "uri": ADDRESS,
    "type": {"enum": ["text", "audio", "video", "picture", "graphic", "composite", "component"]},
    "representationType": {"enum": ["full", "partial"]},
    "standard": {
        "type": "object",
        "additionalProperties": False,
        "properties": {"name": TEXT, "version": TEXT, "schema": ADDRESS},
    },
    "language": TEXT,
    "pubStatus": {"enum": ["usable", "withheld", "canceled"]},
    "versionCreated": {
        "type": "string",
        "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$",
    },
    "by": TEXT,
    "edNote": TEXT,
    "digitalSourceType": {
        "type": "object",
        "additionalProperties": False,
        "properties": {"name": TEXT, "uri": ADDRESS, "literal": TEXT},
    },
    "headlines": TEXTS,
    "descriptions": TEXTS,
    "bodies": TEXTS,
}
SCHEMA = {
    "type": "object",
    "required": ["uri"],
    "additionalProperties": False,
    "properties": PROPERTIES
    | {
        "associations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["uri", "name"],
                "additionalProperties": False,
                "properties": PROPERTIES | {"name": TEXT, "rel": TEXT},
            },
        }
    },
}
HEADED = parse_article("To er anholdt\n\nDe stjal en bil i Aarhus natten til torsdag.")
REVIEWED = Review(True, "Ann Hill", datetime(2024, 3, 4, 9, 5, tzinfo=UTC))


def headed() -> Summary:
    english = ("Two arrested", "They stole a car.")
    pairs = tuple(map(SentencePair, HEADED.sentences, english))
    return Summary(Translation(HEADED, pairs, MODEL), english, (), EXTRACTIVE)


@pytest.mark.parametrize("summary", [SUMMARY, headed()])
@pytest.mark.parametrize("review", [OPEN, Review(True), REVIEWED])
def test_item_is_of_the_schema(summary: Summary, review: Review) -> None:
    Draft202012Validator(SCHEMA).validate(as_ninjs(summary, review))


def test_story_is_withheld_until_it_is_reviewed() -> None:
    item = as_ninjs(SUMMARY)
    assert item["pubStatus"] == "withheld"
    assert item["by"] == "Machine translation, not reviewed"
    assert item["edNote"].startswith(f"{CREDIT}\nTo check:\n- This looks like Norwegian.\n")
    assert "- Sentence 2 (They stole a car.): Check 2.\n" in item["edNote"]
    assert "versionCreated" not in item


def test_reviewed_story_is_usable_and_replaces_the_other() -> None:
    item = as_ninjs(SUMMARY, REVIEWED)
    assert item["pubStatus"] == "usable"
    assert item["by"] == "Machine translation, reviewed by Ann Hill, 4 March 2024, 09:05 UTC"
    assert item["versionCreated"] == "2024-03-04T09:05:00+00:00"
    assert item["edNote"] == CREDIT.replace(CREDIT.partition(".")[0], item["by"])
    assert item["uri"] == as_ninjs(SUMMARY)["uri"]


def test_headline_is_not_part_of_the_body() -> None:
    item = as_ninjs(headed())
    assert [text["value"] for text in item["headlines"]] == ["Two arrested"]
    assert [text["value"] for text in item["bodies"]] == ["They stole a car."]
    assert item["bodies"][0]["wordCount"] == 4
    assert "descriptions" not in item


def test_story_without_a_headline_has_none() -> None:
    item = as_ninjs(SUMMARY)
    assert "headlines" not in item
    assert item["bodies"][0]["value"] == SUMMARY.translation.text if SUMMARY.translation else ""


def test_bullets_and_the_danish_original_are_with_it() -> None:
    item = as_ninjs(SUMMARY)
    assert item["descriptions"][0]["value"] == f"- {BULLETS[0].text}\n- {BULLETS[1].text}"
    (original,) = item["associations"]
    assert original["language"] == "da"
    assert original["bodies"][0]["value"] == ARTICLE.raw
    assert original["uri"] != item["uri"]


def test_another_story_has_another_address() -> None:
    assert as_ninjs(headed())["uri"] != as_ninjs(SUMMARY)["uri"]


def test_characters_that_no_file_holds_are_dropped() -> None:
    assert SUMMARY.translation is not None
    article = parse_article("En\0\ud800.")
    pairs = (SentencePair(article.sentences[0], "One\0\ud800."),)
    translation = Translation(article, pairs, MODEL)
    item = as_ninjs(replace(SUMMARY, translation=translation, bullets=(), sentences=ENGLISH[:1]))
    assert item["bodies"][0]["value"] == "One\ufffd."
    assert item["associations"][0]["bodies"][0]["value"] == "En\ufffd."
