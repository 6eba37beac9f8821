"""Which rules run: codes, readable names and families, chosen and ignored."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process

from claimcheck.config import Settings
from claimcheck.models.finding import Finding
from claimcheck.models.problems import ClaimcheckError
from claimcheck.reading.globs import matches
from claimcheck.rules.registry import RETIRED, RULES
from claimcheck.rules.rule import Rule


class UnknownRuleError(ClaimcheckError, ValueError):
    """A code, name or family that no rule has; ``str()`` says which was probably meant."""


def chosen(settings: Settings, rules: tuple[Rule, ...] = RULES) -> tuple[Rule, ...]:
    """Return the rules to run, in the order of the registry.

    Rules go by code ("NUM001"), readable name or family ("NUM"); "ALL" is every rule. With nothing selected,
    those on by default run. ``ignore`` wins over ``select``.

    Raises:
        UnknownRuleError: a word in the settings names no rule.
    """
    listed = [*settings.select, *settings.ignore]
    listed += [word for _, words in settings.per_path_ignores for word in words]
    for word in listed:
        if rules and not any(_means(word, rule) for rule in rules):
            raise UnknownRuleError(_unknown(word, rules))
    wanted = (
        [rule for rule in rules if any(_means(word, rule) for word in settings.select)]
        if settings.select
        else [rule for rule in rules if rule.on_by_default]
    )
    return tuple(rule for rule in wanted if not any(_means(word, rule) for word in settings.ignore))


def kept(findings: Iterable[Finding], settings: Settings, rules: tuple[Rule, ...] = RULES) -> list[Finding]:
    """Return the findings without those that the settings take back for the file of one of their places."""
    if not settings.per_path_ignores:
        return list(findings)
    ignores = [
        (pattern, {rule.code for rule in rules if any(_means(word, rule) for word in words)})
        for pattern, words in settings.per_path_ignores
    ]
    return [
        finding
        for finding in findings
        if not any(finding.code in codes and _lies_in(finding, pattern) for pattern, codes in ignores)
    ]


def path_ignores(settings: Settings, rules: tuple[Rule, ...] = RULES) -> list[tuple[str, tuple[str, ...]]]:
    """Return the patterns of ``per-path-ignores``, each with the codes of the rules that it leaves out."""
    return [
        (pattern, tuple(rule.code for rule in rules if any(_means(word, rule) for word in words)))
        for pattern, words in settings.per_path_ignores
    ]


def _lies_in(finding: Finding, pattern: str) -> bool:
    names = {name.lstrip("/") for place in finding.locations for name in (place.path, place.article)}
    return any(matches(name, [pattern]) for name in names)


def named(word: str, rules: tuple[Rule, ...] = RULES) -> Rule:
    """Return the rule with this code or readable name.

    Raises:
        UnknownRuleError: there is none.
    """
    for rule in rules:
        if word.strip().upper() == rule.code or word.strip().lower() == rule.name:
            return rule
    raise UnknownRuleError(_unknown(word, rules))


def _means(word: str, rule: Rule) -> bool:
    upper = word.strip().upper()
    return upper in {"ALL", rule.code, rule.code.rstrip("0123456789")} or word.strip().lower() == rule.name


def _unknown(word: str, rules: tuple[Rule, ...]) -> str:
    if word.upper() in RETIRED:
        return f"rule {word.upper()} is retired: {RETIRED[word.upper()]}"
    names = [name for rule in rules for name in (rule.code, rule.name)]
    near = process.extractOne(word, names, score_cutoff=60, processor=str.casefold)
    advice = f"did you mean '{near[0]}'?" if near else "see 'claimcheck rules'"
    return f"no rule is called '{word}'; {advice}"
