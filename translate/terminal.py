"""What the commands of this project share: reading a story, reporting errors, the exit codes.

Exit codes: 0 done; 1 the text can't be used; 2 wrong usage; 3 no model can be used, or the
translation memory can't be read or cleared; 130 interrupted.
"""

import argparse
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import get_args

from translate.encodings import decoded
from translate.errors import TextError, WiredeskError
from translate.models import Engine

EXIT_TEXT, EXIT_USAGE, EXIT_MODEL, EXIT_INTERRUPTED = 1, 2, 3, 130


def exit_code(program: str, command: Callable[[], int]) -> int:
    """The exit code of a command, which is run here. An error of ours goes to standard error.

    Standard output is UTF-8, whatever the system's own code page is: Danish names have an ø.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        return command()
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except WiredeskError as error:
        print(f"{program}: {error}", file=sys.stderr)
        return EXIT_TEXT if isinstance(error, TextError) else EXIT_MODEL


def read_story(name: str) -> str:
    """The text of a file, or of standard input for "-": UTF-8 or UTF-16, else Windows-1252.

    If it was read as Windows-1252, standard error says so, since that is a guess.

    Raises:
        TextError: the file can't be read.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise TextError(f"{name} can't be read: {error.strerror}") from error
    text, guessed = decoded(data)
    if guessed:
        print(f"{name} is not UTF-8; read as Windows-1252", file=sys.stderr)
    return text


def add_translator_options(parser: argparse.ArgumentParser) -> None:
    """Add --model, --engine and --no-memory."""
    parser.add_argument(
        "--model", help="a checkpoint's folder, owner/name@revision on the hub, or `offline`"
    )
    parser.add_argument("--engine", choices=get_args(Engine), help="what runs the model")
    parser.add_argument(
        "--no-memory",
        dest="memory",
        action="store_false",
        help="keep nothing of what is translated, and take nothing from what was kept",
    )


def positive_number(word: str) -> int:
    """The number that a word of the command line stands for. Less than 1 is wrong usage."""
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"{word!r} is not a whole number of at least 1")
    return int(word)
