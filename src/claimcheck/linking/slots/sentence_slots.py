"""Words of one kind where they stand in a sentence, to be compared with what fills the slot elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from claimcheck.lang.home_words import home_words
from claimcheck.lang.predicate_words import predicate_words
from claimcheck.lang.slot_words import slot_words
from claimcheck.lang.street_words import street_words
from claimcheck.linking.places.compass import direction_of
from claimcheck.text.tokens import Tokens

Value = tuple[str, ...]
MARK: Final = "#"
"""How the element of a row begins that stands for a slot; the rest is its kind."""
LIGHT: Final = "the"
"""What stands for all words of which one is as good as another."""
SCALE: Final = "scale"
"""The kind of a word that tells the order of magnitude of the figure before it."""
_MARKUP: Final = frozenset("<>{}=")
_MOST: Final = 400  # sentences of an article
_LONGEST: Final = 6  # words of a place's name
_DIGITS: Final = 2  # of a day
_HUNDREDS: Final = 3  # digits of a block


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """Words that may be others elsewhere.

    Attributes:
        kind: "kin", "office", "offence", "degree", "grade", "outcome", "day", "date", "age", "scale",
            "compass", "block", "place" or "name".
        value: what they say, in plain words; of an office perhaps also whether a man holds it.
        sentence: position among the sentences that have slots; ``at``: its own in the row of that sentence.
        start, end: characters of the text.
    """

    kind: str
    value: Value
    sentence: int
    at: int
    start: int
    end: int


Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Slotted:
    """A text by its slots.

    Attributes:
        rows: the sentences that have slots: words in lower case, each slot as a mark of its kind.
        slots: those of each row, by their place in it.
        sets, sizes: the words of each row, and how many there are.
        keys: the slots by their kind and two words beside them.
    """

    rows: tuple[tuple[str, ...], ...]
    slots: tuple[dict[int, Slot], ...]
    sets: tuple[frozenset[str], ...]
    sizes: tuple[int, ...]
    keys: dict[Key, list[Slot]] = field(repr=False)


def slots_of(tokens: Tokens) -> Slotted:
    """Return the slots of an article of these words, which have a margin: a month may end the text."""
    rows: list[tuple[str, ...]] = []
    found: list[dict[int, Slot]] = []
    keys: dict[Key, list[Slot]] = defaultdict(list)
    opening, plain = _opening(tokens), _in_rows(tokens)
    for low, high in tokens.sentences[:_MOST]:
        row, slots = _row(tokens, (low, high), len(rows), opening, plain)
        if not slots or not _MARKUP.isdisjoint(tokens.words[low:high]) or _is_credit(tokens, low, high):
            continue
        rows.append(tuple(row))
        found.append({slot.at: slot for slot in slots})
        for slot in slots:
            for key in _keys(row, slot):
                keys[key].append(slot)
    sets = tuple(frozenset(word for word in row if word[0] != MARK) for row in rows)
    return Slotted(tuple(rows), tuple(found), sets, tuple(map(len, sets)), dict(keys))


def _is_credit(tokens: Tokens, low: int, high: int) -> bool:
    """Tell whether a sentence says who wrote and edited the article, in which town."""
    known = slot_words().credits
    return any(tokens.lower[at] in known and tokens.lower[at + 1] == "by" for at in range(low, high - 1))


def _keys(row: list[str], slot: Slot) -> Iterator[Key]:
    before, after = row[max(0, slot.at - 2) : slot.at], row[slot.at + 1 : slot.at + 3]
    for number, words in enumerate((before, [*before[-1:], *after[:1]], after)):
        if len(words) == 2:
            yield slot.kind + str(number), words[0], words[1]


def _opening(tokens: Tokens) -> frozenset[str]:
    """Return the words of a text, as written, at which a slot can begin."""
    known = slot_words().kind_of.keys() | home_words().words.compass
    return frozenset(
        word
        for word, lower in tokens.written.items()
        if word[0].isupper() or word[0].isdigit() or lower in known
    )


def _in_rows(tokens: Tokens) -> dict[str, str]:
    """Return what stands for each word of a text in a row, "" for a mark: it is left out."""
    light = slot_words().light
    return {
        word: "" if not word[0].isalnum() else LIGHT if word in light else word for word in tokens.vocabulary
    }


def _row(
    tokens: Tokens, sentence: tuple[int, int], number: int, opening: frozenset[str], plain: dict[str, str]
) -> tuple[list[str], list[Slot]]:
    row: list[str] = []
    slots: list[Slot] = []
    words, lower = tokens.words, tokens.lower
    at, high = sentence
    while at < high:
        read = _slot(tokens, at, *sentence) if words[at] in opening else None
        if read is not None:
            kind, value, last = read
            start = tokens.starts[at - (kind == SCALE)]  # "4.2 million" is shown whole
            slots.append(Slot(kind, value, number, len(row), start, tokens.ends[last - 1]))
            row.append(MARK + kind)
            at = last
            continue
        word = plain[lower[at]]
        if word:
            row.append(word)
        at += 1
    return row, slots


def _slot(tokens: Tokens, at: int, low: int, high: int) -> tuple[str, Value, int] | None:
    """Return kind and value of the slot that begins here, and where it ends."""
    word = tokens.lower[at]
    if tokens.words[at][0].isupper():
        place = _place(tokens, at, high)
        if place is not None and (_is_street(place[1]) or _follows(tokens, at, low)):
            return place
        if place is not None and len(place[1]) > 1:
            return "name", place[1], place[2]
    known = slot_words().kind_of.get(word)
    if known is not None:
        return _known(tokens, at, low, high, *known)
    if word in home_words().words.compass:
        return "compass", (direction_of(word),), at + 1
    return _number(tokens, at, low, high) if word[0].isdigit() else None


def _known(
    tokens: Tokens, at: int, low: int, high: int, kind: str, value: str
) -> tuple[str, Value, int] | None:
    if kind == "degree" and "degree" not in tokens.lower[at + 1 : min(high, at + 3)]:
        return None
    if kind == "day" and not tokens.words[at][0].isupper():
        return None
    if kind == SCALE:
        figure = tokens.lower[at - 1] if at > low else ""
        return (kind, (value, figure), at + 1) if figure[:1].isdigit() else None
    if kind != "month":
        sex = slot_words().sexed.get(tokens.lower[at])
        return kind, (value,) if sex is None else (value, sex), at + 1
    number = at + 1 + (tokens.words[at + 1] == ".")
    if number < high and tokens.words[number].isdecimal() and len(tokens.words[number]) <= _DIGITS:
        return "date", (value, tokens.words[number]), number + 1
    return None


def _number(tokens: Tokens, at: int, low: int, high: int) -> tuple[str, Value, int] | None:
    plain = tokens.lower[at].replace(",", "")
    if not plain.isdecimal() or at + 1 >= high:
        return None
    if len(plain) >= _HUNDREDS:
        block = tokens.lower[at + 1] in street_words().words.block
        return ("block", (plain,), at + 1) if block else None
    if tokens.lower[at + 1 : at + 5] == ["-", "year", "-", "old"]:
        return "age", (plain,), at + 1
    beside = at - 1 > low and tokens.words[at - 1] == "," and tokens.words[at - 2][0].isupper()
    return ("age", (plain,), at + 1) if beside and tokens.words[at + 1] in ",." else None


def _follows(tokens: Tokens, at: int, low: int) -> bool:
    """Tell whether what stands before is followed by a place: "in", "near"."""
    return at > low and tokens.lower[at - 1] in slot_words().before_places


def _is_street(words: Value) -> bool:
    return len(words) > 1 and words[-1] in street_words().types


def _place(tokens: Tokens, at: int, high: int) -> tuple[str, Value, int] | None:
    """Return the name of a place that begins here: words with capitals, a full stop of a short one inside."""
    last = at
    known = slot_words().kind_of
    if tokens.lower[at] in predicate_words().words.calendar or tokens.lower[at] in known:
        return None
    while last < high and last - at < _LONGEST and _goes_on(tokens, last, high):
        if known.get(tokens.lower[last], ("",))[0] == "office":
            break  # "Elverton Police Chief Ana Roe"
        last += 1
    while last > at + 1 and tokens.lower[last - 1] in predicate_words().words.calendar:
        last -= 1  # "at Elverton Hospital Monday"
    words = [_plain(word) for word in tokens.lower[at:last] if word[0].isalnum()]
    if not words:
        return None
    return "place", tuple(words), last


def _goes_on(tokens: Tokens, at: int, high: int) -> bool:
    word = tokens.words[at]
    if word[0].isupper():
        return True
    follows = at + 1 < high and tokens.words[at + 1][0].isupper()
    return follows and (word in {"'s", "’s"} or (word == "." and len(tokens.words[at - 1]) <= 3))


def _plain(word: str) -> str:
    known = street_words()
    word = slot_words().short.get(word, word)
    return known.type_of.get(word) or known.direction_of.get(word) or known.form_of.get(word, word)
