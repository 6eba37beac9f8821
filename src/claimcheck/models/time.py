"""Days and the interval in which something is said to hold."""

from __future__ import annotations

import datetime as dt

from claimcheck.models.base import Model


class Holds(Model):
    """When a claim is said to be true, first and last day included; ``None`` is unknown, never unbounded.

    ``grounds`` says in words what the dates rest on.
    """

    start: dt.date | None = None
    end: dt.date | None = None
    grounds: str = "unknown"

    @property
    def known(self) -> bool:
        """Whether at least one end is known."""
        return self.start is not None or self.end is not None

    def before(self, other: Holds) -> bool:
        """Tell whether this is over, for certain, when ``other`` starts."""
        return self.end is not None and other.start is not None and self.end < other.start

    def meets(self, other: Holds) -> bool | None:
        """Tell whether the two share a day; ``None`` if a date needed for that is unknown."""
        if self.before(other) or other.before(self):
            return False
        if None in (self.start, self.end, other.start, other.end):
            return None
        return True
