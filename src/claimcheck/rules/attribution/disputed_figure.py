"""ATT006: two sources give figures for one thing that are apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.comparison.verdicts import Figure, shown
from claimcheck.lang.things import things
from claimcheck.linking.links import Link
from claimcheck.models.claims import NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.rules.attribution.parallel import parallels
from claimcheck.rules.attribution.taken_up import taken_up
from claimcheck.rules.pairs import figures_of, key_of, places_of, words_of
from claimcheck.rules.rule import Dispatch, Example, LinkRule, Page, Place, example
from claimcheck.rules.wording import about


class DisputedFigure(LinkRule):
    """Two sources give figures for the same thing at the same time that cannot both be right.

    Why it matters: a reader should learn that the sources differ; the paper itself contradicts nobody.
    Between two articles only counts of people are compared: of other things each mostly gives its own.
    What it cannot tell: which source is right. Of 19 findings read in archives of news none was right: two
    counts of one kind were of two places or times. So it is an info.
    """

    code: ClassVar[str] = "ATT006"
    name: ClassVar[str] = "disputed-figure"
    summary: ClassVar[str] = "two sources give figures that are apart"
    severity = "info"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("Ana Roe said 1,200 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            Dispatch("Ivo Lund said 1,900 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            marks=("1,900 Dutch soldiers", "1,200 Dutch soldiers"),
        ),
        example(
            Dispatch("According to Ana Roe, 300 Danish troops are based in Latvia.", "2023-05-02"),
            Dispatch("Ivo Lund said 900 Danish troops are based in Latvia.", "2023-05-02"),
            marks=("900 Danish troops", "300 Danish troops"),
        ),
        example(
            Dispatch("Ana Roe said about 1,200 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            Dispatch("Ivo Lund said 1,180 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            note="rounding",
        ),
        example(
            Dispatch("1,200 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            Dispatch("1,900 Dutch soldiers are stationed in Lithuania.", "2024-03-04"),
            note="the paper's own figures: NUM001",
        ),
        example(
            "Organisers said 50,000 people marched in Madrid. Police said 11,000 people marched in Madrid.",
            marks=("11,000 people", "50,000 people"),
        ),
        example(
            "Police said about 400 people marched in Madrid. Organisers put the number at 2,000.",
            marks=("2,000", "about 400 people"),
        ),
        example(
            "Ana Roe estimated the odds of a deal at 30 percent, but Ivo Lund put them no lower. Ana Roe "
            "said 12 tents burned, and she put the number at 14 on Monday.",
            note="one source, or no figure of its own",
        ),
        example(
            "Organisers said 50,000 people marched in Madrid. Police said 11,000 people marched in Turin.",
            note="two towns",
        ),
    )

    def on_page(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for each two figures of two sources, in sentences built alike or one on another."""
        alike = [(*pair, "two sources, in sentences that are built alike") for pair in parallels(page)]
        again = [(*pair, "two sources, the second on the first's figure") for pair in taken_up(page)]
        for one, other, grounds in (*alike, *again):
            first, second = (" ".join(claim.text.split()) for claim in (one, other))
            yield self.finding(
                "dispute",
                f"two sources differ on {about(one)}: “{second}” and “{first}”",
                Place(page.article, other),
                Place(page.article, one),
                key=(
                    page.article.id,
                    one.scope.what or "",
                    str(one.quantity.value),
                    str(other.quantity.value),
                ),
                working=(
                    *shown(Figure.of(one.quantity), Figure.of(other.quantity)),
                    grounds,
                ),
            )

    def check(self, link: Link) -> Iterator[Finding]:
        """Yield a finding if the pair's verdict is a dispute."""
        pair = figures_of(link)
        if pair is None or link.verdict.judgement != "dispute":
            return
        if not link.same_article and not all(_of_people(claim) for claim in pair):
            return
        yield self.finding(
            "dispute",
            f"two sources differ on {about(pair[0])}: "
            f"“{words_of(link.later)}” and “{words_of(link.earlier)}”",
            *places_of(link),
            key=key_of(link),
            working=link.verdict.working,
        )


def _of_people(claim: NumericClaim) -> bool:
    """Tell whether people are counted; of other things two sources mostly give each its own."""
    thing = things().concept(claim.scope.what or "")
    return thing is not None and (thing.generic or "people" in thing.broader)
