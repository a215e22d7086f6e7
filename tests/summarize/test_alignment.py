import pytest

from summarize.alignment import align

SENTENCES = (
    "Three men aged 27, 31 and 54 were remanded in custody by the court in Randers on Tuesday.",
    "They are charged with stealing copper from the roofs of 14 churches.",
    "The value of the copper is estimated at 2.3 million kroner.",
    "In addition, there is water damage worth a further 900,000 kroner.",
    "Police do not rule out that more people will be arrested.",
    "",
)


@pytest.mark.parametrize(
    ("bullet", "sources"),
    [
        ("Three men, 27, 31 and 54, have been remanded in custody in Randers.", (0,)),
        ("Copper was stolen from the roofs of fourteen churches.", (1,)),
        ("The copper is worth 2.3 million kroner and the water damage 900,000 kroner.", (2, 3)),
        ("Police may have more people arrested.", (4,)),
        (
            "Three men in custody in Randers, charged with stealing copper from 14 churches;"
            " police expect more people to be arrested.",
            (0, 1, 4),
        ),
    ],
)
def test_sources_of_a_bullet(bullet: str, sources: tuple[int, ...]) -> None:
    alignment = align(bullet, SENTENCES)
    assert alignment.sources == sources
    assert alignment.is_supported


@pytest.mark.parametrize(
    "bullet",
    [
        "A ferry with room for 42 cars ran aground off Samsø.",
        "Three men were killed in Baghdad.",
        "The value of the copper is estimated at 3.2 million kroner.",
        "It is what it is.",
        "",
    ],
)
def test_bullet_that_the_text_does_not_bear_out_is_not_supported(bullet: str) -> None:
    assert not align(bullet, SENTENCES).is_supported


def test_wrong_figure_is_not_supported_however_much_else_is() -> None:
    bullet = "Three men aged 27, 31 and 55 were remanded in custody by the court in Randers."
    alignment = align(bullet, SENTENCES)
    assert alignment.support > 0.75
    assert not alignment.is_supported


def test_name_that_is_not_in_the_sources_is_no_support() -> None:
    bullet = "Three men aged 27, 31 and 54 were remanded in custody by the court in Aarhus."
    alignment = align(bullet, SENTENCES)
    assert alignment.support > 0.75
    assert not alignment.is_supported


def test_sentence_with_one_more_name_is_a_source_however_little_else_it_bears() -> None:
    sentences = (
        "Doctors who settle on an island for 5 years can have debt of 400,000 kroner written off.",
        "The scheme does not apply on Bornholm.",
    )
    bullet = "Doctors who settle on an island for 5 years can have debt written off, but not"
    assert align(f"{bullet} on Bornholm.", sentences).sources == (0, 1)


def test_figure_of_another_size_is_no_support() -> None:
    assert not align("The copper is estimated at 3 million kroner.", SENTENCES).facts


@pytest.mark.parametrize("sentences", [(), ("",), ("Nothing of the kind.",)])
def test_bullet_without_sources(sentences: tuple[str, ...]) -> None:
    alignment = align("A ferry ran aground.", sentences)
    assert alignment.sources == ()
    assert alignment.support == 0


def test_of_two_sentences_that_bear_the_same_the_shorter_is_the_source() -> None:
    sentences = (
        "The ferry to Samsø, which is old, ran aground on Monday.",
        "The ferry ran aground.",
    )
    assert align("Ferry ran aground.", sentences).sources == (1,)
