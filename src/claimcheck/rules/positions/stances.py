"""What the rules on positions share: one matter under one key, and which stances exclude each other."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.comparison.name_likeness import likeness
from claimcheck.lang.quotation_words import quotation_words
from claimcheck.linking.links import Statement
from claimcheck.models.claims import PositionClaim

_WORD: Final = re.compile(r"[^\W_]{2,}")
_YES: Final = frozenset({"for", "committed"})
SAID: Final = {
    "for": "to be for", "against": "to be against", "committed": "to be committed to",
    "ruled out": "to have ruled out", "undecided": "to be undecided on",
    "conditional": "to set conditions for",
}  # fmt: skip
_NO: Final = frozenset({"against", "ruled out"})


def key_of_position(statement: Statement) -> str | None:
    """Return actor and matter in plain words; ``None`` if the matter has too few words to be told apart."""
    claim = statement.claim
    if not isinstance(claim, PositionClaim) or claim.attributed_to is not None:
        return None  # what others say of an actor is not the actor's own position
    words = matter_words(claim)
    actor = _WORD.findall(claim.actor.name.lower())
    if not words or not actor or (len(words) == 1 and len(next(iter(words))) < 5):
        return None
    return f"{actor[-1]}\x1f{' '.join(sorted(words))}"


def matter_words(claim: PositionClaim) -> frozenset[str]:
    """Return the words of the matter that say what it is about, without endings that only inflect."""
    common = quotation_words().common
    return frozenset(_stem(word) for word in _WORD.findall(claim.matter.lower()) if word not in common)


def _stem(word: str) -> str:
    for ending, least in (("ing", 3), ("es", 4), ("s", 4), ("e", 3)):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word[: -len(ending)]
            break
    return word[:-1] if word[-1] == word[-2] else word  # "cutting" as "cut"


def opposed(one: PositionClaim, other: PositionClaim) -> bool:
    """Tell whether nobody can hold both stances at once."""
    return (one.stance in _YES and other.stance in _NO) or (one.stance in _NO and other.stance in _YES)


def same_actor(one: PositionClaim, other: PositionClaim) -> bool:
    """Tell whether two actors with one last word can be one: not "Ana Roe" and "Ivo Roe"."""
    a, b = one.actor.name, other.actor.name
    return a == b or likeness(a, b) != "other"


def told(statement: Statement) -> str:
    """Return a position for the working: date, actor, stance, matter."""
    claim = statement.claim
    if not isinstance(claim, PositionClaim):
        return claim.text
    day = statement.article.date
    when = day.isoformat() if day else "undated"
    return f"{when}: {claim.actor.name} is said {SAID[claim.stance]}: {claim.matter}"
