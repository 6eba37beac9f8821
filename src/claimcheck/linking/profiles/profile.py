"""What a claim can be linked by: one profile for each figure, and one for its article, built once and kept.

No later step reads the text again: sentences are kept as rows of stems in which each figure is one mark.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal

from claimcheck.linking.days.dated_statements import DatedStatement
from claimcheck.linking.days.moments_told import Moment
from claimcheck.linking.days.plans_told import Plan
from claimcheck.linking.names.name_mentions import NameMention
from claimcheck.linking.people.birth_spans import BirthSpan
from claimcheck.linking.people.home_towns import Home
from claimcheck.linking.places.addresses import Address
from claimcheck.linking.places.bare_corners import BareCorner
from claimcheck.linking.places.compass import Part

COMPARED: Final = frozenset(
    {"count", "vague", "money", "percent", "points", "measure", "score", "rate", "temperature",
     "fraction", "duration", "age"}
)  # fmt: skip
_TELLING: Final = 2  # bits of a word that tells something
Flag = Literal["running", "newly", "part", "past", "each", "head", "loose"]
"""A count runs on, is of new ones, of some, of then, of each, stands in a headline, is vague."""
MARK: Final = "#"
"""How the element of a sentence begins that stands for a figure; the rest is its dimension."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with a figure: stems in their order, each figure as one mark, marks of punctuation left out.

    ``bits``: how rare each element is, marks and numerals 0. ``names``: stems of its proper names.
    ``others``: values of its figures, each as text with its dimension, and its other numerals. ``times``: the
    days that it names, first and last. ``content_words``: its words with their bits.
    """

    row: tuple[str, ...]
    bits: tuple[int, ...]
    names: frozenset[str]
    others: tuple[str, ...]
    times: tuple[tuple[dt.date, dt.date], ...] = ()
    content_words: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        told = {stem: bits for stem, bits in zip(self.row, self.bits, strict=True) if bits >= _TELLING}
        object.__setattr__(self, "content_words", told)


@dataclass(frozen=True, slots=True)
class Profile:
    """A figure's coordinates. Words are stems in lower case; ``None`` and empty are "not said".

    Attributes:
        place: its position among the figures of the article, in the order of the text.
        claim: the id of the claim.
        sentence: position in the article's ``sentences``; ``at``: its own mark's position in the row.
        dimension: what it is measured in: a unit's dimension, a currency, "percent", or "count".
        head: the stem of the noun that it counts; ``modifiers`` narrow it.
        near: content stems around it, each with its nearness in hundredths; ``near_bits``: their sum in bits.
        owners: stems of the names that it belongs to: who acts, else those close to it.
        governor: the stem that it hangs on; ``noun``: of a figure without a head, the content word behind it.
        act, role: what its clause says happens, and which part the figure has in it.
        agents: stems of the names of who acts.
        attribute: of which thing it is which attribute ("population of riga").
        outcome: what became of those counted ("dead").
        flags: "running", "newly", "part", "past", "each", "head", "loose" ("one of them", "several").
        start, end: first and last day for which it holds; ``told``: whether words say so.
        voice: who says it, a name or a kind of source; ``speaker`` only if named.
        kind: "once", "standing", "running", "fixed" or "flow": how figures of this act or attribute go on.
    """

    place: int
    claim: str
    start_at: int
    end_at: int
    sentence: int
    at: int
    dimension: str
    unit: str | None
    type: str
    value: Decimal
    what: str | None
    head: str
    modifiers: frozenset[str]
    near: dict[str, int]
    near_bits: int
    owners: frozenset[str]
    governor: str
    noun: str
    act: str
    role: str
    agents: frozenset[str]
    attribute: str
    whose: tuple[str, ...]
    where: tuple[str, ...]
    event: str | None
    state: str
    frame: str
    per: str | None
    outcome: str
    flags: frozenset[str]
    start: dt.date | None
    end: dt.date | None
    told: bool
    voice: str | None
    speaker: str | None
    kind: str
    period: frozenset[str] = frozenset()
    printed: str = field(init=False, repr=False, compare=False)
    """The value with what it is measured in, as in ``Sentence.others``."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "printed", f"{self.value.normalize()} {self.dimension}")

    @property
    def day(self) -> dt.date | None:
        """The day by which claims are put in order."""
        return self.end or self.start


_SHARED: Final = ("modifiers", "owners", "agents", "whose", "where", "flags", "period")


def share(figures: Iterable[Profile]) -> None:
    """Have figures that have equal sets share one: most are empty, and an empty one takes 216 bytes."""
    kept: dict[object, object] = {}
    for figure in figures:
        for name in _SHARED:
            value = getattr(figure, name)
            object.__setattr__(figure, name, kept.setdefault(value, value))


@dataclass(frozen=True, slots=True)
class ArticleProfile:
    """What figures do not say themselves: the article's day, what it is about, its sentences with figures.

    Words are stems. ``names`` are those of its beginning (``GIST`` tokens of :mod:`profiling`),
    ``lead_names`` those of its first lines; ``words`` and ``lead`` the same of other content words;
    ``numerals`` are printed at its beginning; ``known`` are the names of all of it;
    ``mentions`` every name where it stands; ``addresses`` every street; ``moments`` when things happened;
    ``people`` are full names of them that few texts hold, first word and last, and ``parties`` those whose
    age is told; ``streets`` are names of streets; ``homes`` where people live;
    ``parts`` of places; ``births``: when people can have been born; ``plans``: what is set for a day to come;
    ``dated``: sentences with a time; ``corners`` of streets that are called by their names alone.
    """

    name: str
    day: dt.date | None
    title: frozenset[str]
    names: frozenset[str]
    lead_names: frozenset[str]
    words: frozenset[str]
    lead: frozenset[str]
    numerals: frozenset[str]
    known: frozenset[str]
    sentences: tuple[Sentence, ...] = ()
    figures: tuple[Profile, ...] = ()
    mentions: tuple[NameMention, ...] = ()
    addresses: tuple[Address, ...] = ()
    moments: tuple[Moment, ...] = ()
    homes: tuple[Home, ...] = ()
    parts: tuple[Part, ...] = ()
    births: tuple[BirthSpan, ...] = ()
    plans: tuple[Plan, ...] = ()
    dated: tuple[DatedStatement, ...] = ()
    corners: tuple[BareCorner, ...] = ()
    people: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()


_NO: Final[frozenset[str]] = frozenset()
EMPTY: Final = ArticleProfile("", None, _NO, _NO, _NO, _NO, _NO, _NO, _NO)
"""The profile of an article in which nothing can be linked."""
