"""SUP006: counts of a charge, a bond or a sentence that an earlier article tells otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.people.aged import Ends
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.stories.one_happening import ONE_HAPPENING
from claimcheck.linking.ties.criminal_cases import LegalFigure, differing, stands
from claimcheck.linking.ties.offences import Offence, Standing, told_otherwise
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.history.open_question import days_later
from claimcheck.rules.rule import Dispatch, Example, Place, StoryRule, ToldTwice, example
from claimcheck.text.lines import place_in

_AT_ONCE: Final = 2  # days within which one charge is told in two ways, and not another one
_LIKELY: Final = 0.9
_CALLED: Final = {
    "charged": "counts that {} is charged with",
    "convicted": "counts that {} is convicted of",
    "bond": "bond of {}",
    "sentence": "sentence of {}",
}


class CaseFigureChanged(StoryRule):
    """Charges, a bond or a sentence of one person are told otherwise than in an earlier article.

    Charges are added and bonds reset: later ones replace the earlier ones (an info). Within a day of each
    other, and of a sentence whenever it is told, the two contradict each other. Of the offences one is
    another, murder for manslaughter or with "attempted" or "aggravated" before it, and the rest are the same;
    of a verdict, or told within two days, that is a warning.

    Why it matters: what somebody is accused of must be told as it stands.
    What it cannot tell: two cases of one person that the articles do not tell apart; which one is wrong.
    """

    code: ClassVar[str] = "SUP006"
    name: ClassVar[str] = "case-figure-changed"
    summary: ClassVar[str] = "charges, bond or sentence told otherwise before"
    severity: ClassVar[Severity] = "info"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("Peeter Kask faces one count of arson over the Ruhnu fire.", "2021-06-10"),
            Dispatch(
                "Peeter Kask pleaded not guilty. Kask is charged with four counts of arson on Ruhnu.",
                "2021-09-14",
            ),
            marks=("four counts", "one count"),
        ),
        example(
            Dispatch("Peeter Kask was held on $20,000 bond over the Ruhnu fire.", "2021-06-10"),
            Dispatch(
                "Peeter Kask is in jail over the Ruhnu fire. He is being held on $90,000 bond.", "2021-06-14"
            ),
            marks=("$90,000", "$20,000"),
        ),
        example(
            Dispatch("Peeter Kask was sentenced to 12 years over the Ruhnu fire.", "2021-06-10"),
            Dispatch("Peeter Kask was sentenced to 15 years over the Ruhnu fire.", "2021-06-11"),
            marks=("15 years", "12 years"),
        ),
        example(
            Dispatch("Peeter Kask faces one count of arson over the Ruhnu fire.", "2021-06-10"),
            Dispatch("Peeter Kask faces three counts of theft over the Ruhnu fire.", "2021-09-14"),
            note="another offence",
        ),
        example(
            Dispatch("A jury found Peeter Kask guilty of manslaughter over the Ruhnu fire.", "2021-06-10"),
            Dispatch("A jury convicted Peeter Kask of murder over the Ruhnu fire in June.", "2021-09-14"),
            marks=("murder", "manslaughter"),
        ),
        example(
            Dispatch(
                "Peeter Kask is charged with one count of arson and two counts of attempted aggravated "
                "murder over the Ruhnu fire.",
                "2021-06-10",
            ),
            Dispatch(
                "Peeter Kask is charged with one count of arson and two counts of attempted murder over the "
                "Ruhnu fire.",
                "2021-06-11",
            ),
            marks=("attempted murder", "attempted aggravated murder"),
        ),
        example(
            Dispatch("Peeter Kask is charged with two counts of arson and a theft at Ruhnu.", "2021-06-10"),
            Dispatch("Peeter Kask is charged with two counts of arson at Ruhnu.", "2021-06-11"),
            note="one of the charges",
        ),
        example(
            Dispatch("Peeter Kask faces one count of arson over the Ruhnu fire.", "2021-06-10"),
            Dispatch("Anna Ozola faces three counts of arson over the Ruhnu fire.", "2021-06-14"),
            note="another person",
        ),
        example(
            Dispatch("Peeter Kask faces one count of arson over the Ruhnu fire.", "2021-06-10"),
            Dispatch("Peeter Kask could face three counts of arson over the Ruhnu fire.", "2021-06-14"),
            note="not charged yet",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield a finding for each figure of a person's case that the two articles give differently."""
        if told.story.happening < ONE_HAPPENING:
            return
        for one, other in differing(told.one.legal, told.other.legal):
            yield self._told(told, one, other)
        for standing, who, first, second in told_otherwise(told.one.offences, told.other.offences):
            yield self._offence(told, standing, who, first, second)

    def _offence(
        self, told: ToldTwice, standing: Standing, who: Ends, one: Offence, other: Offence
    ) -> Finding:
        days = days_later(told)
        conflict = standing == "convicted" or (days is not None and abs(days) <= _AT_ONCE)
        told_as = "convicted of" if standing == "convicted" else "charged with"
        words = [" ".join(offence.span.text.split()) for offence in (one, other)]
        finding = self.finding(
            "conflict" if conflict else "superseded",
            f"{' '.join(who).title()} is {told_as} “{words[0]}” there and “{words[1]}” here",
            Place(told.other.article, other.span),
            Place(told.one.article, one.span),
            key=("offence", *who, standing, *words, _doc(told.one), _doc(told.other)),
            severity="warning" if conflict else "info",
        )
        return finding.model_copy(update={"confidence": _LIKELY})

    def _told(self, told: ToldTwice, one: LegalFigure, other: LegalFigure) -> Finding:
        conflict = stands(told.one.article, told.other.article, one.slot)
        name = " ".join(one.who).title()
        finding = self.finding(
            "tension" if conflict else "superseded",
            f"{_CALLED[one.slot].format(name)}: {_words(one)} "
            f"{'there' if conflict else 'was followed by'} {'and ' if conflict else ''}{_words(other)}"
            f"{' here' if conflict else ''}",
            Place(told.other.article, other.claim),
            Place(told.one.article, one.claim),
            key=(*one.who, one.slot, str(one.value), str(other.value), _doc(told.one), _doc(told.other)),
            working=(_passage(told.one, one), _passage(told.other, other)),
        )
        return finding.model_copy(update={"confidence": 0.8}) if conflict else finding


def _words(figure: LegalFigure) -> str:
    return f"“{figure.claim.text}”"


def _doc(profiled: Profiled) -> str:
    return profiled.article.id or profiled.article.name


def _passage(profiled: Profiled, figure: LegalFigure) -> str:
    article = profiled.article
    line, _ = place_in(article, figure.claim.start)
    day = "undated" if article.date is None else article.date.isoformat()
    return f"{article.name}:{line}: {' '.join(figure.claim.text.split())} ({day})"
