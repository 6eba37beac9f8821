"""``claimcheck schema``."""

from __future__ import annotations

import json

import click
from pydantic import TypeAdapter

from claimcheck.models.claims import CLAIM
from claimcheck.models.report import Report


@click.command("schema")
@click.argument("what", type=click.Choice(("claims", "report", "all")), default="all")
def schema_command(what: str) -> None:
    """Print the JSON Schema of a claim, of a report, or of both."""
    schemas = {
        "claims": CLAIM.json_schema(mode="serialization"),
        "report": TypeAdapter(Report).json_schema(mode="serialization", by_alias=True),
    }
    click.echo(json.dumps(schemas if what == "all" else schemas[what], indent=2))
