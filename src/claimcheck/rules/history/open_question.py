"""What the rules on open questions share: the finding where a later article answers one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from claimcheck.linking.people.open_questions import answered
from claimcheck.models.finding import Finding
from claimcheck.models.span import Span
from claimcheck.rules.rule import Place, StoryRule, ToldTwice


class OpenQuestionRule(StoryRule):
    """A rule on questions that an earlier article leaves open."""

    likely: ClassVar[float]
    """How sure its findings are, 0 to 1."""

    def answer(self, told: ToldTwice, question: str, *key: str) -> Iterator[Finding]:
        """Yield what the later article tells of a question; ``key`` names it beside the articles."""
        one, other = told.one, told.other
        found = answered(question, one.questions, other.questions)
        if found is not None:
            left, answer = found
            more = [Place(other.article, span) for span in answer.again]
            more += [Place(one.article, span) for span in left.again]
            yield self.told(told, left.span, answer.span, *key, more=more)

    def told(
        self, told: ToldTwice, left: Span, answer: Span, *key: str, more: Iterable[Place] = ()
    ) -> Finding:
        """Make the finding of what the earlier article leaves open and the later one tells."""
        one, other = told.one, told.other
        places = Place(other.article, answer), Place(one.article, left)
        return self.finding(
            "superseded",
            f"“{places[1].words}” in an earlier article, “{places[0].words}” in this one",
            *places,
            *more,
            key=(*key, one.article.id, other.article.id),
        ).model_copy(update={"confidence": self.likely})


def days_later(told: ToldTwice) -> int | None:
    """Return how many days the second article is later, below 0 if it is earlier; ``None`` if undated."""
    earlier, later = told.one.profile.day, told.other.profile.day
    return None if earlier is None or later is None else (later - earlier).days
