"""All guides: their links lead somewhere, their commands exist, what they list is what there is."""

import doctest
import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import get_args

import pytest

from tests.conftest import ROOT
from tests.house.modules import MODULES, text_of
from tests.house.test_layering import imports
from translate.glossary import as_glossary
from translate.models import SUMMARISER, TRANSLATOR, Engine
from wiredesk.server.options import option_parser

DOCS = ROOT / "docs"
GUIDES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md")))
OPTION = re.compile(r"--[a-z]+(?:-[a-z]+)*")
FENCE = re.compile(r"^```.*?^```$", flags=re.MULTILINE | re.DOTALL)


def anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them: "What is kept" is #what-is-kept."""
    headings = re.findall(r"^#+ (.*)$", FENCE.sub("", text_of(path)), flags=re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.replace(" ", "-") for heading in plain}


def links(path: Path) -> Iterator[str]:
    """Where a page links to within the repository."""
    for target in re.findall(r"\]\(([^)\s]+)\)", FENCE.sub("", text_of(path))):
        if not re.match(r"https?://", target):
            yield target


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_links_lead_to_a_file_and_a_heading_of_it(guide: Path) -> None:
    lost = []
    for link in links(guide):
        name, _, anchor = link.partition("#")
        page = guide.parent / name if name else guide
        if not page.exists() or (anchor and anchor not in anchors(page)):
            lost.append(link)
    assert lost == []


def test_every_guide_is_linked_from_the_readme_or_from_contributing() -> None:
    found = {link.partition("#")[0] for page in GUIDES[:2] for link in links(page)}
    assert {f"docs/{path.name}" for path in DOCS.glob("*.md")} - found == set()


def test_make_targets_of_the_guides_exist() -> None:
    named = {
        target
        for guide in GUIDES
        for target in re.findall(r"(?:`|^    )make (\w+)", text_of(guide), flags=re.MULTILINE)
    }
    targets = re.findall(r"^(\w+):", text_of(ROOT / "Makefile"), flags=re.MULTILINE)
    assert {"run", "test", "quick", "check", "gate", "quality", "speed"} <= named
    assert named <= set(targets)


MODULES_RUN = sorted(
    {name for guide in GUIDES for name in re.findall(r"python -m (\w[\w.]*\w)", text_of(guide))}
)


@pytest.mark.parametrize("name", MODULES_RUN)
def test_module_that_a_guide_runs_can_be_run(name: str) -> None:
    module = import_module(name)
    assert not hasattr(module, "__path__") or find_spec(f"{name}.__main__")


def test_examples_of_measuring_run() -> None:
    done = doctest.testfile(str(DOCS / "measuring.md"), module_relative=False, encoding="utf-8")
    assert (done.attempted, done.failed) == (2, 0)


# docs/server.md.


def test_variables_that_the_code_reads_are_those_of_the_server_s_guide() -> None:
    table = text_of(DOCS / "server.md").partition("## Environment variables")[2]
    said = set(re.findall(r"^\| `(WIREDESK_\w+)`", table, flags=re.MULTILINE))
    read = re.compile(r"environ\.get\(\s*\"(\w+)\"|environ\[\"(\w+)\"\]|getenv\(\"(\w+)\"")
    code = "".join(map(text_of, MODULES.values()))
    assert {name for names in read.findall(code) for name in names if name} == said


def test_options_of_the_server_s_guide_exist() -> None:
    text = text_of(DOCS / "server.md").replace("`wiredesk --json`", "")
    said = set(re.findall(OPTION, text))
    assert {"--host", "--auth", "--allow-host", "--root-path", "--mcp"} <= said
    assert said <= set(re.findall(OPTION, option_parser().format_help()))


# docs/models.md.


def test_models_and_engines_of_the_guide_are_those_of_the_code() -> None:
    text = text_of(DOCS / "models.md")
    for checkpoint in (TRANSLATOR, SUMMARISER):
        assert f"](https://huggingface.co/{checkpoint.id})" in text
    engines = text.partition("| engine | runs | precision |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(\S+)` \|", engines, flags=re.MULTILINE) == list(get_args(Engine))


# docs/adding-a-language.md.


def test_files_that_are_danish_alone_are_those_that_import_it() -> None:
    table = text_of(DOCS / "adding-a-language.md").partition("## What is still")[2]
    said = set()
    for row in re.findall(r"^\| (`.*?) \|", table, flags=re.MULTILINE):
        first, *others = (Path(name) for name in re.findall(r"`([\w/.]+)`", row))
        said |= {
            first,
            *(other if len(other.parts) > 1 else first.with_name(other.name) for other in others),
        }
    importing = {
        MODULES[module].relative_to(ROOT)
        for module in MODULES
        if not module.startswith("translate.languages")
        and any(f"{name}.".startswith("translate.languages.da.") for name in imports(module))
    }
    assert said == importing


# docs/glossary.md.


def test_glossary_of_the_guide_is_one() -> None:
    lines = re.findall(r"^    (.*,.*)\n", text_of(DOCS / "glossary.md"), flags=re.MULTILINE)
    glossary = as_glossary("\n".join(lines).encode())
    assert [term.wanted for term in glossary.terms] == ["regional council", "act"]
