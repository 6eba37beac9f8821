"""What follows a figure: "per" what, a hedge after it, what is counted, "each"; and the draft made of it
all.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.comparison.bounds import Figure, Manner, bounds
from claimcheck.extraction.drafts import NumericDraft
from claimcheck.extraction.numeric.found import Found
from claimcheck.extraction.numeric.hedge import hedge_after
from claimcheck.extraction.numeric.noun import Noun, describes_only, noun_after
from claimcheck.extraction.numeric.number import Number, read_number, small_words
from claimcheck.extraction.numeric.spread import spread_of
from claimcheck.extraction.numeric.unit import per_after
from claimcheck.lang.label_words import label_words
from claimcheck.lang.measure_words import measure_words
from claimcheck.lang.noun_words import is_plural, noun_words
from claimcheck.models.quantity import QuantityType
from claimcheck.text import Tokens

_DASHES: Final = frozenset("-‐‑–—−")
_SIGNED: Final = frozenset({"temperature", "percent", "points"})
_COUNTED: Final = frozenset({"count", "age"})
_MILLION: Final = Decimal(1_000_000)
_BASE: Final = 100
_OPEN: Final = (None, "plain")


def finish(tokens: Tokens, found: Found) -> NumericDraft | None:
    """Return the draft of a figure, or ``None`` if what follows shows that it only describes
    ("four-door").
    """
    kind, name, end = found.kind, found.unit_name, found.end
    number, high = found.number, found.high
    number_end = max((high or number).last, found.inner_end)
    unit_text = tokens.words_between(number_end, found.last).strip("-‐‑ ") if found.last > number_end else ""
    unit_text = _unit_words(unit_text)
    if kind == "temperature" and unit_text.endswith(("zero", "freezing")):
        unit_text = " ".join(unit_text.split()[:-2])
    found.last = _hedged_after(tokens, found, found.last)
    last = figure_end = found.last
    if kind == "count" and number.spelled and number.decimals:
        figure_end = number_end  # "half a point", "a quarter-point"
    per = per_after(tokens, last, end) if kind != "age" else None
    beyond = None if per or kind != "money" else _per_after_brackets(tokens, last, end)
    noun: Noun | None = None
    if per is None and kind != "age":
        joined = last < end and tokens.lower[last] in _DASHES and tokens.glued(last)
        noun = _noun(tokens, found, kind, last, joined)
        if joined and kind == "count" and (number.spelled or noun is None) and not _is_group(tokens, noun):
            return None
        if noun is not None:
            last = noun.last if noun.first >= last and not _holds_number(tokens, noun) else last
            if kind in ("count", "fraction", "percent"):
                unit_text = "people" if noun.text == "strong" else noun.text
            beside = tokens.lower[last : last + 1] == ["plus"] and tokens.lower[last + 1 : last + 2] != []
            if not (beside and tokens.lower[last + 1][0].isalpha()):  # "48 barges plus assorted rafts"
                last = _hedged_after(tokens, found, last)
            per = per_after(tokens, last, end)
        elif name is not None and kind in ("measure", "money") and tokens.lower[last : last + 1] == ["of"]:
            per = _per_after_stuff(tokens, last + 1, end)
    if kind == "count" and found.bare and _is_magnitude(tokens, found):
        last, figure_end, noun, unit_text = figure_end, figure_end, None, "magnitude"
    if kind == "count" and per is None and (not unit_text or tokens.lower[last : last + 1] == ["per"]):
        base = _per_number(tokens, found, last)
        if base is not None:
            last, unit_text, kind = base[0], f"{unit_text} {base[1]}".strip(), "rate"
    if beyond is not None:
        name = f"{name}/{beyond}"
    elif per is not None:
        last = per[0]
        if name is not None:
            name = f"{name}/{per[1]}"
            kind = "rate" if kind == "measure" else kind
        elif unit_text:
            unit_text, kind = f"{unit_text} per {per[1].replace('_', ' ')}", "rate"
        if noun is None:
            figure_end = last
    if kind == "count" and noun is None and not unit_text:
        unit_text = _unnamed(tokens, found, last)
    if kind == "count" and noun is not None and _multiplies(tokens, noun, last, end):
        kind, figure_end = "multiplier", max(figure_end, last)
    elif noun is None and _is_factor(tokens, found, kind, last):
        kind = "multiplier"
    first = found.first
    if kind == "count" and noun is None and not unit_text:
        noun = _noun_before(tokens, found)
        if noun is not None:
            first, unit_text = noun.first, noun.text
    distributive, collective, last = spread_of(tokens, number.first, last, found.begin, end)
    hedge = None if found.hedge == "plain" else found.hedge
    allowed = bounds(
        _figure(number, kind), hedge, None if high is None else _figure(high, kind),
        signed=kind in _SIGNED or number.value < 0, whole=kind == "fraction",
    )  # fmt: skip
    return NumericDraft(
        first=first, last=last, number=(found.first, figure_end), value=number.value,
        high=None if high is None else high.value, relation=allowed.relation, hedge=hedge,
        possible=allowed.possible, likely=allowed.likely, type=kind, unit=name, unit_text=unit_text or None,
        noun=None if noun is None else (noun.first, noun.last), head=None if noun is None else noun.head,
        distributive=distributive, collective=collective,
        per=per[1] if per is not None and name is None else None,
        trail=[number.doubt] if number.doubt else [],
    )  # fmt: skip


def _per_after_stuff(tokens: Tokens, index: int, end: int) -> tuple[int, str] | None:
    """Return per what in "2 million gallons of lamp oil a year": the stuff has no plural."""
    for at in range(index + 1, min(end, index + 4)):
        if tokens.lower[at] in ("a", "per"):
            return per_after(tokens, at, end)
        if not tokens.lower[at].isalpha() or tokens.lower[at] in noun_words().stops:
            return None
    return None


def _per_after_brackets(tokens: Tokens, last: int, end: int) -> str | None:
    """Return per what in "C$9 (US$6.70) a ticket"."""
    if last >= end or tokens.words[last] != "(":
        return None
    for at in range(last + 1, min(end, last + 8)):
        if tokens.words[at] == ")":
            per = per_after(tokens, at + 1, end)
            return None if per is None else per[1]
    return None


def _per_number(tokens: Tokens, found: Found, last: int) -> tuple[int, str] | None:
    """Read "per 100,000 people": the index after it, and its words."""
    end = found.end
    if (
        last + 1 >= end
        or tokens.lower[last] not in ("per", "in", "for")
        or not tokens.words[last + 1][0].isdecimal()
    ):
        return None
    base = read_number(tokens, last + 1, end)
    if (
        base is None
        or base.value < _BASE
        or (tokens.lower[last] != "per" and base.bare is not None and not base.bare.grouped)
    ):
        return None
    noun = noun_after(tokens, base.last, end, one=False)
    after = base.last if noun is None else noun.last
    return after, f"per {tokens.words_between(base.first, after)}"


def _unnamed(tokens: Tokens, found: Found, last: int) -> str:
    """Return what is counted without a noun: "95,800 who", "700 others"."""
    after = tokens.lower[last] if last < found.end else ""
    return "people" if after in ("who", "whom") and found.number.value != 1 else ""


def _holds_number(tokens: Tokens, noun: Noun) -> bool:
    """Tell whether a figure of its own stands in the noun phrase ("six 10-inch guns"): the claim then ends
    before it.
    """
    word = tokens.lower[noun.first]
    return word[0].isdecimal() or word in small_words()


def _multiplies(tokens: Tokens, noun: Noun, last: int, end: int) -> bool:
    """Tell whether a noun says how many times as much: "10-fold", "three times as many"."""
    if noun.text == "fold":
        return True
    if noun.text != "times" or last >= end or tokens.lower[last] not in label_words().times_after:
        return False
    name = last + 1 < end and tokens.lower[last] == "as" and tokens.words[last + 1][0].isupper()
    return not name  # "four times as All-Star captain"


def _is_magnitude(tokens: Tokens, found: Found) -> bool:
    """Tell whether the strength of an earthquake is given: "a magnitude 6.8 earthquake"."""
    lower, first = tokens.lower, found.first
    if first <= found.begin:
        return False
    before = lower[max(found.begin, first - 2) : first]
    return lower[first - 1] == "magnitude" or before in (["magnitude", "of"], ["magnitude", "-"])


def _is_factor(tokens: Tokens, found: Found, kind: QuantityType, last: int) -> bool:
    """Tell whether a number multiplies: "a factor of ten", "half as much"."""
    lower, first = tokens.lower, found.first
    if kind == "fraction":
        return lower[last : last + 1] == ["as"] and lower[last + 1 : last + 2] != ["of"] and last < found.end
    return kind == "count" and first - 2 >= found.begin and lower[first - 2 : first] == ["factor", "of"]


def _noun_before(tokens: Tokens, found: Found) -> Noun | None:
    """Return what is counted where it stands before: "troops numbering 700"."""
    at = found.first - 2
    if (
        at < found.begin
        or tokens.lower[at + 1] not in label_words().numbering
        or not is_plural(tokens.lower[at])
    ):
        return None
    return Noun(at, at + 1, at, tokens.words[at])


def _unit_words(words: str) -> str:
    """Return the words of a unit without what stands between it and the number: "more years", "of an
    hour".
    """
    first, _, rest = words.partition(" ")
    between = (
        (first in measure_words().between and first != "sq")
        or first in ("of", "a", "an")
        or first.endswith("ing")
    )
    return _unit_words(rest) if rest and between else words


def _hedged_after(tokens: Tokens, found: Found, last: int) -> int:
    if found.hedge in _OPEN:
        following = hedge_after(tokens, last, found.end)
        if following is not None:
            found.hedge = following[1]
            return following[0]
    return last


def _noun(tokens: Tokens, found: Found, kind: QuantityType, last: int, joined: bool) -> Noun | None:
    end, number = found.end, found.number
    if last >= end:
        return None
    if kind == "count":
        if tokens.lower[last] in noun_words().gauges:
            return Noun(last, last + 1, last, tokens.words[last])
        one = found.high is None and (number.value == 1 or (number.decimals and 0 < number.value < 1))
        noun = noun_after(tokens, last, end, one=one, attributive=joined)
        if (
            noun is not None
            and number.decimals
            and not number.scaled
            and not joined
            and not describes_only(tokens, noun)
        ):
            return None  # "a 7.6 earthquake strikes"
        return noun
    if (tokens.lower[last] == "of" and kind not in ("duration", "temperature")) or kind in (
        "money",
        "measure",
        "fraction",
    ):
        return noun_after(tokens, last, end, one=False, named=kind != "fraction", stuff=True)
    return None


def _is_group(tokens: Tokens, noun: Noun | None) -> bool:
    return noun is not None and tokens.lower[noun.head] in noun_words().groups


def _figure(number: Number, kind: QuantityType) -> Figure:
    manner: Manner = "exact" if kind in _COUNTED else "printed"
    if kind == "fraction":
        manner = "round"
    elif number.decimals or _at_scale(number):
        manner = "printed"
    elif number.granule >= 10 and kind != "age":
        manner = "round"
    return Figure(number.value, number.granule, manner)


def _at_scale(number: Number) -> bool:
    """Tell whether it was rounded to the unit of its scale word ("12 billion", not "120 billion")."""
    granule = number.granule
    return (
        number.scaled
        and granule >= _MILLION
        and granule.adjusted() % 3 == 0
        and abs(number.value) >= 10 * granule
    )
