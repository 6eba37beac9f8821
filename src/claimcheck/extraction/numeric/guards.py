"""What looks like a figure and is none: dates, years, clock times, labels, versions, telephone numbers, scores."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.drafts import NumericDraft
from claimcheck.extraction.numeric.found import Found
from claimcheck.extraction.numeric.number import Number
from claimcheck.lang.labels import label_words
from claimcheck.lang.nouns import is_plural, noun_words
from claimcheck.text import Tokens

_DASHES: Final = frozenset("-‐‑–—")
_SENTENCE_START: Final = 1


def skip_to(tokens: Tokens, index: int, begin: int, end: int) -> int | None:
    """Return the index after a stretch of digits that is no quantity, or ``None`` if it may be one.

    ``index`` is a token of digits. What is told from the token itself and its neighbours is decided here; what needs
    the whole number or its noun is decided by ``is_year`` and ``is_label``.
    """
    lower, words = tokens.lower, tokens.words
    table = label_words()
    word = words[index]
    after = lower[index + 1] if index + 1 < end else ""
    glued_after = bool(after) and tokens.glued(index + 1)
    if glued_after:
        if after in table.ordinal_endings:
            return index + 2
        if after == ":" and index + 2 < end and tokens.glued(index + 2) and words[index + 2][0].isdigit():
            return _over_times(tokens, index, end)
        if after in table.clock_after and after not in ("et", "est", "hrs"):
            return index + 2
        if after in ("s", "'s", "’s") and len(word) in (2, 4) and word.isdigit():
            return index + 2
        if after in ("/", ".", "@", "_", "\\") and index + 2 < end and tokens.glued(index + 2):
            following = words[index + 2]
            if following[0].isalpha() and after != "/" and len(following) > 1 and following[0].islower():
                return index + 3
    elif after in table.clock_after and (
        len(word) <= 2 or after in ("gmt", "utc") or (len(word) == 4 and word.isdigit())
    ):
        if after not in ("hrs", "noon") and (not word.isdigit() or int(word) <= 2400):
            return index + 2
    if index > begin and tokens.glued(index) and _is_part_of_name(tokens, index, begin):
        return _over_name(tokens, index, end)
    chain = _over_chain(tokens, index, end)
    if chain is not None:
        return chain
    return _over_date(tokens, index, begin, end)


def _over_times(tokens: Tokens, index: int, end: int) -> int:
    at = index + 1
    while (
        at + 1 < end and tokens.words[at] in ":." and tokens.glued(at) and tokens.words[at + 1][0].isdigit()
    ):
        at += 2
    return at


def _is_part_of_name(tokens: Tokens, index: int, begin: int) -> bool:
    """Tell whether digits written onto something are part of a name: "F-35", "i4", "COVID-19", "example.com/12"."""
    before = tokens.words[index - 1]
    if before[0].isalpha():
        return True  # money codes were taken off before
    if index - 2 < begin or not tokens.glued(index - 1):
        return before in "_#@\\" or (before == "#")
    further = tokens.words[index - 2]
    if before in _DASHES:
        if further[0].isalpha() and tokens.lower[index - 2] not in ("minus", "sub", "mid", "plus"):
            return before not in "–—"
        return False
    return before in "/._@&#\\" and (further[0].isalpha() or further in "/.")


def _over_name(tokens: Tokens, index: int, end: int) -> int:
    at = index + 1
    while (
        at < end
        and tokens.glued(at)
        and (tokens.words[at][0].isalnum() or tokens.words[at] in "-/._&")
        and at < index + 40
    ):
        at += 1
    return at


def _over_chain(tokens: Tokens, index: int, end: int) -> int | None:
    """Skip three and more groups of digits joined by dashes or slashes, and "9/11", "24/7", "2014-15"."""
    words = tokens.words
    at, parts = index + 1, 1
    while (
        at + 1 < end and (words[at] in _DASHES or words[at] == "/") and tokens.glued(at) and tokens.glued(at + 1)
        and words[at + 1][0].isdigit()
    ):  # fmt: skip
        at, parts = at + 2, parts + 1
    if parts > 2:
        return at
    if parts == 2:
        first, second = words[index], words[index + 2]
        whole = first.isdigit() and second.isdigit()
        if (
            words[index + 1] == "/"
            and whole
            and (first, second) in (("9", "11"), ("24", "7"), ("7", "7"), ("50", "50"))
        ):
            return at
        if whole and len(first) == 4 and first[:2] in ("18", "19", "20") and len(second) in (2, 4):
            if len(second) == 2 or second[:2] in ("18", "19", "20"):
                return at
        if whole and len(first) == 3 and len(second) == 4:
            return at
    return None


def _over_date(tokens: Tokens, index: int, begin: int, end: int) -> int | None:
    """Skip "28 June 2022", "June 28-30, 2022", "04.09.2025"."""
    lower, words, months = tokens.lower, tokens.words, label_words().months
    word = words[index]
    if not word.isdigit():
        return index + 1 if word.count(".") == 2 and len(word) in range(6, 11) and "," not in word else None
    before = index - 1
    if before >= begin and lower[before] == "." and before - 1 >= begin and tokens.glued(before):
        before -= 1
    if before >= begin and lower[before] in months and len(word) <= 4 and _is_month(tokens, before, begin):
        at = index + 1
        if at < end and lower[at] in ("st", "nd", "rd", "th") and tokens.glued(at):
            at += 1
        if at + 1 < end and (words[at] in _DASHES or lower[at] in ("to", "and")) and words[at + 1].isdigit():
            if len(words[at + 1]) <= 2 and len(word) <= 2 and int(words[at + 1]) <= 31:
                at += 2
        if at + 1 < end and words[at] == "," and len(words[at + 1]) == 4 and words[at + 1].isdigit():
            at += 2
        elif at < end and len(words[at]) == 4 and words[at].isdigit() and words[at][:2] in ("18", "19", "20"):
            at += 1
        return at if len(word) == 4 or int(word) <= 31 else None
    at = index + 1
    if len(word) <= 2 and at < end:
        if words[at] in _DASHES and at + 1 < end and words[at + 1].isdigit() and len(words[at + 1]) <= 2:
            at += 2
        if at < end and lower[at] == "of":
            at += 1
        if at < end and lower[at] in months and int(word) <= 31 and _is_month(tokens, at, begin):
            at += 1
            if at < end and words[at] in ",.":
                at += 1 if at + 1 < end and words[at + 1].isdigit() and len(words[at + 1]) == 4 else 0
            if at < end and len(words[at]) == 4 and words[at].isdigit():
                at += 1
            return at
    return None


def _is_month(tokens: Tokens, index: int, begin: int) -> bool:
    """Tell the month from "may" and "march": a capital, or a word before that takes a date."""
    if tokens.words[index][0].isupper():
        return True
    if tokens.lower[index] not in ("may", "march", "mar"):
        return True
    return index > begin and tokens.lower[index - 1] in (
        "in",
        "on",
        "of",
        "by",
        "since",
        "until",
        "from",
        "last",
        "next",
        "early",
        "late",
        "1",
        "2",
    )


def is_year(tokens: Tokens, number: Number, begin: int, end: int, *, hedged: bool) -> bool:
    """Tell whether a bare number of four digits is a year. It has neither currency nor unit."""
    if number.bare is None or number.bare.decimals or number.bare.grouped or number.last - number.first != 1:
        return False
    word = tokens.words[number.first]
    if len(word) != 4 or not 1000 <= number.value <= 2199:
        return False
    first, last = number.first, number.last
    before = tokens.lower[first - 1] if first > begin else ""
    if number.value >= 1400 and before in (
        "in",
        "since",
        "until",
        "during",
        "early",
        "late",
        "mid",
        "fiscal",
        "year",
        "spring",
        "summer",
        "autumn",
    ):
        return True
    counted = last < end and _counts(tokens, last, end)
    if counted:
        if hedged or not 1800 <= number.value <= 2099:
            return False
        return before in label_words().year_before or (number.value > 1900 and number.value % 100 != 0)
    if hedged and number.value < 1800:
        return False
    if number.value < 1600:
        return before in ("in", "since", "by", "from", "until", "before", "after", "between") and not hedged
    return not hedged or number.value >= 1900


def _counts(tokens: Tokens, index: int, end: int) -> bool:
    return any(is_plural(tokens.lower[at]) for at in range(index, min(end, index + 2)))


def is_label(tokens: Tokens, number: Number, begin: int, end: int) -> bool:
    """Tell whether a bare number names its word before: "Section 427", "Highway 35", "Galaxy 11", "No. 5"."""
    first = number.first
    if number.decimals or number.scaled or first <= begin:
        return False
    before = tokens.words[first - 1]
    at = first - 1
    if before == "." and first - 2 >= begin and tokens.glued(first - 1):
        at -= 1
        if tokens.lower[at] not in ("no", "nos", "art", "sec", "fig", "vol", "pp", "p", "ch"):
            return False
    name = tokens.lower[at]
    table = label_words()
    capital = tokens.words[at][0].isupper()
    if name in table.labels and (
        capital
        or name
        not in (
            "act",
            "count",
            "counts",
            "bill",
            "war",
            "war",
            "euro",
            "super",
            "model",
            "day",
            "week",
            "title",
            "case",
            "line",
            "lines",
            "plan",
            "option",
            "road",
            "turn",
            "season",
            "group",
            "area",
            "unit",
            "class",
            "round",
            "part",
            "parts",
            "series",
            "game",
            "games",
            "numbers",
            "number",
            "p",
            "id",
            "no",
        )
    ):
        return True
    if (
        name in table.labels
        and name
        in (
            "number",
            "no",
            "p",
            "part",
            "game",
            "round",
            "unit",
            "class",
            "group",
            "week",
            "day",
            "line",
            "plan",
        )
        and name != "no"
    ):
        following = tokens.lower[number.last] if number.last < end else ""
        return not is_plural(following)
    if not capital or at <= begin or name in _CAPITAL_BUT_NO_NAME or number.spelled:
        return False
    if len(tokens.words[at]) == 1 and tokens.words[at].isupper():
        return True
    following = tokens.lower[number.last] if number.last < end else ""
    return not (is_plural(following) or (number.last + 1 < end and is_plural(tokens.lower[number.last + 1])))


_CAPITAL_BUT_NO_NAME: Final = frozenset(
    {"i", "the", "about", "around", "some", "over", "nearly", "almost", "only", "just", "more", "than"}
)


def is_part_of_word(tokens: Tokens, number: Number, end: int) -> bool:
    """Tell whether letters that are no unit are written onto the digits ("3G", "49ers"), or a name follows them."""
    last = number.last
    if number.spelled or last >= end:
        return False
    word = tokens.words[last]
    if tokens.glued(last):
        return word[0].isalpha()
    if number.scaled or number.bare is None or number.bare.grouped or not 100 <= number.value <= 9999:
        return False
    after = tokens.lower[last + 1] if last + 1 < end else ""
    return (
        word[0].isupper()
        and word[-1] != "s"
        and tokens.lower[last] not in noun_words().stops
        and not is_plural(after)
    )


def is_rank(tokens: Tokens, found: Found, draft: NumericDraft) -> bool:
    """Tell whether places of a table are meant and nothing is counted: "the bottom three", "a top 10"."""
    first = found.number.first
    return draft.noun is None and first > found.begin and tokens.lower[first - 1] in ("top", "bottom")


def is_marker(tokens: Tokens, number: Number, begin: int, end: int) -> bool:
    """Tell whether a bare number only marks: "1) ...", "(4)"."""
    if (
        number.scaled
        or number.decimals
        or number.value > 99
        or number.last >= end
        or tokens.words[number.last] != ")"
    ):
        return False
    before = tokens.words[number.first - 1] if number.first > begin else ""
    return before in ("", "(", ";", ":", "and", ",") or number.value < 10


def is_address(tokens: Tokens, number: Number, end: int) -> bool:
    """Tell whether a house number stands here: "123 Random Street", "9 E 71st St"."""
    if number.scaled or number.decimals or number.spelled:
        return False
    streets = label_words().streets
    for at in range(number.last, min(end, number.last + 5)):
        word = tokens.words[at]
        if word in ("th", "st", "nd", "rd") and tokens.glued(at):
            continue
        if tokens.lower[at] in streets:
            return word[0].isupper()
        if not (word[0].isupper() or word[0].isdigit()):
            return False
    return False


def is_score(tokens: Tokens, low: Number, high: Number, begin: int, end: int) -> bool:
    """Tell whether two bare figures with a dash between are a score or a vote rather than a range."""
    if low.scaled or high.scaled or low.decimals or high.decimals:
        return False
    if low.value >= high.value:
        return True
    table = label_words()
    near = tokens.lower[max(begin, low.first - 4) : low.first]
    following = tokens.lower[high.last] if high.last < end else ""
    if any(word in table.score_before for word in near) and not is_plural(following):
        return True
    return following in (
        "win",
        "loss",
        "defeat",
        "victory",
        "draw",
        "lead",
        "vote",
        "decision",
        "record",
        "triumph",
        "tie",
    )
