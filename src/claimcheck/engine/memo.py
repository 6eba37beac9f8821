"""Which files need not be read again: those that the file system says have not changed since.

A file is known by its device, number, size and times. One that was changed shortly before it was read is not
noted: a change right after it could leave the same times behind.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Any, Final

State = tuple[int, int, int, int, int]
Seen = tuple[bytes, bool]
"""A digest of a file's bytes, and whether they hold anything that is to be looked at again in every run."""

SETTLED: Final = 2_000_000_000  # nanoseconds: the coarsest clock of a file system still in use
MANY: Final = 10_000


@dataclass(slots=True)
class Memo:
    """What was seen in files, by their states. ``started``: nanoseconds since 1970 when this run began."""

    started: int
    earlier: dict[State, Seen] = field(default_factory=dict)
    now: dict[State, Seen] = field(default_factory=dict)
    fresh: bool = False

    def look(self, stat: os.stat_result) -> Seen | None:
        """Return what was seen in a file when it was in this state."""
        state = _state(stat)
        seen = self.earlier.get(state)
        if seen is not None:
            self.now[state] = seen
        return seen

    def note(self, stat: os.stat_result, seen: Seen) -> None:
        """Note what is in a file; ``stat`` was asked before it was read."""
        if stat.st_ino and max(stat.st_mtime_ns, stat.st_ctime_ns) < self.started - SETTLED:
            self.now[_state(stat)] = seen
            self.fresh = True

    def plain(self) -> list[Any]:
        """Return it in a form for JSON: the files of this run, and of earlier ones if those are not many."""
        few = len(self.earlier) <= 2 * len(self.now) + MANY
        kept = {**self.earlier, **self.now} if few else self.now
        return [[*state, digest.hex(), marked] for state, (digest, marked) in kept.items()]

    @classmethod
    def of(cls, plain: list[Any], started: int) -> Memo:
        """Return what ``plain`` made, for a run that begins now.

        Raises:
            ValueError: this is none.
        """
        return cls(
            started,
            {
                (device, number, size, changed, touched): (bytes.fromhex(digest), marked is True)
                for device, number, size, changed, touched, digest, marked in plain
            },
        )


def _state(stat: os.stat_result) -> State:
    return stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns
