"""PLA005: a sentence told twice names two places."""

from __future__ import annotations

from typing import ClassVar

from claimcheck.linking.places.same_street import named_in_two_ways
from claimcheck.linking.slots.same_slot import Retold
from claimcheck.models.finding import Severity
from claimcheck.rules.retold import RetoldRule
from claimcheck.rules.rule import Dispatch, Example, ToldTwice, example


class PlaceDiffers(RetoldRule):
    """Two articles on one happening tell one sentence, but with another town, street, block or direction.

    Why it matters: the sentence was taken over, and on the way its place was changed.
    What it cannot tell: which is right. A place within the other, a short form and another spelling are no
    difference; of two sentences that differ in several slots nothing is said, unless the rest is a copy.
    """

    code: ClassVar[str] = "PLA005"
    name: ClassVar[str] = "place-differs"
    summary: ClassVar[str] = "one sentence, two places"
    severity: ClassVar[Severity] = "warning"
    kinds = frozenset({"place", "block", "compass"})
    called: ClassVar[dict[str, str]] = {"place": "places", "block": "blocks", "compass": "directions"}
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The older baker was flown to a burns unit in Harrow Vale for surgery.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The older baker was flown to a burns unit in Saltmere for surgery.",
                "2023-06-13",
            ),
            marks=("Saltmere", "Harrow Vale"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "Smoke drifted over the orchards on the eastern edge of the parish.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "Smoke drifted over orchards on the western edge of the parish, the mayor said.",
                "2023-06-13",
            ),
            marks=("western", "eastern"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The older baker was flown to a burns unit in Harrow Vale for surgery.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The older baker was flown to a burns unit in North Harrow Vale for surgery.",
                "2023-06-13",
            ),
            note="a part of it",
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The older baker was flown to a burns unit in Harrow Vale for surgery.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The apprentice walked to a clinic in Saltmere on his own.",
                "2023-06-13",
            ),
            note="another sentence",
        ),
        example(
            Dispatch(
                "The Lindqvist bakery sells bonds to pay for a new oven, Obregon Bank of Elverton said. "
                "The bonds come in denominations of 500 and 5,000 euros and will be listed in Saltmere.",
                "2023-06-12",
            ),
            Dispatch(
                "The Kirrimar brewery sells bonds to pay for a new kettle, Obregon Bank of Elverton said. "
                "The bonds come in denominations of 1,000 euros and will be listed in Harrow Vale.",
                "2023-06-12",
            ),
            note="stock wording, with other figures",
        ),
    )

    def left_out(self, found: Retold, told: ToldTwice) -> bool:
        """Tell whether it is stock wording, or a street that both name, of which street-differs speaks."""
        if found.counts and not found.copied:
            return True
        one, other = told.one.profile.addresses, told.other.profile.addresses
        return bool(one and other) and any(
            two.one.start < found.one.end and found.one.start < two.one.end
            for two in named_in_two_ways(one, other)
        )
