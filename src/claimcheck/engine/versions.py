"""Versions of one story: the latest stands for it; what an earlier one says is history, no contradiction.

Articles are versions of one story if they state the same id, or the same address, and each a number or a time
of its own: ninjs by ``uri`` and ``version`` or ``versionCreated``, NewsML by guid and version, pages by their
canonical address and ``dateModified``. Where no number is stated their titles must be akin as well: ids and
addresses are copied by mistake, and feeds give all entries the address of the front page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from claimcheck.models.article import Article
from claimcheck.models.moments import moment_of
from claimcheck.models.report import Superseded

_WORD: Final = re.compile(r"\w{3,}")
_AKIN: Final = 0.5  # share of the shorter title's words that both have
_LONGEST: Final = 12  # digits of a version


class Version(NamedTuple):
    """What an article says of its versions.

    Attributes:
        stories: names of the story of which it is one: its id, its address.
        number: of the version, as stated; "" if none is.
        moment: when it was made, in UTC; "" if that is not known.
    """

    stories: tuple[str, ...] = ()
    number: str = ""
    moment: str = ""

    @property
    def rank(self) -> tuple[int, str, str]:
        """What orders versions of a story: their numbers, else their times, else what they are called."""
        plain = self.number.isascii() and self.number.isdigit() and len(self.number) <= _LONGEST
        return (int(self.number), self.moment, "") if plain else (-1, self.moment, self.number)

    @property
    def said(self) -> str:
        """What people call it."""
        return self.number or self.moment.partition("+")[0]


def version_of(article: Article) -> Version:
    """Return what an article states of its versions; no stories where nothing tells two of them apart."""
    stories = []
    if article.id and "id" in article.grounds:
        stories.append(f"id {article.id}")
    if article.url and _is_page(article.url):
        stories.append(f"url {_plain(article.url)}")
    stated = article.modified_at, article.modified, article.published, article.date
    moment = next(filter(None, (moment_of(str(value)) for value in stated if value)), "")
    number = article.version or ""
    return Version(tuple(stories), number, moment) if stories and (number or moment) else Version()


def earlier_versions(listed: Sequence[tuple[str, str, Version]]) -> dict[str, Superseded]:
    """Return which articles a later version stands for, by name.

    Args:
        listed: name, title and version of each article.
    """
    stories: dict[str, list[tuple[str, str, Version]]] = defaultdict(list)
    for article in listed:
        for story in article[2].stories:
            stories[story].append(article)
    gone: dict[str, Superseded] = {}
    for story, told in stories.items():
        by, other, latest = max(told, key=lambda article: (article[2].rank, article[0]))
        for name, title, version in told:
            if version.rank < latest.rank and (_numbered(version, latest) or akin(title, other)):
                known = story.partition(" ")[2]
                gone.setdefault(
                    name, Superseded(path=name, story=known, version=version.said, by=by, latest=latest.said)
                )
    return gone


def _numbered(*versions: Version) -> bool:
    return all(version.number for version in versions)


def akin(title: str, other: str) -> bool:
    """Tell whether two titles share half of the words of the shorter one."""
    one, two = _words(title), _words(other)
    return bool(one and two) and len(one & two) >= _AKIN * min(len(one), len(two))


def _words(title: str) -> frozenset[str]:
    return frozenset(_WORD.findall(title.casefold()))


def _is_page(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return len(parts.path.strip("/")) > 1 or bool(parts.query)


def _plain(url: str) -> str:
    """Return an address without what does not tell pages apart."""
    return url.partition("#")[0].partition("://")[2].removeprefix("www.").rstrip("/") or url
