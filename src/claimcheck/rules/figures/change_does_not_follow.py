"""NUM004: a stated change that the values before and after rule out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar, Final

from claimcheck.comparison.changes import change_between, factor_between
from claimcheck.lang.changes import change_words
from claimcheck.models.claims import NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.models.interval import Interval
from claimcheck.rules.base import Example, Page, PageRule, Place, example
from claimcheck.rules.movements import Movement, allowed, movements

_NEAR: Final = 8
_MOST: Final = Decimal(97)
_QUARTER: Final = Decimal("0.25")


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
        example("Rents rose 20% from $520 to $650.", marks=("20%", "from $520 to $650")),
        example(
            "Profit rose 12% to $650 million from $520 million.",
            marks=("12%", "$650 million", "$520 million"),
        ),
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
        for movement in movements(page.words, numeric):
            for index in (movement.first - 1, movement.last + 1):
                if 0 <= index < len(numeric) and _beside(page, movement, numeric[index]):
                    finding = self._checked(page, movement, numeric[index])
                    if finding is not None:
                        yield finding
                        break

    def _checked(self, page: Page, movement: Movement, change: NumericClaim) -> Finding | None:
        stated: Interval | None
        if change.quantity.type == "multiplier":
            real, stated, unit = (
                factor_between(movement.before, movement.after),
                allowed(page.words, change),
                "times",
            )
        elif change.quantity.type == "percent" and change.scope.frame in {"increase", "decrease"}:
            real, stated = change_between(movement.before, movement.after), _loose(change.quantity.possible)
            unit = "percent"
            if change.scope.frame == "decrease":
                stated = _negative(stated)
        else:
            return None
        if real is None or stated is None or real.meets(stated) or _other_matter(real, stated, unit):
            return None
        return self.finding(
            "conflict",
            f"“{change.quantity.text}” does not follow: {movement.words} is {real} {unit}",
            Place(page.article, change.quantity),
            *(Place(page.article, span) for span in movement.spans),
            key=(page.article.id, change.quantity.text, movement.words),
            working=(f"{movement.words}: {real} {unit}", f"{change.quantity.text}: {stated} {unit}"),
        )


def _other_matter(real: Interval, stated: Interval, unit: str) -> bool:
    """Tell whether a scale word is missing, or the rate is one that falls when its thing rises."""
    if real.low is None or real.high is None or unit == "times":
        return False
    return real.low < -_MOST or real.high > _MOST * 100 or _negative(real).meets(stated)


def _loose(share: Interval) -> Interval:
    """Allow for a share worked out from values finer than those printed."""
    if share.low is None or share.high is None:
        return share
    more = max(_QUARTER, abs(share.high) / 40)
    return Interval(low=share.low - more, high=share.high + more)


def _negative(share: Interval) -> Interval:
    return Interval(
        low=None if share.high is None else -share.high, high=None if share.low is None else -share.low
    )


def _beside(page: Page, movement: Movement, change: NumericClaim) -> bool:
    tokens = page.words
    first, last = tokens.at(movement.spans[0].start), tokens.at(movement.spans[-1].end - 1)
    index = tokens.at(change.quantity.start)
    if tokens.sentence_number(index) != tokens.sentence_number(first):
        return False
    if change.quantity.high is not None:
        return False
    if index > last:
        return set(tokens.lower[last + 1 : index]) <= change_words().behind
    between = tokens.lower[index:first]
    return len(between) <= _NEAR and not change_words().apart & set(between)
