"""The public names: ``read``, ``extract``, ``check``, ``compare``; what each needs is loaded when called."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.extraction.attempts import warned
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.claims import claims_of

if TYPE_CHECKING:
    from claimcheck.config import Settings
    from claimcheck.models.claims import Claim
    from claimcheck.models.report import Report
    from claimcheck.models.verdict import Answer

Source = str | Path | Article


def read(path: str | Path, manifest: str | Path | None = None) -> Article:
    """Read one article; offsets of everything found in it refer to its file as decoded.

    Args:
        path: a plain text page, or Markdown with or without front matter.
        manifest: JSON Lines with what is known of articles from elsewhere.

    Raises:
        claimcheck.reading.Unreadable: the file is missing or is no text.
        claimcheck.reading.ManifestError: the manifest cannot be used.
    """
    from claimcheck import reading

    return reading.read(path, manifest)


def extract(article: Article | str, *, config: Settings | str | Path | None = None) -> list[Claim]:
    """Return the claims of an article, or of a bare text, in the order of the text.

    A step that fails on the text costs its own claims; a ``RuntimeWarning`` tells of it.

    ``config`` are settings, or their file, for the units that they define; ``None`` is none.

    Raises:
        claimcheck.models.problems.FileError: the settings cannot be used.
    """
    if isinstance(article, str):
        article = Article(text=article)
    found = claims_of(article, None if config is None else Ledger(units=_settings(config).units), warned)
    if found.tokens is not None:
        found.tokens.forget()
    return found.claims


def check(
    sources: Source | Iterable[Source],
    config: Settings | str | Path | None = None,
    *,
    manifest: str | Path | None = None,
    today: dt.date | None = None,
) -> Report:
    """Check articles on their own and against each other.

    Args:
        sources: files, folders and articles.
        config: settings, or their file; ``None`` takes those found upward from the working directory.
        manifest: JSON Lines with what is known of articles from elsewhere.
        today: the day by which decisions run out; ``None`` lets them stand.

    Returns:
        The report. What could not be read is in ``report.summary.incomplete``; findings in the baseline or
        suppressed in the text are there with their status.

    Raises:
        claimcheck.models.problems.FileError: settings, manifest, records or baseline cannot be used.
    """
    from claimcheck.api.checking import Job, run_job
    from claimcheck.config import find_settings

    if isinstance(sources, str | Path | Article):
        sources = [sources]
    settings = find_settings(Path()) if config is None else _settings(config)
    given = None if manifest is None else Path(manifest)
    return run_job(Job(tuple(sources), settings, manifest=given, today=today)).report


def compare(
    a: str,
    b: str,
    topic: str | None = None,
    date_a: dt.date | str | None = None,
    date_b: dt.date | str | None = None,
    *,
    config: Settings | str | Path | None = None,
) -> Answer:
    """Tell whether text ``b`` bears out text ``a``; ``topic`` names what an unnamed subject stands for.

    Dates are those of the texts, as ``datetime.date`` or "2015-05-14". ``config`` are settings, or their
    file, for the units that they define; ``None`` is none.

    Raises:
        claimcheck.models.problems.FileError: the settings cannot be used.
    """
    from claimcheck.linking.compare import compare as answer

    units = () if config is None else _settings(config).units
    return answer(a, b, topic=topic, date_a=_day(date_a), date_b=_day(date_b), units=units)


def _settings(config: Settings | str | Path) -> Settings:
    from claimcheck.config import load_settings

    return load_settings(Path(config)) if isinstance(config, str | Path) else config


def _day(date: dt.date | str | None) -> dt.date | None:
    return dt.date.fromisoformat(date) if isinstance(date, str) else date
