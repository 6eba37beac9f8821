"""What a web page states of its article: JSON-LD first, then ``meta`` elements, each field on its grounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from claimcheck.reading.drafts import Stated
from claimcheck.reading.formats.html_parts import Page
from claimcheck.reading.formats.json_scan import scan
from claimcheck.reading.metadata_dates import metadata_date
from claimcheck.reading.words import Words

ARTICLES: Final = frozenset(
    {
        "article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "backgroundnewsarticle",
        "opinionnewsarticle", "blogposting", "liveblogposting", "report", "socialmediaposting", "techarticle",
    }
)  # fmt: skip
_METAS: Final[dict[str, tuple[str, ...]]] = {
    "title": (
        "og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline", "title",
    ),
    "date": (
        "article:published_time", "og:article:published_time", "datepublished", "article:published",
        "parsely-pub-date", "sailthru.date", "publish-date", "publishdate", "pubdate", "publication_date",
        "date", "dc.date.issued", "dcterms.created", "dc.date", "dc.date.created", "displaydate",
    ),
    "modified": (
        "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified",
    ),
    "author": ("author", "article:author_name", "parsely-author", "dc.creator", "sailthru.author", "byl"),
    "publisher": ("og:site_name", "publisher", "dc.publisher", "application-name", "copyright"),
    "url": ("link:canonical", "og:url"),
    "section": ("article:section", "section", "parsely-section"),
    "language": ("og:locale", "dc.language", "language", "inlanguage"),
}  # fmt: skip
_MOST: Final = 5_000  # values of JSON-LD that are looked at
_COMMA: Final = re.compile(r",(\s*[}\]])")
_WRAPPED: Final = re.compile(r"<!--|-->|/\*.{0,40}?\*/|//\s*<!\[CDATA\[|//\s*\]\]>|<!\[CDATA\[|\]\]>")


def stated_in(page: Page) -> dict[str, Stated]:
    """Return the fields of the article that the page states; dates only such as can be read."""
    found: dict[str, Stated] = {}
    node = _article_in(page.data)
    for key, value in _of_node(node):
        if value.strip() and _fits(key, value):
            found.setdefault(key, Stated(value.strip()))
    metas: dict[str, list[Words]] = {}
    for name, words in page.metas:
        metas.setdefault(name, []).append(words)
    for key, names in _METAS.items():
        for name in names:
            value = next((words.text for words in metas.get(name, ()) if words.text.strip()), "")
            if value and _fits(key, value):
                found.setdefault(key, Stated(value))
                break
    if page.language:
        found.setdefault("language", Stated(page.language))
    if "date" not in found:
        times = [(words.text, date) for words in metas.get("time", ()) if (date := metadata_date(words.text))]
        if len({date[0] for _, date in times}) == 1:  # else most are of other articles
            found["date"] = Stated(times[0][0])
    return found


def _fits(key: str, value: str) -> bool:
    if key in {"date", "modified"}:
        return metadata_date(value) is not None
    if key == "author":
        return not value.strip().startswith(("http://", "https://", "www.")) and len(value) < 200
    return len(value) < 2_000


def _article_in(data: list[Words]) -> dict[str, Any]:
    """Return what JSON-LD says of the article: the first node of the right kind, else any with a date."""
    nodes: list[dict[str, Any]] = []
    for words in data:
        value = _json(words.text)
        nodes += _nodes(value)
        if len(nodes) > _MOST:
            break
    right = (node for node in nodes if ARTICLES.intersection(_types(node)))
    with_date = (node for node in nodes if isinstance(node.get("datePublished"), str))
    return next(right, None) or next(with_date, None) or {}


def _json(text: str) -> Any:
    for attempt in (text, _COMMA.sub(r"\1", _WRAPPED.sub(" ", text))):
        try:
            return scan(attempt)[0]
        except ValueError:
            continue
    return None


def _nodes(value: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    waiting = [value]
    while waiting and len(found) <= _MOST:
        one = waiting.pop(0) if len(waiting) < 100 else waiting.pop()
        if isinstance(one, dict):
            found.append(one)
            waiting += [inner for inner in one.values() if isinstance(inner, dict | list)]
        elif isinstance(one, list):
            waiting += [inner for inner in one if isinstance(inner, dict | list)]
    return found


def _types(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return {str(kind).rpartition("/")[2].lower() for kind in named if isinstance(kind, str)}


def _of_node(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, names in (
        ("title", ("headline", "name")), ("date", ("datePublished", "dateCreated")), ("url", ("url",)),
        ("modified", ("dateModified",)), ("section", ("articleSection",)), ("language", ("inLanguage",)),
    ):  # fmt: skip
        for name in names:
            value = node.get(name)
            value = value[0] if isinstance(value, list) and value else value
            if isinstance(value, str):
                yield key, value
    for key, name in (("author", "author"), ("publisher", "publisher")):
        names_of = ", ".join(dict.fromkeys(_called(node.get(name))))
        if names_of:
            yield key, names_of


def _called(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        name = value.get("name")
        yield from _called(name[0] if isinstance(name, list) and name else name) if name is not value else ()
    elif isinstance(value, list):
        for one in value[:20]:
            yield from _called(one)
