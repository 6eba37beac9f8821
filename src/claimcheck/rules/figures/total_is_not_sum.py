"""NUM002: parts, or so many for each member, that do not make the stated total."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.arithmetic.contributions import contributions
from claimcheck.arithmetic.multiples import Multiple, multiples
from claimcheck.arithmetic.stated_breakdowns import Breakdown, as_printed, breakdowns, sum_of
from claimcheck.arithmetic.totals import totals
from claimcheck.comparison.verdicts import read_as
from claimcheck.linking.links import Link
from claimcheck.linking.ties.sums import SUM
from claimcheck.models.claims import NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.models.interval import plain
from claimcheck.rules.pairs import figures_of, key_of, places_of, words_of
from claimcheck.rules.rule import Dispatch, Example, LinkRule, Page, Place, example


class TotalIsNotSum(LinkRule):
    """Parts do not add up to the total named beside them, or so many for each member to that of the set.

    Why it matters: a total and its parts stand in different articles, and nobody adds them up.
    What it cannot tell: whether the total or the share of each member is wrong, or one member differs.
    """

    code: ClassVar[str] = "NUM002"
    name: ClassVar[str] = "total-is-not-sum"
    summary: ClassVar[str] = "parts, or n × each, do not make the stated total"
    severity = "error"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("NATO has 900 soldiers each in Estonia, Latvia and Lithuania.", "2024-03-04"),
            Dispatch("NATO has 6,000 soldiers in the Baltic states.", "2024-03-04"),
            marks=("6,000 soldiers", "900 soldiers each"),
        ),
        example(
            Dispatch("There are about 400 troops in each Baltic state.", "2024-03-04"),
            Dispatch("There are about 3,000 troops in Estonia, Latvia and Lithuania.", "2024-03-04"),
            marks=("about 3,000 troops", "about 400 troops"),
        ),
        example(
            Dispatch("NATO has 900 soldiers each in Estonia, Latvia and Lithuania.", "2024-03-04"),
            Dispatch("NATO has about 2,700 soldiers in the Baltic states.", "2024-03-04"),
            note="three times 900",
        ),
        example(
            Dispatch("NATO has 900 soldiers each in Estonia, Latvia and Lithuania.", "2024-03-04"),
            Dispatch("NATO has 6,000 soldiers in Europe.", "2024-03-04"),
            note="another set",
        ),
        example(
            "The budget is €40 million: €25 million for roads and €25 million for schools.",
            marks=("€40 million", "€25 million", "€25 million"),
        ),
        example(
            "Nine people were hurt, six in the kitchen and four on the stairs.",
            marks=("Nine people", "six", "four"),
        ),
        example(
            "The yard built a total of 30 ships, 12 ferries and 20 tugs.",
            marks=("a total of 30 ships", "12 ferries", "20 tugs"),
        ),
        example(
            "Of the 90 jobs, 50 are in Lyon and 60 in Nice.",
            marks=("90 jobs", "50", "60"),
        ),
        example(
            "The four winners received $500 each, a total of $3,000.",
            marks=("a total of $3,000", "$500 each", "four winners"),
        ),
        example(
            "The police held 15 men and 20 women, a total of 25.",
            marks=("a total of 25", "15 men", "20 women"),
        ),
        example("The police held 15 men and 20 women, a total of 35."),
        example("The club had five wins and three draws for a total of 18 points.", note="weighted"),
        example("The four winners received $500 each, a total of $2,000."),
        example("Of the 90 pupils, 50 study French and 60 German.", note="some may study both"),
        example("The budget is €40 million: €25 million for roads and €15 million for schools."),
        example("Nine people were hurt, six in the kitchen and three on the stairs."),
        example("The yard delivered 30 ships, 12 ferries and 20 tugs.", note="a row of three things"),
        example("The total included 60 city buses, 20 trams and 7 at the zoo.", note="a row of three things"),
        example("A total of 600 rigs drilled on land, 70 at sea and 18 on rivers.", note="a row, too"),
        example("The county has 240 boats in its four ports, including 80 in Alnes and 55 in Tarvik.",
                note="parts of the boats"),
        example("Gold stood at $4.7 billion ($4.9 billion and $3.8 billion).", note="other times"),
        example("The budget is €41 million: €24 million for roads and €16 million for schools.",
                note="rounding"),
    )  # fmt: skip

    def check(self, link: Link) -> Iterator[Finding]:
        """Yield a finding if the pair is one of part and total that do not fit."""
        pair = figures_of(link)
        if pair is None or link.verdict.reason != SUM:
            return
        hard = link.verdict.judgement == "conflict"
        yield self.finding(
            link.verdict.judgement,
            f"“{words_of(link.later)}” and “{words_of(link.earlier)}” do not fit: {link.verdict.working[0]}",
            *places_of(link),
            key=key_of(link),
            working=link.verdict.working,
            severity="error" if hard else "warning",
        )

    def on_page(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for each total whose parts, told in the same sentence, do not make it."""
        numeric = [claim for claim in page.claims if isinstance(claim, NumericClaim)]
        for found in (
            *breakdowns(page.words, numeric),
            *totals(page.words, numeric),
            *contributions(page.article, page.words, numeric),
        ):
            finding = self._added(page, found)
            if finding is not None:
                yield finding
        for product in multiples(page.words, numeric):
            finding = self._multiplied(page, product)
            if finding is not None:
                yield finding

    def _multiplied(self, page: Page, found: Multiple) -> Finding | None:
        made, stated = found.product, as_printed(found.total.quantity)
        if made.meets(stated):
            return None
        count, each, total = found.count, found.each, found.total
        words = f"{plain(count.quantity.value)} × {each.quantity.text}"
        return self.finding(
            "conflict",
            f"“{' '.join(total.text.split())}” does not follow: {words} is {made}",
            Place(page.article, total),
            Place(page.article, each),
            Place(page.article, count),
            key=(page.article.id, *(str(c.quantity.value) for c in (total, each, count))),
            working=(f"{words} = {made}", read_as(" ".join(total.text.split()), stated)),
        )

    def _added(self, page: Page, found: Breakdown) -> Finding | None:
        whole, added = as_printed(found.whole.quantity), sum_of(found.parts)
        if whole.meets(added) or (added.below(whole) and not found.closed):
            return None
        if any(whole.below(as_printed(part.quantity)) for part in found.parts):
            return None  # parts of something else: "240 boats in four ports, including 80 in one"
        words = " + ".join(part.quantity.text for part in found.parts)
        total = " ".join(found.whole.text.split())
        return self.finding(
            "conflict",
            f"“{total}” is not the sum of its parts: {words} is {added}",
            Place(page.article, found.whole),
            *(Place(page.article, part) for part in found.parts),
            key=(page.article.id, *(str(c.quantity.value) for c in (found.whole, *found.parts))),
            working=(f"{words} = {added}", read_as(total, whole)),
        )
