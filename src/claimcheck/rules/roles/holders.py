"""What the rules on offices share: who a statement means, on which days, and what the records say."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.comparison.name_likeness import likeness, words_of
from claimcheck.lang.quotation_words import quotation_words
from claimcheck.lang.role_words import role_words
from claimcheck.ledger.records import Holder, Ledger, OfficeRecord
from claimcheck.linking.links import Statement
from claimcheck.models.article import Article
from claimcheck.models.claims import RoleClaim
from claimcheck.models.span import Span
from claimcheck.rules.records.disagreement import called
from claimcheck.rules.rule import Place
from claimcheck.text.lines import place_in
from claimcheck.text.regions import paragraph_start

_WORDS: Final = re.compile(r"[^\W\d_]+")
LONGEST_QUOTE: Final = 2000
"""Characters before a claim in which an open quotation is looked for."""
_ANY: Final = re.compile(r"[^\W_]+")
_ENDS_OF_SPEECH: Final = (",", "”", '"', "’", "'")
_JOINED: Final = ("'", "’", "-", "‘")


@dataclass(frozen=True, slots=True)
class Held:
    """A role claim where it stands, with the days on which it is said to hold."""

    statement: Statement
    claim: RoleClaim
    start: dt.date | None
    end: dt.date | None

    @property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """First and last day, ``None`` if one is unknown."""
        return None if self.start is None or self.end is None else (self.start, self.end)

    @property
    def place(self) -> Place:
        """Where the claim stands."""
        return Place(
            self.statement.article, Span(start=self.claim.start, end=self.claim.end, text=self.claim.text)
        )

    @property
    def article(self) -> str:
        """The article's name: ids may be shared by slip."""
        return self.statement.article.name

    @property
    def doc(self) -> str:
        """The article's id, or its name without one: it outlives a change of name."""
        return self.statement.article.id or self.statement.article.name

    @property
    def stated_body(self) -> str | None:
        """The body if the words state it."""
        return None if "body" in self.claim.implied else self.claim.body

    @property
    def earlier(self) -> bool:
        """Whether the text tells of an earlier time, so that no date of the article would help."""
        return self.days is None and self.statement.article.period is not None

    @property
    def passage(self) -> str:
        """Where the claim stands, and its words, on one line."""
        article = self.statement.article
        line, _ = place_in(article, self.claim.start)
        return f"{article.name}:{line}: {' '.join(self.claim.text.split())}"

    @property
    def full(self) -> bool:
        """Whether the person is named with more than one word."""
        return len(words_of(self.claim.person.name)) > 1

    @property
    def leaving(self) -> bool:
        """Whether the words tell of a holder who comes or goes ("outgoing", "then-")."""
        return any(word in role_words().groups.leaving for word in _WORDS.findall(self.claim.text.lower()))

    def at_work(self) -> bool:
        """Whether the text shows the person at work in the office now: "President X says"."""
        groups = role_words().groups
        if not self.told_plainly():
            return False
        if any(word in groups.at_present for word in _WORDS.findall(self.claim.text.lower())):
            return True
        text, claim = self.statement.article.text, self.claim
        if _spoken(text, claim.start):
            return True
        behind = claim.end
        if text[behind : behind + 1] == ",":  # "President X, in remarks to the press, said"
            behind = behind + 1 if "," in claim.text else text.find(",", behind + 1, behind + 100) + 1
            if not behind:
                return False
        after = _WORDS.findall(text[behind : behind + 40].lower())[:2]
        if any(word in groups.at_work for word in after):
            return True
        if after and after[0].endswith("s") and after[0] not in groups.no_verbs:
            return True
        return bool(after) and after[0].endswith("ed") and self._on_a_day()

    def of_the_day(self) -> bool:
        """Whether the sentence of a plain title tells of nothing but the article's own time."""
        if not self.told_plainly():
            return False
        text, claim = self.statement.article.text, self.claim
        low = max(0, claim.start - 300)
        low = max(low, paragraph_start(self.statement.article, claim.start, low))
        first = max(low, *(text.rfind(mark, low, claim.start) for mark in (". ", ".\n", "; ")))
        stops = [text.find(mark, claim.end, claim.end + 300) for mark in (". ", ".\n", "\n\n", "; ")]
        last = min((stop for stop in stops if stop >= 0), default=claim.end + 300)
        words = _ANY.findall(text[max(0, first) : last].lower())
        back = role_words().groups.looking_back
        return not any(word in back or (word.isdecimal() and len(word) == 4) for word in words)

    def told_plainly(self) -> bool:
        """Whether nothing speaks against the office being held now: no quotation, "of X", "X's"."""
        text, claim = self.statement.article.text, self.claim
        if text[claim.end : claim.end + 1] in _JOINED or _quoted(self.statement.article, claim.start):
            return False
        ahead = _WORDS.findall(text[max(0, claim.start - 24) : claim.start].lower())
        return not ahead or ahead[-1] not in role_words().groups.oblique

    def _on_a_day(self) -> bool:
        """Whether the sentence names a day of the week."""
        text, claim = self.statement.article.text, self.claim
        stop = text.find(".", claim.end, claim.end + 300)
        rest = text[claim.end : stop if stop > 0 else claim.end + 150].lower()
        before = text[max(0, claim.start - 60) : claim.start].rpartition(".")[2].lower()
        return any(word in role_words().groups.days for word in _WORDS.findall(f"{before} {rest}"))

    def told(self) -> str:
        """Return the claim for the working: who, what, when."""
        when = "undated" if self.days is None else said_days(*self.days)
        return f"{when}: “{' '.join(self.claim.text.split())}” ({self.statement.article.name})"


def _spoken(text: str, offset: int) -> bool:
    """Whether words and their verb stand right before the offset: "“We agree,” said President X"."""
    before = text[max(0, offset - 60) : offset].rstrip().removesuffix(" the")
    words, _, verb = before.rpartition(" ")
    return verb in role_words().groups.at_work and words.endswith(_ENDS_OF_SPEECH)


def _quoted(article: Article, offset: int) -> bool:
    """Whether a quotation that began in the same paragraph is still open at the offset."""
    low = max(0, offset - LONGEST_QUOTE)
    before = article.text[max(low, paragraph_start(article, offset, low)) : offset]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def held(statements: Iterable[Statement]) -> list[Held]:
    """Return the role claims among the statements, in their order."""
    found = []
    for statement in statements:
        claim = statement.claim
        if isinstance(claim, RoleClaim):
            found.append(Held(statement, claim, claim.holds.start, claim.holds.end))
    return found


def said_days(start: dt.date, end: dt.date) -> str:
    """Write the days for people."""
    return start.isoformat() if start == end else f"{start.isoformat()} to {end.isoformat()}"


def title_of(office: str, body: str | None) -> str:
    """Write an office with its body for people."""
    if body is None:
        return office
    return f"{office} ({body})" if " to " in office or " for " in office else f"{office} of {called(body)}"


def surname(name: str) -> str:
    """Return the last plain word of a name, "" for none."""
    words = words_of(name)
    return words[-1] if words else ""


def same_person(one: str, other: str) -> bool:
    """Tell whether two names can be one person's: the same, or one the other's family name."""
    return likeness(one, other) in ("same", "part", "spelling")


def bodies_fit(one: str | None, other: str | None) -> bool:
    """Tell whether two bodies can be one: the same words, or one of them not stated."""
    return one is None or other is None or one.casefold() == other.casefold()


def is_vague(body: str) -> bool:
    """Tell whether the body's words name none in particular: "Central Bank", "Commission"."""
    generic = quotation_words().bodies | role_words().groups.vague_bodies
    return all(word in generic for word in _WORDS.findall(body.lower()))


def office_on_record(claims: Sequence[RoleClaim], ledger: Ledger) -> OfficeRecord | None:
    """Return the record of the office that the claims speak of, by its body or by the person."""
    bodies = {claim.body.casefold() for claim in claims if claim.body is not None}
    if len(bodies) > 1:
        return None
    fitting = [
        record
        for record in ledger.offices
        if record.office.casefold() == claims[0].office
        and all(record.speaks_of(claim.holds.end) for claim in claims)
        and (
            record.body.casefold() in bodies
            if bodies
            else any(
                same_person(holder.name, claim.person.name) for holder in record.holders for claim in claims
            )
        )
    ]
    return fitting[0] if len(fitting) == 1 else None


def spells_of(name: str, record: OfficeRecord) -> list[Holder]:
    """Return the spells on record in which the person held the office."""
    return [holder for holder in record.holders if same_person(holder.name, name)]


def held_on(spells: Iterable[Holder], start: dt.date, end: dt.date) -> bool:
    """Tell whether one of the spells meets the days."""
    return any(spell.since <= end and (spell.until is None or start <= spell.until) for spell in spells)


def told_spells(spells: Iterable[Holder], record: OfficeRecord) -> str:
    """Write what the record says for the working."""
    parts = []
    for spell in spells:
        until = "on" if spell.until is None else f"to {spell.until.isoformat()}"
        parts.append(f"{spell.name} from {spell.since.isoformat()} {until}")
    told = "; ".join(parts) or "not this person"
    return f"on record as {record.office} of {called(record.body)}: {told} ({record.source})"
