"""`Flag`: one doubt about a translation; `KINDS`: all kinds of doubt, with their labels.

The checks in `checks/` make flags of sentences, `summarize/faithfulness.py` those of bullets. The
page, the files and the README read `KINDS`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from translate.spans import Span

Kind = Literal[
    "number",
    "name",
    "negation",
    "meaning",
    "quote",
    "untranslated",
    "repetition",
    "length",
    "low-score",
    "term",
    "unsupported",
]


@dataclass(frozen=True, slots=True)
class KindInfo:
    """How a kind of doubt is named and explained to an editor.

    `label` comes before a message ("Number: 14 in the Danish …"). A doubt is an error if a reader
    of both languages would call it one, or else a hint. `checked` is the word for the list
    "Checked: numbers, names, …"; it is blank for a kind that isn't looked for in every story.
    `about` is the explanation in the README's table.
    """

    label: str
    is_error: bool
    checked: str
    about: str


KINDS: Mapping[Kind, KindInfo] = MappingProxyType(
    {
        "number": KindInfo(
            "Number",
            True,
            "numbers",
            "numbers, amounts, percentages, dates, times, ages, years: in digits or words, of "
            "either language",
        ),
        "name": KindInfo(
            "Name",
            True,
            "names",
            "persons, places, organisations, nationalities: verbatim, or by the name that English "
            "has for them",
        ),
        "negation": KindInfo(
            "Negation", True, "negation", 'a "not" that was lost, or that wasn\'t there'
        ),
        "meaning": KindInfo(
            "Meaning",
            True,
            "key words",
            "some 350 meanings of the news, from *killed* and *arrested* to *headquarters* and "
            "*north*: what the Danish says must have a word for it in the English, and for 156 of "
            "them the other way round, too",
        ),
        "quote": KindInfo(
            "Quotation",
            True,
            "quotes",
            "quotations that lose their marks, or change their speaker",
        ),
        "untranslated": KindInfo(
            "Untranslated", True, "untranslated words", "Danish left in the English"
        ),
        "repetition": KindInfo(
            "Repetition", True, "repetition", "a loop: words that come again and again"
        ),
        "length": KindInfo(
            "Length",
            True,
            "length",
            "English that is cut off, far too short or long; a sentence translated in parts",
        ),
        "low-score": KindInfo(
            "Unsure",
            False,
            "",
            "the model itself was unsure (learnt for the offline model; OPUS-MT has no threshold)",
        ),
        "term": KindInfo(
            "Glossary", False, "", "a term of your glossary that the English doesn't use"
        ),
        "unsupported": KindInfo(
            "Not in the story",
            True,
            "",
            "a number, name or quoted word of a bullet that its sentences don't have",
        ),
    }
)
ERRORS: frozenset[Kind] = frozenset(kind for kind, info in KINDS.items() if info.is_error)


@dataclass(frozen=True, slots=True)
class Flag:
    """One doubt: its kind, a sentence for the editor, and its place in each text.

    `source_span` is into `SentencePair.source.text`, `target_span` into `SentencePair.target` or
    the text of a bullet; None if the doubt has no place on that side.
    """

    kind: Kind
    message: str
    source_span: Span | None = None
    target_span: Span | None = None
