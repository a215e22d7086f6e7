"""`utterances`: what the model is given for each sentence, with the dash of its quotation.

In Danish, a dash before a paragraph marks all that follows, up to the attribution, as a quotation:
`- Ingen kom til skade. Vi fandt pengene, siger hun.` Alone, the second sentence would look like
the agency's own words. So each sentence of the quotation gets a dash, if the model turns dashes
into quotation marks. The marks that come back between two sentences are then removed, so that they
are shown as one quotation.
"""

from dataclasses import dataclass

from translate.article import Paragraph
from translate.languages.da import ATTRIBUTION, DASH


@dataclass(frozen=True, slots=True)
class Utterance:
    """The source that the model gets for one sentence, and its place in a longer quotation.

    `opened_before`: whether the quotation began in an earlier sentence. `closed_later`: whether it
    ends in a later one.
    """

    source: str
    opened_before: bool = False
    closed_later: bool = False

    def shown(self, target: str) -> str:
        """The model's English without quotation marks where the quotation goes on."""
        if self.opened_before:
            target = target.removeprefix('"')
        if self.closed_later:
            target = target.removesuffix('"')
        return target

    def fits(self, target: str) -> bool:
        """Whether English from another place has the quotation marks that this place needs."""
        is_open = self.opened_before != self.closed_later
        return self.shown(target) == target and target.count('"') % 2 == is_open


def utterances(paragraph: Paragraph, quotes_dashes: bool) -> tuple[Utterance, ...]:
    """One utterance per sentence of the paragraph, in order."""
    plain = [sentence.plain for sentence in paragraph.sentences]
    if paragraph.kind != "quote" or not quotes_dashes:
        return tuple(Utterance(source) for source in plain)
    attributed = [number for number, source in enumerate(plain) if ATTRIBUTION.search(source)]
    last = attributed[0] if attributed else len(plain) - 1
    said = [
        Utterance("- " + DASH.sub("", source), opened_before=number > 0, closed_later=number < last)
        for number, source in enumerate(plain[: last + 1])
    ]
    return (*said, *(Utterance(source) for source in plain[last + 1 :]))
