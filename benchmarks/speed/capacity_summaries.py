"""Speed of the distilled summariser: the default engine and transformers, on a stand-in.

The stand-in has its shape and random weights. It never ends a summary by itself, so that each has
the full length under both engines.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copyfile
from typing import Any

from benchmarks.speed.capacity_process import Result, answer, memory, results
from benchmarks.speed.stand_in import TESTS, story_pairs
from benchmarks.speed.turns import Contestant, best, hardware, in_turn, seconds, versions
from benchmarks.tables import Table
from translate.models.info import cpu_threads
from translate.models.snapshot import quiet_transformers

TINY_BART = TESTS / "fixtures" / "tiny-bart"
# The shape of sshleifer/distilbart-cnn-12-6 (its config.json).
SHAPE = {
    "vocab_size": 50_264,
    "max_position_embeddings": 1024,
    "d_model": 1024,
    "num_hidden_layers": 12,  # the encoder's
    "encoder_layers": 12,
    "decoder_layers": 6,
    "encoder_ffn_dim": 4096,
    "decoder_ffn_dim": 4096,
    "encoder_attention_heads": 16,
    "decoder_attention_heads": 16,
}
# Its generation settings, but for the length of every summary, in tokens: its shortest.
SETTINGS = {"num_beams": 4, "no_repeat_ngram_size": 3, "length_penalty": 2.0}
LENGTH = 56
SOURCE = 700  # tokens of the text
SEED = 1
GOAL = 2.5


def write_stand_in(folder: str) -> Iterator[Result]:
    """Write the checkpoint, and its converted form into the cache."""
    import torch
    from transformers import BartConfig, BartForConditionalGeneration

    from translate.models.pinned import SUMMARISER
    from translate.models.resolve import resolve

    place = Path(folder)
    place.mkdir()
    vocabulary = json.loads((TINY_BART / "vocab.json").read_text(encoding="utf-8"))
    unused = {f"unused{number}": number for number in range(len(vocabulary), SHAPE["vocab_size"])}
    (place / "vocab.json").write_text(json.dumps(vocabulary | unused), encoding="utf-8")
    copyfile(TINY_BART / "merges.txt", place / "merges.txt")
    longest = {"model_max_length": SHAPE["max_position_embeddings"]}
    (place / "tokenizer_config.json").write_text(json.dumps(longest), encoding="utf-8")
    config: dict[str, Any] = json.loads((TINY_BART / "config.json").read_text(encoding="utf-8"))
    torch.manual_seed(SEED)
    with quiet_transformers():
        network = BartForConditionalGeneration(BartConfig(**(config | SHAPE)))
        network.final_logits_bias[0, config["eos_token_id"]] = -1e4
        network.save_pretrained(place)
    # Like the hub's checkpoint, with its generation settings in the config.
    (place / "generation_config.json").unlink(missing_ok=True)
    lengths = {"min_length": LENGTH, "max_length": LENGTH}
    settings = config | SHAPE | SETTINGS | lengths | {"task_specific_params": None}
    (place / "config.json").write_text(json.dumps(settings), encoding="utf-8")
    yield {"folder": str(resolve(SUMMARISER, place).path)}


def ours(converted: str) -> Callable[[], Any]:
    """A function that summarises with our own engine and returns the peak memory."""
    from summarize.summarizer import load_writer

    writer = load_writer(converted)
    assert writer is not None
    text = english(writer.count_tokens)

    def run() -> float:
        writer.write(text)
        return float(memory()["peak"])

    return run


def transformers(folder: str) -> Callable[[], Any]:
    """A function that summarises with transformers' `generate` and returns the peak memory."""
    import torch
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    torch.set_num_threads(cpu_threads())
    with quiet_transformers():
        tokenizer = AutoTokenizer.from_pretrained(folder)
        network: Any = AutoModelForSeq2SeqLM.from_pretrained(folder, dtype=torch.float32)
    text = english(lambda text: len(tokenizer.tokenize(text)))

    def run() -> float:
        batch = tokenizer(text, return_tensors="pt")
        longest = 1 + LENGTH  # the first is the decoder's start
        with torch.inference_mode():
            found = network.generate(
                **batch, **SETTINGS, min_length=longest, max_length=longest, do_sample=False
            )
        tokenizer.batch_decode(found, skip_special_tokens=True)
        assert found.shape[1] == longest
        return float(memory()["peak"])

    return run


def english(count_tokens: Callable[[str], int]) -> str:
    """Sentences of wire copy that make a text of the length that is measured."""
    text = ""
    for _, sentence in story_pairs():
        if count_tokens(f"{text} {sentence}") > SOURCE:
            break
        text = f"{text} {sentence}"
    return text


def measure(folder: Path, cache: Path, rounds: int) -> Table:
    """The table of the seconds of each engine, in turn, and how many times as fast ours is."""
    (made,) = results(write_stand_in, cache, folder=str(folder))
    runs = in_turn(
        {
            "CTranslate2, int8": Contestant("capacity_summaries", "ours", (made["folder"],)),
            "transformers, float32": Contestant(
                "capacity_summaries", "transformers", (str(folder),)
            ),
        },
        rounds,
    )
    slowest = max(best(found) for found in runs.values())
    rows = tuple(
        (
            name,
            seconds(found),
            f"{slowest / best(found):.2f} ×",
            round(max(run.result for run in found)),
        )
        for name, found in runs.items()
    )
    fast, slow = (best(found) for found in runs.values())
    return Table(
        "capacity.summariser",
        "The distilled summariser",
        ("engine", "seconds, each run", "times as fast, fastest runs", "peak memory, MB"),
        rows,
        (
            "stand-in of the shape of distilbart-cnn-12-6, random weights, 4 beams, "
            f"about {SOURCE} tokens in, {LENGTH} tokens out",
            hardware(),
            versions("ctranslate2", "transformers", "torch"),
        ),
        (f"Goal: {GOAL} ×. Loading and a first run are left out.",),
        {"capacity.summariser": slow / fast},
    )


if __name__ == "__main__":
    answer(write_stand_in)
