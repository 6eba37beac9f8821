"""NUM014: a sentence told twice gives one figure in millions, and in billions."""

from __future__ import annotations

from typing import ClassVar

from claimcheck.linking.slots.sentence_slots import SCALE
from claimcheck.models.finding import Severity
from claimcheck.rules.retold import RetoldRule
from claimcheck.rules.rule import Dispatch, Example, example


class ScaleDiffers(RetoldRule):
    """Two articles on one happening tell one sentence with the same digits, of another order of magnitude.

    Why it matters: "million" and "billion" are mixed up more often than any two figures, and by a thousand.
    What it cannot tell: which is right. Other digits are another figure, and left to the rules on figures.
    """

    code: ClassVar[str] = "NUM014"
    name: ClassVar[str] = "scale-differs"
    summary: ClassVar[str] = "one sentence, the same digits in two orders of magnitude"
    severity: ClassVar[Severity] = "warning"
    kinds = frozenset({SCALE})
    called: ClassVar[dict[str, str]] = {SCALE: "orders of magnitude"}
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The insurer will pay the owners 2.6 million crowns for the lost equipment.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The insurer will pay the owners 2.6 billion crowns for the lost equipment.",
                "2023-06-13",
            ),
            marks=("2.6 billion", "2.6 million"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The insurer has put aside 31 million crowns for the neighbours of the burnt shop.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The insurer has put aside 31 billion crowns for neighbours of the burnt shop.",
                "2023-06-13",
            ),
            marks=("31 billion", "31 million"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The insurer will pay the owners 2.6 million crowns for the lost equipment.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The insurer will pay the owners 2.6 mln crowns for the lost equipment.",
                "2023-06-13",
            ),
            note="the short form",
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The insurer will pay the owners 2.6 million crowns for the lost equipment.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The insurer paid all bakeries of the country 2.6 billion crowns last year.",
                "2023-06-13",
            ),
            note="another sentence",
        ),
    )
