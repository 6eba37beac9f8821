"""``claimcheck links``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from claimcheck.api.gathering import gather
from claimcheck.cli.options import FILE, settings_of
from claimcheck.cli.status import end, guarded
from claimcheck.engine.meeting import links_of
from claimcheck.ledger.loading import load_ledger
from claimcheck.models.report import Incomplete
from claimcheck.report.linked import machine_line, plain_line

LEAST = {"jsonl": 0.0, "text": 0.5}


@click.command("links")
@click.argument("paths", nargs=-1, required=True, type=FILE)
@click.option("--format", "form", type=click.Choice(tuple(LEAST)), default="jsonl", show_default=True)
@click.option(
    "--min-probability", "least", metavar="P", type=click.FloatRange(0, 1),
    help="Leave out what is less probable (default: 0.5 for text, 0 for jsonl).",
)  # fmt: skip
@click.option("--manifest", metavar="FILE", type=FILE, help="Metadata of articles.")
@click.option("--include", metavar="GLOB", multiple=True, help="Which files of folders are articles.")
@click.option("--exclude", metavar="GLOB", multiple=True, help="Files to leave out.")
@click.option("--config", metavar="FILE", type=FILE, help="Settings, instead of those found.")
@guarded
def links_command(
    paths: tuple[Path, ...],
    form: str,
    least: float | None,
    manifest: Path | None,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    config: Path | None,
) -> None:
    """Print which figures of the articles in PATHS may be of one thing, one pair a line.

    Each with its probability; by the names of the articles, the most probable pair of two first.
    """
    settings = settings_of(config, include=include, exclude=exclude)
    ledger = load_ledger(settings.records_file, named=settings.records_named).with_units(settings.units)
    gathered = gather(paths, settings, manifest)
    problems: list[Incomplete] = list(gathered.problems)
    written = machine_line if form == "jsonl" else plain_line
    out = sys.stdout.buffer
    floor = LEAST[form] if least is None else least
    for link in links_of(gathered.sources.values(), ledger, floor, problems.append):
        out.write(written(link).encode("utf-8", "backslashreplace"))
    out.flush()
    end(problems, nothing=not gathered.sources and len(gathered.empty) == len(problems))
