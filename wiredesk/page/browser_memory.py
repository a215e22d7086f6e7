"""`remembered` and `recalled`: a story as JSON, which the visitor's browser keeps over a reload.

Flags are not kept. They are found again from what is kept: the texts, the scores, and the terms of
the glossary.
"""

from dataclasses import replace
from typing import Any

from summarize import Bullet
from translate import Glossary, SentencePair, parse_article
from translate.article import Article, Sentence
from translate.glossary import TermUse
from translate.translation import Alternative
from translate.translator import MAX_CHARACTERS
from wiredesk.desk import Desk, Finished, Outdated, Settings, Story
from wiredesk.doubts import translated

Json = dict[str, Any]


def remembered(story: Story, model: str) -> Json:
    """The story, translated by the model of this name, as dictionaries and lists for JSON."""
    summary = story.summary if isinstance(story, Finished) else None
    bullets = summary.bullets if summary else ()
    return {
        "text": story.article.markup or story.article.raw,
        "pairs": [_pair_fields(pair) for pair in story.pairs],
        "edited": [index for index in range(len(story.pairs)) if story.is_edited(index)],
        "new": sorted(story.new),
        "bullets": [{"text": bullet.text, "sources": list(bullet.sources)} for bullet in bullets],
        "replaced": summary.replaced if summary else 0,
        "terms": _terms(story.settings.glossary, story.article),
        "model": model,
    }


def recalled(kept: object, desk: Desk) -> Story | None:
    """The story that a browser kept; None if it kept none, or nothing that `remembered` made.

    A story of another model than the desk's, or in the form of an earlier version, is `Outdated`.
    """
    try:
        return _recalled(_in_todays_form(kept), desk) if isinstance(kept, dict) else None
    except (AttributeError, KeyError, TypeError, ValueError, AssertionError, IndexError):
        return None


def _in_todays_form(kept: Json) -> Json:
    """What a browser kept, as `remembered` makes it today.

    An earlier version kept only the "english" of each pair. Without scores and terms, its flags
    can't be found again; so it is given no model, which makes the story `Outdated`.
    """
    if "english" not in kept:
        return kept
    unknown: Json = {"repaired": False, "enforced": [], "alternatives": []}
    pairs = [_fields(Alternative(target)) | unknown for target in kept["english"]]
    return kept | {"pairs": pairs, "terms": [], "model": None}


def _recalled(kept: Json, desk: Desk) -> Story | None:
    if len(kept["text"]) > MAX_CHARACTERS:
        return None
    article = parse_article(kept["text"])
    settings = _settings(kept["terms"], article, desk.settings)
    glossary = settings.glossary or Glossary()
    pairs = tuple(
        desk.translator.assessed(_pair(sentence, fields, glossary), number, glossary=glossary)
        for number, (sentence, fields) in enumerate(
            zip(article.sentences, kept["pairs"], strict=False)
        )
    )
    edits = frozenset((pairs[i].source.plain, pairs[i].target) for i in kept["edited"])
    new = frozenset(kept["new"])
    if kept["model"] != str(desk.translator.model):
        return Outdated(article, settings, pairs, new, edits)
    stopped = desk.stopped(Story(article, settings, pairs, new, edits))
    bullets = tuple(Bullet(each["text"], tuple(each["sources"])) for each in kept["bullets"])
    if not isinstance(stopped, Finished) or not bullets:
        return stopped
    summary = replace(stopped.summary, bullets=bullets, replaced=int(kept["replaced"]))
    flagged = desk.summarizer.revised(summary, translated(summary))
    return replace(stopped, summary=flagged, stopped=False)


def _terms(glossary: Glossary | None, article: Article) -> list[list[str]]:
    """The terms of the glossary that occur in the story, each as [Danish, English]."""
    sentences = [sentence.plain for sentence in article.sentences]
    places = (place for plain in sentences for place in (glossary or Glossary()).places(plain))
    terms = dict.fromkeys(place.term for place in places)
    return [[term.danish, term.english] for term in terms]


def _settings(terms: list[list[str]], article: Article, settings: Settings) -> Settings:
    """The desk's settings with the terms that the story was translated with as its glossary."""
    if terms == _terms(settings.glossary, article):
        return settings
    pairs = [(danish, english) for danish, english in terms]
    return replace(settings, glossary=Glossary.of(pairs) if pairs else None)


def _pair_fields(pair: SentencePair) -> Json:
    """A pair as JSON: its English, its alternatives, and the terms that were put in."""
    return _fields(pair.english) | {
        "repaired": pair.repaired,
        "enforced": [use.term.danish for use in pair.terms if use.outcome == "enforced"],
        "alternatives": [_fields(other) for other in pair.alternatives],
    }


def _fields(english: Alternative) -> Json:
    return {
        "english": english.target,
        "score": english.score,
        "parts": english.parts,
        "complete": english.complete,
    }


def _pair(sentence: Sentence, fields: Json, glossary: Glossary) -> SentencePair:
    """The pair of a sentence from its kept fields, still without flags."""
    enforced = tuple(
        TermUse(term, 0, (0, 0), None, "enforced")
        for term in glossary.terms
        if term.danish in fields["enforced"]
    )
    alternatives = tuple(_english(other) for other in fields["alternatives"])
    return SentencePair.of(
        sentence,
        _english(fields),
        alternatives,
        repaired=bool(fields["repaired"]),
        terms=enforced,
    )


def _english(fields: Json) -> Alternative:
    target, score = fields["english"], fields["score"]
    if not isinstance(target, str):
        raise TypeError(f"{target!r} is no English")
    score = None if score is None else float(score)
    return Alternative(target, score, (), int(fields["parts"]), bool(fields["complete"]))
