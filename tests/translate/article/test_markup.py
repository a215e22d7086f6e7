import pytest

from translate.article.markup import is_markup, read_markup


@pytest.mark.parametrize(
    "text",
    [
        "<p>Hej.</p>",
        '<P class="lead">Hej.',
        "Hej.<br>Dav.",
        "Hej.<br/>Dav.",
        "<!DOCTYPE html><title>Hej</title>",
        "<html lang='da'>",
        '<a href="/nyhed">Hej</a>',
        "Hej.\n<div\nid=x>Dav.</div>",
    ],
)
def test_tag_makes_text_markup(text: str) -> None:
    assert is_markup(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vi <3 Aarhus.",
        "4 < 5 og 6 > 5",
        "a <b eller b> a er det samme",
        "<redaktionen>",
        "<pressen@avis.dk>",
        "Jens Olsen <jeol@avis.dk>",
        "&nbsp;Hej &amp; dav",
        "<p",
        "",
    ],
)
def test_text_without_a_tag_is_no_markup(text: str) -> None:
    assert not is_markup(text)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Et.</p><p>To.</p>", "Et.\n\nTo."),
        ("<div>Et.</div>\n<div>To.</div>", "Et.\n\nTo."),
        ("<p>Et.<br>To.</p>", "Et.\nTo."),
        ("<p>Et\n   langt\nord.</p>", "Et langt ord."),
        ("Et.<p>To.</p>Tre.", "Et.\n\nTo.\n\nTre."),
        (
            "<p>Bl&aring;b&aelig;r &amp; 4 &lt; 5 &#8211; &quot;ja&quot;</p>",
            'Blåbær & 4 < 5 – "ja"',
        ),
        (
            "<p>Et <b>fedt</b> og <a href='/x'>langt</a><span>e</span> ord.</p>",
            "Et fedt og langte ord.",
        ),
        ("<p>Et.</p><script>var p = '<p>Nej</p>'</script><p>To.</p>", "Et.\n\nTo."),
        ("<style>p { color: red }</style><p>Et.</p>", "Et."),
        ("<head><title>Avis</title></head><body><p>Et.</p></body>", "Et."),
        ("<p>Et.</p><!-- <p>Nej.</p> --><p>To.</p>", "Et.\n\nTo."),
        ("<p>Et.</p><button>Del</button><img alt='Skib' src='x.jpg'><p>To.</p>", "Et.\n\nTo."),
        ("<ul><li>Et</li><li>To</li></ul>", "  * Et\n\n  * To"),
        ("<p>Et\0 ord\ud800.</p>", "Et\ufffd ord\ufffd."),
        ("<?xml version='1.0' encoding='x'?><p>Et.</p>", "Et."),
        ("<ol><li value=²>Et</ol>", "  * Et"),
        ("<script>nej()</script>", ""),
        ("<br>", ""),
    ],
)
def test_markup_becomes_the_text_a_browser_shows(markup: str, text: str) -> None:
    assert read_markup(markup) == text
