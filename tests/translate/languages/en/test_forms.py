import pytest

from translate.languages.en.forms import bare, begins_with_vowel_sound, is_plural, plural, singular


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("regional council", "regional councils"),
        ("municipality", "municipalities"),
        ("survey", "surveys"),
        ("mayor", "mayors"),
        ("committee of inquiry", "committees of inquiry"),
        ("Member of Parliament", "Members of Parliament"),
        ("chairman", "chairmen"),
        ("German", "Germans"),
        ("spokesperson", "spokespersons"),
        ("person", "people"),
        ("branch", "branches"),
        ("process", "processes"),
        ("census", "censuses"),
        ("crisis", "crises"),
        ("MP", "MPs"),
        ("wife", "wives"),
        ("vice-chair", "vice-chairs"),
    ],
)
def test_singular_and_plural_make_each_other(one: str, many: str) -> None:
    assert (plural(one), singular(many)) == (many, one)
    assert (plural(many), singular(one)) == (many, one)
    assert (is_plural(one), is_plural(many)) == (False, True)


@pytest.mark.parametrize("phrase", ["police", "aircraft", "news", "headquarters", "politics"])
def test_some_words_have_one_form(phrase: str) -> None:
    assert (plural(phrase), singular(phrase), is_plural(phrase)) == (phrase, phrase, False)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the regional council", "regional council"),
        ("An MP", "MP"),
        ("a", "a"),
        ("theatre", "theatre"),
        ("another council", "another council"),
    ],
)
def test_bare_phrase_has_no_article(phrase: str, expected: str) -> None:
    assert bare(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "vowel"),
    [
        ("agency", True),
        ("mayor", False),
        ("MP", True),
        ("UN envoy", False),
        ("hour", True),
        ("honorary consul", True),
        ("hospital", False),
        ("university", False),
        ("unintended act", True),
        ("EU commissioner", False),
        ("one-off grant", False),
        ("Office", True),
        ("urban area", True),
        ("use", False),
        ("umbrella", True),
    ],
)
def test_vowel_sound_decides_the_article(phrase: str, vowel: bool) -> None:
    assert begins_with_vowel_sound(phrase) is vowel
