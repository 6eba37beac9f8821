"""Times as metadata states them, made comparable."""

from __future__ import annotations

import datetime as dt


def moment_of(value: str) -> str:
    """Return a time or day in ISO 8601 as a time in UTC that sorts by age; "" if it is none.

    A day is its first second, a time without a zone is taken for UTC.
    """
    try:
        moment = dt.datetime.fromisoformat(value.strip())
        zone = moment.tzinfo or dt.UTC
        return moment.replace(tzinfo=zone).astimezone(dt.UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        return ""
