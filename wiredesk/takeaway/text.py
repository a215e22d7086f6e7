"""A story as text: for the terminal, for the clipboard, and as Markdown.

Takes a `Summary` with its translation, and its `Review`; gives a string. Each form has the label
and the models in words and, until the story is reviewed, all that there is to check.
"""

from collections import Counter
from collections.abc import Iterator

from summarize import Bullet, Summary
from translate import ModelInfo, SentencePair, Translation
from translate.article import ParagraphKind
from translate.glossary import Outcome
from wiredesk.doubts import Doubt, doubts, translated
from wiredesk.escaping import legible, markdown
from wiredesk.review import OPEN, Review

# What became of a term, in an editor's words.
OUTCOMES: dict[Outcome, str] = {"kept": "kept", "enforced": "put in", "not kept": "not kept"}
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def as_text(summary: Summary, review: Review = OPEN) -> str:
    """The English, the bullets with the numbers of their sentences, and what there is to check."""
    bullets = [f"- {marked(bullet)} [{numbers(bullet.sources)}]" for bullet in summary.bullets]
    blocks = [
        translated(summary).text,
        "\n".join(bullets),
        "\n".join(f"! {doubt}" for doubt in to_check(summary, review)),
        "\n".join(f"= {line}" for line in term_lines(translated(summary))),
        credit_line(summary, review),
    ]
    return legible("\n\n".join(block for block in blocks if block))


def english_to_copy(summary: Summary, review: Review = OPEN) -> str:
    """The English for the clipboard: the label, the text, what there is to check."""
    return _to_copy(summary, review, translated(summary).text)


def bullets_to_copy(summary: Summary, review: Review = OPEN) -> str:
    """The bullets for the clipboard: the label, one line per bullet, what there is to check."""
    text = "\n".join(f"- {marked(bullet)}" for bullet in summary.bullets)
    return _to_copy(summary, review, summary.text if review.reviewed else text)


def _to_copy(summary: Summary, review: Review, text: str) -> str:
    checks = [f"- {doubt}" for doubt in to_check(summary, review, quoted=True)]
    blocks = [
        credit_line(summary, review),
        text,
        "\n".join(["To check:", *checks] if checks else []),
    ]
    return legible("\n\n".join(block for block in blocks if block))


def as_markdown(summary: Summary, review: Review = OPEN) -> str:
    """The story as Markdown: bullets, what there is to check, terms, English, Danish.

    Each sentence has a number, which the bullets refer to. Markdown's marks in texts are escaped.
    """
    translation = translated(summary)
    bullets = [
        f"- {markdown(marked(bullet))} [{numbers(bullet.sources)}]" for bullet in summary.bullets
    ]
    checks = [f"- {markdown(doubt)}" for doubt in to_check(summary, review)]
    sections = {
        "Bullets": "\n".join(bullets),
        "To check": "\n".join(checks),
        "Glossary": "\n".join(f"- {markdown(line)}" for line in term_lines(translation)),
        "English": _markdown_paragraphs(translation, english=True),
        "Danish": _markdown_paragraphs(translation, english=False),
    }
    body = "\n\n".join(f"## {title}\n\n{text}" for title, text in sections.items() if text)
    return f"*{markdown(credit_line(summary, review))}*\n\n{body}\n"


def _markdown_paragraphs(translation: Translation, *, english: bool) -> str:
    paragraphs = []
    for kind, pairs in numbered(translation):
        texts = (pair.target if english else pair.source.plain for _, pair in pairs)
        marks = (str(number).translate(_SUPERSCRIPT) for number, _ in pairs)
        text = " ".join(f"{text}{mark}" for text, mark in zip(texts, marks, strict=True))
        paragraphs.append(("### " if kind in ("headline", "crosshead") else "") + markdown(text))
    return "\n\n".join(paragraphs)


def numbered(
    translation: Translation,
) -> Iterator[tuple[ParagraphKind, list[tuple[int, SentencePair]]]]:
    """Each translated paragraph: its kind, and its pairs with their numbers, from 1."""
    number = 0
    for paragraph, pairs in translation.paragraphs():
        if pairs:
            yield paragraph.kind, list(enumerate(pairs, start=number + 1))
        number += len(pairs)


def marked(bullet: Bullet) -> str:
    """The text of a bullet, with a warning sign before it if it has flags."""
    return f"⚠ {bullet.text}" if bullet.flags else bullet.text


def numbers(sources: tuple[int, ...]) -> str:
    """The numbers of sentences, from 1: "2, 5"."""
    return ", ".join(str(index + 1) for index in sources)


def to_check(summary: Summary, review: Review, *, quoted: bool = False) -> list[str]:
    """All that there is to check, one line per doubt; nothing once the story is reviewed.

    With `quoted`, each line quotes the beginning of its sentence or bullet, for forms in which
    sentences have no numbers.
    """
    if review.reviewed:
        return []
    return [doubt.said(_text_of(doubt, summary) if quoted else "") for doubt in doubts(summary)]


def _text_of(doubt: Doubt, summary: Summary) -> str:
    """The sentence or bullet that a doubt is about."""
    if doubt.place == "bullet":
        return summary.bullets[doubt.index].text
    return translated(summary).pairs[doubt.index].target if doubt.place == "sentence" else ""


def term_lines(translation: Translation) -> Iterator[str]:
    """One line for each glossary term in the story, with how often it was kept, put in or neither.

    Such as "regionsråd → regional council: kept 2, put in 1".
    """
    for term in dict.fromkeys(use.term for use in translation.terms):
        outcomes = Counter(use.outcome for use in translation.terms if use.term == term)
        parts = (
            f"{words} {outcomes[outcome]}"
            for outcome, words in OUTCOMES.items()
            if outcomes[outcome]
        )
        yield f"{term.forms[0]} → {term.wanted}: {', '.join(parts)}"


def credit_line(summary: Summary, review: Review = OPEN) -> str:
    """One line: the label of the review, and which models translated and summarised."""
    translation = translated(summary)
    return (
        f"{review.label}. Translated by {in_words(translation.model)}, "
        f"bullets by {in_words(summary.model)}."
    )


def in_words(model: ModelInfo) -> str:
    """A model in an editor's words.

    >>> in_words(ModelInfo("extractive", "1", "none", "none"))
    'no model (sentences of the story)'
    """
    if model.engine == "none":
        return "no model (sentences of the story)"
    if model.offline:
        return f"the offline model, rougher than the full one ({model})"
    return str(model)
