"""The errors that `translate` and `summarize` raise; each message names the remedy.

WiredeskError
├── TextError            the text given can't be used
│   ├── EmptyTextError       nothing in it to translate
│   ├── TextTooLongError     over the limit of characters
│   └── GlossaryError        faulty lines in a list of terms
├── WordListError        faulty lines in a word list of the project's own
└── ModelError           no usable model
    ├── ModelNotFoundError   no place that was tried has a model
    ├── CheckpointError      a model is there, but corrupted, half-written or of another kind
    ├── DiskFullError        no room to prepare one
    └── EngineError          the engine is not installed, or failed while it ran
"""


class WiredeskError(Exception):
    """The base of all errors that this project raises on purpose."""


class TextError(WiredeskError, ValueError):
    """The text that was given can't be used."""


class EmptyTextError(TextError):
    """There is nothing in the text to translate or to summarise."""


class TextTooLongError(TextError):
    """The text is longer than the limit; the message names both lengths."""


class GlossaryError(TextError):
    """A glossary can't be used; the message names every faulty line, each with its remedy."""


class WordListError(WiredeskError):
    """A word list of the project can't be used; the message names every faulty line."""


class ModelError(WiredeskError):
    """No model can be used."""


class ModelNotFoundError(ModelError):
    """No place that was tried has the model; the message lists them and the remedy."""


class CheckpointError(ModelError):
    """A model's files are corrupted, half-written or of another kind; the message names them."""


class DiskFullError(ModelError):
    """A model can't be prepared because its folder has too little free space."""


class EngineError(ModelError):
    """An engine is not installed, or it failed while it ran."""
