import pytest

from translate.spans import on_one_line, placed


@pytest.mark.parametrize(
    ("text", "span", "words"),
    [
        ("Politiet anholdt 14 mænd.", (17, 19), "14"),
        ("Politiet\nanholdt 14 mænd.", (17, 19), "14"),
        ("Politiet  anholdt \n 14 mænd.", (17, 19), "14"),
        ("Po\u00adlitiet an\u00adholdt 1\u00ad4 mænd.", (17, 19), "1\u00ad4"),
        ("Politiet\u00a0 anholdt 14\nmænd.", (17, 24), "14\nmænd"),
        ("\u200bPolitiet\u200b anholdt 14 mænd.", (0, 8), "Politiet"),
        ("Politiet anholdt  14 mænd.", (0, 25), "Politiet anholdt  14 mænd."),
    ],
)
def test_spans_are_into_the_sentence_as_it_stands_in_the_article(
    text: str, span: tuple[int, int], words: str
) -> None:
    assert text[slice(*placed(span, text))] == words


def test_text_on_one_line_has_no_invisible_characters_and_single_spaces() -> None:
    assert (
        on_one_line("\ufeff Poli\u00adtiet\r\n\0 an\u200bholdt\u00a0 14 ") == "Politiet anholdt 14"
    )
