"""Ages of people: "X, 82," "X (82)" after a given name, "82-year-old X", "X, aged 82", "X, who is 82"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.extraction.drafts import Drafts, RoleDraft
from claimcheck.lang.roles import role_words
from claimcheck.text import Tokens
from claimcheck.text.names import Name, Names, names_of

OLDEST: Final = 122
REACH: Final = 6
_DIGITS: Final = 3
_CLOSERS: Final = frozenset({",", ".", ")", ";", "—", "–", "and", "was", "is", "who", "of", "from"})


def extract_ages(tokens: Tokens, drafts: Drafts) -> None:
    """Append a draft without office for each person whose age the text states."""
    names = names_of(tokens)
    words, lower = tokens.words, tokens.lower
    for index in tokens.numerals:
        word = words[index]
        if len(word) > _DIGITS or not (word.isascii() and word.isdigit()):
            continue
        age = int(word)
        if not 0 < age <= OLDEST:
            continue
        low, high = tokens.sentence_at(index)
        found = _beside(words, lower, names, index, low, high) or _year_old(lower, names, index, high)
        if found is None:
            continue
        person, first, last = found
        if person.kind in ("place", "organisation") or (
            person.last - person.first == 1 and not _known(person)
        ):
            continue
        drafts.roles.append(
            RoleDraft(
                first=first,
                last=last,
                person=(person.first, person.last),
                age=Decimal(age),
                name=" ".join(tokens.words_between(person.first, person.last).split()),
            )
        )
    drafts.roles.sort(key=lambda draft: (draft.first, draft.last))


def _known(person: Name) -> bool:
    return person.kind == "person" or person.honorific


def _beside(
    words: list[str], lower: list[str], names: Names, index: int, low: int, high: int
) -> tuple[Name, int, int] | None:
    """Read "X, 82, head of Y", "X, aged 82", "X (82)", "X, who is 82"."""
    at = index - 1
    if at > low and lower[at] == "aged":
        at -= 1
    elif at > low + 2 and lower[at] in ("is", "turned") and lower[at - 1] == "who":
        at -= 2
    if at <= low or words[at] not in (",", "("):
        return None
    name = names.ending(at)
    after = lower[index + 1] if index + 1 < high else "."
    if name is None or after not in _CLOSERS or name.first < low:
        return None
    if name.kind == "unknown" and name.last - name.first < 2:
        return None
    if words[at] == "(" and (after != ")" or name.kind != "person"):
        return None
    if index + 2 < high and words[index + 2].isdigit():
        return None  # "X, 5, 6 and 7", "X, 27–20"
    return name, name.first, index + 1


def _year_old(lower: list[str], names: Names, index: int, high: int) -> tuple[Name, int, int] | None:
    """Read "82-year-old X", "the 82-year-old actor X"."""
    at = index + 1
    letters: list[str] = []
    while at < high and len(letters) < 5:
        if lower[at] in ("-", "year", "old", "years"):
            letters.append(lower[at])
        else:
            break
        at += 1
    if "old" not in letters or letters[-1] != "old":
        return None
    known = role_words()
    stop = min(high, at + REACH)
    while at < stop:
        name = names.starting(at)
        if name is not None and name.kind in ("person", "unknown"):
            noun_follows = (
                name.last < high and lower[name.last].isalpha() and lower[name.last] not in _CLOSERS
            )
            return None if noun_follows and name.kind == "unknown" else (name, index, name.last)
        if not (
            name is not None
            or lower[at] in known.heads
            or lower[at] in known.modifiers
            or lower[at] in known.status
            or lower[at].isalpha()
        ):
            return None
        if lower[at] in (
            "of",
            "from",
            "in",
            "was",
            "who",
            "and",
            "with",
            "by",
            "at",
            "is",
            "has",
            "had",
            "said",
            "told",
            "to",
            "for",
            "on",
            "as",
            "after",
            "when",
            "that",
        ):
            return None
        at = name.last if name is not None else at + 1
    return None
