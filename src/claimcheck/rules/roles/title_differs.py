"""ROL005: a sentence told twice gives somebody two offices, or two kinds of kin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.people.kinships import kinships_within, two_kinships
from claimcheck.linking.people.two_offices import two_offices
from claimcheck.linking.people.two_ranks import two_ranks
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.stories.one_happening import ONE_HAPPENING, one_happening
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.retold import RetoldRule
from claimcheck.rules.rule import Dispatch, Example, Place, ToldTwice, example

_TERM: Final = 30  # days in which hardly anybody is promoted
_SURE: Final = 0.9


class TitleDiffers(RetoldRule):
    """Two articles on one happening tell one sentence, but with another rank, office or kinship.

    Or they give somebody who is named in full two offices of which nobody has both, a sergeant here and a
    lieutenant there, the director here and the deputy director there. Or somebody named in full is one kind
    of kin to somebody here and another there, or in the same article: "Lund's aunt", "Lund's cousin".

    Why it matters: somebody is a sergeant or a lieutenant, a cousin or a brother, and those who know notice.
    What it cannot tell: which is right. Titles that one person may bear at a time are no difference.
    """

    code: ClassVar[str] = "ROL005"
    of_somebody: ClassVar[bool] = True
    name: ClassVar[str] = "title-differs"
    summary: ClassVar[str] = "one sentence, two titles or kinships"
    severity: ClassVar[Severity] = "warning"
    kinds = frozenset({"kin", "office"})
    called: ClassVar[dict[str, str]] = {"kin": "kinships", "office": "titles"}
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The older baker's cousin pulled him out through a window.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The older baker’s brother pulled him out through a window, neighbours said.",
                "2023-06-13",
            ),
            marks=("brother", "cousin"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "Elverton spokeswoman Robin Obregon said that the gas line was replaced in May.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "Elverton spokesman Robin Obregon said that the gas line was replaced in May.",
                "2023-06-13",
            ),
            marks=("spokesman", "spokeswoman"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "A spokeswoman of the Elverton gas board said that the line was replaced in May.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "A spokesman of the Elverton gas board said that the line was replaced in May.",
                "2023-06-13",
            ),
            note="two may speak for one board",
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "Marta Obregon, Haskamp's cousin, switched off the gas.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "“It was loud,” said Haskamp’s sister, Marta Obregon, on Tuesday.",
                "2023-06-13",
            ),
            marks=("Haskamp’s sister, Marta Obregon", "Marta Obregon, Haskamp's cousin"),
        ),
        example(
            "Marta Obregon, the aunt of Piet Haskamp, switched off the gas. Nobody was hurt. “It was loud,” "
            "said Haskamp's older cousin, Marta Obregon.",
            marks=("Haskamp's older cousin, Marta Obregon", "Marta Obregon, the aunt of Piet Haskamp"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "Marta Obregon, Haskamp's cousin, switched off the gas.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "“It was loud,” said Orvet's sister, Marta Obregon, on Tuesday.",
                "2023-06-13",
            ),
            note="kin of two people",
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "Lt. Marta Obregon said that the gas line was replaced in May.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "Capt. Marta Obregon said that the gas line was replaced in May.",
                "2023-06-13",
            ),
            marks=("Capt", "Lt"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "Prosecutor Marta Obregon did not say who owns the oven.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "“It was a fault,” Judge Marta Obregon said.",
                "2023-06-13",
            ),
            marks=("Judge Marta Obregon", "Prosecutor Marta Obregon"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "Riga Mayor Marta Obregon did not say who owns the oven.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "“It was a fault,” Riga Deputy Mayor Marta Obregon said.",
                "2023-06-13",
            ),
            marks=("Riga Deputy Mayor Marta Obregon", "Riga Mayor Marta Obregon"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "Riga Mayor Marta Obregon did not say who owns the oven.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "“It was a fault,” Tallinn Deputy Mayor Marta Obregon said.",
                "2023-06-13",
            ),
            note="two bodies",
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "Lt. Marta Obregon said that the gas line was replaced in May.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "Lieutenant Marta Obregon said that the gas line was replaced in May.",
                "2023-06-13",
            ),
            note="the short form",
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The older baker's cousin pulled him out through a window.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The older baker's brother was in Saltmere that day.",
                "2023-06-13",
            ),
            note="another sentence",
        ),
    )

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield what differs where a sentence stands again, and two kinds of kin that one article tells."""
        yield from super().within(one)
        for first, second in kinships_within(one.kinships):
            places = [Place(one.article, span) for span in (first, second)]
            yield self.finding(
                "conflict",
                f"one person, two kinships: “{places[0].words}” and “{places[1].words}”",
                *places,
                key=(*sorted(place.words for place in places), one.article.id),
            ).model_copy(update={"confidence": _SURE})

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield what differs in a sentence of both articles, and the offices that exclude each other."""
        known: set[int] = set()
        for finding in super().told_twice(told):
            known.update(place.start for place in finding.locations)
            yield finding
        one, other = told.one, told.other
        days = (one.profile.day, other.profile.day)
        far = days[0] and days[1] and abs((days[0] - days[1]).days) > _TERM
        if far or not one_happening(one.profile, other.profile, told.story, ONE_HAPPENING):
            return
        kin = two_kinships(one.kinships, other.kinships)
        ranks = two_ranks((one.article.text, one.claims), (other.article.text, other.claims))
        for first, second in (*two_offices(one.offices, other.offices), *ranks, *kin):
            places = told.places(first, second)
            if any(first.start <= start < first.end or second.start <= start < second.end for start in known):
                continue
            yield self.finding(
                "conflict",
                f"one person, two titles: “{places[0].words}” and “{places[1].words}”",
                *places,
                key=(*sorted(place.words for place in places), one.article.id, other.article.id),
            ).model_copy(update={"confidence": _SURE})
