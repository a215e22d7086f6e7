"""`Flag`: one doubt about a translation; `KINDS`: every kind of doubt, and how it is spoken of.

The checks make flags; the page, the files and the README read `KINDS`. What finds a doubt is in
`checks/` and, for bullets, in `summarize/faithfulness.py`.
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
    """How a kind of doubt is spoken of.

    `label` stands in front of a doubt ("Number: 14 in the Danish …"). An error is what a reader of
    both languages would call one; else the doubt is a hint. `checked` is its place in the list
    "Checked: numbers, names, …", blank for what isn't looked for in every story. `about` says what
    is looked for, in the README's table.
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
    """One doubt: its kind, a sentence for the editor, and where it is in either text.

    Spans are into `SentencePair.source.text` and `SentencePair.target` (of a bullet: into its
    text); None where the doubt has no place of its own on that side.
    """

    kind: Kind
    message: str
    source_span: Span | None = None
    target_span: Span | None = None
