"""Digits that are no figure by their neighbours alone: dates, clock times, decades, ordinals, names,
telephone numbers.
"""

from __future__ import annotations

from typing import Final

from claimcheck.lang.label_words import label_words
from claimcheck.lang.noun_words import is_plural, noun_words
from claimcheck.lang.number_words import number_words
from claimcheck.text import Tokens

_DASHES: Final = frozenset("-‐‑–—")
_CENTURIES: Final = frozenset({"18", "19", "20"})
_VULGAR: Final = frozenset({"2", "4", "8", "16", "32"})
_QUOTES: Final = frozenset("'‘’")
_LONGEST: Final = 15
_NEAR: Final = 9


def skip_to(tokens: Tokens, index: int, begin: int, end: int) -> int | None:
    """Return the index after a stretch of digits that is no quantity, or ``None`` if it may be one."""
    lower, words = tokens.lower, tokens.words
    table = label_words()
    word = words[index]
    after = lower[index + 1] if index + 1 < end else ""
    if after and tokens.glued(index + 1):
        if after in table.ordinal_endings and (after != "st" or word[-1] == "1"):
            return index + 2  # not "14st", a weight
        if after == ":" and index + 2 < end and tokens.glued(index + 2) and words[index + 2][0].isdecimal():
            return _over_times(tokens, index, end)
        if after in table.clock_after:
            return index + 2
        letter = words[index + 2 : index + 4]
        lettered = after == "(" and len(word) == 3 and letter[1:] == [")"]
        if lettered and len(letter[0]) == 1 and letter[0].islower():
            return index + 4  # "a 401(k) plan"
        if len(after) == 1 and after.isalpha() and index > begin and lower[index - 1] in table.labels:
            return index + 2  # "Flight 12b"
        if after in ("s", "'s", "’s") and word.isdecimal():
            seconds = len(word) == 2 and word[-1] != "0" and after == "s" and not tokens.glued(index)
            decade = len(word) in (2, 4) and not seconds
            if decade or (index - 1 >= begin and is_model(tokens, index)):
                return index + 2  # "the 90s", "two Model 3s"
    elif _is_clock(word, after) or after in table.eras:
        return index + 2
    if len(word) == 2 and index > begin and tokens.glued(index) and not tokens.glued(index - 1):
        quoted = after[:1] in _QUOTES and after
        if tokens.words[index - 1] in _QUOTES and not quoted:
            return index + 1  # "in '08"
    if word.isdecimal() and (skipped := _over_label(tokens, index, begin, end)) is not None:
        return skipped
    if word[0] == "0" or (index and words[index - 1] in "+("):
        dialled = _over_telephone(tokens, index, end)
        if dialled is not None:
            return dialled
    if index > begin and tokens.glued(index) and _is_part_of_name(tokens, index, begin):
        return _over_name(tokens, index, end)
    if word.isdecimal() and len(word) > _LONGEST:
        return index + 1
    chain = _over_chain(tokens, index, begin, end)
    return _over_date(tokens, index, begin, end) if chain is None else chain


def is_model(tokens: Tokens, index: int) -> bool:
    """Tell whether digits with an "s" written on are things by a name: "400 Model 3s", "type 9s"."""
    name = tokens.words[index - 1]
    label = tokens.lower[index - 1] in label_words().weak_labels
    return label or (name[0].isupper() and name.isalpha() and name.lower() not in noun_words().stops)


def _over_label(tokens: Tokens, index: int, begin: int, end: int) -> int | None:
    """Skip the numbers of blocks, postal codes, pictures and calls for help: "the 4700 block of Alder",
    "Image 3 of 7", "called 911".
    """
    lower, table = tokens.lower, label_words()
    word, after = lower[index], lower[index + 1] if index + 1 < end else ""
    before = lower[index - 1] if index > begin else ""
    joined = after == "-" and index + 2 < end and tokens.glued(index + 1) and tokens.glued(index + 2)
    if joined and tokens.words[index + 2].istitle() and lower[index + 2] in number_words().ones:
        return index + 3  # a shop's name: "at the 4-Nine"
    if after == "-" and tokens.glued(index + 1):
        after = lower[index + 2] if index + 2 < end else ""
    if after in table.block_after and word.endswith("00"):
        flats = after[-1] == "s" and not tokens.words[min(index + 3, end - 1)][0].isupper()
        return None if flats else index + 1
    if after in table.code_after and len(word) > 2:
        coded = index + 2 < end and lower[index + 2] in table.codes
        return index + 1 if coded or after != "area" else None
    if before == ":" and index - 2 >= begin:
        before = lower[index - 2]
    if before == "to" and len(word) > 4 and table.texting.intersection(lower[max(0, index - _NEAR) : index]):
        return index + 1  # "text the tip to 550123"
    of = index + 1 + (after == "/")
    if before in table.gallery and of + 1 < end and lower[of] == "of" and lower[of + 1].isdecimal():
        return of + 2
    if word in table.emergency or (word in table.dialled and before in table.dial):
        counted = is_plural(after) and after not in table.calls
        return None if counted else index + 1
    return None


def _is_clock(word: str, after: str) -> bool:
    table = label_words()
    if after in table.clock_zones and len(word) == 4:
        return word.isdecimal() and int(word) <= 2400
    return after in table.clock_after and len(word) <= 5 and (not word.isdecimal() or int(word) <= 24)


def _over_telephone(tokens: Tokens, index: int, end: int) -> int | None:
    """Skip "0800 123 456", "+44 20 7946 0958", "(212) 555-0147", and all digits after a nought."""
    words, word = tokens.words, tokens.words[index]
    before = words[index - 1] if index else ""
    if before == "(" and len(word) == 3 and words[index + 1 : index + 2] == [")"]:
        local = words[index + 2 : index + 5]
        skipped = local[:1] == ["-"]
        local = words[index + 3 : index + 6] if skipped else local
        seven = len(local) == 3 and len(local[0]) == 3 and local[1] in _DASHES
        seven = seven and (len(local[2]) == 4 or local[2].isupper())
        return index + 5 + skipped if seven and local[0].isdecimal() and local[2].isalnum() else None
    plus = before == "+" and tokens.glued(index) and len(word) < 4
    point = before == "." and tokens.glued(index)
    if not plus and not (word[0] == "0" and not point and len(word) > 1 and word.isdecimal()):
        return None
    at = index + 1
    while at < end and words[at].isdecimal() and 1 < len(words[at]) < 6 and not tokens.glued(at):
        at += 1
    return at if not plus or at > index + 2 else None


def _over_times(tokens: Tokens, index: int, end: int) -> int:
    at = index + 1
    while (
        at + 1 < end and tokens.words[at] in ":." and tokens.glued(at) and tokens.words[at + 1][0].isdecimal()
    ):
        at += 2
    return at


def _is_part_of_name(tokens: Tokens, index: int, begin: int) -> bool:
    """Tell whether digits written onto something are part of a name: "F-35", "i4", "COVID-19",
    "example.com/12".
    """
    before = tokens.words[index - 1]
    if before[0].isalpha():
        return True  # money codes were taken off before
    if before == "+" and index > 2 and tokens.words[index - 2].isdecimal() and tokens.glued(index - 2):
        return tokens.words[index - 3][0].isalpha()  # "P5+1"
    if index - 2 < begin or not tokens.glued(index - 1):
        return before in "_#@\\="
    further = tokens.words[index - 2]
    if before in _DASHES:
        return (
            further[0].isalpha() and before not in "–—" and further.lower() not in label_words().dash_before
        )
    if before in "\"“'‘=":
        return further in ("=", "\\")
    return before in "/._@&#\\+" and (further[0].isalpha() or further in "/.")


def _over_name(tokens: Tokens, index: int, end: int) -> int:
    at = index + 1
    while (
        at < min(end, index + 40)
        and tokens.glued(at)
        and (tokens.words[at][0].isalnum() or tokens.words[at] in "-/._&")
    ):
        at += 1
    return at


def _over_chain(tokens: Tokens, index: int, begin: int, end: int) -> int | None:
    """Skip three and more groups of digits joined by dashes or slashes, "9/11", "2014-15", and telephone
    numbers.
    """
    words = tokens.words
    at, parts = index + 1, 1
    while (
        at + 1 < end and words[at] in "-‐‑–—/" and tokens.glued(at) and tokens.glued(at + 1)
        and words[at + 1][0].isdecimal()
    ):  # fmt: skip
        at, parts = at + 2, parts + 1
    if _is_lettered(tokens, index, at, end):
        return at + 2
    if parts > 2:
        mixed = (
            parts == 3 and words[index + 3] == "/" and words[index + 4] in _VULGAR and words[index + 1] != "/"
        )
        return None if mixed else at
    if parts < 2:
        return None
    first, second = words[index], words[index + 2]
    if f"{first}{words[index + 1]}{second}" in label_words().slashed:
        return at
    if not (first.isdecimal() and second.isdecimal()):
        return None
    if (
        len(first) == 4
        and first[:2] in _CENTURIES
        and (len(second) == 2 or (second[:2] in _CENTURIES and len(second) == 4))
    ):
        return at
    phone = len(first) == 3 and len(second) == 4 and index > begin
    return at if phone and tokens.lower[index - 1] in label_words().phone_before else None


def _is_lettered(tokens: Tokens, index: int, at: int, end: int) -> bool:
    """Tell whether a telephone number goes on in letters: "1-800-EXAMPLE", not a headline in capitals."""
    words = tokens.words
    if at + 1 >= end or words[at] != "-" or not tokens.glued(at) or not tokens.glued(at + 1):
        return False
    letters, before = words[at + 1], words[index - 1] if index else ""
    shouted = before.isupper() and before.isalpha()
    return len(words[at - 1]) == 3 and len(letters) > 3 and letters.isupper() and not shouted


def _over_date(tokens: Tokens, index: int, begin: int, end: int) -> int | None:
    """Skip "28 June 2022", "June 28-30, 2022", "04.09.2025"."""
    word = tokens.words[index]
    if not word.isdecimal():
        parts = word.split(".")
        dotted = len(parts) == 3 and "," not in word and len(parts[0]) <= 2 and len(parts[1]) <= 2
        return index + 1 if dotted and len(parts[2]) in (2, 4) else None
    if len(word) > 4:
        return None
    before = index - 1
    if before > begin and tokens.words[before] == "." and tokens.glued(before):
        before -= 1
    if before >= begin and _is_month(tokens, before, begin):
        return _after_month(tokens, index, end) if len(word) == 4 or int(word) <= 31 else None
    return _before_month(tokens, index, begin, end) if len(word) <= 2 and int(word) <= 31 else None


def _is_day(word: str) -> bool:
    return len(word) <= 2 and word.isdecimal() and int(word) <= 31


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in _CENTURIES


def _after_month(tokens: Tokens, index: int, end: int) -> int:
    lower, words = tokens.lower, tokens.words
    at = index + 1
    if at < end and lower[at] in label_words().ordinal_endings and tokens.glued(at):
        at += 1
    joined = at + 1 < end and (words[at] in _DASHES or lower[at] in ("to", "and"))
    if (
        joined
        and _is_day(words[at + 1])
        and _is_day(words[index])
        and not (at + 2 < end and tokens.glued(at + 2) and words[at + 2] == "%")
    ):
        at += 2
    if at + 1 < end and words[at] == "," and _is_year(words[at + 1]):
        return at + 2
    return at + 1 if at < end and _is_year(words[at]) else at


def _before_month(tokens: Tokens, index: int, begin: int, end: int) -> int | None:
    words = tokens.words
    at = index + 1
    if at + 1 < end and words[at] in _DASHES and _is_day(words[at + 1]):
        at += 2
    if at < end and tokens.lower[at] == "of":
        at += 1
    if at >= end or not _is_month(tokens, at, begin):
        return None
    at += 1
    if at + 1 < end and words[at] in ",." and _is_year(words[at + 1]):
        return at + 2
    return at + 1 if at < end and _is_year(words[at]) else at


def _is_month(tokens: Tokens, index: int, begin: int) -> bool:
    """Tell the month from "may" and "march": a capital, or a word before that takes a date."""
    table = label_words()
    if tokens.lower[index] not in table.months:
        return False
    if tokens.words[index][0].isupper() or tokens.lower[index] not in table.doubtful_months:
        return True
    before = tokens.lower[index - 1] if index > begin else ""
    return before in table.month_before or _is_day(before)
