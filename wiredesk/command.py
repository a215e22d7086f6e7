"""The command line: a Danish story in, English and bullets out; and what models there are.

Exit codes: 0 done; 1 the text can't be used; 2 the command's words are off; 3 no model can be
used; 130 interrupted.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from tqdm import tqdm

from summarize import Summarizer
from translate import Article, Translation, Translator, parse_article
from translate.backend import Engine
from translate.checkpoints import SUMMARISER, TRANSLATOR, resolve
from translate.errors import TextError, WiredeskError
from translate.survey import survey
from wiredesk.report import as_markdown, as_text, in_words

EXIT_TEXT, EXIT_USAGE, EXIT_MODEL, EXIT_INTERRUPTED = 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of `wiredesk`, run with these arguments (default: those of the process)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if words[:1] == ["models"]:
            return _models(words[1:])
        return _story(words)
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except WiredeskError as error:
        print(f"wiredesk: {error}", file=sys.stderr)
        return EXIT_TEXT if isinstance(error, TextError) else EXIT_MODEL


def _story(words: list[str]) -> int:
    options = _parser().parse_args(words)
    article = parse_article(read(options.article))
    translation = translated(Translator(options.model, options.engine), article)
    summary = Summarizer(options.summarizer).summarize(translation, options.bullets)
    if options.json:
        print(json.dumps(summary.to_dict(), ensure_ascii=False, indent=1))
    else:
        print(as_markdown(summary) if options.markdown else as_text(summary))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wiredesk",
        description="Translate a Danish wire story into English and summarise it in bullets.",
        epilog="Also: `wiredesk models` lists the models that are there and what would be used, "
        "`wiredesk models fetch` prepares them. "
        "Exit codes: 0 done, 1 the text can't be used, 2 wrong usage, 3 no model, 130 interrupted.",
    )
    parser.add_argument("article", help="a text or HTML file, or - for standard input")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print everything as JSON")
    form.add_argument("--markdown", action="store_true", help="print Markdown")
    add_model_options(parser)
    parser.add_argument("--bullets", type=_count, default=4, metavar="N", help="how many (4)")
    return parser


def add_model_options(parser: argparse.ArgumentParser) -> None:
    """Add --model, --engine and --summarizer."""
    parser.add_argument(
        "--model", help="a checkpoint's folder, owner/name@revision on the hub, or `offline`"
    )
    parser.add_argument("--engine", choices=get_args(Engine), help="what runs the model")
    parser.add_argument(
        "--summarizer", help="the same for the bullets; `extractive` takes whole sentences"
    )


def _count(word: str) -> int:
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"{word!r} is not a whole number of at least 1")
    return int(word)


def read(name: str) -> str:
    """The text of a file, or of standard input for "-": UTF-8, else Windows-1252, which is said.

    Raises:
        TextError: the file can't be read.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise TextError(f"{name} can't be read: {error.strerror}") from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        print(f"wiredesk: {name} is not UTF-8; read as Windows-1252", file=sys.stderr)
        return data.decode("cp1252", errors="replace")


def translated(translator: Translator, article: Article) -> Translation:
    """The translation, with a progress bar on standard error that counts sentences."""
    with tqdm(total=len(article.sentences), unit="sentence", disable=None) as bar:

        def advance(done: int, _: int) -> None:
            bar.update(done - bar.n)

        return translator.translate(article, on_progress=advance)


def _models(words: list[str]) -> int:
    if words not in ([], ["fetch"]):
        print("wiredesk: usage: wiredesk models [fetch]", file=sys.stderr)
        return EXIT_USAGE
    return _fetch() if words else _list()


def _fetch() -> int:
    """Prepare the models of both roles; one line on standard error where there are none."""
    places = survey(TRANSLATOR)
    if not any(place.ready for place in places):
        reasons = "; ".join(f"{place.name}: {place.state}" for place in places)
        print(f"wiredesk: no model to translate with ({reasons})", file=sys.stderr)
        return EXIT_MODEL
    print(f"translate: {in_words(resolve(TRANSLATOR).model)}")
    print(f"summarise: {in_words(Summarizer().model)}")
    return 0


def _list() -> int:
    """Print what each place has, and which each role would use."""
    for checkpoint in (TRANSLATOR, SUMMARISER):
        name = f"{checkpoint.id}@{checkpoint.revision[:8]}"
        print(f"{checkpoint.role}: {name} ({checkpoint.licence})")
        places = survey(checkpoint)
        for place in places:
            print(f"  {place.name}: {place.state}")
        usable = [place.name for place in places if place.ready]
        print(f"  would use: {usable[0] if usable else 'nothing'}")
    return 0
