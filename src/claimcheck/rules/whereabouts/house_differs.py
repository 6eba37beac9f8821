"""PLA006: somebody came to two houses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.people.arrivals import arrived_elsewhere
from claimcheck.linking.stories.one_happening import ONE_HAPPENING, one_happening
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, StoryRule, ToldTwice, example

_SURE: Final = 0.9
_LIKELY: Final = 0.75


class HouseDiffers(StoryRule):
    """Two articles on one happening bring one of those struck to two hospitals, or to one and to the police.

    Why it matters: relatives go there, and one of the two never had the patient.
    What it cannot tell: which is right. Somebody named may have been moved from one hospital to the other
    without a word of it; that is only told (info).
    """

    code: ClassVar[str] = "PLA006"
    name: ClassVar[str] = "house-differs"
    summary: ClassVar[str] = "somebody came to two hospitals"
    severity: ClassVar[Severity] = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "A second victim was taken to Saltmere General Hospital by a neighbour.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The second woman was brought to the Harrow Vale Clinic by a neighbour.",
                "2023-06-13",
            ),
            marks=("Harrow Vale Clinic", "Saltmere General Hospital"),
        ),
        example(
            Dispatch(
                "Four bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "A fourth victim walked into the Harrow Vale Fire Station on his own.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting four bakers, was new. "
                "The fourth baker, a young man, showed up at Saltmere General Hospital.",
                "2023-06-13",
            ),
            note="a baker is no word for a victim",
        ),
        example(
            Dispatch(
                "Four bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "A fourth victim walked into the Harrow Vale Fire Station on his own.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting four bakers, was new. "
                "The fourth man showed up at Saltmere General Hospital.",
                "2023-06-13",
            ),
            marks=("Saltmere General Hospital", "Harrow Vale Fire Station"),
        ),
        example(
            Dispatch(
                "Four bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "A fourth victim walked into Saltmere General Hospital.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting four bakers, was new. "
                "The fourth man arrived at the Saltmere hospital an hour later.",
                "2023-06-13",
            ),
            note="one house",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield those whom two articles of one happening bring to two houses."""
        one, other = told.one, told.other
        if not one_happening(one.profile, other.profile, told.story, ONE_HAPPENING):
            return
        for first, second in arrived_elsewhere(one.arrivals, other.arrivals if one.arrivals else []):
            places = told.places(first, second)
            finding = self.finding(
                "conflict",
                f"the same person came to two houses: “{places[0].words}” and “{places[1].words}”",
                *places,
                key=(*first.who, *sorted(place.words for place in places), one.article.id, other.article.id),
                working=(f"who: {' '.join(first.who)}",),
            )
            yield finding.model_copy(update={"confidence": _SURE if len(first.who) == 1 else _LIKELY})
