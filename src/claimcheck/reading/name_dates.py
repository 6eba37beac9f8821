"""The day that a Markdown file's name begins with: to Jekyll and Hugo that of publication."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from claimcheck.dates.days import date

_NAME: Final = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[-_ ]|\Z)", re.ASCII)


def date_in_name(stem: str) -> dt.date | None:
    """Return the day with which a file's name without its ending begins; ``None`` if there is none."""
    found = _NAME.match(stem)
    return None if found is None else date(*(int(part) for part in found.groups()))
