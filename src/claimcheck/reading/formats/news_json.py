"""ninjs, the IPTC's JSON for news, 1.0 to 3.1, in each of its spellings; one of several forms of a text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from claimcheck.models.article import BlockKind
from claimcheck.reading.drafts import Draft, Piece, Stated
from claimcheck.reading.formats.records import Speller, body_pieces

_MARKS: Final = frozenset(
    {"versioncreated", "versionCreated", "headlines", "bodies", "body_text", "body_xhtml"}
)
_MAIN: Final = frozenset({"", "main", "headline", "body", "text"})
_PLAIN: Final = "text/plain"
_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "id": ("uri",),
    "version": ("version",),
    "date": (
        "versioncreated", "versionCreated", "contentCreated", "contentcreated", "firstcreated",
        "firstCreated",
    ),
    "modified": ("contentModified", "contentmodified"),
    "author": ("byline", "by"),
    "publisher": ("copyrightholder", "copyrightHolder"),
    "language": ("language",),
}  # fmt: skip


def is_ninjs(record: Mapping[str, Any]) -> bool:
    """Tell whether an object is an item of news: it has a ``uri``, and what only those have."""
    return isinstance(record.get("uri"), str) and not _MARKS.isdisjoint(record)


def draft_of_ninjs(record: Mapping[str, Any], spell: Speller) -> Draft:
    """Return the draft of an item. A date is that of the version, as its text is of that time."""
    draft = Draft()
    for key, names in _FIELDS.items():
        value = next((record[name] for name in names if isinstance(record.get(name), str)), "")
        if value.strip():
            draft.stated[key] = Stated(str(value))
    for source in _objects(record.get("infosource") or record.get("infoSource") or record.get("infosources")):
        if isinstance(source.get("name"), str):
            draft.stated.setdefault("agency", Stated(str(source["name"])))
    title = _chosen(record, "headlines", "headline") or _chosen(record, "titles", "title")
    if title is not None:
        draft.stated["title"] = Stated(" ".join(str(title).split()))
        draft.pieces.append(Piece(spell(title), BlockKind.TITLE, "the title"))
    deck = _chosen(record, "descriptions", "description_text", "description")
    if deck is not None:
        draft.pieces.append(Piece(spell(deck), BlockKind.SUMMARY, "the description"))
    body = _chosen(record, "bodies", "body_text", "bodyText", "body_xhtml", "body_html", "body")
    if body is not None:
        draft.pieces += body_pieces(spell(body))
    return draft


def _objects(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _chosen(record: Mapping[str, Any], listed: str, *names: str) -> Any:
    """Return the text of a list of forms, as in 2.0 and 3.0, or of the first field that has one."""
    forms = [
        one
        for one in _objects(record.get(listed))
        if isinstance(one.get("value"), str) and one["value"].strip()
    ]
    main = [one for one in forms if str(one.get("role", "")).rpartition(":")[2] in _MAIN] or forms
    kinds = ("contentType", "contenttype")
    plain = [one for one in main if any(str(one.get(kind, "")).startswith(_PLAIN) for kind in kinds)]
    for one in plain or main:
        return one["value"]
    return next(
        (record[name] for name in names if isinstance(record.get(name), str) and record[name].strip()), None
    )
