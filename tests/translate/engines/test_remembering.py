import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.conftest import PAIRS, Run
from translate.engines.backend import Fork, Hypothesis, Token
from translate.engines.ctranslate import CTranslate2Backend
from translate.engines.memory import TranslationMemory
from translate.engines.remembering import Kept, Remembering, decoded, encoded
from translate.models.info import ModelInfo

DANISH = [danish for danish, _ in PAIRS[:4]]
A, B, C = (Token(7, b" the", -0.1), Token(8, b"\xc3", -1 / 3), Token(9, b" men", -0.0))
FORKED = Hypothesis(
    "The men", -0.2, forks=(Fork((A, B, C), (4, 7)), Fork((B,), (0, 3)), Fork((A, C), (4, 7)))
)


@dataclass
class Recorded:
    """A real backend, with a record of what it was asked for and how far."""

    backend: CTranslate2Backend
    calls: list[list[str]] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)
    max_source_length = 60
    quotes_dashes = False

    @property
    def model(self) -> ModelInfo:
        return self.backend.model

    def source_length(self, source: str) -> int:
        return self.backend.source_length(source)

    def translate(self, sources: Sequence[str]) -> Iterator[Hypothesis]:
        self.calls.append(list(sources))
        yield from self.backend.translate(sources)

    def alternatives(self, source: str, first: Hypothesis) -> Iterator[Hypothesis]:
        for hypothesis in self.backend.alternatives(source, first):
            self.drawn.append(hypothesis.text)
            yield hypothesis


@dataclass
class Forking:
    """A backend whose other hypotheses are said by the forks of the first, as llama.cpp's are."""

    model = ModelInfo("forking", "1", "none", "none")
    max_source_length = 60
    quotes_dashes = True

    def source_length(self, source: str) -> int:
        return len(source)

    def translate(self, sources: Sequence[str]) -> Iterator[Hypothesis]:
        return (FORKED for _ in sources)

    def alternatives(self, source: str, first: Hypothesis) -> Iterator[Hypothesis]:
        for fork in first.forks:
            yield Hypothesis(f"{source} {[token.id for token in fork.tokens]}", None)


@pytest.fixture(scope="module")
def tiny(converted: Path) -> CTranslate2Backend:
    return CTranslate2Backend(converted, ModelInfo("tiny", "1", "ctranslate2", "int8"))


@pytest.fixture
def recorded(tiny: CTranslate2Backend) -> Recorded:
    return Recorded(tiny)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "memory.sqlite3"


def restarted(recorded: Recorded, path: Path, identity: str = "tiny 1") -> Remembering:
    """The backend with the memory as a new process finds it."""
    recorded.calls.clear()
    recorded.drawn.clear()
    return Remembering(recorded, TranslationMemory(path), identity)


@pytest.mark.parametrize(
    "kept",
    [
        Kept(),
        Kept((), whole=True),
        Kept((Hypothesis("Sønderjylland \ud800 \0", -1 / 3, complete=False),)),
        Kept((FORKED, Hypothesis("", None)), whole=True),
    ],
)
def test_hypotheses_come_back_as_they_were(kept: Kept) -> None:
    assert decoded(encoded(kept)) == kept


@pytest.mark.parametrize(
    "text", [None, "", "[]", "{}", "nej", "[true", '[true,["The men"]]', "[1,2]"]
)
def test_text_of_another_kind_holds_no_hypothesis(text: str | None) -> None:
    assert decoded(text) == Kept()


def test_restarted_backend_says_the_same_without_the_engine(
    recorded: Recorded, tiny: CTranslate2Backend, path: Path
) -> None:
    said = list(restarted(recorded, path).translate(DANISH))
    assert said == list(tiny.translate(DANISH))
    assert list(restarted(recorded, path).translate(DANISH)) == said
    assert recorded.calls == []


def test_new_sentences_alone_go_to_the_engine_and_together(recorded: Recorded, path: Path) -> None:
    said = list(restarted(recorded, path).translate(DANISH))
    sources = ["Bilen er blå.", DANISH[2], "Bilen er rød.", DANISH[0]]
    again = list(restarted(recorded, path).translate(sources))
    assert recorded.calls == [["Bilen er blå.", "Bilen er rød."]]
    assert [again[1], again[3]] == [said[2], said[0]]
    assert list(restarted(recorded, path).translate(sources)) == again


def test_each_is_there_and_kept_as_soon_as_it_comes(recorded: Recorded, path: Path) -> None:
    first = next(restarted(recorded, path).translate(DANISH))
    arriving = restarted(recorded, path).translate(DANISH)
    assert next(arriving) == first
    assert recorded.calls == []
    next(arriving)
    assert recorded.calls == [DANISH[1:]]


def test_what_another_model_said_is_not_taken(recorded: Recorded, path: Path) -> None:
    list(restarted(recorded, path).translate(DANISH))
    list(restarted(recorded, path, "tiny 2").translate(DANISH))
    assert recorded.calls == [DANISH]


def test_alternatives_are_asked_for_once(
    recorded: Recorded, tiny: CTranslate2Backend, path: Path
) -> None:
    (first,) = tiny.translate(DANISH[:1])
    said = list(restarted(recorded, path).alternatives(DANISH[0], first))
    assert said == list(tiny.alternatives(DANISH[0], first))
    assert len(said) > 2
    assert list(restarted(recorded, path).alternatives(DANISH[0], first)) == said
    assert recorded.drawn == []


@pytest.mark.parametrize("count", [0, 1, 3])
def test_alternatives_go_on_where_the_asking_stopped(
    recorded: Recorded, tiny: CTranslate2Backend, path: Path, count: int
) -> None:
    (first,) = tiny.translate(DANISH[:1])
    every = list(tiny.alternatives(DANISH[0], first))
    for asked in (count, count + 1):
        drawing = restarted(recorded, path).alternatives(DANISH[0], first)
        assert [next(drawing) for _ in range(asked)] == every[:asked]
        del drawing  # nobody asks on
    drawing = restarted(recorded, path).alternatives(DANISH[0], first)
    assert [next(drawing) for _ in range(count + 1)] == every[: count + 1]
    assert recorded.drawn == []
    assert list(drawing) == every[count + 1 :]


def test_alternatives_to_another_first_are_others(recorded: Recorded, path: Path) -> None:
    first, other = Hypothesis("Nothing.", -1.0), FORKED
    list(restarted(recorded, path).alternatives(DANISH[0], first))
    assert list(restarted(recorded, path).alternatives(DANISH[0], other))
    assert recorded.drawn


def test_forks_of_a_kept_hypothesis_lead_where_they_led(path: Path) -> None:
    remembering = Remembering(Forking(), TranslationMemory(path), "forking")
    for _ in range(2):
        (first,) = remembering.translate(["Mænd"])
        assert [other.text for other in remembering.alternatives("Mænd", first)] == [
            "Mænd [7, 8, 9]",
            "Mænd [8]",
            "Mænd [7, 9]",
        ]


def test_keys_stay_the_same_so_that_no_memory_is_lost(path: Path) -> None:
    remembering = Remembering(Forking(), TranslationMemory(path), "forking")
    (first,) = remembering.translate(["Mænd"])
    list(remembering.alternatives("Mænd", first))
    with sqlite3.connect(path) as connection:
        keys = {key.hex() for (key,) in connection.execute("SELECT key FROM kept")}
    connection.close()
    assert keys == {"2dc7100de806dbdbc8c92b8f5565c278", "da467f9e0db9b419789fd390723d7f06"}


def test_source_is_in_the_file_as_a_hash_alone(recorded: Recorded, path: Path) -> None:
    (first,) = restarted(recorded, path).translate(DANISH[:1])
    assert first.text.encode() in path.read_bytes()
    assert DANISH[0].encode() not in path.read_bytes()


@pytest.mark.usefixtures("cache")
def test_story_in_a_new_process_is_not_decoded_again(run: Run, converted: Path) -> None:
    story = " ".join(DANISH)
    program = (
        "import sys; from translate import Translator\n"
        "from translate.engines.ctranslate import CTranslate2Backend as Engine\n"
        "if sys.argv[2] == 'idle': Engine._submit = None  # whoever decodes fails\n"
        "print(Translator(sys.argv[1]).translate(sys.argv[3]).to_dict())\n"
    )
    words = ("-c", program, converted)
    variables = {"WIREDESK_MEMORY": "on"}
    once = run(*words, "decoding", story, **variables)
    again = run(*words, "idle", story, **variables)
    assert once.stderr == again.stderr == ""
    assert once.stdout == again.stdout
    changed = run(*words, "idle", story.replace(DANISH[1], "Bilen er blå."), **variables)
    assert "'NoneType' object is not callable" in changed.stderr
