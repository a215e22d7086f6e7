"""How Danish tells who said something: the dash in front of a quotation, the verbs of saying."""

import re

from translate.languages.da.sentences import CAPITAL
from translate.marks import DASHES, DOUBLE_QUOTES, QUOTE_DASHES

# The dash that opens a quotation: "- Vi er lettede, siger han."
DASH = re.compile(rf"^[{QUOTE_DASHES}]\s*")
# A paragraph that such a dash opens; "-5 grader" is none.
DASH_QUOTE = re.compile(rf"[{QUOTE_DASHES}]\s|[{DASHES}][{DOUBLE_QUOTES}']?(?=[{CAPITAL}])")

# Each verb stands in one of these three lists: it closes a quotation ("…, advarer hun"), or tells
# where the sentence before is from ("Det meddeler politiet."), or does both ("siger").
_CLOSES_QUOTATION = """
    advarer bebudede beretter erkender erklærede erklærer fastholder fastslår forsikrer griner
    husker hævder indrømmer kalder klager konkluderer ler lover mener minder mindes oplyste påpeger
    råbte spurgte spår spørger står sukker svarede svarer tilføjede tilføjer tordner tror udtalte
    vrissede vurderer
"""
_TELLS_SOURCE = """
    bekræftede erfarede erfarer fremgik fremgår hed konstaterede meddelede meddeler rapporterede
    rapporterer understregede viser
"""
_BOTH = """
    bekræfter forklarede forklarer fortalte fortæller hedder konstaterer lyder lød melder oplyser
    sagde siger skrev skriver udtaler understreger
"""
# Who says a quotation: the mark at its end and the verb. The verbs are read off the dash quotes of
# some 5,000 sentences of wire copy: 196 of their 197 attributions are seen. "…, tror jeg" is still
# what somebody says. A verb that is missing leaves the next sentence inside the quotation.
ATTRIBUTION = re.compile(
    rf"[,?!»”\"]\s+(?:{'|'.join((_CLOSES_QUOTATION + _BOTH).split())})\b(?!\s+(?:jeg|vi|du|man)\b)"
)
# A sentence that only tells where the one before is from: "Det oplyser politiet.", "Det fremgår af
# en rapport." With ", at …" it does tell what was said.
ATTRIBUTION_SENTENCE = re.compile(
    rf"(?:Det|Dette|Sådan|Således) (?:{'|'.join((_TELLS_SOURCE + _BOTH).split())})\b"
    r"(?!.*, (?:at|hvor|om)\b)"
)
# What may stand behind a verb of saying whose subject stands before it: no speaker.
NO_SPEAKER = frozenset("til at om i på over det der".split())
# "siger Mette Overby til Ritzau": the speaker stands before this.
SPOKEN_TO = r"til|om|efter|over for"
# Speakers without a name, and what English says for them.
PRONOUNS = {"han": "he", "hun": "she"}
