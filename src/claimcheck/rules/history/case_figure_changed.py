"""SUP006: counts of a charge, a bond or a sentence that an earlier article tells otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.stories.one_happening import ONE_HAPPENING
from claimcheck.linking.ties.criminal_cases import LegalFigure, differing, stands
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, Place, StoryRule, ToldTwice, example
from claimcheck.text.lines import place_in

_CALLED: Final = {
    "charged": "counts that {} is charged with",
    "convicted": "counts that {} is convicted of",
    "bond": "bond of {}",
    "sentence": "sentence of {}",
}


class CaseFigureChanged(StoryRule):
    """Counts of a charge, a bond or a sentence of one person are told otherwise than in an earlier article.

    Charges are added and bonds reset: later ones replace the earlier ones (an info). Within a day of each
    other, and of a sentence whenever it is told, the two contradict each other.

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
            Dispatch("Peeter Kask faces three counts of attempted arson over the Ruhnu fire.", "2021-09-14"),
            note="another offence",
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
        ones, others = told.one.legal, told.other.legal
        if not ones or not others or told.story.happening < ONE_HAPPENING:
            return
        for one, other in differing(ones, others):
            yield self._told(told, one, other)

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
