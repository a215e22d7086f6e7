"""The house: which room may use which, through its face. Read off the source with ast."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter

import pytest

from tests.conftest import Run
from tests.house.modules import MODULES, tree

# Each room and what it may import. "ground" and "road" are the files of `translate/` itself.
ROOMS = {
    "ground": "",
    "languages": "ground",
    "article": "ground languages",
    "models": "ground",
    "readings": "ground languages",
    "glossary": "ground languages",
    "engines": "ground languages models",
    "checks": "ground languages models readings glossary",
    "road": "ground languages article models readings glossary engines checks",
    "summarize": "ground languages article models readings glossary engines checks road",
    "wiredesk": "ground languages article models readings glossary engines checks road summarize",
}
GROUND = ("errors", "spans", "marks", "clipping", "encodings", "flags")
# Folders with a face: whoever is outside one imports from its `__init__`.
FACES = (
    *(f"translate.{room}" for room in ("article", "checks", "glossary", "models", "engines")),
    *("translate.languages", "translate.languages.da", "translate.languages.en"),
    *("translate.readings", "translate.readings.names", "translate.readings.numbers"),
    *(f"wiredesk.{room}" for room in ("intake", "takeaway", "page", "server")),
    "summarize",
)
# What takes seconds or hundreds of megabytes to import, or is an extra.
HEAVY = (
    *("babel", "bm25s", "ctranslate2", "docx", "gradio", "huggingface_hub", "inscriptis", "lingua"),
    *("lxml", "sentencepiece", "tokenizers", "torch", "transformers", "unicode_rbnf", "xllamacpp"),
)


def exported(face: str) -> set[str]:
    """The names that a room shows; some are those of its files, too."""
    imported = (node for node in tree(MODULES[face]).body if isinstance(node, ast.ImportFrom))
    return {alias.asname or alias.name for node in imported for alias in node.names}


def imports(module: str) -> Iterator[str]:
    """Every module that a module imports, within functions too."""
    for node in ast.walk(tree(MODULES[module])):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                shown = node.module in FACES and alias.name in exported(node.module)
                yield name if name in MODULES and not shown else node.module or ""


OURS = {module: {name for name in imports(module) if name in MODULES} for module in MODULES}


def room(module: str) -> str:
    package, _, rest = module.partition(".")
    if package != "translate":
        return package
    first = rest.partition(".")[0]
    return first if first in ROOMS else "ground" if first in GROUND else "road"


@pytest.mark.parametrize("module", MODULES)
def test_module_imports_only_what_its_room_may_use(module: str) -> None:
    allowed = {room(module), *ROOMS[room(module)].split()}
    assert {name for name in OURS[module] if room(name) not in allowed} == set()


@pytest.mark.parametrize("module", MODULES)
def test_module_enters_other_rooms_through_their_face(module: str) -> None:
    inside = [face for face in FACES if f"{module}.".startswith(f"{face}.")]
    behind = {
        name
        for name in OURS[module]
        for face in FACES
        if name.startswith(f"{face}.") and name not in FACES and face not in inside
    }
    assert behind == set()


def test_no_module_imports_itself_by_a_detour() -> None:
    assert len(list(TopologicalSorter(OURS).static_order())) == len(MODULES)


@pytest.mark.parametrize("module", MODULES)
def test_page_s_library_is_imported_by_page_and_server_alone(module: str) -> None:
    if not module.startswith(("wiredesk.page", "wiredesk.server")):
        assert not {name for name in imports(module) if name.partition(".")[0] == "gradio"}


def test_importing_everything_but_the_page_loads_nothing_heavy(run: Run) -> None:
    modules = [
        module
        for module in MODULES
        if not module.endswith("__main__") and not module.startswith("wiredesk.page")
        if module != "wiredesk.server.endpoints"
    ]
    program = f"import sys, {', '.join(modules)}\nprint(*sys.modules, sep='\\n')"
    done = run("-c", program)
    assert done.stderr == ""
    loaded = set(done.stdout.split())
    assert set(modules) <= loaded
    assert not loaded & set(HEAVY)
