import pytest

from summarize.document import Statement, read_text
from summarize.extractive import candidates, extract

STORY = """\
Bridge to Lolland closed

A bridge between Falster and Lolland was closed on Tuesday after a crack was found in a pillar.

That is according to the Road Directorate.

The bridge carries 14,000 cars a day. It was built in 1963.

"We could not wait. The crack grew overnight," says chief engineer Tora Vang.

Will the ferry return?

Long detour

Motorists have to drive 38 km farther, the directorate says.

The ferry company has offered to sail twice an hour. However, the harbour is too shallow for it.

The bridge is expected to open again on 4 May.
"""


def bullets(text: str, count: int) -> list[str]:
    return [bullet.text for bullet in extract(read_text(text), count)]


def test_lead_comes_first_and_bullets_are_in_reading_order() -> None:
    statements = read_text(STORY)
    for count in range(1, 7):
        found = extract(statements, count)
        assert found[0].text.startswith("A bridge between Falster and Lolland was closed")
        assert [b.sources for b in found] == sorted(b.sources for b in found)
        assert len(found) == min(count, 5)


def test_bullet_is_its_sources_word_for_word() -> None:
    statements = read_text(STORY)
    for bullet in extract(statements, 9):
        assert bullet.text == " ".join(statements[i].text for i in bullet.sources)


def test_no_statement_is_in_two_bullets() -> None:
    used = [i for bullet in extract(read_text(STORY), 9) for i in bullet.sources]
    assert len(used) == len(set(used))


@pytest.mark.parametrize(
    "unwanted",
    ["Bridge to Lolland", "according to", "We could not", "The crack", "Will the", "Long detour"],
)
def test_what_is_no_statement_of_fact_is_never_a_bullet(unwanted: str) -> None:
    assert not any(text.startswith(unwanted) for text in bullets(STORY, 99))
    assert not any(f". {unwanted}" in text for text in bullets(STORY, 99))


def test_sentence_that_points_back_comes_with_the_one_before() -> None:
    assert "The bridge carries 14,000 cars a day. It was built in 1963." in bullets(STORY, 9)


def test_sentence_that_points_back_across_a_quote_is_left_out() -> None:
    text = 'A bridge is closed for good.\n\n"It is old," says Tora Vang.\n\nShe found the crack.'
    assert bullets(text, 9) == ["A bridge is closed for good."]


def test_sentence_that_points_back_is_left_out_where_the_one_before_is_long() -> None:
    long = "A bridge is closed because " + "the pillar under it is cracked and " * 6 + "it sags."
    assert bullets(f"{long} It was built in 1963.", 9) == [long]


def test_short_neighbours_of_one_paragraph_share_a_bullet() -> None:
    text = "A bridge is closed.\n\nThe strike began on Monday. School buses are not affected."
    assert bullets(text, 9)[1:] == ["The strike began on Monday. School buses are not affected."]


def test_neighbours_of_two_paragraphs_do_not_share_a_bullet() -> None:
    text = "A bridge is closed.\n\nThe strike began on Monday.\n\nSchool buses are not affected."
    assert len(bullets(text, 9)) == 3


def test_sentence_after_the_lead_that_takes_it_up_shares_its_bullet() -> None:
    lead = "A strike killed a militia leader in Baghdad on Thursday."
    who, told = "The attack was carried out by the US military.", "Two people were wounded."
    assert bullets(f"{lead}\n\n{who}\n\n{told}", 4) == [f"{lead} {who}", told]
    assert bullets(f"{lead}\n\n{told}\n\n{who}", 4) == [lead, told, who]
    undated = "A strike killed a militia leader in Baghdad."
    assert len(bullets(f"{undated}\n\n{who}\n\n{told}", 4)) == 3


def test_text_that_opens_with_a_pronoun_still_gives_a_bullet() -> None:
    assert bullets("He was killed on Tuesday.", 4) == ["He was killed on Tuesday."]


def test_story_that_opens_with_a_scene_is_told_from_its_news() -> None:
    text = (
        "Tora Vang has kept the red drawing in a drawer for years.\n\n"
        "The bridge to Lolland was closed for good on Tuesday.\n\n"
        "The old pillars will be torn down in May."
    )
    assert bullets(text, 1) == ["The bridge to Lolland was closed for good on Tuesday."]


@pytest.mark.parametrize(
    "opening",
    [
        "A bridge is closed after a crack was found on Monday.",
        "A bridge is closed after a crack was found.\n\nPolice announced this early in the day.",
    ],
)
def test_opening_with_a_day_or_a_source_is_the_lead(opening: str) -> None:
    later = "Two people were injured on Tuesday, and the bridge will not be opened again."
    assert bullets(f"{opening}\n\n{later}", 1) == [opening.partition("\n")[0]]


def test_source_is_told_where_it_has_the_day() -> None:
    lead, source = "A bridge is closed.", "Police announced this on Tuesday."
    assert bullets(f"{lead}\n\n{source}", 1) == [f"{lead} {source}"]
    dated = "A bridge was closed on Monday."
    assert bullets(f"{dated}\n\n{source}", 1) == [dated]


def test_same_thing_is_said_once() -> None:
    line = "A bridge between Falster and Lolland was closed on Tuesday."
    assert bullets(f"{line}\n\n{line}\n\nThe ferry sails twice an hour.", 4) == [
        line,
        "The ferry sails twice an hour.",
    ]


@pytest.mark.parametrize("text", ["", "Who knows?", '"I know who did it," says Tora Vang.'])
def test_text_without_a_statement_of_fact_gives_none(text: str) -> None:
    assert bullets(text, 4) == []


def test_no_bullets_are_given_where_none_are_asked_for() -> None:
    assert extract(read_text(STORY), 0) == ()


def test_used_statements_are_passed_over() -> None:
    statements = read_text(STORY)
    first, *others = extract(statements, 9)
    used = frozenset(first.sources)
    assert extract(statements, 9, used) == tuple(others)
    assert all(used.isdisjoint(bullet.sources) for bullet in extract(statements, 1, used))


def test_of_two_equal_sentences_the_earlier_scores_higher() -> None:
    first, second = candidates(read_text("The ferry was slow.\n\nThe ferry was slow."))
    assert first.score > second.score


@pytest.mark.parametrize(
    ("plain", "weighty"),
    [
        ("The ferry is often late.", "The ferry is 40 minutes late."),
        ("The ferry is often late.", "The bridge is often closed."),
        ("The ferry is often late.", "The ferry was late on Monday."),
        ("The ferry is often late.", "The ferry will often be late."),
        ("The ferry is often late.", "The owner denies being late."),
        ("The ferry is often late.", "The ferry master was injured."),
    ],
)
def test_sentence_with_a_figure_the_topic_or_what_makes_news_scores_higher(
    plain: str, weighty: str
) -> None:
    lead = "The bridge was closed.\n\nA crack was found in the bridge."
    scores = [candidates(read_text(f"{lead}\n\n{line}"))[-1].score for line in (plain, weighty)]
    assert scores[1] > scores[0]


def test_paragraph_kinds_decide_not_the_words() -> None:
    caption = Statement("The bridge was closed on Tuesday.", "caption", 0)
    assert extract([caption], 4) == ()
