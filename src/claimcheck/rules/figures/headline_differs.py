"""NUM007: the headline's figure against the body's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.comparison.verdicts import Figure, shown
from claimcheck.linking.links import Link
from claimcheck.linking.tolls.head_tolls import title_against_text
from claimcheck.linking.tolls.toll_mentions import tolls_of, tolls_of_headline
from claimcheck.models.claims import NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.rules.headline_texts import borne_out, cut_short, displaced, some_of
from claimcheck.rules.pairs import figures_of, headline_pair, key_of, places_of, stands_in_head
from claimcheck.rules.rule import Example, LinkRule, Page, Place, example
from claimcheck.rules.wording import about


class HeadlineDiffers(LinkRule):
    """The headline, summary or a heading gives another figure than the text below it.

    Why it matters: the headline is what most people read, and it is written last.
    What it cannot tell: which one is right.
    """

    code: ClassVar[str] = "NUM007"
    name: ClassVar[str] = "headline-differs"
    summary: ClassVar[str] = "headline, summary or caption against the body"
    severity = "error"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            "Ferry fire in Norway kills 21\n\nThe death toll from the ferry fire in Norway rose to 12.\n",
            marks=("12", "21"),
        ),
        example(
            "Denmark sends 900 soldiers to Latvia\n\nDenmark sends 500 soldiers to Latvia, officials say.\n",
            marks=("500 soldiers", "900 soldiers"),
        ),
        example(
            "Savings bank to cut 1,200 jobs\n\n"
            "The savings bank said it would cut 2,100 jobs by the end of the year.\n",
            marks=("2,100 jobs", "1,200 jobs"),
        ),
        example(
            "Savings bank to cut 1,200 jobs\n\n"
            "The savings bank said it would cut 900 jobs in the capital and 300 jobs elsewhere.\n",
            note="together they make it",
        ),
        example(
            "Savings bank fined 24 million euros\n\nThe savings bank was fined 24.6 million euros.\n",
            note="headlines leave off what is behind the point",
        ),
        example(
            "Storm in Norway kills nearly 150\n\n"
            "The storm in Norway killed 81 people in Bergen, 45 in Bodø and 23 in Alta.\n",
            note="the parts make it",
        ),
        example(
            "Ferry fire in Norway kills 12\n\nThe death toll from the ferry fire in Norway rose to 12.\n"
        ),
        example("Denmark sends hundreds of soldiers to Latvia\n\nDenmark sends 500 soldiers to Latvia.\n"),
    )

    def on_page(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for each headline figure that no figure of the text fits."""
        numeric = [claim for claim in page.claims if isinstance(claim, NumericClaim)]
        for head, told in displaced(page.article, page.words, numeric):
            one, other = " ".join(head.text.split()), " ".join(told.text.split())
            yield self.finding(
                "conflict",
                f"the headline says “{one}”, the text “{other}”, and nothing in the text fits the headline",
                Place(page.article, told),
                Place(page.article, head),
                key=(page.article.id, str(head.quantity.value), str(told.quantity.value)),
                working=shown(Figure.of(head.quantity), Figure.of(told.quantity)),
            )
        if not tolls_of_headline(page.article):
            return
        for toll, below in title_against_text(tolls_of(page.article, page.words)):
            one, other = " ".join(toll.span.text.split()), " ".join(below.span.text.split())
            yield self.finding(
                "conflict",
                f"the headline says “{one}”, the text “{other}”, and nothing in the text makes the former",
                Place(page.article, below.span),
                Place(page.article, toll.span),
                key=(page.article.id, toll.count.outcome, str(toll.count.value), str(below.count.value)),
                severity="warning",
            )

    def check(self, link: Link) -> Iterator[Finding]:
        """Yield a finding if one side stands in the headline, the other in the body."""
        pair = figures_of(link)
        if pair is None or not headline_pair(link) or link.verdict.judgement not in {"conflict", "tension"}:
            return
        article, body = link.earlier.article, pair[0] if stands_in_head(link.later) else pair[1]
        head = pair[1] if body is pair[0] else pair[0]
        value = head.quantity.value
        if value is not None and (
            cut_short(value, body.quantity.value) or some_of(value, body.quantity.value)
        ):
            return
        if borne_out(article.text, head, body.start):
            return
        yield self.finding(
            link.verdict.judgement,
            f"the headline says “{' '.join(head.text.split())}”, the text “{' '.join(body.text.split())}”: "
            f"both give {about(body)}",
            *places_of(link),
            key=key_of(link),
            working=link.verdict.working,
            severity="error" if link.verdict.judgement == "conflict" else "warning",
        )
