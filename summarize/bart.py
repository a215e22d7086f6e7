"""The summariser's engine: a BART checkpoint converted for CTranslate2.

Takes the folder that `translate/conversion.py` writes, and text that fits the model; gives what
the model writes. Texts that don't fit, and what to make of its sentences, is the business of
`abstractive.py`. Running it needs neither torch nor transformers.
"""

import json
from pathlib import Path
from typing import Any

from translate.errors import CheckpointError, EngineError
from translate.models import CHECKPOINT_CONFIG, ModelInfo, cpu_threads, read_manifest

START, END = "<s>", "</s>"
SPECIAL = frozenset((START, END, "<pad>", "<unk>", "<mask>"))

# The checkpoint's generation settings, for one that comes without
# (sshleifer/distilbart-cnn-12-6, config.json, task_specific_params).
DEFAULTS = {
    "num_beams": 4,
    "no_repeat_ngram_size": 3,
    "length_penalty": 2.0,
    "min_length": 56,
    "max_length": 142,
}


class BartWriter:
    """A converted BART checkpoint, loaded. Its methods may be called from several threads.

    Raises CheckpointError where the folder is not such a checkpoint.
    """

    def __init__(self, folder: Path, model: ModelInfo) -> None:
        import ctranslate2
        from tokenizers import ByteLevelBPETokenizer

        self.model = model
        self._max_positions = read_manifest(folder).max_positions
        self._settings = _settings(folder)
        try:
            self._bpe = ByteLevelBPETokenizer.from_file(
                str(folder / "vocab.json"), str(folder / "merges.txt")
            )
            self._translator = ctranslate2.Translator(str(folder), intra_threads=cpu_threads())
        except Exception as error:
            raise CheckpointError(f"{folder} can't be loaded by CTranslate2: {error}") from error

    @property
    def max_source_tokens(self) -> int:
        """The longest text that the model takes, in tokens, its two marks not counted."""
        return self._max_positions - 2

    def count_tokens(self, text: str) -> int:
        """The length of a text in the model's tokens, its two marks not counted."""
        return len(self._bpe.encode(text).tokens)

    def write(self, text: str) -> str:
        """The model's summary of a text of at most `max_source_tokens`, as it wrote it.

        It is never longer than the text, and as long as the checkpoint's settings want it or half
        the text, whichever is shorter.
        """
        tokens = self._bpe.encode(text).tokens
        assert len(tokens) <= self.max_source_tokens, "the caller cuts the text into chunks"
        settings = self._settings
        longest = min(settings["max_length"], len(tokens), self.max_source_tokens)
        try:
            (result,) = self._translator.translate_batch(
                [[START, *tokens, END]],
                target_prefix=[[START]],  # forced_bos_token_id, which CTranslate2 doesn't know
                beam_size=settings["num_beams"],
                no_repeat_ngram_size=settings["no_repeat_ngram_size"],
                length_penalty=settings["length_penalty"],
                min_decoding_length=min(settings["min_length"], longest // 2),
                max_decoding_length=longest,
                max_input_length=0,  # the default cuts a long text silently
                disable_unk=True,
            )
        except RuntimeError as error:
            raise EngineError(f"CTranslate2 failed: {error}") from error
        written = [token for token in result.hypotheses[0] if token not in SPECIAL]
        return str(self._bpe.decode([self._bpe.token_to_id(token) for token in written]))


def _settings(folder: Path) -> dict[str, Any]:
    """The checkpoint's generation settings: older ones keep them in their config."""
    settings: dict[str, Any] = dict(DEFAULTS)
    for name in (CHECKPOINT_CONFIG, "generation_config.json"):
        try:
            found = json.loads((folder / name).read_text(encoding="utf-8"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError) as error:
            raise CheckpointError(f"{folder / name} can't be read: {error}") from error
        settings |= {key: found[key] for key in DEFAULTS if found.get(key) is not None}
    return settings
