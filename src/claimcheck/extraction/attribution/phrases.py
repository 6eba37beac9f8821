"""Where a noun phrase goes on over a comma, and where another starts without one."""

from __future__ import annotations

from claimcheck.extraction.attribution.codes import COMMA, COORDINATOR, NOUN_START, WORDS
from claimcheck.extraction.attribution.sheet import Sheet


def contact(sheet: Sheet, at: int, low: int) -> bool:
    """Tell whether the determiner at ``at`` starts another noun phrase: "a process the senator described"."""
    before = at - 1
    return before > low and sheet.codes[before - 1] in NOUN_START and sheet.words[before][0].isalpha()


def is_list(sheet: Sheet, begin: int, at: int, low: int) -> bool:
    """Tell whether the comma before ``begin`` stands in "A, B and C"."""
    if sheet.codes[begin] == COORDINATOR:
        return _is_long_list(sheet, begin, low)
    coordinators = sum(1 for k in range(begin, at + 1) if sheet.codes[k] == COORDINATOR)
    return (
        bool(coordinators)
        and at - begin < 10
        and sheet.is_name(begin)
        and begin - 2 >= low
        and sheet.is_name(begin - 2)
    )


def _is_long_list(sheet: Sheet, at: int, low: int) -> bool:
    """Tell whether the "and" at ``at`` stands in "Latvia, Estonia, and Poland": only names."""
    commas = 0
    back = at - 1
    while back >= low and (sheet.codes[back] == COMMA or sheet.is_name(back)):
        commas += sheet.codes[back] == COMMA
        back -= 1
    return commas > 1 and back < low and sheet.lower[at] == "and" and sheet.is_name(at + 1)


def inner_comma(sheet: Sheet, comma: int, low: int) -> bool:
    """Tell whether a comma stands within a name: "Springfield, Ill." or "Smith, Jr."."""
    if comma - 1 < low:
        return False
    back = comma - 1
    while back > low and comma - back < 4 and sheet.is_name(back):
        back -= 1
    named = back > low and sheet.is_name(back - 1) and sheet.is_name(comma + 1)  # "Ana Roe of Perth, Ontario"
    return comma - back > 1 and named and sheet.lower[back] in WORDS.origins
