"""The reference engine: a Marian checkpoint under transformers, in float32.

Takes a folder in the hub's file layout. It is slower than `ctranslate.py` and heavier to load; the
default engine's translations are compared with those of this one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translate.engines.backend import FIRST, FURTHER, Hypothesis, Search
from translate.errors import CheckpointError, EngineError
from translate.models import (
    REMEDY,
    ModelInfo,
    check_readable,
    cpu_threads,
    load,
    quiet_transformers,
)

if TYPE_CHECKING:
    from torch import Tensor

# Sentences decoded together. In larger batches, padding to the longest costs more than it saves.
BATCH_SENTENCES = 8


class MarianBackend:
    """A `Backend`: a Marian checkpoint, loaded by transformers. `beams=1` decodes greedily.

    Raises:
        CheckpointError: the folder is not such a checkpoint.
    """

    quotes_dashes = False

    def __init__(self, folder: Path, model: ModelInfo, beams: int = FIRST.beams) -> None:
        import torch
        from transformers import MarianMTModel, MarianTokenizer

        torch.set_num_threads(cpu_threads())
        self.model = model
        self._first = replace(FIRST, beams=beams)
        check_readable(folder)
        try:
            with quiet_transformers():
                self._tokenizer = MarianTokenizer.from_pretrained(folder)
        except Exception as error:  # a vocabulary that doesn't match fails in many ways
            raise CheckpointError(
                f"the tokenizer in {folder} can't be loaded: {error}; {REMEDY}"
            ) from error
        # Any: the types of transformers refuse `generate` on their own models.
        self._marian: Any = load(MarianMTModel, folder, dtype=torch.float32)

    @property
    def max_source_length(self) -> int:
        """The length of the longest source that the model takes, in tokens without the end."""
        return int(self._marian.config.max_position_embeddings) - 1

    def source_length(self, source: str) -> int:
        """The length of a source, in tokens without the end."""
        return len(self._tokenizer.tokenize(source))

    def translate(self, sources: Sequence[str]) -> Iterator[Hypothesis]:
        """One hypothesis per source, in the same order, a batch of sentences at a time."""
        for start in range(0, len(sources), BATCH_SENTENCES):
            yield from self._search(sources[start : start + BATCH_SENTENCES], self._first)

    def alternatives(self, source: str, first: Hypothesis) -> Iterator[Hypothesis]:
        """Other hypotheses than the `first`: those of wider searches, the best of each first."""
        for search in FURTHER:
            found = self._search([source], search)
            yield from (hypothesis for hypothesis in found if hypothesis.text != first.text)

    def _search(self, sources: Sequence[str], search: Search) -> list[Hypothesis]:
        """The hypotheses of the first source, best first, then those of the next source."""
        try:
            return self._generate(sources, search)
        except (RuntimeError, IndexError) as error:
            raise EngineError(f"transformers failed: {error}") from error

    def _generate(self, sources: Sequence[str], search: Search) -> list[Hypothesis]:
        import torch

        batch = self._tokenizer(list(sources), return_tensors="pt", padding=True)
        with torch.inference_mode():
            output = self._marian.generate(
                **batch,
                num_beams=search.beams,
                num_return_sequences=search.hypotheses,
                do_sample=False,
                max_length=self._marian.config.max_position_embeddings,
                no_repeat_ngram_size=search.no_repeat_ngram,
                suppress_tokens=[self._tokenizer.unk_token_id],
                forced_eos_token_id=None,  # else a truncated output looks complete
                return_dict_in_generate=True,
                output_scores=True,
            )
        steps = self._marian.compute_transition_scores(
            output.sequences,
            output.scores,
            getattr(output, "beam_indices", None),
            normalize_logits=search.beams == 1,
        )
        texts = self._tokenizer.batch_decode(output.sequences, skip_special_tokens=True)
        complete = (output.sequences == self._tokenizer.eos_token_id).any(dim=1).tolist()
        scores = self._means(steps, output.sequences[:, 1:])
        return [Hypothesis(*parts) for parts in zip(texts, scores, complete, strict=True)]

    def _means(self, steps: "Tensor", tokens: "Tensor") -> list[float]:
        """The mean log-probability of each sequence. Both tensors are [sequences, tokens]."""
        padding = tokens == self._tokenizer.pad_token_id
        means = steps.masked_fill(padding, 0).sum(dim=1) / (~padding).sum(dim=1)
        return [float(mean) for mean in means]
