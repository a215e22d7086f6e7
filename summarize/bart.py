"""The summariser's engine: a BART checkpoint converted for CTranslate2.

Takes the folder that `translate/models/conversion.py` writes, and a text that fits the model.
Gives what the model writes. Cutting longer texts, and checking what was written, is left to
`abstractive.py`. It runs without torch and transformers.
"""

import json
from pathlib import Path
from typing import Any

from translate.errors import CheckpointError, EngineError
from translate.models import CHECKPOINT_CONFIG, ModelInfo, cpu_threads, not_loadable, read_manifest

START, END = "<s>", "</s>"
SPECIAL = frozenset((START, END, "<pad>", "<unk>", "<mask>"))

# Generation settings for a checkpoint that has none of its own: those of
# sshleifer/distilbart-cnn-12-6 (config.json, task_specific_params).
DEFAULTS = {
    "num_beams": 4,
    "no_repeat_ngram_size": 3,
    "length_penalty": 2.0,
    "min_length": 56,
    "max_length": 142,
}


class BartWriter:
    """A `Writer`: a converted BART checkpoint, loaded.

    Raises:
        CheckpointError: the folder is not such a checkpoint.
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
            raise not_loadable(folder, error) from error

    @property
    def max_source_tokens(self) -> int:
        """The length of the longest text that the model takes, in tokens, without start and end."""
        return self._max_positions - 2

    def count_tokens(self, text: str) -> int:
        """The length of a text in the model's tokens, without start and end."""
        return len(self._bpe.encode(text).tokens)

    def write(self, text: str) -> str:
        """The model's summary of a text of at most `max_source_tokens` tokens, unedited.

        It has at most as many tokens as the text. It has at least the checkpoint's `min_length`, or
        half the longest length allowed if that is less.

        Raises:
            EngineError: CTranslate2 failed.
        """
        tokens = self._bpe.encode(text).tokens
        assert len(tokens) <= self.max_source_tokens, "the caller cuts the text into chunks"
        settings = self._settings
        longest = min(settings["max_length"], len(tokens), self.max_source_tokens)
        try:
            (result,) = self._translator.translate_batch(
                [[START, *tokens, END]],
                target_prefix=[[START]],  # forced_bos_token_id, which CTranslate2 lacks
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
    """The generation settings of a checkpoint; older checkpoints keep them in their config."""
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
