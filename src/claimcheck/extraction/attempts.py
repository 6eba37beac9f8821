"""How a step of reading is run: outright, or so that its failure costs its own claims only."""

from __future__ import annotations

import warnings
from collections.abc import Callable

Attempt = Callable[[str, Callable[[], object]], bool]
"""Does the work that is called so, and tells whether it went well."""


def outright(what: str, work: Callable[[], object]) -> bool:  # noqa: ARG001
    """Do the work; whatever it raises goes on."""
    work()
    return True


def warned(what: str, work: Callable[[], object]) -> bool:
    """Do the work; a failure becomes a ``RuntimeWarning``."""
    try:
        work()
    except Exception as error:
        warnings.warn(f"{failure(what, error)}; its claims are missing", RuntimeWarning, stacklevel=2)
        return False
    return True


def failure(what: str, error: Exception) -> str:
    """Return on one line what failed and how."""
    words = " ".join(str(error).split())[:300]
    return f"{what} failed: {type(error).__name__}" + (f": {words}" if words else "")
