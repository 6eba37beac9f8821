"""NUM003: a part that is larger than its whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.arithmetic.portions import portions
from claimcheck.arithmetic.stated_breakdowns import as_printed
from claimcheck.comparison.verdicts import read_as
from claimcheck.linking.links import Link
from claimcheck.linking.ties.parts import PART
from claimcheck.models.claims import NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.rules.pairs import figures_of, key_of, places_of, words_of
from claimcheck.rules.rule import Dispatch, Example, LinkRule, Page, Place, example


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
        example("In the end 40 of the 30 members voted.", marks=("40", "30 members")),
        example("Of the 300 passengers, 420 survived.", marks=("420", "300 passengers")),
        example("In the end 20 of the 30 members voted."),
        example("Of the 300 passengers, 120 survived."),
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

    def on_page(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for each "40 of the 30 members" and "of the 30 members, 40 voted"."""
        numeric = [claim for claim in page.claims if isinstance(claim, NumericClaim)]
        for part, whole in portions(page.words, numeric):
            inner, outer = as_printed(part.quantity), as_printed(whole.quantity)
            if not outer.below(inner):
                continue
            yield self.finding(
                "conflict",
                f"“{part.quantity.text}” are more than “{whole.text}”, of which they are a part",
                Place(page.article, part.quantity),
                Place(page.article, whole),
                key=(page.article.id, str(part.quantity.value), str(whole.quantity.value)),
                working=(
                    f"the whole: {read_as(whole.quantity.text, outer)}",
                    f"the part: {read_as(part.quantity.text, inner)}",
                ),
            )
