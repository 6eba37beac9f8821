"""``check --watch``: check again whenever an article changes."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from claimcheck.config import Settings
from claimcheck.reading import find_articles

PAUSE = 0.5  # seconds
State = frozenset[tuple[str, int, int]]


def state_of(paths: tuple[Path, ...], settings: Settings, also: tuple[Path, ...] = ()) -> State:
    """Return what tells one state of the files from another: paths, times, sizes."""
    found = find_articles(paths, settings.include, settings.exclude).articles
    seen = set()
    for path in (*found, *also):
        try:
            stat = path.stat()
        except OSError:
            continue
        seen.add((path.as_posix(), stat.st_mtime_ns, stat.st_size))
    return frozenset(seen)


def watch(
    check: Callable[[], int],
    state: Callable[[], State],
    sleep: Callable[[float], None] = time.sleep,
) -> int:
    """Check now, and again after each change, until the user stops it; return the last status."""
    seen = state()
    status = check()
    try:
        while True:
            sleep(PAUSE)
            now = state()
            if now != seen:
                seen = now
                status = check()
    except KeyboardInterrupt:
        return status
