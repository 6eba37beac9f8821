"""ROL005: a sentence told twice gives somebody two offices, or two kinds of kin."""

from __future__ import annotations

from typing import ClassVar

from claimcheck.models.finding import Severity
from claimcheck.rules.base import Dispatch, Example, example
from claimcheck.rules.retold import RetoldRule


class TitleDiffers(RetoldRule):
    """Two articles on one happening tell one sentence, but with another rank, office or kinship.

    Why it matters: somebody is a sergeant or a lieutenant, a cousin or a brother, and those who know notice.
    What it cannot tell: which is right. Titles that one person may bear at a time are no difference.
    """

    code: ClassVar[str] = "ROL005"
    name: ClassVar[str] = "title-differs"
    summary: ClassVar[str] = "one sentence, two titles or kinships"
    severity: ClassVar[Severity] = "warning"
    kinds = frozenset({"kin", "office"})
    called: ClassVar[dict[str, str]] = {"kin": "kinships", "office": "titles"}
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The older baker's cousin pulled him out through a window.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The older baker’s brother pulled him out through a window, neighbours said.",
                "2023-06-13",
            ),
            marks=("brother", "cousin"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "Lt. Marta Obregon said that the gas line was replaced in May.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "Capt. Marta Obregon said that the gas line was replaced in May.",
                "2023-06-13",
            ),
            marks=("Capt", "Lt"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "Lt. Marta Obregon said that the gas line was replaced in May.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "Lieutenant Marta Obregon said that the gas line was replaced in May.",
                "2023-06-13",
            ),
            note="the short form",
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The older baker's cousin pulled him out through a window.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The older baker's brother was in Saltmere that day.",
                "2023-06-13",
            ),
            note="another sentence",
        ),
    )
