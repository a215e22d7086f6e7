"""English words that hold a number without being one: what "both", "dozens" and "noon" mean.

They may stand for a number on the other side ("both", "de to") but are seldom translated word for
word, so their own counterpart is not demanded.
"""

from collections.abc import Mapping
from fractions import Fraction

from translate.languages.numerals import Reading, Value, by_word

_HALF, _QUARTER = Fraction(1, 2), Fraction(1, 4)

_IMPLIED: Mapping[tuple[Value, ...], str] = {
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
}
IMPLIED = by_word(_IMPLIED)
PARTS = {"half": _HALF, "quarter": _QUARTER}
ROUND = {"dozen": 12}
_DURATIONS: Mapping[Reading, str] = {
    ("hours", Fraction(1, 60)): "minute minutes",
    ("hours", 1): "hour hours",
    ("hours", 24): "day days",
    ("hours", 168): "week weeks",
    ("hours", 336): "fortnight fortnights",
    ("months", 1): "month months",
    ("months", 12): "year years",
}
DURATIONS = by_word(_DURATIONS)
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
HOURS = {"midnight": (0, 24), "noon": (12,), "midday": (12,)}
