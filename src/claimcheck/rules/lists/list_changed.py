"""ENU002: the same counted set with other members elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.lang.name_words import plain_words
from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Statement
from claimcheck.models.claims import EnumerationClaim
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, GroupRule, Place, example

_KEPT: Final = 40  # different lists remembered for one set


class ListChanged(GroupRule):
    """One counted set is listed twice with other members, most of them shared.

    Why it matters: one of the two lists has a wrong name, or the set has changed since.
    What it cannot tell: whether the two lists mean the same set; it asks for the same noun, the same
    count and most members shared.
    """

    code = "ENU002"
    name = "list-changed"
    summary = "the same set with other members elsewhere"
    severity = "warning"
    kind = "enumeration"
    examples = (
        example(
            Dispatch("Talks begin among four states: Kenya, Uganda, Rwanda and Burundi.", "2020-03-02"),
            Dispatch("The four states, Kenya, Uganda, Rwanda and Malawi, met.", "2020-03-03"),
            marks=(
                "four states, Kenya, Uganda, Rwanda and Malawi",
                "four states: Kenya, Uganda, Rwanda and Burundi",
            ),
        ),
        example(
            "Three ministers, Anna Berg, Karl Lund and Ole Dahl, resigned. "
            "The three ministers, Anna Berg, Karl Lund and Ola Dahl, left at noon.",
            marks=(
                "three ministers, Anna Berg, Karl Lund and Ola Dahl",
                "Three ministers, Anna Berg, Karl Lund and Ole Dahl",
            ),
        ),
        example(
            Dispatch("Talks begin among four states: Kenya, Uganda, Rwanda and Burundi.", "2020-03-02"),
            Dispatch("Floods hit four states: Kenya, Sudan, Chad and Niger.", "2020-03-03"),
            note="another set",
        ),
        example(
            "Three ministers, Jose Nunez, Per Lund and Kai Berg, came. "
            "The three ministers, José Núñez, Per Lund and Kai Berg, left.",
            note="marks left out",
        ),
        example(
            "Three countries, Kenya, Uganda and Rwanda, signed.",
            "Three countries, Rwanda, Kenya and Uganda, met.",
        ),
    )  # fmt: skip

    def key(self, statement: Statement) -> str | None:
        """Group complete lists of three or more by noun and count."""
        claim = statement.claim
        if (
            not isinstance(claim, EnumerationClaim)
            or claim.count is None
            or not claim.complete
            or claim.unnamed
        ):
            return None
        if len(claim.members) < 3 or claim.count != len(claim.members):
            return None
        return f"{claim.of.casefold()}\x1f{claim.count}"

    def check(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Finding]:
        """Yield each list that differs from an earlier one in few members."""
        del ledger
        seen: list[tuple[frozenset[str], Statement]] = []
        for statement in group:
            claim = statement.claim
            if not isinstance(claim, EnumerationClaim):
                continue
            members = frozenset(_plain(name) for name in claim.members)
            for before, earlier in reversed(seen):
                shared = len(members & before)
                if members == before:
                    break
                if shared * 3 >= 2 * len(members) and not _of_another_time(earlier, statement):
                    yield self._finding(claim, statement, earlier, members, before)
                    break
            if all(members != before for before, _ in seen) and len(seen) < _KEPT:
                seen.append((members, statement))

    def _finding(
        self,
        claim: EnumerationClaim,
        later: Statement,
        earlier: Statement,
        now: frozenset[str],
        before: frozenset[str],
    ) -> Finding:
        first = earlier.claim.members if isinstance(earlier.claim, EnumerationClaim) else ()
        shown = {_plain(name): name for name in (*first, *claim.members)}
        added, gone = (sorted(shown[n] for n in names) for names in (now - before, before - now))
        one_day = earlier.article.date == later.article.date
        severity: Severity = "warning" if one_day else "info"
        return self.finding(
            "conflict" if one_day else "superseded",
            f"The {claim.count} {claim.of} include {', '.join(added)} here, {', '.join(gone)} elsewhere",
            Place(later.article, claim),
            Place(earlier.article, earlier.claim),
            key=(claim.of, str(claim.count), *sorted((earlier.article.id, later.article.id)), *added, *gone),
            working=(
                f"shared: {', '.join(sorted(shown[n] for n in now & before))}",
                f"here: {', '.join(added)}; elsewhere: {', '.join(gone)}",
            ),
            severity=severity,
        )


def _plain(name: str) -> str:
    """Return a name in small letters and without its marks."""
    return " ".join(plain_words(name.split()))


def _of_another_time(one: Statement, other: Statement) -> bool:
    """Tell whether one article counts twice, without "the": two groups of equal size."""
    if one.article.name != other.article.name:
        return False
    text, claim = other.article.text, other.claim
    before = text[max(0, claim.start - 10) : claim.start].lower().split()
    return before[-1:] != ["the"] and claim.text.lower().split()[:1] != ["the"]
