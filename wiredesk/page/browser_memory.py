"""`remembered` and `recalled`: a story as the visitor's browser keeps it over a reload.

Plain dictionaries and lists, since the browser keeps JSON. Flags are not kept: they are found
again, without the model.
"""

from dataclasses import replace
from typing import Any

from summarize import Bullet
from translate import SentencePair, parse_article
from translate.checks import check
from translate.translator import MAX_CHARACTERS
from wiredesk.desk import Desk, Settings, Story
from wiredesk.takeaway import translated


def remembered(story: Story, model: str) -> dict[str, Any]:
    """The story that this model translated, for the browser to keep."""
    bullets = story.summary.bullets if story.summary else ()
    return {
        "text": story.article.markup or story.article.raw,
        "english": [pair.target for pair in story.pairs],
        "edited": [index for index in range(len(story.pairs)) if story.is_edited(index)],
        "new": sorted(story.new),
        "bullets": [{"text": bullet.text, "sources": list(bullet.sources)} for bullet in bullets],
        "model": model,
    }


def recalled(kept: object, desk: Desk) -> Story | None:
    """The story that a browser kept; None where it has none, or what can't have come from here.

    One of another model than the desk's has no summary: it is to be translated again, and only
    what the editor wrote of it counts.
    """
    try:
        return _recalled(kept, desk) if isinstance(kept, dict) else None
    except (AttributeError, KeyError, TypeError, ValueError, AssertionError, IndexError):
        return None


def _recalled(kept: dict[str, Any], desk: Desk) -> Story | None:
    if len(kept["text"]) > MAX_CHARACTERS:
        return None
    article = parse_article(kept["text"])
    pairs = tuple(
        SentencePair(sentence, target, None, check(sentence.plain, target))
        for sentence, target in zip(article.sentences, kept["english"], strict=False)
    )
    edits = frozenset((pairs[i].source.plain, pairs[i].target) for i in kept["edited"])
    story = Story(article, desk.settings, pairs, new=frozenset(kept["new"]), edits=edits)
    if kept["model"] != str(desk.translator.model):
        return replace(story, settings=Settings("another"))
    stopped = desk.stopped(story)
    bullets = tuple(Bullet(each["text"], tuple(each["sources"])) for each in kept["bullets"])
    if stopped.summary is None or not bullets:
        return stopped
    summary = replace(stopped.summary, bullets=bullets)
    flagged = desk.summarizer.revised(summary, translated(summary))
    return replace(stopped, summary=flagged, stopped=False)
