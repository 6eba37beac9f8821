"""DAT007: what is set for a day is set for another one elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from claimcheck.linking.days.moved_plans import held_later, moved_plans
from claimcheck.linking.days.put_off import put_off_since
from claimcheck.linking.stories.one_happening import ONE_HAPPENING, SURELY_ONE
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, Place, StoryRule, ToldTwice, example

_SURE: Final = 0.9


class PlanMoved(StoryRule):
    """A trial, a hearing, the end of a repair is set for one day and, in a later article, for another.

    Or the later article says that it was put off; or a trial was set for a day, and an article of many weeks
    after that tells of it as being held.

    Why it matters: readers go by it, and the older article still tells the old day.
    What it cannot tell: whether the day was moved or one of the two is a slip; two hearings of one case that
    are told in the same words.
    """

    code: ClassVar[str] = "DAT007"
    name: ClassVar[str] = "plan-moved"
    summary: ClassVar[str] = "one plan, two days"
    severity: ClassVar[Severity] = "info"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "The swindler Piet Lindqvist appeared before a judge in Elverton. The trial of Lindqvist "
                "is set for September 12, prosecutor Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "A judge in Elverton gave the swindler Piet Lindqvist more time. The trial of Lindqvist "
                "is now scheduled to begin on November 6, prosecutor Marta Obregon said.",
                "2023-08-03",
            ),
            marks=("November 6", "September 12"),
        ),
        example(
            Dispatch(
                "The swindler Piet Lindqvist appeared before a judge in Elverton. The trial of Lindqvist "
                "is set for September 12, prosecutor Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "A jury in Elverton heard closing arguments in the case of the swindler Piet Lindqvist on "
                "Friday. He had sold 40 houses that were not his, prosecutor Marta Obregon said.",
                "2023-12-16",
            ),
            marks=("closing arguments", "September 12"),
        ),
        example(
            Dispatch(
                "The swindler Piet Lindqvist faces a jury in Elverton. The trial of Lindqvist begins on "
                "Monday, prosecutor Marta Obregon said. He had sold 40 houses that were not his.",
                "2023-06-10",
            ),
            Dispatch(
                "Jurors in Elverton were sent home. On Monday, Lindqvist's trial was suspended, prosecutor "
                "Marta Obregon said. The swindler had sold 40 houses that were not his.",
                "2023-06-12",
            ),
            marks=("was suspended", "Monday"),
        ),
        example(
            Dispatch(
                "The swindler Piet Lindqvist faces a jury in Elverton. The trial of Lindqvist begins on "
                "Monday, prosecutor Marta Obregon said. He had sold 40 houses that were not his.",
                "2023-06-10",
            ),
            Dispatch(
                "The swindler Piet Lindqvist, who had sold 40 houses that were not his, was heard in "
                "Elverton. Trains were delayed, so the trial began at noon, prosecutor Marta Obregon said.",
                "2023-06-12",
            ),
            note="something else was delayed",
        ),
        example(
            Dispatch(
                "A leak in the Elverton sluice floods cellars. Engineers will plug the leak in the "
                "sluice by June 20, Marta Obregon of the water board said.",
                "2023-06-12",
            ),
            Dispatch(
                "Cellars near the Elverton sluice stay wet. Engineers will plug the leak in the "
                "sluice by July 18, Marta Obregon of the water board said.",
                "2023-06-16",
            ),
            marks=("July 18", "June 20"),
        ),
        example(
            Dispatch(
                "Floods closed the Elverton sluice. The Lindqvist ferry line plans to resume trips through "
                "the sluice on Sunday night, Marta Obregon of the water board said.",
                "2023-06-10",
            ),
            Dispatch(
                "The Elverton sluice is still flooded. The Lindqvist ferry line said it would resume trips "
                "through the sluice on Monday, Marta Obregon of the water board said.",
                "2023-06-11",
            ),
            marks=("Monday", "Sunday night"),
        ),
        example(
            Dispatch(
                "The swindler Piet Lindqvist appeared before a judge in Elverton. The trial of Lindqvist "
                "is set for September 12, prosecutor Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "The swindler Piet Lindqvist is to stand trial in September in Elverton, prosecutor Marta "
                "Obregon said.",
                "2023-08-03",
            ),
            note="the month holds the day",
        ),
        example(
            Dispatch(
                "The swindler Piet Lindqvist appeared before a judge in Elverton. A hearing for Lindqvist is "
                "set for June 20, prosecutor Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "The swindler Piet Lindqvist faced a judge in Elverton. His next hearing is set for July 18, "
                "prosecutor Marta Obregon said of Lindqvist.",
                "2023-06-20",
            ),
            note="the first one was held",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the plans for which two articles of one story give two times."""
        one, other = told.one.profile, told.other.profile
        if not one.plans or told.story.happening < ONE_HAPPENING:
            return
        if other.plans:
            for before, after in moved_plans(one, other, surely=told.story.happening >= SURELY_ONE):
                places = told.places(before, after)
                words = f"one {before.what}, set for two times: “{places[0].words}” and “{places[1].words}”"
                yield self._found(words, places, before.what, told)
        off = put_off_since(one, other)
        if off is not None:
            places = told.places(*off)
            words = f"the {off[1].what} set for “{places[1].words}”: “{places[0].words}”"
            yield self._found(words, places, off[1].what, told)
        held = held_later(one, other, told.other.article.text)
        if held is not None:
            places = told.places(*held)
            words = f"the {held[0].what} set for “{places[1].words}” was held later: “{places[0].words}”"
            yield self._found(words, places, held[0].what, told)

    def _found(self, words: str, places: Sequence[Place], what: str, told: ToldTwice) -> Finding:
        finding = self.finding("superseded", words, *places, key=(what, *told.articles))
        return finding.model_copy(update={"confidence": _SURE})
