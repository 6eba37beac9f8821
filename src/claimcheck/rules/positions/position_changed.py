"""POS002: an actor's position on a matter changed over time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Statement
from claimcheck.models.claims import PositionClaim
from claimcheck.models.finding import Finding
from claimcheck.rules.positions.stances import SAID, key_of_position, opposed, same_actor, told
from claimcheck.rules.rule import Dispatch, Example, GroupRule, Place, example


class PositionChanged(GroupRule):
    """An actor was for a matter (or committed to it) and is against it in a later article, or the reverse.

    Why it matters: the change is news, and an archive that keeps only one side misleads.
    What it cannot tell: when the actor changed, and whether an article got it wrong.
    """

    code: ClassVar[str] = "POS002"
    name: ClassVar[str] = "position-changed"
    summary: ClassVar[str] = "an actor's position changed over time"
    severity = "info"
    kind = "position"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("Norway supports the fishing ban in the northern bay.", "2024-05-01"),
            Dispatch("Norway opposes the fishing ban in the northern bay.", "2024-09-01"),
            marks=(
                "Norway opposes the fishing ban in the northern bay",
                "Norway supports the fishing ban in the northern bay",
            ),
        ),
        example(
            Dispatch("Ana Roe has ruled out closing the school.", "2024-01-10"),
            Dispatch("Ana Roe agreed to close the school.", "2024-03-10"),
            marks=("Ana Roe agreed to close the school", "Ana Roe has ruled out closing the school"),
        ),
        example(
            Dispatch("Norway supports the fishing ban in the northern bay.", "2024-05-01"),
            Dispatch("Norway backs the fishing ban in the northern bay.", "2024-09-01"),
            note="the same stance",
        ),
        example(
            Dispatch("Norway supports the fishing ban in the northern bay.", "2024-05-01"),
            Dispatch("Norway opposes the fishing ban in the southern sea.", "2024-09-01"),
            note="another matter",
        ),
    )

    def key(self, statement: Statement) -> str | None:
        """Return actor and matter."""
        return key_of_position(statement)

    def check(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Finding]:  # noqa: ARG002
        """Yield a finding for each statement opposed to the last one before it."""
        last: Statement | None = None
        for statement in group:
            claim = statement.claim
            if not isinstance(claim, PositionClaim) or statement.article.period is None:
                continue
            if (
                last is not None and isinstance(last.claim, PositionClaim) and opposed(last.claim, claim)
                and same_actor(last.claim, claim)
                and last.article.period is not None and last.article.period[1] < statement.article.period[0]
            ):  # fmt: skip
                known = last.claim
                yield self.finding(
                    "superseded",
                    f"{claim.actor.name} was said {SAID[known.stance]}, and now {SAID[claim.stance]}: "
                    f"{claim.matter}",
                    Place(statement.article, claim),
                    Place(last.article, known),
                    key=(
                        key_of_position(statement) or "",
                        statement.article.id,
                        claim.stance,
                        last.article.id,
                        known.stance,
                    ),
                    working=(told(last), told(statement)),
                )
            last = statement
