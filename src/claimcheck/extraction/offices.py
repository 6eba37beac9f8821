"""Offices as written, such as "undersecretary for Defense Policy" or "vice-president", in a normal form."""

from __future__ import annotations

from typing import Final, NamedTuple

from claimcheck.lang.role_words import is_of_body, phrases_by_first_word, role_words
from claimcheck.text import Tokens

REACH: Final = 5


class Office(NamedTuple):
    """An office: its token range, the normal form, and how many words besides the head say which it is."""

    first: int
    last: int
    name: str
    modified: bool


def office_at(tokens: Tokens, head: int, low: int, high: int) -> Office | None:
    """Return the office whose head is the token, read within the sentence ``[low, high)``.

    ``None`` if the token is only the first part of a longer office ("chief" of "chief justice").
    """
    words = role_words()
    lower = tokens.lower
    last, name = head + 1, words.heads[lower[head]]
    for phrase, normal in phrases_by_first_word().get(lower[head], ()):
        if tuple(lower[head : head + len(phrase)]) == phrase and head + len(phrase) <= high:
            last, name = head + len(phrase), normal
            break
    if last < high and lower[last] in words.heads and lower[head] in words.modifiers and last == head + 1:
        return None
    first, parts = _before(tokens, head, low)
    said = " ".join([*parts, name]) if parts else name
    name = words.phrases.get(said, said)
    modified = bool(parts) or last > head + 1
    if (
        name.rsplit(" ", 1)[-1] in words.groups.with_portfolio
        and last < high
        and lower[last] in ("of", "for")
    ):
        last, name = _portfolio(tokens, last, high, name)
        modified = modified or " " in name
    return Office(first, last, name, modified)


def _before(tokens: Tokens, head: int, low: int) -> tuple[int, list[str]]:
    """Return where the office begins and the normal forms of the words before its head."""
    lower, known = tokens.lower, role_words().modifiers
    first = head
    parts: list[str] = []
    while first > low and head - first < REACH:
        at = first - 1
        if lower[at] == "-" and at > low and tokens.glued(first) and lower[at - 1] == "co":
            first = at - 1  # "co-author"
            continue
        if lower[at] == "-" and at > low and tokens.glued(at) and lower[at - 1] in known:
            at -= 1
        elif lower[at] == "and" and at > low and parts and lower[at - 1] in known and at - 1 > low:
            at -= 1
            parts.insert(0, "and")
        if lower[at] not in known or (tokens.words[at][0].isupper() and is_of_body(lower[at], lower[head])):
            break
        normal = known[lower[at]]
        if normal:
            parts.insert(0, normal)
        first = at
    return first, parts


def _portfolio(tokens: Tokens, after: int, high: int, name: str) -> tuple[int, str]:
    """Read "of Defence", "for Foreign Affairs and Trade" after a minister, secretary or undersecretary."""
    lower, words, known = tokens.lower, tokens.words, role_words().modifiers
    index = after + 1
    if index < high and lower[index] == "the":
        index += 1
    parts: list[str] = []
    last = index
    while index < high and index - after < 2 * REACH:
        low = lower[index]
        if low in known and (
            words[index][0].isupper() or low in ("defence", "defense", "foreign", "health", "finance")
        ):
            parts.append(known[low] or low)
            last = index + 1
        elif low in ("policy", "relations", "security") and parts and words[index][0].isupper():
            parts.append(low)
            last = index + 1
        elif not (low == "and" and parts and index + 1 < high and lower[index + 1] in known):
            break
        else:
            parts.append("and")
        index += 1
    if not parts:
        return after, name
    if len(parts) > 1 and parts[-1] == "affairs":
        parts.pop()
    matter = " ".join(parts)
    if name.endswith(("undersecretary", "spokesperson")):
        return last, f"{name} for {matter}"
    if name == "secretary of state":
        name = "secretary"
    return last, f"{matter} {name}"
