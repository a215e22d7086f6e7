"""A story as text: for the terminal, and as Markdown.

Takes a `Summary` with its translation; gives a string. Every flag and warning is in it.
"""

from collections.abc import Iterator

from summarize import Summary
from translate import Flag, ModelInfo, Translation

NOT_REVIEWED = "Machine translation, not reviewed"


def as_text(summary: Summary) -> str:
    """The English, the bullets with the numbers of their sentences, and what there is to check."""
    translation = translated(summary)
    blocks = [
        translation.text,
        "\n".join(f"- {bullet.text} [{numbers(bullet.sources)}]" for bullet in summary.bullets),
        "\n".join(f"! {doubt}" for doubt in doubts(summary)),
        credit_line(summary),
    ]
    return "\n\n".join(block for block in blocks if block)


def as_markdown(summary: Summary) -> str:
    """The bullets, the English and the Danish, a heading each, and what there is to check."""
    translation = translated(summary)
    bullets = [f"- {bullet.text} [{numbers(bullet.sources)}]" for bullet in summary.bullets]
    checks = [f"- {doubt}" for doubt in doubts(summary)]
    danish = "\n\n".join(
        " ".join(sentence.plain for sentence in paragraph.sentences)
        for paragraph in translation.article.paragraphs
        if paragraph.sentences
    )
    sections = {
        "Bullets": "\n".join(bullets),
        "To check": "\n".join(checks),
        "English": translation.text,
        "Danish": danish,
    }
    body = "\n\n".join(f"## {title}\n\n{text}" for title, text in sections.items() if text)
    return f"_{credit_line(summary)}_\n\n{body}\n"


def translated(summary: Summary) -> Translation:
    """The translation under a summary; there is one wherever the desk shows a story."""
    assert summary.translation is not None, "the desk summarises translations"
    return summary.translation


def numbers(sources: tuple[int, ...]) -> str:
    """The sentences' numbers as a reader counts them: from 1."""
    return ", ".join(str(index + 1) for index in sources)


def doubts(summary: Summary) -> Iterator[str]:
    """Each warning and flag, with the number of its sentence or bullet."""
    translation = translated(summary)
    yield from translation.warnings
    if summary.replaced:
        bullets = "1 bullet" if summary.replaced == 1 else f"{summary.replaced} bullets"
        yield f"Replaced for want of support: {bullets} of the model."
    for number, pair in enumerate(translation.pairs, start=1):
        yield from _flagged(f"Sentence {number}", pair.flags)
    for number, bullet in enumerate(summary.bullets, start=1):
        yield from _flagged(f"Bullet {number}", bullet.flags)


def _flagged(place: str, flags: tuple[Flag, ...]) -> Iterator[str]:
    return (f"{place}: {flag.message}" for flag in flags)


def credit_line(summary: Summary) -> str:
    """One line: not reviewed, and which models made it."""
    translation = translated(summary)
    return (
        f"{NOT_REVIEWED}. Translated by {in_words(translation.model)}, "
        f"bullets by {in_words(summary.model)}."
    )


def in_words(model: ModelInfo) -> str:
    """A model as an editor understands it.

    >>> in_words(ModelInfo("extractive", "1", "none", "none"))
    'no model (sentences of the story)'
    """
    if model.engine == "none":
        return "no model (sentences of the story)"
    if model.offline:
        return f"the offline model, rougher than the full one ({model})"
    return str(model)
