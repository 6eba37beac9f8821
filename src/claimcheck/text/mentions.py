"""Where the text names places: longest names first, capitals required, persons of the same name left out."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from claimcheck.lang.gazetteer import Entry, Gazetteer, gazetteer
from claimcheck.lang.gazetteer_rows import Use
from claimcheck.lang.place_words import place_words
from claimcheck.text.tokens import Tokens

_BEFORE_PLACES: Final = frozenset(
    {"in", "at", "near", "across", "outside", "into", "throughout", "around", "inside", "toward"}
)
_BEFORE_NAMES: Final = frozenset(
    {"to", "from", "of", "for", "with", "and", "or", "than", "between", "over", "against", "on"}
)


class Mention(NamedTuple):
    """A place named at the tokens ``[first:last)``.

    ``place`` is its canonical name (``None`` for a body such as the Kremlin), ``actor`` the government or
    people meant when it acts (``None`` if it does not act).
    """

    first: int
    last: int
    place: str | None
    actor: str | None
    use: Use


def place_mentions(tokens: Tokens) -> list[Mention]:
    """Return all places named, in the order of the text. Read once, remembered with the tokens."""
    return tokens.once(_mentions)


def mentions_between(tokens: Tokens, first: int, last: int) -> list[Mention]:
    """Return the places named wholly within the token range."""
    found, starts = tokens.once(_mentions), tokens.once(_starts)
    low = bisect_left(starts, first)
    high = bisect_left(starts, last, low)
    while high > low and found[high - 1].last > last:
        high -= 1
    return found[low:high]


def _mentions(tokens: Tokens) -> list[Mention]:
    return _read(tokens, gazetteer())


def _starts(tokens: Tokens) -> list[int]:
    return [mention.first for mention in tokens.once(_mentions)]


def _read(tokens: Tokens, places: Gazetteer) -> list[Mention]:
    words, lower, entries = tokens.words, tokens.lower, places.entries
    found: list[Mention] = []
    done = 0
    total = len(words)
    small = places.small
    for index in tokens.where(entries):
        if index < done or (words[index] == lower[index] and lower[index] not in small):
            continue
        last = min(total, index + 12)
        entry = places.lookup(words, lower, index, last)
        if entry is None:
            continue
        end = index + len(entry.lower)
        if entry.use == "other":
            done = end
        elif _means_place(tokens, entry, index, end, found):
            found.append(Mention(index, end, entry.place, entry.actor, entry.use))
            done = end
    _name_with_container(tokens, places, found)
    _tell_twins(tokens, places, found)
    return found


def _means_place(tokens: Tokens, entry: Entry, index: int, end: int, found: list[Mention]) -> bool:
    words, lower = tokens.words, tokens.lower
    before = lower[index - 1] if index else ""
    if before == "-" and index > 1 and tokens.glued(index) and lower[index - 2] in place_words().prefixes:
        return False
    if end + 1 < len(words) and words[end] == "-" and words[end + 1].islower() and tokens.glued(end + 1):
        return not tokens.glued(end)  # "Iran-backed" is not Iran
    if entry.after_the and end < len(lower) and lower[end] == "of":
        return False  # "the Gulf of Thailand"
    if entry.use == "postal":
        return before == "," and index > 1 and words[index - 2][0].isupper()
    if entry.like_word:
        return before in _BEFORE_PLACES or before == "from"
    if not entry.like_person or before in _BEFORE_PLACES:
        return True
    following = words[end] if end < len(words) else ""
    if (
        following[:1].isupper()
        and following.isalpha()
        and len(following) > 1
        and lower[end] not in ("and", "or")
    ):
        return False
    if before in _BEFORE_NAMES or index == 0 or not words[index - 1][0].isupper():
        return True
    if found and found[-1].last == index:
        return True
    return tokens.sentence_at(index)[0] == index


def _name_with_container(tokens: Tokens, places: Gazetteer, found: list[Mention]) -> None:
    """Read "Paris, Texas" as a place of its own: a city beside a container not its own."""
    words = tokens.words
    for number in range(len(found) - 1):
        inner, outer = found[number], found[number + 1]
        if outer.first != inner.last + 1 or words[inner.last] != "," or inner.use != "name":
            continue
        place, container = places.place(inner.place or ""), places.place(outer.place or "")
        if place is None or place.kind != "city" or container is None or outer.use == "people":
            continue
        twin = places.twins.get(container.name)
        own = {container.name, twin.american} if twin is not None else {container.name}
        if container.kind not in ("state", "country", "territory") or own & places.above(place.name):
            continue
        beyond = found[number + 2] if number + 2 < len(found) else None
        if _closes(words, outer, beyond, places):
            written = " ".join(words[inner.first : inner.last])
            found[number] = inner._replace(place=f"{written}, {container.name}", actor=None)


def _tell_twins(tokens: Tokens, places: Gazetteer, found: list[Mention]) -> None:
    """Tell the American Georgia from the other: by the city before its comma, else by what else is named."""
    doubtful = [number for number, m in enumerate(found) if m.place in places.twins and m.use == "name"]
    if not doubtful:
        return
    named = {mention.place for mention in found if mention.place is not None}
    america = any("United States" in places.above(name) for name in named)
    for number in doubtful:
        mention = found[number]
        twin = places.twins[mention.place or ""]
        american = america and not named & twin.against
        if number and found[number - 1].last + 1 == mention.first and tokens.words[mention.first - 1] == ",":
            inner = places.above(found[number - 1].place or "")
            american = "United States" in inner or (american and mention.place not in inner)
        if american:
            found[number] = mention._replace(place=twin.american, actor=twin.american)


def _closes(words: list[str], outer: Mention, beyond: Mention | None, places: Gazetteer) -> bool:
    """Whether the container ends the name and no list goes on: "in Paris, Texas and Ohio" is one."""
    if outer.last >= len(words):
        return True
    if words[outer.last] != ",":
        return words[outer.last] not in ("and", "or", "&")
    if (
        beyond is not None
        and beyond.first == outer.last + 1
        and beyond.place in places.above(outer.place or "")
    ):
        return True  # "Bari, Puntland, Somalia"
    return not any(
        words[at] in (",", "and", "or") for at in range(outer.last + 1, min(len(words), outer.last + 4))
    )
