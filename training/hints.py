"""The hints in the prompts that the adapter learns from: as at run time, but not always as many.

In: a Danish sentence. Out: the line of hints in its prompt, from the look-up that the offline
engine uses. The look-up's wrong senses stay in, since the model must learn to read past them.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from translate.languages.da import hints, words_line


@dataclass(frozen=True)
class Recipe:
    """How the hints of a sentence are chosen, so that the model relies on none of them.

    `without`: the share of sentences without hints. `ranks`, `senses`: each sentence takes one of
    them by chance. `thinned`: the share of sentences that lose hints, each with the chance
    `dropped`.
    """

    without: float = 1 / 12
    ranks: Sequence[int] = (200, 300, 300, 300, 600)
    senses: Sequence[int] = (1, 2, 2, 2, 3)
    thinned: float = 1 / 8
    dropped: float = 1 / 5


# For the held-out loss: the prompts that the engine sends.
AS_MEASURED = Recipe(without=0.0, ranks=(300,), senses=(2,), thinned=0.0)


def training_words(danish: str, recipe: Recipe) -> str:
    """The line of hints that a sentence is trained with, the same each time; or nothing.

    "Skibet havde gødning om bord." has "Words: Skibet = ship; gødning = fertiliser, manure", say.
    """
    rng = random.Random(danish)
    if rng.random() < recipe.without:
        return ""
    found = hints(danish, rank=rng.choice(recipe.ranks), senses=rng.choice(recipe.senses))
    if rng.random() < recipe.thinned:
        found = tuple(hint for hint in found if rng.random() >= recipe.dropped)
    return words_line(found)
