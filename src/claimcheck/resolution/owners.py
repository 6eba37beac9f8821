"""Whose the counted things are: "80,000 U.S. troops", "Britain's 1,700 soldiers", "Britain has 1,700"."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.drafts import NumericDraft
from claimcheck.resolution.formations import Formations
from claimcheck.resolution.locative_context import LONG, Scenes
from claimcheck.text.mentions import Mention, mentions_between, place_mentions

_REACH: Final = 14  # tokens between the verb of having and the figure
_TURNS: Final = frozenset({"for", "to", "in", "a", "with", "on", "at", "from"})
_LINKS: Final = frozenset({"of", "to", "at", "from"})
_POSSESSIVE: Final = ("'s", "’s", "‘s", "'", "’")


class Owners:
    """Reads whose the figures of one article are."""

    def __init__(self, scenes: Scenes) -> None:
        self._scenes = scenes
        tokens = self._tokens = scenes.tokens
        self._known = scenes.known
        self._formations = Formations(scenes)
        self._named = {mention.actor for mention in place_mentions(tokens)}

    def fill(self, draft: NumericDraft, sentence: int) -> None:
        """Fill ``whose`` of a figure in this sentence, or leave it empty."""
        first, last = self._tokens.sentences[sentence]
        if not self._scenes.named(sentence):
            self._nameless(draft, sentence)
        elif (
            stated := self._in_phrase(draft)
            or self._possessor(draft, first)
            or self._from(draft, last)
            or self._apposed(draft, first)
            or self._share(draft, first)
        ):
            draft.whose = stated
            draft.trail.append("owners: named in the phrase")
        elif subject := self._having(draft, first):
            draft.whose = subject
            draft.trail.append("owners: subject of the verb")
        elif speaker := self._speaker(draft, first):
            draft.fill("whose", speaker, "owners: who says 'it' or 'they' of itself")
        elif theirs := self._theirs(draft, first):
            draft.fill("whose", theirs, "owners: who 'its' or 'their' means")
        elif asked := self._asked(draft, first):
            draft.fill("whose", asked, "owners: who is asked for them")
        else:
            self._look_around(draft, sentence)

    def _nameless(self, draft: NumericDraft, sentence: int) -> None:
        """Fill the owner in a sentence that names nobody: "They have ...", "the alliance has ..."."""
        first = max(self._tokens.sentences[sentence][0], draft.number[0] - LONG)
        definite = not self._known.definite.keys().isdisjoint(self._tokens.lower[first : draft.number[0]])
        if definite and (subject := self._having(draft, first)):
            draft.fill("whose", subject, "owners: the alliance or bloc that the article names")
        elif definite and (theirs := self._theirs(draft, first)):
            draft.fill("whose", theirs, "owners: who 'its' or 'their' means")
        else:
            self._look_around(draft, sentence)

    def _look_around(self, draft: NumericDraft, sentence: int) -> None:
        if formation := self._formations.owner_of(draft, sentence):
            draft.fill("whose", formation, "owners: whose the formation is elsewhere in the text")
        elif before := self._pronoun(draft, sentence):
            draft.fill("whose", before, "owners: the subject of the sentence before")

    def _actors(self, mentions: list[Mention]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.actor for m in mentions if m.actor is not None))

    def _in_phrase(self, draft: NumericDraft) -> tuple[str, ...]:
        """A people's word or a name that stands before the head noun: "1,000 British and French soldiers"."""
        if draft.head is None or draft.type == "measure":
            return ()
        if self._tokens.lower[draft.head] in self._known.members:
            return ()  # "30 European states" are nobody's
        return self._actors(
            [m for m in mentions_between(self._tokens, draft.number[1], draft.head + 1)
             if m.place is None or m.place == m.actor]
        )  # fmt: skip

    def _possessor(self, draft: NumericDraft, first: int) -> tuple[str, ...]:
        """ "Britain's 1,700 soldiers", "Britain's force of 1,700": the possessor."""
        lower = self._tokens.lower
        at = draft.number[0] - 1
        floor = max(first, at - 7)
        if at >= first and lower[at] == "of":
            at -= 1
            while at > floor and lower[at].isalpha() and lower[at] not in self._known.breaks:
                if lower[at] in self._known.location or lower[at] in self._known.having:
                    return ()
                at -= 1
        if at <= first or lower[at] not in _POSSESSIVE:
            return ()
        return self._actors([m for m in mentions_between(self._tokens, floor, at) if m.last == at])

    def _apposed(self, draft: NumericDraft, first: int) -> tuple[str, ...]:
        """Read "a company of Danish troops, about 150 soldiers": so many are those before."""
        lower = self._tokens.lower
        at = draft.number[0] - 1
        if at - 2 < first or lower[at] != "," or draft.head is None:
            return ()
        before = mentions_between(self._tokens, max(first, at - 3), at)
        if len(before) != 1 or before[0].last not in (at - 1, at - 2) or not lower[at - 1].endswith("s"):
            return ()
        opens = lower[before[0].first - 1] in ("of", "a", "an", "the") if before[0].first > first else False
        return self._actors(before) if opens else ()

    def _share(self, draft: NumericDraft, first: int) -> tuple[str, ...]:
        """Read "the Norwegian share is 450 sailors", "the Danish contingent numbers 300"."""
        lower, known = self._tokens.lower, self._known
        at = draft.number[0] - 1
        while at > first and (
            lower[at] in known.numbering or lower[at] in known.helpers or lower[at] == "at"
        ):
            at -= 1
        if at == draft.number[0] - 1 or at <= first or lower[at] not in known.shares:
            return ()
        found = mentions_between(self._tokens, max(first, at - 2), at)
        return self._actors(found) if found and found[-1].last == at else ()

    def _from(self, draft: NumericDraft, last: int) -> tuple[str, ...]:
        """ "1,700 soldiers from Britain and Denmark"."""
        if draft.noun is None or draft.type != "count":
            return ()
        at = draft.noun[1]
        if at >= last or self._tokens.lower[at] not in self._known.origin:
            return ()
        found: list[Mention] = []
        end = at + 1
        for mention in mentions_between(self._tokens, end, min(last, at + 40)):
            gap = self._tokens.lower[end : mention.first]
            if len(gap) > 3 or any(word not in (",", "and", "the") for word in gap):
                break
            found.append(mention)
            end = mention.last
        return tuple(dict.fromkeys(m.place for m in found if m.place is not None))

    def _having(self, draft: NumericDraft, first: int) -> tuple[str, ...]:
        """ "Britain has 1,700 troops": a subject right before a verb of having, the figure soon after it."""
        verb = self._verb(draft, first)
        return () if verb is None else self._subject(first, verb)

    def _verb(self, draft: NumericDraft, first: int) -> int | None:
        """Return where the verb of having starts whose object is the figure."""
        if draft.type not in ("count", "vague", "money"):
            return None
        lower = self._tokens.lower
        at = draft.number[0] - 1
        floor = max(first, at - _REACH)
        while at > floor and lower[at] not in self._known.having:
            if lower[at] in self._known.breaks or lower[at] in (";", ":", '"', "“", "”", "—", "–"):
                return None
            at -= 1
        between = lower[at + 1 : draft.number[0]]
        if lower[at] not in self._known.having or any(
            word in _TURNS or word.endswith("ed") for word in between
        ):
            return None
        if lower[at] in self._known.auxiliaries and not self._known.light.issuperset(between):
            return None  # "Iran has hit three posts"
        while at > first and (lower[at - 1] in self._known.helpers or lower[at - 1].endswith("ly")):
            at -= 1
        return at

    def _speaker(self, draft: NumericDraft, first: int) -> tuple[str, ...]:
        """ "Norway said it would send 400 soldiers": who says so of itself."""
        lower = self._tokens.lower
        verb = self._verb(draft, first)
        if (
            verb is None
            or verb - 1 <= first
            or lower[verb - 1] not in self._known.they
            or verb - first > _REACH
        ):
            return ()
        found = mentions_between(self._tokens, first, verb - 1)
        if len(found) != 1 or found[0].first - first > 1 or found[0].use == "people":
            return ()
        return self._actors(found) if lower[found[0].last] in self._known.reporting else ()

    def _subject(self, first: int, verb: int) -> tuple[str, ...]:
        """The actors of the noun phrase that ends right before the verb: "Britain and France"."""
        lower = self._tokens.lower
        found = mentions_between(self._tokens, max(first, verb - 20), verb)
        means = self._definite(verb - 1) if verb > first + 1 else ()
        if means or not found or verb - found[-1].last > 2:
            return means
        between = self._tokens.words[found[-1].last : verb]
        if any(not word.islower() or word in self._known.location for word in between):
            return ()
        taken = [found[-1]]
        for mention in reversed(found[:-1]):
            gap = lower[mention.last : taken[-1].first]
            if any(word not in (",", "and", "the") for word in gap):
                break
            taken.append(mention)
        before = lower[taken[-1].first - 1] if taken[-1].first > first else ""
        if (
            before in self._known.location
            or before in self._known.origin
            or before in ("of", "to", "with", "for")
        ):
            return ()
        return self._actors(taken[::-1])

    def _definite(self, at: int) -> tuple[str, ...]:
        """ "the alliance" is NATO in an article that names it."""
        means = self._known.definite.get(self._tokens.lower[at], ())
        return means if at and self._tokens.lower[at - 1] == "the" and set(means) <= self._named else ()

    def _theirs(self, draft: NumericDraft, first: int) -> tuple[str, ...]:
        """ "boost its presence of around 5,000": the actor, or "the alliance", named last before "its"."""
        lower = self._tokens.lower
        low = max(first, draft.number[0] - _REACH)
        their = self._known.their
        if their.isdisjoint(lower[low : draft.number[0]]):
            return ()
        owner = next(i for i in range(draft.number[0] - 1, low - 1, -1) if lower[i] in their)
        if any(
            word in (",", ";") or word in self._known.asking or word in self._known.breaks
            for word in lower[owner : draft.number[0]]
        ):
            return ()
        if owner + 1 < draft.number[0] and lower[draft.number[0] - 1] not in _LINKS:
            return ()  # "its guards held three men"
        first = max(first, owner - LONG)
        clause = next((i + 1 for i in range(owner - 1, first, -1) if lower[i] in (";", ":", "—", "–")), first)
        named = [m for m in mentions_between(self._tokens, clause, owner) if m.actor is not None]
        for at in range(owner - 1, clause, -1):
            if lower[at] in self._known.definite and lower[at - 1] == "the":
                return self._definite(at)
            if named and at < named[-1].last:
                break
        if not named:
            return ()
        last = named[-1]
        return self._actors([last]) if last.first - clause <= 2 and last.use != "people" else ()

    def _asked(self, draft: NumericDraft, first: int) -> tuple[str, ...]:
        """ "ask NATO for 3,000 troops"."""
        lower = self._tokens.lower
        found = mentions_between(self._tokens, max(first, draft.number[0] - 8), draft.number[0])
        if not found:
            return ()
        last = found[-1]
        between = lower[last.last : draft.number[0]]
        if between[:1] != ["for"] or len(between) > 3 or last.first == first:
            return ()
        before = lower[last.first - 1] if lower[last.first - 1] != "the" else lower[last.first - 2]
        return self._actors([last]) if before in self._known.wanting else ()

    def _pronoun(self, draft: NumericDraft, sentence: int) -> tuple[str, ...]:
        """ "They have 1,000 each": the actors at the head of the sentence before."""
        first, _ = self._tokens.sentences[sentence]
        lower = self._tokens.lower
        if sentence == 0 or lower[first] not in self._known.they or draft.number[0] - first > _REACH:
            return ()
        if not any(word in self._known.having for word in lower[first + 1 : draft.number[0]]):
            return ()
        low, high = self._tokens.sentences[sentence - 1]
        if self._tokens.paragraph_number(low) != self._tokens.paragraph_number(first):
            return ()
        found = mentions_between(self._tokens, low, min(high, low + 4))
        return self._actors([found[0]]) if found else ()
