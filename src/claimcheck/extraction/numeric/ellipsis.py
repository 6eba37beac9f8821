"""What a figure shares with its neighbour: "rose 64 points to 4,577", "more than 100 km (60 miles)", "7- or
8-inch".
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.extraction.drafts import NumericDraft
from claimcheck.extraction.numeric.found import Found
from claimcheck.extraction.numeric.number import may_be_year, read_number
from claimcheck.extraction.numeric.signs import money_before
from claimcheck.extraction.numeric.unit import Unit, unit_after
from claimcheck.lang.label_words import label_words
from claimcheck.lang.number_words import number_words
from claimcheck.lang.range_words import range_words
from claimcheck.text import Tokens

_DASHES: Final = frozenset("-‐‑")
_JOINTS: Final = frozenset({"to", "from", "than", "versus", "vs", "by", "including", "at"})
_SHARING: Final = frozenset({"or", "and", "to", "by", "x", "×"})
_CROSS: Final = frozenset({"x", "×"})
_ALIKE: Final = 10
_FAR: Final = 8
_REACH: Final = 5
_SMALL: Final = 1000
_LONG: Final = 13
_YEAR: Final = 4
_LENT: Final = frozenset({"count", "measure", "money"})
_SHARED: Final = "unit: that of the figure before"
_COMPARED: Final = frozenset({"count", "money", "measure", "percent", "rate", "temperature", "duration"})
_MEASURED: Final = frozenset({"money", "measure", "rate", "duration", "temperature"})


def borrow_hedge(tokens: Tokens, found: Found, before: NumericDraft) -> None:
    """Let a conversion in brackets stand under the hedge of the figure before it: "more than 100 km (60
    miles)".
    """
    if before.hedge is None or found.hedge not in (None, "plain") or found.kind not in _MEASURED:
        return
    if found.kind != before.type or tokens.lower[found.first - 1] != "(" or found.first - 1 != before.last:
        return
    if found.unit_name != before.unit and before.high is None:
        found.hedge = before.hedge


def follows_feet(tokens: Tokens, found: Found, feet: int) -> int | None:
    """Return the index after inches: "6 ft 2 in", "5-foot-6"; ``None`` if a bare figure is none.

    ``feet`` is the index after the feet.
    """
    if found.number.value >= 12:
        return None
    if found.first == feet and found.last < found.end and tokens.lower[found.last] == "in":
        return found.last + 1
    dashed = found.first == feet + 1 and tokens.lower[feet] in _DASHES and tokens.glued(feet)
    return found.last if dashed else None


def borrow_unit(tokens: Tokens, draft: NumericDraft, earlier: list[NumericDraft], sentence: int) -> None:
    """Give a bare figure the unit of its partner before it in the sentence.

    "rose 64 points to 4,577"; "rose 1% to 900 points while the other fell 2% to 850"; "up 2% ... down by 1";
    "6 million homes, including 1.5 million in".
    """
    before = earlier[-1]
    if draft.per is not None and draft.unit_text is None:
        if (
            before.first >= sentence
            and before.type == "count"
            and before.unit_text
            and draft.first - before.last <= _FAR
        ):
            draft.unit_text, draft.type = f"{before.unit_text} per {draft.per}", "rate"
            draft.trail.append(_SHARED)
        return
    joint = tokens.lower[draft.first - 1]
    if before.first >= sentence and is_parallel(tokens, (draft.first, draft.last), before):
        _share(draft, before)
        return
    converted = _as_converted(tokens, draft, earlier)
    if converted is not None and converted.first >= sentence:
        _share(draft, converted)
        return
    if before.first < sentence or any(
        word[0].isdecimal() and len(word) != _YEAR for word in tokens.lower[before.last : draft.first]
    ):
        return
    before = _out_of_brackets(tokens, draft, earlier)
    if _is_compared(tokens, draft, before):
        _share(draft, before)
        _share_scale(tokens, draft, before)
        return
    if joint not in _JOINTS and not _is_change(tokens, draft.first):
        return
    near = draft.first - before.last <= _REACH and not any(
        word in ",;:()" for word in tokens.lower[before.last : draft.first - 2]
    )
    partner: NumericDraft | None = None
    level = before.type in _MEASURED and before.type != "duration"
    counted = before.type == "count" and bool(before.unit_text)
    if joint == "by":
        by = tokens.lower[before.first - 1] == "by" and before.type in ("percent", "points")
        partner = before if by else None
    elif joint == "including" or _is_change(tokens, draft.first):
        far = 2 * (_LONG if joint == "including" else _REACH)
        partner = before if counted and draft.first - before.last <= far else None
    elif near and (level or (counted and joint != "at")):
        partner = before
    elif near and joint == "from" and before.type == "percent":
        partner = before if tokens.lower[before.first - 1] == "to" else None  # "to 6% in 2010 from 8 in 1970"
    elif joint == "to" and before.type == "money" and _is_changed(tokens, draft, before):
        partner = before
    elif near and before.type == "percent" and joint in ("to", "at") and len(earlier) > 2:
        partner = _level(earlier, sentence)
    if partner is not None:
        _share(draft, partner)


def is_parallel(tokens: Tokens, number: tuple[int, int], before: NumericDraft) -> bool:
    """Tell whether a bare figure (its token range) counts what was counted in the phrase before it.

    "140 crates by rail and 60 by barge", "three people in Rusk and one in Lund".
    """
    lower, (first, after), last = tokens.lower, number, before.last
    known = before.unit_text if before.type == "count" else before.unit and before.type in _COMPARED
    if not known or not 0 < first - last <= _LONG or after >= len(tokens):
        return False
    joint = lower[last:first]
    return (
        joint[0] in range_words().places and joint[-1] in ("and", "or", ",") and lower[after] == joint[0]
        and not any(word in ";:.()" or word[0].isdecimal() for word in joint)
    )  # fmt: skip


def lend_unit(tokens: Tokens, draft: NumericDraft, before: NumericDraft, sentence: int) -> None:
    """Give a bare figure the unit of the change told behind it: "ended at 403.1, down 2.7 points"."""
    if (
        before.first < sentence
        or before.type != "count"
        or before.unit_text
        or not (draft.unit or draft.unit_text)
    ):
        return
    between = tokens.lower[before.last : draft.first]
    if (
        draft.type in _LENT
        and between in ([",", "up"], [",", "down"], ["up"], ["down"])
        and draft.value <= before.value
    ) or (draft.type == "count" and " ".join(between) in range_words().lending):
        _share(before, draft)


def _as_converted(tokens: Tokens, draft: NumericDraft, earlier: list[NumericDraft]) -> NumericDraft | None:
    """Return the amount that was converted like a bare one: "900 yen ($6) for one and 800 ($5) for two"."""
    if not _is_converted(tokens, draft):
        return None
    return next((one for one in earlier[::-1] if one.type == "money" and _is_converted(tokens, one)), None)


def _is_converted(tokens: Tokens, draft: NumericDraft) -> bool:
    at = draft.last
    return at + 2 < len(tokens) and tokens.words[at] == "(" and money_before(tokens, at + 2, at) is not None


def _out_of_brackets(tokens: Tokens, draft: NumericDraft, earlier: list[NumericDraft]) -> NumericDraft:
    """Return the partner of a figure: over a conversion in brackets, or a whole, to what these belong to."""
    last = earlier[-1]
    if (
        len(earlier) > 1
        and tokens.lower[last.first - 1] in range_words().out_of
        and earlier[-2].type == last.type
    ):
        return earlier[-2]  # "5 cases among 900 people versus 90"
    between = tokens.words[last.last : draft.first]
    if ")" not in between or "(" in between:
        return last
    return next((one for one in earlier[-2::-1] if tokens.words[one.last] == "("), last)


def _share(draft: NumericDraft, partner: NumericDraft) -> None:
    draft.type, draft.unit, draft.unit_text = partner.type, partner.unit, partner.unit_text
    draft.trail.append(_SHARED)


def _share_scale(tokens: Tokens, draft: NumericDraft, before: NumericDraft) -> None:
    """Let a figure stand under the scale of its partner: "5.9 million bags against 5.8"."""
    scales = number_words().scales
    if draft.value >= _SMALL or any(word in scales for word in tokens.lower[slice(*draft.number)]):
        return
    scale = next((scales[word] for word in tokens.lower[slice(*before.number)] if word in scales), 1)
    scaled = draft.value * scale
    if scale < _SMALL or not before.value / 10 < scaled < before.value * 10:
        return
    if scaled == scaled.to_integral_value():
        scaled = scaled.to_integral_value()
    draft.value, draft.high = scaled, None if draft.high is None else draft.high * scale
    draft.possible, draft.likely = draft.possible.scaled(Decimal(scale)), draft.likely.scaled(Decimal(scale))
    draft.trail.append("scale: that of the figure before")


def _is_compared(tokens: Tokens, draft: NumericDraft, before: NumericDraft) -> bool:
    """Tell whether a bare figure is the earlier or other value of the one before it.

    "300 cases, up from 200"; "5.9 million bags against 5.8"; "70 billion barrels, down from 71 billion a year
    ago and 72 billion in 1984".
    """
    lower, first = tokens.lower, draft.first
    gap = first - before.last
    if tokens.words[before.last] == "(" and ")" in tokens.words[before.last : first]:
        gap -= tokens.words.index(")", before.last) - before.last
    if not (before.unit or before.unit_text) or before.type not in _COMPARED or not 0 < gap <= _LONG:
        return False
    joint, between = lower[first - 1], lower[first - gap : first]
    words = range_words()
    if joint in words.compared_by and any(word in words.compared for word in between[-4:]):
        return not any(word in ";:." for word in between)
    if joint == "and" and before.trail[-1:] == [_SHARED]:
        return gap <= _FAR and "," not in between
    against = joint in words.against or f"{lower[first - 2]} {joint}" in words.against
    return (
        against and gap <= _REACH and before.type != "percent"
        and not any(word in ",;:()" for word in between)
    )  # fmt: skip


def _is_changed(tokens: Tokens, draft: NumericDraft, before: NumericDraft) -> bool:
    """Tell whether an amount was changed to a bare one: "50 mln dlrs but was increased to 60 mln"."""
    between = tokens.lower[before.last : draft.first]
    return (
        len(between) <= _LONG and any(word in range_words().changes for word in between)
        and draft.value >= _SMALL and not any(word in ";:." for word in between)
    )  # fmt: skip


def _is_change(tokens: Tokens, index: int) -> bool:
    """Tell whether a figure says how much more or less: "(up 778)", "an increase of 5,616"."""
    changes = range_words().changes
    return tokens.lower[index - 1] in ("up", "down") or (
        tokens.lower[index - 1] == "of" and index > 1 and tokens.lower[index - 2] in changes
    )


def _level(earlier: list[NumericDraft], sentence: int) -> NumericDraft | None:
    """Return the level that an earlier percentage of the sentence led to: "rose 1% to 900 points"."""
    for change, level in zip(earlier[-3::-1], earlier[-2::-1], strict=False):
        if change.first < sentence:
            return None
        if (
            change.type == "percent"
            and level.type in ("count", "money", "measure")
            and level.first - change.last <= _REACH
        ):
            return level if level.unit or level.unit_text else None
    return None


def _runs_on(tokens: Tokens, found: Found, comma: int) -> bool:
    """Tell whether a speaker goes from one number to the next: "for 200, 300 years"."""
    if comma + 2 >= found.end or not tokens.words[comma + 1].isdecimal() or tokens.glued(comma + 1):
        return False
    low, high = found.number, int(tokens.words[comma + 1])
    return low.bare is not None and low.value < high <= 2 * low.value and low.value < _SMALL


def shared_unit(tokens: Tokens, found: Found) -> tuple[Unit | None, str | None] | None:
    """Return the unit of the second of two figures for the first: "7- or 8-inch", "24 or 36 months"."""
    lower, at, end = tokens.lower, found.last, found.end
    if at + 2 >= end:
        return None
    dash = lower[at] in _DASHES and tokens.glued(at)
    if dash:
        at += 1
    comma = lower[at] == "," and not dash and _runs_on(tokens, found, at)
    if (lower[at] not in _SHARING and not comma) or (not dash and lower[at] == "to"):
        return None
    if may_be_year(found.number) and lower[found.first - 1] in label_words().surely_year_before:
        return None  # "grew in 2018 by 12 percent"
    if lower[at] in _CROSS and tokens.glued(at) != tokens.glued(at + 1):
        return None
    alone = lower[at] == "and" and not dash
    if alone and (found.first <= found.begin or lower[found.first - 1] not in range_words().several_after):
        return None  # "to 12 and 15 years", not "killed 12 and 15 years on"
    number = read_number(tokens, at + 1, end)
    if number is None or money_before(tokens, at + 1, at) is not None:
        return None
    if lower[at] in _CROSS and number.value > _ALIKE * found.number.value:
        return None  # "the 4 x 100 m relay"
    unit = unit_after(
        tokens, number.last, end, digits=not number.spelled, scaled=number.scaled, table=found.table
    )
    return None if unit is None or unit[1].type == "money" else (unit[1], None)
