"""`read_markup`: HTML from the clipboard as plain text, a blank line between two paragraphs.

Inscriptis reads the markup as a browser lays it out; this module says which text counts as markup
and which elements hold no copy. `layout.py` finds the paragraphs in the plain text.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inscriptis.model.config import ParserConfig

# Elements that a browser sets apart from what stands before and after them.
BLOCKS = "article aside blockquote div figcaption footer header li section".split()
# Elements that pasted copy is made of; "<3", "a < b" and "<navn>" are none of them, and a script
# alone is text like any other.
MARKUP = re.compile(
    r"<!doctype\s+html\b[^<>]*>"
    rf"|</?(?:{'|'.join(BLOCKS)}|html|head|body|main|nav|p|br|hr|span|h[1-6]|ul|ol|figure|img"
    r"|table|tbody|thead|tr|td|th|strong|em|b|i|a)"
    r"(?:\s[^<>=]+=[^<>]*)?\s*/?>",
    re.IGNORECASE,
)
# Never part of the copy, though browsers show some of them.
HIDDEN = ["button", "iframe", "noscript", "object", "select", "svg", "template", "textarea"]
# XML declarations: lxml refuses text that names an encoding.
INSTRUCTION = re.compile(r"<\?[^>]*>?")
# libxml2 stops at NUL; a lone surrogate can't be encoded for it. U+FFFD is what a browser shows.
UNREADABLE = re.compile("[\0\ud800-\udfff]")


def is_markup(text: str) -> bool:
    """Whether the text holds at least one HTML tag, as a paste from a web page does.

    >>> is_markup("<p>To blev dræbt.</p>"), is_markup("Vi <3 Aarhus, og 4 < 5.")
    (True, False)
    """
    return MARKUP.search(text) is not None


def read_markup(markup: str) -> str:
    r"""The text of the markup as a browser shows it, a blank line between two blocks.

    Scripts, styles, form controls and images leave nothing behind.

    >>> read_markup("<p>To blev dr&aelig;bt.</p><script>x</script><p>Fem blev såret.</p>")
    'To blev dræbt.\n\nFem blev såret.'
    """
    from inscriptis import get_text

    readable = UNREADABLE.sub("\ufffd", INSTRUCTION.sub(" ", markup))
    text: str = get_text(readable, _layout())
    return text.strip("\n")


@cache
def _layout() -> "ParserConfig":
    from inscriptis.css_profiles import STRICT_CSS_PROFILE
    from inscriptis.html_properties import Display
    from inscriptis.model.config import ParserConfig
    from inscriptis.model.html_document_state import HtmlDocumentState
    from inscriptis.model.html_element import HtmlElement
    from inscriptis.model.tag import CustomHtmlTagHandlerMapping

    def bullet(state: HtmlDocumentState, attributes: dict[str, str]) -> None:  # noqa: ARG001
        state.tags[-1].list_bullet = "* "
        state.tags[-1].write("")

    block = HtmlElement(display=Display.block, margin_before=1, margin_after=1)
    hidden = HtmlElement(display=Display.none)
    return ParserConfig(
        css=STRICT_CSS_PROFILE | dict.fromkeys(BLOCKS, block) | dict.fromkeys(HIDDEN, hidden),
        custom_html_tag_handler_mapping=CustomHtmlTagHandlerMapping({"li": bullet}, {}),
    )
