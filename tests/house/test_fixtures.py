"""The tiny checkpoints are what the other tests take them for."""

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import FIXTURES
from translate.models import SUMMARISER, TRANSLATOR, resolve
from translate.models.pinned import Checkpoint

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

MARIAN = FIXTURES / "tiny-marian"
BART = FIXTURES / "tiny-bart"
STORY_SENTENCES = 24

# Moses' normaliser of punctuation is not a dependency: MarianTokenizer never calls it.
pytestmark = pytest.mark.filterwarnings("ignore:Recommended. pip install sacremoses")


def pairs() -> list[tuple[str, str]]:
    lines = (FIXTURES / "pairs.tsv").read_text(encoding="utf-8").splitlines()
    return [(danish, english) for danish, english in (line.split("\t") for line in lines)]


@cache
def loaded(folder: Path) -> tuple[Any, Any]:
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    return AutoTokenizer.from_pretrained(folder), AutoModelForSeq2SeqLM.from_pretrained(folder)


def generated(folder: Path, texts: list[str], **settings: object) -> list[str]:
    tokenizer, model = loaded(folder)
    inputs = tokenizer(texts, return_tensors="pt", padding=True)
    output = model.generate(**inputs, **settings)
    return list(tokenizer.batch_decode(output, skip_special_tokens=True))


def source_tokens(tokenizer: "PreTrainedTokenizerBase", texts: list[str]) -> list[list[str]]:
    return [list(tokenizer.convert_ids_to_tokens(ids)) for ids in tokenizer(texts).input_ids]


@pytest.mark.parametrize(
    ("folder", "names"),
    [
        (
            MARIAN,
            "config.json generation_config.json model.safetensors source.spm target.spm "
            "tokenizer_config.json vocab.json",
        ),
        (BART, "config.json merges.txt model.safetensors tokenizer_config.json vocab.json"),
    ],
)
def test_checkpoint_has_the_files_of_the_hub(folder: Path, names: str) -> None:
    assert sorted(path.name for path in folder.iterdir()) == names.split()


@pytest.mark.torch
@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize(("checkpoint", "folder"), [(TRANSLATOR, MARIAN), (SUMMARISER, BART)])
def test_converted_form_is_what_converting_gives(checkpoint: Checkpoint, folder: Path) -> None:
    """Where it isn't: `python -m tests.fixtures.make_checkpoints converted`."""
    shipped, made = folder.with_name(f"{folder.name}-int8"), resolve(checkpoint, folder).path
    assert {path.name: path.read_bytes() for path in shipped.iterdir()} == {
        path.name: path.read_bytes() for path in made.iterdir()
    }


def test_checkpoints_are_at_most_4_mb_together() -> None:
    files = [path for folder in (MARIAN, BART) for path in folder.iterdir()]
    assert sum(path.stat().st_size for path in files) <= 4_000_000


def test_marian_starts_from_a_padding_token_that_is_the_last_of_the_vocabulary() -> None:
    config = json.loads((MARIAN / "config.json").read_text(encoding="utf-8"))
    vocabulary = json.loads((MARIAN / "vocab.json").read_text(encoding="utf-8"))
    assert list(vocabulary)[:2] == ["</s>", "<unk>"]
    assert list(vocabulary)[-1] == "<pad>"
    assert config["decoder_start_token_id"] == config["pad_token_id"] == len(vocabulary) - 1


@pytest.mark.parametrize("name", ["tiny-story", "tiny-story-2"])
def test_story_consists_of_sentences_that_were_learned(name: str) -> None:
    danish = " ".join((FIXTURES / f"{name}.txt").read_text(encoding="utf-8").split())
    english = " ".join((FIXTURES / f"{name}.en.txt").read_text(encoding="utf-8").split())
    half = STORY_SENTENCES // 2
    story = pairs()[:half] if name == "tiny-story" else pairs()[half:STORY_SENTENCES]
    assert all(source in danish for source, _ in story)
    assert " ".join(target for _, target in story) == english


@pytest.mark.torch
@pytest.mark.parametrize("beams", [1, 4])
def test_transformers_translates_the_stories_exactly(beams: int) -> None:
    sources, targets = map(list, zip(*pairs()[:STORY_SENTENCES], strict=True))
    assert generated(MARIAN, sources, num_beams=beams) == targets


@pytest.mark.torch
def test_ctranslate2_agrees_with_transformers_on_every_token(tmp_path: Path) -> None:
    from ctranslate2 import Translator
    from ctranslate2.converters import TransformersConverter

    tokenizer, model = loaded(MARIAN)
    texts = [danish for danish, _ in pairs()]
    ids = model.generate(**tokenizer(texts, return_tensors="pt", padding=True), num_beams=1)
    special = {tokenizer.pad_token_id, tokenizer.eos_token_id}
    expected = [
        tokenizer.convert_ids_to_tokens([i for i in row if i not in special])
        for row in ids.tolist()
    ]

    converted = TransformersConverter(str(MARIAN)).convert(str(tmp_path / "float32"))
    results = Translator(converted).translate_batch(
        source_tokens(tokenizer, texts), beam_size=1, max_decoding_length=64
    )

    assert [result.hypotheses[0] for result in results] == expected


@pytest.mark.torch
def test_ctranslate2_in_int8_translates_nearly_every_pair_exactly(tmp_path: Path) -> None:
    from ctranslate2 import Translator
    from ctranslate2.converters import TransformersConverter

    tokenizer, _ = loaded(MARIAN)
    sources, targets = map(list, zip(*pairs(), strict=True))
    converted = TransformersConverter(str(MARIAN)).convert(
        str(tmp_path / "int8"), quantization="int8"
    )
    results = Translator(converted, compute_type="int8").translate_batch(
        source_tokens(tokenizer, sources), beam_size=4, patience=2, max_decoding_length=64
    )
    outputs = tokenizer.batch_decode(
        [tokenizer.convert_tokens_to_ids(result.hypotheses[0]) for result in results],
        skip_special_tokens=True,
    )
    exact = [output == target for output, target in zip(outputs, targets, strict=True)]
    assert all(exact[:STORY_SENTENCES])
    assert sum(exact) >= 0.98 * len(exact)


@pytest.mark.torch
def test_marian_takes_64_positions_and_no_more() -> None:
    tokenizer, model = loaded(MARIAN)
    pieces = tokenizer("Bilen var ikke stjålet. " * 20, return_tensors="pt")
    assert model.config.max_position_embeddings == 64
    with pytest.raises(IndexError):
        model.generate(**pieces)


@pytest.mark.torch
def test_bart_summarises_the_stories_with_the_settings_of_its_configuration() -> None:
    stories = [
        " ".join((FIXTURES / f"{name}.en.txt").read_text(encoding="utf-8").split())
        for name in ("tiny-story", "tiny-story-2")
    ]
    assert generated(BART, stories) == [
        " Three men arrested after robbery in Horsens . Men stole 12,500 kroner ."
        " Car was not stolen . Three men plead not guilty .",
        " New ferry will sail between Ærø and Funen . Ferry has room for 42 cars ."
        " Prices will rise by about 7 percent . Old ferry was sold in November .",
    ]
