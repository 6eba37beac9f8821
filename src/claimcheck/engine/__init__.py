"""Runs the rules over articles; one crash never hides another result."""

from claimcheck.engine.runner import run
from claimcheck.engine.selection import UnknownRuleError, chosen

__all__ = ["UnknownRuleError", "chosen", "run"]
