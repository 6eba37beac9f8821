"""ROL008: a member of one chamber leads a committee of the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.linking.people.chambers import misplaced
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Example, Page, PageRule, Place, example


class ChamberDiffers(PageRule):
    """A senator is said to lead a committee of the House, or a representative one of the Senate.

    Why it matters: it is one of the slips that are printed as corrections, and the sentence itself shows it.
    What it cannot tell: whether the office or the committee is wrong. Joint committees are not named so.
    """

    code: ClassVar[str] = "ROL008"
    of_somebody: ClassVar[bool] = True
    name: ClassVar[str] = "chamber-differs"
    summary: ClassVar[str] = "a member of one chamber leads a committee of the other"
    severity: ClassVar[Severity] = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            "Sen. Marta Obregon (R., Elverton), the chair of the House Harbour Committee, voted for it.",
            marks=("Sen. Marta Obregon", "House Harbour Committee"),
        ),
        example(
            "Rep. Piet Lindqvist, who chairs the Senate Committee on Ferries, spoke for 40 minutes.",
            marks=("Rep. Piet Lindqvist", "Senate Committee"),
        ),
        example(
            "Sen. Marta Obregon, the chair of the Senate Harbour Committee, voted for it.",
            note="her own chamber",
        ),
        example(
            "Sen. Marta Obregon and Piet Lindqvist, the chair of the House Harbour Committee, met.",
            note="somebody else leads it",
        ),
        example(
            "Sen. Marta Obregon, the former chair of the House Harbour Committee, spoke.",
            note="before she changed chambers",
        ),
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield the members who lead a committee that is not of their chamber."""
        for found in misplaced(page.article.text, page.claims):
            places = [
                Place.cut(page.article, found.claim.start, found.claim.end),
                Place.cut(page.article, found.start, found.end),
            ]
            yield self.finding(
                "conflict",
                f"{places[0].words} sits in the {found.chamber.capitalize()} and leads the {places[1].words}",
                *places,
                key=(found.claim.person.name, places[1].words, page.article.id),
            )
