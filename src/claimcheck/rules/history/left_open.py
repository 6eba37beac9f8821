"""SUP008: a later article tells what an earlier one leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.people.named_later import again_of, named_later
from claimcheck.linking.people.turned_since import turned_since
from claimcheck.linking.stories.one_case import one_case
from claimcheck.linking.stories.one_happening import SURELY_ONE, same_news
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.history.open_question import OpenQuestionRule, days_later
from claimcheck.rules.rule import Dispatch, Example, Place, ToldTwice, example
from claimcheck.rules.shared_places import PLACES

WHO: Final = "who"
_NAMED: Final = 10  # tenths of a bit from which a new name of who was struck is most likely the one left out
_AT_ONCE: Final = frozenset({"dead", "caught"})  # turns that cannot be taken back on the same day
_CAUGHT: Final = "caught"
_WHY: Final = "motive"
_CUSTODY: Final = "custody"  # names its findings, beside those of one person who is caught
_QUESTIONS: Final = (WHO, "lives", "harmed")


class LeftOpen(OpenQuestionRule):
    """A first report does not say who it was, has nobody caught, or somebody in hospital; a later one does.

    "The victim's name has not been released", and a day later "identified as", or a name with an age; "no
    arrests have been made", and then an arrest; "in critical condition", and then a death. Of one person, by
    name or age, also "on the run" and then "arrested", "on bail" and then "held", "charged" and then
    "cleared". What the earlier article itself answers further on, or the later one still leaves open, is
    passed over.

    Why it matters: the older page is still found, and tells of an open case or of a living victim.
    What it cannot tell: whether both speak of one person; so it is only told (info).
    """

    code: ClassVar[str] = "SUP008"
    name: ClassVar[str] = "left-open"
    summary: ClassVar[str] = "who it was, whether anybody was caught, hurt or died: left open, and told later"
    severity: ClassVar[Severity] = "info"
    likely: ClassVar[float] = 0.8
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday, killing a baker. His name has not been released. Fire chief Marta Obregon praised "
                "the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. The dead baker was identified as Anton Velde, 41. Fire chief Marta "
                "Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            marks=("Anton Velde", "name has not been released"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday, and a baker was taken to Elverton hospital in critical condition. Fire chief Marta "
                "Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The baker who was burned when an oven exploded on Monday at the Lindqvist bakery in "
                "Elverton, on Tamsin Avenue near Dunmere Street, has died. Fire chief Marta Obregon praised "
                "the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-14",
            ),
            marks=("has died", "in critical condition"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday, killing a baker. No names have been released. Fire chief Marta Obregon praised "
                "the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. Anton Velde, 41, was killed. Fire chief Marta Obregon praised the "
                "bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            marks=("Anton Velde", "No names have been released"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday, killing a baker. The suspect has not been identified. Fire chief Marta Obregon "
                "praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. The victim was identified as Anton Velde, 41. Fire chief Marta "
                "Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            note="another one is named",
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday, killing a baker and leaving another in critical condition. Fire chief Marta Obregon "
                "praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "A baker has died since an oven exploded on Monday at the Lindqvist bakery in Elverton, on "
                "Tamsin Avenue near Dunmere Street. Fire chief Marta Obregon praised the bakers Piet Haskamp "
                "and Jule Orvet.",
                "2023-06-13",
            ),
            note="somebody was dead from the first",
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday, and splinters struck a girl, who hasn't been identified. Fire chief Marta Obregon "
                "praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. The little girl, Ada Velde, 7, was buying bread. Fire chief Marta "
                "Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            marks=("Ada Velde", "hasn't been identified"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday, killing a 62-year-old baker, whose name was not released. Fire chief Marta Obregon "
                "praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. Anton Velde, 41, was wounded by glass. Fire chief Marta Obregon "
                "praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            note="of another age",
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday. There were no immediate reports of injuries. Fire chief Marta Obregon praised "
                "the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "Two customers were injured when an oven exploded on Monday at the Lindqvist bakery in "
                "Elverton, on Tamsin Avenue near Dunmere Street. Fire chief Marta Obregon praised the bakers "
                "Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            marks=("were injured", "no immediate reports of injuries"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday, and a baker was hurt. There were no reports of deaths. Fire chief Marta Obregon "
                "praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "A baker was hurt when an oven exploded on Monday at the Lindqvist bakery in Elverton, on "
                "Tamsin Avenue near Dunmere Street. Fire chief Marta Obregon praised the bakers Piet Haskamp "
                "and Jule Orvet.",
                "2023-06-13",
            ),
            note="told from the first",
        ),
        example(
            Dispatch(
                "An oven burned at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton "
                "on Monday. Deputies are searching for the arsonist. Fire chief Marta Obregon praised the "
                "bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "Deputies arrested a baker as an oven burned on Monday at the Lindqvist bakery in "
                "Elverton, on Tamsin Avenue near Dunmere Street. Fire chief Marta Obregon praised the bakers "
                "Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            marks=("Deputies arrested", "Deputies are searching for the arsonist"),
        ),
        example(
            Dispatch(
                "An oven burned at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton "
                "on Monday. No arrests have been announced. Fire chief Marta Obregon praised the bakers Piet "
                "Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "An oven burned on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street. Nobody has been arrested in connection with it. Fire chief Marta Obregon "
                "praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-13",
            ),
            note="nobody was caught",
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday, killing a customer. The baker Anton Velde, 41, was in critical condition. Chief "
                "Marta Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. The baker Anton Velde, 41, died on Tuesday. Chief Marta Obregon "
                "praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-14",
            ),
            marks=("died on", "in critical condition"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday, killing a customer. The baker Anton Velde, 41, was in critical condition. Chief "
                "Marta Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near "
                "Dunmere Street, was new. The customer, Ada Roe, 70, died on Monday. Chief Marta Obregon "
                "praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-14",
            ),
            note="another one had died",
        ),
        example(
            Dispatch(
                "An oven burned at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton "
                "on Monday. Police have not released any suspect information. Fire chief Marta Obregon "
                "praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "A man faces two counts of arson over the oven that burned at the Lindqvist bakery in "
                "Elverton, on Tamsin Avenue near Dunmere Street. Fire chief Marta Obregon praised the bakers "
                "Piet Haskamp and Jule Orvet.",
                "2023-08-02",
            ),
            marks=("A man faces two counts", "not released any suspect information"),
        ),
        example(
            Dispatch(
                "An oven burned at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton "
                "on Monday. The baker has no arrest record. Fire chief Marta Obregon praised the bakers Piet "
                "Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "A man faces two counts of arson over the oven that burned at the Lindqvist bakery in "
                "Elverton, on Tamsin Avenue near Dunmere Street. Fire chief Marta Obregon praised the bakers "
                "Piet Haskamp and Jule Orvet.",
                "2023-08-02",
            ),
            note="nothing was left open",
        ),
        example(
            Dispatch(
                "An oven burned at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday. The motive for the arson is unclear, police said. Fire chief Marta Obregon praised "
                "the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The fire in the oven of the Lindqvist bakery in Elverton, on Tamsin Avenue near Dunmere "
                "Street, was set after a dispute over wages. Fire chief Marta Obregon praised the bakers "
                "Piet Haskamp and Jule Orvet.",
                "2023-06-15",
            ),
            marks=("was set after a dispute over", "The motive for the arson is unclear"),
        ),
        example(
            Dispatch(
                "An oven burned at the Lindqvist bakery at Tamsin Avenue and Dunmere Street in Elverton on "
                "Monday. Piet Haskamp, 30, is still on the run. Fire chief Marta Obregon praised the bakers "
                "Luc Arend and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "An oven burned on Monday at the Lindqvist bakery in Elverton, on Tamsin Avenue near Dunmere "
                "Street. Deputies captured Piet Haskamp, 30, on Friday. Fire chief Marta Obregon praised the "
                "bakers Luc Arend and Jule Orvet.",
                "2023-06-16",
            ),
            marks=("Deputies captured", "is still on the run"),
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the questions that the later of two articles answers."""
        days = days_later(told)
        if days is None or days < 0:
            return
        one, other = told.one, told.other
        same_case = one_case(one.profile, other.profile, told.story)
        caught = list(self.answer(told, _CAUGHT, _CUSTODY)) if same_case else []
        yield from caught
        if same_case:
            yield from self.answer(told, _WHY, _WHY)
        news = same_news(one.profile, other.profile, told.story, SURELY_ONE)
        for turn in turned_since(one, other) if news or same_case else ():
            fits = (days or turn.name in _AT_ONCE) and not (caught and turn.name == _CAUGHT)
            if fits and (news or turn.named):
                more = [Place(other.article, span) for span in turn.told[1:PLACES]]
                more += [Place(one.article, span) for span in turn.left[1:PLACES]]
                yield self.told(told, turn.left[0], turn.told[0], turn.name, more=more)
        if not same_news(one.profile, other.profile, told.story, _NAMED):
            return
        found = list(named_later(one, other))
        for left, (name, *others) in found:
            more = [Place(other.article, span) for span in (*others, *again_of(other, name))]
            yield self.told(told, left, name, WHO, name.text, more=more)
        for question in _QUESTIONS if news else ():
            if question != WHO or not found:
                yield from self.answer(told, question, question)
