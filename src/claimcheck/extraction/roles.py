"""People in offices: "Estonia's Prime Minister X", "X, head of Y in Riga", "former U.S. President X", "acting", "-elect".

Each office word is looked at once: the words before it say status and body, a name after or before it the person.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claimcheck.extraction.bodies import body_named, complement
from claimcheck.extraction.drafts import Drafts, RoleDraft
from claimcheck.extraction.offices import Office, office_at
from claimcheck.lang.places import gazetteer
from claimcheck.lang.roles import Status, role_words
from claimcheck.text import Tokens
from claimcheck.text.names import Name, Names, names_of

REACH: Final = 10
_POSSESSIVE: Final = frozenset({"'s", "’s", "‘s"})
_COMMAS: Final = frozenset({",", "—", "–", "("})


@dataclass(slots=True)
class Mention:
    """An office in the text with what stands around it. ``first`` is where its noun phrase begins."""

    office: Office
    first: int
    last: int
    status: Status = "current"
    body: str | None = None
    definite: bool = False


def extract_roles(tokens: Tokens, drafts: Drafts) -> None:
    """Append a draft for each person whom the text puts into an office."""
    reader = _Reader(tokens)
    drafts.roles += reader.read()
    tokens.__dict__["offices"] = reader.unheld


def offices_without_person(tokens: Tokens) -> list[Mention]:
    """Return the office phrases that no name stands beside ("the prime minister"), as ``extract_roles`` saw them."""
    kept: list[Mention] = tokens.__dict__.get("offices", [])
    return kept


class _Reader:
    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.words, self.lower = tokens.words, tokens.lower
        self.names: Names = names_of(tokens)
        self.known = role_words()
        self.unheld: list[Mention] = []

    def read(self) -> list[RoleDraft]:
        """Return the drafts in the order of the text."""
        found: list[RoleDraft] = []
        done = 0
        for head in self.tokens.where(self.known.heads):
            if head < done:
                continue
            low, high = self.tokens.sentence_at(head)
            office = office_at(self.tokens, head, low, high)
            if office is None:
                continue
            done = office.last
            mention = self._around(office, low, high)
            person = self._person(mention, low, high)
            if person is None:
                self.unheld.append(mention)
            elif self._sound(mention, person):
                found.append(self._draft(mention, person))
        return found

    # -- what stands around the office -------------------------------------------------------------------------

    def _around(self, office: Office, low: int, high: int) -> Mention:
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
            elif word in ("elected", "appointed") and lower[at - 1] == "newly":
                pass
            else:
                return
            mention.first = at
            at -= 1

    def _bodylike(self, name: Name, low: int) -> bool:
        """Whether an unknown name before an office is what the office belongs to: "former Srpska president"."""
        before = self.lower[name.first - 1] if name.first > low else ""
        return not name.weak and (name.last - name.first > 1 or before in self.known.status)

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
        if preposition == "to":
            self._sent_to(mention, end, body)
            return
        mention.last = end
        if mention.body is None or (preposition in ("of", "at", "for") and self._is_place(mention.body)):
            mention.body = body
        further, _, preposition = complement(self.tokens, end, high)
        if further > end and preposition in ("of", "in", "at", "for", "from"):
            mention.last = further

    def _is_place(self, body: str) -> bool:
        return gazetteer().known(body)

    def _sent_to(self, mention: Mention, end: int, body: str | None) -> None:
        if mention.office.name in (
            "ambassador",
            "envoy",
            "special envoy",
            "delegate",
            "permanent representative",
        ):
            mention.office = mention.office._replace(name=f"{mention.office.name} to {body}", modified=True)
            mention.last = end

    # -- the person --------------------------------------------------------------------------------------------

    def _person(self, mention: Mention, low: int, high: int) -> Name | None:
        return (
            self._right_beside(mention, high)
            or self._left_apposition(mention, low, high)
            or self._right_apposition(mention, high)
            or self._said_to_be(mention, low)
        )

    def _right_beside(self, mention: Mention, high: int) -> Name | None:
        """ "President X", "Mayor of London X", "president and CEO X", "Sen. X"."""
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
        """ "the Office of the President of Y X": X is not the president."""
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
        return name

    def _left_apposition(self, mention: Mention, low: int, high: int) -> Name | None:
        """ "X, the defence minister", "X, 82, head of Y", "X (who is) president of Y"."""
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
        if (
            name.last - name.first == 1
            and not name.honorific
            and name.kind != "person"
            and mention.body is None
        ):
            return None
        closed = mention.last >= high or self.words[mention.last] in (
            ",",
            ".",
            ")",
            "—",
            "–",
            ";",
            "!",
            "?",
            '"',
            "”",
        )
        if mention.body is None and not closed and mention.last == mention.office.last:
            if self.lower[mention.last] not in (
                "of",
                "for",
                "at",
                "in",
                "from",
                "with",
                "who",
                "and",
                "said",
                "told",
            ):
                return None
        return name

    def _right_apposition(self, mention: Mention, high: int) -> Name | None:
        """ "Estonia's prime minister, X, said"."""
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
        """ "X is the president of Y"."""
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

    # -- whether it is a role at all ---------------------------------------------------------------------------

    def _sound(self, mention: Mention, person: Name) -> bool:
        head = mention.office.name.rsplit(" ", 1)[-1]
        groups = self.known.groups
        if head in groups.needs_more and not (mention.body or mention.office.modified):
            beside = person.first >= mention.office.last
            return beside and self.words[mention.office.first][0].isupper() and head != "member"
        return not (head in groups.occupations and not mention.body and not mention.office.modified)

    def _draft(self, mention: Mention, person: Name) -> RoleDraft:
        first, last = min(mention.first, person.first), max(mention.last, person.last)
        body = mention.body
        if body is None and person.first >= mention.last:
            end, named, preposition = complement(self.tokens, person.last, self.tokens.sentence_at(first)[1])
            if named is not None and preposition == "of" and self._country(person.last, end):
                body, last = named, end
        return RoleDraft(
            first=first, last=last, person=(person.first, person.last),
            name=" ".join(self.tokens.words_between(person.first, person.last).split()),
            office=mention.office.name, body=body, status=mention.status,
        )  # fmt: skip

    def _country(self, first: int, last: int) -> bool:
        name = self.names.ending(last)
        return name is not None and name.kind == "place"
