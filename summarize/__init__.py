"""English text in, bullets that can be traced out."""

from summarize.summarizer import Summarizer, summarize
from summarize.summary import Bullet, Summary

__all__ = ["Bullet", "Summarizer", "Summary", "summarize"]
