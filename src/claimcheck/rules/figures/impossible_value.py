"""NUM009: a value that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar, Final

from claimcheck.lang.things import things
from claimcheck.models.claims import NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.rules.base import Example, Page, PageRule, Place, example

_OLDEST: Final = Decimal(123)


class ImpossibleValue(PageRule):
    """A share of people over 100%, an age that nobody has reached, a count below zero.

    Why it matters: it is a slip of the keyboard, and everybody sees it once it is printed.
    What it cannot tell: what was meant.
    """

    code: ClassVar[str] = "NUM009"
    name: ClassVar[str] = "impossible-value"
    summary: ClassVar[str] = "a value that cannot be"
    severity = "error"
    examples: ClassVar[tuple[Example, ...]] = (
        example("About 130% of the respondents were against the plan.", marks=("About 130%",)),
        example("The oldest of them, a 151-year-old woman, agreed.", marks=("151-year-old",)),
        example("About 30% of the respondents were against the plan."),
        example("Output rose by 130% within a year.", note="a change may exceed 100%"),
        example("Public debt stands at 130% of output.", note="so may a ratio"),
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for each impossible value."""
        for claim in page.claims:
            if not isinstance(claim, NumericClaim):
                continue
            why = _why(claim, page)
            if why is not None:
                yield self.finding(
                    "conflict",
                    f"“{claim.quantity.text}” cannot be: {why}",
                    Place(page.article, claim.quantity),
                    key=(page.article.id, str(claim.quantity.value), claim.quantity.type),
                    working=(f"{claim.quantity.text}: {claim.quantity.possible}", why),
                )


def _why(claim: NumericClaim, page: Page) -> str | None:
    quantity = claim.quantity
    low = quantity.possible.low
    if quantity.type == "percent" and claim.scope.frame == "share" and low is not None and low > 100:
        thing = things().concept((quantity.unit_text or "").lower())
        people = thing is not None and (thing.generic or "people" in thing.broader)
        return "a share of people is at most 100%" if people else None
    if quantity.type == "age" and quantity.unit in {None, "year"} and low is not None and low > _OLDEST:
        following = page.article.text[quantity.end : quantity.end + 40].split()[:3]
        heads = [things().by_word.get(word.strip(",.").lower()) for word in following]
        person = any(thing is not None and (thing.generic or "people" in thing.broader) for thing in heads)
        return "nobody has grown so old" if person else None
    return None
