"""Which bullets sum up an English story, and on which of its sentences each rests.

summary.py: the types that come out, `Bullet` and `Summary`
summarizer.py: `summarize` and `Summarizer`, which put the other files together
document.py: a translation or plain text into `Statement`s
extractive.py: bullets that are whole sentences, ranked
fitness.py, attribution.py: which sentences can stand alone
content_words.py, vectors.py: what sentences share
abstractive.py: bullets that a model writes
bart.py: what runs that model
alignment.py: which sentences a written bullet rests on
faithfulness.py: what a bullet says that its sources don't
"""

from summarize.summarizer import Summarizer, shared_summarizer, summarize
from summarize.summary import Bullet, Summary

__all__ = ["Bullet", "Summarizer", "Summary", "shared_summarizer", "summarize"]
