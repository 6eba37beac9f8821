"""POS001: one actor for and against the same matter at one time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Statement
from claimcheck.models.claims import PositionClaim
from claimcheck.models.finding import Finding
from claimcheck.rules.positions.stances import SAID, key_of_position, opposed, same_actor, told
from claimcheck.rules.rule import Dispatch, Example, GroupRule, Place, example


class OppositePositions(GroupRule):
    """An actor is said to be for a matter (or committed to it) and, on the same day, against it.

    Why it matters: one of the two is wrong, and it is what readers remember of an actor.
    What it cannot tell: which; whether part of a body differs from its whole.
    """

    code: ClassVar[str] = "POS001"
    name: ClassVar[str] = "opposite-positions"
    summary: ClassVar[str] = "one actor for and against the same matter at one time"
    severity = "error"
    kind = "position"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("Norway supports the fishing ban in the northern bay.", "2024-05-01"),
            Dispatch("Norway opposes the fishing ban in the northern bay.", "2024-05-01"),
            marks=(
                "Norway opposes the fishing ban in the northern bay",
                "Norway supports the fishing ban in the northern bay",
            ),
        ),
        example(
            "Only Spain, Greece and Malta have pledged to send engineers. "
            "Greece has ruled out sending engineers.",
            marks=(
                "Greece has ruled out sending engineers",
                "Greece and Malta have pledged to send engineers",
            ),
        ),
        example(
            Dispatch("Norway supports the fishing ban in the northern bay.", "2024-05-01"),
            Dispatch("Norway opposes the fishing ban in the northern bay.", "2024-09-01"),
            note="a change over time: POS002",
        ),
        example(
            "Norway supports the fishing ban in the northern bay. "
            "Iceland opposes the fishing ban in the northern bay.",
            note="two actors",
        ),
        example(
            "Critics say Norway supports the fishing ban. Norway opposes the fishing ban.",
            note="what others say of an actor",
        ),
        example(
            Dispatch("Norway said it supports the fishing ban.", "2024-05-01"),
            Dispatch("Norway said it opposes the fishing ban.", "2024-05-01"),
            marks=(
                "Norway said it opposes the fishing ban",
                "Norway said it supports the fishing ban",
            ),
        ),
        example(
            "Norway has not ruled out a fishing ban. Norway supports a fishing ban.",
            note="both can hold",
        ),
    )

    def key(self, statement: Statement) -> str | None:
        """Return actor and matter."""
        return key_of_position(statement)

    def check(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Finding]:  # noqa: ARG002
        """Yield a finding for each statement that contradicts one of the same day."""
        seen: list[Statement] = []
        for statement in group:
            claim = statement.claim
            for earlier in reversed(seen[-12:]):
                known = earlier.claim
                if (
                    isinstance(claim, PositionClaim) and isinstance(known, PositionClaim)
                    and opposed(known, claim) and same_actor(known, claim)
                    and _at_one_time(earlier, statement)
                ):  # fmt: skip
                    yield self.finding(
                        "conflict",
                        f"{claim.actor.name} is said {SAID[known.stance]} and {SAID[claim.stance]} "
                        f"one thing: {claim.matter}",
                        Place(statement.article, claim),
                        Place(earlier.article, known),
                        key=(
                            key_of_position(statement) or "",
                            statement.article.id,
                            claim.stance,
                            earlier.article.id,
                            known.stance,
                        ),
                        working=(told(earlier), told(statement)),
                    )
                    break
            seen.append(statement)


def _at_one_time(one: Statement, other: Statement) -> bool:
    if one.article.name == other.article.name:
        return one.claim.holds.meets(other.claim.holds) is not False
    first, second = one.article.period, other.article.period
    return first is not None and first == second and first[0] == first[1]
