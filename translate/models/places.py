"""The places in which a model is looked for, and the error that says why one place has none."""

from typing import Literal

from translate.errors import ModelNotFoundError

PlaceName = Literal["converted cache", "Hugging Face cache", "hub", "offline model", "extractive"]


class NotThereError(ModelNotFoundError):
    """One place lacks the model: `place` is its name, `reason` says why, in words.

    >>> print(NotThereError("hub", "switched off by HF_HUB_OFFLINE"))
    hub: switched off by HF_HUB_OFFLINE
    """

    def __init__(self, place: PlaceName, reason: str) -> None:
        super().__init__(place, reason)
        self.place = place
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"
