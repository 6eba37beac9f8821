"""How loud a finding may be: by the probability that both of its figures are of one thing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from claimcheck.models.finding import Finding
from claimcheck.models.report import Undecided

LIKELY: Final = 2 / 3
"""Of ``min-confidence``: from here on a finding is an info marked "likely", below it is left open."""
_LOUD: Final = frozenset({"error", "warning"})


def weighed(findings: Iterable[Finding], least: float) -> tuple[list[Finding], list[Undecided]]:
    """Return the findings that may be shown, the less certain ones as infos, and what is left open.

    Args:
        findings: those without a confidence are as loud as their rule.
        least: the confidence of an error or warning, 0 to 1 (``min-confidence``).
    """
    shown: list[Finding] = []
    left: list[Undecided] = []
    for finding in findings:
        confidence = finding.confidence
        if confidence is None or confidence >= least:
            shown.append(finding)
        elif confidence >= round(least * LIKELY, 4):
            update = {"message": f"likely: {finding.message}"}
            if finding.severity in _LOUD:
                update["severity"] = "info"
            shown.append(finding.model_copy(update=update))
        else:
            places = tuple(f"{p.path}:{p.line}: {' '.join(p.text.split())}" for p in finding.locations)
            left.append(
                Undecided(reason=f"{confidence:.0%} sure that both are of one thing", passages=places)
            )
    return shown, left
