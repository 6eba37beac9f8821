"""NUM010: "up to 15,000" or "at least 20" retold as a plain figure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.comparison.verdicts import read_as
from claimcheck.linking.links import Link
from claimcheck.models.finding import Finding
from claimcheck.rules.pairs import figures_of, key_of, places_of, words_of
from claimcheck.rules.rule import Dispatch, Example, LinkRule, example


class HedgeDropped(LinkRule):
    """A bound ("up to", "at least") is later retold as if it were the figure itself.

    Off by default: most writers shorten so on purpose.

    Why it matters: "up to 15,000" may be one.
    What it cannot tell: whether the plain figure has a better source.
    """

    code: ClassVar[str] = "NUM010"
    name: ClassVar[str] = "hedge-dropped"
    summary: ClassVar[str] = "a bound retold as a plain figure"
    severity = "info"
    on_by_default: ClassVar[bool] = False
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("Norway asked for up to 4,000 troops in Latvia.", "2024-03-04"),
            Dispatch("Norway asked for 4,000 troops in Latvia.", "2024-03-06"),
            marks=("4,000 troops", "up to 4,000 troops"),
        ),
        example(
            Dispatch("At least 850 Danish soldiers are in Latvia.", "2024-03-04"),
            Dispatch("There are 850 Danish soldiers in Latvia.", "2024-03-06"),
            marks=("850 Danish soldiers", "At least 850 Danish soldiers"),
        ),
        example(
            Dispatch("Norway asked for up to 4,000 troops in Latvia.", "2024-03-04"),
            Dispatch("Norway asked for up to 4,000 troops in Latvia, sources said.", "2024-03-06"),
        ),
        example(
            Dispatch("Norway asked for up to 4,000 troops in Latvia.", "2024-03-04"),
            Dispatch("Norway asked for 3,500 troops in Latvia.", "2024-03-06"),
        ),
    )

    def check(self, link: Link) -> Iterator[Finding]:
        """Yield a finding if the later figure is the earlier one without its bound."""
        pair = figures_of(link)
        if pair is None or link.verdict.judgement != "agree":
            return
        one, other = pair[0].quantity, pair[1].quantity
        if one.relation not in {"<=", ">=", "<", ">"} or other.relation != "=" or one.value != other.value:
            return
        yield self.finding(
            "agree",
            f"“{words_of(link.later)}” was “{words_of(link.earlier)}”: the words that bound it are gone",
            *places_of(link),
            key=key_of(link),
            working=(read_as(one.text, one.possible), read_as(other.text, other.possible)),
        )
