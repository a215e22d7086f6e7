"""The offline engine: the GGUF model under llama.cpp, one sentence at a time.

Takes the model file of `translate/models/offline.py`. With a LoRA adapter the prompt is the source
alone. Without one it starts with the most similar pairs of `examples.py`, since the bare model
can't be trusted with news: it translates "dræbt" (killed) as "arrested".
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

# Five to eight similar pairs make the bare model usable (about 34 BLEU on FLORES); more cost time.
EXAMPLES = 5
# Characters: about 200 tokens of Danish. Longer sentences are rare, and are cut between clauses.
MAX_SOURCE_LENGTH = 600
# English takes fewer tokens than Danish: a hypothesis of this length is a loop.
MAX_TARGET_TOKENS = 320
# Enough for a source of rare characters (4 tokens each), the examples and the hypothesis.
CONTEXT_TOKENS = 4096
STOP = ["\n", "<|endoftext|>"]
SEED = 1
# Alternatives decoded for a doubtful sentence. Three take about twice as long as the first did.
FORKS = 3
# Tokens that are reported with their log-probabilities at each position: the best and the
# runner-up.
CLOSE_TOKENS = 2


class LlamaBackend:
    """A `Backend`: the offline model, loaded into a llama.cpp server within this process.

    It decodes greedily, so that the same sentence always gets the same English.

    Raises:
        CheckpointError: llama.cpp can't load the file or the adapter.
    """

    quotes_dashes = True

    def __init__(self, path: Path, model: ModelInfo, adapter: Path | None = None) -> None:
        self.model = model
        self._memory = None if adapter else ExampleMemory.shipped()
        self._server = _start_server(path, adapter)

    @property
    def max_source_length(self) -> int:
        """The length of the longest source that the model takes, in characters."""
        return MAX_SOURCE_LENGTH

    def source_length(self, source: str) -> int:
        """The length of a source, in characters."""
        return len(source)

    def translate(self, sources: Sequence[str]) -> Iterator[Hypothesis]:
        """One hypothesis per source, in the same order, decoded one by one."""
        for source in sources:
            yield self._hypothesis(source)

    def alternatives(self, source: str, first: Hypothesis) -> Iterator[Hypothesis]:
        """Other hypotheses than the `first`: each is decoded from one of its forks."""
        for fork in first.forks[:FORKS]:
            yield self._hypothesis(source, fork.tokens)

    def _hypothesis(self, source: str, beginning: tuple[Token, ...] = ()) -> Hypothesis:
        """The likeliest hypothesis that begins with these tokens."""
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
        """The server's answer to a prompt: text, then the tokens that the answer begins with.

        Raises:
            EngineError: llama.cpp failed.
        """
        try:
            answer: dict[str, Any] = self._server.handle_completions(request(prompt))
        except RuntimeError as error:
            raise EngineError(f"llama.cpp failed: {error}") from error
        return answer

    def _prompt(self, source: str) -> str:
        return prompt_of(source, self._memory.similar(source, EXAMPLES) if self._memory else ())


def prompt_of(source: str, pairs: Iterable[tuple[str, str]] = ()) -> str:
    r"""The prompt for a source, after example pairs (Danish, English).

    >>> prompt_of("To blev dræbt.")
    'Danish: To blev dræbt.\nEnglish:'
    """
    shots = (f"Danish: {danish}\nEnglish: {english}\n" for danish, english in pairs)
    return "".join(shots) + f"Danish: {source}\nEnglish:"


def request(prompt: str | list[str | int]) -> dict[str, Any]:
    """The server's parameters for the likeliest continuation of a text, or of text and tokens."""
    return {
        "prompt": prompt,
        "max_tokens": MAX_TARGET_TOKENS,
        "temperature": 0,
        "seed": SEED,
        "stop": STOP,
        "logprobs": CLOSE_TOKENS,
        # The cached start of an earlier prompt is rounded differently from one computed anew:
        # 14 of 19 doubtful sentences came out differently after another sentence.
        "cache_prompt": False,
    }


def _forks(tokens: tuple[Token, ...], places: list[dict[str, Any]]) -> tuple[Fork, ...]:
    """A fork at each token that had a runner-up, those with the closest runner-up first."""
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
    """The settings of the server."""
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.n_ctx = CONTEXT_TOKENS
    params.n_parallel = 1
    params.cpuparams.n_threads = cpu_threads()
    params.cpuparams_batch.n_threads = cpu_threads()
    # Waiting threads sleep: on a busy machine, spinning ones take time from the working ones.
    params.cpuparams.poll = params.cpuparams_batch.poll = 0
    params.verbosity = -1
    params.warmup = False
    # The server also listens on a free port of the loopback interface; the key keeps others out.
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
