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
_DIED: Final = 8  # tokens from "died" to the age
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
        found = (
            _beside(words, lower, names, index, low, high)
            or _year_old(lower, names, index, high)
            or _told_by_verb(tokens, names, index, low, high)
        )
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


def _told_by_verb(
    tokens: Tokens, names: Names, index: int, low: int, high: int
) -> tuple[Name, int, int] | None:
    """Read "X is 82 years old", "X, an 82-year-old baker", "X died at (the age of) 82"."""
    lower, groups = tokens.lower, role_words().groups
    at, last = index - 1, index + 1
    years = lower[last : last + 2] == ["years", "old"]
    if years:
        last += 2
    if (
        lower[last : last + 4] == ["-", "year", "-", "old"]
        and lower[at] in ("a", "an")
        and lower[at - 1] == ","
    ):
        name = names.ending(at - 1)
        return (
            None
            if name is None or name.kind != "person" or name.first < low
            else (name, name.first, last + 4)
        )
    if last < high and lower[last] not in _CLOSERS | {"on", "after", "in", "and"} and not years:
        return None
    if lower[at] == "of" and lower[at - 2 : at] == ["the", "age"]:
        at -= 3
    elif lower[at] == "aged":
        at -= 1
    if at > low and lower[at] == "at":
        return _of_the_dead(tokens, names, at, low, last)
    if at > low and lower[at] == ",":
        return None
    if at > low and lower[at] in groups.is_now | {"was", "turned"}:
        name = names.ending(at)
        if name is None and lower[at] == "was" and lower[at - 1] == ",":  # "X, who died on Friday, was 82"
            return _of_the_dead(tokens, names, at - 1, low, last)
        plain = name is not None and name.kind == "person" and name.first >= low and lower[at] != "was"
        return (
            (name, name.first, last)
            if name is not None and plain and (years or lower[at] == "turned")
            else None
        )
    return None


def _of_the_dead(tokens: Tokens, names: Names, at: int, low: int, last: int) -> tuple[Name, int, int] | None:
    """Return the name before "died" or ", who died" within some words before the age."""
    for verb in range(at - 1, max(low, at - _DIED), -1):
        if tokens.lower[verb] not in role_words().groups.died:
            continue
        before = verb
        while before > low and tokens.lower[before - 1] in ("has", "had", "who", ","):
            before -= 1
        name = names.ending(before)
        return (name, name.first, last) if name is not None and name.kind == "person" else None
    return None


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
        if lower[at] == "," and index + 1 < at:  # "a 33-year-old driver, X,"
            apposed = names.starting(at + 1)
            closes = apposed is not None and lower[min(apposed.last, high - 1)] in (",", ".", ")")
            return (apposed, index, apposed.last) if apposed and closes and apposed.kind == "person" else None
        if not (
            name is not None
            or lower[at] in known.heads
            or lower[at] in known.modifiers
            or lower[at] in known.status
            or lower[at].isalpha()
        ):
            return None
        if lower[at] in known.groups.before_another:
            return None
        at = name.last if name is not None else at + 1
    return None
