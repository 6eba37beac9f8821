"""REC002: what was right before the record's current validity."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import ClassVar

from claimcheck.models.finding import Finding
from claimcheck.rules.records.memberships import wrong_memberships
from claimcheck.rules.records.office_holders import wrong_holders
from claimcheck.rules.rule import Dispatch, Example, Page, PageRule, Place, example


class OutdatedAgainstRecord(PageRule):
    """A figure or the holder of an office was right once, but not at the time written of.

    Why it matters: it was carried over from older copy.
    What it cannot tell: whether the writer means the earlier time without saying so.
    """

    code: ClassVar[str] = "REC002"
    name: ClassVar[str] = "outdated-against-record"
    summary: ClassVar[str] = "right before, but not when the text was written"
    severity = "warning"
    needs_records: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("NATO's 30 allies were briefed in Brussels.", "2025-10-20"), marks=("NATO's 30 allies",)
        ),
        example(
            Dispatch("British Prime Minister Theresa May opened the bridge.", "2024-11-04"),
            marks=("British Prime Minister Theresa May",),
        ),
        example(
            Dispatch("NATO, which has 29 members, will meet in May.", "2025-03-01"),
            marks=("NATO, which has 29 members",),
        ),
        example(
            Dispatch("All 28 members of the European Union agreed.", "2025-03-01"),
            marks=("28 members of the European Union",),
        ),
        example(Dispatch("The 15 members of the United Nations Security Council met.", "2025-03-01")),
        example(Dispatch("NATO's 32 allies were briefed in Brussels.", "2025-10-20"), note="right"),
        example(
            Dispatch("Theresa May, the former British prime minister, opened the bridge.", "2024-11-04"),
            note="said to be former",
        ),
        example(
            Dispatch("In 2018 British Prime Minister Theresa May opened the bridge.", "2024-11-04"),
            note="the sentence names its year",
        ),
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for each passage that was right before."""
        for wrong in chain(wrong_memberships(page), wrong_holders(page)):
            if wrong.kind == "outdated":
                yield self.finding(
                    "superseded",
                    wrong.message,
                    Place(page.article, wrong.span),
                    key=(page.article.id, *wrong.key),
                    working=wrong.working,
                )
