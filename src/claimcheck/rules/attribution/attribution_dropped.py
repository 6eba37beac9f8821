"""ATT004: a source's figure, later stated as plain fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.linking.links import Link
from claimcheck.linking.ties.verdict_reasons import UNSOURCED
from claimcheck.models.finding import Finding
from claimcheck.rules.pairs import figures_of, key_of, places_of, words_of
from claimcheck.rules.rule import Dispatch, Example, LinkRule, example
from claimcheck.rules.wording import about


class AttributionDropped(LinkRule):
    """A figure that an article credits to a source is stated in a later article as plain fact.

    Off unless asked for: a figure may have been confirmed in between, and tolls soon lose their source.

    Why it matters: half of a figure is whose it is.
    What it cannot tell: whether the figure was confirmed meanwhile.
    """

    code: ClassVar[str] = "ATT004"
    name: ClassVar[str] = "attribution-dropped"
    summary: ClassVar[str] = "a source's figure later stated as fact"
    severity = "info"
    on_by_default: ClassVar[bool] = False
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("Ana Roe said 1,234 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            Dispatch("There are 1,234 Dutch soldiers in Lithuania.", "2024-03-05"),
            marks=("1,234 Dutch soldiers", "1,234 Dutch soldiers"),
        ),
        example(
            Dispatch("According to a senior official, 317 Danish troops are based in Latvia.", "2023-05-02"),
            Dispatch("317 Danish troops are based in Latvia.", "2023-05-04"),
            marks=("317 Danish troops", "317 Danish troops"),
        ),
        example(
            Dispatch("Ana Roe said 1,234 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            Dispatch("There are 1,234 Dutch soldiers in Lithuania, Ana Roe said.", "2024-03-05"),
            note="credited in both",
        ),
        example(
            Dispatch("There are 1,234 Dutch soldiers in Lithuania.", "2024-03-04"),
            Dispatch("Ana Roe said 1,234 Dutch soldiers are stationed in Lithuania.", "2024-03-05"),
            note="the source came later",
        ),
    )

    def check(self, link: Link) -> Iterator[Finding]:
        """Yield a finding if the earlier figure had a source and the later, the same, has none."""
        pair = figures_of(link)
        if pair is None or link.verdict.reason != UNSOURCED or link.same_article:
            return
        if pair[0].quantity.value != pair[1].quantity.value:
            return
        yield self.finding(
            "agree",
            f"“{words_of(link.later)}” was a source's figure and is now stated as fact: {about(pair[0])}",
            *places_of(link),
            key=key_of(link),
            working=link.verdict.working,
        )
