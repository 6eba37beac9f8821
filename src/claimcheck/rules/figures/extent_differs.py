"""NUM013: one thing of a story has two extents: how far somebody fell, how many shots were fired."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from claimcheck.linking.extents.other_extent import OtherExtent, other_extents
from claimcheck.linking.extents.vehicle_models import models_apart
from claimcheck.linking.links import FigureStatement
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.pairs import words_of
from claimcheck.rules.rule import Dispatch, Example, Place, StoryRule, ToldTwice, example

_SURE: Final = 0.9
_LATER: Final = 0.8
_LIKELY: Final = 0.7


class ExtentDiffers(StoryRule):
    """Two articles on one happening give another figure for a thing of which it has one.

    How far somebody fell, how many shots were fired, how fast somebody drove, what caliber the gun was, what
    model the car was, how high the bail, how many were aboard. What can change (how many are still sought,
    were driven from home or are charged, how high the reward is) is superseded by a later figure (an info);
    "at least" so many is what was known when it was written.

    Why it matters: such figures are copied from story to story, and every copy makes the wrong one firmer.
    What it cannot tell: which is right. A figure that is planned, feared or of another time is left out, and
    so is everything of which an article gives two; of what several people may have had the same name or age
    must be told.
    """

    code: ClassVar[str] = "NUM013"
    name: ClassVar[str] = "extent-differs"
    summary: ClassVar[str] = "one thing of a story, two figures"
    severity: ClassVar[Severity] = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "A 52-year-old roofer died in Elverton on Monday after he fell about 12 metres from the "
                "Lindqvist bakery. Fire chief Marta Obregon said he wore no harness.",
                "2023-06-12",
            ),
            Dispatch(
                "Fire chief Marta Obregon said the Lindqvist bakery in Elverton had been warned. The "
                "52-year-old roofer, who wore no harness, plunged around 30 metres to his death.",
                "2023-06-13",
            ),
            marks=("around 30 metres", "about 12 metres"),
        ),
        example(
            Dispatch(
                "Two officers fired nine shots at a stolen milk van in Elverton on Monday, police chief "
                "Marta Obregon said. Nobody was hurt.",
                "2023-06-12",
            ),
            Dispatch(
                "Police chief Marta Obregon put two officers on leave in Elverton. A total of 14 rounds "
                "were fired at the milk van, she said.",
                "2023-06-13",
            ),
            marks=("A total of 14 rounds", "nine shots"),
        ),
        example(
            Dispatch(
                "Police chief Marta Obregon said officers were searching for five suspects who robbed the "
                "Lindqvist bakery in Elverton on Monday.",
                "2023-06-12",
            ),
            Dispatch(
                "Two men were arrested in the robbery of the Lindqvist bakery in Elverton. Officers are "
                "still looking for three suspects, police chief Marta Obregon said.",
                "2023-06-14",
            ),
            marks=("three suspects", "five suspects"),
            note="what may change is an info",
        ),
        example(
            Dispatch(
                "The flood in Elverton drove at least 3,400 people from their homes on Monday, fire chief "
                "Marta Obregon said at the Lindqvist bakery.",
                "2023-06-12",
            ),
            Dispatch(
                "Fire chief Marta Obregon said at the Lindqvist bakery in Elverton that the water was "
                "falling. The flood has displaced at least 5,200 people.",
                "2023-06-13",
            ),
            marks=("at least 5,200 people", "at least 3,400 people"),
            note="“at least” so many were known at the time",
        ),
        example(
            Dispatch(
                "The flood in Elverton drove more than 3,000 people from their homes on Monday, fire chief "
                "Marta Obregon said at the Lindqvist bakery.",
                "2023-06-12",
            ),
            Dispatch(
                "Fire chief Marta Obregon said at the Lindqvist bakery in Elverton that the water was "
                "falling. The flood has displaced at least 3,400 people.",
                "2023-06-13",
            ),
            note="which is more than 3,000",
        ),
        example(
            Dispatch(
                "A 52-year-old roofer died in Elverton on Monday after he fell about 12 metres from the "
                "Lindqvist bakery. Fire chief Marta Obregon said he wore no harness.",
                "2023-06-12",
            ),
            Dispatch(
                "Fire chief Marta Obregon said the Lindqvist bakery in Elverton had been warned. The "
                "52-year-old roofer, who wore no harness, fell some 40 feet.",
                "2023-06-13",
            ),
            note="another unit",
        ),
        example(
            Dispatch(
                "A 52-year-old roofer died in Elverton on Monday after he fell about 12 metres from the "
                "Lindqvist bakery. Fire chief Marta Obregon said he wore no harness.",
                "2023-06-12",
            ),
            Dispatch(
                "Fire chief Marta Obregon said the Lindqvist bakery in Elverton had been warned. Last year "
                "a 31-year-old painter fell 30 metres there.",
                "2023-06-13",
            ),
            note="somebody else",
        ),
        example(
            Dispatch(
                "Two officers fired nine shots at a stolen milk van in Elverton on Monday, police chief "
                "Marta Obregon said. Nobody was hurt.",
                "2023-06-12",
            ),
            Dispatch(
                "Police chief Marta Obregon put two officers on leave in Elverton. Three of the nine shots "
                "fired hit the milk van, she said.",
                "2023-06-13",
            ),
            note="some of them",
        ),
        example(
            Dispatch(
                "Two officers fired nine shots at a stolen milk van in Elverton on Monday, police chief "
                "Marta Obregon said. Nobody was hurt.",
                "2023-06-12",
            ),
            Dispatch(
                "Police chief Marta Obregon put two officers on leave in Elverton. Piet Lindqvist, who had "
                "stolen the milk van, said: Lindqvist fired four shots.",
                "2023-06-13",
            ),
            note="another one's shots",
        ),
        example(
            Dispatch(
                "Two robbers left the Lindqvist bakery in Elverton in a white Ilex T-40 on Monday, police "
                "chief Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "Police chief Marta Obregon asked for help in the robbery of the Lindqvist bakery in Elverton"
                ". The robbers drove an Ilex T-60 pickup.",
                "2023-06-12",
            ),
            marks=("Ilex T-60", "Ilex T-40"),
        ),
        example(
            Dispatch(
                "Piet Harrow was held on $45,000 bail over the robbery of the Lindqvist bakery in Elverton, "
                "police chief Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "Police chief Marta Obregon said the robbery of the Lindqvist bakery in Elverton had been "
                "planned. Piet Harrow is in jail. Bail has been set at $54,000.",
                "2023-06-12",
            ),
            marks=("$54,000", "$45,000"),
        ),
        example(
            Dispatch(
                "Two robbers left the Lindqvist bakery in Elverton in a white Ilex T-40 on Monday, police "
                "chief Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "Police chief Marta Obregon asked for help in the robbery of the Lindqvist bakery in Elverton"
                ". The robbers left a white Ilex T40 and stole a red Ilex T-60.",
                "2023-06-12",
            ),
            note="two cars",
        ),
        example(
            Dispatch(
                "Piet Harrow was held on $45,000 bail over the robbery of the Lindqvist bakery in Elverton, "
                "police chief Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "Police chief Marta Obregon said the robbery of the Lindqvist bakery in Elverton had been "
                "planned. Piet Harrow is in jail, with his bail lowered to $24,000.",
                "2023-06-12",
            ),
            note="lowered since",
        ),
        example(
            Dispatch(
                "A woman and a three-year-old boy were hurt when an oven exploded at the Lindqvist bakery in "
                "Elverton on Monday, fire chief Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "Fire chief Marta Obregon said the oven at the Lindqvist bakery in Elverton was old. Another "
                "woman, a baker and a four-year-old boy came to hospital.",
                "2023-06-12",
            ),
            marks=("four-year-old", "three-year-old"),
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield what two articles of one happening give two figures for."""
        by_kind: dict[str, list[OtherExtent]] = {}
        for found in other_extents(told.one, told.other, told.story):
            by_kind.setdefault(found.of, []).append(found)
        for mine, theirs in models_apart(told.one, told.other, told.story):
            yield self._of_vehicle(*told.places(mine, theirs))
        for listed in by_kind.values():
            yield self._told(listed[0], [again for again in listed[1:] if _same_values(again, listed[0])])

    def _of_vehicle(self, late: Place, early: Place) -> Finding:
        finding = self.finding(
            "conflict",
            f"what model the vehicle was: “{early.words}” there and “{late.words}” here",
            late,
            early,
            key=("model", *sorted((early.words, late.words))),
        )
        return finding.model_copy(update={"confidence": _SURE})

    def _told(self, found: OtherExtent, again: Sequence[OtherExtent]) -> Finding:
        first, second = found.one, found.other
        sides = [side for one in again for side in (one.one, one.other)]
        more = {side.claim.id: Place(side.article, side.claim) for side in sides}
        for side in (first, second):
            more.pop(side.claim.id, None)
        unsure = found.may_change or not found.sure
        finding = self.finding(
            found.judgement,
            f"{found.of}: “{words_of(first)}” there {'was followed by' if found.later else 'and'} "
            f"“{words_of(second)}” here",
            Place(second.article, second.claim),
            Place(first.article, first.claim),
            *more.values(),
            key=(found.of, *sorted(map(_value, (first, second)))),
            working=found.verdict().working,
            severity="info" if unsure else None,
        )
        confidence = _LATER if found.later else _LIKELY if unsure else _SURE
        return finding.model_copy(update={"confidence": confidence})


def _same_values(one: OtherExtent, other: OtherExtent) -> bool:
    """Tell whether two pairs of figures say the same again, elsewhere in their articles."""
    sides = ((one.one, other.one), (one.other, other.other))
    return all(mine.profile.printed == theirs.profile.printed for mine, theirs in sides)


def _value(side: FigureStatement) -> str:
    return f"{side.article.id} {side.profile.printed}"
