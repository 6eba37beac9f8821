"""NUM012: a count and its share make another whole than the one that is stated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.arithmetic.wholes import implied_wholes, printed, stated_wholes
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.stories.one_happening import ONE_HAPPENING
from claimcheck.models.claims import NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.rules.rule import Dispatch, Example, Place, StoryRule, ToldTwice, example

_SHARES: Final = ("percent", "per cent", "%")


class ShareOfOtherWhole(StoryRule):
    """A count with its share of a group makes another size of the group than is stated elsewhere.

    "2.4 million people, or 88.4 percent of eligible voters" are of 2.7 million, not of "2.5 million eligible
    voters". Within an article, or in two on one happening.

    Why it matters: count, share and whole cannot all three be right, and readers do the sum.
    What it cannot tell: which of the three is wrong.
    """

    code: ClassVar[str] = "NUM012"
    name: ClassVar[str] = "share-of-other-whole"
    summary: ClassVar[str] = "count and share make another whole than the one stated"
    severity = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            "The vote on the Harrow Vale bridge drew 4,120 people, or 82.4 percent of registered voters. "
            "The town has 6,200 registered voters.",
            marks=("6,200 registered voters", "4,120 people", "82.4 percent of registered voters"),
        ),
        example(
            Dispatch(
                "Harrow Vale voted on Sunday on the bridge over the Alma. Some 4,120 people, accounting for "
                "82.4 percent of registered voters, cast their ballots, clerk Ivo Lund said.",
                "2024-05-06",
            ),
            Dispatch(
                "Sunday's vote on the bridge over the Alma in Harrow Vale is valid, clerk Ivo Lund said. "
                "The town has 6,200 registered voters.",
                "2024-05-07",
            ),
            marks=("6,200 registered voters", "Some 4,120 people", "82.4 percent of registered voters"),
        ),
        example(
            "The vote on the Harrow Vale bridge drew 4,120 people, or 82.4 percent of registered voters. "
            "The town has 5,000 registered voters.",
        ),
        example(
            "The vote on the Harrow Vale bridge drew 4,120 people, or 82.4 percent of registered voters. "
            "The county has 61,000 eligible voters.",
            note="another group",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield a finding for each whole that one article states and the other's share rules out."""
        if told.story.happening >= ONE_HAPPENING:
            yield from self._between(told.one, told.other)
            yield from self._between(told.other, told.one)

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield a finding for each whole that a share of the same article rules out."""
        yield from self._between(one, one)

    def _between(self, sharing: Profiled, stating: Profiled) -> Iterator[Finding]:
        if not any(mark in sharing.article.text for mark in _SHARES):
            return
        figures = [claim for claim in sharing.claims if isinstance(claim, NumericClaim)]
        for implied in implied_wholes(sharing.article, figures):
            others = [claim for claim in stating.claims if isinstance(claim, NumericClaim)]
            for whole in stated_wholes(others, implied.group):
                if whole.id == implied.count.id or implied.values.meets(printed(whole.quantity)):
                    continue
                yield self.finding(
                    "conflict",
                    f"“{_line(implied.count)}” and “{_line(implied.share)}” make {implied.values.coarse()}, "
                    f"stated are “{_line(whole)}”",
                    Place(stating.article, whole),
                    Place(sharing.article, implied.count),
                    Place(sharing.article, implied.share),
                    key=(sharing.article.id, stating.article.id, implied.count.text, whole.text),
                )
                return


def _line(claim: NumericClaim) -> str:
    return " ".join(claim.text.split())
