"""The examples in docstrings are true."""

import doctest
from importlib import import_module

import pytest

from tests.house.modules import MODULES, text_of

SKIP = "# doctest: +SKIP"
# How many examples are of what the default model says, which the tests don't have.
SKIPPED = {"translate.translator": 2}
EXAMPLES = [
    module
    for module, path in MODULES.items()
    if any(">>> " in line and SKIP not in line for line in text_of(path).splitlines())
]


@pytest.mark.parametrize("module", EXAMPLES)
def test_examples_of_the_module_are_true(module: str) -> None:
    failed, tried = doctest.testmod(import_module(module))
    assert failed == 0
    assert tried


def test_no_example_is_skipped_that_can_be_run() -> None:
    skipped = {module: text_of(path).count(SKIP) for module, path in MODULES.items()}
    assert {module: count for module, count in skipped.items() if count} == SKIPPED
