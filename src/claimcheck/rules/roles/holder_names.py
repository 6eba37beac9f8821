"""The names in two spellings of those who hold one office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimcheck.comparison.name_likeness import likeness
from claimcheck.lang.role_words import role_words
from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Statement
from claimcheck.models.claims import RoleClaim
from claimcheck.models.finding import Finding
from claimcheck.rules.roles.holders import Held, held, title_of
from claimcheck.rules.rule import GroupRule, Place
from claimcheck.rules.wording import times


class HolderNamesRule(GroupRule):
    """A rule that compares the names of those who hold one office."""

    kind = "role"

    def key(self, statement: Statement) -> str | None:
        """Return office and body of somebody named in full."""
        claim = statement.claim
        if not isinstance(claim, RoleClaim) or claim.office is None or claim.body is None:
            return None
        if claim.office in role_words().groups.occupations or len(claim.person.text.split()) < 2:
            return None
        return f"{claim.office}\x1f{claim.body.casefold()}"

    def check(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Finding]:  # noqa: ARG002
        """Yield a finding for each spelling beside the most frequent one, once for an article."""
        claims = held(group)
        counts = Counter(" ".join(c.claim.person.text.split()) for c in claims)
        first: dict[str, Held] = {}
        for claim in claims:
            first.setdefault(" ".join(claim.claim.person.text.split()), claim)
        seen: set[tuple[str, str]] = set()
        for claim in claims:
            own = " ".join(claim.claim.person.text.split())
            for other in first:
                like = likeness(own, other) if other != own else "same"
                if like not in ("slip", "spelling") or (counts[other], other) < (counts[own], own):
                    continue
                if (claim.article, own) in seen:
                    continue
                seen.add((claim.article, own))
                yield self._found(claim, first[other], counts, slip=like == "slip")

    def _found(self, claim: Held, usual: Held, counts: Counter[str], *, slip: bool) -> Finding:
        ordered = sorted((claim, usual), key=lambda c: (c.days is None, c.days or (), c.doc, c.claim.start))
        one, other = (" ".join(c.claim.person.text.split()) for c in ordered)
        office = title_of(claim.claim.office or "", claim.claim.body)
        places = [Place(c.statement.article, c.claim.person) for c in reversed(ordered)]
        return self.finding(
            "tension" if slip else "agree",
            f"The {office} is called {other} here and {one} elsewhere"
            + ("" if slip else ": two ways of writing one name"),
            *places,
            key=(office, one, other, ordered[0].doc, ordered[1].doc),
            working=(
                *(c.told() for c in ordered),
                f"“{one}” {times(counts[one])}, “{other}” {times(counts[other])}",
            ),
            severity="warning" if slip else "info",
        )
