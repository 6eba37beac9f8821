"""A whole and its parts in one sentence: "€40 million: €25 million for roads and €15 million for schools"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from claimcheck.lang.breakdown_words import BreakdownWords, Words, breakdown_words
from claimcheck.lang.things import things
from claimcheck.models.claims import NumericClaim
from claimcheck.models.interval import Interval
from claimcheck.models.quantity import Quantity
from claimcheck.text import Tokens

_HUNDRED: Final = Decimal(100)
_MOST: Final = 24  # figures of a sentence; more of them are a table
_GAP: Final = 8
_LEAST: Final = Decimal("0.5")  # of the whole, from parts that nothing but a comma sets apart from it
_PART: Final = 14
_NO_PART: Final = frozenset({"year", "date", "clock", "identifier", "ordinal", "rank"})


@dataclass(frozen=True, slots=True)
class Breakdown:
    """``closed``: the parts are all there is. If not, they can only be too many."""

    whole: NumericClaim
    parts: tuple[NumericClaim, ...]
    closed: bool


def as_printed(quantity: Quantity) -> Interval:
    """Return the values of a figure that stands beside its parts: small counts are what they say."""
    if quantity.type == "count" and quantity.relation == "=" and quantity.high is None:
        whole = quantity.value == quantity.value.to_integral_value()
        if whole and quantity.value < _HUNDRED:
            return Interval(low=quantity.value, high=quantity.value)
    return quantity.possible


def sum_of(parts: Sequence[NumericClaim]) -> Interval:
    """Return all sums of the parts."""
    total = Interval(low=Decimal(0), high=Decimal(0))
    for part in parts:
        total = total.plus(as_printed(part.quantity))
    return total


def by_sentence(tokens: Tokens, numeric: Sequence[NumericClaim]) -> Iterator[list[NumericClaim]]:
    """Yield the figures of each sentence that has some but not too many, in the order of the text."""
    found: list[NumericClaim] = []
    number = -1
    for claim in numeric:
        if claim.quantity.type in _NO_PART:
            continue
        at = tokens.sentence_number(tokens.at(claim.quantity.start))
        if at != number:
            if 0 < len(found) <= _MOST:
                yield found
            found = []
        number = at
        found.append(claim)
    if 0 < len(found) <= _MOST:
        yield found


def breakdowns(tokens: Tokens, numeric: Sequence[NumericClaim]) -> Iterator[Breakdown]:
    """Yield each whole with the parts that its own sentence gives, in the order of the text."""
    words = breakdown_words()
    for claims in by_sentence(tokens, numeric):
        if len(claims) < 3:
            continue
        _first, end = tokens.sentence_at(tokens.at(claims[0].quantity.start))
        for index, whole in enumerate(claims[:-2]):
            found = _Reading(tokens, words, claims, end).of(index, whole)
            if found is not None:
                yield found
                break


@dataclass(frozen=True, slots=True)
class _Reading:
    tokens: Tokens
    words: BreakdownWords
    claims: Sequence[NumericClaim]
    end: int

    def of(self, index: int, whole: NumericClaim) -> Breakdown | None:
        """Return the breakdown that this whole opens, if it does."""
        if whole.quantity.type not in {"count", "money", "measure"} or whole.scope.frame != "total":
            return None
        if whole.quantity.distributive or any(c.quantity.distributive for c in self.claims):
            return None
        lower = self.tokens.lower
        parts = self.claims[index + 1 :]
        after = self._after(whole)
        first = self.tokens.at(parts[0].quantity.start)
        gap = lower[after:first]
        if not gap or len(gap) > _GAP:
            return None
        marks = [word for word in gap if word in self.words.opening]
        if len(marks) == 1 and gap.index(marks[0]) >= len(gap) - 3:
            at = after + gap.index(marks[0])
            if marks[0] != "-" or not (self.tokens.glued(at) or self.tokens.glued(at + 1)):
                return self._listed(whole, parts, marks[0])
        if marks:
            return None
        if gap[-1] == "," and gap.count(",") == 1:
            found = self._apposed(whole, parts, index)
            if found is not None:
                return found
        part_of = gap[-1] in self.words.some or gap[-2:] == ["of", "which"] or self._of_the(whole)
        if "," in gap and part_of:
            return self._some(whole, parts)
        return None

    def _of_the(self, whole: NumericClaim) -> bool:
        """Tell whether the sentence or its clause begins "of the 30 people on board"."""
        lower, first = self.tokens.lower, self.tokens.at(whole.start)
        return first >= 2 and lower[first - 1] in self.words.definite and lower[first - 2] == "of"

    def _some(self, whole: NumericClaim, parts: Sequence[NumericClaim]) -> Breakdown | None:
        """Read parts of which others may be left out: as many as have no member in common."""
        starts = [self.tokens.at(part.quantity.start) for part in parts]
        chosen: list[NumericClaim] = []
        seen: list[tuple[Words, str]] = []
        kinds = not self._of_the(whole)
        spent = whole.quantity.type == "money" and self.tokens.lower[starts[0] - 1] == "which"
        for part, start, end in zip(parts, starts, [*starts[1:], self.end], strict=True):
            words = frozenset(self.tokens.lower[start : min(end, start + _PART)])
            told = frozenset((part.quantity.unit_text or "").lower().split()) if kinds else words
            place = self._place(start, min(end, start + _PART))
            if not _same_kind(whole, part) or self.words.loose & words:
                break
            if chosen and self.tokens.lower[start - 1] not in self.words.joints:
                break
            if not spent and not all(
                self.words.disjoint(told, others) or (place and there and place != there)
                for others, there in seen
            ):
                break
            chosen.append(part)
            seen.append((told, place))
            if "," in self.tokens.lower[start : max(start, end - 2)]:
                break  # the list is over: "including two children, were killed and 30 others hurt"
        return Breakdown(whole, tuple(chosen), closed=False) if len(chosen) > 1 else None

    def _place(self, start: int, end: int) -> str:
        """Return the first word of the named place behind a number: "80 are in Lyon"."""
        words = self.tokens.words
        for at in range(start + 1, min(end - 1, start + 5)):
            if self.tokens.lower[at] in self.words.here:
                return words[at + 1] if words[at + 1][:1].isupper() else ""
        return ""

    def _after(self, claim: NumericClaim) -> int:
        return self.tokens.at(max(claim.end, claim.quantity.end) - 1) + 1

    def _listed(self, whole: NumericClaim, parts: Sequence[NumericClaim], mark: str) -> Breakdown | None:
        """Read the list behind a colon, or between brackets or dashes."""
        lower = self.tokens.lower
        first = self.tokens.at(parts[0].quantity.start)
        stop = self.end
        if mark != ":":
            wanted = {")"} if mark == "(" else self.words.closing - {")"}
            stop = next((at for at in range(first, self.end) if lower[at] in wanted), self.end)
        inner = [part for part in parts if self.tokens.at(part.quantity.start) < stop]
        if mark == "(" and any(self._unnamed(part) for part in inner):
            return None  # "4.7 billion (4.9 billion and 3.8 billion)": the same at other times
        return self._checked(whole, inner, stop, closed=True)

    def _unnamed(self, part: NumericClaim) -> bool:
        """Tell whether nothing says what a figure is the part of."""
        if part.quantity.type == "count" and part.quantity.unit_text:
            return False
        after = self._after(part)
        return after >= self.end or self.tokens.lower[after] in self.words.joints | self.words.closing

    def _apposed(self, whole: NumericClaim, parts: Sequence[NumericClaim], index: int) -> Breakdown | None:
        """Read parts behind a comma: bare numbers with their places, or kinds of what is counted."""
        bare = all(self._bare(part) for part in parts)
        stop = self.end
        if not bare:
            last = self._after(parts[-1])
            closes = last < self.end and self.tokens.lower[last] == ","
            apart = self._kinds_apart(parts) and (closes or last >= self.end - 1)
            kinds = closes and all(_kind_of(part, whole) for part in parts)
            if not (kinds or apart or self._total(whole)):
                return None
        gap = self.tokens.lower[self._after(whole) : self.tokens.at(parts[0].quantity.start)]
        if bare and (index or self.words.located & set(gap)) and not self._total(whole):
            return None  # "42 votes for one, 18 for the other": a row that begins with its own first part
        if not whole.quantity.unit_text and whole.quantity.type == "count":
            return None
        if sum_of(parts).below(as_printed(whole.quantity).scaled(_LEAST)):
            return None  # "a total of 600 rigs on land, 70 at sea and 18 on rivers": a row, too
        return self._checked(whole, parts, stop, closed=True)

    def _kinds_apart(self, parts: Sequence[NumericClaim]) -> bool:
        kinds = [frozenset((part.quantity.unit_text or "").lower().split()) for part in parts]
        return all(
            self.words.disjoint(one, other) for at, one in enumerate(kinds) for other in kinds[at + 1 :]
        )

    def _total(self, whole: NumericClaim) -> bool:
        low, high = self.tokens.at(whole.start), self.tokens.at(whole.quantity.end - 1) + 1
        if low and self.tokens.lower[low - 1] in self.words.open:
            return False  # "the total included 60 buses"
        return bool(self.words.total & set(self.tokens.lower[max(0, low - 2) : high]))

    def _bare(self, part: NumericClaim) -> bool:
        after = self.tokens.at(part.quantity.end - 1) + 1
        return after < self.end and self.tokens.lower[after] in self.words.located

    def _checked(
        self, whole: NumericClaim, parts: Sequence[NumericClaim], stop: int, *, closed: bool
    ) -> Breakdown | None:
        lower = self.tokens.lower
        if len(parts) < 2 or any(not _same_kind(whole, part) for part in parts):
            return None
        begin = self._after(whole)
        if self.words.open & set(lower[begin:stop]):
            return None
        starts = [self.tokens.at(part.quantity.start) for part in parts]
        for here, following in zip(starts, [*starts[1:], stop], strict=True):
            if following - here > _PART:
                return None
        joins = [lower[start - 1] for start in starts[1:]]
        if any(join not in self.words.joints for join in joins) or joins[-1] not in {"and", "&"}:
            return None
        return Breakdown(whole, tuple(parts), closed)


def _same_kind(whole: NumericClaim, part: NumericClaim) -> bool:
    one, other = whole.quantity, part.quantity
    if one.type != other.type or one.unit != other.unit or part.scope.frame != "total":
        return False
    return one.high is None and other.high is None


def _kind_of(part: NumericClaim, whole: NumericClaim) -> bool:
    """Tell whether the thing of the part is a kind of the thing of the whole: women of people."""
    known = things()
    inner, outer = known.split(part.scope.what or "")[1], known.split(whole.scope.what or "")[1]
    words = frozenset((whole.quantity.unit_text or "").lower().split())
    if any(words & group for row in breakdown_words().apart for group in row):
        return False
    return inner != outer and known.relation(inner, outer) == "within"
