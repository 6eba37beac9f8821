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
from claimcheck.models.span import Span
from claimcheck.rules.base import Example, Page, PageRule, Place, example

_REACH: Final = 14
_STOPS: Final = frozenset({".", ";", "!", "?"})


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
        example(
            "The battalion doubled from 800 to 2,100 soldiers.", marks=("doubled from 800 to 2,100 soldiers",)
        ),
        example("Rents rose 20% from $520 to $650.", marks=("20%", "$520", "$650")),
        example(
            "Rents rose from $1.3 million to $1.4 million, an increase of 10%.",
            note="rounding allows 0 to 16",
        ),
        example("The battalion roughly doubled from 800 to 1,700 soldiers."),
        example("Rents rose 25% from $520 to $650."),
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for each change that does not follow."""
        numeric = [claim for claim in page.claims if isinstance(claim, NumericClaim)]
        for before, after, change in zip(numeric, numeric[1:], [*numeric[2:], None], strict=False):
            pair = _from_to(page, before, after)
            if pair is None:
                continue
            yield from self._factor(page, *pair)
            index = numeric.index(before)
            near = [numeric[index - 1]] if index else []
            for share in [*near, *([change] if change is not None else [])]:
                yield from self._share(page, *pair, share)

    def _factor(self, page: Page, old: NumericClaim, new: NumericClaim) -> Iterator[Finding]:
        tokens = page.words
        first, last = sorted((old, new), key=lambda claim: claim.start)
        index = tokens.at(first.quantity.start)
        for verb in range(index - 1, max(tokens.sentence_at(index)[0], index - 7) - 1, -1):
            factor = change_words().factors.get(tokens.lower[verb])
            if factor is None:
                continue
            real = factor_between(old.quantity.possible, new.quantity.possible)
            if real is None or real.meets(_loose(factor, tokens.lower[verb - 1] if verb else "")):
                return
            span = Span.cut(page.article.text, tokens.starts[verb], last.end)
            yield self.finding(
                "conflict",
                f"“{tokens.words[verb]}” does not follow: "
                f"from {old.quantity.text} to {new.quantity.text} is {real} times",
                Place(page.article, span),
                key=(page.article.id, str(old.quantity.value), str(new.quantity.value), str(factor)),
                working=(
                    f"{new.quantity.text} / {old.quantity.text} = {real}",
                    f"{tokens.words[verb]}: {factor} times",
                ),
            )
            return

    def _share(
        self, page: Page, old: NumericClaim, new: NumericClaim, share: NumericClaim
    ) -> Iterator[Finding]:
        if share.quantity.type != "percent" or old.quantity.type in {"percent", "points"}:
            return
        sign = {"increase": 1, "decrease": -1}.get(share.scope.frame)
        if sign is None or not _one_sentence(page, share, old, new):
            return
        real = change_between(old.quantity.possible, new.quantity.possible)
        if real is None:
            return
        stated = share.quantity.possible
        if sign < 0:
            stated = Interval(
                low=None if stated.high is None else -stated.high,
                high=None if stated.low is None else -stated.low,
            )
        if real.meets(stated):
            return
        yield self.finding(
            "conflict",
            f"“{share.quantity.text}” does not follow: "
            f"from {old.quantity.text} to {new.quantity.text} is {real} percent",
            Place(page.article, share.quantity),
            Place(page.article, old.quantity),
            Place(page.article, new.quantity),
            key=(page.article.id, str(old.quantity.value), str(new.quantity.value), str(share.quantity.value)),
            working=(f"({new.quantity.text} - {old.quantity.text}) / {old.quantity.text} = {real} percent",
                     f"stated: {stated} percent"),
        )  # fmt: skip


def _from_to(page: Page, one: NumericClaim, other: NumericClaim) -> tuple[NumericClaim, NumericClaim] | None:
    """Return the value before and the value after of "from A to B" and "to B from A"."""
    if one.quantity.type != other.quantity.type and "count" not in {one.quantity.type, other.quantity.type}:
        return None
    if {one.quantity.type, other.quantity.type} & {"percent", "points", "year", "date", "clock", "age"}:
        return None
    if one.quantity.unit != other.quantity.unit and None not in {one.quantity.unit, other.quantity.unit}:
        return None
    tokens = page.words
    first, end = tokens.at(one.quantity.start), tokens.at(one.end - 1) + 1
    second = tokens.at(other.quantity.start)
    if not 0 < second - end <= 4 or first == 0 or _STOPS & set(tokens.lower[end:second]):
        return None
    lead, link = tokens.lower[first - 1], tokens.lower[second - 1]
    if lead == "from" and link == "to":
        return one, other
    return (other, one) if lead == "to" and link == "from" else None


def _one_sentence(page: Page, *claims: NumericClaim) -> bool:
    tokens = page.words
    places = [tokens.at(claim.quantity.start) for claim in claims]
    same = len({tokens.sentence_number(place) for place in places}) == 1
    return same and max(places) - min(places) <= _REACH


def _loose(factor: Decimal, hedge: str) -> Interval:
    spread = Decimal("0.25") if hedge in change_words().loosely else Decimal("0.15")
    return Interval(
        low=factor * (1 - spread), high=factor * (1 + spread) if hedge not in change_words().beyond else None
    )
