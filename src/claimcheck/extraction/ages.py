"""Ages of people: "X, 82," "X (82)" after a given name, "82-year-old X", "X, aged 82", "X, who is 82"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.extraction.agephrases import Found, apposed, before_bracket, described, told_by_verb, year_old
from claimcheck.extraction.drafts import Drafts, RoleDraft
from claimcheck.lang.age_words import age_words
from claimcheck.lang.time_words import time_words
from claimcheck.text import Tokens
from claimcheck.text.proper_names import PEOPLE, Name, Names, names_of

OLDEST: Final = 122
_DIGITS: Final = 3
_QUOTES: Final = frozenset({'"', "”", "’", "'", ")"})


def extract_ages(tokens: Tokens, drafts: Drafts) -> None:
    """Append a draft without office for each person whose age the text states.

    A single word, as in "Ozols, 82," may be anything: resolution keeps it if the article has such a person.
    """
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
        if _of_another_day(lower, index, low, high):
            continue
        found = (
            _beside(tokens, names, index, low, high)
            or year_old(tokens, names, index, high)
            or told_by_verb(tokens, names, index, low, high)
        )
        if found is None:
            continue
        person, first, last = found
        if person.kind in ("place", "organisation") or _part_of_a_name(tokens, person, low):
            continue
        named = generation_end(tokens, person)
        drafts.roles.append(
            RoleDraft(
                first=min(first, person.first),
                last=max(last, named),
                person=(person.first, named),
                age=Decimal(age),
                name=" ".join(tokens.words_between(person.first, named).split()),
            )
        )
    drafts.roles.sort(key=lambda draft: (draft.first, draft.last))


def generation_end(tokens: Tokens, person: Name) -> int:
    """Return the token behind a name with its "Jr", also behind a comma: "X, Jr., 24"."""
    at = person.last + (tokens.lower[person.last] == ",")
    if tokens.lower[at] not in age_words().generations:
        return person.last
    return at + 1


def _from_there(lower: list[str], names: Names, place: Name | None) -> Name | None:
    """Return the person of "X of Y, 82,", whose place is given; ``None`` if nobody is from there."""
    if place is None or lower[place.first - 1] not in age_words().origins:
        return None
    name = names.ending(place.first - 1)
    return name if name is not None and name.kind == "person" else None


def _part_of_a_name(tokens: Tokens, person: Name, low: int) -> bool:
    """Tell whether one word is the end of a longer name: behind a name in quotes, or an initial."""
    before = tokens.words[person.first - 1] if person.first > low else ""
    return (
        person.last - person.first == 1
        and not person.honorific
        and (
            before in _QUOTES
            or (before == "." and len(tokens.words[person.first - 2]) == 1)
            or (before[:1].isupper() and before.lower() in time_words().months)  # "Jan Ozols, 82,"
        )
    )


def _of_another_day(lower: list[str], index: int, low: int, high: int) -> bool:
    """Tell whether the age is said to be of an earlier day: "then 47-year-old X", "X, 47 at the time"."""
    known = age_words()
    before = index - 1 - (lower[index - 1] in ("-", "aged"))
    if before >= low and lower[before] in known.then:
        return True
    return index + 2 < high and lower[index + 1] in known.afterwards and lower[index + 2] == "the"


def _without_comma(tokens: Tokens, names: Names, index: int, low: int, high: int) -> Found | None:
    """Read "X 82, was", "Jan X 82, of Y": a comma was left out."""
    name = names.ending(index)
    bare = index + 2 < high and tokens.lower[index + 1] == "," and tokens.lower[index + 2] in age_words().bare
    if name is None or not bare or name.first < low or name.kind not in PEOPLE:
        return None
    if name.kind == "unknown" and name.last - name.first > 1:
        return None
    return name, name.first, index + 1


def _beside(tokens: Tokens, names: Names, index: int, low: int, high: int) -> Found | None:
    """Read "X, 82, head of Y", "X, Jr., 82", "X, of Y, 82", "X, aged 82", "X (82)", "X, who is 82"."""
    known, words, lower = age_words(), tokens.words, tokens.lower
    at = index - 1
    if at > low and lower[at] in known.beside:
        at -= 1
    elif at > low + 2 and lower[at] in known.being and lower[at - 1] == "who":
        at -= 2
    if at <= low or words[at] not in (",", "("):
        return _without_comma(tokens, names, index, low, high)
    name = apposed(lower, names, before_bracket(tokens, at, low) if words[at] == "," else at)
    if words[at] == "," and (name is None or name.kind not in PEOPLE):
        name = described(tokens, names, at, low) or _from_there(lower, names, name) or name
    after = lower[index + 1] if index + 1 < high else "."
    if name is None or after not in known.closers or name.first < low:
        return None
    if words[at] == "(" and (after != ")" or name.kind != "person"):
        return None
    if index + 2 < high and words[index + 2].isdigit():
        return None  # "X, 5, 6 and 7", "X, 27–20"
    return name, name.first, index + 1
