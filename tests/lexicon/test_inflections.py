"""Every word that a form may be of is found, and no other."""

import pytest

from lexicon.inflections import classes, forms_of, line


@pytest.mark.parametrize(
    ("pairs", "words", "form", "owners"),
    [
        # its sister has kept the other lemma: "retters" is of "ret" only
        ([("retter", "rette"), ("retters", "ret")], "ret rette", "retter", {"ret", "rette"}),
        ([("finder", "finde")], "find finde", "finder", {"finde"}),
        # a word that ends in s is no genitive of another
        ([("snes", "snes"), ("sne", "sne")], "sne snes", "sne", {"sne"}),
        # weak and strong participles
        (
            [("landet", "land"), ("landende", "lande"), ("landede", "lande")],
            "land lande",
            "landet",
            {"land", "lande"},
        ),
        (
            [("fundet", "fund"), ("findende", "finde"), ("fundne", "finde")],
            "fund finde",
            "fundet",
            {"fund", "finde"},
        ),
        # a compound that the list lacks has the forms of its head
        ([("sag", "sag"), ("sager", "sag")], "sag kokainsag", "kokainsager", {"kokainsag"}),
        # participles as adjectives
        (
            [("forældede", "forælde"), ("forældet", "forælde")],
            "forælde forældet",
            "forældede",
            {"forælde", "forældet"},
        ),
    ],
)
def test_form_is_of_these_words(
    pairs: list[tuple[str, str]], words: str, form: str, owners: set[str]
) -> None:
    forms = forms_of(pairs, words.split())
    assert {word for word, group in forms.items() if form in group} == owners


@pytest.mark.parametrize(
    ("word", "forms", "expected"),
    [
        ("hund", "hund hunden hundens hundene", "n"),
        ("handle", "handle handler handlede handlende", "v"),
        ("stor", "stor stort store større", "a"),
        ("ramme", "ramme rammen rammens rammer ramte rammende", "nv"),
        ("og", "og", ""),
    ],
)
def test_class_of_a_word_shows_in_its_forms(word: str, forms: str, expected: str) -> None:
    assert classes(word, set(forms.split())) == expected


def test_line_leaves_genitives_out() -> None:
    assert line("hund", {"hund", "hunds", "hunden", "hundens"}) == "hund\tn\t-en\n"
