import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import FIXTURES
from tests.conftest import STORIES as EXAMPLES
from translate.article.parse import parse_article
from translate.article.types import Article

STORIES = sorted((FIXTURES / "stories").glob("*.json"))

BODY = "Et skib er stødt på grund ved Samsø."
MORE = "Ingen af de 14 om bord kom til skade, oplyser politiet."


def kinds_and_texts(article: Article) -> list[tuple[str, str]]:
    return [(p.kind, article.raw[p.start : p.end]) for p in article.paragraphs]


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_our_own_stories_are_taken_apart_exactly(path: Path) -> None:
    story: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    article = parse_article(story["raw"])
    assert kinds_and_texts(article) == [(p["kind"], p["text"]) for p in story["paragraphs"]]
    assert [s.plain for s in article.sentences] == [s["da"] for s in story["sentences"]]


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_examples_are_the_stories_to_the_last_line_end(path: Path) -> None:
    example = EXAMPLES / f"{path.stem}.txt"
    raw = json.loads(path.read_text(encoding="utf-8"))["raw"]
    assert example.read_bytes().decode("utf-8") == raw


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", []),
        (" \r\n\xa0\u2003\n", []),
        (BODY, [("body", BODY)]),
        (f"Skib på grund\n\n{BODY}", [("headline", "Skib på grund"), ("body", BODY)]),
        (
            f"Skib på grund\n\nBesætningen er i god behold\n\nAf Mette Holm/ritzau/\n\n{BODY}",
            [
                ("headline", "Skib på grund"),
                ("headline", "Besætningen er i god behold"),
                ("byline", "Af Mette Holm/ritzau/"),
                ("body", BODY),
            ],
        ),
        (
            f"Hvem ejer havet?\n\n{BODY}\n\nHvad sker der nu?\n\n{MORE}",
            [
                ("headline", "Hvem ejer havet?"),
                ("body", BODY),
                ("crosshead", "Hvad sker der nu?"),
                ("body", MORE),
            ],
        ),
        # The last words of a story are no heading, even when the full stop is missing.
        (f"{BODY}\n\nDet siger politiet", [("body", BODY), ("body", "Det siger politiet")]),
        (
            f" date 2024-01 BAGDAD /ritzau/AFP/ - {BODY}",
            [("dateline", "date 2024-01 BAGDAD /ritzau/AFP/ -"), ("body", BODY)],
        ),
        (
            f"04. jan. 2024 kl. 13.12 Skib på grund\n\n{BODY}",
            [
                ("dateline", "04. jan. 2024 kl. 13.12"),
                ("headline", "Skib på grund"),
                ("body", BODY),
            ],
        ),
        (
            f"{BODY} (Ritzau)\n\n- Vi er lettede, siger han. /ritzau/AFP",
            [
                ("body", BODY),
                ("signature", "(Ritzau)"),
                ("quote", "- Vi er lettede, siger han."),
                ("signature", "/ritzau/AFP"),
            ],
        ),
        (
            f"{BODY}\n– Vi er lettede. Alle er i land, siger han.\n-\xa0Det er jeg også.",
            [
                ("body", BODY),
                ("quote", "– Vi er lettede. Alle er i land, siger han."),
                ("quote", "-\xa0Det er jeg også."),
            ],
        ),
        (f"{BODY}\n\n* * *\n\n{MORE}", [("body", BODY), ("notice", "* * *"), ("body", MORE)]),
        # Characters that nobody sees are no blanks: they stay within a paragraph.
        (
            f"\ufeffAn\xadnonce\0\n\n\u200b\n\n{BODY}",
            [("notice", "\ufeffAn\xadnonce\0"), ("notice", "\u200b"), ("body", BODY)],
        ),
        (f"date 2024-01 \u200b{BODY}", [("dateline", "date 2024-01"), ("body", f"\u200b{BODY}")]),
    ],
)
def test_copy_becomes_paragraphs_with_their_kinds(
    raw: str, expected: list[tuple[str, str]]
) -> None:
    assert kinds_and_texts(parse_article(raw)) == expected


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r\r\n", "\r", "\f", "\x85", "\u2028", "\u2029"])
def test_any_line_end_parts_a_paragraph_on_each_line(ending: str) -> None:
    raw = ending.join(["Skib på grund", BODY, "- Vi er lettede, siger han.", MORE, "/ritzau/"])
    kinds = [p.kind for p in parse_article(raw).paragraphs]
    assert kinds == ["headline", "body", "quote", "body", "signature"]


@pytest.mark.parametrize(
    ("raw", "sentences"),
    [
        ("date 2024-01\n\nAf Ida Lund/ritzau/\n\nAnnonce\n\n/ritzau/", []),
        ("Foto: Ida Lund/Ritzau Scanpix", []),
        (
            f"{BODY}\n\nSkibet ligger ved kaj. Foto: Ida Lund/Ritzau Scanpix",
            [BODY, "Skibet ligger ved kaj."],
        ),
        (f"{BODY}\n\nArkivfoto: Skibet ligger ved kaj.", [BODY, "Skibet ligger ved kaj."]),
        ("- Alle er i land. Ingen er såret. ***", ["- Alle er i land.", "Ingen er såret."]),
        (f"{BODY}\n\n• Skibet er 138 meter langt.", [BODY, "Skibet er 138 meter langt."]),
        (
            "Et skib er stødt på grund ved Sam\xadsø\r\nnatten til fredag. Det siger\xa0A. Lund.",
            ["Et skib er stødt på grund ved Samsø natten til fredag.", "Det siger A. Lund."],
        ),
        (
            "Det oplyser vagtchef ved politiet i\nAarhus Bo Lund. Skibet ligger der\nendnu.",
            ["Det oplyser vagtchef ved politiet i Aarhus Bo Lund.", "Skibet ligger der endnu."],
        ),
    ],
)
def test_only_the_story_itself_has_sentences(raw: str, sentences: list[str]) -> None:
    assert [sentence.plain for sentence in parse_article(raw).sentences] == sentences


def test_html_becomes_text_and_is_kept() -> None:
    markup = f"<h1>Skib p&aring; grund</h1><p>{BODY}</p><script>annonce()</script><p>/ritzau/</p>"
    article = parse_article(markup)
    assert article.markup == markup
    assert article.raw == f"Skib på grund\n\n{BODY}\n\n/ritzau/"
    assert [p.kind for p in article.paragraphs] == ["headline", "body", "signature"]


def test_text_that_only_looks_like_html_is_left_alone() -> None:
    raw = "Vi <3 Samsø, og 4 < 5 > 3, skriver <redaktionen>."
    article = parse_article(raw)
    assert (article.raw, article.markup) == (raw, None)


def assert_invariants(raw: str) -> None:
    article = parse_article(raw)
    assert raw in (article.raw, article.markup)
    end = 0
    for paragraph in article.paragraphs:
        assert end <= paragraph.start < paragraph.end
        blank = article.raw[end : paragraph.start]
        assert not blank or blank.isspace()
        end = paragraph.end
        inner = paragraph.start
        for sentence in paragraph.sentences:
            assert inner <= sentence.start < sentence.end <= paragraph.end
            assert article.raw[sentence.start : sentence.end] == sentence.text
            assert sentence.plain
            inner = sentence.end
        if paragraph.kind in ("notice", "signature", "byline", "dateline"):
            assert not paragraph.sentences
    assert not article.raw[end:] or article.raw[end:].isspace()


# Every character there is, lone surrogates included, and often those that lines are made of.
CHARACTERS = st.one_of(
    st.characters(exclude_categories=()),
    st.sampled_from("\n\r\f\v\x1c\x85\u2028\xa0\xad\u200b\ufeff\0 -–./(<>&»”aÅ1"),
)
BLOCKS = st.sampled_from(
    [
        "date 2024-01 ",
        "04. jan. 2024 kl. 13.12 ",
        "BAGDAD /ritzau/AFP/ - ",
        "Af Mette Holm/ritzau/",
        "Af de 14 om bord kom ingen til skade. ",
        "Foto: Ida Lund/Ritzau Scanpix",
        "Skibet ligger ved kaj. ",
        "- Vi er lettede. Alle er i land, siger han. ",
        "-\xa0Nej, ",
        "»De kom om natten,« siger hun. ",
        "Artiklen fortsætter efter annoncen",
        "Annonce",
        "Læs også: ",
        "/ritzau/",
        " (Ritzau)",
        "Færre børn",
        "• punkt ",
        "\n",
        "\n\n",
        "\r\n\r\n",
        "\r\r\n",
        "\f",
        "\u2028",
        " \xa0\n",
        "\ufeff",
        "\0",
        "a\xadb",
        "\u200b",
        "<p>",
        "</p>",
        "<br/>",
        "<ol><li value=²>",
        "<script>",
        "</script>",
        "<!-- ",
        "&nbsp;&#0;",
        "<?xml version='1.0' encoding='x'?>",
    ]
)


@settings(derandomize=True, max_examples=300, deadline=None, database=None)
@given(st.text(CHARACTERS, max_size=60))
def test_no_character_of_any_text_is_lost(raw: str) -> None:
    assert_invariants(raw)


@settings(derandomize=True, max_examples=400, deadline=None, database=None)
@given(st.lists(BLOCKS, max_size=14).map("".join))
def test_no_character_of_copy_in_any_order_is_lost(raw: str) -> None:
    assert_invariants(raw)


@settings(derandomize=True, max_examples=100, deadline=None, database=None)
@given(st.lists(BLOCKS.filter(lambda block: "<" not in block), max_size=14).map("".join))
def test_windows_line_ends_change_no_kind(raw: str) -> None:
    unix = raw.replace("\r", "")
    kinds = [p.kind for p in parse_article(unix).paragraphs]
    assert [p.kind for p in parse_article(unix.replace("\n", "\r\n")).paragraphs] == kinds


def test_every_blank_character_may_stand_between_paragraphs() -> None:
    blanks = "".join(c for c in map(chr, range(0x3001)) if c.isspace())
    assert parse_article(blanks).paragraphs == ()
    assert {unicodedata.category(c) for c in blanks} == {"Cc", "Zs", "Zl", "Zp"}


def test_a_long_text_of_one_line_is_parsed_in_time() -> None:
    raw = "Foto af Anne, Bo og Ida/" * 8_000
    assert_invariants(raw)
