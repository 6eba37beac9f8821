"""Whose age it is that stands in words: "82-year-old X", "X is 82 years old", "X died at the age of 82"."""

from __future__ import annotations

from typing import Final

from claimcheck.lang.age_words import age_words
from claimcheck.lang.role_words import role_words
from claimcheck.text import Tokens
from claimcheck.text.proper_names import PEOPLE, Name, Names

_REACH: Final = 6  # tokens between "82-year-old" and the name
_DIED: Final = 8  # tokens from "died" to the age
_DESCRIBED: Final = 8  # tokens of "mayor of X" between name and age
_BRACKET: Final = 6  # tokens of "(1922-2010)"
_ASIDES: Final = 14  # tokens of "the poet, who was born in 1950,"
_NOUN: Final = 3  # words behind an age in which it is told whose it is
_OWNER: Final = 5  # tokens of whose somebody is, with the comma before
_POSSESSIVE: Final = frozenset({"'s", "’s"})
_INNER: Final = frozenset({".", "'s", "’s", "-"})
_OLD: Final = frozenset({"-", "year", "old", "years", "yr"})
_ENDS: Final = frozenset({",", ".", ")"})

Found = tuple[Name, int, int]
"""Who is of the age, and the first and last token of the words that say so."""


def apposed(lower: list[str], names: Names, at: int) -> Name | None:
    """Return the name that ends before a token, also with a "Jr." in between: "X, Jr.,"."""
    end = at
    if lower[end - 1] == ".":
        end -= 1
    if lower[end - 1] in age_words().generations:
        end -= 1
        end -= lower[end - 1] == ","
        return names.ending(end) or names.ending(at) or names.ending(at - 1)
    return names.ending(at)


def described(tokens: Tokens, names: Names, at: int, low: int) -> Name | None:
    """Return the name before a description that ends at a comma: "X, of Y, 82", "X, mayor of Y, 82"."""
    lower = tokens.lower
    for comma in range(at - 1, max(low, at - _DESCRIBED), -1):
        if lower[comma] != ",":
            if not (lower[comma].isalpha() or lower[comma] in _INNER):
                return None
            continue
        name = names.ending(comma)
        opens = lower[comma + 1] in age_words().origins or lower[comma + 1] in role_words().heads
        return name if name is not None and name.kind == "person" and opens and name.first >= low else None
    return None


def told_by_verb(tokens: Tokens, names: Names, index: int, low: int, high: int) -> Found | None:
    """Read "X is 82 years old", "X, an 82-year-old baker", "X, Y's 82-year-old aide", "X died at 82"."""
    lower, known = tokens.lower, age_words()
    at, last = index - 1, index + 1
    years = lower[last : last + 2] == ["years", "old"]
    if years:
        last += 2
    comma = _of_whom(tokens, at, low) if lower[last : last + 4] == ["-", "year", "-", "old"] else 0
    if comma:
        name = names.ending(comma)
        if name is None or name.first < low:
            return None
        likely = name.kind == "unknown" and lower[at] in _POSSESSIVE
        if name.kind != "person" and not (likely and _tells_of_people(lower, last + 4, high)):
            return None
        return name, name.first, last + 4
    if last < high and lower[last] not in known.closers | {"on", "after", "in"} and not years:
        return None
    if lower[at] == "of" and lower[at - 2 : at] == ["the", "age"]:
        at -= 3
    elif lower[at] == "age" and lower[at - 1] == "at":
        at -= 1
    elif lower[at] == "aged":
        at -= 1
        found = _of_the_dead(tokens, names, at + 1, low, last)  # "X died on Friday, aged 82"
        if found is not None:
            return found
    if at == low and lower[at] == "at" and lower[last] == ",":
        return _at_that_age(tokens, names, index, high)
    if at > low and lower[at] == "at":
        return _of_the_dead(tokens, names, at, low, last)
    if at > low and lower[at] in role_words().groups.is_now | {"was", "turned"}:
        name = names.ending(before_bracket(tokens, at, low))
        if name is None and lower[at] == "was" and lower[at - 1] == ",":  # "X, who died on Friday, was 82"
            return _of_the_dead(tokens, names, at - 1, low, last)
        if name is None and lower[at - 1] == ",":
            name = before_asides(tokens, names, at - 1, low)  # "X, a baker from Y, is 82."
        if name is None or name.first < low or lower[at] == "was":
            return None
        if name.kind != "person" and (name.kind != "unknown" or name.last - name.first > 1):
            return None
        goes_on = last + 1 < high and lower[last] == "and" and lower[last + 1].isalpha()
        closed = last >= high or lower[last] == "." or goes_on  # "X is 82.", "X is 82 and lives in Y"
        return (name, name.first, last) if years or lower[at] == "turned" or closed else None
    return None


def _of_whom(tokens: Tokens, at: int, low: int) -> int:
    """Return the comma before "a", or before whose somebody is, "X, Y's 82-year-old aide"; 0 for none."""
    lower = tokens.lower
    if lower[at] in ("a", "an"):
        return at - 1 if lower[at - 1] == "," else 0
    if lower[at] not in _POSSESSIVE:
        return 0
    for before in range(at - 1, max(low, at - _OWNER) - 1, -1):
        if lower[before] == ",":
            return before if before < at - 1 else 0
        if not tokens.words[before][0].isupper():
            return 0
    return 0


def _tells_of_people(lower: list[str], at: int, high: int) -> bool:
    """Tell whether one of the next words is for somebody: "campaign manager", "daughter"."""
    known = age_words()
    return any(
        word in known.people or word in known.kin or word in role_words().heads
        for word in lower[at : min(high, at + _NOUN)]
    )


def _at_that_age(tokens: Tokens, names: Names, index: int, high: int) -> Found | None:
    """Read "At 82, X is the oldest"; "At 22, X married" tells the age of another day."""
    name = names.starting(index + 2)
    if name is None or name.kind != "person" or name.last >= high:
        return None
    return (name, index, name.last) if tokens.lower[name.last] in role_words().groups.is_now else None


def _of_the_dead(tokens: Tokens, names: Names, at: int, low: int, last: int) -> Found | None:
    """Return the name before "died" or ", who died" within some words before the age."""
    for verb in range(at - 1, max(low, at - _DIED), -1):
        if tokens.lower[verb] not in role_words().groups.died:
            continue
        before = verb
        while before > low and tokens.lower[before - 1] in ("has", "had", "who", ","):
            before -= 1
        name = names.ending(before_bracket(tokens, before, low))
        if name is None and tokens.lower[before] == ",":
            name = before_asides(tokens, names, before, low)
        return (name, name.first, last) if name is not None and name.kind == "person" else None
    return None


def before_bracket(tokens: Tokens, at: int, low: int) -> int:
    """Return where the bracket of "X (1922-2010) died" or "X (b. 1950) is" opens, else the token itself."""
    if tokens.words[at - 1] != ")":
        return at
    return next((k for k in range(at - 2, max(low, at - _BRACKET - 1), -1) if tokens.words[k] == "("), at)


def before_asides(tokens: Tokens, names: Names, at: int, low: int) -> Name | None:
    """Return the nearest person before a comma: "X, the poet, who was born in 1950, has died"."""
    for comma in range(at - 1, max(low, at - _ASIDES), -1):
        name = names.ending(comma) if tokens.words[comma] == "," else None
        if name is not None and name.kind == "person":
            return name
    return None


def year_old(tokens: Tokens, names: Names, index: int, high: int) -> Found | None:
    """Read "82-year-old X", "the 82-year-old actor X", "his 8-year-old son, X,"."""
    lower = tokens.lower
    at = index + 1
    while at < high and at < index + 6 and lower[at] in _OLD:
        at += 1
    if lower[at - 1] != "old":
        return None
    first = at
    stop = min(high, at + _REACH)
    while at < stop:
        name = names.starting(at)
        if name is not None and name.kind in PEOPLE:
            return (name, index, name.last) if _is_whole(tokens, name, high) else None
        if lower[at] == "," and at > first:
            return _behind_comma(tokens, names, index, at + 1, high)
        if name is None and not _goes_on(lower[at], noun=at > first):
            return None
        at = name.last if name is not None else at + 1
    return None


def _behind_comma(tokens: Tokens, names: Names, index: int, at: int, high: int) -> Found | None:
    """Read "a 33-year-old driver, X,"."""
    name = names.starting(at)
    if name is None or name.kind != "person" or not _is_whole(tokens, name, high):
        return None
    return (name, index, name.last) if tokens.lower[min(name.last, high - 1)] in _ENDS else None


def _is_whole(tokens: Tokens, name: Name, high: int) -> bool:
    """Tell whether the person, not something called after it, is of the age, and has no age of its own."""
    lower, last = tokens.lower, name.last
    own = last + 1 < high and lower[last] in (",", "(") and tokens.words[last + 1].isdigit()
    if own and lower[last + 2] not in _OLD:
        return False  # "a 7-year-old shot Anna Ozola, 3"
    if name.kind == "person" or name.last - name.first == 1 or last >= high:
        return True
    return lower[last] not in age_words().people  # "the 20-year-old Old Mill worker": a noun goes on


def _goes_on(word: str, *, noun: bool) -> bool:
    """Tell whether a word can stand between an age and the name; ``noun``: one already stands before it."""
    known = age_words()
    if not word.isalpha() and word != "-":
        return False
    if word in known.another or word in role_words().groups.before_another or word.endswith("ly"):
        return False
    return not (noun and word.endswith("ed") and word not in known.adjectives)
