"""The title of a web page: the heading that its metadata or its ``title`` name, not the name of the site."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from claimcheck.reading.drafts import Stated
from claimcheck.reading.formats.html_parts import Page, Paragraph
from claimcheck.reading.formats.main_text import letters_of
from claimcheck.reading.words import Words

Title = tuple[int, Words]
"""The number of the paragraph in which it is printed, -1 if it is only stated, and its words."""
_BETWEEN: Final = (" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " › ", " ‹ ", " / ")
_LEAST: Final = 3  # words of a title before a name that is not known to be the site's
_MOST: Final = 5  # words of such a name
_SAME: Final = 10  # letters of a title that may be a part of a longer one
_NO_TITLE: Final = re.compile(r"[\w.-]{1,200}\.[a-z]{2,12}|[a-z0-9]{1,60}(?:-[a-z0-9]{1,60}){2,30}")
"""The name of a host, or of a file: what some pages state as their title."""
_NAMES: Final = ("og:site_name", "application-name")


def title_of(page: Page, stated: dict[str, Stated], inside: Sequence[bool]) -> Title | None:
    """Return the title as it is printed, else as it is stated; ``None`` if there is none.

    Args:
        page: what stands in the page.
        stated: what it says of its article.
        inside: for each paragraph whether it is of the main text.
    """
    said = stated["title"].value if "title" in stated else ""
    said = "" if _NO_TITLE.fullmatch(said) else said
    sites = _sites(page, stated)
    whole = page.title.text if page.title and not _NO_TITLE.fullmatch(page.title.text) else ""
    known = {letters_of(said), letters_of(whole), letters_of(_without_site(whole, sites))} - {"", *sites}
    heads = [one for one in _headings(page, "h1", "h2") if letters_of(one[1].text) not in sites]
    exact = next((one for one in heads if letters_of(one[1].text) in known), None)
    if exact is not None:
        return exact
    parts = {letters_of(part) for part in _parts(whole, ": ")} - {"", *sites}
    named = [one for one in _headings(page, "h1", "h2", "h3") if letters_of(one[1].text) in parts]
    if named:
        return max(named, key=lambda one: (len(one[1].text), one[0]))
    found = _within([one for one in heads if _is_head(page.paragraphs[one[0]], "h1")], known, said)
    if found is None and not any(map(_long, known)):  # the page calls itself by its site's name, if at all
        found = next(iter(heads), None)
    return found or _elsewhere(page, inside, known, said, sites)


def _headings(page: Page, *tags: str) -> list[Title]:
    return [(number, one.words) for number, one in enumerate(page.paragraphs) if _is_head(one, *tags)]


def _is_head(paragraph: Paragraph, *tags: str) -> bool:
    return any(element.tag in tags for element in paragraph.within)


def _within(first: Sequence[Title], known: set[str], said: str) -> Title | None:
    """Return the first heading that holds a known title, or is a part of one."""
    for number, words in first:
        bare = letters_of(words.text)
        at = words.text.find(said) if said else -1
        if at > 0:  # a kicker stands in the same heading
            return number, words.cut(at, at + len(said))
        if any(bare in one or one in bare for one in known if _long(bare, one)):
            return number, words
    return first[0] if len(first) == 1 and not said and first[0][1].text else None


def _long(*titles: str) -> bool:
    return min(map(len, titles)) >= _SAME


def _elsewhere(
    page: Page, inside: Sequence[bool], known: set[str], said: str, sites: frozenset[str]
) -> Title | None:
    """Return a title that stands in no heading."""
    for number, one in enumerate(page.paragraphs):
        if letters_of(one.words.text) in known and not inside[number]:
            return number, one.words
    if letters_of(said) not in {"", *sites}:
        words = next((words for name, words in page.metas if name == "og:title" and words.text == said), None)
        words = words or Words.near(said)
    elif page.title is not None and page.title.text:
        words = page.title
    else:
        return None
    short = _without_site(words.text, sites)
    at = words.text.find(short)
    return -1, words if short == words.text else words.cut(at, at + len(short))


def _sites(page: Page, stated: dict[str, Stated]) -> frozenset[str]:
    """Return the names of the site, letters only: what it calls itself, and its host."""
    names = [words.text for name, words in page.metas if name in _NAMES]
    names += [stated["publisher"].value] if "publisher" in stated else []
    try:
        host = (urlsplit(stated["url"].value).hostname or "") if "url" in stated else ""
    except ValueError:
        host = ""
    host = host.removeprefix("www.")
    names += [part for name in names for part in (*_parts(name), name.partition(":")[0])]
    return frozenset(map(letters_of, [*names, host, host.rpartition(".")[0]])) - {""}


def _parts(title: str, *more: str) -> list[str]:
    """Return what the marks between title and site part, and ``more`` of these."""
    parts = [title]
    for mark in (*_BETWEEN, *more):
        parts = [piece for part in parts for piece in part.split(mark)]
    return [part.strip() for part in parts] if len(parts) > 1 else []


def _without_site(title: str, sites: frozenset[str]) -> str:
    """Return a page's title without the name of the site before or behind it."""
    for mark in _BETWEEN:
        head, found, tail = title.rpartition(mark)
        if found and (
            letters_of(tail) in sites or (len(head.split()) >= _LEAST and len(tail.split()) <= _MOST)
        ):
            return head.strip()
        head, found, tail = title.partition(mark)
        if found and letters_of(head) in sites:
            return tail.strip()
    return title.strip()
