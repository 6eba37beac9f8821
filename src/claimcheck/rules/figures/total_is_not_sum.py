"""NUM002: parts, or so many for each member, that do not make the stated total."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.linking.links import Link
from claimcheck.linking.sums import SUM
from claimcheck.models.finding import Finding
from claimcheck.rules.base import Dispatch, Example, LinkRule, example
from claimcheck.rules.pairs import figures_of, key_of, places_of, words_of


class TotalIsNotSum(LinkRule):
    """So many for each member of a set do not add up to the total given for the set.

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
    )

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
