"""What the page says about a story: how far it is, what there is to check, which model it was.

Takes a `Story`, a model or an error; gives HTML, with all text from elsewhere escaped. Each thing
to check is a link that leads to its place in the panes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from translate import Flag, ModelInfo
from translate.flags import FlagKind
from translate.models import TRANSLATOR
from wiredesk.desk import Desk, Story
from wiredesk.page.panes import REPAIRED, flag_sign
from wiredesk.takeaway import translated

NOTHING_FOUND = (
    "Checked: numbers, names, negation, key words, quotes, untranslated words, repetition, "
    "length. Nothing found. Read the Danish where it matters."
)
NAMES: dict[FlagKind, str] = {
    "number": "Number",
    "name": "Name",
    "quote": "Quotation",
    "negation": "Negation",
    "meaning": "Meaning",
    "untranslated": "Untranslated",
    "repetition": "Repetition",
    "length": "Length",
    "low-score": "Unsure",
    "term": "Glossary",
    "unsupported": "Not in the story",
}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to check: where it is (an element of the panes), in words, and what it is.

    `place` is blank and `flag` None for what concerns the story as a whole.
    """

    message: str
    place: str = ""
    where: str = ""
    flag: Flag | None = None


def checks(story: Story) -> tuple[Check, ...]:
    """All there is to check: the story as a whole, then sentences, then bullets.

    A bullet that carries its sentence's flag is named with the sentence and not counted again.
    """
    if story.summary is None:
        return ()
    return (*_of_the_whole(story), *_of_sentences(story), *_of_bullets(story))


def _of_the_whole(story: Story) -> Iterator[Check]:
    assert story.summary is not None, "called for a finished story"
    for warning in translated(story.summary).warnings:
        yield Check(warning)
    if count := story.summary.replaced:
        bullets = "1 bullet of the model" if count == 1 else f"{count} bullets of the model"
        yield Check(f"{bullets} said what the story doesn't; sentences of it stand in their place")


def _of_sentences(story: Story) -> Iterator[Check]:
    assert story.summary is not None, "called for a finished story"
    for index, pair in enumerate(story.pairs):
        for flag in dict.fromkeys(pair.flags):
            bullets = [
                str(number)
                for number, bullet in enumerate(story.summary.bullets, start=1)
                if index in bullet.sources and (flag.kind, flag.message) in _said(bullet.flags)
            ]
            also = f", bullet {' and '.join(bullets)}" if bullets else ""
            side = "en" if flag.target_span or not flag.source_span else "da"
            yield Check(flag.message, f"{side}-{index + 1}", f"sentence {index + 1}{also}", flag)


def _of_bullets(story: Story) -> Iterator[Check]:
    assert story.summary is not None, "called for a finished story"
    for number, bullet in enumerate(story.summary.bullets, start=1):
        carried = {
            said
            for i in bullet.sources
            if i < len(story.pairs)
            for said in _said(story.pairs[i].flags)
        }
        for flag in bullet.flags:
            if (flag.kind, flag.message) not in carried:
                yield Check(flag.message, f"bullet-{number}", f"bullet {number}", flag)


def _said(flags: tuple[Flag, ...]) -> set[tuple[FlagKind, str]]:
    return {(flag.kind, flag.message) for flag in flags}


def checklist(story: Story) -> str:
    """The list "3 things to check", or what was checked where there is nothing; and the legend."""
    if story.summary is None:
        return ""
    found = checks(story)
    if not found:
        head = f'<p class="nothing">{NOTHING_FOUND}</p>'
    else:
        items = "".join(_item(check) for check in found)
        head = (
            f'<h2 id="to-check" tabindex="-1">{in_total(found)}</h2><ol class="checks">{items}</ol>'
        )
    return head + _second_choices(story) + _legend(story)


def in_total(found: tuple[Check, ...]) -> str:
    """How many things there are to check."""
    return "1 thing to check" if len(found) == 1 else f"{len(found)} things to check"


def _item(check: Check) -> str:
    message = escape(check.message)
    if check.flag is None:
        return f"<li>{message}</li>"
    return (
        f'<li>{flag_sign((check.flag,))}<a href="#{check.place}"><b>{NAMES[check.flag.kind]}:</b> '
        f'<bdi>{message}</bdi></a> <span class="where">{check.where}</span></li>'
    )


def _second_choices(story: Story) -> str:
    links = [
        f'<a href="#en-{number}">sentence {number}</a>'
        for number, pair in enumerate(story.pairs, start=1)
        if pair.repaired
    ]
    return f'<p class="note">{REPAIRED}: {", ".join(links)}.</p>' if links else ""


def _legend(story: Story) -> str:
    if not story.new:
        return ""
    links = ", ".join(f'<a href="#en-{index + 1}">{index + 1}</a>' for index in sorted(story.new))
    said = f"{_sentences(len(story.new))} not in the version before"
    return f'<p class="note"><span class="sign new">New</span> {said}: {links}.</p>'


def progress(story: Story) -> str:
    """How many sentences are done, with a bar; said aloud only at the beginning."""
    done, total = len(story.pairs), len(story.article.sentences)
    doing = "Writing the bullets" if done == total else f"Translating {_sentences(total)}"
    return (
        f'<p role="status">{doing} …</p><p class="bar"><progress value="{done}" max="{total}" '
        f'aria-label="Sentences translated"></progress><span>{done} of {total}</span></p>'
    )


def finished(story: Story) -> str:
    """One line for a story that is done, or as far as it was before it was stopped."""
    found = checks(story)
    to_check = (
        f' <a href="#to-check">{in_total(found)}</a>' if found else " Nothing found to check."
    )
    done, total = len(story.pairs), len(story.article.sentences)
    if not story.is_whole:
        return notice(f"Stopped. {done} of {_sentences(total)} are translated and stay.", to_check)
    if story.stopped:
        return notice("Stopped. The English stays; there are no bullets.", to_check)
    return notice(f"Done: {_sentences(total)} translated.", to_check)


def _sentences(count: int) -> str:
    return "1 sentence" if count == 1 else f"{count} sentences"


def notice(message: str, html: str = "") -> str:
    """A line that says something, announced politely."""
    return f'<p role="status">{escape(message)}{html}</p>'


def alert(message: str) -> str:
    """What went wrong, and the remedy."""
    lines = "<br>".join(escape(line) for line in (message[:1].upper() + message[1:]).splitlines())
    return f'<p class="alert" role="alert">{lines}</p>'


def header(desk: Desk) -> str:
    """The name of the page, and the translation model in use."""
    return "<h1>wiredesk</h1><p>Danish wire copy in, English and bullets out.</p>" + in_use(
        desk.translator.model
    )


def in_use(model: ModelInfo) -> str:
    """The translation model, as an editor understands it; its full name for whoever asks."""
    if model.offline:
        words = "<b>Offline model: rougher than the full one.</b> Read it to know, not to publish."
    elif model.id == TRANSLATOR.id:
        words = "Full model"
    else:
        words = f"Model: {escape(model.id)}"
    kind = "model rough" if model.offline else "model"
    return f'<p class="{kind}" title="{escape(str(model), quote=True)}">{words}</p>'
