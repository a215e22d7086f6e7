"""`python -m summarize article.txt` prints the bullets of an English story."""

import argparse
import sys

from summarize.summarizer import summarize
from translate.terminal import exit_code, positive_number, read_story


def main() -> int:
    """The exit code; `translate/terminal.py` lists them."""
    parser = argparse.ArgumentParser(prog="summarize", description="Summarise an English story.")
    parser.add_argument("article", help="a text file, or - for standard input")
    parser.add_argument(
        "--model",
        help="a checkpoint's folder, owner/name@revision on the hub, or `extractive`",
    )
    parser.add_argument(
        "--bullets", type=positive_number, default=4, metavar="N", help="how many (4)"
    )
    options = parser.parse_args()

    def command() -> int:
        print(summarize(read_story(options.article), options.bullets, model=options.model))
        return 0

    return exit_code("summarize", command)


if __name__ == "__main__":
    sys.exit(main())
