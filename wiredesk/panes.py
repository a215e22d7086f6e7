"""The three panes of the page, as HTML: the Danish, the English, the bullets.

Takes an article and the pairs that are finished so far, or a summary. Everything that came from a
user or a model is escaped here. Sentences are numbered from 1, the same in all panes; a bullet's
numbers are links to its sentences.
"""

from collections.abc import Iterator, Sequence
from html import escape

from summarize import Summary
from translate import Article, Flag, Paragraph, SentencePair
from wiredesk.report import doubts

HEADINGS = frozenset(("headline", "crosshead"))

CSS = """
.desk h2 { font-size: 1rem; margin: 0 0 .5rem; }
.desk p, .desk li { line-height: 1.5; margin: 0 0 .75rem; }
.desk .pane { max-height: 65vh; overflow-y: auto; padding-right: .75rem; }
.desk .headline { font-weight: 700; font-size: 1.15rem; }
.desk .crosshead { font-weight: 700; }
.desk .quote { border-left: 3px solid var(--border-color-primary); padding-left: .75rem; }
.desk .aside, .desk .number { color: color-mix(in srgb, currentColor 70%, transparent); }
.desk .aside { font-size: .875rem; font-style: italic; }
.desk .number { font-size: .7rem; padding: 0 .15rem; }
.desk .flagged { text-decoration: underline wavy #b45309; text-underline-offset: .2rem; }
.desk :target { background: #fde68a; color: #111827; outline: 2px solid #b45309; }
.desk a { text-decoration: underline; }
.desk ul { padding-left: 1.1rem; list-style: disc; }
.desk .alert { border-left: 4px solid #b91c1c; padding: .25rem .75rem; }
.desk progress { width: 100%; }
"""


def danish_pane(article: Article) -> str:
    """The whole Danish text; what is not translated is dimmed."""
    numbers = iter(range(1, len(article.sentences) + 1))
    return _pane(
        "Danish",
        (_danish_paragraph(article, paragraph, numbers) for paragraph in article.paragraphs),
        language="da",
    )


def _danish_paragraph(article: Article, paragraph: Paragraph, numbers: Iterator[int]) -> str:
    if not paragraph.sentences:
        return f'<p class="aside">{escape(article.raw[paragraph.start : paragraph.end])}</p>'
    sentences = [_sentence("da", next(numbers), s.plain) for s in paragraph.sentences]
    return _paragraph(paragraph, sentences)


def english_pane(article: Article, pairs: Sequence[SentencePair]) -> str:
    """The English of the pairs that are finished, in the paragraphs of the original."""
    numbered = iter(enumerate(pairs, start=1))
    paragraphs = []
    for paragraph in article.paragraphs:
        finished = [pair for _, pair in zip(paragraph.sentences, numbered, strict=False)]
        sentences = [_sentence("en", n, pair.target, pair.flags) for n, pair in finished]
        if sentences:
            paragraphs.append(_paragraph(paragraph, sentences))
    return _pane("English", paragraphs)


def bullets_pane(summary: Summary) -> str:
    """The bullets, each with links to its sentences, and what there is to check."""
    bullets = (
        f"<li>{_marked(bullet.text, bullet.flags)} {_links(bullet.sources)}</li>"
        for bullet in summary.bullets
    )
    checks = [f"<li>{escape(doubt)}</li>" for doubt in doubts(summary)]
    parts = [f"<ul>{''.join(bullets)}</ul>"]
    if checks:
        parts.append(f"<h2>To check</h2><ul>{''.join(checks)}</ul>")
    return _pane("Bullets", parts)


def status_line(message: str, done: int = 0, total: int = 0) -> str:
    """A line that tells how far the work is, with a progress bar while `done` < `total`."""
    bar = f'<progress value="{done}" max="{total}"></progress>' if done < total else ""
    return f'<div class="desk" role="status">{escape(message)}{bar}</div>'


def alert(message: str) -> str:
    """A line that tells what went wrong, and the remedy."""
    lines = "<br>".join(escape(line) for line in message.splitlines())
    return f'<div class="desk"><div class="alert" role="alert">{lines}</div></div>'


def _pane(title: str, parts: Iterator[str] | Sequence[str], language: str = "en") -> str:
    return (
        f'<div class="desk"><h2>{title}</h2>'
        f'<div class="pane" lang="{language}" tabindex="0">{"".join(parts)}</div></div>'
    )


def _paragraph(paragraph: Paragraph, sentences: Sequence[str]) -> str:
    tag = "h3" if paragraph.kind in HEADINGS else "p"
    return f'<{tag} class="{paragraph.kind}">{" ".join(sentences)}</{tag}>'


def _sentence(side: str, number: int, text: str, flags: tuple[Flag, ...] = ()) -> str:
    return (
        f'<span id="{side}-{number}">{_marked(text, flags)}'
        f'<sup class="number">{number}</sup></span>'
    )


def _marked(text: str, flags: tuple[Flag, ...]) -> str:
    if not flags:
        return escape(text)
    reasons = escape(" ".join(flag.message for flag in flags), quote=True)
    return f'<span class="flagged" title="{reasons}">⚠ {escape(text)}</span>'


def _links(sources: tuple[int, ...]) -> str:
    return " ".join(
        f'<a href="#en-{index + 1}" title="Sentence {index + 1}">{index + 1}</a>'
        for index in sources
    )
