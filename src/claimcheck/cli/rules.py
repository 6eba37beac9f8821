"""``claimcheck rules`` and ``claimcheck rule``."""

from __future__ import annotations

import inspect
import json

import click

from claimcheck.cli.output import echo_table
from claimcheck.cli.status import guarded
from claimcheck.engine.selection import named
from claimcheck.rules.registry import RULES
from claimcheck.rules.rule import Example


@click.command("rules")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def rules_command(form: str) -> None:
    """List the rules: code, name, severity, what each finds."""
    if form == "json":
        keys = ("code", "name", "severity", "summary", "since", "on_by_default")
        click.echo(json.dumps([{key: getattr(rule, key) for key in keys} for rule in RULES], indent=2))
        return
    echo_table(
        [
            (rule.code, rule.name, rule.severity + ("" if rule.on_by_default else " (off)"), rule.summary)
            for rule in RULES
        ]
    )


@click.command("rule")
@click.argument("code")
@guarded
def rule_command(code: str) -> None:
    """Explain the rule with this CODE or name: what it finds, why, and what it cannot tell."""
    found = named(code)
    default = "" if found.on_by_default else ", off unless selected"
    click.echo(f"{found.code} {found.name} ({found.severity}{default})\n")
    click.echo(inspect.cleandoc(type(found).__doc__ or found.summary))
    for title, wanted in (("Found:", True), ("Not found:", False)):
        click.echo(f"\n{title}")
        for case in found.examples:
            if bool(case.marks) == wanted:
                click.echo(_shown(case))


def _shown(case: Example) -> str:
    lines = []
    for number, dispatch in enumerate(case.texts):
        lead = "  - " if number == 0 else "    "
        when = f"[{dispatch.date}] " if dispatch.date else ""
        lines.append(f"{lead}{when}{' '.join(dispatch.text.split())}")
    if case.marks:
        lines.append("    marked: " + ", ".join(f"“{mark}”" for mark in case.marks))
    return "\n".join(lines) + (f"\n    ({case.note})" if case.note else "")
