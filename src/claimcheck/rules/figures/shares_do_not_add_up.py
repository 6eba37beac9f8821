"""NUM006: percentages of one whole that do not make 100, or that count and total rule out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import chain, pairwise
from typing import ClassVar, Final

from claimcheck.arithmetic.stated_breakdowns import as_printed
from claimcheck.arithmetic.stated_shares import exclusive
from claimcheck.comparison.change_judgement import factor_between
from claimcheck.comparison.verdicts import read_as
from claimcheck.models.claims import NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.models.interval import Interval
from claimcheck.models.span import Span
from claimcheck.rules.rule import Example, Page, PageRule, Place, example
from claimcheck.text import Tokens

_HUNDRED: Final = Decimal(100)
_UP, _DOWN = Decimal("1.1"), Decimal("0.9")
_SHARES: Final = frozenset({"percent", "fraction"})
_REST: Final = frozenset({"rest", "remaining", "remainder"})
_LEAD: Final = 5  # tokens from "of" to the whole
_OR: Final = frozenset({",", "or", "(", "about", "—", "–"})
_CLAUSE: Final = 4  # words from the whole to "or"
_OF: Final = ("of", "out")


class SharesDoNotAddUp(PageRule):
    """Shares of one whole, with "the remaining" named, that miss 100; "12 of 40 (45%)", "one in five (30%)".

    Shares that shut each other out, such as those for and those against, must not exceed 100%.

    Why it matters: the sum is the one check that needs no other source.
    What it cannot tell: which of the shares is wrong.
    """

    code: ClassVar[str] = "NUM006"
    name: ClassVar[str] = "shares-do-not-add-up"
    summary: ClassVar[str] = "percentages of one whole do not add up, or do not fit count and total"
    severity = "error"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            "Three of the nine judges, or two thirds, dissented.",
            marks=("two thirds", "Three", "nine judges"),
        ),
        example("Six of the nine judges, or two thirds, dissented."),
        example(
            "Some 45 percent of the 1,200 stalls, or 300, stayed shut.",
            marks=("Some 45 percent", "300", "1,200 stalls"),
        ),
        example("Some 25 percent of the 1,200 stalls, or 300, stayed shut."),
        example(
            "In the vote 60% were for it, 30% against and the remaining 25% abstained.",
            marks=("60%", "30%", "25%"),
        ),
        example("Of those asked, 30 of 120 members, or 45%, agreed.", marks=("45%", "30", "120 members")),
        example("Turnout was 64%, with 36% voting for the plan and 71% against.", marks=("36%", "71%")),
        example("In the poll 45% chose tea, 40% coffee and 30% water.", marks=("45%", "40%", "30%")),
        example(
            "Of the plant's 500 workers, 60%, or 200, voted for the strike.",
            marks=("60%", "200", "500 workers"),
        ),
        example(
            "The ferry line sold 900 of the 12,000 tickets printed last week, or 2%.",
            marks=("2%", "900", "12,000 tickets"),
        ),
        example(
            "Some 90 clerks, or 10% of its staff of 300, came by bicycle.", marks=("10%", "Some 90", "300")
        ),
        example("Of 12,000 tickets, 900, or 8%, were sold."),
        example("Of the plant's 500 workers, 60%, or 300, voted for the strike."),
        example("One in five households (35%) had no car.", marks=("35%", "One in five")),
        example("Turnout was 64%, with 36% voting for the plan and 61% against."),
        example("In the poll 45% chose tea, 30% coffee and 25% water."),
        example("One in five households (20%) had no car."),
        example(
            "It kept 2% of the bonds, 4% of the notes and the remaining 40% of the shares.",
            note="of three wholes",
        ),
        example("Some 60% of men were for it and 55% of women against.", note="two wholes"),
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
            if len(shares) > 1 and all(share.scope.frame == "share" for share in shares):
                yield from self._beyond(page, shares)
            for told in chain.from_iterable(read(tokens, claims) for read in _TOLD_IN):
                yield from self._counts(page, *told)
            yield from self._fractions(page, claims)

    def _beyond(self, page: Page, shares: Sequence[NumericClaim]) -> Iterator[Finding]:
        for row in exclusive(page.words, shares):
            total = Interval(low=Decimal(0), high=Decimal(0))
            for share in row:
                total = total.plus(share.quantity.possible)
            if total.low is None or total.low <= _HUNDRED:
                continue
            words = " + ".join(_plain(share) for share in row)
            yield self.finding(
                "conflict",
                f"shares that exclude each other make more than 100%: {words} is {total} percent",
                *(Place(page.article, share.quantity) for share in row),
                key=(page.article.id, *(str(share.quantity.value) for share in row)),
                working=(f"{words} = {total} percent",),
            )
            return

    def _fractions(self, page: Page, claims: Sequence[NumericClaim]) -> Iterator[Finding]:
        """Yield a finding for each fraction whose percentage in brackets is another."""
        for one, share in pairwise(claims):
            if one.quantity.type != "fraction" or share.quantity.type != "percent":
                continue
            low = page.words.at(max(one.end, one.quantity.end) - 1) + 1
            between = page.words.lower[low : page.words.at(share.quantity.start)]
            if between not in (["("], [",", "or"]) or one.quantity.high is not None:
                continue
            real = one.quantity.possible.scaled(_HUNDRED)
            stated = _wider(share.quantity.possible)
            if real.scaled(_UP).meets(stated) or real.scaled(_DOWN).meets(stated):
                continue
            yield self.finding(
                "conflict",
                f"“{share.quantity.text}” does not fit: {one.quantity.text} is {real} percent",
                Place(page.article, share.quantity),
                Place(page.article, one.quantity),
                key=(page.article.id, str(one.quantity.value), str(share.quantity.value)),
                working=(f"{one.quantity.text} = {real} percent",
                         f"{read_as(share.quantity.text, share.quantity.possible)} percent"),
            )  # fmt: skip

    def _sum(self, page: Page, shares: Sequence[NumericClaim]) -> Iterator[Finding]:
        tokens = page.words
        last = tokens.at(shares[-1].quantity.start)
        if not _REST & set(tokens.lower[max(0, last - 3) : last]) or any(
            c.scope.frame != "share" for c in shares
        ):
            return
        if len({whole for whole in map(partial(_whole, tokens), shares) if whole}) > 1:
            return  # "2% of the bonds and the remaining 40% of the shares"
        total = Interval(low=Decimal(0), high=Decimal(0))
        for share in shares:
            total = total.plus(share.quantity.possible)
        if _HUNDRED in total:
            return
        words = " + ".join(_plain(share) for share in shares)
        yield self.finding(
            "conflict",
            f"the shares do not make 100%: {words} is {total} percent",
            *(Place(page.article, share.quantity) for share in shares),
            key=(page.article.id, *(str(share.quantity.value) for share in shares)),
            working=(f"{words} = {total} percent",),
        )

    def _counts(
        self, page: Page, part: NumericClaim, whole: NumericClaim, share: NumericClaim
    ) -> Iterator[Finding]:
        real = factor_between(as_printed(whole.quantity), as_printed(part.quantity))
        if real is None or real.scaled(_HUNDRED).meets(_in_percent(share)):
            return
        yield self.finding(
            "conflict",
            f"“{share.quantity.text}” does not fit: {part.quantity.text} of {whole.quantity.text} "
            f"is {real.scaled(_HUNDRED)} percent",
            Place(page.article, share.quantity),
            Place(page.article, part.quantity),
            Place(page.article, whole),
            key=(page.article.id, *(str(claim.quantity.value) for claim in (part, whole, share))),
            working=(f"{part.quantity.text} / {whole.quantity.text} = {real.scaled(_HUNDRED)} percent",
                     f"{read_as(share.quantity.text, _as_read(share))} percent"),
        )  # fmt: skip


def _as_read(share: NumericClaim) -> Interval:
    return share.quantity.possible if share.quantity.type == "percent" else _in_percent(share)


def _in_percent(share: NumericClaim) -> Interval:
    """Return a share in percent; one told as a fraction may be off by a tenth."""
    values = share.quantity.possible
    if share.quantity.type == "percent" or values.low is None or values.high is None:
        return _wider(values)
    return Interval(low=values.low * _HUNDRED * _DOWN, high=values.high * _HUNDRED * _UP)


def _plain(share: NumericClaim) -> str:
    return " ".join(share.quantity.text.split())


def _whole(tokens: Tokens, share: NumericClaim) -> tuple[str, ...]:
    """Return the words behind "of" after a share, if it has that."""
    after = tokens.at(share.quantity.end - 1) + 1
    return tuple(tokens.lower[after + 1 : after + 4]) if tokens.lower[after : after + 1] == ["of"] else ()


Told = tuple[NumericClaim, NumericClaim, NumericClaim]


def _before(tokens: Tokens, claims: Sequence[NumericClaim]) -> Iterator[Told]:
    """Yield part, whole and share of "30 of 120 members, or 45%"."""
    for part, whole, share in zip(claims, claims[1:], claims[2:], strict=False):
        if share.quantity.type not in _SHARES or {part.quantity.type, whole.quantity.type} != {"count"}:
            continue
        between = _gap(tokens, part.quantity, whole.quantity)
        after = _gap(tokens, whole, share.quantity)
        if between and between[0] in _OF and len(between) <= 3 and _aside(after):
            yield part, whole, share


def _aside(gap: Sequence[str]) -> bool:
    """Tell whether what follows is told in other words: ", or", "slaughtered last year, or", "("."""
    if set(gap) <= _OR:
        return True
    last = max((at for at, word in enumerate(gap) if word in {",", "("}), default=None)
    return last is not None and last <= _CLAUSE and "," not in gap[:last] and _OR >= {*gap[last:]} > {","}


def _named(tokens: Tokens, claims: Sequence[NumericClaim]) -> Iterator[Told]:
    """Yield part, whole and share of "of 120 members, 30, or 45%", "30, or 45% of a staff of 120"."""
    for one, other, third in zip(claims, claims[1:], claims[2:], strict=False):
        low = tokens.at(one.start)
        opens = "of" in tokens.lower[max(tokens.sentence_at(low)[0], low - _LEAD) : low]
        types = [claim.quantity.type for claim in (one, other, third)]
        if types == ["count", "count", "percent"]:
            told = _gap(tokens, other, third.quantity)
            if opens and _gap(tokens, one, other.quantity) == [","] and told and set(told) <= _OR:
                yield other, one, third
        elif types == ["count", "percent", "count"]:
            told = _gap(tokens, one, other.quantity)
            behind = _gap(tokens, other.quantity, third.quantity)
            whole = behind[:1] == ["of"] == behind[-1:] and 1 < len(behind) <= _LEAD
            if told[-1:] == ["or"] and set(told) <= _OR and whole:
                yield one, third, other


def _behind(tokens: Tokens, claims: Sequence[NumericClaim]) -> Iterator[Told]:
    """Yield part, whole and share of "of the 500 workers, 60%, or 200, voted"."""
    for whole, share, part in zip(claims, claims[1:], claims[2:], strict=False):
        if share.quantity.type != "percent" or {part.quantity.type, whole.quantity.type} != {"count"}:
            continue
        low = tokens.at(whole.start)
        opens = "of" in tokens.lower[max(tokens.sentence_at(low)[0], low - _LEAD) : low]
        between = _gap(tokens, share.quantity, part.quantity)
        if opens and _gap(tokens, whole, share.quantity) == [","] and between and set(between) <= _OR:
            yield part, whole, share


def _ahead(tokens: Tokens, claims: Sequence[NumericClaim]) -> Iterator[Told]:
    """Yield part, whole and share of "60% of the 500 workers, or 200", "500 workers; 200 of them, or 60%"."""
    for one, other, third in zip(claims, claims[1:], claims[2:], strict=False):
        types = [claim.quantity.type for claim in (one, other, third)]
        first, behind = _gap(tokens, one.quantity, other.quantity), _gap(tokens, other, third.quantity)
        if types == ["percent", "count", "count"]:
            if first[:1] == ["of"] and len(first) <= 2 and behind == [",", "or"]:
                yield third, other, one
        elif types == ["count", "count", "percent"]:
            told = _gap(tokens, other.quantity, third.quantity)
            if told[:2] == ["of", "them"] and len(told) > 2 and set(told[2:]) <= _OR:
                yield other, one, third


def _gap(tokens: Tokens, one: Span, other: Span) -> list[str]:
    return tokens.lower[tokens.at(one.end - 1) + 1 : tokens.at(other.start)]


def _wider(share: Interval) -> Interval:
    """Allow for a share cut off instead of rounded; of a small one that is less."""
    half = Decimal("0.5")
    if share.high is not None:
        half = min(half, abs(share.high) / 4)
    return Interval(
        low=None if share.low is None else share.low - half,
        high=None if share.high is None else share.high + half,
    )


_TOLD_IN: Final = (_before, _behind, _named, _ahead)
