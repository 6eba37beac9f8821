"""``check --watch``: check again whenever an article changes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from claimcheck.cli.status import Exit
from claimcheck.config import Settings
from claimcheck.reading import find_articles

PAUSE = 0.5  # seconds
State = frozenset[tuple[str, int, int]]


def state_of(paths: tuple[Path, ...], settings: Settings, also: tuple[Path, ...] = ()) -> State:
    """Return what tells one state of the files from another: paths, times, sizes."""
    found = find_articles(paths, settings.include, settings.exclude).names
    seen = set()
    for name in (*found, *map(str, also)):
        try:
            stat = os.stat(name)  # noqa: PTH116 (faster than Path, for many)
        except (OSError, ValueError):
            continue
        seen.add((name, stat.st_mtime_ns, stat.st_size))
    return frozenset(seen)


def watch(
    check: Callable[[], int],
    state: Callable[[], State],
    sleep: Callable[[float], None] = time.sleep,
) -> int:
    """Check now, and again after each change, until the user stops it, which is status 130.

    Settings, records and so on that cannot be used end no watch: the next change may mend them.
    """
    seen = state()
    try:
        _tried(check)
        while True:
            sleep(PAUSE)
            now = state()
            if now != seen:
                seen = now
                _tried(check)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED


def _tried(check: Callable[[], int]) -> None:
    try:
        check()
    except SystemExit as error:
        if error.code not in {Exit.UNUSABLE, Exit.UNREADABLE}:
            raise
