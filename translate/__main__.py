"""`python -m translate article.txt` prints the English of a Danish story."""

import argparse
import sys

from translate.terminal import add_translator_options, exit_code, read_story
from translate.translator import Translator


def main() -> int:
    """The exit code (`terminal.py` lists them). Warnings about the text go to standard error."""
    parser = argparse.ArgumentParser(prog="translate", description="Translate a Danish story.")
    parser.add_argument("article", help="a text or HTML file, or - for standard input")
    add_translator_options(parser)
    options = parser.parse_args()

    def command() -> int:
        story = read_story(options.article)
        translator = Translator(options.model, options.engine, memory=options.memory)
        translation = translator.translate(story)
        print(translation)
        for warning in translation.warnings:
            print(f"translate: {warning}", file=sys.stderr)
        return 0

    return exit_code("translate", command)


if __name__ == "__main__":
    sys.exit(main())
