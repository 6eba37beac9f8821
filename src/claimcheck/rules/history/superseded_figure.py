"""SUP001: a newer figure for the same thing exists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.linking.links import Link
from claimcheck.linking.ties.verdict_reasons import NEWER
from claimcheck.models.finding import Finding
from claimcheck.rules.pairs import dated, figures_of, key_of, places_of, words_of
from claimcheck.rules.rule import Dispatch, Example, LinkRule, example
from claimcheck.rules.wording import about


class SupersededFigure(LinkRule):
    """A figure that was right in its time has been followed by a newer one for the same thing.

    Why it matters: the archive's figure is out of date, and a new article must not take it from there.
    What it cannot tell: whether the thing itself changed or only became better known.
    """

    code: ClassVar[str] = "SUP001"
    name: ClassVar[str] = "superseded-figure"
    summary: ClassVar[str] = "a newer figure for the same thing exists"
    severity = "info"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("Officials said 1,200 Dutch soldiers are stationed in Lithuania.", "2023-03-04"),
            Dispatch("There are now 1,900 Dutch soldiers in Lithuania, the ministry said.", "2024-06-10"),
            marks=("1,900 Dutch soldiers", "1,200 Dutch soldiers"),
        ),
        example(
            Dispatch("At least 41 people were killed when a ferry capsized off Exmouth Bay.", "2024-03-04"),
            Dispatch("The death toll from the ferry that capsized off Exmouth Bay rose to 64.", "2024-03-06"),
            marks=("64", "At least 41 people"),
        ),
        example(
            Dispatch("Around 1,200 Dutch soldiers are stationed in Lithuania.", "2023-03-04"),
            Dispatch("There are 1,180 Dutch soldiers in Lithuania.", "2024-06-10"),
            note="the same, rounded",
        ),
        example(
            Dispatch("1,200 Dutch soldiers are stationed in Lithuania.", "2023-03-04"),
            Dispatch("There are 1,900 Dutch soldiers in Latvia.", "2024-06-10"),
            note="another country",
        ),
    )

    def check(self, link: Link) -> Iterator[Finding]:
        """Yield a finding if the later figure follows the earlier one."""
        pair = figures_of(link)
        if pair is None or link.verdict.judgement != "superseded" or link.verdict.reason != NEWER:
            return
        yield self.finding(
            "superseded",
            f"“{words_of(link.earlier)}”{dated(link.earlier)} was followed by "
            f"“{words_of(link.later)}”{dated(link.later)}; both give {about(pair[1])}",
            *places_of(link),
            key=key_of(link),
            working=link.verdict.working,
        )
