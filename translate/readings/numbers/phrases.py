"""`phrases`: the tokens of a text that make one number, time or date, put together.

"2,5 mio.", "to hundrede og fem", "halv tre", "two and a half billion", "an hour and a half". What
the tokens are is decided in `tokens.py`.
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from translate.languages import NUMERALS, Language, Measure, Readings, Value
from translate.readings.numbers.digits import clock, plain
from translate.readings.numbers.patterns import JOINING, NOUN_AND_A_PART, OF, PAST, PERCENT, RANKED
from translate.readings.numbers.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Quantity:
    """Something counted or dated: `text[start:end]`, and all that it can mean.

    A `loose` one ("begge", "en", "dozens") may be another's counterpart but needs none itself.
    `scale` is what it was multiplied by: a million in "2,5 mio.".
    """

    start: int
    end: int
    readings: Readings
    loose: bool = False
    scale: Value = 1

    @property
    def values(self) -> tuple[Value, ...]:
        """The numbers among the readings."""
        return _values(self.readings)

    @property
    def measure(self) -> Measure:
        """What it counts, or the first of what it may."""
        return next(iter(self.readings))[0]


def phrases(text: str, language: Language) -> Iterator[Quantity]:
    """The quantities of a text, in order, each read by itself.

    >>> [found.values for found in phrases("tre et halvt år og to en halv million", "da")]
    [(Fraction(7, 2),), (Fraction(2500000, 1),)]
    """
    return _Reader(text, language).read()


_SPACES = (" ", "-", "\u00a0")
_CURRENCY = ("", " ", "-", "\u00a0", " £ ", " $ ", " € ")
_HALF = Fraction(1, 2)


class _Reader:
    """Puts the tokens of one text together."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language = language
        self.grammar = NUMERALS[language].grammar
        self.tokens = list(tokens(text, language))

    def read(self) -> Iterator[Quantity]:
        """The quantities, in order."""
        place = 0
        while place < len(self.tokens):
            if part := self.part_at(place):
                quantity, place = self.part(place, *part)
            elif self.tokens[place].role in ("digits", "one", "cardinal", "scale", "round"):
                quantity, place = self.fraction(place) or self.counted(place)
            else:
                quantity, place = self.single(place)
            yield quantity

    def gap(self, place: int) -> str:
        """What stands between a token and the one before; a line end where either is missing."""
        if not 0 < place < len(self.tokens):
            return "\n"
        return self.text[self.tokens[place - 1].end : self.tokens[place].start]

    def follows(self, place: int, role: str, gaps: Container[str] = _SPACES) -> Token | None:
        """The token, if it has the role and one of the gaps in front."""
        if self.gap(place) in gaps and self.tokens[place].role == role:
            return self.tokens[place]
        return None

    def single(self, place: int) -> tuple[Quantity, int]:
        """A word that says something by itself, or "tens of thousands"."""
        token = self.tokens[place]
        readings = token.readings or plain(token.value, self.language)
        if token.role == "loose" and (scale := self.follows(place + 1, "loose", OF)):
            values = [one * other for _, one in readings for _, other in scale.readings]
            return Quantity(token.start, scale.end, self.plain(values), loose=True), place + 2
        if token.role == "duration" and (noun := NOUN_AND_A_PART.match(self.text, token.start)):
            return self.past(place, noun)
        loose = token.role in ("loose", "duration", "fraction")
        if token.role == "near":
            near = (" ", ". ", ", ", *OF)
            behind_digits = self.gap(place) in near and self.tokens[place - 1].role == "digits"
            loose = not behind_digits and not self.follows(place + 1, "digits", near)
        return Quantity(token.start, token.end, readings, loose), place + 1

    def past(self, place: int, noun: re.Match[str]) -> tuple[Quantity, int]:
        """A unit of time and a part, without a number: "the past month and a half"."""
        value = 1 + _part(noun)
        ((measure, factor),) = self.tokens[place].readings
        readings = self.plain([value]) | _as(measure, value * factor)
        behind = place
        while behind < len(self.tokens) and self.tokens[behind].start < noun.end():
            behind += 1
        return Quantity(self.tokens[place].start, noun.end(), readings), behind

    def part_at(self, place: int) -> tuple[Value, int] | None:
        """The half or quarter that begins at a token, with its article, and the place behind."""
        if self.tokens[place].role == "part":
            return self.tokens[place].value, place + 1
        if self.tokens[place].role == "one" and (token := self.follows(place + 1, "part")):
            return token.value, place + 2
        return None

    def part(self, place: int, value: Value, behind: int) -> tuple[Quantity, int]:
        """A part of a scale ("half a million"), an hour ("halv tre"), or of something unsaid."""
        first = self.tokens[place]
        scale, behind_scale = self.scale(self.behind_article(behind), (" ", "-", *OF))
        if scale != 1:
            end = self.tokens[behind_scale - 1].end
            return Quantity(
                first.start, end, self.plain([value * scale]), scale=scale
            ), behind_scale
        hour = self.follows(behind, "cardinal", (" ", *PAST))
        if hour and hour.value <= 12 and first.role == "part" and value == _HALF:
            time = hour.value + (value if self.gap(behind) in PAST else -value)
            return Quantity(
                first.start, hour.end, clock(time) | _as("number", hour.value)
            ), behind + 1
        readings = _share(value) | _as("percent", value) | self.duration(behind, (value,))
        return Quantity(first.start, self.tokens[behind - 1].end, readings, loose=True), behind

    def behind_article(self, place: int) -> int:
        """The place behind the article of "half a million", "a quarter of an hour", if any."""
        return place + 1 if self.follows(place, "one", (" ", *OF)) else place

    def fraction(self, place: int) -> tuple[Quantity, int] | None:
        """The fraction in words that begins at a token, if one does: "to tredjedele", "a third"."""
        first = self.tokens[place]
        numerators = _values(first.readings) or (first.value,)
        if token := self.follows(place + 1, "fraction"):
            value = Fraction(numerators[0]) / token.value
            readings = _share(value) | self.duration(place + 2, (value,))
            return Quantity(first.start, token.end, readings), place + 2
        token = self.follows(place + 1, "ordinal")
        if token and first.role == "one" and token.value > 2:
            readings = _share(Fraction(1) / token.value) | self.plain([token.value])
            return Quantity(first.start, token.end, readings), place + 2
        return None

    def counted(self, place: int) -> tuple[Quantity, int]:
        """The number that begins at a token, in digits or words, and the place behind it."""
        first = self.tokens[place]
        if first.role == "digits":
            bare = _values(first.readings)  # none for a time: there are no "2 pm million"
            scale, behind = self.scale(place + 1, _CURRENCY) if bare else (1, place + 1)
            values = tuple(value * scale for value in bare)
            loose = self.text[max(0, first.start - 2) : first.start] == "CO"
        else:
            value, scale, behind = self.words(place)
            values, loose = (value,), self.is_vague(place, behind)
            if loose and value > 20:  # "four dozen" are "omkring 50"
                values = (value, round(int(value), -1))
        bare = values
        if half := self.and_a_half(behind):
            more, behind = self.scale(half[1], _SPACES)
            values = tuple((value + half[0] * scale) * more for value in values)
            scale *= more
        end = self.tokens[behind - 1].end
        if noun := NOUN_AND_A_PART.match(self.text, end):
            values, end = tuple(value + _part(noun) for value in values), noun.end()
        loose = (loose and values == bare) or bool(RANKED.match(self.text, end))
        exact = first.role == "digits" and scale == 1 and values == bare
        readings = first.readings if exact else self.plain(values)
        percent = PERCENT.match(self.text, end)
        if percent and values:  # "14 pm" is a time, whatever sign stands behind it
            readings = frozenset(("percent", value) for value in values)
            end = percent.end()
        elif (o_clock := self.grammar.o_clock_in_words) and o_clock.match(self.text, end):
            readings = readings.union(*map(clock, values))
        in_front = self.grammar.clock_in_front
        if in_front and in_front.search(self.text, max(0, first.start - 9), first.start):
            readings = readings.union(("number", v - 12) for v in values if 12 < v <= 24)
        readings |= self.duration(behind, values)
        while behind < len(self.tokens) and self.tokens[behind].start < end:
            behind += 1
        if self.follows(behind, "duration"):
            behind += 1
        return Quantity(first.start, end, readings, loose, scale), behind

    def plain(self, values: Iterable[Value]) -> Readings:
        """The readings of bare numbers."""
        return frozenset(reading for value in values for reading in plain(value, self.language))

    def and_a_half(self, place: int) -> tuple[Value, int] | None:
        """The half or quarter that goes on a number: "to en halv", "two and a half"."""
        if self.gap(place) in (" ", *JOINING) and self.tokens[place].role == "one":
            return self.part_at(place)
        return None

    def scale(self, place: int, gaps: Container[str]) -> tuple[Value, int]:
        """The product of the scales from a token on, and the place behind them."""
        scale: Value = 1
        while token := self.follows(place, "scale", gaps) or self.follows(place, "round", gaps):
            scale *= token.value
            place += 1
        return scale, place

    def words(self, place: int) -> tuple[Value, Value, int]:
        """What the words from a token on come to: "to millioner tre hundrede og fem"."""
        total: Value = 0
        group: Value = 0
        scale: Value = 1
        behind = place
        while behind == place or self.goes_on(behind, group, scale):
            token = self.tokens[behind]
            behind += 1
            if token.role in ("scale", "round"):
                scale = token.value
                group = (group or 1) * scale
                if scale >= 1000:
                    total, group = total + group, 0
            else:
                group += token.value
        return total + group, scale, behind

    def goes_on(self, place: int, group: Value, scale: Value) -> bool:
        """Whether a token goes on a number in words; `group` is its sum since the last thousand."""
        gap = self.gap(place)
        if gap not in (*_SPACES, *JOINING) or self.part_at(place):
            return False
        token, before = self.tokens[place], self.tokens[place - 1]
        if token.role in ("scale", "round"):
            large = group > 0 and (scale < 1000 or token.value < scale)
            return gap in _SPACES and (group < 100 if token.value < 1000 else large)
        word = self.text[token.start : token.end]
        behind_space = gap == " " and not self.grammar.one_behind_space
        article = token.role == "one" and (behind_space or word in self.grammar.never_one)
        if article or not token.value or token.role == "part":
            return False
        if before.value % 100 == 0:
            return token.value < before.value
        tens = before.role == "cardinal" and group >= 20 and group % 10 == 0
        goes_on = self.grammar.ones_behind_tens and tens
        return goes_on and gap in _SPACES and token.value < 10

    def is_vague(self, place: int, behind: int) -> bool:
        """Whether words are an article, "millioner" without a number, or about a dozen."""
        first, last = self.tokens[place], self.tokens[behind - 1]
        if last.role == "round":
            return True
        plural = first.role == "scale" and self.text[: first.end].endswith(
            self.grammar.scale_plurals
        )
        return behind - place == 1 and (plural or first.role == "one")

    def duration(self, place: int, values: Iterable[Value]) -> Readings:
        """The numbers as a stretch of time, where a unit of time follows: 14 days, 2 weeks."""
        gaps: Container[str] = _SPACES
        if self.gap(place) in OF:
            place, gaps = self.behind_article(place), (" ",)
        if token := self.follows(place, "duration", gaps):
            ((measure, factor),) = token.readings
            return frozenset((measure, value * factor) for value in values)
        return frozenset()


def _part(noun: re.Match[str]) -> Fraction:
    """The part of a match of `NOUN_AND_A_PART`."""
    return Fraction(1, 4) if noun["quarter"] else _HALF


def _values(readings: Readings) -> tuple[Value, ...]:
    """The numbers among the readings."""
    return tuple(value for measure, value in readings if measure == "number")


def _as(measure: Measure, value: Value) -> Readings:
    """The one reading."""
    return frozenset({(measure, value)})


def _share(value: Value) -> Readings:
    """The readings of a part of a whole, which may be said in percent."""
    return _as("number", value) | _as("percent", value * 100)
