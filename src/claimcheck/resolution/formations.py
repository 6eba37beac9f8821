"""Whose a formation is, from where the article says it: "the German brigade" ... "the brigade"."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.drafts import NumericDraft
from claimcheck.resolution.locative_context import Scenes
from claimcheck.text.mentions import place_mentions

_AFTER: Final = 3  # tokens from the people's word to the formation
_BEHIND: Final = 6  # tokens from the counted noun to "of the brigade"
_OPENS: Final = 6  # tokens of a subject


class Formations:
    """The formations that an article gives to one country or alliance, and to no other."""

    def __init__(self, scenes: Scenes) -> None:
        self._tokens, self._known = scenes.tokens, scenes.known
        self._scenes = scenes
        self._owner: dict[str, tuple[str, ...]] | None = None

    def owner_of(self, draft: NumericDraft, number: int) -> tuple[str, ...]:
        """Return whose the formation is that the figure is of, or that is the subject of its sentence."""
        named = self._behind(draft, number) or self._subject(draft, number)
        if not named:
            return ()
        if self._owner is None:
            self._owner = self._read()
        return self._owner.get(named, ())

    def _behind(self, draft: NumericDraft, number: int) -> str:
        """Return the formation of "500 soldiers of the brigade"."""
        if draft.noun is None:
            return ""
        low, last = draft.noun[1], self._tokens.sentences[number][1]
        words = self._tokens.lower[low : min(last, low + _BEHIND)]
        if words[:2] != ["of", "the"]:
            return ""
        return next((word for word in words[2:] if word in self._known.formations), "")

    def _subject(self, draft: NumericDraft, number: int) -> str:
        """Return the formation of "The tank brigade will have 4,800 troops"."""
        lower = self._tokens.lower
        first = self._tokens.sentences[number][0]
        if lower[first] != "the" or (
            self._scenes.named(number)[:1] and self._scenes.named(number)[0].last <= draft.number[0]
        ):
            return ""
        at = next(
            (
                i
                for i in range(first + 1, min(draft.number[0], first + _OPENS))
                if lower[i] in self._known.formations
            ),
            None,
        )
        if at is None:
            return ""
        verb = lower[at + 1 : draft.number[0]]
        known = self._known
        fits = all(w in known.helpers or w in known.having or w in known.numbering for w in verb)
        return lower[at] if fits and verb and verb[-1] in known.having | known.numbering else ""

    def _read(self) -> dict[str, tuple[str, ...]]:
        owners: dict[str, set[str]] = {}
        lower = self._tokens.lower
        for mention in place_mentions(self._tokens):
            if mention.actor is None:
                continue
            for at in range(mention.last, min(len(lower), mention.last + _AFTER)):
                if lower[at] in self._known.formations:
                    owners.setdefault(lower[at], set()).add(mention.actor)
                if not lower[at].isalpha() or lower[at] in self._known.helpers:
                    break
        return {formation: tuple(found) for formation, found in owners.items() if len(found) == 1}
