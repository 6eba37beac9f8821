"""ROL007: a member of a body is of another party, place or first name than the archive knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Statement
from claimcheck.linking.people.member_tags import tag_behind
from claimcheck.linking.people.other_tags import Odd, Tagged, odd_tags
from claimcheck.models.claims import RoleClaim
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, GroupRule, Place, example

_SURE: Final = 0.93
_LIKELY: Final = 0.7
"""Of five other places read in a newsroom's archive one was a slip of the pen, the rest second counties."""


class MemberDiffers(GroupRule):
    """One article tags a member of an elected body otherwise than the others do: "(R., Elverton)".

    Why it matters: readers look for their own member, and a wrong party is a slight.
    What it cannot tell: which is right if only two articles name the member; who changed party between.
    What several articles say each way may both be right, as of members with two counties.
    """

    code: ClassVar[str] = "ROL007"
    of_somebody: ClassVar[bool] = True
    name: ClassVar[str] = "member-differs"
    summary: ClassVar[str] = "one member of a body, two parties, places or first names"
    severity: ClassVar[Severity] = "warning"
    kind = "role"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("State Sen. Marta Obregon (R., Elverton) opened the fair.", "2021-05-03"),
            Dispatch("Sen. Marta Obregon (R., Harrow Vale) voted for the new ferry.", "2021-07-04"),
            marks=("Marta Obregon (R., Harrow Vale)", "Marta Obregon (R., Elverton)"),
        ),
        example(
            Dispatch("Rep. Marta Obregon (D-Elverton) opened the fair.", "2021-05-03"),
            Dispatch("Rep. Marta Obregon (R-Elverton) voted for the new ferry.", "2021-07-04"),
            marks=("Marta Obregon (R-Elverton)", "Marta Obregon (D-Elverton)"),
        ),
        example(
            Dispatch("Rep. Marta Obregon (D-Elverton) opened the fair.", "2021-05-03"),
            Dispatch("Rep. Marta Obregon (D., Elverton County) voted for the new ferry.", "2021-07-04"),
            note="one tag in two styles",
        ),
        example(
            Dispatch("Rep. Marta Obregon (D-Elverton) opened the fair.", "2015-05-03"),
            Dispatch("Rep. Marta Obregon (D-Harrow Vale) voted for the new ferry.", "2021-07-04"),
            note="years lie between",
        ),
        example(
            Dispatch("Rep. Marta Obregon (D-Elverton) opened the fair.", "2021-05-03"),
            Dispatch("Rep. Marta Obregon (D-Elverton/Harrow Vale) voted for the new ferry.", "2021-07-04"),
            note="two places, of which one is named",
        ),
    )

    def key(self, statement: Statement) -> str | None:
        """Return the first of the keys."""
        return next(self.keys(statement), None)

    def keys(self, statement: Statement) -> Iterator[str]:
        """Yield the name of a tagged member, and the seat by family name."""
        claim = statement.claim
        if not isinstance(claim, RoleClaim) or claim.office is None:
            return
        tag = tag_behind(statement.article.text, claim)
        if tag is not None:
            yield f"{tag.first} {tag.last}"
            yield f"{tag.last}\x1f{tag.party}\x1f{sorted(tag.places)}\x1f{claim.office}"

    def check(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Finding]:  # noqa: ARG002
        """Yield a finding for the one article that differs from the others."""
        listed: list[Tagged] = []
        for statement in group:
            if isinstance(statement.claim, RoleClaim):
                tag = tag_behind(statement.article.text, statement.claim)
                if tag is not None:
                    listed.append(Tagged(statement, tag))
        for odd in odd_tags(listed):
            yield self._found(odd)

    def _found(self, found: Odd) -> Finding:
        places = [
            Place.cut(one.statement.article, one.tag.start, one.tag.end) for one in (found.odd, found.usual)
        ]
        times = f"in {found.times} articles" if found.times > 1 else "in another article"
        finding = self.finding(
            "conflict",
            f"one member, another {found.what}: “{places[0].words}” here, “{places[1].words}” {times}",
            *places,
            key=(found.what, found.odd.tag.last, found.odd.statement.article.id, places[0].words),
        )
        return finding.model_copy(update={"confidence": _LIKELY if found.both else _SURE})
