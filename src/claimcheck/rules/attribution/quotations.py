"""Quotations made comparable: their plain words, what they are filed under, and where two of them differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein, Opcode

from claimcheck.comparison.edit_steps import EQUAL, merged
from claimcheck.comparison.spelling_distance import plain_words, spelled_alike
from claimcheck.lang.name_words import given_names
from claimcheck.lang.quotation_words import quotation_words
from claimcheck.lang.rarity import is_listed
from claimcheck.linking.links import Statement
from claimcheck.models.claims import AttributionClaim
from claimcheck.models.span import Span
from claimcheck.text.entities import decoded

GAP: Final = "…"
MOST_WORDS: Final = 400
_STRETCH: Final = 12  # words of two longer quotations that are one utterance
_RUN: Final = 2  # words in a row that carry on such a stretch
_FEW: Final = 2
_SHORT: Final = 8  # words below which a word more or less is no change
_WORD: Final = r"[^\W_]+(?:['’‘][^\W_]+)*"
_PIECE: Final = re.compile(
    rf"\[[^\W_]\]{_WORD}"  # "[w]e"
    rf"|\[[^\[\]]{{0,120}}\]|\([^()]{{0,120}}\)|\.{{3,}}|\. \. \.|…|''|[“”„«»\"]|{_WORD}|%"
)
_MARKS: Final = frozenset({"“", "”", "„", "«", "»", '"', "''"})
_CLOSING: Final = frozenset("”")  # never opens
_ENDING: Final = frozenset({"”", "»", '"', "''"})
_PARTNERS: Final = {"„": "“", "»": "«"}  # marks that close what elsewhere they would open


@dataclass(frozen=True, slots=True)
class Passage:
    """Quoted words in plain form; ``parts`` says in which of the claim's content spans each stands.

    Brackets, ellipses and the seams between two pieces are ``GAP``: there, words may have been left out.
    """

    words: tuple[str, ...]
    parts: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many words it has."""
        return sum(1 for word in self.words if word != GAP)


@dataclass(frozen=True, slots=True)
class Change:
    """Words of one quotation against words of the other; ``at`` are their positions."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    at: tuple[int, int]


@lru_cache(maxsize=4096)
def passage_of(claim: AttributionClaim) -> Passage:
    """Return what stands in quotation marks in what the claim's source said; empty if nothing does."""
    words: list[str] = []
    parts: list[int] = []
    for number, span in enumerate(claim.content):
        _gap(words, parts, number)
        plain = decoded(span.text) if "&" in span.text else None
        text = span.text if plain is None else plain.text
        marked = any(mark in text for mark in _MARKS)
        inside, opened = claim.type == "direct" and not marked, ""
        for match in _PIECE.finditer(text):
            piece = match.group()
            if piece in _MARKS:
                if inside:
                    inside = piece not in _ENDING and piece not in _PARTNERS.get(opened, "")
                else:
                    inside = piece not in _CLOSING and (piece != "»" or "«" in text[match.end() :])
                    opened = piece
                _gap(words, parts, number)
            elif not inside:
                continue
            elif piece[0] in "[(.…" and piece[2:3] != "]":
                _gap(words, parts, number)
            else:
                for word in plain_words(piece):
                    words.append(word)
                    parts.append(number)
        if len(words) > MOST_WORDS:
            break
    while words and words[-1] == GAP:
        words.pop()
        parts.pop()
    return Passage(tuple(words), tuple(parts))


def _gap(words: list[str], parts: list[int], number: int) -> None:
    if words and words[-1] != GAP:
        words.append(GAP)
        parts.append(number)


def shingles(passage: Passage, size: int, window: int) -> Iterator[str]:
    """Yield runs of ``size`` words under which the passage is filed, so that equal passages meet.

    Short passages give every run; of long ones each ``window`` of runs gives its smallest, so that a common
    stretch of ``size + window - 1`` words still meets and the number of keys stays low.
    """
    words = [word for word in passage.words if word != GAP]
    runs = [" ".join(words[at : at + size]) for at in range(len(words) - size + 1)]
    if len(runs) <= 3 * window:
        yield from dict.fromkeys(runs)
        return
    ranked = [(_mixed(run), run) for run in runs]
    kept = dict.fromkeys(min(ranked[at : at + window])[1] for at in range(len(runs) - window + 1))
    yield from kept


def _mixed(run: str) -> int:
    """Return a number that orders runs evenly and the same everywhere; alphabetical order favours "a …"."""
    value = 0
    for letter in run:
        value = (value * 131 + ord(letter)) & 0xFFFFFFFF
    return value


def changes(one: Passage, other: Passage) -> list[Change] | None:
    """Return where two quotations of the same words differ, or ``None`` if they are not the same words.

    Left aside are what one leaves off at an end, what gaps allow, fillers, and spelling.
    """
    a, b = one.words, other.words
    if _cut_from(a, b) or _cut_from(b, a):
        return []
    least = min(one.size, other.size)
    steps = list(Levenshtein.opcodes(a, b))
    runs = [step.src_end - step.src_start for step in steps if step.tag == EQUAL]
    if not runs or sum(runs) < 5 or max(runs) < 3:
        return None
    if sum(runs) * 4 < least * 3:
        return _in_stretch(one, other, steps)
    equal = [number for number, step in enumerate(steps) if step.tag == EQUAL]
    last = len(steps) - 1
    found: list[Change] = []
    for number, step in enumerate(steps):
        if step.tag == EQUAL:
            continue
        change = _change(one, other, step)
        left, right = change.one, change.other
        if (number < equal[0] > 1) or (number > equal[-1] and last > equal[-1] + 1):
            continue  # one of several steps at an end
        if number in (0, last):
            whole = abs(one.size - other.size) <= 2 and 0 < len(left) <= 2 and 0 < len(right) <= 2
            if not whole:
                continue  # one quotation only begins or ends elsewhere
        if not _tells(one, other, step):
            continue
        if least < _SHORT and not (left and right):
            continue  # a phrase of a few words may have been said twice
        found.append(change)
    changed = sum(max(len(change.one), len(change.other)) for change in found)
    if len(found) > 2 or changed > max(2 if len(found) == 1 else 1, least // 5):
        return _in_stretch(one, other, steps)  # much was said otherwise, but some of it nearly the same
    return found


def _in_stretch(one: Passage, other: Passage, steps: Sequence[Opcode]) -> list[Change] | None:
    """Return where two quotations differ in a long stretch of both, each going on with something else.

    The stretch grows from their longest run of the same words, over a word or two at a time.
    """
    steps = list(merged(steps))
    sizes = [step.src_end - step.src_start if step.tag == EQUAL else 0 for step in steps]
    first = last = sizes.index(max(sizes))
    while first >= 2 and _bridged(steps[first - 1]) and sizes[first - 2] >= _RUN:
        first -= 2
    while last + 2 < len(steps) and _bridged(steps[last + 1]) and sizes[last + 2] >= _RUN:
        last += 2
    if sum(sizes[first : last + 1]) < _STRETCH:
        return None
    found = [
        _change(one, other, step)
        for step in steps[first:last]
        if step.tag != EQUAL and _tells(one, other, step)
    ]
    return found if len(found) <= _FEW else None


def _change(one: Passage, other: Passage, step: Opcode) -> Change:
    left, right = one.words[step.src_start : step.src_end], other.words[step.dest_start : step.dest_end]
    return Change(left, right, (step.src_start, step.dest_start))


def _tells(one: Passage, other: Passage, step: Opcode) -> bool:
    """Tell whether words were put for others, or are left out where there is no gap."""
    change = _change(one, other, step)
    if GAP in change.one or GAP in change.other or _alike(change.one, change.other):
        return False
    if _doubled(one.words, change.at[0], change.one, change.other):
        return False
    if _doubled(other.words, change.at[1], change.other, change.one):
        return False
    if change.one and change.other:
        return True
    return not (
        _beside_gap(one.words, step.src_start, step.src_end)
        or _beside_gap(other.words, step.dest_start, step.dest_end)
    )


def _doubled(words: Sequence[str], at: int, here: Sequence[str], there: Sequence[str]) -> bool:
    """Tell whether a word more is only the one before it once more."""
    return len(here) == 1 and not there and at > 0 and words[at - 1] == here[0]


def _bridged(step: Opcode) -> bool:
    return max(step.src_end - step.src_start, step.dest_end - step.dest_start) <= _FEW


def shared_words(one: Passage, other: Passage) -> int:
    """Return how many words, in their order, two quotations have in common."""
    steps = Levenshtein.opcodes(one.words, other.words)
    return sum(step.src_end - step.src_start for step in steps if step.tag == EQUAL)


def _cut_from(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether each unbroken piece of ``short`` stands, in order, in ``long``."""
    whole = f" {' '.join(word for word in long if word != GAP)} "
    at = 0
    for piece in f"{' '.join(short)}".split(GAP):
        if piece.strip():
            at = whole.find(f" {piece.strip()} ", at)
            if at < 0:
                return False
            at += len(piece.strip())
    return True


def _beside_gap(words: Sequence[str], first: int, last: int) -> bool:
    return (first > 0 and words[first - 1] == GAP) or (last < len(words) and words[last] == GAP)


def _alike(left: Sequence[str], right: Sequence[str]) -> bool:
    known = quotation_words()
    if (not left or not right) and all(word in known.fillers for word in (*left, *right)):
        return True
    short = quotation_words().abbreviations
    if (
        short.get("".join(left), "".join(left)) == short.get("".join(right), "".join(right))
        or _number(left) == _number(right) != 0
    ):
        return True
    if len(left) != len(right) or not left:
        return False
    return all(x == y or spelled_alike(x, y) for x, y in zip(left, right, strict=True))


def _number(words: Sequence[str]) -> int:
    """Return what number words that stand together make, "40", "2": 42; 0 if they make none."""
    if not words or not all(word.isdecimal() and len(word) < 4 for word in words):
        return 0
    first, *rest = map(int, words)
    fits = not rest or (first % 10 == 0 and len(rest) == 1 and rest[0] < 10)
    return first + sum(rest) if fits else 0


def speaker_words(claim: AttributionClaim) -> tuple[str, ...]:
    """Return the words of the speaker's name, or of what the text calls the speaker; empty if unknown."""
    if claim.source is None:
        return ()
    name = claim.source.name or claim.source.text.split(",")[0].split(" who ")[0]
    owned = re.split(r"['’]s (?=[A-Z])", name)[-1]  # "the union's Ana Roe"
    name = owned if " " in owned else name
    words = tuple(match.group() for match in re.finditer(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", name[:120]))
    while len(words) > 1 and words[0].lower() in quotation_words().titles:
        words = words[1:]
    if len(words) == 1 and words[0].lower() in quotation_words().pronouns:
        return ()
    return words[:-1] if words and words[-1] in ("s", "Jr", "Sr") else words


def quoting(statement: Statement) -> AttributionClaim | None:
    """Return the attribution if it gives somebody's very words."""
    claim = statement.claim
    if not isinstance(claim, AttributionClaim) or claim.type == "indirect" or claim.polarity == "declined":
        return None
    return claim


def may_speak(claim: AttributionClaim) -> bool:
    """Tell whether the source is somebody in particular, not so many percent of those asked."""
    return claim.source is not None and not any(
        letter.isdigit() for letter in claim.source.text[:60].split(",")[0]
    )


def overlap(one: Statement, other: Statement) -> bool:
    """Tell whether two statements stand in the same words of one article."""
    return one.article.name == other.article.name and one.claim.meets(other.claim)


def is_person(words: Sequence[str]) -> bool:
    """Tell whether the words look like a person's full name.

    "SOAR's CEO" and "Radio XY" do not, nor do plain words with capitals, unless a given name opens them.
    """
    bodies = quotation_words().bodies
    if any("'s" in word or "’s" in word or (len(word) > 2 and word.isupper()) for word in words[1:]):
        return False
    if words and (words[-1].isupper() or words[0].endswith(("'s", "’s"))):
        return False
    return (
        2 <= len(words) <= 5
        and (words[0].lower() in given_names() or any(not is_listed(word) for word in words))
        and all(word[0].isupper() or (word.islower() and len(word) <= 3) for word in words)
        and words[0].lower() not in ("the", "percent")
        and not (len(words[0]) > 2 and words[0].isupper())
        and not any(word.lower() in bodies for word in words)
    )


def translated(statement: Statement) -> bool:
    """Tell whether the text near a quotation says that it is a translation, or corrects it."""
    text = statement.article.text
    near = text[max(0, statement.claim.start - 160) : statement.claim.end + 160].lower()
    marks = quotation_words().translated | quotation_words().correcting
    return any(word.strip(".,;:()\"“”'") in marks for word in near.split())


def span_of(claim: AttributionClaim, position: int) -> Span:
    """Return the content span in which the word at ``position`` of the claim's passage stands."""
    parts = passage_of(claim).parts
    number = parts[min(position, len(parts) - 1)] if parts else 0
    return claim.content[number]
