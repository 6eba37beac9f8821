"""ATT005: the same figure, credited to different sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.links import Link
from claimcheck.linking.ties.verdict_reasons import SOURCES_AGREE
from claimcheck.models.finding import Finding
from claimcheck.rules.pairs import figures_of, key_of, places_of, words_of
from claimcheck.rules.rule import Dispatch, Example, LinkRule, example
from claimcheck.rules.wording import about

_FEWEST: Final = 2  # significant digits: "1,000" is everybody's


class FigureOfTwoSources(LinkRule):
    """The same figure for the same thing is credited to one source here and to another there.

    Off unless asked for: two sources often say the same, and rightly so.

    Why it matters: if one has it from the other, or the paper mixed them up, the credit is wrong.
    What it cannot tell: whether both said it.
    """

    code: ClassVar[str] = "ATT005"
    name: ClassVar[str] = "figure-of-two-sources"
    summary: ClassVar[str] = "the same figure credited to different sources"
    severity = "info"
    on_by_default: ClassVar[bool] = False
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("Ana Roe said 1,234 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            Dispatch("Ivo Lund said 1,234 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            marks=("1,234 Dutch soldiers", "1,234 Dutch soldiers"),
        ),
        example(
            Dispatch("According to Ana Roe, 317 Danish troops are based in Latvia.", "2023-05-02"),
            Dispatch("Ivo Lund said 317 Danish troops are based in Latvia.", "2023-05-03"),
            marks=("317 Danish troops", "317 Danish troops"),
        ),
        example(
            Dispatch("Ana Roe said 1,234 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            Dispatch("Mayor Ana Roe said 1,234 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            note="one source",
        ),
        example(
            Dispatch("Ana Roe said 1,234 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            Dispatch("1,234 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            note="no second source",
        ),
        example(
            Dispatch("Ana Roe said 1,000 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            Dispatch("Ivo Lund said 1,000 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            note="a round figure",
        ),
    )

    def check(self, link: Link) -> Iterator[Finding]:
        """Yield a finding if two named sources are credited with figures that agree to the digit."""
        pair = figures_of(link)
        if pair is None or link.verdict.reason != SOURCES_AGREE or link.same_article:
            return
        value = pair[0].quantity.value
        if value is None or value != pair[1].quantity.value or len(str(value).strip("0.")) < _FEWEST:
            return
        yield self.finding(
            "agree",
            f"“{words_of(link.later)}” is credited to another source than before: {about(pair[0])}",
            *places_of(link),
            key=key_of(link),
            working=link.verdict.working,
        )
