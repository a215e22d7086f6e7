import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from wiredesk.escaping import encodable, legible, markdown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ærø, 5 – 3 °C", "Ærø, 5 – 3 °C"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\r\nb\rc\u2028d\u2029e\x85f", "a\nb\nc\nd\ne\nf"),
        ("a\0b\x0bc\x1b[0m\x7f\x9f", "abc[0m"),
        ("\ud83d og \udc00", "\ufffd og \ufffd"),
        ("👩‍🚒 🇩🇰", "👩‍🚒 🇩🇰"),
        ("\u202eabc\u202c \u2066d\u2069", "abc d"),
        ("سلام\u200f!", "سلام\u200f!"),
        ("\ufffe\uffff", ""),
    ],
)
def test_text_keeps_what_can_be_read(text: str, shown: str) -> None:
    assert legible(text) == shown


def test_lone_surrogates_are_replaced_one_by_one() -> None:
    assert encodable("a\ud800\udc00b\0") == "a\ufffd\ufffdb\0"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Plain text, 1. maj (5-3).", "Plain text, 1. maj (5-3)."),
        ("- Ja, siger hun.", r"\- Ja, siger hun."),
        ("# 1 på listen", r"\# 1 på listen"),
        ("> 100 døde", r"\> 100 døde"),
        ("+ moms", r"\+ moms"),
        ("2024. Et år.", r"2024\. Et år."),
        ("3) tre", r"3\) tre"),
        ("1.500 kroner", "1.500 kroner"),
        ("*meget* vigtigt", r"\*meget\* vigtigt"),
        ("_meget_ vigtigt", r"\_meget\_ vigtigt"),
        ("snake_case", "snake_case"),
        ("[her](http://a.dk)", r"\[her](http://a.dk)"),
        ("![x](y)", r"!\[x](y)"),
        ("<b>fed</b> &amp; &#8211; R&D", r"\<b>fed\</b> \&amp; \&#8211; R&D"),
        ("`kode` og ~~nej~~", r"\`kode\` og \~\~nej\~\~"),
        (r"C:\temp", r"C:\\temp"),
        ("    indrykket  \nlinje", "indrykket linje"),
        ("---", r"\---"),
    ],
)
def test_markdown_shows_the_text_as_it_is(text: str, escaped: str) -> None:
    assert markdown(text) == escaped


@settings(max_examples=500, deadline=None)
@given(st.text("ab1 .)*_`[]()<>&;#+-=~|\\!:\"'/x\n\tæ", max_size=30))
def test_markdown_is_rendered_as_the_text(text: str) -> None:
    page = MarkdownIt().enable("strikethrough").render("x\n\n" + markdown(text))
    shown = re.sub(r"^<p>x</p>\n(<p>)?|(</p>\n)?$", "", page)
    assert unescape(shown) == " ".join(legible(text).split())


@given(st.text())
def test_only_backslashes_are_added_to_what_can_be_read(text: str) -> None:
    escaped = markdown(text)
    assert re.sub(r"\\([\\`*\[<~_&#+>.)-])", r"\1", escaped) == " ".join(legible(text).split())
