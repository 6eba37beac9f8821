"""DAT009: a sentence told twice names two days."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Final

from claimcheck.lang.slot_words import slot_words
from claimcheck.linking.slots.same_slot import Retold
from claimcheck.models.finding import Severity
from claimcheck.rules.retold import RetoldRule
from claimcheck.rules.rule import Dispatch, Example, ToldTwice, example

_WEEK: Final = 7


class DayToldDiffers(RetoldRule):
    """Two articles on one happening tell one sentence, but with another weekday or date.

    Or one article has a sentence twice, in its summary and its body, with two days.

    Why it matters: the day is what readers and courts hold on to.
    What it cannot tell: which is right. Of a sentence that is written anew each day, with the day of its own
    article, nothing is said.
    """

    code: ClassVar[str] = "DAT009"
    name: ClassVar[str] = "day-told-differs"
    summary: ClassVar[str] = "one sentence, two days"
    severity: ClassVar[Severity] = "warning"
    kinds = frozenset({"day", "date"})
    called: ClassVar[dict[str, str]] = {"day": "days of the week", "date": "dates"}
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The bakery had been closed for repairs until Friday, its owner said in a letter.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The bakery had been closed for repairs until Thursday, its owner said in a letter.",
                "2023-06-13",
            ),
            marks=("Thursday", "Friday"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The bakery was inspected on March 4 and found to be safe, the town says.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The bakery was inspected on March 14 and found to be safe, the town says.",
                "2023-06-13",
            ),
            marks=("March 14", "March 4"),
        ),
        example(
            "Two bakers were pulled out of the Lindqvist bakery in Elverton by neighbours on Monday.\n\n"
            "Flour and broken tiles lay in the yard.\n\n"
            "Two bakers were pulled out of the Lindqvist bakery in Elverton by neighbours on Tuesday.\n",
            marks=("Tuesday", "Monday"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "Both bakers were still at the burns unit in Saltmere on Monday, doctors said.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "Both bakers were still at the burns unit in Saltmere on Tuesday, doctors said.",
                "2023-06-13",
            ),
            note="written anew each day",
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The bakery was inspected on March 4 and found to be safe, the town says.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The bakery was inspected on Mar. 4 and found to be safe, the town says.",
                "2023-06-13",
            ),
            note="one date",
        ),
    )

    def left_out(self, found: Retold, told: ToldTwice) -> bool:
        """Tell whether it is written anew: other figures, or each weekday as far back from its article."""
        if found.counts:
            return True
        one, other = told.one.profile.day, told.other.profile.day
        if found.one.kind != "day" or one is None or other is None or one == other:
            return False
        return _back(found.one.value[0], one) == _back(found.other.value[0], other)


def _back(weekday: str, day: dt.date) -> int:
    """Return how many days before a day a weekday was."""
    return (day.weekday() - list(slot_words().day).index(weekday)) % _WEEK
