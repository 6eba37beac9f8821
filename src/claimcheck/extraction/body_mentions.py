"""The body or country of an office: "Estonia's", "U.S.", "of the European Council", in its canonical name."""

from __future__ import annotations

from typing import Final

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.name_words import name_words
from claimcheck.lang.role_words import role_words
from claimcheck.text import Tokens
from claimcheck.text.proper_names import Name, names_of

_DETERMINERS: Final = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "both"})
_REACH: Final = 4


def body_named(tokens: Tokens, name: Name) -> str:
    """Return the canonical name of a country or bloc, else the very words without a leading "the"."""
    first, last = name.first, name.last
    entry = gazetteer().lookup(tokens.words, tokens.lower, first, last)
    if (
        entry is not None
        and first + len(entry.lower) == last
        and entry.place is not None
        and entry.use in ("name", "people", "postal")
    ):
        return entry.place
    return " ".join(tokens.words_between(first, last).split())


def complement(tokens: Tokens, index: int, high: int) -> tuple[int, str | None, str]:
    """Read "of the X", "at X", "in X", "to X" from ``index``.

    Returns:
        The index after it (``index`` if there is none), the body named in it, and the preposition.
    """
    lower = tokens.lower
    if index >= high or lower[index] not in ("of", "for", "at", "to", "from", "in", "with"):
        return index, None, ""
    preposition = lower[index]
    after = index + 1
    while after < high and lower[after] in _DETERMINERS:
        after += 1
    end, body = body_at(tokens, after, high)
    if after == index + 1 and end == after + 1 and _stands_before_noun(tokens, after, high):
        return end + 1, " ".join(tokens.words_between(after, end + 1).split()), preposition
    if end == after or (
        end < high and _office_follows(tokens, end, high)
    ):  # "adviser to Estonian President X"
        return index, None, preposition
    if end < high and lower[end] in ("'s", "’s") and end + 1 < high:  # "of Germany's central bank"
        further, whole = _lower_case_body(tokens, end + 1, high)
        return (
            (further, " ".join(tokens.words_between(after, further).split()), preposition)
            if whole
            else (end, None, preposition)
        )
    if end + 1 < high and lower[end] == "of":  # "the National Bank of the X"
        inner = names_of(tokens).starting(end + 2 if lower[end + 1] == "the" else end + 1)
        if inner is not None and inner.kind == "place" and inner.last <= high:
            end = inner.last
            if body is not None and not gazetteer().known(body):
                body = " ".join(tokens.words_between(after, end).split())
    return end, body, preposition


def _stands_before_noun(tokens: Tokens, at: int, high: int) -> bool:
    """Tell whether the short form of a country is no country's office: "vice president of U.S. sales"."""
    follows = tokens.words[at + 1] if at + 1 < high else ""
    return tokens.words[at].isupper() and follows.isalpha() and follows.islower()


def body_at(tokens: Tokens, index: int, high: int) -> tuple[int, str | None]:
    """Return where the body that begins at the token ends, and its name; the same index if none begins."""
    name = names_of(tokens).starting(index)
    if name is None or name.last > high:
        return index, None
    body = body_named(tokens, name)
    if name.kind == "place" and name.last < high and _is_adjective(tokens, name):
        further, whole = _lower_case_body(tokens, name.last, high)  # "the Latvian central bank"
        if whole:
            return further, " ".join(tokens.words_between(index, further).split())
        if tokens.words[name.last].isalpha() and tokens.words[name.last].islower():
            return name.last, None  # "the Latvian delegation"
    elif name.last < high and tokens.words[name.last] in name_words().parts.organisations:
        return name.last + 1, " ".join(tokens.words_between(index, name.last + 1).split())  # "the X campaign"
    return name.last, body


def _is_adjective(tokens: Tokens, name: Name) -> bool:
    entry = gazetteer().lookup(tokens.words, tokens.lower, name.first, name.last)
    return entry is not None and entry.use == "people"


def _lower_case_body(tokens: Tokens, index: int, high: int) -> tuple[int, str]:
    """Read "central bank", "defence ministry", "army" in lower case; "" if it is not there."""
    organisations = name_words().parts.organisations
    end = index
    while end < min(high, index + _REACH) and tokens.words[end].islower() and tokens.words[end].isalpha():
        end += 1
        if tokens.lower[end - 1] in organisations:
            further = end < high and tokens.lower[end] in organisations
            if not further:
                return end, " ".join(tokens.words_between(index, end).split())
        elif tokens.lower[end - 1] not in role_words().modifiers and tokens.lower[end - 1] != "central":
            break
    return index, ""


def _office_follows(tokens: Tokens, index: int, high: int) -> bool:
    words = role_words()
    stop = min(high, index + 4)
    while index < stop and tokens.lower[index] in words.modifiers and tokens.lower[index] not in words.heads:
        index += 1
    return index < stop and tokens.lower[index] in words.heads
