"""Who speaks: the source's words, a pronoun, an office or a metonym to a full name."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import Final

from claimcheck.extraction.drafts import AttributionDraft, Drafts, Range, RoleDraft
from claimcheck.extraction.mentions import Mention
from claimcheck.extraction.roles import offices_without_person
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.name_words import Sex
from claimcheck.lang.role_words import role_words
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.people import Human, People, people_of
from claimcheck.text import Tokens
from claimcheck.text.proper_names import PEOPLE, Name, names_of

PRONOUNS: Final[dict[str, Sex]] = {"he": "m", "she": "f", "him": "m", "her": "f"}
SENTENCES_BACK: Final = 2
"""Sentences before a pronoun's own in which the person is looked for."""
TOKENS_BACK: Final = 200
SPEAKERS_BACK: Final = 20
"""Tokens and speakers before a pronoun that are looked at, however long the sentences are."""
_APPOSED: Final = frozenset({",", "(", "who", "of", "from", "—", "–", "-", "himself", "herself"})
_JOINTS: Final = frozenset({"and", "or"})
_BESIDE: Final = frozenset(
    {"of", "for", "to", "from", "with", "by", "on", "about", "and", "or", "behind", "near", "at"}
)


@cache
def _verbs() -> frozenset[str]:
    """Return the verbs before which a name is a person: "X has", "X met"."""
    return role_words().groups.at_work | role_words().groups.was


def fill_speakers(_article: Article, tokens: Tokens, drafts: Drafts, _ledger: Ledger) -> None:
    """Fill in the full names of sources, from the first to the last."""
    reader = _Reader(tokens, drafts)
    for draft in sorted(drafts.attributions, key=lambda draft: draft.first):
        if draft.source is not None and draft.source_name is None:
            reader.name(draft, draft.source)


class _Reader:
    def __init__(self, tokens: Tokens, drafts: Drafts) -> None:
        self.tokens, self.lower = tokens, tokens.lower
        self.roles = drafts.roles
        self.people: People = people_of(tokens, drafts)
        self.said: list[tuple[int, Human]] = []
        self.by_person: dict[int, RoleDraft] = {role.person[0]: role for role in drafts.roles if role.office}
        self.quotes = sorted(
            part for said in drafts.attributions if said.type != "indirect" for part in said.content
        )
        self.verbs = _verbs()
        self.subjects = {m.first for m in offices_without_person(tokens) if self.lower[m.first] == "the"}
        self.strangers: list[int] = []
        self.offices: dict[int, Mention] = {m.office.first: m for m in offices_without_person(tokens)}

    def name(self, draft: AttributionDraft, source: Range) -> None:
        """Fill in the full name of one source, if the article tells it."""
        first, last = source
        word = self.lower[first]
        if last - first == 1 and word in PRONOUNS:
            human = self._meant(first, PRONOUNS[word])
            if human is not None:
                draft.fill(
                    "source_name", human.name, f"source: “{word}” can only be the last person who fits"
                )
                self.said.append((first, human))
            return
        named = [name for name in self.people.names_in(source) if name.kind in PEOPLE]
        human = self._speaker(source, named) if named else None
        if human is not None:
            self.said.append((first, human))
            if human.name == " ".join(self.tokens.words_between(first, last).split()):
                draft.source_name = human.name
            else:
                draft.fill("source_name", human.name, "source: the full name that the article gives")
            return
        if named:
            self.strangers.append(first)
        holder = self._holder(source)
        if holder is not None:
            draft.fill("source_name", holder, "source: the article names one holder of this office")
            return
        actor = self._actor(source)
        if actor is not None:
            draft.fill("source_name", actor, "source: the country or body that the name stands for")
        else:
            draft.source_name = self._own_name(source)

    def _speaker(self, source: Range, found: list[Name]) -> Human | None:
        """Return the person whom the source's words name: "X, a farmer", "President X", not "X's aide"."""
        for name in found[:1]:
            after = self.lower[name.last] if name.last < source[1] else ","
            if self._opens(name, source[0]) and after in _APPOSED:
                return self.people.named(name)
        for name in found[-1:]:
            if (
                name.last == source[1]
                and _JOINTS.isdisjoint(self.lower[source[0] : name.first])
                and not self._belongs_to_another(name, source[0])
            ):
                return self.people.named(name)
        for name in found:
            role = self.by_person.get(name.first)
            if role is not None and role.first <= source[0] + 1:
                return self.people.within(role.person)
        return None

    def _opens(self, name: Name, first: int) -> bool:
        return name.first == first or (name.honorific and name.first <= first + 2)

    def _belongs_to_another(self, name: Name, first: int) -> bool:
        """Whether the last name of a source is not the speaker's: "an aide to X"."""
        role = self.by_person.get(name.first)
        begin = name.first if role is None else role.first
        if begin <= first + 1:
            return False
        return self.lower[begin - 1] in _BESIDE or (
            self.lower[begin - 1] in ("the", "mr", "ms", "mrs", ".") and self.lower[begin - 2] in _BESIDE
        )

    def _meant(self, index: int, sex: Sex) -> Human | None:
        """Return whom "he" or "she" means: the only one who fits in the last sentences, or who spoke last."""
        number = self.tokens.sentence_number(index)
        begin = max(self.tokens.sentences[max(0, number - SENTENCES_BACK)][0], index - TOKENS_BACK)
        near = [
            human
            for place, human in self.people.mentioned(begin, index)
            if human.may_be(sex) and not self._quoted(place)
        ]
        if self._stranger(begin, index):
            return None
        fitting = {human.name for human in near}
        speakers = ((at, human) for at, human in self.said[: -SPEAKERS_BACK - 1 : -1] if human.may_be(sex))
        place, last_said = next(speakers, (0, None))
        if len(fitting) == 1:
            return near[-1] if near[-1].sex or near[-1] is last_said else None
        if last_said is None:
            return None
        if last_said.name in fitting:
            since = self.people.mentioned(max(place, begin), index)
            others = [human for at, human in since if human is not last_said and human.may_be(sex)]
            return None if others else last_said
        far = self.tokens.sentences[max(0, number - 2 * SENTENCES_BACK)][0]
        return last_said if not fitting and self.said[-1][1] is last_said and place >= far else None

    def _quoted(self, index: int) -> bool:
        """Whether a token lies within somebody's very words."""
        number = bisect_right(self.quotes, (index, len(self.tokens))) - 1
        return number >= 0 and index < self.quotes[number][1]

    def _stranger(self, begin: int, index: int) -> bool:
        """Whether somebody who is never named in full may be meant: "Mr. X", "X has"."""
        number = self.tokens.sentence_number(begin)
        firsts = [first for first, _ in self.tokens.sentences[number : number + SENTENCES_BACK + 1]]
        if any(first in self.subjects for first in firsts) or any(at >= begin for at in self.strangers[-1:]):
            return True
        return any(
            name.kind in PEOPLE
            and (name.honorific or name.first in firsts or self.lower[name.last] in self.verbs)
            and self.people.named(name) is None
            and not self._quoted(name.first)
            for name in self.people.names_in((begin, index))
        )

    def _holder(self, source: Range) -> str | None:
        """Return for "the prime minister" or "Estonia's president" the one holder in the article."""
        first, last = source
        mention = next(
            (self.offices[at] for at in range(first, min(last, first + 8)) if at in self.offices), None
        )
        if mention is None or mention.last != last or mention.first > first + 1 or mention.status == "former":
            return None
        if self.lower[mention.first] != "the" and mention.body is None:
            return None
        if mention.office.name.endswith(("nominee", "candidate")):  # of which party is not kept
            return None
        wanted = mention.office.name
        bare = " " not in wanted and mention.body is None
        holders = {
            role.name
            for role in self.roles
            if role.office is not None
            and role.status in ("current", "acting")
            and (role.office == wanted or (bare and role.office.endswith(" " + wanted)))
            and (mention.body is None or role.body == mention.body)
        }
        return next(iter(holders)) if len(holders) == 1 else None

    def _own_name(self, source: Range) -> str | None:
        """Return the words of a source that are nothing but a name: "Reuters", "the Tartu Glass Museum"."""
        first = source[0] + 1 if self.lower[source[0]] == "the" else source[0]
        name = names_of(self.tokens).starting(first)
        if name is None or name.last != source[1] or name.kind == "place" or name.weak:
            return None
        return " ".join(self.tokens.words_between(first, source[1]).split())

    def _actor(self, source: Range) -> str | None:
        """Return for "Riga", "the Pentagon" or "Moscow" the country that speaks."""
        first, last = source
        start = first + 1 if self.lower[first] == "the" and last - first > 1 else first
        entry = gazetteer().lookup(self.tokens.words, self.lower, start, last)
        if entry is None or start + len(entry.lower) != last or entry.use == "people":
            return None
        return entry.actor
