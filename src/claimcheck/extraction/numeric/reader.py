"""Reads one figure at a time: number, range, hedge, unit, and what is counted."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.comparison.bounds import Bounds, Figure, Manner, bounds
from claimcheck.extraction.drafts import NumericDraft
from claimcheck.extraction.numeric import vague
from claimcheck.extraction.numeric.ages import age_around, decade_of_age
from claimcheck.extraction.numeric.fractions import read_fraction
from claimcheck.extraction.numeric.guards import is_address, is_label, is_year, skip_to
from claimcheck.extraction.numeric.hedge import hedge_after, hedge_before, is_period
from claimcheck.extraction.numeric.noun import Noun, noun_after
from claimcheck.extraction.numeric.number import Number, read_number
from claimcheck.extraction.numeric.ones import is_pronoun
from claimcheck.extraction.numeric.ranges import Pair, partner_of
from claimcheck.extraction.numeric.spread import spread_of
from claimcheck.extraction.numeric.unit import Unit, money_before, per_after, unit_after
from claimcheck.lang.numbers import number_words
from claimcheck.models.quantity import QuantityType
from claimcheck.text import Tokens

_DIGITS: Final = frozenset("0123456789")
_MINUS: Final = frozenset("-‐‑–—−")
_SIGNED: Final = frozenset({"temperature", "percent", "points"})
_COUNTED: Final = frozenset({"count", "age", "multiplier", "ordinal", "rank"})
_AGE: Final = Unit("year", "age")


class Reader:
    """Reads the figures of one text; ``found`` are the drafts so far, ``done`` the first token not yet used."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.found: list[NumericDraft] = []
        self.done = 0
        self._sentence = (0, 0)

    def read(self, index: int) -> None:
        """Read the figure that the token at ``index`` shows, unless it was used by the one before."""
        if index < self.done:
            return
        tokens = self.tokens
        first, end = self._sentence
        if not first <= index < end:
            self._sentence = first, end = tokens.sentence_at(index)
        begin = max(first, self.done)
        word = tokens.lower[index]
        words = number_words()
        if word[0] in _DIGITS:
            self._digits(index, begin, end)
            return
        fraction = read_fraction(tokens, index, begin, end)
        if fraction is not None:
            self._finish(fraction, begin, end, share=not fraction.scaled)
        elif word in words.ones or word in words.tens or word in words.signs:
            self._spelled(index, begin, end)
        elif word in words.scales or word in words.sets:
            if index > begin and tokens.lower[index - 1] in ("a", "an"):
                self._spelled(index - 1, begin, end)
        elif word in words.magnitudes:
            self._take(vague.magnitude(tokens, index, begin, end))
        elif word in words.vague:
            self._take(vague.vague_amount(tokens, index, begin, end))
        elif word in words.multiples or word in words.folds:
            self._take(vague.multiple(tokens, index, begin, end))

    def _take(self, draft: NumericDraft | None) -> None:
        if draft is not None:
            self.found.append(draft)
            self.done = max(draft.last, draft.number[1])

    def _digits(self, index: int, begin: int, end: int) -> None:
        tokens = self.tokens
        money = money_before(tokens, index, begin)
        if money is None:
            if decade_of_age(tokens, index, begin, end):
                self._take(vague.decade(tokens, index, begin, end))
                return
            fraction = read_fraction(tokens, index, begin, end)
            if fraction is not None:
                self._finish(fraction, begin, end, share=not fraction.scaled)
                return
            after = skip_to(tokens, index, begin, end)
            if after is not None:
                self.done = after
                return
            if index > begin and tokens.words[index - 1] == "." and tokens.glued(index):
                index -= 0 if index - 1 > begin and tokens.glued(index - 1) else 1
        number = read_number(tokens, index, end, money=money is not None)
        if number is None:
            self.done = index + 1
            return
        self._finish(number, begin, end, money=money)

    def _spelled(self, index: int, begin: int, end: int) -> None:
        number = read_number(self.tokens, index, end)
        if number is None:
            return
        if number.value == 1 and not number.scaled and is_pronoun(self.tokens, number, begin, end):
            self.done = number.last
            return
        self._finish(number, begin, end)

    def _finish(
        self,
        number: Number,
        begin: int,
        end: int,
        *,
        money: tuple[int, str] | None = None,
        share: bool = False,
    ) -> None:
        tokens = self.tokens
        start = money[0] if money else number.first
        number, start = self._signed(number, start, begin, money is not None)
        code = money[1] if money else None
        unit, last = None, number.last
        if not share:
            after = unit_after(tokens, last, end, digits=not number.spelled, scaled=number.scaled)
            if after is not None and not (code and after[1].type not in ("money",)):
                last, unit = after
        pair = None
        if not share:
            pair = partner_of(tokens, number, start, unit, last, code, begin, end)
            if pair is False:
                self.done = last + 2
                return
        high: Number | None = None
        if isinstance(pair, Pair):
            number, high, last = pair.low, pair.high.number, pair.high.last
            unit = unit or pair.high.unit
            code = code or pair.high.money
            if pair.opener:
                while start > begin and tokens.lower[start] != pair.opener:
                    start -= 1
        first, hedge = hedge_before(tokens, start, begin)
        if hedge is not None and unit is not None and is_period(unit.type, tokens, first, begin):
            first, hedge = start, None
        bare = unit is None and code is None and high is None and not share
        age = age_around(tokens, number, begin, end) if bare else None
        if age is not None:
            unit, first = _AGE, min(first, age)
        elif bare and self._names_something(number, begin, end, hedged=hedge not in (None, "plain")):
            self.done = number.last
            return
        self._draft(number, high, first, last, hedge, unit, code, begin, end, share)

    def _names_something(self, number: Number, begin: int, end: int, *, hedged: bool) -> bool:
        tokens = self.tokens
        if is_year(tokens, number, begin, end, hedged=hedged):
            return True
        return not hedged and (is_label(tokens, number, begin, end) or is_address(tokens, number, end))

    def _signed(self, number: Number, start: int, begin: int, money: bool) -> tuple[Number, int]:
        tokens, at = self.tokens, start - 1
        if at < begin:
            return number, start
        sign = tokens.lower[at]
        if sign in _MINUS and at - 1 >= begin and tokens.lower[at - 1] == "minus":
            at -= 1
            sign = "minus"
        negative = sign in ("minus", "negative") or (
            sign in "-−–" and len(sign) == 1 and tokens.glued(start) and not tokens.glued(at)
            and (sign == "−" or at == begin or not tokens.words[at - 1][-1].isdigit())
        )  # fmt: skip
        if not negative:
            return number, start
        return number._replace(value=-number.value, bare=None), at

    def _draft(
        self, number: Number, high: Number | None, first: int, last: int, hedge: str | None, unit: Unit | None,
        code: str | None, begin: int, end: int, share: bool,
    ) -> None:  # fmt: skip
        tokens = self.tokens
        kind: QuantityType = "fraction" if share else "count"
        name: str | None = None
        if code is not None:
            kind, name = "money", code
        elif unit is not None:
            kind, name = unit.type, unit.name
        per = per_after(tokens, last, end) if kind != "age" else None
        unit_text = (
            tokens.words_between(number.last if high is None else high.last, last).strip("-‐ ") or None
        )
        number_last = last
        if hedge in (None, "plain"):
            following = hedge_after(tokens, last, end)
            if following is not None:
                last, hedge = following
                number_last = last
        noun: Noun | None = None
        if kind != "age" and per is None:
            joined = last < end and tokens.lower[last] in _MINUS and tokens.glued(last)
            noun = self._noun(kind, number, high, last, end, joined)
        if per is not None:
            last = per[0]
            if name is not None:
                name = f"{name}/{per[1]}"
                kind = "rate" if kind == "measure" else kind
                number_last = last
        elif noun is not None:
            last = noun.last
            if kind in ("count", "fraction", "percent"):
                unit_text = noun.text
            per = per_after(tokens, last, end) if kind == "count" else None
            if per is not None:
                last, unit_text = per[0], f"{noun.text} per {per[1]}"
            if hedge in (None, "plain"):
                following = hedge_after(tokens, last, end)
                if following is not None:
                    last, hedge = following
        distributive, collective, last = spread_of(tokens, first, last, begin, end)
        found = self._bounds(number, high, hedge, kind)
        self._take(
            NumericDraft(
                first=first, last=last, number=(first, number_last), value=number.value,
                high=None if high is None else high.value, relation=found.relation, hedge=None if hedge == "plain" else hedge,
                possible=found.possible, likely=found.likely, type=kind, unit=name, unit_text=unit_text,
                noun=None if noun is None else (noun.first, noun.last), head=None if noun is None else noun.head,
                distributive=distributive, collective=collective,
                trail=[number.doubt] if number.doubt else [],
            )
        )  # fmt: skip
        self.done = max(number_last, (noun.first if noun is not None else 0))

    def _noun(
        self, kind: QuantityType, number: Number, high: Number | None, last: int, end: int, joined: bool
    ) -> Noun | None:
        tokens = self.tokens
        if kind in ("count", "vague"):
            one = number.value == 1 and high is None
            noun = noun_after(tokens, last, end, one=one, attributive=joined)
            if noun is None and not one and not joined and number.bare is not None:
                return None
            return noun
        if kind in ("percent", "fraction", "measure", "money", "points"):
            if last < end and tokens.lower[last] == "of":
                return noun_after(tokens, last, end, one=False)
            if kind in ("money", "measure"):
                return noun_after(tokens, last, end, one=False)
        return None

    def _bounds(self, number: Number, high: Number | None, hedge: str | None, kind: QuantityType) -> Bounds:
        return bounds(
            _figure(number, kind), hedge, None if high is None else _figure(high, kind),
            signed=kind in _SIGNED or number.value < 0, whole=kind == "fraction",
        )  # fmt: skip


def _figure(number: Number, kind: QuantityType) -> Figure:
    manner: Manner
    if kind == "fraction":
        manner = "round"
    elif number.decimals:
        manner = "printed"
    elif kind == "age":
        manner = "exact"
    elif number.granule >= 10:
        manner = "round"
    else:
        manner = "exact" if kind in _COUNTED else "printed"
    return Figure(number.value, number.granule, manner)


def exact(value: int | Decimal) -> Decimal:
    """Return a decimal."""
    return Decimal(value)
