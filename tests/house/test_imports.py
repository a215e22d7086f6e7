"""What can be used where the engines and the page's library are not installed."""

import pytest

from tests.conftest import Run

# Whatever runs a model, fetches one, or draws the page. The checks need none of them.
BLOCKED = (
    *("torch", "transformers", "ctranslate2", "sentencepiece", "tokenizers", "xllamacpp"),
    *("huggingface_hub", "gradio", "fastapi", "uvicorn", "lingua", "docx", "lxml"),
)
BLOCK = f"""
import sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {BLOCKED!r}:
            raise ImportError(f"{{name}} is blocked")

sys.meta_path.insert(0, Blocked())
"""


def test_what_is_blocked_cannot_be_imported(run: Run) -> None:
    program = """
for name in BLOCKED:
    try:
        __import__(name)
    except ImportError as error:
        print(error)
"""
    done = run("-c", f"{BLOCK}\nBLOCKED = {BLOCKED!r}\n{program}")
    assert done.stdout.splitlines() == [f"{name} is blocked" for name in BLOCKED]


@pytest.mark.parametrize("module", ["translate", "summarize", "wiredesk", "wiredesk.command"])
def test_module_can_be_imported(run: Run, module: str) -> None:
    done = run("-c", f"{BLOCK}\nimport {module}\nprint({module}.__name__)")
    assert (done.stdout, done.stderr) == (f"{module}\n", "")


def test_checks_give_their_flags(run: Run) -> None:
    program = """
from translate import check
for flag in check("Mindst 2500 blev ikke dræbt.", "At least 2,600 were arrested."):
    print(flag.kind, flag.source_span)
"""
    done = run("-c", BLOCK + program)
    assert done.stderr == ""
    assert set(done.stdout.splitlines()) == {
        "number (7, 11)",
        "negation (17, 21)",
        "meaning (22, 27)",
    }


def test_story_can_be_taken_apart(run: Run) -> None:
    program = """
from translate import split_sentences
print([sentence.text for sentence in split_sentences("Det sker kl. 22. De nægter sig skyldige.")])
"""
    done = run("-c", BLOCK + program)
    assert (done.stdout, done.stderr) == ("['Det sker kl. 22.', 'De nægter sig skyldige.']\n", "")
