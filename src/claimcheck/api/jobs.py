"""What a run is asked to do."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from claimcheck.api.asof import Lookup
from claimcheck.config import Settings
from claimcheck.engine.runner import Progress
from claimcheck.models.article import Article
from claimcheck.reading.errors import Unreadable


@dataclass(frozen=True)
class Job:
    """What to check, and by what.

    Attributes:
        sources: files, folders and articles.
        settings: the settings of the run.
        manifest: JSON Lines with what is known of articles from elsewhere.
        lookup: how the settings were found; ``None`` takes them for other commits, too.
        against: a git ref; findings that were there where the work since it began are known.
        today: the day by which decisions run out; ``None`` lets them stand.
        baseline: whether the baseline counts.
        cache_dir: where what was worked out is kept for the next run; ``None`` keeps nothing.
        started: when the run began, in nanoseconds since 1970; ``None`` has every file read, changed or not.
        jobs: how many processes read articles.
        problems: what of the sources could not be read when they were made.
        progress: called with the name of a stage, how much of it is done, and of how much.
    """

    sources: tuple[str | Path | Article, ...]
    settings: Settings
    manifest: Path | None = None
    lookup: Lookup | None = None
    against: str | None = None
    today: dt.date | None = None
    baseline: bool = True
    cache_dir: Path | None = None
    started: int | None = None
    jobs: int = 1
    problems: tuple[Unreadable, ...] = ()
    progress: Progress | None = None
