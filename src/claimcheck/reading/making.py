"""A draft to an article: its pieces to a text with blocks, what is stated of it to fields."""

from __future__ import annotations

from typing import Any, Final

from claimcheck.models.article import Article, Block, BlockKind
from claimcheck.models.characters import mended
from claimcheck.reading.drafts import Draft, Stated
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.fields import fields_of
from claimcheck.reading.inline import blocks_of_unit
from claimcheck.reading.marking import STEPS
from claimcheck.reading.metadata_dates import metadata_date
from claimcheck.reading.page_article import printed
from claimcheck.reading.text_units import Unit, units_of
from claimcheck.reading.words import joined

_OPENING: Final = 2  # paragraphs at the start that may carry a dateline
_PLAIN: Final = ("id", "title", "publisher", "author", "agency", "url", "language", "section", "version")


def made_of(draft: Draft, name: str, doc: str, over: dict[str, Any] | None = None) -> Article:
    """Return the article of a draft.

    Args:
        draft: what a reader found.
        name: what the article is called in reports.
        doc: its id, if the draft states none.
        over: fields that win over what the draft states, such as those of a manifest.

    Raises:
        Unreadable: there are no words in it, or its date is none.
    """
    pieces = [(piece, piece.words.stripped()) for piece in draft.pieces]
    pieces = [(piece, words) for piece, words in pieces if words.text]
    whole = joined([words for _, words in pieces], "\n\n")
    text = mended(whole.text)
    if not text:
        raise Unreadable(name, None, "holds no words of an article", "leave it out with --exclude")
    units: list[Unit] = []
    start = 0
    for piece, words in pieces:
        end = start + len(words.text)
        found = [Unit(text, start, end, 0)] if piece.kind is not None else units_of(text, start, end)
        last = units[-1].chunk + 1 if units else 0
        for unit in found:
            unit.chunk += last
            if piece.kind is not None:
                unit.mark(piece.kind, piece.why)
        units += found
        start = end + 2
    blocks = _blocks(text, units)
    known = _stated(draft.stated, name)
    page = fields_of(text, blocks)
    for key in ("title", "author", "agency"):
        known.setdefault(key, getattr(page, key))
    known = {"id": doc, "path": name, **known, **(over or {})}
    if "date" not in known:
        known |= printed(text, blocks, known.get("url"))
        searched = draft.stated.get("searched")
        date = metadata_date(searched.value) if searched is not None and known["date"] is None else None
        if date is not None and not known["date_readings"]:
            known |= {"date": date[0], "date_precision": date[1], "date_grounds": "printed"}
    known = {key: value for key, value in known.items() if value is not None}
    return Article(text=text, blocks=blocks, origin=whole.origin, **known)


def _blocks(text: str, units: list[Unit]) -> tuple[Block, ...]:
    for step in STEPS:
        step(units)
    blocks: list[Block] = []
    body = 0
    for unit in units:
        body += unit.kind is None
        opening = unit.kind is None and body <= _OPENING
        unit.mark(BlockKind.BODY, "text")
        blocks += blocks_of_unit(text, unit, unit.start, opening=opening, markdown=False)
    return tuple(blocks)


def _stated(stated: dict[str, Stated], name: str) -> dict[str, Any]:
    known: dict[str, Any] = {}
    for key in _PLAIN:
        if key in stated and stated[key].value.strip():
            known[key] = " ".join(stated[key].value.split())
    for key in ("date", "modified"):
        value = stated[key].value.strip() if key in stated else ""
        date = metadata_date(value) if value else None
        if date is not None:
            known[key] = date[0]
            if key == "modified":
                known["modified_at"] = value
            if key == "date":
                known |= {"published": value, "date_precision": date[1], "date_grounds": stated[key].grounds}
        elif value and key == "date" and stated[key].grounds == "metadata":
            problem = f"has a date that is none: '{value[:40]}'"
            raise Unreadable(name, None, problem, "write it as 2015-05-14, 2015-05 or 2015")
    known["grounds"] = {key: one.grounds for key, one in sorted(stated.items())}
    return known
