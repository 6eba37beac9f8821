"""NUM015: two articles on one happening count its victims differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import ClassVar, Final

from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.tolls.attackers import attackers_apart
from claimcheck.linking.tolls.makeups import MakeUp, made_up_otherwise, made_up_twice
from claimcheck.linking.tolls.moved_tolls import moved_tolls
from claimcheck.linking.tolls.survivors import survivors_apart, survivors_twice
from claimcheck.linking.tolls.toll_mentions import STRUCK, Toll, Tolls
from claimcheck.linking.tolls.tolls_apart import TwoTolls, told_again, tolls_apart
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, Place, StoryRule, ToldTwice, example
from claimcheck.rules.shared_places import PLACES

_SURE: Final = 0.9
_LIKELY: Final = 0.7


class VictimsDiffer(StoryRule):
    """Two articles on one happening count its dead, hurt or attackers differently.

    Each gives one number, told within a day of each other or higher within six, in headline or lead or in
    much the same words, and nothing in either makes the other's; or each gives as many dead, but not as many
    hurt beside them, or as many in all but of other sorts ("five children and three adults"), which is asked
    of one article as well. A higher one in the days after, or where there were "at least" so many, is
    superseded (an info), and so is another number of attackers on a later day; several numbers, none of which
    the other article has, are an info too.

    Why it matters: the earlier number stays in lists and search engines, or one of the two was never right.
    What it cannot tell: which is right, or which of one day came first.
    """

    code: ClassVar[str] = "NUM015"
    name: ClassVar[str] = "victims-differ"
    summary: ClassVar[str] = "one happening, its victims counted differently"
    severity: ClassVar[Severity] = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Three people hurt at Lindqvist bakery in Elverton\n\nThree people were hurt when an oven "
                "exploded at the Lindqvist bakery in Elverton on Monday, fire chief Marta Obregon said.\n",
                "2023-06-12",
            ),
            Dispatch(
                "Oven explodes at Lindqvist bakery in Elverton\n\nFive people were injured when an oven "
                "exploded at the Lindqvist bakery in Elverton, fire chief Marta Obregon said on Monday.\n",
                "2023-06-12",
            ),
            marks=("Five people were injured", "Three people hurt", "Three people were hurt"),
        ),
        example(
            Dispatch(
                "Ferry sinks off Saltmere, killing nine\n\nThe ferry Linnea of the Harrow line sank off "
                "Saltmere on Monday, killing nine people, harbour master Ivo Brandt said.\n",
                "2024-05-06",
            ),
            Dispatch(
                "Seven people died when the ferry Linnea of the Harrow line sank off Saltmere, harbour "
                "master Ivo Brandt said.\n",
                "2024-05-07",
            ),
            marks=("Seven people died", "nine", "nine people"),
            note="fewer on the next day",
        ),
        example(
            Dispatch(
                "Two hurt in shooting at Brandt Hall in Elverton\n\nTwo people were hurt at Brandt Hall in "
                "Elverton on Monday when three men jumped out of a van and opened fire, captain Marta "
                "Obregon said.\n",
                "2023-06-12",
            ),
            Dispatch(
                "Shooting at Brandt Hall in Elverton leaves two hurt\n\nA gunman opened fire at Brandt Hall "
                "in Elverton on Monday and hurt two people, captain Marta Obregon said.\n",
                "2023-06-12",
            ),
            marks=("A gunman opened fire", "three men jumped out"),
            note="how many fired",
        ),
        example(
            Dispatch(
                "Two hurt in shooting at Brandt Hall in Elverton\n\nTwo people were hurt at Brandt Hall in "
                "Elverton on Monday when three men jumped out of a van and opened fire, captain Marta "
                "Obregon said.\n",
                "2023-06-12",
            ),
            Dispatch(
                "Shooting at Brandt Hall in Elverton leaves two hurt\n\nThree gunmen opened fire at Brandt "
                "Hall in Elverton on Monday and hurt two people, captain Marta Obregon said. A woman ran up "
                "and held one of the wounded.\n",
                "2023-06-12",
            ),
            note="who ran up is no attacker",
        ),
        example(
            Dispatch(
                "Four people hurt at Lindqvist bakery in Elverton\n\nFour people were hurt when an oven "
                "exploded at the Lindqvist bakery in Elverton on Monday, fire chief Marta Obregon said.\n",
                "2023-06-12",
            ),
            Dispatch(
                "Oven explodes at Lindqvist bakery in Elverton\n\nOne worker was killed and three were hurt "
                "when an oven exploded at the Lindqvist bakery in Elverton, fire chief Marta Obregon said.\n",
                "2023-06-12",
            ),
            note="together they are four",
        ),
        example(
            Dispatch(
                "Three people hurt at Lindqvist bakery in Elverton\n\nThree people were hurt when an oven "
                "exploded at the Lindqvist bakery in Elverton on Monday, fire chief Marta Obregon said.\n",
                "2023-06-12",
            ),
            Dispatch(
                "Oven explodes at Lindqvist bakery in Elverton\n\nTwo people were critically injured when an "
                "oven exploded at the Lindqvist bakery in Elverton, fire chief Marta Obregon said.\n",
                "2023-06-12",
            ),
            note="some of them",
        ),
        example(
            Dispatch(
                "Oven explodes at Lindqvist bakery in Elverton\n\nAn oven exploded at the Lindqvist bakery "
                "in Elverton on Monday. It left two workers dead and nine others hurt, fire chief Marta "
                "Obregon said.\n",
                "2023-06-12",
            ),
            Dispatch(
                "Lindqvist bakery in Elverton was warned\n\nThe oven of the Lindqvist bakery in Elverton, "
                "which killed two people and injured 14 on Monday, was old, fire chief Marta Obregon said.\n",
                "2023-06-16",
            ),
            marks=("14", "nine others hurt"),
            note="as many dead",
        ),
        example(
            "Oven explodes at Lindqvist bakery in Elverton\n\nTwo workers were killed and 14 others hurt "
            "when an oven exploded at the Lindqvist bakery in Elverton.\n\nFire chief Marta Obregon said two "
            "people were killed and nine injured.\n",
            marks=("14 others hurt", "nine injured"),
            note="in one article",
        ),
        example(
            "Oven explodes at Lindqvist bakery in Elverton\n\nEleven people were hurt, two of them fatally, "
            "when an oven exploded at the Lindqvist bakery in Elverton.\n\nFire chief Marta Obregon said two "
            "people were killed and nine injured.\n",
            note="eleven in all",
        ),
        example(
            Dispatch(
                "Oven explodes at Lindqvist bakery in Elverton\n\nAt least nine people were hurt when an "
                "oven exploded at the Lindqvist bakery in Elverton, fire chief Marta Obregon said.\n",
                "2023-06-12",
            ),
            Dispatch(
                "Oven explodes at Lindqvist bakery in Elverton\n\nFourteen people were hurt when an oven "
                "exploded at the Lindqvist bakery in Elverton on Monday, fire chief Marta Obregon said.\n",
                "2023-06-12",
            ),
            marks=("Fourteen people were hurt", "nine people were hurt"),
            note="an info: more were found",
        ),
        example(
            Dispatch(
                "Ferry sinks off Saltmere\n\nThe ferry Linnea of the Harrow line sank off Saltmere, killing "
                "at least 34 people, harbour master Ivo Brandt said.\n",
                "2024-05-06",
            ),
            Dispatch(
                "At least 39 people died when the ferry Linnea of the Harrow line sank off Saltmere, harbour "
                "master Ivo Brandt said.\n",
                "2024-05-10",
            ),
            marks=("39 people died", "34 people"),
            note="an info, days later",
        ),
        example(
            Dispatch(
                "Ferry sinks off Saltmere\n\nThe ferry Linnea of the Harrow line sank off Saltmere, killing "
                "more than 30 people, harbour master Ivo Brandt said.\n",
                "2024-05-06",
            ),
            Dispatch(
                "At least 34 people died when the ferry Linnea of the Harrow line sank off Saltmere, harbour "
                "master Ivo Brandt said.\n",
                "2024-05-13",
            ),
            note="which is more than 30",
        ),
        example(
            Dispatch(
                "Oven explodes at Lindqvist bakery in Elverton\n\nAn oven exploded at the Lindqvist bakery "
                "in Elverton on Monday. Three children and two adults were hurt, fire chief Marta Obregon "
                "said.\n",
                "2023-06-12",
            ),
            Dispatch(
                "Lindqvist bakery in Elverton was warned\n\nThe oven of the Lindqvist bakery in Elverton, "
                "which injured two children and three adults on Monday, was old, fire chief Marta Obregon "
                "said.\n",
                "2023-06-13",
            ),
            marks=("two children and three adults", "Three children and two adults"),
            note="as many, of other sorts",
        ),
        example(
            Dispatch(
                "Oven explodes at Lindqvist bakery in Elverton\n\nAn oven exploded at the Lindqvist bakery "
                "in Elverton on Monday. Three children and two adults were hurt, fire chief Marta Obregon "
                "said.\n",
                "2023-06-12",
            ),
            Dispatch(
                "Lindqvist bakery in Elverton was warned\n\nThe oven of the Lindqvist bakery in Elverton, "
                "which injured five people on Monday, was bought from two women and three men, fire chief "
                "Marta Obregon said.\n",
                "2023-06-13",
            ),
            note="other people",
        ),
        example(
            Dispatch(
                "Saltmere bridge collapse\n\nThe bridge collapse in Saltmere killed 14 people.\n",
                "2024-05-06",
            ),
            Dispatch(
                "Saltmere fire kills two\n\nA fire in Saltmere killed two people on Monday.\n", "2024-05-06"
            ),
            note="two kinds of happening",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield a finding for each outcome of which both articles give another number."""
        sides = told.one, told.other, told.story
        split = made_up_otherwise(*sides)
        if split is not None:
            yield self._made_up(told.one, told.other, *split)
        seen: set[tuple[int, int]] = set()
        told_apart = chain(tolls_apart(*sides), attackers_apart(*sides), survivors_apart(*sides))
        for found in chain(told_apart, moved_tolls(*sides)):
            places = found.one.span.start, found.other.span.start
            if places not in seen:
                seen.add(places)
                yield self._told(found, told)

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield a finding if an article counts those hurt in two ways beside as many dead."""
        split = made_up_twice(one.makeups)
        if split is not None:
            yield self._made_up(one, one, *split)
        told = survivors_twice(one)
        if not told:
            return
        more, fewer = told[0].span, told[-1].span
        finding = self.finding(
            "tension",
            f"as many dead, but “{' '.join(fewer.text.split())}” and “{' '.join(more.text.split())}”",
            Place.cut(one.article, more.start, more.end),
            Place.cut(one.article, fewer.start, fewer.end),
            *(Place.cut(one.article, toll.span.start, toll.span.end) for toll in told[1:-1]),
            key=(one.article.id, *(str(toll.count.value) for toll in told)),
        )
        yield finding.model_copy(update={"confidence": _SURE})

    def _made_up(
        self, one: Profiled, other: Profiled, mine: Sequence[MakeUp], theirs: Sequence[MakeUp]
    ) -> Finding:
        sides = [(other, theirs[:1]), (one, mine), (other, theirs[1:])]
        places = [Place(side.article, makeup.span) for side, told in sides for makeup in told[:PLACES]]
        finding = self.finding(
            "tension",
            f"as many people, but “{places[1].words}” there and “{places[0].words}” here",
            *places,
            key=(
                "sorts",
                *sorted({one.article.id, other.article.id}),
                *sorted(place.words for place in places[:2]),
            ),
        )
        return finding.model_copy(update={"confidence": _SURE})

    def _told(self, found: TwoTolls, told: ToldTwice) -> Finding:
        one, other = found.one, found.other
        places = told.places(one.span, other.span)
        before, after = places[1].words, places[0].words
        if (
            found.grown
            and told.one.article.date == told.other.article.date
            and one.count.bound != other.count.bound
        ):
            lower = one if one.count.value < other.count.value else other
            if " ".join(lower.span.text.split()) == after:
                before, after = after, before
        finding = self.finding(
            "superseded" if found.grown else "tension",
            f"one happening, two counts: “{before}” there "
            f"{'was followed by' if found.grown else 'and'} “{after}” here",
            *places,
            *_told_again(other, told.other),
            *_told_again(one, told.one),
            *(
                Place.cut(side.article, toll.span.start, toll.span.end)
                for side, tolls in zip((told.one, told.other), found.others, strict=False)
                for toll in tolls
            ),
            key=(one.count.outcome, *told.articles, *sorted((str(one.count.value), str(other.count.value)))),
            severity="info" if found.grown or not found.sure else None,
        )
        return finding.model_copy(update={"confidence": _SURE if found.sure else _LIKELY})


def _told_again(toll: Toll, article: Profiled) -> list[Place]:
    """Return where else an article gives a count: each has to be set right."""
    tolls = article.tolls if toll.count.outcome in STRUCK else Tolls((), tuple(article.attackers), ())
    places = (other.span for other in told_again(toll, tolls))
    return [Place.cut(article.article, span.start, span.end) for span in islice(places, PLACES)]
