"""How Danish says who said something: the dash in front of a quotation, the verbs behind it."""

import re

DASH = re.compile(r"^[-–—−‒―]\s*")
# Verbs that close a Danish quotation, read off the dash quotes of some 5,000 sentences of wire
# copy: 196 of their 197 attributions are seen. "…, tror jeg" is still what somebody says. A verb
# that is missing leaves the next sentence inside the quotation.
ATTRIBUTION = re.compile(
    r"[,?!»”\"]\s+(?:"
    r"advarer|bebudede|bekræfter|beretter|erkender|erklærede|erklærer|fastholder"
    r"|fastslår|forklarede|forklarer|forsikrer|fortalte|fortæller|griner|hedder"
    r"|husker|hævder|indrømmer|kalder|klager|konkluderer|konstaterer|ler|lover|lyder"
    r"|lød|melder|mener|minder|mindes|oplyser|oplyste|påpeger|råbte|sagde|siger"
    r"|skrev|skriver|spurgte|spår|spørger|står|sukker|svarede|svarer|tilføjede"
    r"|tilføjer|tordner|tror|udtaler|udtalte|understreger|vrissede|vurderer"
    r")\b(?!\s+(?:jeg|vi|du|man)\b)"
)
