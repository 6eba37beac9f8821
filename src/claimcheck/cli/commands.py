"""The command line: options and exit statuses."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from claimcheck import api
from claimcheck.version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def claimcheck() -> None:
    """Check the figures and attributions of articles against each other."""


@claimcheck.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", default="text")
@click.option("--manifest", type=click.Path(path_type=Path))
@click.option("--exit-zero", is_flag=True)
def check(paths: tuple[Path, ...], form: str, manifest: Path | None, exit_zero: bool) -> None:
    """Check articles on their own and against each other."""
    from claimcheck.report import render
    from claimcheck.report.view import View

    report = api.check(paths)
    sys.stdout.write(render(form, View(report)))
    sys.exit(0 if exit_zero or not report.findings else 1)


@claimcheck.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def extract(paths: tuple[Path, ...]) -> None:
    """Print the claims of articles, one a line."""
    for path in paths:
        for claim in api.extract(api.read(path)):
            sys.stdout.write(json.dumps(claim.model_dump(mode="json"), ensure_ascii=False) + "\n")
