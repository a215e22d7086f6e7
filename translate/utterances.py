"""`utterances`: dash quotes of several sentences, given to the model one by one.

In Danish a dash in front of the paragraph marks all that follows as said, up to the attribution:
`- Ingen kom til skade. Vi fandt pengene, siger hun.` Alone, the second sentence would look like
the agency's own words. For a model that turns a dash into quotation marks, each sentence gets the
dash. Of the marks that come back, those inside the quotation are taken out, so that its sentences
are shown as one quotation.
"""

from dataclasses import dataclass

from translate.article import Paragraph
from translate.languages.da import ATTRIBUTION, DASH


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence as the model gets it, and its place in a quotation of several sentences.

    `opened_before`: whether the quotation began in an earlier sentence. `closed_later`: whether it
    ends in a later one.
    """

    source: str
    opened_before: bool = False
    closed_later: bool = False

    def shown(self, target: str) -> str:
        """The model's English without the quotation marks that fall inside the quotation."""
        if self.opened_before:
            target = target.removeprefix('"')
        if self.closed_later:
            target = target.removesuffix('"')
        return target

    def fits(self, target: str) -> bool:
        """Whether English made for another place of the sentence has the right marks for this."""
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
