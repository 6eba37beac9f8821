"""Bare numbers that are no quantity by what stands around them: years, labels, house numbers, scores, list
marks.
"""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.drafts import NumericDraft
from claimcheck.extraction.numeric.found import Found
from claimcheck.extraction.numeric.kinds import kind_of
from claimcheck.extraction.numeric.non_quantities import is_model
from claimcheck.extraction.numeric.number import Number
from claimcheck.lang.label_words import label_words
from claimcheck.lang.noun_words import is_plural, noun_words
from claimcheck.text import Tokens

_CAPITAL: Final = frozenset(
    {"i", "the", "only", "just", "more", "than", "all", "some", "his", "her", "their", "its"}
)


def is_year(tokens: Tokens, found: Found, *, hedged: bool) -> bool:
    """Tell whether a bare number of four digits is a year. It has neither currency nor unit."""
    number = found.number
    if number.bare is None or number.bare.decimals or number.bare.grouped:
        return False
    if len(tokens.words[number.first]) != 4 or not 1000 <= number.value <= 2199:
        return False
    table = label_words()
    before = tokens.lower[number.first - 1] if number.first > found.begin else ""
    named = tokens.words[number.last : number.last + 3]
    if number.value >= 1400 and before == "the" and len(named) > 2 and all(word.istitle() for word in named):
        return True  # "the 1789 Old Ports Act"
    if number.value >= 1400 and (before in table.surely_year_before or (hedged and before == "the")):
        return True
    if _counts(tokens, number.last, found.end):
        if hedged or not 1800 <= number.value <= 2099:
            return False
        return before in table.year_before or (number.value > 1900 and number.value % 100 != 0)
    if hedged and number.value < 1800:
        return False
    if number.value < 1600:
        return before in table.old_year_before and not hedged
    return not hedged or number.value >= 1900


def is_named_year(tokens: Tokens, found: Found) -> bool:
    """Tell whether a year is named with its unit: "the 1986 year", "2019 year-end"."""
    number = found.number
    return (
        found.kind == "duration" and tokens.lower[found.last - 1] == "year" and number.bare is not None
        and found.high is None and 1900 <= number.value <= 2099 and not number.bare.grouped
    )  # fmt: skip


def _counts(tokens: Tokens, index: int, end: int) -> bool:
    return any(is_plural(word) for word in tokens.lower[index : min(end, index + 2)])


def is_label(tokens: Tokens, found: Found, sentence: int, *, sure: bool = False) -> bool:
    """Tell whether a bare number names its word before: "Section 427", "Highway 35", "Galaxy 11", "No. 5".

    With ``sure`` only the words count that always label.
    """
    number, begin = found.number, sentence
    if number.scaled or number.first <= begin:
        return False
    if number.decimals:  # "Web 2.0"
        before = tokens.words[number.first - 1]
        return (
            number.bare is not None and before[0].isupper() and number.first - 1 > begin and number.value < 20
        )
    table, at = label_words(), number.first - 1
    if tokens.words[at] == "." and at > begin and tokens.glued(at):
        return tokens.lower[at - 1] in table.short_labels
    if _is_craft(tokens, found):
        return True
    name, word = tokens.lower[at], tokens.words[at]
    if name in table.roads and word[0].isupper() and number.bare is not None:
        return not _counts(tokens, number.last, found.end)
    counts = _counts(tokens, number.last, found.end)
    if name in table.labels or sure:
        return name in table.labels
    if number.last < found.end and tokens.lower[number.last] in ("'s", "’s") and word[0].isupper():
        return True
    if name in table.weak_labels and not (number.last < found.end and tokens.lower[number.last] == "of"):
        return name not in ("and", "years") and (not counts or (word[0].isupper() and at > begin))
    if not word[0].isupper() or name in _CAPITAL or number.spelled:
        return False
    if at <= begin:  # "PlayBox 4 sold well": a capital within the word; "UFL 196 at"
        after = tokens.lower[number.last] if number.last < found.end else "."
        shouted = (
            word.isupper() and 2 <= len(word) <= 4 and number.bare is not None and after in table.behind_show
        )
        return shouted or (
            word.isalpha()
            and not word.isupper()
            and any(letter.isupper() for letter in word[1:])
            and not counts
        )
    if len(word) == 1:
        return True
    after = tokens.words[number.last] if number.last < found.end else ""
    if word.isupper() and len(word) > 2 and after.isupper() and len(after) > 1:
        return False  # a headline in capitals
    if not counts:
        return True
    return number.value < 10 and at - 1 > begin and tokens.words[at - 1][0].isupper()


def _is_craft(tokens: Tokens, found: Found) -> bool:
    """Tell whether a number is the name of one thing: "flew a 747 and"."""
    number = found.number
    if number.bare is None or number.bare.grouped or not 100 <= number.value <= 999:
        return False
    after = tokens.lower[number.last] if number.last < found.end else "."
    return (
        tokens.lower[number.first - 1] in ("a", "an")
        and kind_of(after) == "stop"
        and after not in label_words().goes_on
    )


def is_catalogued(tokens: Tokens, found: Found, sentence: int) -> bool:
    """Tell whether two figures with a dash number the name before them: "the cluster Mel 3-216"."""
    first, high = found.number.first, found.high
    if high is None or found.hedge is not None or first - 1 <= sentence or not tokens.glued(high.first):
        return False
    if found.number.bare is None or high.bare is None or high.last >= found.end or found.last != high.last:
        return False
    name = tokens.words[first - 1]
    plain = kind_of(tokens.lower[high.last]) == "stop"
    return name[0].isupper() and name.isalpha() and tokens.lower[first - 1] not in _CAPITAL and plain


def is_part_of_word(tokens: Tokens, number: Number, end: int) -> bool:
    """Tell whether letters that are no unit are written onto the digits ("3G", "49ers"), or a name follows
    them.
    """
    last = number.last
    if number.spelled or last >= end:
        return False
    word = tokens.words[last]
    if tokens.glued(last):
        return word[0].isalpha()
    if (
        len(word) == 1
        and word.isalpha()
        and last + 1 < end
        and tokens.glued(last + 1)
        and tokens.words[last + 1] != "'"
    ):
        code = (
            tokens.words[min(last + 2, end - 1)] if tokens.words[last + 1] == "-" else tokens.words[last + 1]
        )
        few = number.value < 100 and any(
            is_plural(each) for each in tokens.lower[last + 3 : min(end, last + 6)]
        )
        return code[0].isdecimal() and not few  # "24703 L-202", not "5 C-130 planes"
    if tokens.lower[last] in label_words().stations and word[0].isupper() and number.value < 100:
        return True  # "told 6 News"
    if number.scaled or number.bare is None or number.bare.grouped or not 100 <= number.value <= 9999:
        return False
    if not word[0].isupper() or word[-1] == "s" or tokens.lower[last] in noun_words().stops:
        return False
    model = last + 2 < end and tokens.words[last + 2] == "s" and is_model(tokens, last + 1)
    return not model and not any(is_plural(after) for after in tokens.lower[last : min(end, last + 4)])


def is_marker(tokens: Tokens, found: Found) -> bool:
    """Tell whether a bare number only marks: "1) ...", "(4)"."""
    number = found.number
    if number.scaled or number.decimals or number.value > 99 or number.last >= found.end:
        return False
    before = tokens.words[number.first - 1] if number.first > found.begin else ""
    return tokens.words[number.last] == ")" and (
        before in ("", "(", ";", ":", "and", ",") or number.value < 10
    )


def is_listing(tokens: Tokens, number: Number, begin: int, end: int) -> bool:
    """Tell whether a bare number is a company's sign at an exchange: "(6502.T)", also where the sentence was
    taken to end behind its full stop.
    """
    at = number.last
    if number.first <= begin or tokens.words[number.first - 1] != "(" or number.scaled or number.decimals:
        return False
    if number.bare is not None and not number.bare.grouped and tokens.words[at : at + 1] == [")"]:
        sign = tokens.words[number.first - 2]  # "text ALERTS (253787)"
        long = len(sign) > 2 and len(tokens.words[at - 1]) > 4
        return long and number.first - 2 >= begin and sign.isupper()
    if at >= end or tokens.words[at] != "." or not tokens.glued(at):
        return False
    return at + 1 >= end or (tokens.glued(at + 1) and tokens.words[at + 1].isupper())


def is_address(tokens: Tokens, found: Found) -> bool:
    """Tell whether a house number stands here: "123 Random Street", "9 E 71st St"."""
    number = found.number
    if number.scaled or number.decimals or number.spelled:
        return False
    table, last = label_words(), (found.high or number).last
    for at in range(last, min(found.end, last + 5)):
        word = tokens.words[at]
        if word in table.ordinal_endings and tokens.glued(at):
            continue
        if tokens.lower[at] in table.streets:
            return word[0].isupper()
        point = word == "." and tokens.glued(at) and len(tokens.words[at - 1]) == 1  # "915 E. Dock Street"
        if not (word[0].isupper() or word[0].isdecimal() or point):
            return False
    return False


def is_rank(tokens: Tokens, found: Found, draft: NumericDraft) -> bool:
    """Tell whether places of a table are meant and nothing is counted: "the bottom three", "a top 10"."""
    first = found.number.first
    return draft.noun is None and first > found.begin and tokens.lower[first - 1] in label_words().rank_before


def is_score(tokens: Tokens, low: Number, high: Number, begin: int, end: int, *, voted: bool = False) -> bool:
    """Tell whether two bare figures with a dash between are a score or a vote rather than a range.

    With ``voted`` ("66 to 27") a word for a vote or a match must stand before them.
    """
    if low.scaled or high.scaled or low.decimals or high.decimals:
        return False
    if low.value >= high.value and not voted:
        return True
    table = label_words()
    following = tokens.lower[high.last] if high.last < end else ""
    near = tokens.lower[max(begin, low.first - 4) : low.first]
    if voted:
        return any(word in table.score_before for word in near)
    return following in table.score_after or (
        not is_plural(following) and any(word in table.score_before for word in near)
    )
