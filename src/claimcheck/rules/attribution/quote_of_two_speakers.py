"""ATT001: the same quotation, different speakers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.comparison.name_likeness import likeness
from claimcheck.lang.cue_words import verb_cues
from claimcheck.lang.quotation_words import quotation_words
from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Statement
from claimcheck.models.claims import AttributionClaim
from claimcheck.models.finding import Finding
from claimcheck.rules.attribution.quotations import (
    changes,
    is_person,
    may_speak,
    overlap,
    passage_of,
    quoting,
    shared_words,
    shingles,
    span_of,
    speaker_words,
)
from claimcheck.rules.rule import Dispatch, Example, GroupRule, Place, example

_FEWEST = 8
_LONG = 12  # with so many words, one of them may differ
_BACK = 12
_AROUND = 80  # characters before a quotation
_BEFORE = 30  # characters before a source that say that it asked
_TITLE = 60  # characters around a source that say for whom it speaks


class QuoteOfTwoSpeakers(GroupRule):
    """The same words in quotation marks, eight or more, are credited to two people.

    Why it matters: one of them did not say it.
    What it cannot tell: who did; whether both said it, as with an oath, a song or a slogan.
    """

    code: ClassVar[str] = "ATT001"
    name: ClassVar[str] = "quote-of-two-speakers"
    summary: ClassVar[str] = "the same quotation, different speakers"
    severity = "error"
    kind = "attribution"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("“The ferry will never sail in winter again,” said Ana Roe.", "2024-05-01"),
            Dispatch("Ivo Lund said: “The ferry will never sail in winter again.”", "2024-05-02"),
            marks=(
                "“The ferry will never sail in winter again.”",
                "“The ferry will never sail in winter again,”",
            ),
        ),
        example(
            '"Every second house on the hill is empty," Ana Roe told the council. A letter was read. '
            '"Every second house on the hill is empty," Ivo Lund said.',
            marks=(
                '"Every second house on the hill is empty,"',
                '"Every second house on the hill is empty,"',
            ),
        ),
        example(
            Dispatch("“The ferry will never sail in winter again,” said Ana Roe.", "2024-05-01"),
            Dispatch("Roe said: “The ferry will never sail in winter again.”", "2024-05-02"),
            note="one speaker, by family name",
        ),
        example(
            Dispatch("“The ferry will never sail in winter again,” said Ana Roe.", "2024-05-01"),
            Dispatch("Ivo Lund repeated Roe's words that “the ferry will never sail in winter again”."),
            note="said to be another's words",
        ),
        example(
            Dispatch("“The ferry will never sail in winter again,” said Ana Roe.", "2024-05-01"),
            Dispatch(
                "“The ferry will never sail in winter again,” the ministry said in a statement.", "2024-05-02"
            ),
            note="a body may speak through a person",
        ),
        example(
            Dispatch("“The ferry will sail,” said Ana Roe.", "2024-05-01"),
            Dispatch("“The ferry will sail,” said Ivo Lund.", "2024-05-02"),
            note="too short to be one quotation",
        ),
    )

    def key(self, statement: Statement) -> str | None:
        """Return the first of the keys."""
        return next(self.keys(statement), None)

    def keys(self, statement: Statement) -> Iterator[str]:
        """Yield runs of words that a named person is quoted with."""
        claim = quoting(statement)
        if claim is None:
            return
        if claim.type == "mixed" and _speaks_of_speaker(claim):
            return
        passage = passage_of(claim)
        if _asked(statement, claim) or _speaks_for_others(statement, claim):
            return
        if passage.size >= _FEWEST and is_person(speaker_words(claim)) and may_speak(claim):
            yield from shingles(passage, 6, 4)

    def check(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Finding]:  # noqa: ARG002
        """Yield a finding for each speaker who is credited with the words after another."""
        seen: dict[tuple[str, ...], tuple[Statement, AttributionClaim]] = {}
        for statement in group:
            claim = statement.claim
            if not isinstance(claim, AttributionClaim):
                continue
            speaker = speaker_words(claim)
            if speaker in seen:
                continue
            for other, (earlier, known) in list(seen.items())[-_BACK:]:
                if (
                    speaker[-1].lower() != other[-1].lower()
                    and likeness(" ".join(speaker), " ".join(other)) == "other"
                    and not overlap(earlier, statement)
                    and not (_names(statement, other) or _names(earlier, speaker))
                    and _same_words(known, claim)
                ):
                    yield self._found(earlier, known, statement, claim)
                    break
            seen[speaker] = statement, claim

    def _found(
        self, earlier: Statement, known: AttributionClaim, later: Statement, claim: AttributionClaim
    ) -> Finding:
        one, other = " ".join(speaker_words(known)), " ".join(speaker_words(claim))
        before, words = passage_of(known), passage_of(claim)
        shared = min((before, words), key=lambda passage: passage.size)
        here, there = _where(words, shared.words[0]), _where(before, shared.words[0])
        return self.finding(
            "conflict",
            f"the same words are credited to {other} and to {one}",
            Place(later.article, span_of(claim, here)),
            Place(earlier.article, span_of(known, there)),
            key=(" ".join(shared.words), later.article.id, other, earlier.article.id, one),
            working=(f"{one}: {' '.join(before.words)}", f"{other}: {' '.join(words.words)}"),
        )


def _asked(statement: Statement, claim: AttributionClaim) -> bool:
    """Tell whether the source is who asked or was told: "asked by the Elmport Post, she said"."""
    if claim.source is None:
        return False
    start = claim.source.start
    before = statement.article.text[max(0, start - _BEFORE) : start].lower().replace(",", " ").split()
    return bool(before) and before[-1] in quotation_words().asking


def _speaks_for_others(statement: Statement, claim: AttributionClaim) -> bool:
    """Tell whether the source speaks for a body, which may have other voices: "X, a spokesperson for Y"."""
    if claim.source is None:
        return False
    text, source = statement.article.text, claim.source
    around = text[max(0, source.start - _TITLE) : source.end + _TITLE].lower()
    return any(word.strip('.,;:()“”"') in quotation_words().mouthpieces for word in around.split())


def _names(statement: Statement, speaker: tuple[str, ...]) -> bool:
    """Tell whether the sentence around a quotation names the other speaker: "Quoting Roe, Lund said"."""
    text, claim = statement.article.text, statement.claim
    around = text[max(0, claim.start - _AROUND) : claim.start].rpartition(". ")[2].split()
    return any(word.strip(".,;:()'’\"") == speaker[-1] for word in around)


def _speaks_of_speaker(claim: AttributionClaim) -> bool:
    """Tell whether the words around the quotation name a speaker of their own.

    "denied that Lee said “…”", "repeated the mayor's words that “…”".
    """
    cues = verb_cues()
    outside = " ".join(span.text.replace("”", "“").replace('"', "“").split("“")[0] for span in claim.content)
    words = outside.lower().replace("’", "'").split()
    if any(word.endswith(("'s", "s'")) for word in words) or not quotation_words().of_others.isdisjoint(
        words
    ):
        return True
    return any(
        cue is not None and cue.reporting
        for cue in (cues.get(word.strip(".,;:()’'").lower()) for word in outside.split())
    )


def _same_words(one: AttributionClaim, other: AttributionClaim) -> bool:
    """Tell whether the shorter quotation is, but for gaps, part of the longer."""
    a, b = passage_of(one), passage_of(other)
    short, long = sorted((a, b), key=lambda passage: passage.size)
    found = changes(short, long)
    if shared_words(short, long) * 10 < short.size * 9:
        return False  # one ends where the other goes on in other words
    return found is not None and len(found) <= (short.size >= _LONG)


def _where(passage: object, word: str) -> int:
    words = getattr(passage, "words", ())
    return words.index(word) if word in words else 0
