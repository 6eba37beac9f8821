"""What a rule is: a class with a code, a readable name, examples that are tests, and one check."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal, Protocol, Self

from claimcheck.ledger.records import Ledger
from claimcheck.linking.evidence.scoring import RELATED, Story
from claimcheck.linking.links import Link, Statement
from claimcheck.linking.names.spelled_twice import spelled_twice
from claimcheck.linking.names.word_distance import Twice
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.slots.same_slot import Retold, filled_in_two_ways
from claimcheck.models.article import Article
from claimcheck.models.claims import Claim
from claimcheck.models.finding import Finding, Location, Severity, fingerprint
from claimcheck.models.report import Undecided
from claimcheck.models.span import Span
from claimcheck.rules.shared_places import located
from claimcheck.text import Tokens, tokens_of_article


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One article of an example."""

    text: str
    date: str | None = None


@dataclass(frozen=True)
class Example:
    """Texts and exactly the words that the rule marks in them, in the order of the finding's places.

    ``marks`` empty: the rule must stay silent, and something must have been read all the same.
    """

    texts: tuple[Dispatch, ...]
    marks: tuple[str, ...] = ()
    note: str = ""


def example(*texts: str | Dispatch, marks: Sequence[str] = (), note: str = "") -> Example:
    """Make an example from texts (undated) and dispatches."""
    return Example(tuple(Dispatch(t) if isinstance(t, str) else t for t in texts), tuple(marks), note)


@dataclass(frozen=True, slots=True)
class Page:
    """One article with its claims, as rules see it. ``words`` are those the article itself states."""

    article: Article
    claims: Sequence[Claim]
    ledger: Ledger
    tokens: Tokens | None = None

    @property
    def words(self) -> Tokens:
        """The words of the article, read anew if they were not kept."""
        return tokens_of_article(self.article) if self.tokens is None else self.tokens


@dataclass(frozen=True, slots=True)
class Place:
    """A passage in an article, before lines and columns are worked out."""

    article: Article
    span: Span

    @classmethod
    def cut(cls, article: Article, start: int, end: int) -> Self:
        """Return the passage between two characters of an article."""
        return cls(article, Span.cut(article.text, start, end))

    @property
    def words(self) -> str:
        """The words of the passage on one line."""
        return " ".join(self.span.text.split())


class Part(Protocol):
    """Anything that stands at characters of an article's text, half-open."""

    @property
    def start(self) -> int:
        """The first character."""

    @property
    def end(self) -> int:
        """The one behind the last."""


@dataclass(frozen=True)
class ToldTwice:
    """Two articles that may tell of one story, ``one`` the earlier; ``story`` says how far they do."""

    one: Profiled
    other: Profiled
    story: Story

    @property
    def articles(self) -> list[str]:
        """What both are called, sorted: a finding's key does not tell which is later."""
        return sorted(told.article.id or told.article.name for told in (self.one, self.other))

    @cached_property
    def retold(self) -> tuple[Retold, ...]:
        """The slots that both fill differently in a sentence that both tell."""
        return filled_in_two_ways(self.one.slots, self.other.slots)

    @cached_property
    def spellings(self) -> tuple[Twice, ...]:
        """The names that both spell in two ways."""
        doubled = self.one.doubled | self.other.doubled
        return tuple(spelled_twice(self.one.names, self.other.names, doubled))

    def places(self, one: Part, other: Part) -> tuple[Place, Place]:
        """Return passages of both, that of the later article first."""
        return (
            Place.cut(self.other.article, other.start, other.end),
            Place.cut(self.one.article, one.start, one.end),
        )


class Rule(ABC):
    """A fault that the checker knows. The docstring says what, why it matters and what the rule cannot tell.

    A concrete rule is a ``PageRule``, a ``LinkRule``, a ``StoryRule`` or a ``GroupRule``.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    summary: ClassVar[str]
    severity: ClassVar[Severity]
    since: ClassVar[str] = "0.1"
    on_by_default: ClassVar[bool] = True
    needs_records: ClassVar[bool] = False
    of_somebody: ClassVar[bool] = False
    """Whether it is on what is said of somebody, or on a name: then it is one slip in many articles."""
    identity: ClassVar[int] = 1
    """Raised only when what a finding of this rule means changes: then accepted ones count as new again."""
    examples: ClassVar[tuple[Example, ...]]

    def finding(
        self,
        verdict: str,
        message: str,
        *places: Place,
        key: Sequence[str],
        working: Sequence[str] = (),
        severity: Severity | None = None,
    ) -> Finding:
        """Make a finding; the first place is the primary one. ``key`` names it apart from its position."""
        locations: list[Location] = [
            located(place.article, place.span, "related" if number else "primary")
            for number, place in enumerate(places)
        ]
        return Finding(
            code=self.code,
            name=self.name,
            severity=severity or self.severity,
            verdict=verdict,
            message=" ".join(message.split()),  # what is quoted may go over lines
            working=tuple(" ".join(line.split()) for line in working),
            fingerprint=fingerprint(self.code, *key),
            locations=tuple(locations),
        )

    def on_page(self, page: Page) -> Iterator[Finding]:  # noqa: ARG002
        """Yield what one article says against itself in one breath, before anything is linked."""
        yield from ()


class PageRule(Rule):
    """Looks at one article at a time."""

    @abstractmethod
    def check(self, page: Page) -> Iterator[Finding]:
        """Yield the findings of one article."""


class LinkRule(Rule):
    """Looks at two claims that speak of the same thing, with the verdict already worked out."""

    @abstractmethod
    def check(self, link: Link) -> Iterator[Finding]:
        """Yield the findings of one comparable pair."""


class StoryRule(Rule):
    """Looks at two articles that tell of one story, or at one alone.

    ``least``: tenths of a bit that both must be of one matter to be looked at.
    """

    least: ClassVar[int] = RELATED

    @abstractmethod
    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield what two articles of one story say differently."""

    def within(self, one: Profiled) -> Iterator[Finding]:  # noqa: ARG002
        """Yield what one article says in two ways."""
        yield from ()


class GroupRule(Rule):
    """Looks at statements, two at least, that share a key, in the order of their articles' dates."""

    kind: ClassVar[Literal["attribution", "role", "position", "enumeration", "event", "numeric"]]

    @abstractmethod
    def key(self, statement: Statement) -> str | None:
        """Return what the statement is grouped by; ``None`` leaves it out."""

    def keys(self, statement: Statement) -> Iterator[str]:
        """Yield all keys of a statement that can meet others in several ways; usually the one of ``key``."""
        key = self.key(statement)
        if key is not None:
            yield key

    @abstractmethod
    def check(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Finding]:
        """Yield the findings of one group; the statements come sorted by date, undated ones last."""

    def undecided(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Undecided]:  # noqa: ARG002
        """Yield the pairs of one group that a missing date or record leaves open."""
        yield from ()
