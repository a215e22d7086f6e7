"""The desk: what an editor sees of a translated and summarised story, and the command line."""

__version__ = "0.1.0"
