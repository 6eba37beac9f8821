"""REC001: a figure, an office or a date against a record valid then."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import ClassVar

from claimcheck.models.finding import Finding
from claimcheck.rules.records.happenings import wrong_happenings
from claimcheck.rules.records.memberships import wrong_memberships
from claimcheck.rules.records.office_holders import wrong_holders
from claimcheck.rules.rule import Dispatch, Example, Page, PageRule, Place, example


class ContradictsRecord(PageRule):
    """A figure, the holder of an office or the date of an event is not what the records say for that time.

    Only the days on which the claim is said to hold count, not the day of printing; where these are unknown
    the rule is silent.

    Why it matters: records are what the newsroom has settled, with a source; one of the two is wrong.
    What it cannot tell: which of the two is wrong.
    """

    code: ClassVar[str] = "REC001"
    name: ClassVar[str] = "contradicts-record"
    summary: ClassVar[str] = "a figure, office or date against a record valid then"
    severity = "error"
    needs_records: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("NATO's 32 allies were briefed in Brussels.", "2021-05-03"),
            marks=("NATO's 32 allies",),
        ),
        example(
            Dispatch("Estonian Prime Minister Jaan Tammsalu said the bridge was safe.", "2023-05-03"),
            marks=("Estonian Prime Minister Jaan Tammsalu",),
        ),
        example(
            Dispatch("Russia annexed Crimea in 2012, and the ferry stopped running.", "2021-05-03"),
            marks=("Russia annexed Crimea in 2012",),
        ),
        example(Dispatch("NATO's 30 allies were briefed in Brussels.", "2021-05-03"), note="right then"),
        example(Dispatch("NATO's 12 allies in the north were briefed.", "2021-05-03"), note="some of them"),
        example(
            Dispatch("Russia annexed Crimea in 2014, and the ferry stopped running.", "2021-05-03"),
            note="right",
        ),
        example(
            Dispatch("Estonian Prime Minister Kaja Kallas opened the bridge.", "2023-05-03"), note="in office"
        ),
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for each passage that a record rules out and that was not right before."""
        for wrong in chain(wrong_memberships(page), wrong_holders(page), wrong_happenings(page)):
            if wrong.kind == "contradicts":
                yield self.finding(
                    "conflict",
                    wrong.message,
                    Place(page.article, wrong.span),
                    key=(page.article.id, *wrong.key),
                    working=wrong.working,
                )
