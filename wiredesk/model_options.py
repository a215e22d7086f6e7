"""`add_model_options`: the command-line options that `wiredesk` and `wiredesk serve` share."""

import argparse

from translate.terminal import add_translator_options


def add_model_options(parser: argparse.ArgumentParser) -> None:
    """Add --model, --engine, --no-memory, --summarizer and --glossary."""
    add_translator_options(parser)
    parser.add_argument(
        "--summarizer", help="the same for the bullets; `extractive` takes whole sentences"
    )
    parser.add_argument(
        "--glossary", metavar="FILE", help="terms of your own: a CSV file of Danish,English lines"
    )
