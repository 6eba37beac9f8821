"""Reads one figure at a time: number, range, hedge, unit, and what is counted."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.comparison.own import Definitions
from claimcheck.extraction.drafts import NumericDraft
from claimcheck.extraction.numeric import vague
from claimcheck.extraction.numeric.age_units import age_of, decade_of_age, is_aged, is_older, spans_ages
from claimcheck.extraction.numeric.assemble import finish
from claimcheck.extraction.numeric.behind import unit_behind
from claimcheck.extraction.numeric.beside import (
    is_rating,
    is_slashed_rating,
    score_of,
    take_part,
    take_ratio,
    take_share,
    take_sign,
)
from claimcheck.extraction.numeric.degrees import take_zero
from claimcheck.extraction.numeric.ellipsis import (
    borrow_hedge,
    borrow_unit,
    follows_feet,
    is_parallel,
    lend_unit,
    shared_unit,
)
from claimcheck.extraction.numeric.found import Found
from claimcheck.extraction.numeric.fractions import read_fraction
from claimcheck.extraction.numeric.guards import (
    is_address,
    is_catalogued,
    is_label,
    is_listing,
    is_marker,
    is_named_year,
    is_part_of_word,
    is_rank,
    is_year,
)
from claimcheck.extraction.numeric.hedge import hedge_before, is_period
from claimcheck.extraction.numeric.money import finish_money, in_millions, million_code, repeats
from claimcheck.extraction.numeric.naming import is_hour, is_named, is_title
from claimcheck.extraction.numeric.non_quantities import skip_to
from claimcheck.extraction.numeric.number import Number, read_number
from claimcheck.extraction.numeric.ones import is_pronoun
from claimcheck.extraction.numeric.ranges import Pair, partner_of, unit_or
from claimcheck.extraction.numeric.signs import money_before
from claimcheck.extraction.numeric.unit import INCH, Unit, tables
from claimcheck.lang.label_words import label_words
from claimcheck.lang.noun_words import is_plural
from claimcheck.lang.number_words import number_words
from claimcheck.text import Tokens

_DIGITS: Final = frozenset("0123456789")
_AGE: Final = Unit("year", "age")
_DAYS: Final = 31
_ONE: Final = Decimal(1)
_LOOSE: Final = frozenset({"about", "nearly"})
_PLAIN: Final = (None, "plain")


class Reader:
    """Reads the figures of one text; ``found`` are the drafts so far, ``done`` the first token not yet
    used.
    """

    def __init__(self, tokens: Tokens, definitions: Definitions = ()) -> None:
        self.tokens = tokens
        self.found: list[NumericDraft] = []
        self.done = 0
        self._sentence = (0, 0)
        self._table = tables(definitions) if definitions else None

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
        elif (share := read_fraction(tokens, index, begin, end)) is not None:
            self._figure(share, begin, end, share=not share.scaled)
        elif word in words.ones or word in words.tens or word in words.signs:
            self._spelled(index, begin, end)
        elif word in words.scales or word in words.sets:
            if index > begin and tokens.lower[index - 1] in ("a", "an"):
                self._spelled(index - 1, begin, end)
        elif word in words.magnitudes:
            self._take(vague.magnitude(tokens, index, begin, end, self._table))
        elif word in words.vague:
            self._take(vague.vague_amount(tokens, index, begin, end, self._table))
        elif word in words.multiples or word in words.folds:
            self._take(vague.multiple(tokens, index, begin, end))

    def _take(self, draft: NumericDraft | None) -> None:
        if draft is not None:
            self.found.append(draft)
            self.done = max(self.done, draft.last)

    def _digits(self, index: int, begin: int, end: int) -> None:
        tokens = self.tokens
        money = money_before(tokens, index, begin)
        million = million_code(tokens, index - 1, end) if index > begin else None
        if money is None and million is None:
            if decade_of_age(tokens, index, begin, end):
                self._take(vague.decade(tokens, index))
                return
            share = None if is_rating(tokens, index, end) else read_fraction(tokens, index, begin, end)
            if share is not None:
                self._figure(share, begin, end, share=not share.scaled)
                return
            feet = tokens.glued(index) and self._after_feet(index)
            after = None if feet else skip_to(tokens, index, begin, end)
            if after is not None:
                self.done = after
                self._take(vague.rank(tokens, index, after, begin, end))
                return
            if index > begin and tokens.words[index - 1] == "." and tokens.glued(index):
                money = money_before(tokens, index - 1, begin) if tokens.glued(index - 1) else None
                index -= 0 if index - 1 > begin and tokens.glued(index - 1) and money is None else 1
        slash = index + 1 < end and tokens.words[index + 1] == "/"
        rating = slash and is_slashed_rating(tokens, index, begin, end)
        number = read_number(tokens, index, end, money=money is not None, rating=rating)
        if number is None:
            slashed = slash and index + 2 < end and tokens.glued(index + 2)
            self.done = index + (3 if slashed else 1)  # "a 60/40 split"
            return
        if number.decimals and number.last + 1 < end and tokens.words[number.last] == "/":
            self.done = number.last + 2  # "0.7085/90"
        if million is not None:
            money = index - 1, million.name
        self._figure(number, begin, end, money=money, millions=million is not None)

    def _after_feet(self, index: int) -> bool:
        """Tell whether digits with a dash follow feet: "5-foot-6"."""
        last = self.found[-1] if self.found else None
        return (
            last is not None and last.unit == "foot" and last.last == index - 1 and self.tokens.glued(index)
        )

    def _spelled(self, index: int, begin: int, end: int) -> None:
        if (
            index > begin
            and self.tokens.words[index - 1] == "-"
            and self.tokens.glued(index)
            and self.tokens.glued(index - 1)
        ):
            return  # "one-on-one", "a hang-ten pose"
        number = read_number(self.tokens, index, end)
        if number is None:
            return
        month = self.tokens.words[index - 1] if index > begin else ""
        if number.value <= _DAYS and month[:1].isupper() and month.lower() in label_words().months:
            self.done = number.last
            return
        if is_title(self.tokens, index, begin, end) or is_hour(self.tokens, index, begin):
            self.done = number.last
            return
        pronoun = (
            number.value == 1
            and not number.scaled
            and is_pronoun(self.tokens, number, begin, end, self._table)
            and not self._goes_on(number)
        )
        if pronoun:
            self.done = number.last
            return
        unit = unit_or(self.tokens, number, begin, end, self._table)
        if unit is not None:
            one = Number(index - 3, index - 2, _ONE, _ONE, spelled=True)
            found = Found(one, index - 3, number.last, begin, end, high=number, unit=unit)
            self._hedge(found)
            self._take(finish(self.tokens, found))
            return
        self._figure(number, begin, end)

    def _goes_on(self, number: Number) -> bool:
        """Tell whether "one" counts what was counted before: "three people in Rusk and one in Lund"."""
        last = self.found[-1] if self.found else None
        sentence = last is not None and last.first >= self._sentence[0]
        return sentence and last is not None and is_parallel(self.tokens, (number.first, number.last), last)

    def _figure(
        self,
        number: Number,
        begin: int,
        end: int,
        *,
        money: tuple[int, str] | None = None,
        millions: bool = False,
        share: bool = False,
    ) -> None:
        tokens = self.tokens
        first = money[0] if money else number.first
        found = Found(number, first, number.last, begin, end, share=share, table=self._table)
        found.code = money[1] if money else None
        if millions:
            in_millions(found)
        take_sign(tokens, found)
        rating = None if share else score_of(tokens, found)
        if rating is not None:
            self._take(vague.score(found, rating))
            return
        if share:
            take_share(tokens, found)
        elif take_ratio(tokens, found):
            self._take(vague.ratio(found))
            return
        elif not self._unit_and_range(found):
            return
        self._hedge(found)
        if (
            found.unit is not None
            and found.kind == "duration"
            and (is_aged(tokens, found.number.first, begin) or is_older(tokens, found.last))
        ):
            found.unit = Unit(found.unit.name, "age")
        elif found.high is not None and found.kind == "count" and spans_ages(tokens, found):
            found.unit = _AGE
        if found.unit is not None and is_named_year(tokens, found):
            self.done = found.last
            return
        if found.bare:
            age = age_of(tokens, found, self.found[-1] if self.found else None)
            if age is not None:
                found.unit, found.first = _AGE, min(found.first, age)
            elif self._names_something(found):
                self.done = found.last
                return
        elif (
            found.high is not None
            and found.kind == "count"
            and (
                is_label(tokens, found, self._sentence[0], sure=True)
                or is_address(tokens, found)
                or is_catalogued(tokens, found, self._sentence[0])
            )
        ):
            self.done = found.last
            return
        last = self.found[-1] if self.found else None
        if last is not None and last.last >= found.begin - 1:
            borrow_hedge(tokens, found, last)
            if found.bare and last.unit == "foot":
                after = follows_feet(tokens, found, last.last)
                if after is not None:
                    found.unit, found.last = INCH, after
        draft = finish(tokens, found)
        if draft is None or (
            found.bare
            and (is_rank(tokens, found, draft) or is_named(tokens, found, draft, self._sentence[0]))
        ):
            self.done = found.last
            return
        if last is not None and draft.unit is None and draft.unit_text is None and draft.type == "count":
            borrow_unit(tokens, draft, self.found[-4:], self._sentence[0])
        elif last is not None:
            lend_unit(tokens, draft, last, self._sentence[0])
        self._take(draft)

    def _unit_and_range(self, found: Found) -> bool:
        """Take in the unit and the second number of a range; tell whether the figure is a quantity so far."""
        tokens, number = self.tokens, found.number
        at = found.last
        if number.scaled and tokens.lower[at - 1] in number_words().magnitudes:
            at += tokens.lower[at : at + 1] == ["of"]  # "3 crores of rupees"
        after = unit_behind(tokens, at, found)
        if after is not None and len(tokens.words[at]) == 1 and is_address(tokens, found):
            self.done = after[0]  # "915 W. Elm Street"
            return False
        if after is not None and (found.code is None or repeats(tokens, found, after)):
            found.last, found.unit = after
            finish_money(tokens, found)
        elif found.code is None:
            million = million_code(tokens, found.last, found.end)
            if million is not None:
                found.unit, found.last = million, found.last + 1
                in_millions(found)
        take_zero(tokens, found)
        take_part(tokens, found)
        pair = partner_of(tokens, found)
        if isinstance(pair, Pair) and found.bare and self._goes_on_scoring(found):
            pair = False
        if pair is False:
            self.done = found.last + 2
            self._take(vague.score_pair(tokens, found))
            return False
        if isinstance(pair, Pair):
            found.number, found.high, found.last = pair.low, pair.high.number, pair.high.last
            found.unit = found.unit or pair.high.unit
            found.code = found.code or pair.high.money
            if pair.opener >= 0:
                found.first = pair.opener
        elif found.bare:
            shared = shared_unit(tokens, found)
            if shared is not None:
                found.unit, found.code = shared
        return True

    def _goes_on_scoring(self, found: Found) -> bool:
        """Tell whether a score stands right before two figures: "6-3, 4-6, 7-6"."""
        last = self.found[-1] if self.found else None
        if last is None or last.type != "score" or last.high is None:
            return False
        after = self.tokens.lower[found.last + 2] if found.last + 2 < found.end else ""
        between = self.tokens.words[last.last : found.first]
        return between in ([], [","]) and self.tokens.glued(found.last) and not is_plural(after)

    def _hedge(self, found: Found) -> None:
        tokens = self.tokens
        first, hedge = hedge_before(tokens, found.first, found.begin)
        if found.high is not None and hedge is None and tokens.lower[found.first] in ("between", "from"):
            hedge = hedge_before(tokens, found.number.first, found.first + 1)[1]
            if hedge is not None and hedge not in _LOOSE and tokens.lower[found.first] == "from":
                hedge = None  # "from up to 250 miles to 290": of the first only
        if (
            hedge is not None
            and found.unit is not None
            and is_period(found.unit.type, tokens, first, found.begin)
            and not is_aged(tokens, found.number.first, found.begin)
        ):
            return
        found.first, found.hedge = first, found.inner if hedge in _PLAIN and found.inner else hedge

    def _names_something(self, found: Found) -> bool:
        """Tell whether a bare number is no quantity: a year, a label, a house number, part of a name."""
        tokens = self.tokens
        hedged = found.hedge not in _PLAIN
        if is_part_of_word(tokens, found.number, found.end) or is_year(tokens, found, hedged=hedged):
            return True
        return not hedged and (
            is_label(tokens, found, self._sentence[0])
            or is_address(tokens, found)
            or is_marker(tokens, found)
            or is_listing(tokens, found.number, found.begin, found.end)
        )
