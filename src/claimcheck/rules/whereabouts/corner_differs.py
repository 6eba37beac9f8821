"""PLA004: a corner of one street lies at two others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.places.corners import (
    are_numbered,
    is_loose,
    is_only_corner,
    other_corner,
    other_named_corner,
)
from claimcheck.linking.stories.one_happening import SURELY_ONE, one_happening
from claimcheck.linking.stories.one_scene import certainly_one
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, Place, StoryRule, ToldTwice, example

_SURE: Final = 0.9
_LIKELY: Final = 0.65


class CornerDiffers(StoryRule):
    """Two articles on one happening name one street of a corner alike, and the other not.

    Why it matters: a corner is looked for on a map.
    What it cannot tell: which is right; whether "near" was meant, a block away; two happenings on one street.
    Two spellings of one street are not told apart here.
    """

    code: ClassVar[str] = "PLA004"
    name: ClassVar[str] = "corner-differs"
    summary: ClassVar[str] = "one corner, two cross streets"
    severity: ClassVar[Severity] = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at the corner of Tamsin Avenue and Dunmere Street "
                "in Elverton on Monday. Fire chief Marta Obregon said two bakers, Piet Haskamp and Jule "
                "Orvet, were hurt.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton was new, said fire chief Marta "
                "Obregon. The shop at Tamsin Avenue and Marwick Lane stays shut. Bakers Piet Haskamp and "
                "Jule Orvet are well.",
                "2023-06-13",
            ),
            marks=("Tamsin Avenue and Marwick Lane", "Tamsin Avenue and Dunmere Street"),
        ),
        example(
            Dispatch(
                "A tram and a lorry collided at Orchard Road and Mill Lane in Elverton on Monday. Transit "
                "chief Marta Obregon said three passengers, among them the singer Jule Orvet, broke bones.",
                "2023-06-12",
            ),
            Dispatch(
                "The tram that collided with a lorry at Orchard Rd. and Harbour Street in Elverton had new "
                "brakes, transit chief Marta Obregon said. The singer Jule Orvet is in hospital.",
                "2023-06-13",
            ),
            marks=("Orchard Rd. and Harbour Street", "Orchard Road and Mill Lane"),
        ),
        example(
            Dispatch(
                "An oven exploded near Tamsin and 31st avenues in Elverton on Monday. Fire chief Obregon "
                "said two bakers, Piet Haskamp and Jule Orvet, were hurt.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded near 34th and Tamsin avenues in Elverton was new, said fire chief "
                "Marta Obregon. Bakers Piet Haskamp and Jule Orvet are well.",
                "2023-06-13",
            ),
            marks=("34th and Tamsin avenues", "Tamsin and 31st avenues"),
        ),
        example(
            Dispatch(
                "An oven exploded near Tamsin and Dunmere in Elverton on Monday. Fire chief Obregon "
                "said two bakers, Piet Haskamp and Jule Orvet, were hurt.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the corner of Marwick and Tamsin in Elverton was new, said fire "
                "chief Marta Obregon. Bakers Piet Haskamp and Jule Orvet are well.",
                "2023-06-13",
            ),
            marks=("Marwick and Tamsin", "Tamsin and Dunmere"),
        ),
        example(
            Dispatch(
                "An oven exploded near 31st and Tamsin Avenue in Elverton on Monday. Fire chief Obregon "
                "said two bakers, Piet Haskamp and Jule Orvet, were hurt.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded in the area of Tamsin and Dunmere in Elverton was new, said fire "
                "chief Marta Obregon. Bakers Piet Haskamp and Jule Orvet are well, and 31st Street is open.",
                "2023-06-13",
            ),
            note="the other article knows the street too",
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at the corner of Tamsin Avenue and Dunmere Street "
                "in Elverton on Monday. Fire chief Marta Obregon said two bakers, Piet Haskamp and Jule "
                "Orvet, were hurt.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton was new, said fire chief Marta "
                "Obregon. Dunmere Street is closed between Tamsin Avenue and Marwick Lane. Bakers Piet "
                "Haskamp and Jule Orvet are well.",
                "2023-06-13",
            ),
            note="the other article knows the street too",
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at the corner of Tamsin Avenue and Dunmere Street "
                "in Elverton on Monday. Fire chief Marta Obregon said two bakers, Piet Haskamp and Jule "
                "Orvet, were hurt.",
                "2023-06-12",
            ),
            Dispatch(
                "Two wolves were seen at Tamsin Avenue and Marwick Lane in Wexcombe. They killed 40 hens.",
                "2023-06-13",
            ),
            note="two happenings",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the corners of one street that two articles of one happening put at two others."""
        one, other = told.one.profile, told.other.profile
        if not (one.addresses or one.corners) or not (other.addresses or other.corners):
            return
        story = told.story.without_streets()
        if not certainly_one(one, other, story) and not one_happening(one, other, story, SURELY_ONE):
            return
        only = is_only_corner(one.addresses) and is_only_corner(other.addresses)
        for first, second in other_corner(one.addresses, other.addresses):
            loose = (is_loose(first) or is_loose(second)) and not (only or are_numbered(first, second))
            key = *first[0].name, *first[1].name
            yield self._found(
                told, (first[0].start, first[1].end), (second[0].start, second[1].end), key, loose
            )
        named = other_named_corner(one, other)
        if named is not None:
            here, there = named
            key = tuple(sorted(here.names))
            yield self._found(told, (here.start, here.end), (there.start, there.end), key, loose=False)

    def _found(
        self,
        told: ToldTwice,
        here: tuple[int, int],
        there: tuple[int, int],
        key: tuple[str, ...],
        loose: bool,
    ) -> Finding:
        places = [Place.cut(told.other.article, *there), Place.cut(told.one.article, *here)]
        finding = self.finding(
            "conflict",
            f"one corner, two cross streets: “{places[0].words}” and “{places[1].words}”",
            *places,
            key=(*key, *sorted((told.one.article.id, told.other.article.id))),
            severity="info" if loose else "warning",
        )
        return finding.model_copy(update={"confidence": _LIKELY if loose else _SURE})
