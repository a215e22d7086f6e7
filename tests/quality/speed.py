"""Seconds and peak memory for one article on each engine.

    python tests/quality/speed.py ARTICLE

The offline model is the real one. OPUS-MT is real where it is in a cache; else a stand-in of its
shape with random weights takes its place, whose hypotheses all run to their length limit of 48
tokens. Each engine runs in processes of its own, in turn; a run is load, warm-up (left out), then
the article. A speed is only to be read against another of the same table.
"""

import json
import os
import platform
import resource
import subprocess
import sys
import time
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from translate import Translator, parse_article
from translate.backend import cpu_threads
from translate.checkpoints import TRANSLATOR, resolve
from translate.errors import ModelError
from translate.hub import cached_snapshot

RUNS = 3
FIXTURE = Path(__file__).parent.parent / "fixtures" / "tiny-marian"
LENGTH_LIMIT = 48


def main() -> None:
    """Print the table for the article named on the command line."""
    if len(sys.argv) == 4:
        measure(*sys.argv[1:])
        return
    (article,) = sys.argv[1:]
    sentences = len(parse_article(Path(article).read_text(encoding="utf-8")).sentences)
    print(f"{platform.processor() or platform.machine()}, {cpu_threads()} threads, {article}:")
    print(f"{sentences} sentences, {RUNS} runs, warm-up left out")
    with TemporaryDirectory() as folder:
        marian = opus_or_stand_in(Path(folder))
        resolve(TRANSLATOR, marian, "ctranslate2")  # converted before any run
        engines = [("ctranslate2", marian), ("transformers", marian), ("llama.cpp", "offline")]
        results: dict[str, list[dict[str, float]]] = {engine: [] for engine, _ in engines}
        for _ in range(RUNS):
            for engine, model in engines:
                results[engine].append(in_a_process(article, engine, model))
    for engine, runs in results.items():
        seconds = " ".join(f"{run['seconds']:.1f}" for run in runs)
        load = min(run["load"] for run in runs)
        peak = max(run["peak"] for run in runs)
        print(f"{engine:13} {seconds} s; load and warm-up {load:.1f} s; peak {peak:,.0f} MB")


def in_a_process(article: str, engine: str, model: str) -> dict[str, float]:
    """The measurement of one run."""
    command = [sys.executable, __file__, article, engine, model]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    result: dict[str, float] = json.loads(output.splitlines()[-1])
    return result


def measure(article: str, engine: str, model: str) -> None:
    """Print the seconds to load and to translate, and the peak memory in megabytes, as JSON."""
    text = Path(article).read_text(encoding="utf-8")
    start = time.perf_counter()
    translator = Translator(model, engine)  # type: ignore[arg-type]
    translator.warm_up()
    loaded = time.perf_counter()
    translator.translate(text)
    done = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"load": loaded - start, "seconds": done - loaded, "peak": peak}))


def opus_or_stand_in(folder: Path) -> str:
    """The folder of OPUS-MT, or of a checkpoint of its shape with random weights."""
    try:
        return str(cached_snapshot(TRANSLATOR))
    except ModelError:
        print("Marian: a stand-in of the shape of OPUS-MT, random weights")
    from torch import manual_seed
    from transformers import MarianConfig, MarianMTModel

    vocabulary = json.loads((FIXTURE / "vocab.json").read_text(encoding="utf-8"))
    pad = vocabulary.pop("<pad>")
    vocabulary |= {f"unused{n}": n for n in range(pad, 58_929)} | {"<pad>": 58_929}
    (folder / "vocab.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    for name in ("source.spm", "target.spm", "tokenizer_config.json"):
        copyfile(FIXTURE / name, folder / name)
    config = MarianConfig(
        vocab_size=58_930,
        max_position_embeddings=LENGTH_LIMIT,
        encoder_layers=6,
        decoder_layers=6,
        encoder_attention_heads=8,
        decoder_attention_heads=8,
        d_model=512,
        encoder_ffn_dim=2048,
        decoder_ffn_dim=2048,
        activation_function="swish",
        scale_embedding=True,
        pad_token_id=58_929,
        decoder_start_token_id=58_929,
        eos_token_id=0,
        forced_eos_token_id=None,
    )
    manual_seed(1)
    MarianMTModel(config).save_pretrained(folder)
    return str(folder)


if __name__ == "__main__":
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    main()
