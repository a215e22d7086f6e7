"""Makes the offline model's Danish-English LoRA adapter from sentence pairs.

In: the model's GGUF file and the pairs of `pairs.py` with the hints of `hints.py`, optionally an
adapter to go on from. Out: an adapter in the GGUF form that llama.cpp loads and, beside it, a
checkpoint from which the same command goes on after a stop, and the loss curve. README.md has the
commands.
"""

import argparse
import math
import random
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import gguf
import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, linear
from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig

from training.hints import AS_MEASURED, Recipe, training_words
from training.pairs import Pair, read_measured, read_training_pairs, with_words

RANK, ALPHA = 16, 32.0  # of the first adapter; 37 MB as float16
BATCH = 16  # pairs a step
PASS_TOKENS = 520  # that go through the network at once, in each thread: 8 GB with two threads
HELD_OUT_PAIRS = 64
BUCKET = 256  # pairs that are sorted by length together: 5 % padding, still well mixed
WARM_UP = 10  # steps; the optimiser's averages are empty when it starts
BETAS = (0.9, 0.99)  # averages over 100 steps instead of 1000: a run has a few hundred
CHECKPOINT_SECONDS = 600
HELD_OUT_STEPS = 60  # between two looks at the held-out loss; each costs about four steps

# Encyclopaedic and news sentences, wire, newspapers for long ones, a few of everyday speech.
FILES = (
    "flores-dev.tsv",
    "ntrex-news.tsv:650",
    "wire/*.tsv:350",
    "cdt-newspapers.tsv:150",
    "extra_pairs.tsv:100",
    "tatoeba.tsv:20",
)

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
        prompt = self.tokenizer(pair.prompt).input_ids
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

    def length(self, pair: Pair) -> int:
        """The number of tokens of a pair, prompt and English."""
        return sum(map(len, self.encode(pair)))

    def backward(self, batch: Sequence[Pair], pool: ThreadPoolExecutor) -> float:
        """The mean loss of a batch; leaves its gradients at the weights.

        Each thread takes whole passes through the network. That suits a busy machine: threads
        inside each matrix product all wait for the slowest one.
        """
        total = 0.0
        for loss, gradients in pool.map(self._gradients, passes(batch, self.length)):
            total += loss
            for weight, gradient in zip(self.weights, gradients, strict=True):
                weight.grad = gradient if weight.grad is None else weight.grad.add_(gradient)
        tokens = sum(len(self.encode(pair)[1]) for pair in batch)
        for weight in self.weights:
            assert weight.grad is not None
            weight.grad.div_(tokens)
        return total / tokens

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


def batches(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Every pair once, in batches of similar length whose order is mixed."""
    rng = random.Random(2)
    for start in range(0, len(pairs), BUCKET):
        bucket = sorted(pairs[start : start + BUCKET], key=lambda pair: len(pair.prompt))
        parts = [bucket[i : i + BATCH] for i in range(0, len(bucket), BATCH)]
        yield from rng.sample(parts, len(parts))


def passes(pairs: Sequence[Pair], length: Callable[[Pair], int]) -> Iterator[list[Pair]]:
    """The pairs, longest first, in parts of at most PASS_TOKENS tokens with their padding."""
    part: list[Pair] = []
    for pair in sorted(pairs, key=length, reverse=True):
        if part and length(part[0]) * (len(part) + 1) > PASS_TOKENS:
            yield part
            part = []
        part.append(pair)
    if part:
        yield part


def held_out_loss(model: Model, pairs: Sequence[Pair], pool: ThreadPoolExecutor) -> float:
    """The mean loss per token on pairs that are never trained on."""

    def loss(batch: Sequence[Pair]) -> float:
        with torch.inference_mode():
            return float(model.loss(batch))

    losses = pool.map(loss, passes(pairs, model.length))
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
        loss = model.backward(batch, pool)
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
    add_recipe_arguments(parser)
    args = parser.parse_args()
    pairs, held_out = read_training_pairs(args.data, args.files, read_measured(args.never))
    recipe = Recipe(args.without, args.ranks, args.senses, args.thinned, args.dropped)
    pairs = with_words(pairs, partial(training_words, recipe=recipe))
    held_out = with_words(held_out, partial(training_words, recipe=AS_MEASURED))
    model = Model(args.model)
    if args.start:
        model.read_adapter(args.start)
    schedule = Schedule(args.hours, args.rate, args.threads)
    train(model, pairs, held_out[:HELD_OUT_PAIRS], schedule, args.out)


def add_recipe_arguments(parser: argparse.ArgumentParser) -> None:
    """The options that `hints.Recipe` explains."""
    usual = Recipe()
    parser.add_argument("--without", type=float, default=usual.without)
    parser.add_argument("--ranks", nargs="+", type=int, default=usual.ranks)
    parser.add_argument("--senses", nargs="+", type=int, default=usual.senses)
    parser.add_argument("--thinned", type=float, default=usual.thinned)
    parser.add_argument("--dropped", type=float, default=usual.dropped)


if __name__ == "__main__":
    main()
