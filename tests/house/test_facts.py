"""No fact is written twice."""

from tests.house.facts import long_texts, table

# How many words the lists of two files, or two lists of one, have both. Only shrinks:
# `python -m tests.house.facts` prints it, and the words.
SHARED = {
    ("summarize/attribution.py", "summarize/content_words.py"): 6,
    ("translate/article/datelines.py", "translate/readings/numbers/tokens.py"): 9,
    ("translate/article/markup.py", "translate/article/markup.py"): 9,
    ("translate/article/paragraphs.py", "translate/article/paragraphs.py"): 4,
    ("translate/article/paragraphs.py", "translate/checks/length.py"): 5,
    ("translate/checks/quotation.py", "summarize/attribution.py"): 6,
    ("translate/glossary/enforcement.py", "summarize/fitness.py"): 6,
    ("translate/glossary/enforcement.py", "translate/glossary/enforcement.py"): 9,
    ("translate/readings/numbers/units.py", "translate/readings/numbers/units.py"): 4,
    ("wiredesk/page/components.py", "wiredesk/takeaway/forms.py"): 4,
    ("wiredesk/takeaway/ninjs.py", "wiredesk/takeaway/ninjs.py"): 4,
}
# Texts that are in two files.
TEXTS = {"can't be loaded by CTranslate2:"}


def test_no_list_of_words_is_written_twice() -> None:
    assert table() == SHARED


def test_no_long_text_is_written_twice() -> None:
    assert set(long_texts()) == TEXTS
