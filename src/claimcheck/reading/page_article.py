"""A file to an article: its text, its parts, and what manifest, front matter and page say of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from claimcheck.models.article import Article, Block, Grounds
from claimcheck.reading.conflicts import refuse_conflicts
from claimcheck.reading.dating import date_of_page
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.fields import fields_of
from claimcheck.reading.front_matter import front_matter
from claimcheck.reading.front_values import FrontMatter
from claimcheck.reading.manifest import Entry
from claimcheck.reading.markdown import blocks_of_markdown
from claimcheck.reading.metadata_dates import metadata_date
from claimcheck.reading.name_dates import date_in_name
from claimcheck.reading.text_page import blocks_of_page

MARKDOWN: Final = (".md", ".markdown")
KEYS: Final[dict[str, tuple[str, ...]]] = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "publication", "site"),
    "author": ("author", "authors", "byline"),
    "agency": ("agency", "source"),
    "url": ("url", "canonical_url", "link"),
    "language": ("language", "lang"),
    "id": ("id", "guid"),
    "section": ("section", "category", "categories"),
    "version": ("version",),
}
_FIELDS: Final = frozenset({*KEYS, "date", "modified"})
"""What has grounds of its own."""
DATES: Final = (
    "date", "published", "published_at", "pubdate", "date_published", "publish_date", "published_date",
    "pub_date", "datepublished", "publication_date", "article:published_time",
)  # fmt: skip

MODIFIED: Final = (
    "modified", "lastmod", "updated", "modified_at", "updated_at", "last_modified_at", "last_updated",
    "date_modified", "datemodified", "article:modified_time",
)  # fmt: skip


def article_of(
    text: str,
    path: Path,
    entry: Entry | None = None,
    *,
    root: str | Path | None = None,
    form: Path | None = None,
) -> Article:
    """Return the article of a text already decoded; ``path`` says what it is called and of which format.

    ``form`` is another path by which the format is told, as of a file that was packed.

    Raises:
        Unreadable: the front matter is wrong, or a merge conflict is left in the text.
    """
    name = path.as_posix()
    refuse_conflicts(text, name)
    known: dict[str, Any]
    if (form or path).suffix.lower() in MARKDOWN:
        front = front_matter(text, name)
        blocks = blocks_of_markdown(text, front)
        page = fields_of(text, blocks)
        known = {"title": page.title, "author": page.author, "agency": page.agency}
        grounds = _grounds(known, "printed")
        stated = _stated(front, name)
        grounds |= _grounds(stated, "metadata")
        known |= stated
        day = date_in_name((form or path).stem) if front.end and "date" not in known else None
        if day is not None:
            known |= {"date": day, "date_precision": "day", "date_grounds": "file"}
            grounds["date"] = "file"
    else:
        blocks = blocks_of_page(text, entry.title if entry else None)
        page = fields_of(text, blocks)
        known = {
            "title": page.title,
            "author": page.author,
            "agency": page.agency,
            "publisher": page.publisher,
        }
        grounds = _grounds(known, "printed")
    if entry is not None:
        given = listed(entry)
        grounds |= _grounds(given, "manifest")
        known |= given
    if "date" not in known:
        known |= printed(text, blocks, known.get("url"))
        if known["date"] is not None:
            grounds["date"] = known["date_grounds"]
    known = {"id": relative(path, root), "path": name} | {
        key: value for key, value in known.items() if value is not None
    }
    return Article(text=text, blocks=blocks, grounds=dict(sorted(grounds.items())), **known)


def _grounds(known: dict[str, Any], grounds: Grounds) -> dict[str, Grounds]:
    """Return these grounds for each field that has any, as far as it is known."""
    return {key: grounds for key, value in known.items() if value is not None and key in _FIELDS}


def relative(path: Path, root: str | Path | None) -> str:
    """Return a path as seen from a folder; as it is if that is ``None`` or does not hold it."""
    if root is not None:
        try:
            return path.resolve().relative_to(Path(root).resolve()).as_posix()
        except ValueError:
            pass
    return path.as_posix()


def _stated(front: FrontMatter, name: str) -> dict[str, Any]:
    known: dict[str, Any] = {}
    for field, keys in KEYS.items():
        value = front.stated(*keys)
        if value is not None:
            known[field] = value
    for key in DATES:
        value = front.values.get(key, "").strip()
        if value:
            date = metadata_date(value)
            if date is None:
                problem = f"front matter has a {key} that is none: '{value[:40]}'"
                raise Unreadable(name, front.lines[key], problem, "write it as 2015-05-14, 2015-05 or 2015")
            known |= {"date": date[0], "date_precision": date[1], "date_grounds": "metadata"}
            known["published"] = value
            break
    for key in MODIFIED:
        value = front.values.get(key, "").strip()
        changed = metadata_date(value) if value else None
        if changed is not None:
            known |= {"modified": changed[0], "modified_at": value}
            break
    return known


def printed(text: str, blocks: tuple[Block, ...], url: str | None) -> dict[str, Any]:
    """Return the fields of an article's date as its page prints it, or its address has it."""
    page = date_of_page(text, blocks, url=url)
    return {
        "date": page.date,
        "date_precision": page.precision,
        "date_grounds": page.grounds,
        "date_readings": page.readings,
        "date_stamp": page.stamp,
    }


def listed(entry: Entry) -> dict[str, Any]:
    """Return the fields of an article that a line of a manifest gives."""
    known: dict[str, Any] = {
        key: getattr(entry, key)
        for key in ("id", "title", "publisher", "author", "agency", "url", "language")
    }
    date = metadata_date(entry.date) if entry.date else None
    if date is not None:
        known |= {"date": date[0], "date_precision": date[1], "date_grounds": "manifest"}
    return {key: value for key, value in known.items() if value is not None}
