"""Words that hold a number without being one: tables of what "both", "snesevis" and "døgn" mean.

They may stand for a number on the other side ("begge", "the two") but are seldom translated word
for word, so their own counterpart is not demanded.
"""

from collections.abc import Mapping
from fractions import Fraction

from translate.languages import Language
from translate.readings.numbers.digits import Measure, Reading

_HALF, _QUARTER = Fraction(1, 2), Fraction(1, 4)

# Value and words, for each language.
_IMPLIED: Mapping[Language, Mapping[tuple[int | Fraction, ...], str]] = {
    "da": {
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
    },
    "en": {
        (0,): "no none nil zero goalless scoreless",
        (1,): "single once only alone sole",
        (2,): "both pair pairs couple couples double doubled doubles doubling twice twin twins duo "
        "either neither biennial",
        (2, 4): "foursome foursomes fourball fourballs",
        (3,): "triple tripled triples tripling thrice trio triplets threefold",
        (_HALF, 50, 2): "halve halved halves halving halfway midway",
        (4,): "quadruple quadrupled fourfold quartet",
        (6,): "half-year sextet",
        (10,): "decade decades tenfold",
        (20,): "thieves thief theft thefts burglars robbers",
        (100,): "century centuries hundreds centenarian centenarians",
        (10, 12, 20): "dozens tens scores",
        (1000,): "thousands millennium millennia",
        (10**6,): "millions",
        (10**9,): "billions",
        (10**12,): "trillions",
    },
}
# Parts of a whole, which may multiply a scale: "half a million".
PARTS: Mapping[Language, Mapping[str, Fraction]] = {
    "da": {
        **dict.fromkeys(("halv", "halvt", "halve"), _HALF),
        **dict.fromkeys(("kvart", "kvarte"), _QUARTER),
        "trekvart": 3 * _QUARTER,
    },
    "en": {"half": _HALF, "quarter": _QUARTER},
}
# Scales of which there is seldom exactly one.
ROUND: Mapping[Language, Mapping[str, int]] = {
    "da": {"dusin": 12, "snes": 20},
    "en": {"dozen": 12},
}
_DURATIONS: Mapping[Language, Mapping[tuple[Measure, int | Fraction], str]] = {
    "da": {
        ("hours", Fraction(1, 60)): "minut minutter minutters",
        ("hours", _QUARTER): "kvarter kvarterer",
        ("hours", 1): "time timer timers",
        ("hours", 24): "dag dage dages døgn døgns døgnet",
        ("hours", 168): "uge uger ugers",
        ("months", 1): "måned måneder måneders",
        ("months", 3): "kvartal kvartaler",
        ("months", 12): "år års årig årige",
    },
    "en": {
        ("hours", Fraction(1, 60)): "minute minutes",
        ("hours", 1): "hour hours",
        ("hours", 24): "day days",
        ("hours", 168): "week weeks",
        ("hours", 336): "fortnight fortnights",
        ("months", 1): "month months",
        ("months", 12): "year years",
    },
}
_MEASURES: tuple[Measure, ...] = ("number", "percent")
DURATIONS: Mapping[Language, Mapping[str, Reading]] = {
    language: {word: reading for reading, words in table.items() for word in words.split()}
    for language, table in _DURATIONS.items()
}
IMPLIED: Mapping[Language, Mapping[str, tuple[Reading, ...]]] = {
    language: {
        word: tuple((measure, value) for value in values for measure in _MEASURES)
        for values, words in table.items()
        for word in words.split()
    }
    for language, table in _IMPLIED.items()
}
# Decades, of a century or of a life.
_TENS: Mapping[Language, str] = {
    "da": "tyverne trediverne fyrrerne halvtredserne tresserne halvfjerdserne firserne "
    "halvfemserne",
    "en": "twenties thirties forties fifties sixties seventies eighties nineties",
}
DECADES: Mapping[Language, Mapping[str, int]] = {
    language: dict(zip(words.split(), range(20, 100, 10), strict=True))
    for language, words in _TENS.items()
}
# Holidays, which English may give a date or a weekday.
HOLIDAYS: Mapping[Language, Mapping[str, frozenset[Reading]]] = {
    "da": {
        "juleaften": frozenset({("month", 12), ("number", 24)}),
        "juledag": frozenset({("month", 12), ("number", 25), ("number", 26)}),
        "nytårsaften": frozenset({("month", 12), ("number", 31)}),
        "nytårsdag": frozenset({("month", 1), ("number", 1)}),
        "grundlovsdag": frozenset({("month", 6), ("number", 5)}),
        "påskedag": frozenset({("weekday", 7), ("weekday", 1)}),
        "pinsedag": frozenset({("weekday", 7), ("weekday", 1)}),
    },
    "en": {},
}
# Times of day by name.
HOURS: Mapping[Language, Mapping[str, tuple[int, ...]]] = {
    "da": {"midnat": (0, 24), "middag": (12,)},
    "en": {"midnight": (0, 24), "noon": (12,), "midday": (12,)},
}
