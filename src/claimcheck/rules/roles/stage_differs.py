"""ROL010: who is a woman here is a girl there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.people.ages_apart import bands_apart
from claimcheck.linking.people.life_stages import grown_and_young
from claimcheck.linking.stories.one_happening import SURELY_ONE, same_news
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, Part, StoryRule, ToldTwice, example

_LIKELY: Final = 0.75
_LIKELY_ONE: Final = 10  # tenths of a bit from which the only one who died here is the one there


class StageDiffers(StoryRule):
    """A victim, or who is accused, is a woman or man in one article and a girl or boy in another.

    The first reports of the police often have "a woman" of whom a later one tells that she was 17, or one "in
    her 20s" who is 41.

    Why it matters: a child among the dead is another story, and a child among the accused may not be named.
    What it cannot tell: which is right; whether both tell of one victim. So it is only told (info).
    """

    code: ClassVar[str] = "ROL010"
    of_somebody: ClassVar[bool] = True
    name: ClassVar[str] = "life-stage-differs"
    summary: ClassVar[str] = "of age in one article, under age in another"
    severity: ClassVar[Severity] = "info"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in "
                "Elverton on Monday. A man in his 20s was killed. Fire chief Marta Obregon praised the "
                "bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin "
                "Avenue near Dunmere Street, was new. A 16-year-old died in it, police said. Fire chief "
                "Marta Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            marks=("16-year-old", "man in his 20s"),
            note="the only one who died",
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in "
                "Elverton on Monday. A man in his 20s was killed. Fire chief Marta Obregon praised the "
                "bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin "
                "Avenue near Dunmere Street, was new. A 16-year-old and a man died in it, police said. Fire "
                "chief Marta Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            note="one of two",
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in "
                "Elverton on Monday. A woman was killed. Fire chief Marta Obregon praised the bakers "
                "Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin "
                "Avenue near Dunmere Street, was new. A girl was killed, police said. Fire chief "
                "Marta Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            marks=("girl", "woman"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in "
                "Elverton on Monday. Two men thought to be the suspects ran off. Fire chief Marta "
                "Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin "
                "Avenue near Dunmere Street, was new. Police gave no names: both suspects are "
                "juveniles. Fire chief Marta Obregon praised the bakers Piet Haskamp and Jule "
                "Orvet.",
                "2023-06-13",
            ),
            marks=("juveniles", "men"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in "
                "Elverton on Monday. A woman was killed. Fire chief Marta Obregon praised the bakers "
                "Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin "
                "Avenue near Dunmere Street, was new. A woman and a girl were killed, police said. "
                "Fire chief Marta Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            note="another victim",
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in "
                "Elverton on Monday. A woman was killed. Fire chief Marta Obregon praised the bakers "
                "Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin "
                "Avenue near Dunmere Street, was new. A boy was killed, police said. Fire chief Marta "
                "Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            note="she is no boy",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield who is of age in one of two articles on one happening, and under age in the other."""
        one, other = told.one, told.other
        if not same_news(one.profile, other.profile, told.story, _LIKELY_ONE):
            return
        pairs: list[tuple[Part, Part]] = []
        if told.story.happening >= SURELY_ONE:
            pairs += grown_and_young(one.stages, other.stages)
            pairs += [(young, grown) for grown, young in grown_and_young(other.stages, one.stages)]
        if not pairs and not (one.tolls.several or other.tolls.several):
            since = min((day for day in (one.article.date, other.article.date) if day), default=None)
            pairs += bands_apart(one.sheet, other.sheet, since)
        for before, after in pairs:
            places = told.places(before, after)
            yield self.finding(
                "superseded",
                f"“{places[1].words}” in one article, “{places[0].words}” in another",
                *places,
                key=(places[0].words, places[1].words, *told.articles),
            ).model_copy(update={"confidence": _LIKELY})
