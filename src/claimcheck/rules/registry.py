"""All rules, in the order of their codes: the one list that says what is checked."""

from __future__ import annotations

from typing import Final

from claimcheck.rules.base import Rule

RULES: Final[tuple[Rule, ...]] = ()
RETIRED: Final[dict[str, str]] = {}


def rule(code_or_name: str) -> Rule | None:
    """Return the rule with this code or readable name."""
    wanted = code_or_name.strip()
    return next((r for r in RULES if wanted.upper() == r.code or wanted.lower() == r.name), None)
