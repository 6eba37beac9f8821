"""One text with what is known of it."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from enum import StrEnum
from importlib import import_module
from typing import Literal

from pydantic import Field, field_validator

from claimcheck.models.base import Model, shortened
from claimcheck.models.characters import mended
from claimcheck.models.origin import Origin
from claimcheck.models.span import Span

Precision = Literal["minute", "day", "month", "year"]
Grounds = Literal["manifest", "metadata", "printed", "file", "given", "unknown"]


class BlockKind(StrEnum):
    """What part of a page a block of text is."""

    TITLE = "title"
    SUMMARY = "summary"
    HEADING = "heading"
    BODY = "body"
    DATELINE = "dateline"
    BYLINE = "byline"
    STAMP = "stamp"
    CAPTION = "caption"
    PULL_QUOTE = "pull quote"
    EMBEDDED = "embedded post"
    GALLERY = "gallery"
    RELATED = "related links"
    TABLE = "table"
    METADATA = "metadata"
    CLUTTER = "clutter"

    @property
    def states(self) -> bool:
        """Whether the article itself speaks here, so that claims are read from it."""
        return self in _STATING


_STATING = frozenset(
    {BlockKind.TITLE, BlockKind.SUMMARY, BlockKind.HEADING, BlockKind.BODY, BlockKind.DATELINE}
)


class Block(Model):
    """A stretch of the text with its part on the page, and why it was taken for that."""

    start: int
    end: int
    kind: BlockKind
    why: str = ""


class DateDoubt(Model):
    """Why the date on a page is not used: it cannot be when the text was written.

    ``earliest`` and ``latest`` bound the true date by what the text itself says.
    """

    reason: str
    evidence: tuple[Span, ...] = ()
    earliest: dt.date | None = None
    latest: dt.date | None = None


_HEAD = 10_000  # characters in which a line with the title is looked for


def _holds(text: str, title: str) -> bool:
    """Tell whether the title is a line of the text, or front matter is, above which nothing may stand."""
    if text.lstrip("\ufeff").startswith(("---", "+++")):
        return True
    wanted = _bare(title)
    return any(_bare(line) == wanted for line in text[:_HEAD].splitlines())


def _bare(line: str) -> str:
    return " ".join(line.split()).strip("#*_=> .!?").casefold()


class Article(Model):
    """One text. ``text`` is the whole file as decoded, so every offset refers to it.

    From a format that is not plain text, such as JSON, ``text`` is what a reader found, and ``origin`` says
    where in the file its characters stand.

    A ``title`` that the text of an article without a path does not hold is put above it, as on a page: it is
    read like the rest, and ``text[start:end]`` are the very words there, too.

    Half of a character, which no report could hold, becomes U+FFFD; offsets stay as they are.

    ``published`` and ``modified_at`` are the times of publication and of the last change as they were stated,
    with their zones; ``grounds`` says where each field is from.

    ``date`` is the first day of the time named with ``date_precision``; ``None`` is undated.
    ``date_readings`` keeps each reading of a date that can be read in two ways (then ``date`` is ``None``).
    Without ``blocks`` all of the text is body to the steps that work on it; ``extract`` and ``check`` first
    read it as a page.
    """

    text: str
    id: str = ""
    path: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    agency: str | None = None
    url: str | None = None
    language: str = "en"
    date: dt.date | None = None
    date_precision: Precision | None = None
    date_grounds: Grounds = "unknown"
    date_readings: tuple[dt.date, ...] = ()
    date_stamp: Span | None = None
    date_doubt: DateDoubt | None = None
    blocks: tuple[Block, ...] = ()
    origin: Origin | None = None
    published: str | None = None
    modified: dt.date | None = None
    modified_at: str | None = None
    section: str | None = None
    version: str | None = None
    grounds: dict[str, Grounds] = Field(default_factory=dict)

    @field_validator(
        "text", "id", "path", "title", "publisher", "author", "agency", "url", "language",
        "published", "modified_at", "section", "version",
    )  # fmt: skip
    @classmethod
    def _whole(cls, value: str | None) -> str | None:
        return value if value is None else mended(value)

    @field_validator("date", mode="before")
    @classmethod
    def _day(cls, date: object) -> object:
        return date.date() if isinstance(date, dt.datetime) else date

    def model_post_init(self, _context: object) -> None:
        """Give a date handed in without more its precision and grounds, and a title its place in the text."""
        if self.title and self.path is None and not self.blocks and not _holds(self.text, self.title):
            object.__setattr__(self, "text", f"{' '.join(self.title.split())}\n\n{self.text}")
        if self.date is not None and self.date_precision is None:
            object.__setattr__(self, "date_precision", "day")
        if self.date is not None and self.date_grounds == "unknown":
            object.__setattr__(self, "date_grounds", "given")

    @property
    def period(self) -> tuple[dt.date, dt.date] | None:
        """First and last day on which the article can have appeared; ``None`` if undated.

        For a doubtful date these are the bounds that the text itself gives, ``None`` unless both are known.
        """
        if self.date_doubt is not None:
            earliest, latest = self.date_doubt.earliest, self.date_doubt.latest
            return None if earliest is None or latest is None else (earliest, latest)
        if self.date is None:
            return None
        if self.date_precision == "year":
            return self.date.replace(month=1, day=1), self.date.replace(month=12, day=31)
        if self.date_precision == "month":
            last = monthrange(self.date.year, self.date.month)[1]
            return self.date.replace(day=1), self.date.replace(day=last)
        return self.date, self.date

    def __repr__(self) -> str:
        title = "" if self.title is None else f", title={shortened(self.title, 60)}"
        date = "undated" if self.date is None else f"{self.date.isoformat()} ({self.date_grounds})"
        return f"Article({self.name!r}{title}, {date}, {len(self.text):,} characters)"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        shown: str = import_module("claimcheck.report.notebook").of_article(self)
        return shown

    @property
    def name(self) -> str:
        """What people call it in a report: its path, else its id."""
        return self.path or self.id or "text"
