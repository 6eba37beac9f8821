"""The public names: ``read``, ``extract``, ``check``, ``compare``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from claimcheck.engine import Choices, run
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.models.claims import Claim
from claimcheck.models.report import Report
from claimcheck.models.verdict import Answer
from claimcheck.resolution.claims import claims_of

Source = str | Path | Article


def read(path: str | Path) -> Article:
    """Read one article; offsets of everything found in it refer to its file as decoded.

    Raises:
        claimcheck.reading.errors.Unreadable: the file is missing or no text.
    """
    from claimcheck.reading.decoding import text_of_file

    given = Path(path)
    return Article(text=text_of_file(given), id=given.stem, path=given.as_posix())


def extract(article: Article | str) -> list[Claim]:
    """Return the claims of an article, or of a bare text, in the order of the text."""
    if isinstance(article, str):
        article = Article(text=article)
    return claims_of(article).claims


def check(sources: Iterable[Source] | Source, config: Choices | None = None) -> Report:
    """Check articles on their own and against each other.

    Args:
        sources: files, folders and articles.
        config: settings; ``None`` takes those found upward from the working directory.
    """
    if isinstance(sources, str | Path | Article):
        sources = [sources]
    articles: list[Article] = []
    for source in sources:
        if isinstance(source, Article):
            articles.append(source)
            continue
        path = Path(source)
        files = sorted(path.rglob("*.txt")) + sorted(path.rglob("*.md")) if path.is_dir() else [path]
        articles += map(read, files)
    return run(articles, config, Ledger())


def compare(
    a: str,
    b: str,
    topic: str | None = None,
    date_a: dt.date | str | None = None,
    date_b: dt.date | str | None = None,
) -> Answer:
    """Tell whether text ``b`` bears out text ``a``; ``topic`` names what an unnamed subject stands for."""
    from claimcheck.linking.compare import compare as answer

    return answer(a, b, topic=topic, date_a=_day(date_a), date_b=_day(date_b))


def _day(date: dt.date | str | None) -> dt.date | None:
    return dt.date.fromisoformat(date) if isinstance(date, str) else date
