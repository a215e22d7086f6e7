"""The offline engine, for real; joining 1.1 GB and translating a story takes minutes."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.conftest import STORIES
from translate.engines.llama import LlamaBackend
from translate.engines.load import ADAPTER
from translate.errors import CheckpointError
from translate.models import offline
from translate.models.pinned import TRANSLATOR
from translate.models.resolve import Resolved, resolve
from translate.repair import has_error
from translate.translation import Alternative
from translate.translator import Translator

try:
    offline.part_paths()
except Exception as error:
    pytest.skip(f"the extra `offline` is not installed: {error}", allow_module_level=True)
pytestmark = pytest.mark.offline

STORY = STORIES / "militia-strike.txt"
SENTENCES = [
    "Tre mænd blev tirsdag dræbt i et angreb i Bagdad.",
    "Regeringen afviser, at der er tale om 12 døde.",
]
# The rank, "squadron leader", is not in the model's vocabulary.
DOUBTFUL = "Piloten blev identificeret som eskadrilleleder Mads Kragelund."
DANISH_WORDS = re.compile(r"\b(?:og|ikke|til|af|på|er|blev|siger|oplyser|har|som|den|det)\b")


@pytest.fixture(scope="module")
def joined() -> Iterator[Resolved]:
    """The model, joined into a folder that is deleted at the end."""
    with TemporaryDirectory(prefix="wiredesk-offline-") as cache, pytest.MonkeyPatch.context() as m:
        m.setenv("WIREDESK_CACHE", cache)
        yield resolve(TRANSLATOR, "offline")


@pytest.fixture(scope="module")
def backend(joined: Resolved) -> LlamaBackend:
    return LlamaBackend(joined.path, joined.model, ADAPTER)


class Loaded(Translator):
    """A translator around the loaded model."""

    def __init__(self, backend: LlamaBackend) -> None:
        super().__init__("offline")
        self._backend = backend


def test_parts_make_the_known_file(joined: Resolved) -> None:
    assert joined.path.stat().st_size == 1_117_320_768
    assert offline.verified(joined.path) == joined.path
    assert joined.model.offline
    assert joined.model.engine == "llama.cpp"


def test_story_is_translated_whole(backend: LlamaBackend) -> None:
    translation = Loaded(backend).translate(STORY.read_text(encoding="utf-8"))
    assert len(translation.pairs) == len(translation.article.sentences) > 15
    for pair in translation.pairs:
        assert pair.target.strip()
        assert len(pair.target) > len(pair.source.plain) / 3
        assert len(DANISH_WORDS.findall(pair.target)) < 2, pair
        assert pair.flags == ()
        assert -2 < (pair.score or -9) < 0
    assert translation.warnings == ()


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        (SENTENCES[0], r"Three men were killed\b(?=.*\bTuesday\b).*\bBaghdad\b"),
        (SENTENCES[1], r"government\b.*\b12\b"),
        ("Mødet begynder 4. maj kl. 14.30.", r"\b(?:4 May|May 4|4th of May)\b"),
        ("Aftalen koster 2,5 mio. kroner.", r"\b2\.5 million\b"),
        ("Ingen kom til skade.", r"(?i)\b(?:no one|nobody|none)\b"),
    ],
)
def test_facts_survive(backend: LlamaBackend, danish: str, english: str) -> None:
    (hypothesis,) = backend.translate([danish])
    assert re.search(english, hypothesis.text), hypothesis.text
    assert hypothesis.complete


def test_same_sentence_gives_the_same_english_whatever_came_before(backend: LlamaBackend) -> None:
    first = list(backend.translate([DOUBTFUL, *SENTENCES]))
    again = list(backend.translate([*SENTENCES[::-1], DOUBTFUL]))[::-1]
    assert first == again


def test_alternatives_are_other_english_in_the_same_order_each_time(backend: LlamaBackend) -> None:
    (first,) = backend.translate([DOUBTFUL])
    found = list(backend.alternatives(DOUBTFUL, first))
    list(backend.translate(SENTENCES))
    assert list(backend.alternatives(DOUBTFUL, first)) == found
    assert len({first.text, *(hypothesis.text for hypothesis in found)}) == 4
    assert all(hypothesis.complete for hypothesis in found)
    assert all(-3 < (hypothesis.score or -9) < 0 for hypothesis in found)


def test_alternative_begins_like_the_first_and_takes_one_other_token(
    backend: LlamaBackend,
) -> None:
    (first,) = backend.translate(SENTENCES[:1])
    others = list(backend.alternatives(SENTENCES[0], first))
    for fork, other in zip(first.forks, others, strict=False):
        *shared, parting = (token.spelling.decode() for token in fork.tokens)
        beginning = "".join(shared)
        assert first.text.startswith(beginning.strip())
        assert other.text.startswith((beginning + parting).strip())
        assert first.text[slice(*fork.span)] != parting
    assert len(others) == 3


def test_error_is_repaired_or_stays_flagged(backend: LlamaBackend) -> None:
    (pair,) = Loaded(backend).translate(DOUBTFUL).pairs
    assert pair.repaired != (has_error(Alternative(pair.target, pair.score, pair.flags)))
    assert pair.alternatives


def test_threads_share_one_model(backend: LlamaBackend) -> None:
    alone = [hypothesis.text for hypothesis in backend.translate(SENTENCES)]
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda s: next(iter(backend.translate([s]))).text, SENTENCES))
    assert found == alone


def test_dash_becomes_quotation_marks(backend: LlamaBackend) -> None:
    (hypothesis,) = backend.translate(["- Det er en god dag, siger borgmesteren."])
    assert hypothesis.text.startswith('"')


def test_without_the_adapter_examples_help(joined: Resolved) -> None:
    (hypothesis,) = LlamaBackend(joined.path, joined.model).translate(SENTENCES[:1])
    assert re.search(r"\b[Tt]hree men\b.*\bkilled\b", hypothesis.text)


@pytest.mark.parametrize("data", [b"", b"GGUF", b"no model at all" * 1000])
def test_file_that_is_no_model_is_an_error(joined: Resolved, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "model.gguf").write_bytes(data)
    with pytest.raises(CheckpointError, match=r"llama\.cpp can't load .*model\.gguf"):
        LlamaBackend(tmp_path / "model.gguf", joined.model, ADAPTER)


def test_adapter_that_is_none_is_an_error(joined: Resolved, tmp_path: Path) -> None:
    (tmp_path / "adapter.gguf").write_bytes(b"no adapter")
    with pytest.raises(CheckpointError, match=r"can't load .* with .*adapter\.gguf"):
        LlamaBackend(joined.path, joined.model, tmp_path / "adapter.gguf")
