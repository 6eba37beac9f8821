"""NUM004: a stated change that the values before and after rule out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar, Final

from claimcheck.arithmetic.comparatives import comparisons
from claimcheck.arithmetic.movements import Movement, movements
from claimcheck.arithmetic.statedchanges import StatedChange, negative, stated_change
from claimcheck.lang.change_words import change_words
from claimcheck.models.claims import NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.models.interval import Interval
from claimcheck.rules.rule import Example, Page, PageRule, Place, example
from claimcheck.text import Tokens

_DATES: Final = frozenset({"year", "date", "clock"})
_NEAR: Final = 8
_AROUND: Final = 4
_YEAR: Final = 4  # digits
_AFTER: Final = 4
_MOST: Final = Decimal(97)
_SCALE: Final = 20
_ONE, _TWO = Decimal(1), Decimal(2)


class ChangeDoesNotFollow(PageRule):
    """A change ("doubled", "rose 20%") that the two values beside it rule out, at the precision printed.

    Why it matters: readers quote the percentage and seldom redo the sum.
    What it cannot tell: which of the three numbers is wrong.
    """

    code: ClassVar[str] = "NUM004"
    name: ClassVar[str] = "change-does-not-follow"
    summary: ClassVar[str] = "the change does not follow from the values given"
    severity = "error"
    examples: ClassVar[tuple[Example, ...]] = (
        example("The battalion doubled from 800 to 2,100 soldiers.", marks=("doubled", "from 800 to 2,100")),
        example(
            "Catches rose 9.1 percent from a year earlier to 120 tons in March from 118 tons in February.",
            note="a change of a year, and last month's value",
        ),
        example("Rents rose 20% from $520 to $650.", marks=("20%", "from $520 to $650")),
        example(
            "Profit rose 12% to $650 million from $520 million.",
            marks=("12%", "$650 million", "$520 million"),
        ),
        example("Unemployment rose from 5% to 7%, an increase of 20%.", marks=("20%", "from 5% to 7%")),
        example("Rents fell by half from 80 to 60 euros.", marks=("half", "from 80 to 60 euros")),
        example("Shares were up 10% to 120 pence from 100 pence.", marks=("10%", "120 pence", "100 pence")),
        example(
            "The club saw an increase of 300 members from 1,000 to 1,500.",
            marks=("300", "from 1,000 to 1,500"),
        ),
        example(
            "Lifeguards pulled 45 swimmers out in 2019, down from 60 in 2018, a drop of 40 percent.",
            marks=("40 percent", "45", "60"),
        ),
        example("The choir has 66 singers, up 30 percent from 55.", marks=("30 percent", "55", "66")),
        example(
            "The trench is 88 metres deep, 90 percent more than the shaft of 61 metres.",
            marks=("90 percent", "61 metres", "88 metres"),
        ),
        example("The toll fell $3, or 30%, to $27.", marks=("30%", "$3", "$27")),
        example("She won by 57% to 43%, a margin of 24 points.", marks=("24", "43%", "57%")),
        example(
            "The choir's fund lost $3, or 30%, to close at $27.",
            marks=("30%", "$3", "$27"),
        ),
        example(
            "The pool had 66 swimmers, compared with 55 the year before, a 30 percent increase.",
            marks=("30 percent", "55", "66"),
        ),
        example(
            "Rents were up 50 percent at 780 euros, against 650 euros a year ago.",
            marks=("50 percent", "650 euros", "780 euros"),
        ),
        example(
            "The tram ran at 90 km/h, twice the limit of 30 km/h.", marks=("twice", "30 km/h", "90 km/h")
        ),
        example("The mill cut its staff by 20, to 70 from 100.", marks=("20", "70", "100")),
        example("The pool had 66 swimmers, compared with 55 the year before, a 20 percent increase."),
        example("Rents were up 20 percent at 780 euros, against 650 euros a year ago."),
        example("The tram ran at 60 km/h, twice the limit of 30 km/h."),
        example("She won by 57% to 43%, a margin of 14 points."),
        example("The toll fell $3, or 10%, to $27."),
        example("The choir has 75 singers, up 25 percent from 60."),
        example("Unemployment rose from 5% to 7%, an increase of 2%.", note="meant are points"),
        example("Unemployment rose from 5% to 7%, an increase of 40%."),
        example("Rents fell by a quarter from 80 to 60 euros."),
        example("Shares were up 10% to 110 pence from 100 pence."),
        example("The club saw an increase of 500 members from 1,000 to 1,500."),
        example(
            "Rents rose from $1.3 million to $1.4 million, an increase of 10%.", note="rounding: 0 to 16"
        ),
        example("The battalion roughly doubled from 800 to 1,700 soldiers."),
        example("Rents rose 25% from $520 to $650."),
        example("Rents fell 20% from $650 to $520."),
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for each change that does not follow."""
        numeric = [claim for claim in page.claims if isinstance(claim, NumericClaim)]
        numeric = [claim for claim in numeric if claim.quantity.type not in _DATES]
        for movement, change, stated in comparisons(page.words, numeric):
            finding = self._checked(page, movement, change, stated)
            if finding is not None:
                yield finding
        for movement in movements(page.words, numeric):
            for index in (movement.first - 1, movement.last + 1):
                if 0 <= index < len(numeric) and _beside(page, movement, numeric[index]):
                    told = stated_change(page.words, numeric[index], movement)
                    finding = None if told is None else self._checked(page, movement, numeric[index], told)
                    if finding is not None:
                        yield finding
                        break

    def _checked(
        self, page: Page, movement: Movement, change: NumericClaim, stated: StatedChange
    ) -> Finding | None:
        real = stated.between(movement.before, movement.after)
        if not real or any(r.meets(stated.values) or _other_matter(r, stated) for r in real):
            likely = stated.between(*movement.likely)
            if not likely or not all(_far(r, stated.values) for r in likely):
                return None
            if any(_other_matter(r, stated) for r in likely):
                return None
            real, hard = likely, False
        else:
            hard = True
        made = " or ".join(_told(r, unit) for r, unit in zip(real, stated.units, strict=True))
        words = " ".join(change.quantity.text.split())
        return self.finding(
            "conflict" if hard else "tension",
            f"“{words}” {'does not follow' if hard else 'does not quite follow'}: {movement.words} is {made}",
            Place(page.article, change.quantity),
            *(Place(page.article, span) for span in movement.spans),
            key=(page.article.id, change.quantity.text, movement.words),
            working=(
                f"{movement.words} is {made}",
                f"“{words}” is read as {_told(stated.values, stated.units[0])}",
            ),
            severity="error" if hard else "warning",
        )


def _of_a_year(tokens: Tokens, change: int, movement: Movement) -> bool:
    """Tell whether a change is that of a year, and the value before of last month or quarter."""
    low, high = tokens.sentence_at(change)
    words, end = change_words(), tokens.at(movement.end - 1) + 1
    around = tokens.lower[max(low, change - _AROUND) : min(high, change + _NEAR)]
    base = tokens.lower[end : min(high, end + _AFTER)]
    if words.yearly.isdisjoint(around) or words.lately.isdisjoint(base):
        return False
    return words.yearly.isdisjoint(base) and not any(w.isdecimal() and len(w) == _YEAR for w in base)


def _told(change: Interval, unit: str) -> str:
    """Return a change in words: a fall has no minus sign."""
    if change.high is not None and change.high < 0:
        return f"a fall of {negative(change)} {unit}"
    return f"{change} {unit}"


def _other_matter(real: Interval, stated: StatedChange) -> bool:
    """Tell whether a scale word is missing, or the rate is one that falls when its thing rises."""
    if real.low is None or real.high is None or stated.kind == "factor":
        return False
    if stated.kind == "amount":
        size, told = max(abs(real.low), abs(real.high)), stated.values.high or stated.values.low or _ONE
        return not abs(told) / _SCALE < size < abs(told) * _SCALE or negative(real).meets(stated.values)
    return real.low < -_MOST or real.high > _MOST * 100 or negative(real).meets(stated.values)


def _far(real: Interval, stated: Interval) -> bool:
    """Tell whether the values miss each other by more than a slip of rounding: a quarter of the change."""
    ends = (real.low, real.high, stated.low, stated.high)
    if any(end is None for end in ends) or real.meets(stated):
        return False
    low, high, least, most = (end or Decimal(0) for end in ends)
    gap = max(low - most, least - high)
    return gap > max(_TWO, max(abs(least), abs(most)) / 4)


def _beside(page: Page, movement: Movement, change: NumericClaim) -> bool:
    tokens = page.words
    first, last = tokens.at(movement.spans[0].start), tokens.at(movement.spans[-1].end - 1)
    index = tokens.at(change.quantity.start)
    if tokens.sentence_number(index) != tokens.sentence_number(first):
        return False
    if change.quantity.high is not None:
        return False
    words = change_words()
    if _of_a_year(tokens, index, movement):
        return False
    if index > last:
        between = tokens.lower[tokens.at(movement.end - 1) + 1 : index]
        if words.apart & set(between):
            return False
        mark = next((at for at, word in enumerate(between) if word in {",", "("}), 0)
        return mark <= _AFTER and set(between[mark:]) <= words.behind
    between = tokens.lower[index:first]
    return len(between) <= _NEAR and not words.apart & set(between)
