"""SUP005: somebody on whom the article tells a verdict is accused further down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.linking.people.verdicts_told import left_behind
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Example, Place, StoryRule, ToldTwice, example


class AccusedAfterVerdict(StoryRule):
    """An article tells that somebody was found guilty, and further down still calls him or her accused.

    Why it matters: sentences of an article written before the verdict are often left as they were.
    What it cannot tell: a new accusation of somebody who was convicted of another deed not long ago.
    """

    code: ClassVar[str] = "SUP005"
    name: ClassVar[str] = "accused-after-verdict"
    summary: ClassVar[str] = "still accused after the verdict that the article tells"
    severity: ClassVar[Severity] = "info"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            "Peter Kask was found guilty of arson on Friday. Kask is accused of setting a barn on fire.",
            marks=("is accused of", "was found guilty"),
        ),
        example(
            "A Ruhnu man was found guilty of arson. Peter Kask is accused of setting a barn on fire.",
            marks=("is accused of", "was found guilty"),
        ),
        example(
            "Peter Kask is accused of arson. He was found guilty on Friday.",
            note="first accused, then found guilty",
        ),
        example(
            "Peter Kask was convicted of arson in 2004. Kask is accused of setting a barn on fire.",
            note="another case",
        ),
        example(
            "Peter Kask was found guilty of arson on Friday. His son Martin Kask is accused of theft.",
            note="another person",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:  # noqa: ARG002
        """Yield nothing: an earlier article knew of no verdict."""
        yield from ()

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield a finding for each person who is told guilty, then accused."""
        for found in left_behind(one):
            name = " ".join(found.who).title()
            yield self.finding(
                "superseded",
                f"{name} is told as accused (“{found.accusation.text}”) after the verdict "
                f"(“{found.verdict.text}”)",
                Place(one.article, found.accusation),
                Place(one.article, found.verdict),
                key=(name, found.verdict.text, found.accusation.text, one.article.id or one.article.name),
            )
