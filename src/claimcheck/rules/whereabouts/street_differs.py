"""PLA001: one street of a story is named in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.places.same_street import TwoWays, blocks_apart, named_in_two_ways, named_twice
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.linking.stories.one_happening import SURELY_ONE, one_happening
from claimcheck.linking.stories.one_scene import certainly_one
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, Place, StoryRule, ToldTwice, example

HAPPENING: Final = {"kind": -15, "direction": 0, "number": 0, "area": 20}
"""Tenths of a bit from which two articles tell of one happening, so that they mean one street."""
_ACROSS: Final = 0.92
_WITHIN: Final = 0.75


class StreetDiffers(StoryRule):
    """One street of a story is an avenue here and a street there, east and west, or has two block numbers.

    Why it matters: readers, and officers asking for witnesses, look in the wrong place.
    What it cannot tell: which is right; streets of one name that both play a part, each in one article only.
    A house lies within its block, and a point of the compass that only one article gives says nothing.
    """

    code: ClassVar[str] = "PLA001"
    name: ClassVar[str] = "street-differs"
    summary: ClassVar[str] = "one street, two names or numbers"
    severity: ClassVar[Severity] = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery on Tamsin Avenue in "
                "Elverton on Monday. Fire chief Marta Obregon said the gas line had been replaced in May.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "Fire chief Marta Obregon said crews reached Tamsin Street within six minutes on Monday.",
                "2023-06-13",
            ),
            marks=("Tamsin Street", "Tamsin Avenue"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the corner of Tamsin Avenue and Quill Lane in "
                "Elverton on Monday. Fire chief Marta Obregon said the gas line had been replaced in May.",
                "2023-06-12",
            ),
            Dispatch(
                "Two bakers were hurt at the corner of Tamsin Place and Quill Lane in Elverton, where an "
                "oven exploded. Fire chief Marta Obregon closed Tamsin Avenue from the river to the mill.",
                "2023-06-13",
            ),
            marks=("Tamsin Place", "Tamsin Avenue"),
        ),
        example(
            Dispatch(
                "A garage burned down in the 400 block of Tamsin Avenue in Elverton on Monday, fire chief "
                "Marta Obregon said. The owner, Piet Lindqvist, was away.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist lost three cars when his garage in the 4000 block of Tamsin Avenue burned "
                "down in Elverton on Monday. Fire chief Marta Obregon called it an accident.",
                "2023-06-13",
            ),
            marks=("4000 block of Tamsin Avenue", "400 block of Tamsin Avenue"),
        ),
        example(
            Dispatch(
                "A garage burned down in the 400 block of Tamsin Avenue in Elverton on Monday, fire chief "
                "Marta Obregon said. The owner, Piet Lindqvist, was away.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist lost three cars when his garage in the 460-block of Tamsin Avenue burned "
                "down in Elverton on Monday. Fire chief Marta Obregon called it an accident.",
                "2023-06-13",
            ),
            marks=("460-block of Tamsin Avenue", "400 block of Tamsin Avenue"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery on Tamsin Avenue in Harrow Vale on Monday, fire "
                "chief Marta Obregon said. Bakers Piet Haskamp and Jule Orvet were hurt.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery on Tamsin Avenue in Saltmere was new, fire "
                "chief Marta Obregon said. Bakers Piet Haskamp and Jule Orvet are well.",
                "2023-06-13",
            ),
            marks=("Tamsin Avenue in Saltmere", "Tamsin Avenue in Harrow Vale"),
        ),
        example(
            Dispatch(
                "A garage burned down in the 400 block of Tamsin Avenue in Elverton on Monday, fire chief "
                "Marta Obregon said. The owner, Piet Lindqvist, was away.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist lost three cars when his garage at 418 W. Tamsin Ave. burned down in "
                "Elverton on Monday. Fire chief Marta Obregon called it an accident.",
                "2023-06-13",
            ),
            note="a house within its block, and a point of the compass that the other leaves out",
        ),
        example(
            Dispatch(
                "A garage burned down at 4th Street in Elverton on Monday, fire chief Marta Obregon said. "
                "The owner, Piet Lindqvist, was away.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist lost three cars when his garage in Elverton burned down on Monday. Fire "
                "chief Marta Obregon closed 4th Avenue for an hour.",
                "2023-06-13",
            ),
            note="numbered streets and avenues cross",
        ),
        example(
            Dispatch(
                "An oven exploded in Elverton on Monday, and baker Piet Haskamp was hurt. Haskamp, 41, of "
                "214 Miller's Lane, was alone, fire chief Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at Haskamp's 241 Millers Lane home in Elverton was new, fire chief "
                "Marta Obregon said. The baker Piet Haskamp was hurt on Monday.",
                "2023-06-13",
            ),
            marks=("241 Millers Lane", "214 Miller's Lane"),
        ),
        example(
            Dispatch(
                "An oven exploded in Elverton on Monday, and baker Piet Haskamp was hurt. Haskamp, 41, of "
                "214 Miller's Lane, was alone, fire chief Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the 241 Millers Lane bakery in Elverton was new, fire chief "
                "Marta Obregon said. The baker Piet Haskamp was hurt on Monday.",
                "2023-06-13",
            ),
            note="where somebody lives, and where it happened",
        ),
        example(
            Dispatch(
                "An oven exploded in the 1400 block of Miller's Lane in Elverton on Monday. The baker Piet "
                "Haskamp, 41, was hurt, fire chief Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "Baker Piet Haskamp, whose oven blew up in the 1500 block of Miller's Lane in Elverton on "
                "Monday, is well, fire chief Marta Obregon said.",
                "2023-06-13",
            ),
            marks=("1500 block of Miller's Lane", "1400 block of Miller's Lane"),
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the streets that two articles of one happening name in two ways."""
        one, other = told.one.profile, told.other.profile
        if not one.addresses or not other.addresses:
            return
        story = told.story.without_streets()
        for found in named_in_two_ways(one.addresses, other.addresses):
            if found.what == "area" and _knows_both(found, one, other):
                continue
            surely = found.one_site and story.happening >= SURELY_ONE
            if surely or one_happening(one, other, story, HAPPENING[found.what], found.one.name):
                likely = found.beside and not (blocks_apart(found) and certainly_one(one, other, story))
                yield self._found(found, told.one, told.other, _WITHIN if likely else _ACROSS)

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield the streets that an article calls by two kinds."""
        for found in named_twice(one.profile.addresses):
            yield self._found(found, one, one, _WITHIN)

    def _found(self, found: TwoWays, one: Profiled, other: Profiled, confidence: float) -> Finding:
        places = [
            Place.cut(side.article, address.start, address.end)
            for side, address in ((other, found.other), (one, found.one))
        ]
        words = [" ".join(place.span.text.split()) for place in places]
        finding = self.finding(
            "conflict",
            f"one street, two ways: “{words[0]}” and “{words[1]}”",
            *places,
            key=(found.what, *found.one.name, *sorted((one.article.id, other.article.id))),
            working=(f"the {_CALLED[found.what]} differs",),
            severity="warning" if one is not other else "info",
        )
        return finding.model_copy(update={"confidence": confidence})


_CALLED: Final = {
    "kind": "kind of street",
    "direction": "point of the compass",
    "number": "number",
    "area": "quarter",
}


def _knows_both(found: TwoWays, one: ArticleProfile, other: ArticleProfile) -> bool:
    """Tell whether an article names the other's quarter, too: then the street runs through both."""
    return {*found.one.area} <= other.known or {*found.other.area} <= one.known
