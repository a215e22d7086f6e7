"""`checklist`: what there is to check in a story, as HTML; also the status line and the header.

Takes a `Story`, a model or an error message; text from users and models is escaped. Each thing to
check is a link to its place in the panes.
"""

from html import escape

from translate import Flag, ModelInfo
from translate.flags import KINDS
from translate.models import TRANSLATOR
from wiredesk.desk import Desk, Finished, Story
from wiredesk.doubts import Doubt, doubts, in_total
from wiredesk.page.panes import REPAIRED, flag_sign

NOTHING_FOUND = (
    f"Checked: {', '.join(info.checked for info in KINDS.values() if info.checked)}. "
    "Nothing found. Read the Danish where it matters."
)


def checklist(story: Story) -> str:
    """The list "3 things to check", or what was checked without a finding; blank until finished.

    Below it, links to the sentences that are second choices or new.
    """
    if not isinstance(story, Finished):
        return ""
    found = doubts(story.summary)
    if not found:
        head = f'<p class="nothing">{NOTHING_FOUND}</p>'
    else:
        items = "".join(_item(doubt) for doubt in found)
        head = (
            f'<h2 id="to-check" tabindex="-1">{in_total(found)}</h2><ol class="checks">{items}</ol>'
        )
    return head + _second_choices(story) + _legend(story)


def _item(doubt: Doubt) -> str:
    message, flag = escape(doubt.message), doubt.flag
    if flag is None:
        return f"<li>{message}</li>"
    link, where = _place(doubt, flag)
    return (
        f'<li>{flag_sign((flag,))}<a href="#{link}"><b>{KINDS[flag.kind].label}:</b> '
        f'<bdi>{message}</bdi></a> <span class="where">{where}</span></li>'
    )


def _place(doubt: Doubt, flag: Flag) -> tuple[str, str]:
    """The id of the element that a doubt links to, and its place in words: "sentence 3"."""
    number = doubt.index + 1
    if doubt.place == "bullet":
        return f"bullet-{number}", f"bullet {number}"
    side = "en" if flag.target_span or not flag.source_span else "da"
    bullets = " and ".join(str(index + 1) for index in doubt.bullets)
    return f"{side}-{number}", f"sentence {number}" + (f", bullet {bullets}" if bullets else "")


def _second_choices(story: Story) -> str:
    """Links to the sentences whose first candidate was replaced."""
    links = [
        f'<a href="#en-{number}">sentence {number}</a>'
        for number, pair in enumerate(story.pairs, start=1)
        if pair.repaired
    ]
    return f'<p class="note">{REPAIRED}: {", ".join(links)}.</p>' if links else ""


def _legend(story: Story) -> str:
    """Links to the sentences that the earlier version didn't have."""
    if not story.new:
        return ""
    links = ", ".join(f'<a href="#en-{index + 1}">{index + 1}</a>' for index in sorted(story.new))
    said = f"{_sentences(len(story.new))} not in the version before"
    return f'<p class="note"><span class="sign new">New</span> {said}: {links}.</p>'


def progress(story: Story) -> str:
    """The status line of a running translation, with a progress bar.

    Screen readers read the words only when they change, not each step of the bar.
    """
    done, total = len(story.pairs), len(story.article.sentences)
    doing = "Writing the bullets" if done == total else f"Translating {_sentences(total)}"
    return (
        f'<p role="status">{doing} …</p><p class="bar"><progress value="{done}" max="{total}" '
        f'aria-label="Sentences translated"></progress><span>{done} of {total}</span></p>'
    )


def finished(story: Finished) -> str:
    """The status line of a story that is done or was stopped."""
    found = doubts(story.summary)
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
    """A status line: the message, escaped, and `html` after it. Screen readers read it politely."""
    return f'<p role="status">{escape(message)}{html}</p>'


def alert(message: str) -> str:
    """An error message as an alert, which screen readers read at once."""
    lines = "<br>".join(escape(line) for line in (message[:1].upper() + message[1:]).splitlines())
    return f'<p class="alert" role="alert">{lines}</p>'


def header(desk: Desk) -> str:
    """The head of the page: its name, and the translation model in use."""
    return "<h1>wiredesk</h1><p>Danish wire copy in, English and bullets out.</p>" + in_use(
        desk.translator.model
    )


def in_use(model: ModelInfo) -> str:
    """The translation model in an editor's words; its full name is the tooltip."""
    if model.offline:
        words = "<b>Offline model: rougher than the full one.</b> Read it to know, not to publish."
    elif model.id == TRANSLATOR.id:
        words = "Full model"
    else:
        words = f"Model: {escape(model.id)}"
    kind = "model rough" if model.offline else "model"
    return f'<p class="{kind}" title="{escape(str(model), quote=True)}">{words}</p>'
