"""NUM003: a part that is larger than its whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.linking.links import Link
from claimcheck.linking.parts import PART
from claimcheck.models.finding import Finding
from claimcheck.rules.base import Dispatch, Example, LinkRule, example
from claimcheck.rules.pairs import figures_of, key_of, places_of, words_of


class PartExceedsWhole(LinkRule):
    """A part (of a place, of a group, of a number just given) is larger than its whole.

    Why it matters: one of the two figures is wrong, whatever the third would say.
    What it cannot tell: which of the two.
    """

    code: ClassVar[str] = "NUM003"
    name: ClassVar[str] = "part-exceeds-whole"
    summary: ClassVar[str] = "a part is larger than its whole"
    severity = "error"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            "The fire killed 12 people, including 14 children.",
            marks=("14 children", "12 people"),
        ),
        example(
            Dispatch("There are 700 Danish soldiers in the Baltic states.", "2024-03-04"),
            Dispatch("There are 1,900 Danish soldiers in Latvia.", "2024-03-04"),
            marks=("1,900 Danish soldiers", "700 Danish soldiers"),
        ),
        example("The fire killed 14 people, including 12 children."),
        example(
            Dispatch("There are 2,700 Danish soldiers in the Baltic states.", "2024-03-04"),
            Dispatch("There are 1,900 Danish soldiers in Latvia.", "2024-03-04"),
        ),
    )

    def check(self, link: Link) -> Iterator[Finding]:
        """Yield a finding if the part is larger."""
        if figures_of(link) is None or link.verdict.reason != PART:
            return
        yield self.finding(
            "conflict",
            f"“{words_of(link.later)}” and “{words_of(link.earlier)}”: the part is larger than the whole",
            *places_of(link),
            key=key_of(link),
            working=link.verdict.working,
        )
