"""NAM003: a sentence told twice spells a name in two ways."""

from __future__ import annotations

from typing import ClassVar

from claimcheck.linking.slots.same_slot import Retold
from claimcheck.models.finding import Severity
from claimcheck.rules.retold import RetoldRule
from claimcheck.rules.rule import Dispatch, Example, ToldTwice, example


class NameToldDiffers(RetoldRule):
    """Two articles on one happening tell one sentence, in which a name differs by a letter or two.

    It finds what the rules on names leave open, as where somebody else is named in the other spelling.

    Why it matters: the sentence was taken over, and on the way a name was misspelled.
    What it cannot tell: which spelling is right.
    """

    code: ClassVar[str] = "NAM003"
    of_somebody: ClassVar[bool] = True
    name: ClassVar[str] = "name-told-differs"
    summary: ClassVar[str] = "one sentence, a name in two spellings"
    severity: ClassVar[Severity] = "warning"
    kinds = frozenset({"name"})
    called: ClassVar[dict[str, str]] = {"name": "spellings of a name"}
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The gas line to the Harrow Vale Mill was shut for the night by the pilots.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The gas line to the Harow Vale Mill was shut for the night by the pilots. Harrow slept.",
                "2023-06-13",
            ),
            marks=("Harow Vale Mill", "Harrow Vale Mill"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The older baker, Piet Lindqvist, was flown to a burns unit for surgery.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The older baker, Piet Lindqivst, was flown to a burns unit for surgery. His mother, "
                "Anke Lindqvist, wept.",
                "2023-06-13",
            ),
            marks=("Piet Lindqivst", "Piet Lindqvist"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The older baker, Piet Lindqvist, was flown to a burns unit for surgery.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The older baker, Piet A. Lindqvist, was flown to a burns unit for surgery.",
                "2023-06-13",
            ),
            note="an initial",
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The older baker, Piet Lindqvist, was flown to a burns unit for surgery.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The older baker, Otto Obregon, was flown to a burns unit for surgery.",
                "2023-06-13",
            ),
            note="somebody else, and not by a slip",
        ),
    )

    def left_out(self, found: Retold, told: ToldTwice) -> bool:
        """Tell whether the rules on names in two spellings speak of it."""
        differing = {*found.one.value} ^ {*found.other.value}
        return any({*twice.words} == differing for twice in told.spellings)
