"""NUM001: two figures for the same thing at the same time that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.extents.vote_tallies import Tally, differ, of_one
from claimcheck.linking.links import Link
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.ties.verdict_reasons import FIGURES_DIFFER
from claimcheck.models.finding import Finding
from claimcheck.rules.pairs import figures_of, headline_pair, key_of, places_of, words_of
from claimcheck.rules.rule import Dispatch, Example, LinkRule, Place, StoryRule, ToldTwice, example
from claimcheck.rules.wording import about

_AT_ONCE: Final = 3  # days within which articles tell of one vote or match


class ConflictingFigures(LinkRule, StoryRule):
    """Two figures for the same thing at the same time are further apart than their words allow.

    A conflict (error) if no value fits both; a tension (warning) if only an unlikely reading fits both. Also
    two tallies of one vote and two scores of one match.

    Why it matters: one of the two is wrong, and readers will find both.
    What it cannot tell: which one is right.
    """

    code: ClassVar[str] = "NUM001"
    name: ClassVar[str] = "conflicting-figures"
    summary: ClassVar[str] = "same thing and time, figures too far apart"
    severity = "error"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("Officials said 1,200 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            Dispatch("There are 1,900 Dutch soldiers in Lithuania, the ministry said.", "2024-03-04"),
            marks=("1,900 Dutch soldiers", "1,200 Dutch soldiers"),
        ),
        example(
            Dispatch("About 300 Danish troops are based in Latvia.", "2023-05-02"),
            Dispatch("Denmark's newspaper says 900 Danish troops are based in Latvia.", "2023-05-02"),
            marks=("900 Danish troops", "About 300 Danish troops"),
        ),
        example(
            Dispatch("Around 1,200 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            Dispatch("There are 1,180 Dutch soldiers in Lithuania.", "2024-03-04"),
            note="rounding",
        ),
        example(
            Dispatch("1,200 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            Dispatch("The minister asked for 1,900 Dutch soldiers in Lithuania.", "2024-03-04"),
            note="asked for is not there",
        ),
        example(
            Dispatch("The Osterby council voted 8-3 on Tuesday to sell the old ferry Linnea.", "2024-03-06"),
            Dispatch("The Osterby council voted 7-4 on Tuesday to sell the ferry Linnea.", "2024-03-06"),
            marks=("7-4", "8-3"),
        ),
        example(
            Dispatch("The Osterby council voted 8-3 on Tuesday to sell the old ferry Linnea.", "2024-03-06"),
            Dispatch("The Osterby council voted 7-4 on Tuesday to close the Harrow library.", "2024-03-06"),
            note="another vote",
        ),
    )

    def check(self, link: Link) -> Iterator[Finding]:
        """Yield a finding if the pair's verdict is a conflict or a tension."""
        pair = figures_of(link)
        if pair is None or link.verdict.reason != FIGURES_DIFFER or headline_pair(link):
            return
        if pair[0].quantity.type == "age":  # rules of their own speak of how old people are
            return
        one, other = words_of(link.earlier), words_of(link.later)
        hard = link.verdict.judgement == "conflict"
        yield self.finding(
            link.verdict.judgement,
            f"“{other}” and “{one}” {'cannot both be right' if hard else 'hardly fit together'}: "
            f"both give {about(pair[0])} at the same time",
            *places_of(link),
            key=key_of(link),
            working=link.verdict.working,
            severity="error" if hard else "warning",
        )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield a finding for each vote or match that two articles of the same days tally differently."""
        one, other = told.one, told.other
        first, second = one.article.date, other.article.date
        if first is not None and second is not None and abs((second - first).days) > _AT_ONCE:
            return
        ones, others = one.tallies, other.tallies if one.tallies else []
        for tally in ones:
            same = [each for each in others if of_one(tally, each)]
            mine = [each for each in ones if of_one(tally, each)]
            if same and all(differ(before, after) for before in mine for after in same):
                yield self._tallied(one, tally, other, same[0])
                return

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield a finding for a match or vote that headline and text tally differently."""
        head = one.article.title or ""
        if not any(letter.isdecimal() for letter in head):
            return
        start = one.article.text.find(head) + len(head)
        above = [tally for tally in one.tallies if tally.span.end <= start]
        below = [tally for tally in one.tallies if tally.span.start >= start and _side(tally, above)]
        if above and below and all(differ(above[0], tally) for tally in below):
            yield self._tallied(one, above[0], one, below[0])

    def _tallied(self, one: Profiled, first: Tally, other: Profiled, second: Tally) -> Finding:
        return self.finding(
            "conflict",
            f"“{second.text}” and “{first.text}” cannot both be right: both tally one {second.kind}",
            Place(other.article, second.span),
            Place(one.article, first.span),
            key=(one.article.id, other.article.id, first.text, second.text),
        )


def _side(tally: Tally, above: list[Tally]) -> bool:
    """Tell whether a headline names a side of a match, or what was voted on."""
    return any(tally.kind == head.kind and tally.names & head.names for head in above)
