import textwrap

import pytest

from translate.article.layout import paragraph_spans

PARAGRAPHS = [
    "Fragtskib er fri efter grundstødning",
    "Et 138 meter langt fragtskib, der stødte på grund øst for Samsø natten til fredag, er "
    "trukket fri af to slæbebåde fra Kalundborg.",
    "Ifølge vagtchef Rune Ellegaard fra Forsvaret var styrmanden alene på broen, da skibet ramte "
    "et rev. Ingen af de 14 om bord kom til skade.",
    "- Vinden lagde sig, og skroget er intakt. Men vi ved det først med sikkerhed, når dykkerne "
    "har været nede, siger han.",
    "/ritzau/",
]


def paragraphs(text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in paragraph_spans(text)]


def wrapped(width: int) -> list[str]:
    return [textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS]


@pytest.mark.parametrize("separator", ["\n\n", "\n", "\r\n \xa0\r\n", "\n\n\n\n", "\u2028", "\f"])
def test_paragraph_on_each_line(separator: str) -> None:
    assert paragraphs(separator.join(PARAGRAPHS)) == PARAGRAPHS


@pytest.mark.parametrize("width", [50, 60, 72, 80])
@pytest.mark.parametrize("separator", ["\n\n", "\n"])
def test_wrapped_lines_are_joined(width: int, separator: str) -> None:
    assert paragraphs(separator.join(wrapped(width))) == PARAGRAPHS


def test_indented_copy_is_read_alike() -> None:
    assert paragraphs(textwrap.indent("\n\n".join(wrapped(60)), "    ")) == PARAGRAPHS


@pytest.mark.parametrize(
    "lines",
    [
        ["Færre børn", "Elevtallet falder i hele kommunen, viser en ny opgørelse fra mandag."],
        ["Det siger han.", "- Det er jeg også, siger hun."],
        ["Det oplyser politiet.", "Læs også: Skib er fri igen", "Skibet sejlede videre fredag."],
        ["Skibet ligger ved kaj.", "Foto: Ida Lund/Ritzau Scanpix", "Det sejler fredag."],
        ["Ligger ved kaj", "Af Mette Holm/ritzau/", "Skibet ligger ved kaj."],
    ],
)
def test_lines_that_are_paragraphs_stay_apart(lines: list[str]) -> None:
    assert paragraphs("\n".join(lines)) == lines


@pytest.mark.parametrize(
    "text",
    [
        "Skibet ligger\nved kaj.",
        "Det siger Mette Holm, Bo Dam,\nIda Lund og Jens Olsen.",
        "Det sker kl.\n14 i Aarhus.",
        "Læs også: Menighedsråd sætter\nalarmer på kirketage",
        "Det siger en talsmand for\npolitiet i Aarhus til\nRitzau.",
        "Skibet blev ført af to mænd, og det blev ejet\naf Jens Olsen.",
        "Det skete ifølge politiets døgnrapport\nd. 4. januar 2024 kl. 13.12.",
    ],
)
def test_line_in_mid_sentence_goes_on(text: str) -> None:
    assert paragraphs(text) == [" ".join(text.split())]


def test_blank_text_has_no_paragraphs() -> None:
    assert paragraph_spans(" \n\r\n\u2029") == ()
