"""SUP007: a later article tells the charges that an earlier one leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, Final

from claimcheck.linking.people.open_questions import answered
from claimcheck.linking.stories.one_case import one_case
from claimcheck.linking.stories.one_happening import CERTAINLY_ONE
from claimcheck.linking.ties.charges_told import charged_anew
from claimcheck.models.finding import Finding, Severity
from claimcheck.models.span import Span
from claimcheck.rules.history.open_question import OpenQuestionRule, days_later
from claimcheck.rules.rule import Dispatch, Example, Place, ToldTwice, example
from claimcheck.rules.shared_places import PLACES

MATTER: Final = 20
"""Tenths of a bit from which two articles tell of one matter, weeks apart though they may be."""
_LATER: Final = 400  # days that a decision on charges takes


class ChargesFiled(OpenQuestionRule):
    """An article says that somebody may be charged, or was not yet; a later one tells the charges.

    So it is where the earlier one tells a charge that a later one has given way to: murder to manslaughter,
    assault to murder.

    Why it matters: who finds the older page takes somebody for free who stands accused.
    What it cannot tell: whether both speak of one person; so it is only told (info).
    """

    code: ClassVar[str] = "SUP007"
    name: ClassVar[str] = "charges-filed"
    summary: ClassVar[str] = "charges left open, or other ones, which a later article tells"
    severity: ClassVar[Severity] = "info"
    likely: ClassVar[float] = 0.75
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "No charges have been filed against the owner, Piet Lindqvist, inspector Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery in Elverton, hurting two bakers, was new. "
                "Inspector Marta Obregon arrested the owner, Piet Lindqvist, on charges of arson.",
                "2023-06-13",
            ),
            marks=("on charges of", "No charges have been filed"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The owner, Piet Lindqvist, could face charges, inspector Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist, in whose Elverton bakery an oven exploded, hurting two bakers, was charged "
                "with arson on Friday, inspector Marta Obregon of the Elverton police said.",
                "2023-06-16",
            ),
            marks=("was charged with", "could face charges"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "Inspector Marta Obregon questioned the owner, Piet Lindqvist. It is not known if anyone "
                "will face charges.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist, in whose Elverton bakery an oven exploded, hurting two bakers, faces two "
                "counts of arson, inspector Marta Obregon of the Elverton police said.",
                "2023-06-16",
            ),
            marks=("faces two counts", "if anyone will face charges"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The owner, Piet Lindqvist, was charged with arson.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist, in whose Elverton bakery an oven exploded, hurting two bakers, is charged "
                "with arson. His wife could face charges.",
                "2023-06-16",
            ),
            note="charged from the start",
        ),
        example(
            Dispatch(
                "Two bakers died when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The owner, Piet Lindqvist, was booked on suspicion of murder, inspector Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist, in whose Elverton bakery an oven exploded, killing two bakers, was charged "
                "on Friday with involuntary manslaughter, inspector Marta Obregon of the Elverton police "
                "said.",
                "2023-06-16",
            ),
            marks=("charged on Friday with involuntary manslaughter", "booked on suspicion of murder"),
            note="another charge",
        ),
        example(
            Dispatch(
                "Two bakers died when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The owner, Piet Lindqvist, was booked on suspicion of murder, inspector Marta Obregon said.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist, in whose Elverton bakery an oven exploded, killing two bakers, was charged "
                "on Friday with two counts of murder and one of arson, inspector Marta Obregon of the "
                "Elverton police said.",
                "2023-06-16",
            ),
            note="the same, and one more",
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at the Lindqvist bakery in Elverton on Monday. "
                "The owner, Piet Lindqvist, could face charges.",
                "2023-06-12",
            ),
            Dispatch(
                "Piet Lindqvist, in whose Elverton bakery an oven exploded, hurting two bakers, could still "
                "face charges.",
                "2023-06-16",
            ),
            note="nothing was decided",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the charges that the later of two articles tells."""
        days = days_later(told)
        if days is None or not 0 <= days <= _LATER:
            return
        if not days:  # of one day, what was still open was written first
            if told.story.happening >= CERTAINLY_ONE:
                yield from self._filed(told) or self._filed(ToldTwice(told.other, told.one, told.story))
            return
        if told.story.matter < MATTER and not one_case(told.one.profile, told.other.profile, told.story):
            return
        yield from self._filed(told) or self._anew(told)

    def _filed(self, told: ToldTwice) -> list[Finding]:
        """Return the charges that the later article tells, where the earlier one leaves them open."""
        found = answered("charges", told.one.questions, told.other.questions)
        if found is None:
            return []
        left, answer = found
        more = [Place(told.other.article, span) for span in answer.again]
        more += [Place(told.other.article, charge.span) for charge in told.other.charges.told[:PLACES]]
        more += [Place(told.one.article, span) for span in left.again]
        return [self.told(told, left.span, answer.span, more=_apart(more, left.span, answer.span))]

    def _anew(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the charges of which the earlier article does not speak, as it tells other ones."""
        found = charged_anew(told.one.charges, told.other.charges)
        if found is not None:
            before, after = found
            more = [Place(told.other.article, charge.span) for charge in after[1:]]
            more += [Place(told.one.article, charge.span) for charge in before[1:]]
            yield self.told(told, before[0].span, after[0].span, "anew", more=more)


def _apart(places: Iterable[Place], *spans: Span) -> list[Place]:
    """Return the places that do not lie over one of these spans, nor over each other."""
    found: list[Place] = []
    taken = [*spans]
    for place in places:
        if all(place.span.end <= span.start or span.end <= place.span.start for span in taken):
            found.append(place)
            taken.append(place.span)
    return found
