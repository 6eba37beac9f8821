"""What stands past the end of a text, so that nobody who looks at the next word need ask if there is one."""

from __future__ import annotations

from typing import Final

PAST: Final = "\n"
"""The word past the end; no token is white space, so it is in no list of words."""
MARGIN: Final = 8
"""How many there are: more than any construction looks ahead from the end of its sentence."""
