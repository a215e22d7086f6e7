"""Makes the offline model's Danish-English LoRA adapter from sentence pairs.

In: the model's GGUF file and a folder of tab-separated pairs (Danish, English), optionally an
adapter to go on from. Out: an adapter in the GGUF form that llama.cpp loads and, beside it, a
checkpoint from which the same command goes on after a stop, and the loss curve. README.md has the
commands.
"""

import argparse
import hashlib
import json
import math
import random
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gguf
import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, linear
from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig

PROMPT = "Danish: {}\nEnglish:"  # the prompt that the offline engine sends
RANK, ALPHA = 16, 32.0  # of the first adapter; 37 MB as float16
BATCH = 16  # pairs a step
BUCKET = 256  # pairs that are sorted by length together: 5 % padding, still well mixed
WARM_UP = 10  # steps; the optimiser's averages are empty when it starts
BETAS = (0.9, 0.99)  # averages over 100 steps instead of 1000: a run has a few hundred
CHECKPOINT_SECONDS = 600
HELD_OUT_STEPS = 60  # between two looks at the held-out loss; each costs about four steps
HELD_OUT_PAIRS = 64

# Every wire and news pair; newspapers for long sentences; a few short ones of everyday speech.
FILES = ("wire/*.tsv", "ntrex-news.tsv", "cdt-newspapers.tsv:1500", "tatoeba.tsv:400")

# llama.cpp's name for each projection that gets an adapter, by its place in a layer.
PROJECTIONS = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}


@dataclass(frozen=True)
class Pair:
    """A Danish sentence and its English translation."""

    danish: str
    english: str

    @property
    def key(self) -> str:
        """A hash of the Danish sentence, the same on every machine."""
        return hashlib.sha256(self.danish.encode()).hexdigest()


@dataclass(frozen=True)
class Schedule:
    """How long to train and how fast."""

    hours: float
    peak: float
    threads: int

    def rate(self, step: int, progress: float) -> float:
        """The learning rate: a short linear warm-up, then a cosine that is zero at progress 1."""
        return self.peak * min(1.0, (step + 1) / WARM_UP) * (1 + math.cos(math.pi * progress)) / 2


class LoraLinear(nn.Module):
    """A frozen projection plus a trainable product of two thin matrices (arXiv 2106.09685)."""

    def __init__(self, base: nn.Linear) -> None:
        super().__init__()
        self.base = base
        self.a = nn.Parameter(torch.randn(RANK, base.in_features) / math.sqrt(base.in_features))
        self.b = nn.Parameter(torch.zeros(base.out_features, RANK))

    def forward(self, x: Tensor) -> Tensor:
        """The projection of `x`; the thin matrices are kept in float32 and used in x's type."""
        low_rank = linear(linear(x, self.a.to(x.dtype)), self.b.to(x.dtype))
        return torch.add(self.base(x), low_rank, alpha=ALPHA / RANK)


class Model:
    """The dequantised model, frozen, with an adapter on every projection."""

    def __init__(self, path: Path) -> None:
        self.tokenizer: Any = AutoTokenizer.from_pretrained(path.parent, gguf_file=path.name)
        self.network: Any = AutoModelForCausalLM.from_pretrained(
            path.parent,
            gguf_file=path.name,
            dtype=fastest_type(),
            quantization_config=GgufConfig(dequantize=True),
        )
        self.network.requires_grad_(False)
        self.adapters = dict(self._adapt())
        self.weights = [w for lora in self.adapters.values() for w in (lora.a, lora.b)]

    def _adapt(self) -> Iterator[tuple[str, LoraLinear]]:
        for number, layer in enumerate(self.network.model.layers):
            for place, name in PROJECTIONS.items():
                lora = LoraLinear(layer.get_submodule(place))
                layer.set_submodule(place, lora)
                yield f"blk.{number}.{name}.weight", lora

    def read_adapter(self, path: Path) -> None:
        """Takes the weights of a GGUF adapter of the same rank and alpha."""
        tensors = {t.name: t.data.astype("float32") for t in gguf.GGUFReader(path).tensors}
        with torch.no_grad():
            for name, lora in self.adapters.items():
                lora.a.copy_(torch.from_numpy(tensors[f"{name}.lora_a"]))
                lora.b.copy_(torch.from_numpy(tensors[f"{name}.lora_b"]))

    def write_adapter(self, path: Path) -> None:
        """Writes the adapters as float16. Qwen2's queries and keys need no permutation."""
        writer = gguf.GGUFWriter(path, "qwen2")
        writer.add_type("adapter")
        writer.add_string("adapter.type", "lora")
        writer.add_float32("adapter.lora.alpha", ALPHA)
        for name, lora in self.adapters.items():
            writer.add_tensor(f"{name}.lora_a", lora.a.detach().half().numpy())
            writer.add_tensor(f"{name}.lora_b", lora.b.detach().half().numpy())
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()

    def encode(self, pair: Pair) -> tuple[list[int], list[int]]:
        """The tokens of the prompt, and those of the English with the end-of-text token."""
        english = self.tokenizer(f" {pair.english}").input_ids
        prompt = self.tokenizer(PROMPT.format(pair.danish)).input_ids
        return prompt, [*english, self.tokenizer.pad_token_id]

    def loss(self, batch: Sequence[Pair]) -> Tensor:
        """The summed cross-entropy of the English tokens.

        Padding is on the right, where causal attention never looks, so there is no mask. The head
        (151,936 words) runs on the English positions only, about half of all.
        """
        encoded = [self.encode(pair) for pair in batch]
        width = max(len(prompt) + len(english) for prompt, english in encoded)
        tokens = torch.full((len(batch), width), self.tokenizer.pad_token_id)
        wanted = torch.zeros(len(batch), width, dtype=torch.bool)
        for row, (prompt, english) in enumerate(encoded):
            end = len(prompt) + len(english)
            tokens[row, :end] = torch.tensor(prompt + english)
            wanted[row, len(prompt) : end] = True
        hidden = self.network.model(tokens, use_cache=False).last_hidden_state
        logits = self.network.lm_head(hidden[:, :-1][wanted[:, 1:]])
        return cross_entropy(logits.float(), tokens[wanted], reduction="sum")

    def backward(self, batch: Sequence[Pair], pool: ThreadPoolExecutor, threads: int) -> float:
        """The mean loss of a batch; leaves its gradients at the weights.

        Each thread takes its share of the pairs through the whole network. That suits a busy
        machine: threads inside each matrix product all wait for the slowest one.
        """
        shares = [batch[i::threads] for i in range(min(threads, len(batch)))]
        losses, gradients = zip(*pool.map(self._gradients, shares), strict=True)
        tokens = sum(len(self.encode(pair)[1]) for pair in batch)
        for weight, parts in zip(self.weights, zip(*gradients, strict=True), strict=True):
            weight.grad = torch.stack(parts).sum(0) / tokens
        return float(sum(losses) / tokens)

    def _gradients(self, batch: Sequence[Pair]) -> tuple[float, tuple[Tensor, ...]]:
        loss = self.loss(batch)
        return loss.item(), torch.autograd.grad(loss, self.weights)


@dataclass
class Run:
    """What outlives a stop: the optimiser, the pairs that are done, steps and seconds so far."""

    optimizer: torch.optim.Optimizer
    done: set[str]
    step: int = 0
    seconds: float = 0.0

    def save(self, model: Model, path: Path) -> None:
        """Writes everything under a temporary name first, so that a stop leaves a whole file."""
        weights = [weight.detach() for weight in model.weights]
        state = (weights, self.optimizer.state_dict(), self.done, self.step, self.seconds)
        torch.save(state, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)

    def load(self, model: Model, path: Path) -> None:
        """Takes up what `save` wrote, weights included."""
        weights, optimizer, self.done, self.step, self.seconds = torch.load(path)
        with torch.no_grad():
            for weight, saved in zip(model.weights, weights, strict=True):
                weight.copy_(saved)
        self.optimizer.load_state_dict(optimizer)


def fastest_type() -> torch.dtype:
    """Bfloat16 where the processor has instructions for it; emulated, it is a fifth as fast."""
    return torch.bfloat16 if torch.cpu._is_avx512_bf16_supported() else torch.float32


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a tab-separated file, in its order."""
    return [Pair(*line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines()]


def is_held_out(pair: Pair) -> bool:
    """Whether a pair is for measuring: by its hash, 110 of the 4,882 wire pairs."""
    return int(pair.key[:4], 16) < 1342


def read_measured(paths: Sequence[Path]) -> set[str]:
    """The Danish of the sets that are for measuring: files of pairs, stories as JSON."""
    danish: set[str] = set()
    for path in paths:
        if path.suffix == ".json":
            story = json.loads(path.read_text(encoding="utf-8"))
            danish |= {sentence["da"] for sentence in story["sentences"]}
        else:
            danish |= {pair.danish for pair in read_pairs(path)}
    return danish


def read_training_pairs(
    folder: Path, files: Sequence[str], first: Path, measured: set[str]
) -> tuple[list[Pair], list[Pair]]:
    """The pairs to train on, mixed with a fixed seed, those of `first` leading; and held-out ones.

    `files` are "NAME.tsv" or "NAME.tsv:COUNT" (a sample); names may hold wildcards. No pair has a
    sentence that is `measured`.
    """
    rng = random.Random(1)
    chosen: list[Pair] = []
    held_out: list[Pair] = []
    for file in files:
        pattern, _, count = file.partition(":")
        found = [pair for path in sorted(folder.glob(pattern)) for pair in read_pairs(path)]
        pairs = [pair for pair in found if not is_held_out(pair) and pair.danish not in measured]
        held_out += [pair for pair in found if is_held_out(pair)]
        chosen += rng.sample(pairs, int(count)) if count else pairs
    rng.shuffle(chosen)
    held_out.sort(key=lambda pair: pair.key)  # the same ones, whatever else is trained on
    extra = [pair for pair in read_pairs(first) if pair.danish not in measured]
    return extra + chosen, held_out[:HELD_OUT_PAIRS]


def batches(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Every pair once, in batches of similar length whose order is mixed."""
    rng = random.Random(2)
    for start in range(0, len(pairs), BUCKET):
        bucket = sorted(pairs[start : start + BUCKET], key=lambda pair: len(pair.danish))
        parts = [bucket[i : i + BATCH] for i in range(0, len(bucket), BATCH)]
        yield from rng.sample(parts, len(parts))


def held_out_loss(model: Model, pairs: Sequence[Pair], pool: ThreadPoolExecutor) -> float:
    """The mean loss per token on pairs that are never trained on."""

    def loss(batch: Sequence[Pair]) -> float:
        with torch.inference_mode():
            return float(model.loss(batch))

    ordered = sorted(pairs, key=lambda pair: len(pair.danish))
    losses = pool.map(loss, (ordered[i : i + BATCH] for i in range(0, len(ordered), BATCH)))
    return sum(losses) / sum(len(model.encode(pair)[1]) for pair in pairs)


def train(
    model: Model, pairs: Sequence[Pair], held_out: Sequence[Pair], schedule: Schedule, out: Path
) -> None:
    """Goes through the pairs once or until the hours are over, whichever comes first."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    optimizer = torch.optim.AdamW(model.weights, lr=0.0, weight_decay=0.0, betas=BETAS)
    run, checkpoint = Run(optimizer, set()), out.with_suffix(".checkpoint")
    if checkpoint.exists():
        run.load(model, checkpoint)
    pool = ThreadPoolExecutor(schedule.threads, initializer=torch.set_num_threads, initargs=(1,))
    saved, start = time.monotonic(), time.monotonic() - run.seconds
    for batch in batches([pair for pair in pairs if pair.key not in run.done]):
        if run.step % HELD_OUT_STEPS == 0:
            note(out, run, "held out", held_out_loss(model, held_out, pool))
        run.seconds = time.monotonic() - start
        progress = max(len(run.done) / len(pairs), run.seconds / (3600 * schedule.hours))
        if progress >= 1 or stop.is_set():
            break
        loss = model.backward(batch, pool, schedule.threads)
        take_step(run, model, schedule.rate(run.step, progress))
        run.done.update(pair.key for pair in batch)
        note(out, run, "trained on", loss)
        if time.monotonic() - saved > CHECKPOINT_SECONDS:
            run.save(model, checkpoint)
            saved = time.monotonic()
    if not stop.is_set():
        note(out, run, "held out", held_out_loss(model, held_out, pool))
    run.save(model, checkpoint)
    model.write_adapter(out)


def note(out: Path, run: Run, what: str, loss: float) -> None:
    """Adds a line to the loss curve: step, pairs so far, seconds, what the loss is on, the loss."""
    line = f"{run.step}\t{len(run.done)}\t{run.seconds:.0f}\t{what}\t{loss:.4f}"
    print(line, flush=True)
    with out.with_suffix(".loss.tsv").open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def take_step(run: Run, model: Model, rate: float) -> None:
    """Moves the weights along their gradients."""
    for group in run.optimizer.param_groups:
        group["lr"] = rate
    nn.utils.clip_grad_norm_(model.weights, 1.0)
    run.optimizer.step()
    run.optimizer.zero_grad()
    run.step += 1


def main() -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(description="Makes the offline model's LoRA adapter.")
    parser.add_argument("data", type=Path, help="folder of tab-separated pairs")
    parser.add_argument("--model", type=Path, required=True, help="the offline model's GGUF file")
    parser.add_argument("--out", type=Path, required=True, help="adapter to write")
    parser.add_argument("--start", type=Path, help="adapter to go on from")
    parser.add_argument("--files", nargs="+", default=FILES, help="NAME.tsv or NAME.tsv:COUNT")
    parser.add_argument("--never", nargs="+", type=Path, default=[], help="sets to measure on")
    parser.add_argument("--hours", type=float, default=4.0, help="when the learning rate is zero")
    parser.add_argument("--rate", type=float, default=3e-4, help="the highest learning rate")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    first = Path(__file__).with_name("extra_pairs.tsv")
    measured = read_measured(args.never)
    pairs, held_out = read_training_pairs(args.data, args.files, first, measured)
    model = Model(args.model)
    if args.start:
        model.read_adapter(args.start)
    train(model, pairs, held_out, Schedule(args.hours, args.rate, args.threads), args.out)


if __name__ == "__main__":
    main()
