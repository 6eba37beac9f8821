"""NUM008: two upper limits for the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.linking.links import Link
from claimcheck.linking.ties.upper_limits import LIMITS
from claimcheck.models.finding import Finding
from claimcheck.rules.pairs import figures_of, key_of, places_of, words_of
from claimcheck.rules.rule import Dispatch, Example, LinkRule, example
from claimcheck.rules.wording import about


class ConflictingLimits(LinkRule):
    """Two figures of the form "up to" for the same thing name different limits.

    A limit may also be given by a factor: "by as much as tenfold" of a number named before it.

    Why it matters: both sentences can be true at once and readers still take away two different figures.
    What it cannot tell: whether the lower limit is a part or a first step of the higher.
    """

    code: ClassVar[str] = "NUM008"
    name: ClassVar[str] = "conflicting-limits"
    summary: ClassVar[str] = "two upper limits for the same thing"
    severity = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("Norway asked for up to 4,000 troops in Latvia.", "2024-03-04"),
            Dispatch("Norway asked for as many as 9,000 troops in Latvia.", "2024-03-04"),
            marks=("as many as 9,000 troops", "up to 4,000 troops"),
        ),
        example(
            "Estonia wants to raise the presence of around 2,000 allied soldiers in Estonia "
            "by as much as fivefold. "
            "Officials repeated the request for up to 3,000 soldiers in Estonia.",
            marks=(
                "up to 3,000 soldiers",
                "around 2,000 allied soldiers in Estonia by as much as fivefold",
            ),
        ),
        example(
            Dispatch("Norway asked for up to 4,000 troops in Latvia.", "2024-03-04"),
            Dispatch("Norway asked for 3,500 troops in Latvia.", "2024-03-04"),
            note="below the limit",
        ),
        example(
            Dispatch("Norway asked for up to 4,000 troops in Latvia.", "2024-03-04"),
            Dispatch("Norway asked for up to 9,000 troops in Estonia.", "2024-03-04"),
            note="two countries",
        ),
    )

    def check(self, link: Link) -> Iterator[Finding]:
        """Yield a finding if both are limits and differ."""
        pair = figures_of(link)
        if pair is None or link.verdict.reason != LIMITS:
            return
        yield self.finding(
            link.verdict.judgement,
            f"“{words_of(link.later)}” and “{words_of(link.earlier)}” name different limits for "
            f"{about(pair[0])}",
            *places_of(link),
            key=key_of(link),
            working=link.verdict.working,
        )
