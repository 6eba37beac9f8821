"""What lines and paragraphs are told to be, step by step, in every format but plain text (``text_page``)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from claimcheck.reading.bylines import mark_bylines
from claimcheck.reading.credits import mark_captions
from claimcheck.reading.datelines import mark_datelines
from claimcheck.reading.furniture import mark_furniture
from claimcheck.reading.galleries import mark_galleries
from claimcheck.reading.notices import mark_notices
from claimcheck.reading.text_units import Unit
from claimcheck.reading.time_stamps import mark_stamps

Step = Callable[[list[Unit]], None]
STEPS: Final[tuple[Step, ...]] = (
    mark_galleries, mark_notices, mark_stamps, mark_captions, mark_furniture, mark_bylines, mark_datelines,
)  # fmt: skip
"""The most certain first."""
OF_LINES: Final[tuple[Step, ...]] = tuple(step for step in STEPS if step is not mark_notices)
"""Those by which a line stands alone: a note on the article goes on like any paragraph."""
