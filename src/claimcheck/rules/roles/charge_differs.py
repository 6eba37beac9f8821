"""ROL006: a sentence told twice names two offences, or two outcomes of one case."""

from __future__ import annotations

from typing import ClassVar

from claimcheck.models.finding import Severity
from claimcheck.rules.retold import RetoldRule
from claimcheck.rules.rule import Dispatch, Example, example


class ChargeDiffers(RetoldRule):
    """Two articles on one happening tell one sentence, but with another offence, degree or outcome.

    Why it matters: whether it is murder or manslaughter decides over a life, and over the paper's liability.
    What it cannot tell: which is right, or whether the charge was changed from one day to the next.
    """

    code: ClassVar[str] = "ROL006"
    of_somebody: ClassVar[bool] = True
    name: ClassVar[str] = "charge-differs"
    summary: ClassVar[str] = "one sentence, two offences or outcomes"
    severity: ClassVar[Severity] = "warning"
    kinds = frozenset({"offence", "degree", "grade", "outcome"})
    called: ClassVar[dict[str, str]] = {
        "offence": "offences", "degree": "degrees of an offence", "grade": "grades of an offence",
        "outcome": "outcomes",
    }  # fmt: skip
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Two bakers died when an oven exploded at the Lindqvist bakery in Elverton in May. The "
                "owner, Piet Lindqvist, is charged with two counts of manslaughter.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, killing two bakers, was new. "
                "The owner, Piet Lindqvist, is charged with two counts of murder.",
                "2023-06-13",
            ),
            marks=("murder", "manslaughter"),
        ),
        example(
            Dispatch(
                "Two bakers died when an oven exploded at the Lindqvist bakery in Elverton in May. The "
                "owner, Piet Lindqvist, is charged with second-degree murder of both.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, killing two bakers, was new. "
                "The owner, Piet Lindqvist, is charged with first-degree murder of both.",
                "2023-06-13",
            ),
            marks=("first", "second"),
        ),
        example(
            Dispatch(
                "Two bakers died when an oven exploded at the Lindqvist bakery in Elverton in May. The "
                "owner, Piet Lindqvist, is charged with second-degree murder of both.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, killing two bakers, was new. "
                "The owner, Piet Lindqvist, is charged with 2nd degree murder of both.",
                "2023-06-13",
            ),
            note="the short form",
        ),
        example(
            Dispatch(
                "Two bakers died when an oven exploded at the Lindqvist bakery in Elverton in May. The "
                "owner, Piet Lindqvist, is charged with two counts of manslaughter.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, killing two bakers, was new. "
                "Nobody spoke of murder, and the owner, Piet Lindqvist, is free.",
                "2023-06-13",
            ),
            note="another sentence",
        ),
    )
