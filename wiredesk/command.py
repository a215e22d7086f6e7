"""The command `wiredesk FILE`: Danish in, English and bullets out; and the other commands.

`wiredesk serve` starts the page, `wiredesk models` lists or fetches the models, `wiredesk memory`
shows or clears the translation memory, `wiredesk explain` tells what Danish words mean. The exit
codes are those of `translate/terminal.py`.
"""

import argparse
import json
import sys
from collections.abc import Sequence

from tqdm import tqdm

from summarize import Summarizer
from translate import Article, Glossary, Translation, Translator, split_sentences
from translate.engines import LIMIT, TranslationMemory, is_allowed, memory_path
from translate.glossary import as_glossary
from translate.languages.da import gloss_lines
from translate.models import SUMMARISER, TRANSLATOR, resolve, survey
from translate.terminal import (
    EXIT_MODEL,
    EXIT_USAGE,
    exit_code,
    positive_number,
    read_story,
)
from translate.translator import checked_article
from wiredesk import __version__
from wiredesk.intake import read_file
from wiredesk.model_options import add_model_options
from wiredesk.review import OPEN
from wiredesk.takeaway import as_dict, as_markdown, as_text, in_words

EPILOG = """\
other commands:
  wiredesk serve         start the page and its API (`wiredesk serve --help` lists the options)
  wiredesk models        list the models that are there, and what would be used
  wiredesk models fetch  prepare the models
  wiredesk memory        say how much of what was translated is kept, and where
  wiredesk memory clear  delete it
  wiredesk explain TEXT  say what each word of a Danish text means (- reads standard input)

exit codes:
  0 done, 1 the text can't be used, 2 wrong usage, 3 no model, 130 interrupted
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of `wiredesk` with these arguments; None means those of the process."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    commands = {"serve": _serve, "models": _models, "memory": _memory, "explain": _explain}
    command = commands.get(words[0]) if words else None
    if command is None:
        return exit_code("wiredesk", lambda: _story(words))
    return exit_code("wiredesk", lambda: command(words[1:]))


def _story(words: list[str]) -> int:
    """Print a story's English and bullets."""
    options = _parser().parse_args(words)
    article = checked_article(story_of(options.article))
    glossary = as_glossary(options.glossary)
    translator = Translator(options.model, options.engine, memory=options.memory)
    translation = translated(translator, article, glossary)
    summary = Summarizer(options.summarizer).summarize(translation, options.bullets)
    if options.json:
        print(json.dumps(as_dict(summary, OPEN), ensure_ascii=False, indent=1))
    else:
        print(as_markdown(summary) if options.markdown else as_text(summary))
    return 0


def story_of(name: str) -> str:
    """The text of a file (text, HTML, Word or mail); "-" means standard input.

    The parts of the file that were left out are named on standard error.

    Raises:
        TextError: the file can't be read.
    """
    if name == "-":
        return read_story(name)
    intake = read_file(name)
    for note in intake.notes:
        print(f"{name}: {note}", file=sys.stderr)
    return intake.text


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wiredesk",
        description="Translate a Danish wire story into English and summarise it in bullets.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("article", help="a text, HTML, Word or mail file, or - for standard input")
    parser.add_argument("--version", action="version", version=f"wiredesk {__version__}")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print everything as JSON")
    form.add_argument("--markdown", action="store_true", help="print Markdown")
    add_model_options(parser)
    parser.add_argument(
        "--bullets", type=positive_number, default=4, metavar="N", help="how many (4)"
    )
    return parser


def translated(translator: Translator, article: Article, glossary: Glossary) -> Translation:
    """The translation of an article; a progress bar on standard error counts sentences."""
    with tqdm(total=len(article.sentences), unit="sentence", disable=None) as bar:

        def advance(done: int, _: int) -> None:
            bar.update(done - bar.n)

        return translator.translate(article, on_progress=advance, glossary=glossary)


def _serve(words: list[str]) -> int:
    from wiredesk.server import main as serve

    return serve(words)


def _models(words: list[str]) -> int:
    if words not in ([], ["fetch"]):
        print("wiredesk: usage: wiredesk models [fetch]", file=sys.stderr)
        return EXIT_USAGE
    return _fetch() if words else _list()


def _fetch() -> int:
    """Prepare the models that translate and summarise; without any, print why in one line."""
    places = survey(TRANSLATOR)
    if not any(place.ready for place in places):
        reasons = "; ".join(f"{place.name}: {place.state}" for place in places)
        print(f"wiredesk: no model to translate with ({reasons})", file=sys.stderr)
        return EXIT_MODEL
    print(f"translate: {in_words(resolve(TRANSLATOR).model)}")
    print(f"summarise: {in_words(Summarizer().model)}")
    return 0


def _list() -> int:
    """Print for each role what each place has, and which place would be used."""
    for checkpoint in (TRANSLATOR, SUMMARISER):
        name = f"{checkpoint.id}@{checkpoint.revision[:8]}"
        print(f"{checkpoint.role}: {name} ({checkpoint.licence})")
        places = survey(checkpoint)
        for place in places:
            print(f"  {place.name}: {place.state}")
        usable = [place.name for place in places if place.ready]
        print(f"  would use: {usable[0] if usable else 'nothing'}")
    return 0


def _explain(words: list[str]) -> int:
    """Print what each word of a Danish text means there, a line each; a blank line per sentence."""
    if not words:
        print('wiredesk: usage: wiredesk explain "Bagmand i kokainsag"', file=sys.stderr)
        return EXIT_USAGE
    text = read_story("-") if words == ["-"] else " ".join(words)
    blocks = ("\n".join(gloss_lines(sentence.plain)) for sentence in split_sentences(text))
    print("\n\n".join(block for block in blocks if block))
    return 0


def _memory(words: list[str]) -> int:
    """Print where the translation memory is and how large; with "clear", empty it first."""
    if words not in ([], ["clear"]):
        print("wiredesk: usage: wiredesk memory [clear]", file=sys.stderr)
        return EXIT_USAGE
    memory = TranslationMemory(memory_path())
    if words:
        memory.clear()
    extent = memory.extent()
    print(memory.path)
    print(f"{extent.entries:,} entries, {extent.size / 1e6:,.1f} MB (at most {LIMIT / 1e6:.0f} MB)")
    if not is_allowed():
        print("Off: WIREDESK_MEMORY is set. What was kept before is kept until it is cleared.")
    return 0
