"""The offline engine: the GGUF model under llama.cpp, one sentence at a time.

Takes the joined file of `offline.py`. With a LoRA adapter the prompt is the sentence alone; without
one it opens with the most similar pairs of `examples.py`, since the bare model is not to be trusted
with news (it makes "arrested" of "dræbt", killed).
"""

import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translate.backend import Hypothesis, cpu_threads
from translate.errors import CheckpointError, EngineError
from translate.examples import ExampleMemory
from translate.translation import ModelInfo

if TYPE_CHECKING:
    from xllamacpp import Server

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
            try:
                answer = self._server.handle_completions(
                    {
                        "prompt": self._prompt(source),
                        "max_tokens": MAX_TARGET_TOKENS,
                        "temperature": 0,
                        "seed": SEED,
                        "stop": STOP,
                        "logprobs": 1,
                        "cache_prompt": True,  # what two prompts share is computed once
                    }
                )
            except RuntimeError as error:
                raise EngineError(f"llama.cpp failed: {error}") from error
            yield _hypothesis(answer)

    def _prompt(self, source: str) -> str:
        pairs = self._memory.similar(source, EXAMPLES) if self._memory else ()
        shots = (f"Danish: {danish}\nEnglish: {english}\n" for danish, english in pairs)
        return "".join(shots) + f"Danish: {source}\nEnglish:"


def _hypothesis(answer: dict[str, Any]) -> Hypothesis:
    if "choices" not in answer:
        raise EngineError(f"llama.cpp failed: {answer}")
    choice = answer["choices"][0]
    logprobs = [token["logprob"] for token in choice["logprobs"]["content"]]
    score = sum(logprobs) / len(logprobs) if logprobs else None
    return Hypothesis(choice["text"].strip(), score, complete=choice["finish_reason"] == "stop")


def _start_server(path: Path, adapter: Path | None) -> "Server":
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
    try:
        return xllamacpp.Server(params)
    except RuntimeError as error:
        raise CheckpointError(f"llama.cpp can't load {path} with {adapter}: {error}") from error
