"""A checkpoint's folder in the hub's layout: what is in it, whether it is whole, its weights.

Takes a folder of files as the hub serves them (config.json, tokenizer files, weights). If a file
can't be used, the error names it. transformers itself fails in many ways, or puts random numbers in
place of weights that are missing.
"""

import json
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from translate.errors import CheckpointError

WEIGHTS = ("model.safetensors", "pytorch_model.bin")
KINDS = ("marian", "bart")
REMEDY = "fetch the checkpoint's files again, or name another model"


def read_config(folder: Path) -> dict[str, Any]:
    """The checkpoint's config.json. Raises CheckpointError where it is no Marian or BART model."""
    path = folder / "config.json"
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CheckpointError(f"{path} is missing; {REMEDY}") from None
    except (OSError, ValueError) as error:
        raise CheckpointError(f"{path} can't be read: {error}; {REMEDY}") from error
    kind = config.get("model_type") if isinstance(config, dict) else None
    if kind not in KINDS:
        raise CheckpointError(
            f"{path} is of a model of type {kind!r}, not {' or '.join(KINDS)}; name another model"
        )
    if not isinstance(config.get("max_position_embeddings"), int):
        raise CheckpointError(f"{path} lacks the number of max_position_embeddings; {REMEDY}")
    return dict(config)


def lacking(folder: Path, names: tuple[str, ...]) -> list[str]:
    """Those of the files, and of the weights, that the folder lacks."""
    missing = [name for name in names if not (folder / name).is_file()]
    if not any((folder / name).is_file() for name in WEIGHTS):
        missing.append(" or ".join(WEIGHTS))
    return missing


def check_readable(folder: Path) -> None:
    """Raise CheckpointError, naming the file, where one is broken in its form or half-written."""
    for path in sorted(folder.iterdir()):
        read = _readers().get(path.suffix)
        if read is not None:
            try:
                read(path)
            except Exception as error:  # each library has errors of its own
                raise CheckpointError(f"{path} is corrupted ({error}); {REMEDY}") from error


def _readers() -> dict[str, Callable[[Path], object]]:
    from safetensors import safe_open
    from sentencepiece import SentencePieceProcessor

    return {
        ".json": lambda path: json.loads(path.read_text(encoding="utf-8")),
        ".spm": lambda path: SentencePieceProcessor(str(path)),
        ".safetensors": lambda path: safe_open(path, framework="numpy"),
    }


class WeightsError(Exception):
    """A folder's weights can't be used; the message says why, without a remedy."""


def load(model_class: Any, folder: Path | str, **options: Any) -> Any:  # noqa: ANN401
    """The model of a transformers class with the folder's weights.

    Raises:
        CheckpointError: the weights can't be read, or are not all there.
    """
    try:
        return load_weights(model_class, folder, **options)
    except WeightsError as error:
        raise CheckpointError(f"{error}; {REMEDY}") from error


def load_weights(model_class: Any, folder: Path | str, **options: Any) -> Any:  # noqa: ANN401
    """The same as `load`, for a caller that has a remedy of its own. Raises WeightsError."""
    try:
        with quiet_transformers():
            model, info = model_class.from_pretrained(
                folder, output_loading_info=True, ignore_mismatched_sizes=True, **options
            )
    except Exception as error:  # pickle, safetensors and torch each have errors of their own
        raise WeightsError(f"the weights in {folder} can't be loaded: {error}") from error
    for key, fault in (("missing_keys", "are not complete"), ("mismatched_keys", "are misshapen")):
        if info[key]:
            raise WeightsError(f"the weights in {folder} {fault}: {min(info[key])}")
    return model


# transformers replaces functions of torch while it loads: two threads at a time get models whose
# tied weights are random numbers.
_loading = threading.RLock()


@contextmanager
def quiet_transformers() -> Iterator[None]:
    """Let transformers load, one thread at a time, and keep its notes off standard error."""
    from transformers import utils

    logging: Any = utils.logging  # without types
    with _loading, warnings.catch_warnings():
        # It would normalise punctuation, which Marian's tokenizer never does.
        warnings.filterwarnings("ignore", "Recommended: pip install sacremoses")
        verbosity, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
        logging.set_verbosity_error()
        logging.disable_progress_bar()
        try:
            yield
        finally:
            logging.set_verbosity(verbosity)
            if bars:
                logging.enable_progress_bar()
