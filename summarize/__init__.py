"""English text in, bullets that can be traced out."""

from summarize.summarizer import Summarizer, shared_summarizer, summarize
from summarize.summary import Bullet, Summary

__all__ = ["Bullet", "Summarizer", "Summary", "shared_summarizer", "summarize"]
