"""Which rules run: codes, readable names and families, chosen and ignored."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.rules.base import Rule
from claimcheck.rules.registry import RETIRED, RULES


class UnknownRuleError(ValueError):
    """A code, name or family that no rule has."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Rules by code ("NUM001"), readable name or family ("NUM"); ``select`` empty takes those on by default.

    "ALL" stands for every rule. ``ignore`` wins over ``select``.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def chosen(choices: Choices, rules: tuple[Rule, ...] = RULES) -> tuple[Rule, ...]:
    """Return the rules to run, in the order of the registry.

    Raises:
        UnknownRuleError: a word in ``choices`` names no rule.
    """
    for word in (*choices.select, *choices.ignore):
        if not any(_means(word, rule) for rule in rules):
            hint = RETIRED.get(word.upper())
            raise UnknownRuleError(f"no rule is called {word!r}" + (f": {hint}" if hint else ""))
    wanted = (
        [rule for rule in rules if any(_means(word, rule) for word in choices.select)]
        if choices.select
        else [rule for rule in rules if rule.on_by_default]
    )
    return tuple(rule for rule in wanted if not any(_means(word, rule) for word in choices.ignore))


def _means(word: str, rule: Rule) -> bool:
    upper = word.strip().upper()
    return upper in {"ALL", rule.code, rule.code.rstrip("0123456789")} or word.strip().lower() == rule.name
