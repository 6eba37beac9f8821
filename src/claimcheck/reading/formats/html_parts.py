"""What a scan finds in a page: paragraphs with the elements that they stand in, and what is stated of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.reading.words import Words


@dataclass(frozen=True, slots=True)
class Element:
    """An open element: its tag, and the words of its class and id."""

    tag: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words between two breaks, and the elements that they stand in, outermost first."""

    words: Words
    within: tuple[Element, ...]


@dataclass(slots=True)
class Page:
    """What was found in a page.

    Attributes:
        paragraphs: its text in order.
        metas: name, value and where the value stands, of ``meta``, ``link`` and ``time`` elements.
        data: the contents of scripts with JSON-LD.
        title: what stands in its ``title``.
        language: of its ``html`` element.
        comments: those that speak to claimcheck, with the number of paragraphs before each.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    metas: list[tuple[str, Words]] = field(default_factory=list)
    data: list[Words] = field(default_factory=list)
    title: Words | None = None
    language: str = ""
    comments: list[tuple[int, Words]] = field(default_factory=list)
