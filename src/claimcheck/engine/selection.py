"""Which rules run: codes, readable names and families, chosen and ignored."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rapidfuzz import process

from claimcheck.config import Settings
from claimcheck.models.files import read_text
from claimcheck.models.finding import Finding
from claimcheck.models.problems import ClaimcheckError
from claimcheck.reading.globs import matches
from claimcheck.rules.registry import RETIRED, RULES, rule
from claimcheck.rules.rule import Rule


class UnknownRuleError(ClaimcheckError, ValueError):
    """A code, name or family that no rule has; ``str()`` says which was probably meant."""


def chosen(settings: Settings) -> tuple[Rule, ...]:
    """Return the rules to run, in the order of the registry.

    Rules go by code ("NUM001"), readable name or family ("NUM"); "ALL" is every rule. With nothing selected,
    those on by default run. ``ignore`` wins over ``select``.

    Raises:
        UnknownRuleError: a word in the settings names no rule.
    """
    listed = [*settings.select, *settings.ignore]
    listed += [word for _, words in settings.per_path_ignores for word in words]
    for word in listed:
        if not any(_means(word, one) for one in RULES):
            raise UnknownRuleError(_place(word, settings) + _unknown(word))
    wanted = (
        [one for one in RULES if any(_means(word, one) for word in settings.select)]
        if settings.select
        else [one for one in RULES if one.on_by_default]
    )
    return tuple(one for one in wanted if not any(_means(word, one) for word in settings.ignore))


def _place(word: str, settings: Settings) -> str:
    """Return "PATH:LINE: " of a word that the file of settings has; nothing for a word from elsewhere."""
    try:
        lines = read_text(Path(settings.path)).splitlines() if settings.path else []
    except (OSError, UnicodeDecodeError):  # it was read before, and changed
        return ""
    found = (n for n, line in enumerate(lines, 1) if f'"{word}"' in line or f"'{word}'" in line)
    number = next(found, None)
    return "" if number is None else f"{settings.path}:{number}: "


def kept(findings: Iterable[Finding], settings: Settings) -> list[Finding]:
    """Return the findings without those that the settings take back for the file of one of their places."""
    if not settings.per_path_ignores:
        return list(findings)
    ignores = path_ignores(settings)
    return [
        finding
        for finding in findings
        if not any(finding.code in codes and _lies_in(finding, pattern) for pattern, codes in ignores)
    ]


def path_ignores(settings: Settings) -> list[tuple[str, tuple[str, ...]]]:
    """Return the patterns of ``per-path-ignores``, each with the codes of the rules that it leaves out."""
    return [
        (pattern, tuple(one.code for one in RULES if any(_means(word, one) for word in words)))
        for pattern, words in settings.per_path_ignores
    ]


def _lies_in(finding: Finding, pattern: str) -> bool:
    names = {name.lstrip("/") for place in finding.locations for name in (place.path, place.article)}
    return any(matches(name, [pattern]) for name in names)


def named(word: str) -> Rule:
    """Return the rule with this code or readable name.

    Raises:
        UnknownRuleError: there is none.
    """
    found = rule(word)
    if found is None:
        raise UnknownRuleError(_unknown(word))
    return found


def _means(word: str, one: Rule) -> bool:
    upper = word.strip().upper()
    return upper in {"ALL", one.code, one.code.rstrip("0123456789")} or word.strip().lower() == one.name


def _unknown(word: str) -> str:
    if word.upper() in RETIRED:
        return f"rule {word.upper()} is retired: {RETIRED[word.upper()]}"
    names = [name for one in RULES for name in (one.code, one.name)]
    near = process.extractOne(word, names, score_cutoff=60, processor=str.casefold)
    advice = f"did you mean '{near[0]}'?" if near else "see 'claimcheck rules'"
    return f"no rule is called '{word}'; {advice}"
