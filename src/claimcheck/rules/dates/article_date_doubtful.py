"""DAT003: the date on the page cannot be when its text was written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from claimcheck.models.finding import Finding
from claimcheck.rules.rule import Dispatch, Page, PageRule, Place, example

_GROUNDS: Final = {
    "manifest": "from the manifest", "metadata": "from the metadata of the file",
    "printed": "printed on the page", "file": "from the file's name", "given": "as handed in",
    "unknown": "on unknown grounds",
}  # fmt: skip


class ArticleDateDoubtful(PageRule):
    """The date on the page cannot be when its text was written.

    Pages often show the day of the visit, and copies the day of copying. The text says otherwise where it
    dates an event on record by a month alone, as one does within the year, or speaks of a past day as ahead.
    Words in quotation marks are left out: they may be old.
    No other rule uses a date that is in doubt.

    Why it matters: every figure of a wrongly dated text looks newer or older than it is.
    What it cannot tell: the true date; it gives the days between which the text can have been written.
    """

    code = "DAT003"
    name = "article-date-doubtful"
    summary = "the date on the page cannot be when it was written"
    severity = "error"
    needs_records = True
    examples = (
        example(
            Dispatch(
                "Since Russia invaded Ukraine in February, the port lost half of its 300 crane drivers.",
                "2025-11-05",
            ),
            marks=("Russia invaded Ukraine in February",),
        ),
        example(
            Dispatch(
                "Since Russia invaded Ukraine in February, the port lost half of its 300 crane drivers. "
                "A meeting of 20 mayors is to be held on June 28 in Riga.",
                "2024-11-05",
            ),
            marks=("Russia invaded Ukraine in February", "on June 28"),
        ),
        example(
            Dispatch(
                "Since Russia invaded Ukraine in February, the port lost half of its 300 crane drivers.",
                "2022-09-14",
            ),
        ),
        example(
            Dispatch(
                "Since Russia invaded Ukraine in February 2022, the port lost half of its 300 crane drivers.",
                "2025-11-05",
            ),
        ),
        example(
            Dispatch("“Russia invaded Ukraine in February,” one of 300 crane drivers said.", "2025-11-05"),
            note="words may be quoted long after",
        ),
        example(
            Dispatch("In February 300 crane drivers left the port, the union said.", "2025-11-05"),
        ),
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield one finding if the article's date is in doubt; the stamp comes first, then the evidence."""
        article, doubt = page.article, page.article.date_doubt
        if doubt is None or article.date is None:
            return
        spans = [] if article.date_stamp is None else [article.date_stamp]
        spans += [span for span in doubt.evidence if span not in spans]
        if not spans:
            return
        day = article.date.isoformat()[: {"year": 4, "month": 7}.get(article.date_precision or "", 10)]
        written = _when(doubt.earliest, doubt.latest)
        yield self.finding(
            "conflict",
            f"the article cannot be of {day}: by what it says, it was written {written}",
            *(Place(article, span) for span in spans),
            key=(article.id, day),
            working=(f"the date given: {day} ({_GROUNDS[article.date_grounds]})", *doubt.reason.split("; ")),
        )


def _when(earliest: dt.date | None, latest: dt.date | None) -> str:
    if earliest is None:
        return f"on {latest} or earlier"
    return f"on {earliest} or later" if latest is None else f"between {earliest} and {latest}"
