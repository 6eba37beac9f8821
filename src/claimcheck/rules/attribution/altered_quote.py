"""ATT002: one speaker's words quoted twice, with other words in between."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.lang.rarity import stem
from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Statement
from claimcheck.models.claims import AttributionClaim
from claimcheck.models.finding import Finding
from claimcheck.rules.attribution.quotations import (
    GAP,
    Change,
    Passage,
    changes,
    may_speak,
    overlap,
    passage_of,
    quoting,
    shingles,
    span_of,
    speaker_words,
    translated,
)
from claimcheck.rules.rule import Dispatch, Example, GroupRule, Place, example

_FEWEST = 6
_BACK = 12
_AGAIN = 3  # further places in which the words are others


class AlteredQuote(GroupRule):
    """One speaker's words are quoted twice, nearly alike: some words in the quotation marks differ.

    Words left out behind an ellipsis, additions in brackets, capitals, marks, contractions, spelling and a
    quotation that starts or ends elsewhere are no fault, nor are translations that are marked as such.

    Why it matters: words in quotation marks are promised to be the very words.
    What it cannot tell: which version was said, or whether the speaker said both on two occasions.
    """

    code: ClassVar[str] = "ATT002"
    name: ClassVar[str] = "altered-quote"
    summary: ClassVar[str] = "one quotation in two wordings"
    severity = "warning"
    kind = "attribution"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "“We will repair the old harbour before the first snow,” said Mayor Ana Roe.", "2024-05-01"
            ),
            Dispatch("Ana Roe said: “We will close the old harbour before the first snow.”", "2024-05-02"),
            marks=(
                "“We will close the old harbour before the first snow.”",
                "“We will repair the old harbour before the first snow,”",
            ),
        ),
        example(
            Dispatch(
                '"Nobody on this island was ever asked about the bridge," Ivo Lund told reporters.',
                "2024-05-01",
            ),
            Dispatch('Lund said, "Everybody on this island was ever asked about the bridge."', "2024-05-03"),
            marks=(
                '"Everybody on this island was ever asked about the bridge."',
                '"Nobody on this island was ever asked about the bridge,"',
            ),
        ),
        example(
            Dispatch(
                "“We will repair the old harbour, whatever it costs, before the first snow,” said Ana Roe."
            ),
            Dispatch("“We will repair the old harbour … before the first snow,” said Ana Roe."),
            note="an ellipsis",
        ),
        example(
            Dispatch("The new ferry “opens the way to smaller harbours” in May, Ana Roe said.", "2024-05-01"),
            Dispatch("It could “open the way to smaller harbours” in May, Ana Roe said.", "2024-05-02"),
            note="the form that the sentence asks for",
        ),
        example(
            Dispatch("“They will repair it before the first snow comes to the town,” said Ana Roe."),
            Dispatch(
                "‘They will repair [the harbour] before the first snow comes to the town,’ said Ana Roe."
            ),
            note="an addition in brackets, other marks",
        ),
        example(
            Dispatch("“We don't want to repair the old harbour,” said Ana Roe."),
            Dispatch(
                "“We do not want to repair the old harbour,” said Ana Roe, speaking through an interpreter."
            ),
            note="a contraction",
        ),
        example(
            Dispatch("“The labour centre will close its doors in forty days,” said Ana Roe."),
            Dispatch("Ana Roe said that “[t]he labor center will close its doors in 40 days”."),
            note="spelling, a number in digits, a letter in brackets",
        ),
    )

    def key(self, statement: Statement) -> str | None:
        """Return the first of the keys."""
        return next(self.keys(statement), None)

    def keys(self, statement: Statement) -> Iterator[str]:
        """Yield the speaker's last name with each run of three words."""
        claim = quoting(statement)
        if claim is None:
            return
        passage = passage_of(claim)
        speaker = speaker_words(claim)
        if passage.size < _FEWEST or not speaker or not may_speak(claim):
            return
        for run in shingles(passage, 3, 4):
            yield f"{speaker[-1].lower()}\x1f{run}"

    def check(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Finding]:  # noqa: ARG002
        """Yield a finding for each wording that differs from the nearest earlier one."""
        seen: list[tuple[Statement, AttributionClaim]] = []
        for statement in group:
            claim = statement.claim
            if not isinstance(claim, AttributionClaim):
                continue
            passage = passage_of(claim)
            if any(passage_of(known).words == passage.words for _, known in seen):
                continue  # this wording is compared already
            if not translated(statement):
                others = [
                    (one, known) for one, known in reversed(seen[-_BACK:]) if not overlap(one, statement)
                ]
                told = [
                    (*other, _differing(other[1], passage)) for other in others if not translated(other[0])
                ]
                found = [(one, known, differing) for one, known, differing in told if differing]
                if found:
                    earlier, known, differing = found[0]
                    again = [Place(one.article, span_of(old, at[0].at[0])) for one, old, at in found[1:]]
                    yield self._found(earlier, known, statement, claim, differing, again[:_AGAIN])
            seen.append((statement, claim))

    def _found(
        self,
        earlier: Statement,
        known: AttributionClaim,
        later: Statement,
        claim: AttributionClaim,
        differing: list[Change],
        again: list[Place],
    ) -> Finding:
        told = [_told(change) for change in differing]
        words, before = passage_of(claim).words, passage_of(known).words
        who = " ".join(speaker_words(claim)) or "one speaker"
        return self.finding(
            "conflict",
            f"{who} is quoted in two wordings: {'; '.join(told)}",
            *_pieces((later, claim, 1), (earlier, known, 0), differing),
            *again,
            key=(" ".join(words), later.article.id, " ".join(before), earlier.article.id),
            working=(f"first: {' '.join(before)}", f"then: {' '.join(words)}", *told),
        )


def _differing(known: AttributionClaim, passage: Passage) -> list[Change]:
    """Return where a quotation differs from an earlier one of the same words."""
    differing = changes(passage_of(known), passage) or []
    adapted = len(differing) == 1 and _adapted(differing[0], passage_of(known), passage)
    return [] if adapted else differing


def _pieces(
    later: tuple[Statement, AttributionClaim, int],
    earlier: tuple[Statement, AttributionClaim, int],
    differing: list[Change],
) -> list[Place]:
    """Return the pieces of both quotations in which words differ, those of the first change first."""
    found: list[Place] = []
    for change in differing:
        for statement, claim, side in (later, earlier):
            place = Place(statement.article, span_of(claim, change.at[side]))
            if place not in found:
                found.append(place)
    return found


def _adapted(change: Change, one: Passage, other: Passage) -> bool:
    """Tell whether the first quoted word was put into the form its sentence asks for: "open", "opens"."""
    opens = all(
        at == 0 or passage.words[at - 1] == GAP for at, passage in zip(change.at, (one, other), strict=True)
    )
    if not opens or len(change.one) != 1 or len(change.other) != 1:
        return False
    return stem(change.one[0]) == stem(change.other[0])


def _told(change: Change) -> str:
    one, other = " ".join(change.one), " ".join(change.other)
    if not other:
        return f"“{one}” left out"
    return f"“{one}” became “{other}”" if one else f"“{other}” added"
