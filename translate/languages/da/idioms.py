"""Danish words that hold a number without being one: what "begge", "snesevis" and "døgn" mean.

They may stand for a number on the other side ("begge", "the two") but are seldom translated word
for word, so their own counterpart is not demanded.
"""

from collections.abc import Mapping
from fractions import Fraction

from translate.languages.numerals import Reading, Readings, Value, by_word

_HALF, _QUARTER = Fraction(1, 2), Fraction(1, 4)

_IMPLIED: Mapping[tuple[Value, ...], str] = {
    (0,): "ingen intet nulpunkt målløst nul",
    (1, 2): "enkelte",
    (1,): "eneste enkelt engang ene ener sammen alene først",
    (2,): "begge par parret dobbelt dobbelte dobbeltmord fordoble fordobler fordoblet "
    "fordoblede fordobling tvillinger tvillingerne tvillinge andre forgårs overmorgen "
    "tocifret tocifrede",
    (3,): "tredobbelt tredobbelte tredoblet tredoblede tredoble trilling trillinger trio "
    "trecifret trecifrede",
    (4,): "firedoblet firedobbelt kvartet firhjulstrækker firhjulstrækkere firhjulstrækkeren "
    "firhjulstrukket firhjulstrukne",
    (_HALF, 50, 2): "halvdelen halvere halveret halveres halverede halvering halvleg halvvejs",
    (25,): "sølvbryllup sølvbryllupsdag",
    (50,): "guldbryllup guldbryllupsdag",
    (60,): "diamantbryllup",
    (70,): "jernbryllup",
    (6,): "halvår halvåret halvårs",
    (10,): "årti årtier årtiers årtiet årtierne",
    (100,): "århundrede århundreder hundreder hundredvis hundredvise hundredevis",
    (10, 12, 20): "snesevis snese snesevise dusinvis dusiner",
    (1000,): "tusinder tusindvis tusindvise årtusind årtusinde årtusinder",
    (10_000,): "titusinder titusindvis titusinde",
    (100_000,): "hundredtusinder hundredtusindvis hundredtusinde",
    (10**6,): "millionvis",
}
IMPLIED = by_word(_IMPLIED)
PARTS = by_word({_HALF: "halv halvt halve", _QUARTER: "kvart kvarte", 3 * _QUARTER: "trekvart"})
ROUND = {"dusin": 12, "snes": 20}
_DURATIONS: Mapping[Reading, str] = {
    ("hours", Fraction(1, 60)): "minut minutter minutters",
    ("hours", _QUARTER): "kvarter kvarterer",
    ("hours", 1): "time timer timers",
    ("hours", 24): "dag dage dages døgn døgns døgnet",
    ("hours", 168): "uge uger ugers",
    ("months", 1): "måned måneder måneders",
    ("months", 3): "kvartal kvartaler",
    ("months", 12): "år års årig årige",
}
DURATIONS = by_word(_DURATIONS)
DECADES = {
    "tyverne": 20,
    "trediverne": 30,
    "fyrrerne": 40,
    "halvtredserne": 50,
    "tresserne": 60,
    "halvfjerdserne": 70,
    "firserne": 80,
    "halvfemserne": 90,
}
# English may give a date or a weekday.
HOLIDAYS: Mapping[str, Readings] = {
    "juleaften": frozenset({("month", 12), ("number", 24)}),
    "juledag": frozenset({("month", 12), ("number", 25), ("number", 26)}),
    "nytårsaften": frozenset({("month", 12), ("number", 31)}),
    "nytårsdag": frozenset({("month", 1), ("number", 1)}),
    "grundlovsdag": frozenset({("month", 6), ("number", 5)}),
    "påskedag": frozenset({("weekday", 7), ("weekday", 1)}),
    "pinsedag": frozenset({("weekday", 7), ("weekday", 1)}),
}
HOURS = {"midnat": (0, 24), "middag": (12,)}
