"""Small archives on one invented matter each: what pairs of figures are found across all their articles.

A contradiction must be shown as a warning or error, or with its confidence as a likely one, an update only as
history; figures of different things and figures that agree stay quiet; nothing else is shown as a fault.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

import claimcheck
from claimcheck.models.article import Article
from claimcheck.models.finding import Finding

FOLDER = Path(__file__).parent / "archives"


def archives() -> list[Any]:
    return [pytest.param(path, id=path.stem) for path in sorted(FOLDER.glob("*.toml"))]


@pytest.mark.parametrize("path", archives())
def test_the_pairs_of_an_archive(path: Path) -> None:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    articles = [
        Article(
            text=row["text"], title=row["title"], date=dt.date.fromisoformat(row["date"]), id=name, path=name
        )
        for name, row in data["a"].items()
    ]
    findings = claimcheck.check(articles).findings
    wrong = []
    contradicted = set()
    for relation, first, words, second, others in data["pairs"]:
        hits = [f for f in findings if _names(f, first, words) and _names(f, second, others)]
        faults = [hit for hit in hits if hit.severity != "info"]
        if relation == "contradiction":
            contradicted |= {hit.fingerprint for hit in faults}
        fits = {
            "contradiction": bool(faults) or any(hit.message.startswith("likely: ") for hit in hits),
            "superseded": bool(hits) and not faults,
            "different": not hits,
            "consistent": not hits,
        }
        if not fits[relation]:
            wrong.append((relation, first, words, second, others))
    assert not wrong
    extra = [f.message for f in findings if f.severity != "info" and f.fingerprint not in contradicted]
    assert not extra


def _names(finding: Finding, article: str, words: str) -> bool:
    told = [location for location in finding.locations if location.article == article]
    return any(words in location.text or location.text in words for location in told)
