"""A fault shown to a person."""

from __future__ import annotations

import hashlib
from typing import Literal

from claimcheck.models.base import Model, shortened
from claimcheck.models.origin import file_of
from claimcheck.models.span import Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")


class Location(Span):
    """A passage of a file; ``line`` and ``column`` count from one, columns in characters.

    ``path`` names the article: the file, with ``#`` and a number if it is one of several there. ``end_line``
    and ``end_column`` are those of the first character after the passage, 0 where nobody said. ``position``
    is "approximate" where only the element or record is known in which the words stand.
    """

    path: str
    article: str
    line: int
    column: int
    end_line: int = 0
    end_column: int = 0
    position: Literal["exact", "approximate"] = "exact"
    role: Literal["primary", "related"]

    @property
    def file(self) -> str:
        """The file in which the passage stands."""
        return file_of(self.path)


class Side(Model):
    """What one place of a finding states: the article's id, what the claim is about, and its value.

    No positions: two sides are the same however the text around them is moved or worded. ``repeats`` marks a
    further place at which an article, or a copy of its text, says what another place says already.
    ``wording`` stands for the words of the sentence, if these are many: articles that have the same are
    copies, as of an agency's text, and one witness. It is "" for a short one.
    """

    doc: str
    subject: str
    value: str
    repeats: bool = False
    wording: str = ""

    @property
    def says(self) -> tuple[str, str, str]:
        """What it states, however it is worded."""
        return self.doc, self.subject, self.value


class Finding(Model):
    """One fault, with both passages and the arithmetic. ``sides`` run in parallel with ``locations``."""

    code: str
    name: str
    severity: Severity
    confidence: float | None = None
    verdict: str
    message: str
    working: tuple[str, ...] = ()
    fingerprint: str
    status: Literal["new", "known", "suppressed"] = "new"
    locations: tuple[Location, ...]
    sides: tuple[Side, ...] = ()

    @property
    def certainty(self) -> float:
        """How sure it is, 0 to 1; what rests on no probability is 1."""
        return 1.0 if self.confidence is None else self.confidence

    def __repr__(self) -> str:
        place = self.locations[0]
        where = f"{place.path}:{place.line}:{place.column}"
        kind = f"{self.code} {self.name}, {self.severity}, {self.status}"
        return f"Finding({kind}, {where}: {shortened(self.message)})"

    __str__ = __repr__


def fingerprint(*fields: str) -> str:
    """Return 16 hex digits that name a finding: no position, no time, white space and case folded."""
    digest = hashlib.sha256()
    for field in fields:
        data = " ".join(field.split()).casefold().encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(4, "big") + data)
    return digest.hexdigest()[:16]
