"""ROL009: a sentence told twice gives somebody two ages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from claimcheck.linking.people.age_ranges import ranges_apart
from claimcheck.linking.people.aged_person import AgedPerson
from claimcheck.linking.people.ages_apart import again_of, named_within, told_again
from claimcheck.linking.people.two_ages import two_ages
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.slots.same_slot import Retold
from claimcheck.linking.slots.sentence_slots import Slot
from claimcheck.linking.stories.one_happening import SURELY_ONE, far_apart, same_news
from claimcheck.models.claims import RoleClaim
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.retold import RetoldRule
from claimcheck.rules.rule import Dispatch, Example, Place, ToldTwice, example

_SURE: Final = 0.92
_DID: Final = {"struck": "who was struck", "accused": "who is accused", "": "one person"}


class AgeToldDiffers(RetoldRule):
    """Two articles on one happening tell one sentence, but somebody in it has another age.

    Or each tells of one who was struck or of one who is accused, with a name in one at most, and the ages
    differ: "a 3-year-old boy was hit" here, "found a 4-year-old boy hit" there. Of several, each is held
    against the one who is left in the other article when all others are matched by name, age or sex. In one
    article those listed without names are held against those with them, and one sentence against another in
    much the same words, as captions have them. The ages of a group are held against each other by their ends.

    Why it matters: an age is easily mistyped when a sentence is taken over, and first reports often guess it.
    What it cannot tell: which is right. Ages of people named alike are left to age-differs.
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
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday. A 17-year-old boy was injured. Fire chief Marta Obregon praised the bakers Piet "
                "Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. The victim, a 19-year-old, was taken to a hospital. Fire chief "
                "Marta Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            marks=("19-year-old", "17-year-old boy"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday. Firefighters found a 33-year-old man unconscious in the yard. Fire chief Marta "
                "Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. A 36-year-old man was injured. A 33-year-old man was arrested. "
                "Fire chief Marta Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            marks=("36-year-old man", "33-year-old man"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday. A 44-year-old man was arrested. Fire chief Marta Obregon praised the bakers Piet "
                "Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. Anton Velde, 41, was charged with arson. Fire chief Marta Obregon "
                "praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            marks=("Anton Velde, 41", "44-year-old man"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday. A 17-year-old boy was injured. Fire chief Marta Obregon praised the bakers Piet "
                "Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. A 19-year-old woman was injured. Fire chief Marta Obregon praised "
                "the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            note="she is no boy",
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday. A 17-year-old boy was injured. Fire chief Marta Obregon praised the bakers Piet "
                "Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. A 17-year-old and a 19-year-old were injured. Fire chief Marta "
                "Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            note="another one beside him",
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday. Anton Velde, 41, and a 33-year-old woman were killed. Fire chief Marta Obregon "
                "praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. The dead are 41-year-old Anton Velde and Ada Roe, 35, who died in "
                "the yard. Fire chief Marta Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            marks=("Ada Roe, 35", "33-year-old woman"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday. A 52-year-old man and a 7-year-old boy were taken to Elverton hospital. Fire chief "
                "Marta Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. Two men and an eight-year-old boy were taken to a clinic. Fire "
                "chief Marta Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            marks=("eight-year-old boy", "7-year-old boy"),
            note="one child",
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday. The victims ranged in age from 22 to 45. Fire chief Marta Obregon praised the "
                "bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. The victims are between the ages of 22 and 47. Fire chief Marta "
                "Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            marks=("between the ages of 22 and 47", "ranged in age from 22 to 45"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday. The victims ranged in age from 22 to 45. Fire chief Marta Obregon praised the "
                "bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. The children ranged in age from 3 to 9. Fire chief Marta Obregon "
                "praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            note="of others",
        ),
        example(
            "An oven exploded at the Lindqvist bakery in Elverton. A 41-year-old man and a 33-year-old woman "
            "were killed. The dead were identified as Anton Velde, 43, and Ada Roe, 33.",
            marks=("Anton Velde, 43", "41-year-old man"),
            note="two lists of the dead",
        ),
        example(
            "An oven exploded at the Lindqvist bakery in Elverton. A 41-year-old man and a 33-year-old woman "
            "were killed. The dead were identified as Anton Velde, 41, and Ada Roe, 33. Piet Haskamp, 43, "
            "was arrested.",
            note="another one",
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday. The arsonist, a 44-year-old man, opened the gas and fled. Fire chief Marta Obregon "
                "praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. Anton Velde, 45, and Ada Roe, 46, were hurt. Fire chief Marta "
                "Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            note="of others",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the ages that differ in a sentence of both articles, and those of who must be one person."""
        known: set[int] = set()
        for finding in super().told_twice(told):
            known.update(place.start for place in finding.locations)
            yield finding
        for first, second in two_ages(told.one, told.other, told.story):
            if known.isdisjoint(_characters(first, second)):
                known.update(_characters(first, second))
                yield self._of_two_ages(told, first, second)

        if same_news(told.one.profile, told.other.profile, told.story, SURELY_ONE):
            for here, there in ranges_apart(told.one.age_ranges, told.other.age_ranges):
                places = told.places(here, there)
                yield self.finding(
                    "conflict",
                    f"one group, two ranges of ages: “{places[0].words}” and “{places[1].words}”",
                    *places,
                    key=(here.who, *sorted(f"{of.low}-{of.high}" for of in (here, there)), *told.articles),
                ).model_copy(update={"confidence": _SURE})

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield who is of two ages in one article."""
        yield from super().within(one)
        for first, second in (*named_within(one.sheet), *told_again(one.sheet)):
            places = [Place.cut(one.article, person.start, person.end) for person in (second, first)]
            yield self._finding_of(first, second, places, [one.article.id])

    def _of_two_ages(self, told: ToldTwice, here: AgedPerson, there: AgedPerson) -> Finding:
        again = [(told.one.article, one) for one in again_of(here, told.one.sheet)]
        again += [(told.other.article, one) for one in again_of(there, told.other.sheet)]
        places = [
            *told.places(here, there),
            *(Place.cut(article, one.start, one.end) for article, one in again),
        ]
        return self._finding_of(here, there, places, told.articles)

    def _finding_of(
        self,
        here: AgedPerson,
        there: AgedPerson,
        places: Sequence[Place],
        articles: Sequence[str],
    ) -> Finding:
        return self.finding(
            "conflict",
            f"{_DID[here.who]} is of two ages: “{places[0].words}” and “{places[1].words}”",
            *places,
            key=(here.who, *sorted((str(here.age), str(there.age))), *articles),
        ).model_copy(update={"confidence": _SURE})

    def left_out(self, found: Retold, told: ToldTwice) -> bool:
        """Tell whether both are ages of somebody named, of which age-differs speaks where days are near."""
        if far_apart(told.one.profile, told.other.profile):
            return False
        return _of_somebody(told.one, found.one) and _of_somebody(told.other, found.other)


def _characters(*people: AgedPerson) -> Iterator[int]:
    for person in people:
        yield from range(person.start, person.end)


def _of_somebody(one: Profiled, slot: Slot) -> bool:
    return any(
        isinstance(claim, RoleClaim)
        and claim.age is not None
        and " " in claim.person.name
        and claim.start <= slot.start < claim.end
        for claim in one.claims
    )
