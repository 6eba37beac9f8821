"""DAT006: one thing of a story happened at two times."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.days.same_moment import at_two_times, each_of_its_own, on_two_days
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.stories.one_happening import one_happening, same_news
from claimcheck.linking.stories.one_scene import certainly_one
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, Place, StoryRule, ToldTwice, example

HAPPENING: Final = 15
"""Tenths of a bit from which two articles tell of one happening."""
_ROUNDED: Final = 30
"""And from which two rounded times of day are of one happening for sure."""
_SURE: Final = 0.9
_LIKELY: Final = 0.7
_TWO: Final = "one {}, two times"
_CALLED: Final = {
    "clock": _TWO,
    "day": _TWO,
    "part": _TWO,
    "order": "{} before it happened, or after",
    "scene": "one happening, two times",
}


class TimeDiffers(StoryRule):
    """Two articles on one happening give another time of day, day of the week or date for the same event.

    Or one article does, in two of its first sentences, summary and captions among them.
    Or it happened on Sunday night and on Sunday morning; or somebody came to it before it happened, or was
    called to it hours, or on a day, later.

    Why it matters: it is the first thing that a reader with another memory of the day will check.
    What it cannot tell: which is right. Call, shots, finding and arrest are different events; rounded times
    may be off by some minutes, and a night belongs to two days.
    """

    code: ClassVar[str] = "DAT006"
    name: ClassVar[str] = "time-differs"
    summary: ClassVar[str] = "one event, two times"
    severity: ClassVar[Severity] = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "A tram and a lorry collided in Elverton on Monday, and three passengers broke bones. The "
                "collision happened about 4:20 p.m. at the Lindqvist bakery, transit chief Marta Obregon "
                "said.",
                "2023-06-12",
            ),
            Dispatch(
                "The tram that collided with a lorry in Elverton had new brakes, transit chief Marta "
                "Obregon said. The collision at the Lindqvist bakery occurred just after 5:15 p.m. on "
                "Monday.",
                "2023-06-13",
            ),
            marks=("5:15 p.m.", "4:20 p.m."),
        ),
        example(
            Dispatch(
                "The swindler Piet Lindqvist was captured on Saturday in Elverton, prosecutor Marta Obregon "
                "said. He had sold 40 houses that were not his.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist was arrested on Thursday in Elverton, prosecutor Marta Obregon said. "
                "He had sold 40 houses that were not his.",
                "2023-06-13",
            ),
            marks=("Thursday", "Saturday"),
        ),
        example(
            Dispatch(
                "Brakes may have caused a deadly Saturday night crash at the Lindqvist bakery in Elverton, "
                "transit chief Marta Obregon said. A tram and a lorry met there.",
                "2023-06-12",
            ),
            Dispatch(
                "A tram and a lorry collided at the Lindqvist bakery in Elverton on Saturday morning. The "
                "tram had new brakes, transit chief Marta Obregon said.",
                "2023-06-12",
            ),
            marks=("Saturday morning", "Saturday night"),
        ),
        example(
            Dispatch(
                "A tram and a lorry collided in Elverton on Monday, and three passengers broke bones. The "
                "collision happened about 4:20 p.m. at the Lindqvist bakery, transit chief Marta Obregon "
                "said.",
                "2023-06-12",
            ),
            Dispatch(
                "The tram that collided with a lorry in Elverton had new brakes, transit chief Marta "
                "Obregon said. Medics arrived about 4:10 p.m. and treated three passengers of the crash.",
                "2023-06-13",
            ),
            marks=("4:10 p.m.", "4:20 p.m."),
        ),
        example(
            Dispatch(
                "Gunmen shot at the Lindqvist bakery in Elverton in a June 4 gunfight, prosecutor Marta "
                "Obregon said. The baker Piet Haskamp, 41, hid in his oven.",
                "2023-06-19",
            ),
            Dispatch(
                "The baker Piet Haskamp, who hid in his oven when shots hit the bakery in Elverton, "
                "told his story. The July 4 shooting broke 40 windows, prosecutor Marta Obregon said.",
                "2023-07-31",
            ),
            marks=("July 4", "June 4"),
        ),
        example(
            Dispatch(
                "Two bakers were shot as they stood at the Lindqvist bakery in Elverton on Sunday afternoon, "
                "prosecutor Marta Obregon said.",
                "2023-06-19",
            ),
            Dispatch(
                "Prosecutor Marta Obregon looks for the men who shot two bakers at the Lindqvist bakery in "
                "Elverton. The shooting took place on Sunday night.",
                "2023-06-19",
            ),
            marks=("Sunday night", "Sunday afternoon"),
        ),
        example(
            Dispatch(
                "A tram and a lorry collided in Elverton on Monday, and three passengers broke bones. The "
                "collision happened about 4:20 p.m. at the Lindqvist bakery, transit chief Marta Obregon "
                "said.",
                "2023-06-12",
            ),
            Dispatch(
                "The tram that collided with a lorry in Elverton had new brakes, transit chief Marta "
                "Obregon said. Medics were called to the Lindqvist bakery about 5:30 p.m. on Monday.",
                "2023-06-13",
            ),
            marks=("5:30 p.m.", "4:20 p.m."),
        ),
        example(
            Dispatch(
                "Two bakers were shot at the Lindqvist bakery in Elverton, prosecutor Marta Obregon said. "
                "The police were called to the bakery about 10 p.m. on Sunday.",
                "2023-06-19",
            ),
            Dispatch(
                "Prosecutor Marta Obregon looks for the men who shot two bakers at the Lindqvist bakery in "
                "Elverton early on Monday.",
                "2023-06-19",
            ),
            marks=("Monday", "10 p.m."),
        ),
        example(
            Dispatch(
                "Two bakers were shot at the Lindqvist bakery in Elverton, prosecutor Marta Obregon said. "
                "The police were called to the bakery just before midnight on Sunday.",
                "2023-06-19",
            ),
            Dispatch(
                "Prosecutor Marta Obregon looks for the men who shot two bakers at the Lindqvist bakery in "
                "Elverton late on Sunday.",
                "2023-06-19",
            ),
            note="midnight is late",
        ),
        example(
            Dispatch(
                "A tram and a lorry collided in Elverton on Monday, and three passengers broke bones. The "
                "collision happened about 4:20 p.m. at the Lindqvist bakery, transit chief Marta Obregon "
                "said.",
                "2023-06-12",
            ),
            Dispatch(
                "The tram that collided with a lorry in Elverton had new brakes, transit chief Marta "
                "Obregon said. Experts were still at the scene of the crash at the Lindqvist bakery about "
                "6:30 p.m. on Monday.",
                "2023-06-13",
            ),
            note="when they looked at it",
        ),
        example(
            Dispatch(
                "A tram and a lorry crashed in Elverton early Monday morning, and three people were hurt.\n\n"
                "New brakes had failed in an early Tuesday morning crash, transit chief Marta Obregon said.",
                "2023-06-13",
            ),
            marks=("Tuesday morning", "Monday morning"),
        ),
        example(
            Dispatch(
                "A tram and a lorry collided in Elverton on Monday, and three passengers broke bones. The "
                "collision happened about 4:20 p.m. at the Lindqvist bakery, transit chief Marta Obregon "
                "said.",
                "2023-06-12",
            ),
            Dispatch(
                "The tram that collided with a lorry in Elverton had new brakes, transit chief Marta "
                "Obregon said. Ambulances were called to the Lindqvist bakery at 4:32 p.m. on Monday.",
                "2023-06-13",
            ),
            note="the collision and the call",
        ),
        example(
            Dispatch(
                "The swindler Piet Lindqvist was captured late on Saturday in Elverton, prosecutor Marta "
                "Obregon said. He had sold 40 houses that were not his.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist was arrested early on Sunday in Elverton, prosecutor Marta Obregon said. "
                "He had sold 40 houses that were not his.",
                "2023-06-13",
            ),
            note="one night",
        ),
        example(
            Dispatch(
                "Brakes may have caused a deadly Saturday night crash at the Lindqvist bakery in Elverton, "
                "transit chief Marta Obregon said. A tram and a lorry met there.",
                "2023-06-12",
            ),
            Dispatch(
                "A tram and a lorry collided at the Lindqvist bakery in Elverton about 7:30 Saturday "
                "evening. The tram had new brakes, transit chief Marta Obregon said.",
                "2023-06-12",
            ),
            note="an evening goes on into the night",
        ),
        example(
            Dispatch(
                "A bomb exploded at the Lindqvist market in Elverton on Monday. The militia of Harrow Vale "
                "was behind it, interior minister Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "A bomb exploded in Elverton on Thursday, days after one at the Lindqvist market. The "
                "militia of Harrow Vale was behind it, interior minister Marta Obregon said.",
                "2023-06-15",
            ),
            note="each on its own day",
        ),
    )

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield the happening to which the beginning of an article gives two days."""
        found = on_two_days(one.profile)
        if found is not None:
            first, second = (Place.cut(one.article, moment.start, moment.end) for moment in found)
            finding = self.finding(
                "conflict",
                f"{_TWO.format(found[0].event)}: “{second.words}” and “{first.words}”",
                second,
                first,
                key=("within", found[0].event, one.article.id),
            )
            yield finding.model_copy(update={"confidence": _SURE})

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the events to which two articles of one happening give two times."""
        one, other = told.one.profile, told.other.profile
        if not one.moments or not other.moments:
            return
        certain = certainly_one(one, other, told.story) or same_news(one, other, told.story, HAPPENING)
        if not certain and not one_happening(one, other, told.story, HAPPENING):
            return
        for found in at_two_times(one, other, certain=certain):
            if each_of_its_own(one, other, found):
                continue
            places = told.places(found.one, found.other)
            sure = certain if found.sure else found.rounded and told.story.happening >= _ROUNDED
            finding = self.finding(
                "conflict",
                f"{_CALLED[found.what].format(found.one.event)}: “{places[0].span.text}” and "
                f"“{places[1].span.text}”",
                *places,
                key=(found.what, found.one.event, *sorted((told.one.article.id, told.other.article.id))),
                severity="warning" if sure else "info",
            )
            yield finding.model_copy(update={"confidence": _SURE if sure else _LIKELY})
