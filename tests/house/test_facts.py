"""No fact is written twice."""

from tests.house.facts import long_texts, table

# How many words the lists of two files, or two lists of one, have both. Only shrinks:
# `python -m tests.house.facts` prints it, and the words. What is left are keys, by which one table
# finds what another has: a unit's sign, a form to take away, a field of ninjs.
SHARED = {
    # Keys of the one in the other, not facts.
    ("translate/languages/da/numbers.py", "translate/readings/numbers/units.py"): 6,
    ("translate/languages/en/numbers.py", "translate/readings/numbers/units.py"): 11,
    ("wiredesk/page/components.py", "wiredesk/takeaway/forms.py"): 4,
    ("wiredesk/takeaway/ninjs.py", "wiredesk/takeaway/ninjs.py"): 4,
}
# Texts that are in two files.
TEXTS: set[str] = set()


def test_no_list_of_words_is_written_twice() -> None:
    assert table() == SHARED


def test_no_long_text_is_written_twice() -> None:
    assert set(long_texts()) == TEXTS
