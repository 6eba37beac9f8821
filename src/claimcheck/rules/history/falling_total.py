"""SUP003: a cumulative count that falls."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.linking.links import Link
from claimcheck.linking.ties.verdict_reasons import FALLEN
from claimcheck.models.finding import Finding
from claimcheck.rules.pairs import dated, figures_of, key_of, places_of, words_of
from claimcheck.rules.rule import Dispatch, Example, LinkRule, example
from claimcheck.rules.wording import about


class FallingTotal(LinkRule):
    """A running count of what cannot be undone (dead, cases, votes counted) is lower than before.

    Why it matters: either the earlier count was wrong, or the two are not of the same thing.
    What it cannot tell: whether an authority corrected its count, which happens and is then said.
    """

    code: ClassVar[str] = "SUP003"
    name: ClassVar[str] = "falling-total"
    summary: ClassVar[str] = "a cumulative count that falls"
    severity = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("The death toll from the quake in Harrow Vale rose to 230.", "2024-03-04"),
            Dispatch("The death toll from the quake in Harrow Vale stands at 180.", "2024-03-06"),
            marks=("180", "230"),
        ),
        example(
            Dispatch("The flood in Harrow Vale killed 55 people.", "2024-03-04"),
            Dispatch("The death toll of the flood in Harrow Vale is 32.", "2024-03-07"),
            marks=("32", "55 people"),
        ),
        example(
            Dispatch("The death toll from the quake in Harrow Vale rose to 230.", "2024-03-04"),
            Dispatch("The death toll from the quake in Harrow Vale stands at 310.", "2024-03-06"),
            note="rising",
        ),
        example(
            Dispatch("The death toll from the quake in Harrow Vale rose to 230.", "2024-03-04"),
            Dispatch("The quake in Harrow Vale killed about 230 people.", "2024-03-06"),
            note="the same, rounded",
        ),
    )

    def check(self, link: Link) -> Iterator[Finding]:
        """Yield a finding if the count fell."""
        pair = figures_of(link)
        if pair is None or link.verdict.reason != FALLEN:
            return
        yield self.finding(
            "superseded",
            f"“{words_of(link.later)}”{dated(link.later)} is less than "
            f"“{words_of(link.earlier)}”{dated(link.earlier)}, "
            f"yet {about(pair[1])} cannot fall",
            *places_of(link),
            key=key_of(link),
            working=link.verdict.working,
        )
