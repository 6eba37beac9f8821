"""SUP007: a later article tells the charges that an earlier one leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.stories.one_case import one_case
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.history.open_question import OpenQuestionRule, days_later
from claimcheck.rules.rule import Dispatch, Example, ToldTwice, example

MATTER: Final = 20
"""Tenths of a bit from which two articles tell of one matter, weeks apart though they may be."""
_LATER: Final = 120  # days that a decision on charges takes


class ChargesFiled(OpenQuestionRule):
    """An article says that somebody may be charged, or was not yet; a later one tells the charges.

    Why it matters: who finds the older page takes somebody for free who stands accused.
    What it cannot tell: whether both speak of one person; so it is only told (info).
    """

    code: ClassVar[str] = "SUP007"
    name: ClassVar[str] = "charges-filed"
    summary: ClassVar[str] = "charges left open, which a later article tells"
    severity: ClassVar[Severity] = "info"
    likely: ClassVar[float] = 0.75
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "No charges have been filed against the owner, Piet Lindqvist, inspector Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "Inspector Marta Obregon arrested the owner, Piet Lindqvist, on charges of arson.",
                "2023-06-13",
            ),
            marks=("on charges of", "No charges have been filed"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The owner, Piet Lindqvist, could face charges, inspector Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist, in whose Elverton bakery an oven exploded, hurting two bakers, was charged "
                "with arson on Friday, inspector Marta Obregon of the Elverton police said.",
                "2023-06-16",
            ),
            marks=("was charged with", "could face charges"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "Inspector Marta Obregon questioned the owner, Piet Lindqvist. It is not known if anyone "
                "will face charges.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist, in whose Elverton bakery an oven exploded, hurting two bakers, faces two "
                "counts of arson, inspector Marta Obregon of the Elverton police said.",
                "2023-06-16",
            ),
            marks=("faces two counts", "if anyone will face charges"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The owner, Piet Lindqvist, was charged with arson.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist, in whose Elverton bakery an oven exploded, hurting two bakers, is charged "
                "with arson. His wife could face charges.",
                "2023-06-16",
            ),
            note="charged from the start",
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The owner, Piet Lindqvist, could face charges.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist, in whose Elverton bakery an oven exploded, hurting two bakers, could still "
                "face charges.",
                "2023-06-16",
            ),
            note="nothing was decided",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the charges that the later of two articles tells."""
        days = days_later(told)
        if days is None or not 0 < days <= _LATER:
            return
        if told.story.matter >= MATTER or one_case(told.one.profile, told.other.profile, told.story):
            yield from self.answer(told, "charges")
