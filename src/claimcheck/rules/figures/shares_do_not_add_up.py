"""NUM006: percentages of one whole that do not make 100, or that count and total rule out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import ClassVar, Final

from claimcheck.comparison.changes import factor_between
from claimcheck.models.claims import NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.models.interval import Interval
from claimcheck.rules.base import Example, Page, PageRule, Place, example

_HUNDRED: Final = Decimal(100)
_REST: Final = frozenset({"rest", "remaining", "remainder"})
_OF: Final = ("of", "out")


class SharesDoNotAddUp(PageRule):
    """Shares of one whole, with "the remaining" named, that miss 100; or "12 of 40 (45%)".

    Why it matters: the sum is the one check that needs no other source.
    What it cannot tell: which of the shares is wrong.
    """

    code: ClassVar[str] = "NUM006"
    name: ClassVar[str] = "shares-do-not-add-up"
    summary: ClassVar[str] = "percentages of one whole do not add up, or do not fit count and total"
    severity = "error"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            "In the vote 60% were for it, 30% against and the remaining 25% abstained.",
            marks=("60%", "30%", "25%"),
        ),
        example("Of those asked, 30 of 120 members, or 45%, agreed.", marks=("45%", "30", "120 members")),
        example("In the vote 60% were for it, 30% against and the remaining 10% abstained."),
        example("Of those asked, 30 of 120 members, or 25%, agreed."),
        example("Some 60% named prices and 55% named rents.", note="more than one answer was allowed"),
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield the findings of each sentence."""
        tokens = page.words
        by_sentence: dict[int, list[NumericClaim]] = {}
        for claim in page.claims:
            if isinstance(claim, NumericClaim):
                by_sentence.setdefault(tokens.sentence_number(tokens.at(claim.quantity.start)), []).append(
                    claim
                )
        for number, claims in by_sentence.items():
            first, last = tokens.sentences[number]
            shares = [claim for claim in claims if claim.quantity.type == "percent"]
            if len(shares) >= 3 and _REST & set(tokens.lower[first:last]):
                yield from self._sum(page, shares)
            yield from self._counts(page, claims)

    def _sum(self, page: Page, shares: Sequence[NumericClaim]) -> Iterator[Finding]:
        tokens = page.words
        last = tokens.at(shares[-1].quantity.start)
        if not _REST & set(tokens.lower[max(0, last - 3) : last]) or any(
            c.scope.frame != "share" for c in shares
        ):
            return
        total = Interval(low=Decimal(0), high=Decimal(0))
        for share in shares:
            total = total.plus(share.quantity.possible)
        if _HUNDRED in total:
            return
        words = " + ".join(share.quantity.text for share in shares)
        yield self.finding(
            "conflict",
            f"the shares do not make 100%: {words} is {total} percent",
            *(Place(page.article, share.quantity) for share in shares),
            key=(page.article.id, *(str(share.quantity.value) for share in shares)),
            working=(f"{words} = {total} percent",),
        )

    def _counts(self, page: Page, claims: Sequence[NumericClaim]) -> Iterator[Finding]:
        tokens = page.words
        for part, whole, share in zip(claims, claims[1:], claims[2:], strict=False):
            if share.quantity.type != "percent" or {part.quantity.type, whole.quantity.type} != {"count"}:
                continue
            end, start = tokens.at(part.quantity.end - 1) + 1, tokens.at(whole.quantity.start)
            between = tokens.lower[end:start]
            after = tokens.lower[tokens.at(whole.end - 1) + 1 : tokens.at(share.quantity.start)]
            if (
                not between
                or between[0] not in _OF
                or len(between) > 3
                or not set(after) <= {",", "or", "(", "about", "—", "–"}
            ):
                continue
            real = factor_between(whole.quantity.possible, part.quantity.possible)
            if real is None or real.scaled(_HUNDRED).meets(_wider(share.quantity.possible)):
                continue
            yield self.finding(
                "conflict",
                f"“{share.quantity.text}” does not fit: {part.quantity.text} of {whole.quantity.text} "
                f"is {real.scaled(_HUNDRED)} percent",
                Place(page.article, share.quantity),
                Place(page.article, part.quantity),
                Place(page.article, whole),
                key=(page.article.id, *(str(claim.quantity.value) for claim in (part, whole, share))),
                working=(f"{part.quantity.text} / {whole.quantity.text} = {real.scaled(_HUNDRED)} percent",
                         f"stated: {share.quantity.possible} percent"),
            )  # fmt: skip


def _wider(share: Interval) -> Interval:
    """Allow for a share cut off instead of rounded."""
    half = Decimal("0.5")
    return Interval(
        low=None if share.low is None else share.low - half,
        high=None if share.high is None else share.high + half,
    )
