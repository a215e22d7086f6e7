"""Faulty lines of the lexicon's sources are named, all at once."""

from pathlib import Path

import pytest

from lexicon.sources import FaultySourcesError, read

SOUND = {
    "words": "skib\tship; nave\t\nret\tcourt\tlaw\n",
    "phrases": "i går\tyesterday\t\n",
    "names": "Folketinget\tthe Danish Parliament\t\n",
    "senses": "ret\tn\tcourt\tdommer,sag\ti ~ten\t3\nret\tn\tdish\tmad\t\t0\n",
    "forms": "skib\tn\t-e -et\n",
    "uses": "ret\tcourt\tret:2\ti:1\t\t\n",
    "weights": "share\t0.7\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in SOUND.items():
        (tmp_path / f"{name}.tsv").write_text(text, encoding="utf-8")
    return tmp_path


def test_sound_sources_are_read(folder: Path) -> None:
    assert read(folder).words == (("skib", "ship; nave", ""), ("ret", "court", "law"))


@pytest.mark.parametrize(
    ("name", "line", "fault"),
    [
        ("words", "båd\tboat", "words.tsv:3: 2 fields where 3 are needed"),
        ("words", "båd\tboat; , ship\t", "words.tsv:3: an empty meaning in 'boat; , ship'"),
        ("words", "båd\tboat;\t", "words.tsv:3: an empty meaning in 'boat;'"),
        ("words", "\tboat\t", "words.tsv:3: no Danish"),
        ("words", "båd \tboat\t", "words.tsv:3: blanks at the edge of a field"),
        ("words", "skib\tboat\t", "words.tsv:3: 'skib' stands in line 1, too"),
        ("phrases", "i går\tyesterday\t", "phrases.tsv:2: 'i går' stands in line 1, too"),
        ("names", "Retten\t\t", "names.tsv:2: an empty meaning in ''"),
        ("senses", "ret\tx\tright\t\t\t0", "senses.tsv:3: class 'x' is none of n, v, a, p"),
        ("senses", "ret\tn\tright\t\t\tmany", "senses.tsv:3: 'many' uses"),
        ("senses", "ret\tn\tright\t\ti orden\t0", "senses.tsv:3: a mark without ~ in 'i orden'"),
        ("senses", "båd\tn\tboat\t\t\t0", "senses.tsv:3: 'båd' is not in words.tsv"),
        ("forms", "båd\tn\t-en", "forms.tsv:2: 'båd' is not in words.tsv"),
    ],
)
def test_faulty_line_is_named(folder: Path, name: str, line: str, fault: str) -> None:
    with (folder / f"{name}.tsv").open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with pytest.raises(FaultySourcesError) as caught:
        read(folder)
    assert str(caught.value) == fault


def test_all_faulty_lines_are_named_at_once(folder: Path) -> None:
    (folder / "words.tsv").write_text("skib\nret\tcourt\t\n", encoding="utf-8")
    (folder / "names.tsv").write_text("Retten\n", encoding="utf-8")
    with pytest.raises(FaultySourcesError) as caught:
        read(folder)
    assert str(caught.value).splitlines() == [
        "words.tsv:1: 1 fields where 3 are needed",
        "names.tsv:1: 1 fields where 3 are needed",
    ]
