"""Runs the rules over articles; one crash never hides another result."""

from claimcheck.engine.run import run
from claimcheck.engine.selection import UnknownRuleError, chosen

__all__ = ["UnknownRuleError", "chosen", "run"]
