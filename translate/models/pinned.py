"""`TRANSLATOR` and `SUMMARISER`: the checkpoints of the hub that are used unless another is named.

Each is pinned to a commit, so that the same bytes are used everywhere.
"""

from dataclasses import dataclass
from typing import Literal

Role = Literal["translate", "summarise"]


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A model of the hub: `id` is its name there, `revision` the commit, which fixes every byte.

    `kind` is the model type that its config.json must name. `files` are needed beside the weights;
    `optional` ones are fetched where the hub has them. `download` is the size in megabytes.
    """

    role: Role
    kind: str
    id: str
    revision: str
    licence: str
    files: tuple[str, ...]
    optional: tuple[str, ...]
    download: int


# Model card: https://huggingface.co/Helsinki-NLP/opus-mt-da-en
TRANSLATOR = Checkpoint(
    role="translate",
    kind="marian",
    id="Helsinki-NLP/opus-mt-da-en",
    revision="062063cf0ee178dee02c229fbadb55af8dd91110",
    licence="Apache-2.0",
    files=("config.json", "source.spm", "target.spm", "vocab.json"),
    optional=("generation_config.json", "tokenizer_config.json"),
    download=310,
)
# Model card: https://huggingface.co/sshleifer/distilbart-cnn-12-6
SUMMARISER = Checkpoint(
    role="summarise",
    kind="bart",
    id="sshleifer/distilbart-cnn-12-6",
    revision="a4f8f3ea906ed274767e9906dbaede7531d660ff",
    licence="Apache-2.0",
    files=("config.json", "vocab.json", "merges.txt"),
    optional=("generation_config.json", "tokenizer_config.json"),
    download=1220,
)
