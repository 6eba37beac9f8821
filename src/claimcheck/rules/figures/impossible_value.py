"""NUM009: a value that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar, Final

from claimcheck.comparison.grouping import misgrouped
from claimcheck.comparison.verdicts import read_as
from claimcheck.lang.breakdown_words import breakdown_words
from claimcheck.lang.tally_words import tally_words
from claimcheck.lang.things import things
from claimcheck.models.claims import NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.rules.rule import Example, Page, PageRule, Place, example
from claimcheck.text.regions import Region, regions_of

_TABLE: Final = 1000
_OLDEST: Final = Decimal(123)
_NEAR: Final = 80
_MOST: Final = {"hour/day": 24, "day/week": 7, "month/year": 12, "minute/hour": 60}


class ImpossibleValue(PageRule):
    """A share of people over 100%, an age that nobody has reached, 26 hours a day, ten votes of nine.

    Also a figure like "$84,50": a comma within a figure sets off three digits.

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
        example("Of those asked, 115% said yes.", marks=("115%",)),
        example("Some 170% of households have no heating.", marks=("Some 170%",)),
        example("She won 112% of the vote.", marks=("112%",)),
        example("The shop is open 26 hours a day.", marks=("26 hours a day",)),
        example("The seven-member Osterby board voted 6-2 for the new pier.", marks=("6-2",)),
        example("The Lindqvist bakery paid its owner $84,50 in May.", marks=("$84,50",)),
        example("The pier was built for 12,0000 visitors a year.", marks=("12,0000",)),
        example("The seven-member Osterby board voted 5-2 for the new pier."),
        example("The Lindqvist bakery paid its owner $84,500 in May."),
        example("The Lindqvist bakery paid its owner €1,5 million in May.", note="a decimal comma"),
        example("She won 52% of the vote."),
        example("The shop is open 24 hours a day."),
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
                    working=(read_as(claim.quantity.text, claim.quantity.possible), why),
                )
        article = page.article
        regions = regions_of(article) if article.blocks else (Region(0, len(article.text)),)
        for span in (
            span for region in regions for span in misgrouped(article.text, region.start, region.end)
        ):
            yield self.finding(
                "conflict",
                f"“{span.text}” is no figure: a comma sets off three digits",
                Place(article, span),
                key=(article.id, "comma", span.text),
            )


def _why(claim: NumericClaim, page: Page) -> str | None:
    quantity = claim.quantity
    low = quantity.possible.low
    if quantity.type == "score":
        return _of_members(claim, page)
    if quantity.type == "percent" and low is not None and low > _TABLE:
        return None  # a figure of a table
    if quantity.type == "percent" and claim.scope.frame == "share" and low is not None and low > 100:
        thing = things().concept((quantity.unit_text or "").lower())
        if thing is not None and (thing.generic or "people" in thing.broader):
            return "a share of people is at most 100%"
    if quantity.type == "percent" and claim.scope.frame == "share" and low is not None and low > 100:
        return _of_votes(claim, page)
    if quantity.type == "duration" and low is not None and quantity.relation == "=":
        most = _MOST.get(quantity.unit or "")
        # Far more is the work of many put together.
        return f"there are {most} at most" if most is not None and most < low < 2 * most else None
    if quantity.type == "count" and low is not None and low > _OLDEST and _aged(claim, page):
        return "nobody has grown so old"
    if quantity.type == "age" and quantity.unit in {None, "year"} and low is not None and low > _OLDEST:
        following = page.article.text[quantity.end : quantity.end + 40].split()[:3]
        heads = [things().by_word.get(word.strip(",.").lower()) for word in following]
        person = any(thing is not None and (thing.generic or "people" in thing.broader) for thing in heads)
        return "nobody has grown so old" if person else None
    return None


def _aged(claim: NumericClaim, page: Page) -> bool:
    """Tell whether it is somebody's age: "a man aged 240"."""
    before = page.article.text[max(0, claim.quantity.start - 40) : claim.quantity.start].lower().split()
    thing = things().by_word.get(before[-2]) if len(before) > 1 and before[-1] == "aged" else None
    return thing is not None and (thing.generic or "people" in thing.broader)


def _of_members(claim: NumericClaim, page: Page) -> str | None:
    """Tell whether more have voted than a body has members: "the seven-member board voted 6-2"."""
    high = claim.quantity.high
    for other in page.claims:
        if not isinstance(other, NumericClaim) or other.quantity.type != "count" or high is None:
            continue
        between = page.article.text[other.quantity.end : claim.quantity.start]
        if not 0 < len(between) < _NEAR or not between.startswith(tally_words().members) or "." in between:
            continue
        voted, members = claim.quantity.value + high, other.quantity.value
        if voted > members and tally_words().votes & {*between.lower().split()}:
            return f"{members} members cannot cast {voted} votes"
    return None


def _of_votes(claim: NumericClaim, page: Page) -> str | None:
    tokens = page.words
    after = tokens.at(claim.quantity.end - 1) + 1
    following = tokens.lower[after : after + 4]
    if following[:1] == ["of"] and breakdown_words().votes & set(following[1:3]):
        return "nobody has more than 100% of them"
    if following[:1] == ["of"] and breakdown_words().wholes & set(following[1:3]):
        return "a share of them is at most 100%"
    if not breakdown_words().answers.isdisjoint(following[:1]):
        return "nobody answers twice"
    if claim.scope.what == "turnout" and following[:1] != ["of"]:
        return "nobody votes twice"
    return None
