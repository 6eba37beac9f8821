"""An office in the text with what stands around it: status and body before it, a complement behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claimcheck.extraction.body_mentions import body_named, complement
from claimcheck.extraction.offices import Office
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.name_words import name_words
from claimcheck.lang.role_words import Status, role_words
from claimcheck.text import Tokens
from claimcheck.text.proper_names import Name, Names, names_of

REACH: Final = 10
"""Tokens before an office that can belong to it."""
_SENT: Final = ("ambassador", "envoy", "delegate", "permanent representative")
_POSSESSIVE: Final = frozenset({"'s", "’s", "‘s"})


@dataclass(slots=True)
class Mention:
    """An office in the text with what stands around it. ``first`` is where its noun phrase begins."""

    office: Office
    first: int
    last: int
    status: Status = "current"
    body: str | None = None
    definite: bool = False


class Surroundings:
    """Reads what stands around the offices of one text."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.lower = tokens.lower
        self.names: Names = names_of(tokens)
        self.known = role_words()

    def around(self, office: Office, low: int, high: int) -> Mention:
        """Return the office with what stands around it in the sentence ``[low, high)``."""
        mention = Mention(office, office.first, office.last)
        self._look_left(mention, low)
        self._look_right(mention, high)
        return mention

    def _look_left(self, mention: Mention, low: int) -> None:
        lower, at = self.lower, mention.first - 1
        stated = False
        stop = max(low, at - REACH)
        while at >= stop:
            word = lower[at]
            if word in self.known.status:
                if not stated or mention.status == "current":
                    mention.status, stated = self.known.status[word], True
            elif word == "-" and at > low and lower[at - 1] in self.known.status:
                at -= 1
                mention.status, stated = self.known.status[lower[at]], True
            elif self._compound(at, low) in self.known.status:  # "one-time"
                mention.status, stated = self.known.status[self._compound(at, low)], True
                at -= 2
            elif word == "-" and at > low and self.tokens.glued(at) and self.names.ending(at) is not None:
                at -= 1  # "then-U.S.-president"
                continue
            elif word in _POSSESSIVE:
                owner = self.names.ending(at)
                mention.definite = True
                if owner is not None and mention.body is None:
                    mention.body = body_named(self.tokens, owner)
                    at = owner.first
                    mention.first = at
                    if at > low and lower[at - 1] in ("the", "then"):
                        mention.first = at - 1
                return
            elif (name := self.names.ending(at + 1)) is not None and mention.body is None:
                if name.kind == "person" or (name.kind == "unknown" and not self._bodylike(name, low)):
                    return
                mention.body = body_named(self.tokens, name)
                at = name.first
            elif word in self.known.groups.determiners:
                mention.definite = word not in ("a", "an")
                mention.first = at
                return
            elif (word in ("elected", "appointed") and lower[at - 1] == "newly") or self._before_status(
                at, low
            ):
                pass
            else:
                return
            mention.first = at
            at -= 1

    def _before_status(self, at: int, low: int) -> bool:
        """Whether a noun in lower case stands between status and office: "former trade union leader"."""
        for place in range(at, max(low, at - 2), -1):
            word = self.lower[place]
            if not word.isalpha() or word in self.known.heads or word in name_words().parts.plain:
                return False
            if self.tokens.words[place] != word:
                return False
            if self.lower[place - 1] in self.known.status:
                return True
        return False

    def _compound(self, at: int, low: int) -> str:
        if at - 2 < low or self.lower[at - 1] != "-" or not self.tokens.glued(at):
            return ""
        return f"{self.lower[at - 2]}-{self.lower[at]}"

    def _bodylike(self, name: Name, low: int) -> bool:
        """Whether an unknown name before an office is its body: "former Ruritania president"."""
        before = self.lower[name.first - 1] if name.first > low else ""
        word = self.tokens.words[name.first]
        inner = any(letter.isupper() for letter in word[1:]) and not word.isupper()  # "TartuWorks"
        return inner or (not name.weak and (name.last - name.first > 1 or before in self.known.status))

    def _look_right(self, mention: Mention, high: int) -> None:
        lower, at = self.lower, mention.last
        if at + 1 < high and lower[at] == "-" and lower[at + 1] in ("elect", "designate"):
            mention.status = "elect"
            at += 2
        elif at < high and lower[at] in ("elect", "designate"):
            mention.status = "elect"
            at += 1
        mention.last = at
        end, body, preposition = complement(self.tokens, at, high)
        if end == at:
            return
        if preposition == "to" or (preposition == "for" and mention.office.name.endswith("envoy")):
            self._sent_to(mention, end, body, preposition)
            return
        mention.last = end
        if mention.body is None or (preposition in ("of", "at", "for") and self._is_place(mention.body)):
            mention.body = body
        further, _, preposition = complement(self.tokens, end, high)
        if further > end and preposition in ("of", "in", "at", "for", "from"):
            mention.last = further

    def _is_place(self, body: str) -> bool:
        return gazetteer().known(body)

    def _sent_to(self, mention: Mention, end: int, body: str | None, preposition: str) -> None:
        if mention.office.name.endswith(_SENT):
            mention.office = mention.office._replace(
                name=f"{mention.office.name} {preposition} {body}", modified=True
            )
            mention.last = end
