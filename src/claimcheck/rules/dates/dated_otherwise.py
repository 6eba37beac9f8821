"""DAT008: one statement with two dates."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import ClassVar, Final

from claimcheck.linking.days.two_dates import two_dates
from claimcheck.linking.stories.one_happening import same_news
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, StoryRule, ToldTwice, example

_SURELY: Final = 40  # tenths of a bit from which two articles of the same days tell of one happening
_SURE: Final = 0.9
_COPIED: Final = 0.8
_LIKELY: Final = 0.7
"""Of eight that were read one or two were right; the others were times of day at which different people died,
and days of headlines, which are left out now. None of them was of articles close to each other."""
_MOST: Final = 3  # findings for two articles


class DatedOtherwise(StoryRule):
    """Two articles say one thing in nearly the same words, and date it differently.

    Dates, months, years and times of day in sentences that share most of their words, and the words next to
    the time; days of the week only in sentences that are copied. It is told as likely only, but of articles
    on one happening. The day on which something was said is no such date.

    Why it matters: sentences of background are copied for years, and a slip in one goes with them.
    What it cannot tell: which date is right; a deadline or a plan that was moved in between.
    """

    code: ClassVar[str] = "DAT008"
    name: ClassVar[str] = "dated-otherwise"
    summary: ClassVar[str] = "one statement, two dates"
    severity: ClassVar[Severity] = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "The harbour of Elmport has belonged to the Lindqvist family since 1894. Its tug was sold.",
                "2023-06-12",
            ),
            Dispatch(
                "Ivo Brandt runs a ferry. The harbour of Elmport has belonged to the Lindqvist family since "
                "1849.",
                "2023-09-03",
            ),
            marks=("1849", "1894"),
        ),
        example(
            Dispatch(
                "Voters in Elmport choose a harbour master. Postal ballots must reach the harbour office "
                "by 6 p.m. on Harbour Day.",
                "2023-06-12",
            ),
            Dispatch(
                "In Elmport the ferry stands still. The postal ballots must reach the harbour office by "
                "9 p.m. on Harbour Day to be counted.",
                "2023-06-14",
            ),
            marks=("9 p.m.", "6 p.m."),
        ),
        example(
            Dispatch(
                "The harbour of Elmport has belonged to the Lindqvist family since 1894. Its tug was sold.",
                "2023-06-12",
            ),
            Dispatch(
                "Ivo Brandt, 61, runs a ferry in Elmport. The ferry has belonged to the Brandt family "
                "since 1949.",
                "2023-09-03",
            ),
            note="another thing",
        ),
        example(
            Dispatch(
                "The harbour master of Elmport, Ivo Brandt, said on Monday that the lock leaks.", "2023-06-12"
            ),
            Dispatch(
                "The harbour master of Elmport, Ivo Brandt, said on Tuesday that the lock leaks.",
                "2023-06-13",
            ),
            note="he may have said it twice",
        ),
        example(
            Dispatch(
                "TIDE AT ELMPORT WEIR ROSE ON MAY 14\n\nThe tide rose at the weir of Elmport, the harbour "
                "office said.",
                "2023-05-15",
            ),
            Dispatch(
                "TIDE AT ELMPORT WEIR ROSE ON MAY 15\n\nThe tide rose at the weir of Elmport, the harbour "
                "office said.",
                "2023-05-16",
            ),
            note="headlines of a daily report",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the statements to which two articles of one matter give two dates."""
        one, other = told.one.profile, told.other.profile
        if not one.dated or not other.dated:
            return
        near = same_news(one, other, told.story, _SURELY)
        for before, after, likeness in islice(two_dates(one, other), _MOST):
            sure = near and before.kind != "clock"
            places = told.places(before, after)
            finding = self.finding(
                "conflict",
                f"one statement, two dates: “{places[0].words}” and “{places[1].words}”",
                *places,
                severity="warning" if sure or likeness == "same" else "info",
                key=(before.value, after.value, *told.articles),
            )
            confidence = _SURE if sure else _COPIED if likeness == "same" else _LIKELY
            yield finding.model_copy(update={"confidence": confidence})
