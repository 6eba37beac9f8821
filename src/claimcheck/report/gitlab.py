"""GitLab Code Quality: one place a finding, so the description names the others."""

from __future__ import annotations

from collections import Counter
from typing import Final

from claimcheck.report.clean import sentence, squeezed
from claimcheck.report.concise import where
from claimcheck.report.json import dumps
from claimcheck.report.paths import repository_path
from claimcheck.report.view import View, others

SEVERITY: Final = {"error": "major", "warning": "minor", "info": "info"}


def render(view: View) -> str:
    """Return the list of issues; fingerprints are unique in it and hold no line."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in view.findings:
        seen[finding.fingerprint] += 1
        count = seen[finding.fingerprint]
        place = finding.locations[0]
        also = "".join(f" See {where(other)}: “{squeezed(other.text)}”." for other in others(finding))
        issues.append(
            {
                "description": f"{finding.code}: {sentence(finding.message)}{also}",
                "check_name": f"claimcheck/{finding.name}",
                "fingerprint": finding.fingerprint + (f"-{count}" if count > 1 else ""),
                "severity": SEVERITY[finding.severity],
                "location": {"path": repository_path(place.file), "lines": {"begin": place.line}},
            }
        )
    return dumps(issues)
