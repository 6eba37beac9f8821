"""SARIF 2.1.0 as GitHub code scanning reads it.

GitHub shows only the first place of a result and takes only ``primaryLocationLineHash`` for its identity.
It ignores suppressions, so results that are known or suppressed are left out unless all are asked for.
It links another place only if the message embeds it.
"""

from __future__ import annotations

import inspect
import re
from collections import Counter
from typing import Any, Final

from claimcheck.models.finding import Finding, Location
from claimcheck.report.clean import sentence, squeezed
from claimcheck.report.json import dumps
from claimcheck.report.paths import uri
from claimcheck.report.view import View, end_of, others
from claimcheck.rules.registry import RULES
from claimcheck.rules.rule import Rule
from claimcheck.version import __version__

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
RESULTS: Final = 5_000  # GitHub keeps no more of a run
PLACES: Final = 99  # of a result, beside the first; GitHub shows 100
LEVEL: Final = {"error": "error", "warning": "warning", "info": "note"}
PRECISION: Final = {"error": "high", "warning": "medium", "info": "low"}


def render(view: View) -> str:
    """Return one SARIF run."""
    kept = view.worst_first[:RESULTS]
    notes = [
        {"level": "error", "message": {"text": squeezed(f"{item.path}: {item.problem}")}}
        for item in view.report.summary.incomplete
    ]
    if len(view.worst_first) > RESULTS:
        left = len(view.worst_first) - RESULTS
        notes.append(
            {
                "level": "warning",
                "message": {"text": f"{left} findings left out: the worst {RESULTS} are kept"},
            }
        )
    used = sorted({finding.code for finding in kept})
    rules = [rule for rule in RULES if rule.code in used]
    index = {rule.code: number for number, rule in enumerate(rules)}
    seen: Counter[str] = Counter()
    results = []
    for finding in kept:
        seen[finding.fingerprint] += 1
        results.append(_result(finding, index.get(finding.code), seen[finding.fingerprint]))
    run = {
        "tool": {"driver": _driver(rules)},
        "automationDetails": {"id": "claimcheck/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": not view.report.summary.incomplete, "toolExecutionNotifications": notes}
        ],
        "results": results,
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(rules: list[Rule]) -> dict[str, Any]:
    return {
        "name": "claimcheck",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in rules],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    text = inspect.cleandoc(type(rule).__doc__ or rule.summary)
    first = text.split("\n\n")[0]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": " ".join(first.split())},
        "help": {"text": text, "markdown": f"**{rule.code} {rule.name}**\n\n{text}"},
        "defaultConfiguration": {"level": LEVEL[rule.severity]},
        "properties": {"tags": ["consistency", rule.code[:3]], "precision": PRECISION[rule.severity]},
    }


def _result(finding: Finding, index: int | None, occurrence: int) -> dict[str, Any]:
    related = others(finding)[:PLACES]
    message = _escaped(sentence(finding.message))
    if related:
        links = (f"[{_escaped(_words(place))}]({number})" for number, place in enumerate(related, 1))
        message += " See " + ", ".join(links) + "."
    if finding.working:
        message += " Working: " + "; ".join(map(_escaped, finding.working)) + "."
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": LEVEL[finding.severity],
        "message": {"text": message},
        "locations": [_place(finding.locations[0])],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{finding.fingerprint}:{occurrence}",
            "claimcheck/v1": finding.fingerprint,
        },
        "baselineState": "new" if finding.status == "new" else "unchanged",
    }
    if index is not None:
        result["ruleIndex"] = index
    if related:
        result["relatedLocations"] = [
            {"id": number, **_place(place), "message": {"text": _escaped(_words(place))}}
            for number, place in enumerate(related, 1)
        ]
    if finding.status != "new":
        kind = "inSource" if finding.status == "suppressed" else "external"
        result["suppressions"] = [{"kind": kind, "status": "accepted"}]
    return result


def _place(place: Location) -> dict[str, Any]:
    line, column = end_of(place)
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(place.file)},
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": line,
                "endColumn": column,
            },
        }
    }


def _words(place: Location) -> str:
    return f"“{squeezed(place.text)}” in {place.file}:{place.line}"


def _escaped(text: str) -> str:
    """Return text in which nothing is taken for a link or a placeholder."""
    text = re.sub(r"([\\\[\]])", r"\\\1", squeezed(text))
    return text.replace("{", "{{").replace("}", "}}")
