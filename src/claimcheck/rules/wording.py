"""What a figure is about, in the words of a sentence: "the number of dead in the flood (Exmouth)"."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.lang.noun_words import is_plural, singular
from claimcheck.lang.things import things
from claimcheck.models.claims import NumericClaim
from claimcheck.models.scope import Scope
from claimcheck.rules.records.disagreement import called

_ACT: Final = re.compile(r"(.+) \((.+)\)")
_COUNTED: Final = frozenset({"count", "vague"})
_FRAMES: Final = {
    "increase": "the increase in ",
    "decrease": "the decrease in ",
    "change": "the change in ",
    "average": "the average of ",
    "record": "the record for ",
}


def times(number: int) -> str:
    """Return how often something is: "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def about(claim: NumericClaim) -> str:
    """Return what the figure is about: what is counted or measured, of whom, where and in which event."""
    scope = claim.scope
    return _FRAMES.get(scope.frame, "") + _measured(claim) + _happening(scope) + _around(scope)


def _measured(claim: NumericClaim) -> str:
    what, text = claim.scope.what or "", claim.quantity.unit_text or ""
    done = _ACT.fullmatch(what)
    if done is not None:  # what was done with it: "jobs (cut)"
        what = done[1]
    behind = f" {done[2]}" if done else ""
    noun = _plural(what, text) or text
    if not noun:
        return "the same thing"
    if claim.quantity.type in _COUNTED and _countable(noun):
        return f"the number of {noun}{behind}"
    if claim.scope.frame == "share" and claim.quantity.type == "percent" and what != "share":
        return f"the share of {noun}{behind}"
    return f"the {noun}{behind}"


def _plural(what: str, text: str) -> str:
    """Return the thing as the text has it where its name is a singular: "counties" for "county"."""
    last = text.lower().split()[-1:]
    return last[0] if last and last[0] != what and singular(last[0]) == what else what


def _countable(noun: str) -> bool:
    head = noun.partition(" of ")[0].split()[-1]
    return is_plural(head.lower()) or bool(things().split(noun)[0])


def _happening(scope: Scope) -> str:
    if not scope.event:
        return ""
    named = scope.event[0].isupper() or is_plural(scope.event.split()[-1])
    return f" in {'' if named else 'the '}{scope.event}"


def _around(scope: Scope) -> str:
    """Return in brackets whose it is and where: "(Denmark, in Latvia)"."""
    where = [place for place in scope.where if place not in scope.whose]
    inside = [", ".join(scope.whose), f"in {' and '.join(map(_place, where))}" if where else ""]
    shown = ", ".join(part for part in inside if part)
    return f" ({shown})" if shown else ""


def _place(name: str) -> str:
    return f"the {name}" if name.split()[-1].islower() else called(name)
