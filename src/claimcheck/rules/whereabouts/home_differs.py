"""PLA002: somebody is of one town here and of another there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.people.same_home import other_home
from claimcheck.linking.stories.one_happening import ONE_HAPPENING, one_happening
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, StoryRule, ToldTwice, example

_SURE: Final = 0.9


class HomeDiffers(StoryRule):
    """Two articles on one happening give somebody two towns: "Ann Roe, 41, of Elverton", "Roe of Marwick".

    Why it matters: readers take namesakes for one another by their town.
    What it cannot tell: which is right; who moved; a village called by the town beside it.
    States and countries are no towns.
    """

    code: ClassVar[str] = "PLA002"
    of_somebody: ClassVar[bool] = True
    name: ClassVar[str] = "home-differs"
    summary: ClassVar[str] = "one person, two home towns"
    severity: ClassVar[Severity] = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "A balloon came down in the harbour of Elverton on Monday. Piet Lindqvist, 52, of Marwick, "
                "swam ashore, said coast guard captain Marta Obregon.",
                "2023-06-12",
            ),
            Dispatch(
                "The balloon that came down in the harbour of Elverton was hit by a gull. Its pilot, Piet "
                "Lindqvist of Dunmere, swam ashore, said coast guard captain Marta Obregon.",
                "2023-06-13",
            ),
            marks=("Piet Lindqvist of Dunmere", "Piet Lindqvist, 52, of Marwick"),
        ),
        example(
            Dispatch(
                "A Marwick man was convicted of selling 40 houses that were not his. The jury in Elverton "
                "needed an hour, prosecutor Marta Obregon said. A higher court will hear Lindqvist in May.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist of Dunmere was found guilty of selling 40 houses that were not his. The "
                "jury in Elverton needed an hour, prosecutor Marta Obregon said.",
                "2023-06-12",
            ),
            marks=("Piet Lindqvist of Dunmere", "Marwick man"),
        ),
        example(
            Dispatch(
                "A balloon came down in the harbour of Elverton on Monday. Piet Lindqvist, 52, of Oregon, "
                "swam ashore, said coast guard captain Marta Obregon.",
                "2023-06-12",
            ),
            Dispatch(
                "The balloon that came down in the harbour of Elverton was hit by a gull. Its pilot, Piet "
                "Lindqvist of Dunmere, swam ashore, said coast guard captain Marta Obregon.",
                "2023-06-13",
            ),
            note="a state",
        ),
        example(
            Dispatch(
                "A balloon came down in the harbour of Elverton on Monday. Piet Lindqvist, 52, of Marwick, "
                "swam ashore, said coast guard captain Marta Obregon.",
                "2023-06-12",
            ),
            Dispatch(
                "The balloon that came down in the harbour of Elverton was hit by a gull. Its owner, Anke "
                "Lindqvist of Dunmere, watched from the shore, said coast guard captain Marta Obregon.",
                "2023-06-13",
            ),
            note="two people",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the people to whom two articles of one happening give two towns."""
        one, other = told.one.profile, told.other.profile
        story = told.story.without_party()
        if not one.homes or not other.homes or not one_happening(one, other, story, ONE_HAPPENING):
            return
        for first, second in other_home(one, other):
            places = told.places(first, second)
            towns = sorted((" ".join(first.town), " ".join(second.town)))
            finding = self.finding(
                "conflict",
                f"two home towns: “{places[0].words}” and “{places[1].words}”",
                *places,
                key=(*towns, *sorted((told.one.article.id, told.other.article.id))),
            )
            yield finding.model_copy(update={"confidence": _SURE})
