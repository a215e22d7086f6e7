"""The offline engine: the GGUF model under llama.cpp, one sentence at a time.

Takes the joined file of `offline.py`. With a LoRA adapter the prompt is the sentence alone; without
one it opens with the most similar pairs of `examples.py`, since the bare model is not to be trusted
with news (it makes "arrested" of "dræbt", killed).
"""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translate.engines.backend import Fork, Hypothesis, Token
from translate.engines.examples import ExampleMemory
from translate.errors import CheckpointError, EngineError
from translate.models import ModelInfo, cpu_threads

if TYPE_CHECKING:
    from xllamacpp import CommonParams, Server

# Five to eight similar pairs made the bare model usable (FLORES: about 34 BLEU); more cost time.
EXAMPLES = 5
# In characters, about 200 tokens of Danish: longer sentences are rare, and cut at clauses.
MAX_SOURCE_LENGTH = 600
# English takes fewer tokens than Danish; a hypothesis of this length has run away.
MAX_TARGET_TOKENS = 320
# Room for a source of the rarest characters (4 tokens each), the examples and the hypothesis.
CONTEXT_TOKENS = 4096
STOP = ["\n", "<|endoftext|>"]
SEED = 1
# Decodings of a doubtful sentence: three more cost about twice what the first did.
FORKS = 3
# Tokens whose log-probabilities are reported at each place: the one taken and the next likely.
CLOSE_TOKENS = 2


class LlamaBackend:
    """The offline model, loaded into an in-process llama.cpp server.

    Greedy, so that the same sentence always gives the same English. Raises CheckpointError where
    llama.cpp can't load the file or the adapter.
    """

    quotes_dashes = True

    def __init__(self, path: Path, model: ModelInfo, adapter: Path | None = None) -> None:
        self.model = model
        self._memory = None if adapter else ExampleMemory.shipped()
        self._server = _start_server(path, adapter)

    @property
    def max_source_length(self) -> int:
        """The longest source that the model takes, in characters."""
        return MAX_SOURCE_LENGTH

    def source_length(self, source: str) -> int:
        """The length of a source, in characters."""
        return len(source)

    def translate(self, sources: Sequence[str]) -> Iterator[Hypothesis]:
        """One hypothesis per source, in the same order, each as soon as it is there."""
        for source in sources:
            yield self._hypothesis(source)

    def alternatives(self, source: str, first: Hypothesis) -> Iterator[Hypothesis]:
        """Other hypotheses than the `first`: each begins like it and takes one other token."""
        for fork in first.forks[:FORKS]:
            yield self._hypothesis(source, fork.tokens)

    def _hypothesis(self, source: str, beginning: tuple[Token, ...] = ()) -> Hypothesis:
        """The likeliest hypothesis that begins so."""
        answer = self._completion([self._prompt(source), *(token.id for token in beginning)])
        if "choices" not in answer:
            raise EngineError(f"llama.cpp failed: {answer}")
        choice = answer["choices"][0]
        places = choice["logprobs"]["content"]
        tokens = (*beginning, *map(_token, places))
        logprobs = [token.logprob for token in tokens]
        return Hypothesis(
            _text(tokens).partition("\n")[0].strip(),
            sum(logprobs) / len(logprobs) if logprobs else None,
            complete=choice["finish_reason"] == "stop",
            forks=() if beginning else _forks(tokens, places),
        )

    def _completion(self, prompt: list[str | int]) -> dict[str, Any]:
        """The server's answer to a text that is followed by tokens."""
        try:
            answer: dict[str, Any] = self._server.handle_completions(request(prompt))
        except RuntimeError as error:
            raise EngineError(f"llama.cpp failed: {error}") from error
        return answer

    def _prompt(self, source: str) -> str:
        return prompt_of(source, self._memory.similar(source, EXAMPLES) if self._memory else ())


def prompt_of(source: str, pairs: Iterable[tuple[str, str]] = ()) -> str:
    """What the model is to go on from: example pairs, then the source."""
    shots = (f"Danish: {danish}\nEnglish: {english}\n" for danish, english in pairs)
    return "".join(shots) + f"Danish: {source}\nEnglish:"


def request(prompt: str | list[str | int]) -> dict[str, Any]:
    """What the server is asked: the likeliest continuation of a text, or of texts and tokens."""
    return {
        "prompt": prompt,
        "max_tokens": MAX_TARGET_TOKENS,
        "temperature": 0,
        "seed": SEED,
        "stop": STOP,
        "logprobs": CLOSE_TOKENS,
        # Reused, what two prompts share is rounded otherwise than computed anew:
        # 14 of 19 doubtful sentences came out differently after another one.
        "cache_prompt": False,
    }


def _forks(tokens: tuple[Token, ...], places: list[dict[str, Any]]) -> tuple[Fork, ...]:
    """A fork at each token that had a rival, those with the closest rival in front."""
    found = []
    indent = len(_text(tokens)) - len(_text(tokens).lstrip())
    for number, (token, place) in enumerate(zip(tokens, places, strict=True)):
        rival = next((r for r in map(_token, place["top_logprobs"]) if r.id != token.id), None)
        if rival and rival.spelling and b"\n" not in rival.spelling:
            start, end = (len(_text(tokens[:end])) - indent for end in (number, number + 1))
            fork = Fork((*tokens[:number], rival), (max(0, start), end))
            found.append((token.logprob - rival.logprob, fork))
    return tuple(fork for _, fork in sorted(found, key=itemgetter(0)))


def _text(tokens: tuple[Token, ...]) -> str:
    return b"".join(token.spelling for token in tokens).decode("utf-8", errors="replace")


def _token(found: dict[str, Any]) -> Token:
    return Token(found["id"], bytes(found["bytes"]), found["logprob"])


def parameters(path: Path, adapter: Path | None) -> "CommonParams":
    """How the server is set up."""
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.n_ctx = CONTEXT_TOKENS
    params.n_parallel = 1
    params.cpuparams.n_threads = cpu_threads()
    params.cpuparams_batch.n_threads = cpu_threads()
    # Waiting threads sleep: spinning, they take turns with the working ones where others compute.
    params.cpuparams.poll = params.cpuparams_batch.poll = 0
    params.verbosity = -1
    params.warmup = False
    # It listens on a free port of the loopback interface, too. Nobody else is to use that.
    params.api_keys = [secrets.token_urlsafe()]
    params.ui = False
    params.endpoint_slots = False
    if adapter is not None:
        lora = xllamacpp.CommonAdapterLoraInfo()
        lora.path, lora.scale = str(adapter), 1.0
        params.lora_adapters = [lora]
    return params


def _start_server(path: Path, adapter: Path | None) -> "Server":
    import xllamacpp

    try:
        return xllamacpp.Server(parameters(path, adapter))
    except RuntimeError as error:
        raise CheckpointError(f"llama.cpp can't load {path} with {adapter}: {error}") from error
