"""Records to articles: which field is the title, which the text. The settings say what theirs are called."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, Final, Protocol

from claimcheck.models.article import BlockKind
from claimcheck.reading.drafts import Draft, Options, Piece, Stated
from claimcheck.reading.formats.fragments import fragment_pieces, is_markup
from claimcheck.reading.words import Words, joined

FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "title": ("title", "headline", "name"),
    "deck": ("deck", "standfirst", "subtitle", "summary", "description", "abstract"),
    "body": (
        "body", "text", "content", "articleBody", "article_body", "body_text", "bodyText", "content_text",
        "body_html", "bodyHtml", "content_html", "maintext", "fulltext",
    ),
    "date": (
        "date", "published", "published_at", "publishedAt", "date_published", "datePublished", "publish_date",
        "pub_date", "pubDate", "firstPublished", "versioncreated", "versionCreated",
    ),
    "modified": ("modified", "updated", "updated_at", "updatedAt", "date_modified", "dateModified"),
    "author": ("author", "byline", "authors", "creator", "by"),
    "publisher": ("publisher", "publication", "site", "source_name"),
    "agency": ("agency", "source"),
    "url": ("url", "link", "canonical_url", "webUrl"),
    "language": ("language", "lang"),
    "section": ("section", "category"),
    "id": ("id", "guid", "uri", "_id"),
    "version": ("version",),
}  # fmt: skip
"""What fields are usually called in records of articles; the first that says something counts."""

_ROLES: Final[tuple[tuple[str, BlockKind | None, str], ...]] = (
    ("title", BlockKind.TITLE, "the title"), ("deck", BlockKind.SUMMARY, "the deck"), ("body", None, ""),
)  # fmt: skip
_INNER: Final = ("value", "text", "rendered", "name", "content", "charcount")
_MILLENNIUM: Final = 32_503_680_000  # seconds; larger numbers are milliseconds


class Speller(Protocol):
    """Gives the words of a value of a record, with their places."""

    def __call__(self, value: Any) -> Words:
        """Return the words."""
        ...


def draft_of(record: Mapping[str, Any], spell: Speller, options: Options) -> Draft:
    """Return the draft of a record. Fields may have dots: ``meta.date`` is a field of a field."""
    draft = Draft()
    for key, names in FIELDS.items():
        own = options.fields.get(key)
        values = list(_found(record, own or names, every=own is not None and key == "body"))
        if not values:
            continue
        role = next((one for one in _ROLES if one[0] == key), None)
        if role is not None:
            for value in values:
                words = spell(value)
                draft.pieces += body_pieces(words) if key == "body" else [Piece(_bare(words), *role[1:])]
        if key not in {"body", "deck"}:
            said = ", ".join(str(value) for value in values)
            draft.stated[key] = Stated(_moment(said) if key in {"date", "modified"} else said)
    return draft


def body_pieces(words: Words) -> list[Piece]:
    """Return the paragraphs of a body, plain or HTML."""
    return fragment_pieces(words) if is_markup(words.text) else [Piece(words)]


def _bare(words: Words) -> Words:
    """Return a title or deck without the markup that some have."""
    return joined([piece.words for piece in fragment_pieces(words)], " ") if is_markup(words.text) else words


def _found(record: Mapping[str, Any], names: tuple[str, ...], *, every: bool) -> Iterator[Any]:
    """Yield the texts of the first field that has any, of each if ``every`` is set."""
    for name in names:
        some = False
        for value in _texts(_field(record, name)):
            some = True
            yield value
        if some and not every:
            return


def _field(record: Mapping[str, Any], name: str) -> Any:
    if name in record:
        return record[name]
    first, dot, rest = name.partition(".")
    inner = record.get(first) if dot else None
    return _field(inner, rest) if isinstance(inner, Mapping) else None


def _texts(value: Any) -> Iterator[Any]:
    """Yield the strings of a value: itself, those of a list, or the one that an object is there for."""
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, dt.date):
        yield value.isoformat()
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, Mapping):
        inner = next((value[key] for key in _INNER if isinstance(value.get(key), str)), None)
        if inner is not None:
            yield from _texts(inner)


def _moment(value: str) -> str:
    """Return a time; seconds since 1970 as a day."""
    if not value.isascii() or not value.isdigit() or len(value) not in {10, 13}:
        return value
    seconds = int(value) // (1000 if int(value) > _MILLENNIUM else 1)
    return (dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=seconds)).isoformat()
