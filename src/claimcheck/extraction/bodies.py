"""The body or country of an office: "Estonia's", "U.S.", "of the European Council", in its canonical name."""

from __future__ import annotations

from claimcheck.lang.places import gazetteer
from claimcheck.lang.roles import role_words
from claimcheck.text import Tokens
from claimcheck.text.names import Name, names_of


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
    while after < high and lower[after] in ("the", "a", "an", "its", "their", "his", "her", "our", "both"):
        after += 1
    name = names_of(tokens).starting(after)
    if name is None or name.last > high:
        return index, None, preposition
    body = body_named(tokens, name)
    end = name.last
    if end < high and _office_follows(tokens, end, high):  # "adviser to Estonian President X"
        return index, None, preposition
    if end < high and lower[end] in ("'s", "’s") and end + 1 < high:  # "of Germany's central bank"
        return end, None, preposition
    if end + 1 < high and lower[end] == "of":  # "the ministry of X" is one name; "the National Bank of the X"
        inner = names_of(tokens).starting(end + 2 if lower[end + 1] == "the" else end + 1)
        if inner is not None and inner.kind == "place" and inner.last <= high:
            end = inner.last
    return end, body, preposition


def _office_follows(tokens: Tokens, index: int, high: int) -> bool:
    words = role_words()
    stop = min(high, index + 4)
    while index < stop and tokens.lower[index] in words.modifiers and tokens.lower[index] not in words.heads:
        index += 1
    return index < stop and tokens.lower[index] in words.heads
