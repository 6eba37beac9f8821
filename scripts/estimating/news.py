"""Archives of dated news with their profiles."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from pathlib import Path

from claimcheck.lang.rarity import rarity
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.models.article import Article
from claimcheck.models.quantity import Quantity
from claimcheck.reading.page_article import article_of
from claimcheck.resolution.resolved_claims import claims_of

NEWS = ("news_2016_a", "news_2016_b", "us_local_2013_2017")
SHUT = 43  # of 256: incidents kept for a first reading, by the first byte of their hash
DAYS = 45
COMMON = 60  # articles with a name; a commoner one brings no two together
RARE = 7  # bits


class Told(Profiled):
    """An article with its profile, the quantities that it links by claim, and where its text begins."""

    @classmethod
    def read(cls, article: Article) -> Told:
        """Return an article as a check would see it."""
        read = claims_of(article)
        return cls.of(read.article, read.claims, read.tokens)

    @cached_property
    def quantities(self) -> dict[str, Quantity]:
        """The quantities that can be linked, by claim."""
        return {one.claim.id: one.claim.quantity for one in self.prepared}

    @cached_property
    def begins(self) -> int:
        """Where the text behind the front matter begins."""
        return self.article.text.find("\n---\n\n") + 6


@dataclass
class Archive:
    """Profiles by article, and the incident that each tells of, where that is known."""

    name: str
    told: dict[str, Told] = field(default_factory=dict)
    profiles: dict[str, ArticleProfile] = field(default_factory=dict)
    incidents: dict[str, str] = field(default_factory=dict)

    def neighbours(self, days: int = DAYS) -> list[tuple[str, str]]:
        """Return the pairs of articles within so many days that share a rare name."""
        postings: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self.profiles):
            for name in self.profiles[key].names:
                if rarity(name) >= RARE:
                    postings[name].append(key)
        found = set()
        for keys in postings.values():
            if len(keys) <= COMMON:
                found |= {pair for pair in combinations(keys, 2) if self._near(*pair, days)}
        return sorted(found)

    def _near(self, one: str, other: str, days: int) -> bool:
        first, second = self.profiles[one].day, self.profiles[other].day
        return first is not None and second is not None and abs((first - second).days) <= days


def archives(folder: Path) -> list[Archive]:
    """Return the archives for estimating; incidents that are kept for a first reading are left out."""
    return [_archive(folder / f"{name}.jsonl.gz", name) for name in NEWS]


def is_shut(incident: str) -> bool:
    """Tell whether an incident is kept for a first reading."""
    return hashlib.md5(incident.encode(), usedforsecurity=False).digest()[0] < SHUT


def page_of(row: dict[str, str]) -> str:
    """Return an article as a page with front matter, which ends where its text begins."""
    title = json.dumps(row.get("title") or "", ensure_ascii=False)
    url = json.dumps(row.get("url") or "")
    return f"---\ntitle: {title}\ndate: {row['date']}\nurl: {url}\n---\n\n{row['text']}\n"


def _archive(path: Path, name: str) -> Archive:
    made = Archive(name)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if "text" not in row or (is_shut(row.get("incident", "")) and "incident" in row):
                continue
            if not (row.get("title") or "").isprintable():
                continue
            article = article_of(page_of(row), Path(row["id"] + ".md"))
            made.told[row["id"]] = told = Told.read(article)
            made.profiles[row["id"]] = told.profile
            if "incident" in row:
                made.incidents[row["id"]] = row["incident"]
    return made
