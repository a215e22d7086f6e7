"""The order of the modules: each imports only those before it. Read off the source with ast."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Run

ROOT = Path(__file__).parent.parent
PACKAGES = ("translate", "summarize", "wiredesk")
# From the bottom up. A package's own __init__ comes after the modules that it opens.
ORDER = (
    "translate.errors",
    "translate.info",
    "translate.spans",
    "translate.decoding",
    "translate.language",
    "translate.flags",
    "translate.boundaries",
    "translate.sentences",
    "translate.markup",
    "translate.datelines",
    "translate.paragraphs",
    "translate.layout",
    "translate.article",
    "translate.danish_forms",
    "translate.english_forms",
    "translate.termbase",
    "translate.glossary",
    "translate.enforcement",
    "translate.terminology",
    "translate.translation",
    "translate.quotes",
    "translate.number_words",
    "translate.numerals",
    "translate.number_idioms",
    "translate.number_tokens",
    "translate.number_phrases",
    "translate.quantities",
    "translate.conversions",
    "translate.numbers",
    "translate.exonyms",
    "translate.spelling",
    "translate.names",
    "translate.name_check",
    "translate.lexicon",
    "translate.negation",
    "translate.meaning",
    "translate.quotation",
    "translate.untranslated",
    "translate.repetition",
    "translate.length",
    "translate.checks",
    "translate.clauses",
    "translate.backend",
    "translate.snapshot",
    "translate.conversion",
    "translate.examples",
    "translate.ctranslate",
    "translate.marian",
    "translate.llama",
    "translate.hub",
    "translate.offline",
    "translate.checkpoints",
    "translate.survey",
    "translate.engines",
    "translate.translation_memory",
    "translate.remembering",
    "translate.confidence",
    "translate.candidates",
    "translate.repair",
    "translate.house_terms",
    "translate.translator",
    "translate",
    "translate.terminal",
    "translate.__main__",
    "summarize.summary",
    "summarize.english",
    "summarize.terms",
    "summarize.vectors",
    "summarize.document",
    "summarize.attribution",
    "summarize.alignment",
    "summarize.fitness",
    "summarize.salience",
    "summarize.faithfulness",
    "summarize.bart",
    "summarize.abstractive",
    "summarize.summarizer",
    "summarize",
    "summarize.__main__",
    "wiredesk",
    "wiredesk.escaping",
    "wiredesk.review",
    "wiredesk.report",
    "wiredesk.word",
    "wiredesk.ninjs",
    "wiredesk.takeaway",
    "wiredesk.word_reader",
    "wiredesk.mail_reader",
    "wiredesk.intake",
    "wiredesk.desk",
    "wiredesk.panes",
    "wiredesk.checklist",
    "wiredesk.runs",
    "wiredesk.memory",
    "wiredesk.actions",
    "wiredesk.components",
    "wiredesk.page",
    "wiredesk.command",
    "wiredesk.accounts",
    "wiredesk.origins",
    "wiredesk.options",
    "wiredesk.endpoints",
    "wiredesk.server",
    "wiredesk.__main__",
)
# What is made of the page's library.
PAGE = ("wiredesk.actions", "wiredesk.components", "wiredesk.page", "wiredesk.endpoints")
# Imports it where a page is to be served, and not before.
SERVER = "wiredesk.server"
# What takes seconds or hundreds of megabytes to import, or is an extra.
HEAVY = (
    "babel",
    "bm25s",
    "ctranslate2",
    "docx",
    "gradio",
    "huggingface_hub",
    "inscriptis",
    "lingua",
    "lxml",
    "sentencepiece",
    "tokenizers",
    "torch",
    "transformers",
    "unicode_rbnf",
    "xllamacpp",
)


def path_of(module: str) -> Path:
    path = ROOT / module.replace(".", "/")
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def imports(module: str) -> Iterator[str]:
    """Every module that a module imports, within functions too."""
    for node in ast.walk(ast.parse(path_of(module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                yield name if name in ORDER else node.module or ""


def test_every_module_has_its_place() -> None:
    files = {path for package in PACKAGES for path in (ROOT / package).rglob("*.py")}
    assert {path_of(module) for module in ORDER} == files


@pytest.mark.parametrize("module", ORDER)
def test_module_imports_only_those_before_it(module: str) -> None:
    earlier = ORDER[: ORDER.index(module)]
    ours = {name for name in imports(module) if name.partition(".")[0] in (*PACKAGES, "app")}
    assert ours <= set(earlier)


@pytest.mark.parametrize("module", [m for m in ORDER if m not in (*PAGE, SERVER)])
def test_page_s_library_is_imported_by_the_page_alone(module: str) -> None:
    assert not {name for name in imports(module) if name.partition(".")[0] == "gradio"}


def test_importing_everything_loads_nothing_heavy(run: Run) -> None:
    modules = [module for module in ORDER if not module.endswith("__main__")]
    modules = [module for module in modules if module not in PAGE]
    program = f"import sys, {', '.join(modules)}\nprint(*sys.modules, sep='\\n')"
    done = run("-c", program)
    assert done.stderr == ""
    loaded = set(done.stdout.split())
    assert set(modules) <= loaded
    assert not loaded & set(HEAVY)
