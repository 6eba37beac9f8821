"""ROL009: a sentence told twice gives somebody two ages."""

from __future__ import annotations

from typing import ClassVar

from claimcheck.linking.linkage import Profiled
from claimcheck.linking.slots.same_slot import Retold
from claimcheck.linking.slots.sentence_slots import Slot
from claimcheck.linking.stories.one_happening import far_apart
from claimcheck.models.claims import RoleClaim
from claimcheck.models.finding import Severity
from claimcheck.rules.retold import RetoldRule
from claimcheck.rules.rule import Dispatch, Example, ToldTwice, example


class AgeToldDiffers(RetoldRule):
    """Two articles on one happening tell one sentence, but somebody in it has another age.

    Why it matters: an age is easily mistyped when a sentence is taken over.
    What it cannot tell: which is right. Ages of people named in full are left to age-differs.
    """

    code: ClassVar[str] = "ROL009"
    of_somebody: ClassVar[bool] = True
    name: ClassVar[str] = "age-told-differs"
    summary: ClassVar[str] = "one sentence, two ages"
    severity: ClassVar[Severity] = "warning"
    kinds = frozenset({"age"})
    called: ClassVar[dict[str, str]] = {"age": "ages"}
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The apprentice, a 17-year-old boy from Saltmere, switched off the gas and ran.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The apprentice, a 19-year-old boy from Saltmere, switched off the gas and ran.",
                "2023-06-13",
            ),
            marks=("19", "17"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The owner of the bakery, a 44-year-old widow from Saltmere, wept in the yard.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The owner of the bakery, a 41-year-old widow from Saltmere, wept in the yard, police said.",
                "2023-06-13",
            ),
            marks=("41", "44"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The owner of the Lindqvist bakery, a 44-year-old widow from Saltmere, wept in the yard of "
                "the Harrow Vale mill.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The owner of the Lindqvist bakery, a 49-year-old widow from Saltmere, wept in the yard of "
                "the Harrow Vale mill.",
                "2023-09-13",
            ),
            marks=("49", "44"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The owner of the Lindqvist bakery, a 44-year-old widow from Saltmere, wept in the yard of "
                "the Harrow Vale mill.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The owner of the Lindqvist bakery, a 45-year-old widow from Saltmere, wept in the yard of "
                "the Harrow Vale mill.",
                "2023-09-13",
            ),
            note="a birthday in between",
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The owner of the bakery, a 44-year-old widow from Saltmere, wept in the yard.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The owner of the bakery, a 44-year-old widow from Saltmere, wept in the yard, police said.",
                "2023-06-13",
            ),
            note="one age",
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The owner of the bakery, a 44-year-old widow from Saltmere, wept in the yard.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "A 12-year-old boy at the school next door saw the smoke from his desk.",
                "2023-06-13",
            ),
            note="another sentence",
        ),
    )

    def left_out(self, found: Retold, told: ToldTwice) -> bool:
        """Tell whether both are ages of somebody named, of which age-differs speaks where days are near."""
        if far_apart(told.one.profile, told.other.profile):
            return False
        return _of_somebody(told.one, found.one) and _of_somebody(told.other, found.other)


def _of_somebody(one: Profiled, slot: Slot) -> bool:
    return any(
        isinstance(claim, RoleClaim)
        and claim.age is not None
        and " " in claim.person.name
        and claim.start <= slot.start < claim.end
        for claim in one.claims
    )
