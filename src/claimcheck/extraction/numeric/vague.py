"""Amounts without a number: "dozens", "tens of thousands", "several", "tenfold", "doubled", "in her 80s"."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.comparison.bounds import bounds, figure_of, magnitude_bounds
from claimcheck.extraction.drafts import NumericDraft
from claimcheck.extraction.numeric.found import Found
from claimcheck.extraction.numeric.hedge import hedge_before
from claimcheck.extraction.numeric.noun import noun_after
from claimcheck.extraction.numeric.spread import spread_of
from claimcheck.extraction.numeric.unit import Tables, unit_after
from claimcheck.lang.label_words import label_words
from claimcheck.lang.number_words import number_words
from claimcheck.lang.share_words import share_words
from claimcheck.models.interval import Interval
from claimcheck.models.quantity import QuantityType
from claimcheck.text import Tokens


def magnitude(
    tokens: Tokens, index: int, begin: int, end: int, table: Tables | None = None
) -> NumericDraft | None:
    """Read "hundreds of soldiers", "tens of thousands of dollars", "dozens"."""
    lower, words = tokens.lower, number_words()
    unit = words.magnitudes[lower[index]]
    last = index + 1
    while (
        last + 1 < end
        and lower[last] == "of"
        and lower[last + 1] in words.magnitudes
        and lower[last + 1] not in ("tens", "dozens")
    ):
        unit, last = unit * words.magnitudes[lower[last + 1]], last + 2
    if unit == 10 or (index > begin and (lower[index - 1] in words.ones or lower[index - 1][0].isdecimal())):
        return None
    value = Decimal(unit)
    dozens = unit % 12 == 0
    found = magnitude_bounds(value)
    of = last < end and lower[last] == "of"
    named = unit_after(tokens, last + 1 if of else last, end, digits=False, scaled=True, table=table)
    kind: QuantityType = "count"
    name = unit_text = None
    noun = None
    after = last
    if named is not None:
        after, kind, name = named[0], named[1].type, named[1].name
        unit_text = tokens.words_between(last + of, after)
    else:
        noun = noun_after(tokens, last, end, one=False)
        if noun is not None:
            after, unit_text = noun.last, noun.text
    first = index
    for word in ("many", "the", "in"):
        if first > begin and lower[first - 1] == word:
            first -= 1
    distributive, collective, after = spread_of(tokens, first, after, begin, end)
    return NumericDraft(
        first=first, last=after, number=(first, last), value=value, high=None if dozens else value * 10,
        relation=">=" if dozens else "between", hedge=lower[index],
        possible=found.possible, likely=found.likely,
        type=kind, unit=name, unit_text=unit_text, noun=None if noun is None else (noun.first, noun.last),
        head=None if noun is None else noun.head, distributive=distributive, collective=collective,
    )  # fmt: skip


def vague_amount(
    tokens: Tokens, index: int, begin: int, end: int, table: Tables | None = None
) -> NumericDraft | None:
    """Read "several soldiers", "a few dozen", "a couple of hundred people", "a handful of states"."""
    lower, words = tokens.lower, number_words()
    word = lower[index]
    amount = words.vague[word]
    before = lower[index - 1] if index > begin else ""
    if word != "several" and before not in ("a", "the", "these", "those", "last", "past", "next"):
        return None
    first = index - 1 if before == "a" else index
    last = index + 1
    if last < end and lower[last] == "of":
        last += 1
    factor = 1
    while last < end and (lower[last] in words.scales or lower[last] in words.sets):
        factor, last = factor * (words.scales.get(lower[last]) or words.sets[lower[last]]), last + 1
    named = unit_after(tokens, last, end, digits=False, scaled=factor > 1, table=table)
    noun = None
    name = unit_text = None
    after = last
    if named is not None:
        after, name = named[0], named[1].name
        unit_text = tokens.words_between(last, after)
    else:
        noun = noun_after(tokens, last, end, one=False)
        if noun is None:
            return None
        after, unit_text = noun.last, noun.text
    number_last = last if factor > 1 or lower[last - 1] != "of" else last - 1
    distributive, collective, after = spread_of(tokens, first, after, begin, end)
    low, high = amount.possible
    near, far = amount.likely
    return NumericDraft(
        first=first, last=after, number=(first, number_last), value=amount.value * factor, relation="~",
        hedge=word, possible=Interval(low=low * factor, high=high * factor),
        likely=Interval(low=near * factor, high=far * factor),
        type="vague", unit=name, unit_text=unit_text, noun=None if noun is None else (noun.first, noun.last),
        head=None if noun is None else noun.head, distributive=distributive, collective=collective,
    )  # fmt: skip


def multiple(tokens: Tokens, index: int, begin: int, end: int) -> NumericDraft | None:
    """Read "tenfold", "doubled", "twice as many", "nearly tripled"; not "double" as an adjective."""
    lower, words = tokens.lower, number_words()
    word = lower[index]
    value = words.multiples.get(word) or Decimal(words.folds[word])
    after = lower[index + 1] if index + 1 < end else ""
    table = share_words()
    if (word in table.doubtful and after not in table.multiplied) or (
        word in table.times and after not in table.as_much
    ):
        return None
    first, hedge = hedge_before(tokens, index, begin)
    hedge = None if hedge == "plain" else hedge
    found = bounds(figure_of(value, granule=Decimal("0.1")), hedge)
    return NumericDraft(
        first=first, last=index + 1, number=(first, index + 1), value=value, relation=found.relation,
        hedge=hedge,
        possible=found.possible, likely=found.likely, type="multiplier",
    )  # fmt: skip


def score(found: Found, words: str) -> NumericDraft:
    """Return the draft of "47 out of 100"; ``words`` are those after the number."""
    hedge = None if found.hedge == "plain" else found.hedge
    allowed = bounds(figure_of(found.number.value), hedge)
    return NumericDraft(
        first=found.first, last=found.last, number=(found.first, found.last), value=found.number.value,
        relation=allowed.relation, hedge=hedge, possible=allowed.possible, likely=allowed.likely,
        type="score", unit_text=words,
    )  # fmt: skip


def score_pair(tokens: Tokens, found: Found) -> NumericDraft | None:
    """Return the draft of a score or a vote, "52-48": the first figure and, as ``high``, the second."""
    at, low = found.last, found.number
    if at + 1 >= found.end or not tokens.words[at + 1].isdecimal() or low.bare is None or low.value > 999:
        return None
    if at + 2 < found.end and tokens.lower[at + 2] in label_words().clock_after:
        return None  # "10-11 a.m."
    other = Decimal(tokens.words[at + 1])
    if other > 999 or (at + 2 < found.end and tokens.glued(at + 2) and tokens.words[at + 2] in "-–"):
        return None
    both = Interval(low=min(low.value, other), high=max(low.value, other))
    return NumericDraft(
        first=found.first, last=at + 2, number=(found.first, at + 2), value=low.value, high=other,
        possible=both, likely=both, type="score",
    )  # fmt: skip


def rank(tokens: Tokens, index: int, after: int, begin: int, end: int) -> NumericDraft | None:
    """Return the draft of "10th place" or "ranked 10th"; other ordinals are no figures."""
    table, lower = label_words(), tokens.lower
    word = tokens.words[index]
    if after != index + 2 or lower[index + 1] not in table.ordinal_endings or not word.isdecimal():
        return None
    placed = after < end and lower[after] in table.rank_nouns
    if not placed and not (index > begin and lower[index - 1] in table.rank_verbs):
        return None
    point = Interval(low=Decimal(word), high=Decimal(word))
    return NumericDraft(
        first=index, last=after + placed, number=(index, after), value=Decimal(word),
        possible=point, likely=point, type="rank",
    )  # fmt: skip


def ratio(found: Found) -> NumericDraft:
    """Return the draft of "3-to-1": its value is how many there are for one."""
    hedge = None if found.hedge == "plain" else found.hedge
    allowed = bounds(figure_of(found.number.value, counted=False), hedge)
    return NumericDraft(
        first=found.first, last=found.last, number=(found.first, found.last), value=found.number.value,
        relation=allowed.relation, hedge=hedge, possible=allowed.possible, likely=allowed.likely,
        type="ratio",
    )  # fmt: skip


def decade(tokens: Tokens, index: int) -> NumericDraft:
    """Read the "80s" of "in her 80s"."""
    low = Decimal(tokens.words[index])
    interval = Interval(low=low, high=low + 9)
    return NumericDraft(
        first=index, last=index + 2, number=(index, index + 2), value=low, high=low + 9, relation="between",
        possible=interval, likely=interval, type="age", unit="year",
    )  # fmt: skip
