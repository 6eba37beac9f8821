"""People in offices: "Estonia's Prime Minister X", "X, head of Y in Riga", "former U.S. President X".

Each office word is looked at once: the words around it say status and body, a name beside it the person.
"""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.body_mentions import complement
from claimcheck.extraction.drafts import Drafts, RoleDraft
from claimcheck.extraction.duties import duty_at
from claimcheck.extraction.mentions import Mention, Surroundings
from claimcheck.extraction.offices import office_at
from claimcheck.lang.name_words import name_words
from claimcheck.lang.role_words import role_triggers, role_words
from claimcheck.text import Tokens
from claimcheck.text.proper_names import Name, Names, names_of

_CLOSERS: Final = frozenset({",", ".", ")", "—", "–", ";", "!", "?", '"', "”"})
_GOES_ON: Final = frozenset({"of", "for", "at", "in", "from", "with", "who", "and", "said", "told"})
_COMMAS: Final = frozenset({",", "—", "–", "("})


def extract_roles(tokens: Tokens, drafts: Drafts) -> None:
    """Append a draft for each person whom the text puts into an office."""
    drafts.roles += tokens.once(_read_offices)[0]


def offices_without_person(tokens: Tokens) -> list[Mention]:
    """Return the offices that no name stands beside ("the prime minister")."""
    return tokens.once(_read_offices)[1]


def _read_offices(tokens: Tokens) -> tuple[list[RoleDraft], list[Mention]]:
    reader = _Reader(tokens)
    return reader.read(), reader.unheld


class _Reader:
    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.words, self.lower = tokens.words, tokens.lower
        self.names: Names = names_of(tokens)
        self.known = role_words()
        self.honorifics = name_words().honorifics
        self.surroundings = Surroundings(tokens)
        self.unheld: list[Mention] = []

    def read(self) -> list[RoleDraft]:
        """Return the drafts in the order of the text."""
        found: list[RoleDraft] = []
        done = 0
        for head in self.tokens.where(role_triggers()):
            if head < done:
                continue
            if self.lower[head] not in self.known.heads:
                told = duty_at(self.tokens, head)
                if told is not None:
                    found.append(told)
                continue
            low, high = self.tokens.sentence_at(head)
            office = office_at(self.tokens, head, low, high)
            if office is None:
                continue
            done = office.last
            mention = self.surroundings.around(office, low, high)
            person = self._person(mention, low, high)
            gone = self._has_left(mention, low, high) if person is None else None
            if gone is not None:
                found.append(self._draft(mention, gone))
                found[-1].status = "former"
            elif person is None:
                self.unheld.append(mention)
            elif self._sound(mention, person) and not self._shouted(mention, person):
                found.append(self._draft(mention, person))
        return found

    def _person(self, mention: Mention, low: int, high: int) -> Name | None:
        return (
            self._right_beside(mention, high)
            or self._left_apposition(mention, low, high)
            or self._right_apposition(mention, high)
            or self._said_to_be(mention, low)
        )

    def _right_beside(self, mention: Mention, high: int) -> Name | None:
        """Read "President X", "Mayor of London X", "president and CEO X", "Sen. X"."""
        at = mention.last
        if at < high and self.words[at] == "." and self.tokens.glued(at) and len(self.words[at - 1]) <= 4:
            at += 1
        name = self._person_at(at, high)
        if name is not None:
            return None if self._of_another(mention) else name
        step = at + 1 if at < high and self.lower[at] in ("and", "/", "&") else at
        if step < high and step < at + 2:
            for head in range(step, min(step + 4, high)):
                if self.lower[head] in self.known.heads:
                    low = self.tokens.sentence_at(head)[0]
                    other = office_at(self.tokens, head, max(low, step), high)
                    if other is not None and other.first == step:
                        end = complement(self.tokens, other.last, high)[0]
                        return self._person_at(end, high)
                elif self.lower[head] not in self.known.modifiers:
                    break
        return None

    def _of_another(self, mention: Mention) -> bool:
        """Read "the Office of the President of Y X": X is not the president."""
        before = self.lower[mention.first - 1] if mention.first > 0 else ""
        whole = mention.definite and mention.last > mention.office.last
        return whole and before in ("of", "to", "for") and self.lower[mention.first] == "the"

    def _person_at(self, index: int, high: int) -> Name | None:
        at = index
        while at < high and at < index + 3 and self.names.starting(at) is None:
            low = self.lower[at]
            titled = low in (
                "mr",
                "mrs",
                "ms",
                "dr",
                "prof",
                "sir",
                "dame",
                "lord",
                "sheikh",
                "gen",
                "lt",
                "col",
            )
            if not (titled or (low == "." and at > index)):
                return None
            at += 1
        name = self.names.starting(at)
        if name is None or name.last > high or name.kind in ("place", "organisation"):
            return None
        if name.kind == "unknown" and self.lower[name.first] in self.known.modifiers:
            return None
        if name.kind != "person" and self.lower[name.first] in self.known.groups.headline_verbs:
            return None  # "Latvia's President Urges Calm"
        if name.kind == "unknown" and name.last < high and self.lower[name.last] in self.known.heads:
            return None  # "Deputy Fisheries Minister"
        return name

    def _left_apposition(self, mention: Mention, low: int, high: int) -> Name | None:
        """Read "X, the defence minister", "X, 82, head of Y", "X (who is) president of Y"."""
        at = mention.first - 1
        if at <= low:
            return None
        if self.lower[at] in ("is", "currently") and self.lower[at - 1] in ("who", "is"):
            at -= 1
        if self.lower[at] in ("who",):
            at -= 1
        if at <= low or self.words[at] not in _COMMAS:
            return None
        name = self.names.ending(at)
        if name is None and self.words[at - 1].isdigit() and self.words[at - 2] == ",":  # the age
            name = self.names.ending(at - 2)
        if name is None or name.kind in ("place", "organisation") or name.first < low:
            return None
        bare = mention.body is None and mention.last == mention.office.last
        if bare and name.last - name.first == 1 and not name.honorific and name.kind != "person":
            return None
        if bare and mention.last < high:  # "when he met X, the president went": no apposition
            after = self.lower[mention.last]
            if after not in _CLOSERS and after not in _GOES_ON:
                return None
        return name

    def _right_apposition(self, mention: Mention, high: int) -> Name | None:
        """Read "Estonia's prime minister, X, said"."""
        at = mention.last
        if at + 1 >= high or self.words[at] != "," or not (mention.definite or mention.body):
            return None
        name = self._person_at(at + 1, high)
        if name is None or (name.kind != "person" and name.last - name.first < 2):
            return None
        if name.last < high and self.words[name.last] not in (",", ".", ";", ")", "—", "–"):
            return None
        if mention.first > 0 and self.words[mention.first - 1] == "," and mention.body is None:
            return None
        return name

    def _said_to_be(self, mention: Mention, low: int) -> Name | None:
        """Read "X is the president of Y"."""
        at = mention.first - 1
        if at <= low or self.lower[at] not in self.known.groups.is_now:
            return None
        name = self.names.ending(at)
        if (
            name is None
            or name.kind in ("place", "organisation")
            or not (mention.body or mention.office.modified)
        ):
            return None
        return name

    def _has_left(self, mention: Mention, low: int, high: int) -> Name | None:
        """Read "X stepped down as chair of Y", "X, who resigned as head of Y"."""
        groups, at = self.known.groups, mention.first - 1
        if mention.body is None or at <= low or self.lower[at] != "as":
            return None
        verb = at - 1 - (self.lower[at - 1] in groups.leaving_particles)
        if self.lower[verb] not in groups.left or not groups.not_yet.isdisjoint(self.lower[low:high]):
            return None
        while verb > low and self.lower[verb - 1] in groups.before_left:
            verb -= 1
        name = self.names.ending(verb)
        return name if name is not None and name.kind == "person" and name.first >= low else None

    def _sound(self, mention: Mention, person: Name) -> bool:
        head = mention.office.name
        groups = self.known.groups
        if head in groups.needs_more and not (mention.body or mention.office.modified):
            beside = person.first >= mention.office.last
            return beside and self.words[mention.office.first][0].isupper() and head in groups.ranks
        return not (head in groups.occupations and not mention.body and not mention.office.modified)

    def _shouted(self, mention: Mention, person: Name) -> bool:
        """Tell whether all stands in capitals, as in headlines, where verbs look like names."""
        if person.last - person.first < 2:
            return False
        ranges = range(person.first, person.last), range(mention.office.first, mention.office.last)
        return all(self.words[at].isupper() or not self.words[at].isalpha() for r in ranges for at in r)

    def _draft(self, mention: Mention, person: Name) -> RoleDraft:
        first, last = min(mention.first, person.first), max(mention.last, person.last)
        body = mention.body
        if body is None and person.first >= mention.last:
            end, named, preposition = complement(self.tokens, person.last, self.tokens.sentence_at(first)[1])
            if named is not None and preposition == "of" and self._country(end):
                body, last = named, end
        return RoleDraft(
            first=first, last=last, person=(person.first, person.last),
            name=" ".join(self.tokens.words_between(person.first, person.last).split()),
            office=mention.office.name, body=body, status=mention.status,
        )  # fmt: skip

    def _country(self, last: int) -> bool:
        name = self.names.ending(last)
        return name is not None and name.kind == "place"
