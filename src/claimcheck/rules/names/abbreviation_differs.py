"""NAM002: one abbreviation is spelled out in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.names.abbreviations import explained_in_two_ways
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, StoryRule, ToldTwice, example

_SURE: Final = 0.93


class AbbreviationDiffers(StoryRule):
    """Two articles on one matter spell out one abbreviation with another word: "Public", "Pennsylvania".

    Why it matters: one of the two is no name of that body.
    What it cannot tell: which is right; whether the body was renamed. Forms of one word and a part of the
    name that is left out are no difference.
    """

    code: ClassVar[str] = "NAM002"
    of_somebody: ClassVar[bool] = True
    name: ClassVar[str] = "abbreviation-differs"
    summary: ClassVar[str] = "one abbreviation spelled out in two ways"
    severity: ClassVar[Severity] = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The Saltmere Ferry Pilots Club (SFPC) paid for the surgery of both.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "The Southern Ferry Pilots Club (SFPC) paid for the surgery of both.",
                "2023-06-13",
            ),
            marks=("Southern Ferry Pilots Club", "Saltmere Ferry Pilots Club"),
        ),
        example(
            Dispatch(
                "In May the Elverton Harbour Pilots' Fund (EHPF) lost a third, its chair Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "Marta Obregon left. EHPF is short for the Eastern Harbour Pilots’ Fund.",
                "2023-06-15",
            ),
            marks=("Eastern Harbour Pilots’ Fund", "Elverton Harbour Pilots' Fund"),
        ),
        example(
            Dispatch(
                "The Elverton Strong Pilots Fund (ESPF) lost a third of its boats in May.",
                "2023-06-12",
            ),
            Dispatch(
                "Marta Obregon left as chair of the Elverton Stronger Pilots Fund (ESPF) on Monday.",
                "2023-06-15",
            ),
            marks=("Elverton Stronger Pilots Fund", "Elverton Strong Pilots Fund"),
        ),
        example(
            Dispatch(
                "The Elverton Harbour Pilots' Fund (EHPF) lost a third, its chair Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "Marta Obregon resigned as chair of EHPF — the Elverton Harbor Pilots’ Fund — on Monday.",
                "2023-06-15",
            ),
            note="spelling",
        ),
        example(
            Dispatch(
                "The Elverton Harbour Pilots' Fund (EHPF) lost a third, its chair Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "Marta Obregon, once a chair in Elverton, runs the East Hill Poultry Farms (EHPF) now.",
                "2023-06-15",
            ),
            note="another body",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the abbreviations that two articles spell out differently."""
        one, other = told.one.abbreviations, told.other.abbreviations
        for first, second in explained_in_two_ways(one, other) if one and other else ():
            places = told.places(first, second)
            finding = self.finding(
                "conflict",
                f"{first.short} is spelled out in two ways: “{places[0].words}” and “{places[1].words}”",
                *places,
                key=(first.short, *sorted(" ".join(e.words) for e in (first, second)),
                     told.one.article.id, told.other.article.id),
            )  # fmt: skip
            yield finding.model_copy(update={"confidence": _SURE})
