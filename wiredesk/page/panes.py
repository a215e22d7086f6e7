"""The three panes of the page as HTML: the Danish, the English, the bullets.

Takes a `Story`; text from users and models is escaped here. Sentences are numbered from 1. The
attribute `data-s` has the number of an element's sentence, or the numbers of a bullet's sentences:
`assets/desk.js` highlights the elements that have a number in common. The list of what there is to
check is in `checklist.py`.
"""

from collections.abc import Iterator, Sequence
from html import escape

from summarize import Bullet
from translate import Flag, Paragraph, SentencePair
from translate.flags import ERRORS
from translate.spans import INVISIBLE, SPACE, Span
from wiredesk.desk import Finished, Story

HEADINGS = frozenset(("headline", "crosshead"))
REPAIRED = "Second choice of the model; its first is among the alternatives"


def danish_pane(story: Story) -> str:
    """The whole Danish text; what is not translated is dimmed."""
    numbers = iter(range(len(story.article.sentences)))
    paragraphs = (_danish(story, paragraph, numbers) for paragraph in story.article.paragraphs)
    return f'<div class="text" lang="da">{"".join(paragraphs)}</div>'


def _danish(story: Story, paragraph: Paragraph, numbers: Iterator[int]) -> str:
    if not paragraph.sentences:
        text = escape(story.article.raw[paragraph.start : paragraph.end])
        hidden = '<span class="unseen" lang="en">Not translated: </span>'
        return f'<p class="aside {paragraph.kind}">{hidden}<bdi>{text}</bdi></p>'
    sentences = []
    done = isinstance(story, Finished)  # stopped stories have fewer pairs than sentences
    for sentence, index in zip(paragraph.sentences, numbers, strict=False):
        flags = story.pairs[index].flags if index < len(story.pairs) and done else ()
        text = marked(sentence.text, [flag.source_span for flag in flags])
        signs = sign("new", "New") if index in story.new else ""
        sentences.append(_sentence(f"da-{index + 1}", index, signs + text))
    return _opened(paragraph) + " ".join(sentences) + _closed(paragraph)


def english_pane(story: Story) -> str:
    """The English that is finished, in the paragraphs of the original.

    While a story is translated, each result is the beginning of the next one, so that Gradio sends
    only what is new: the last paragraph isn't closed, and no sentence is a button yet.
    """
    left = iter(enumerate(story.pairs))
    html, last = ['<div class="text">'], None
    for paragraph in story.article.paragraphs:
        for _, (index, pair) in zip(paragraph.sentences, left, strict=False):
            if paragraph is not last:
                html.append((_closed(last) if last else "") + _opened(paragraph))
                last = paragraph
            html.append(" " + _english(story, index, pair))
    if isinstance(story, Finished):
        html.append((_closed(last) if last else "") + "</div>")
    return "".join(html)


def _english(story: Story, index: int, pair: SentencePair) -> str:
    notes = [REPAIRED + "."] if pair.repaired else []
    signs = [
        sign("new", "New") if index in story.new else "",
        sign("edited", "Edited") if story.is_edited(index) else "",
        sign("second", "2nd") if pair.repaired else "",
        flag_sign(pair.flags),
    ]
    text = marked(pair.target, [flag.target_span for flag in pair.flags])
    identity = f"en-{index + 1}"
    why, described = _reasons(identity, [*(f"{flag.message}." for flag in pair.flags), *notes])
    button = ' role="button"' if isinstance(story, Finished) else ""
    html = "".join(signs) + text
    return _sentence(identity, index, html, _doubted(pair.flags), button + described) + why


def editing(story: Story, index: int) -> str:
    """What is above the box in which a sentence is edited: its Danish and its flags."""
    pair = story.pairs[index]
    doubts = "".join(
        f"<li>{flag_sign((f,))}<bdi>{escape(f.message)}</bdi></li>" for f in pair.flags
    )
    danish = marked(pair.source.text, [flag.source_span for flag in pair.flags])
    return f'<h3>Sentence {index + 1}</h3><p lang="da"><bdi>{danish}</bdi></p>' + (
        f"<ul>{doubts}</ul>" if doubts else ""
    )


def bullets_pane(story: Story) -> str:
    """The bullets, each with links to its sentences, or the reason why there are none."""
    if not isinstance(story, Finished):
        return _waiting("Bullets follow the English.")
    if not story.summary.bullets:
        stopped = "No bullets: the work was stopped."
        return _waiting(stopped if story.stopped else "No sentence of it can stand as a bullet.")
    bullets = enumerate(story.summary.bullets, start=1)
    items = (_bullet(number, bullet) for number, bullet in bullets)
    return f'<ul class="bullets">{"".join(items)}</ul>'


def _waiting(message: str) -> str:
    return f'<p class="waiting">{message}</p>'


def _bullet(number: int, bullet: Bullet) -> str:
    text = marked(bullet.text, [flag.target_span for flag in bullet.flags])
    why, described = _reasons(f"bullet-{number}", [f"{f.message}." for f in bullet.flags])
    sources = " ".join(str(index + 1) for index in bullet.sources)
    return (
        f'<li id="bullet-{number}" class="sentence{_doubted(bullet.flags)}" data-s="{sources}"'
        f' tabindex="{0 if number == 1 else -1}"{described}>'
        f'{flag_sign(bullet.flags)}<bdi>{text}</bdi> <span class="sources">{_links(bullet)}</span>'
        f"{why}</li>"
    )


def _links(bullet: Bullet) -> str:
    """Links to the English sentences that a bullet rests on."""
    numbers = [index + 1 for index in bullet.sources]
    links = (f'<a href="#en-{n}" aria-label="Sentence {n}">{n}</a>' for n in numbers)
    return " ".join(links)


def _sentence(identity: str, index: int, html: str, kind: str = "", described: str = "") -> str:
    """A sentence with its number; the Tab key stops only at the first one of a pane."""
    return (
        f'<span id="{identity}" class="sentence{kind}" data-s="{index + 1}"'
        f' tabindex="{0 if index == 0 else -1}"{described}>'
        f'<sup aria-hidden="true">{index + 1}</sup><bdi>{html}</bdi></span>'
    )


def _reasons(identity: str, reasons: Sequence[str]) -> tuple[str, str]:
    """A hidden element with the reasons, and the attribute that refers to it; two "" for none."""
    if not reasons:
        return "", ""
    text = escape(" ".join(reasons).replace("..", "."))
    return f'<span id="why-{identity}" hidden>{text}</span>', f' aria-describedby="why-{identity}"'


def _doubted(flags: Sequence[Flag]) -> str:
    """The CSS class of a text with these flags, with a space before it; "" for none."""
    if not flags:
        return ""
    return " flagged" if any(flag.kind in ERRORS for flag in flags) else " hinted"


def flag_sign(flags: Sequence[Flag]) -> str:
    """The sign before a flagged text: an exclamation mark, or a question mark for a hint."""
    doubted = _doubted(flags).strip()
    if not doubted:
        return ""
    return sign(doubted, "!", "Check: ") if doubted == "flagged" else sign(doubted, "?", "Hint: ")


def sign(kind: str, shown: str, said: str | None = None) -> str:
    """A small label; a screen reader says `said` instead, if that is given."""
    if said is None:
        return f'<span class="sign {kind}" lang="en">{shown}</span> '
    unseen = f'<span class="unseen" lang="en">{said}</span>'
    return f'<span class="sign {kind}" aria-hidden="true">{shown}</span>{unseen} '


def marked(text: str, spans: Sequence[Span | None]) -> str:
    """The text as HTML with these spans marked; overlapping spans become one mark.

    Invisible characters are left out, and each run of white space becomes one space.

    >>> marked("2,600  < 3", [(0, 5), None])
    '<mark>2,600</mark> &lt; 3'
    """
    html, end = [], 0
    for start, stop in _joined([span for span in spans if span], len(text)):
        html.append(f"{_shown(text[end:start])}<mark>{_shown(text[start:stop])}</mark>")
        end = stop
    return "".join(html) + _shown(text[end:])


def _shown(text: str) -> str:
    """The text escaped for HTML, on one line."""
    return escape(SPACE.sub(" ", INVISIBLE.sub("", text)))


def _joined(spans: Sequence[Span], length: int) -> list[Span]:
    """The spans in order, overlapping ones joined, each cut to a text of this length."""
    joined: list[Span] = []
    for start, stop in sorted((max(0, start), min(stop, length)) for start, stop in spans):
        if start >= stop:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return joined


def _opened(paragraph: Paragraph) -> str:
    return f'<{_tag(paragraph)} class="{paragraph.kind}">'


def _closed(paragraph: Paragraph) -> str:
    return f"</{_tag(paragraph)}>"


def _tag(paragraph: Paragraph) -> str:
    return "h3" if paragraph.kind in HEADINGS else "p"
