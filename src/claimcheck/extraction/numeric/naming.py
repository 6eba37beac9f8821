"""Numbers that are part of a name or tell an hour: "the Twelve Apostles", "Group of 20", "half past ten"."""

from __future__ import annotations

from claimcheck.extraction.drafts import NumericDraft
from claimcheck.extraction.numeric.found import Found
from claimcheck.extraction.numeric.kinds import kind_of
from claimcheck.lang.label_words import label_words
from claimcheck.text import Tokens


def is_title(tokens: Tokens, index: int, begin: int, end: int) -> bool:
    """Tell whether a number in words is part of a name: "the Twelve Apostles", "aboard Marine One"."""
    words = tokens.words
    if tokens.lower[index] in label_words().particles and begin < index < end - 1 and words[index].islower():
        names = words[index - 1].istitle() and words[index + 1].istitle()
        after = tokens.lower[index + 2] if index + 2 < end else "."
        day = kind_of(tokens.lower[index - 1]) == "stop"
        return names and not day and kind_of(tokens.lower[index + 1]) == "word" and kind_of(after) == "stop"
    if not words[index][0].isupper() or index <= begin or not words[index - 1].isalpha():
        return False
    after = next((word for word in words[index + 1 : min(end, index + 4)] if word[0].isalpha()), "")
    if words[index - 1].islower():
        return after[:1].isupper()
    name = words[index - 1][0].isupper() and index - 1 > begin and words[index - 2].islower()
    return name and not after[:1].isupper()


def is_named(tokens: Tokens, found: Found, draft: NumericDraft, start: int) -> bool:
    """Tell whether a bare figure is a name or numbers an entry: "Gang of Eight", "9. Harbour"."""
    if draft.noun is not None or found.hedge is not None:
        return False
    number = found.number
    if number.first == start:
        after = tokens.words[number.last] if number.last < found.end else "."
        entry = after in ".:)" or (after[0].isupper() and number.value < 100)
        return number.bare is not None and entry
    if tokens.lower[number.first - 1] == "of" and number.first - 2 > start:
        group = tokens.words[number.first - 2]
        if group[0].isupper() and group.lower() in label_words().bodies:
            return True  # "the Group of 20"
    return (
        number.spelled and tokens.words[number.first][0].isupper() and tokens.words[number.first - 1] != "“"
    )


def is_hour(tokens: Tokens, index: int, begin: int) -> bool:
    """Tell whether an hour is told: "half past ten", "quarter to six"."""
    before = tokens.lower[max(begin, index - 2) : index]
    return len(before) == 2 and before[0] in ("half", "quarter") and before[1] in ("past", "to")
