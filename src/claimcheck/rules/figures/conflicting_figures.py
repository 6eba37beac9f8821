"""NUM001: two figures for the same thing at the same time that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.linking.links import Link
from claimcheck.linking.reasons import FIGURES_DIFFER
from claimcheck.models.finding import Finding
from claimcheck.rules.base import Dispatch, Example, LinkRule, example
from claimcheck.rules.pairs import figures_of, headline_pair, key_of, places_of, words_of
from claimcheck.rules.wording import about


class ConflictingFigures(LinkRule):
    """Two figures for the same thing at the same time are further apart than their words allow.

    A conflict (error) if no value fits both; a tension (warning) if only an unlikely reading fits both.

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
    )

    def check(self, link: Link) -> Iterator[Finding]:
        """Yield a finding if the pair's verdict is a conflict or a tension."""
        pair = figures_of(link)
        if pair is None or link.verdict.reason != FIGURES_DIFFER or headline_pair(link):
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
