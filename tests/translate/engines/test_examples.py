import pytest

from tests.conftest import STORIES
from translate.engines.examples import MEMORY, ExampleMemory

bm25s = pytest.importorskip("bm25s", reason="the extra `offline` is not installed")

PAIRS = (
    ("Tre mænd blev dræbt i et angreb.", "Three men were killed in an attack."),
    ("Regeringen sænker skatten.", "The government is lowering taxes."),
    ("Færgen sejler til Ærø.", "The ferry sails to Ærø."),
    ("Vejret bliver koldt.", "The weather will be cold."),
)


@pytest.fixture(scope="module")
def memory() -> ExampleMemory:
    return ExampleMemory.of(PAIRS)


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("To blev dræbt i et angreb i Bagdad.", "Three men were killed in an attack."),
        ("Skatten stiger, siger regeringen.", "The government is lowering taxes."),
        ("FÆRGEN SEJLER IKKE", "The ferry sails to Ærø."),
    ],
)
def test_most_similar_pair_comes_last(memory: ExampleMemory, source: str, english: str) -> None:
    assert memory.similar(source, 2)[-1][1] == english


@pytest.mark.parametrize(("asked", "given"), [(1, 1), (3, 3), (4, 4), (9, 4)])
def test_as_many_as_asked_for_or_as_there_are(
    memory: ExampleMemory, asked: int, given: int
) -> None:
    assert len(set(memory.similar("Vejret bliver koldt i Aarhus.", asked))) == given


@pytest.mark.parametrize("source", ["", "?", "1", "Xyzzy", "漢字", "\n"])
def test_source_like_none_of_them_gets_some_all_the_same(
    memory: ExampleMemory, source: str
) -> None:
    assert len(memory.similar(source, 2)) == 2


def test_shipped_memory_is_danish_and_english_and_loaded_once() -> None:
    memory = ExampleMemory.shipped()
    assert memory is ExampleMemory.shipped()
    assert len(memory.pairs) == len(MEMORY.read_text(encoding="utf-8").splitlines()) > 1000
    assert all(danish.strip() and english.strip() for danish, english in memory.pairs)
    assert sum(" og " in danish for danish, _ in memory.pairs) > 100
    assert sum(" and " in english for _, english in memory.pairs) > 100


def test_shipped_memory_holds_no_pair_of_the_measured_sets() -> None:
    """A model shown the answer would be measured too high; our own stories are measured on."""
    stories = STORIES
    copy = "\n".join(path.read_text(encoding="utf-8") for path in stories.glob("*.txt"))
    assert not [danish for danish, _ in ExampleMemory.shipped().pairs if danish in copy]
