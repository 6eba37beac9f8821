"""Ages that no unit shows: "Bungs, 82, head of", "aged 82", "in her 80s", "over the age of 21"."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.drafts import NumericDraft
from claimcheck.extraction.numeric.found import Found
from claimcheck.extraction.numeric.number import Number, small_words
from claimcheck.lang.age_words import age_words
from claimcheck.lang.noun_words import is_plural, noun_words
from claimcheck.lang.role_words import role_words
from claimcheck.text import Tokens

_POSSESSIVES: Final = frozenset({"his", "her", "their", "my", "our", "your"})
_BEING: Final = frozenset({"is", "was", "turned", "turns", "am"})
_TURNED: Final = frozenset({"turned", "turns"})
_WHEN: Final = frozenset({"at", "the", "then"})
_ON: Final = frozenset({"in", "on", "last", "this", "next"})
_YOUNG: Final = 5
_GROWN: Final = 14
_SOMEBODY: Final = frozenset({"he", "she", "who", "i"})
_ENDS: Final = frozenset({".", ",", ";", "", ")", "when", "but", "and"})
_ENDS_LIST: Final = frozenset({".", ",", ";", ")", "and", "or", "were", "was", "are", "from", ":"})
_OLDEST: Final = 120
_CHILD: Final = 3
_LONG_DASHES: Final = frozenset("—–")


def age_of(tokens: Tokens, found: Found, before: NumericDraft | None) -> int | None:
    """Return where the words of an age start, or ``None`` if a bare figure is not one.

    ``before`` is the figure before it.
    """
    age = age_around(tokens, found.number, found.begin, found.end)
    follows = before is not None and follows_age(tokens, found, before)
    return found.first if age is None and (follows or _is_limit(tokens, found)) else age


def _is_limit(tokens: Tokens, found: Found) -> bool:
    """Tell whether people are told apart by age: "anyone over 75", "adults 65 and older"."""
    number, lower, table = found.number, tokens.lower, age_words()
    if found.first <= found.begin or number.decimals or not _CHILD <= number.value <= _OLDEST:
        return False
    if lower[found.first - 1] not in table.limited:
        return False
    at = number.last
    after = lower[at] if at < found.end else "."
    if at + 1 < found.end and f"{after} {lower[at + 1]}" in table.older:
        return True
    return found.hedge in table.limits and (not after[0].isalnum() or after in noun_words().stops)


def spans_ages(tokens: Tokens, found: Found) -> bool:
    """Tell whether a range is of ages: "aged 20 to 34", "children 5 to 11"."""
    first, high = found.number.first, found.high
    if is_aged(tokens, first, found.begin):
        return True
    after = tokens.lower[found.last] if found.last < found.end else "."
    people = first > found.begin and tokens.lower[first - 1] in age_words().limited
    ends = not after[0].isalnum() or after in noun_words().stops
    return (
        people
        and ends
        and high is not None
        and high.value <= _OLDEST
        and tokens.lower[high.first - 1] == "to"
    )


def age_around(tokens: Tokens, number: Number, begin: int, end: int) -> int | None:
    """Return where the words of an age start, or ``None`` if the bare number is not one."""
    if number.decimals or number.scaled or not 0 < number.value <= _OLDEST or number.first <= begin:
        return None
    lower, words = tokens.lower, tokens.words
    before = lower[number.first - 1]
    after = lower[number.last] if number.last < end else ""
    if (
        (number.bare is not None or number.spelled)
        and before in _BEING
        and (after in _ENDS or after in _WHEN)
        and (
            _is_somebody(lower, number.first - 2, begin)
            or (before in _TURNED and _is_told_of(tokens, number.first - 2, begin))
        )
    ):
        return number.first
    bare = number.bare is not None and before in age_words().today and number.value >= _YOUNG
    if bare and number.first - 2 > begin and lower[number.first - 2] in _BEING and after in _ENDS:
        return number.first if _is_person(tokens, number.first - 3, begin) else None  # "He is now 68 and ill"
    then = before in _BEING and " ".join(lower[number.last : number.last + 3]) in age_words().at_the_time
    if number.bare is not None and then and _is_person(tokens, number.first - 2, begin):
        return number.first  # "Vale was 16 at the time"
    if before == "at" and _opens(tokens, number, begin, end):
        return number.first  # "At 19, he"
    if number.bare is not None and before in _TURNED and (after in _ENDS or after in _ON):
        return number.first  # "would have turned 15 in October"
    if number.bare is not None and before == "both" and after in (",", ".") and number.value >= _GROWN:
        return number.first  # "Reed and Ode, both 31,"
    if before in ("aged", "age", "ages"):
        return number.first - 1 if before == "aged" else number.first
    if before == "of" and number.first - 2 >= begin and lower[number.first - 2] in ("age", "ages"):
        return number.first
    ends = number.bare is not None and before == "," and after in (",", ".")
    if ends and _is_parent(lower, number.first - 2):
        return number.first
    if number.bare is None or number.first - 2 < begin or not 1 <= number.value <= 112:
        return None
    grown = lower[number.first - 2] in role_words().heads or lower[number.first - 2] in age_words().told
    titled = number.value >= _GROWN and grown  # "the mayor, 61,"
    named = titled or _is_told_of(tokens, number.first - 2, begin)
    if before in age_words().today and words[number.first - 2] == "," and after in (",", ".", ")"):
        return number.first  # "Vale, now 80, sang"
    if before == "," and named and after in _LONG_DASHES and number.value >= _GROWN:
        told = number.last + 1 < end and words[number.last + 1].islower()
        return number.first if told else None  # "Lena Roe, 21 — who sings —"
    if (
        before == ","
        and named
        and after in (",", ".", ";", ")", "and", "of", "from", "was", "is", "")
        and len(words[number.first]) <= 3
    ):
        if after in (".", "") and number.value < 10:
            return None
        return number.first
    return None


def _is_parent(lower: list[str], index: int) -> bool:
    """Tell whether somebody's children were counted up to a token: "a father of three, 41,"."""
    counted = index > 1 and lower[index] in small_words() and lower[index - 1] == "of"
    return counted and lower[index - 2] in age_words().kin


def _is_told_of(tokens: Tokens, index: int, begin: int) -> bool:
    """Tell whether somebody is named at a token: "Scott", "his son", "Reed Jr."."""
    if index < begin:
        return False
    word, table = tokens.words[index], age_words()
    if word == "." and index > begin:
        return tokens.lower[index - 1] in table.generations
    if word.lower() in _SOMEBODY or word.lower() in table.kin:
        return True
    return word[0].isupper() and word.isalpha() and len(word) > 1


def _is_person(tokens: Tokens, index: int, begin: int) -> bool:
    """Tell whether somebody is told of at a token, and not "It"."""
    word = tokens.lower[index]
    return _is_told_of(tokens, index, begin) and (word in _SOMEBODY or word not in noun_words().stops)


def _opens(tokens: Tokens, number: Number, begin: int, end: int) -> bool:
    """Tell whether an age opens what is said of somebody, or stands between commas: "At 19, he left", "or, at
    36, to move".
    """
    at = number.last
    if number.bare is None or at + 1 >= end or tokens.words[at] != ",":
        return False
    if number.first - 2 < begin:
        named = number.value >= _GROWN and at + 2 < end and is_titled(words=tokens.words[at + 1 : at + 3])
        return number.value >= _YOUNG and (named or tokens.lower[at + 1] in _SOMEBODY)
    return number.value >= _GROWN and tokens.words[number.first - 2] == ","


def is_titled(words: list[str]) -> bool:
    """Tell whether a name of two words begins: "At 71, Otto Lind still rows"."""
    return all(word.istitle() and word.isalpha() and word.lower() not in noun_words().stops for word in words)


def _is_somebody(lower: list[str], index: int, begin: int) -> bool:
    return index >= begin and lower[index] in _SOMEBODY


def follows_age(tokens: Tokens, found: Found, before: NumericDraft) -> bool:
    """Tell whether a bare number is the next of several ages: "aged 23 and 31", "aged 4, 7 and 9"."""
    number, lower = found.number, tokens.lower
    if before.type != "age" or before.unit != "year" or before.high is not None or number.decimals:
        return False
    joint = lower[before.last : number.first]
    after = lower[number.last] if number.last < found.end else "."
    if joint == [","]:  # not in "Smith, 45, 3 up"
        earlier = lower[max(0, before.first - 2) : before.first + 1]
        if not ({"aged", "ages"} & set(earlier) or (earlier[1:2] == [","] and earlier[0].isdecimal())):
            return False
    elif joint not in (["and"], ["or"], [",", "and"], [",", "or"]):
        return False
    if after not in _ENDS_LIST and any(is_plural(word) for word in lower[number.last : number.last + 2]):
        return False
    return 0 < number.value <= _OLDEST and (after in _ENDS_LIST or joint != [","])


def is_aged(tokens: Tokens, index: int, begin: int) -> bool:
    """Tell whether the time that starts at a token is an age: "under the age of 9 years", "aged 18
    months".
    """
    lower = tokens.lower
    if index - 1 >= begin and lower[index - 1] in ("from", "between"):
        index -= 1
    before = lower[index - 1] if index > begin else ""
    two = lower[max(begin, index - 2) : index]
    return before in ("aged", "ages") or two in (["age", "of"], ["in", "age"])


def is_older(tokens: Tokens, last: int) -> bool:
    """Tell whether the time that ends before a token is an age: "65 years or older", "10 years and under"."""
    return tokens.lower[last : last + 1] in (["or"], ["and"]) and tokens.lower[last + 1 : last + 2] in (
        ["older"],
        ["younger"],
    )


def decade_of_age(tokens: Tokens, index: int, begin: int, end: int) -> bool:
    """Tell whether "80s" at a token is somebody's age: "in her 80s", "in his early 60s"."""
    if index + 1 >= end or tokens.lower[index + 1] not in ("s", "'s", "’s") or not tokens.glued(index + 1):
        return False
    word = tokens.words[index]
    if len(word) != 2 or word[1] != "0" or not word.isdecimal():
        return False
    near = tokens.lower[max(begin, index - 3) : index]
    return any(each in _POSSESSIVES for each in near)
