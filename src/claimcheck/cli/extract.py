"""``claimcheck extract``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from claimcheck.api.gathering import gather
from claimcheck.cli.options import FILE, settings_of
from claimcheck.cli.status import end, guarded
from claimcheck.engine.guard import Guard
from claimcheck.engine.workers import incomplete
from claimcheck.ledger.loading import load_ledger
from claimcheck.models.origin import file_of
from claimcheck.models.problems import FileError
from claimcheck.report.clean import squeezed, visible
from claimcheck.report.json import line
from claimcheck.resolution.resolved_claims import claims_of
from claimcheck.text.lines import place_in


@click.command("extract")
@click.argument("paths", nargs=-1, required=True, type=FILE)
@click.option(
    "--format", "form", type=click.Choice(("jsonl", "json", "text")), default="jsonl", show_default=True
)
@click.option("--manifest", metavar="FILE", type=FILE, help="Metadata of articles.")
@click.option("--include", metavar="GLOB", multiple=True, help="Which files of folders are articles.")
@click.option("--exclude", metavar="GLOB", multiple=True, help="Files to leave out.")
@click.option("--config", metavar="FILE", type=FILE, help="Settings, instead of those found.")
@guarded
def extract_command(
    paths: tuple[Path, ...],
    form: str,
    manifest: Path | None,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    config: Path | None,
) -> None:
    """Print the claims of the articles in PATHS, one a line."""
    settings = settings_of(config, include=include, exclude=exclude)
    ledger = load_ledger(settings.records_file, named=settings.records_named).with_units(settings.units)
    gathered = gather(paths, settings, manifest)
    out = sys.stdout.buffer
    everything: list[object] = []
    problems = list(gathered.problems)
    for source in gathered.sources.values():
        try:
            article = source.article()
        except FileError as error:
            problems.append(incomplete(error))
            continue
        guard = Guard()
        read = claims_of(article, ledger, guard.attempts(article))
        if read.tokens is not None:
            read.tokens.forget()
        for claim in read.claims:
            data = claim.model_dump(mode="json")
            if form == "json":
                everything.append(data)
            elif form == "text":
                number, _ = place_in(article, claim.start)
                words = f"{visible(file_of(article.name))}:{number}: {claim.kind}: {squeezed(claim.text)}\n"
                out.write(words.encode("utf-8", "backslashreplace"))
            else:
                out.write(line(data).encode("utf-8", "backslashreplace"))
        problems += guard.incomplete
    if form == "json":
        out.write((json.dumps(everything, indent=2) + "\n").encode("utf-8"))
    out.flush()
    end(problems, nothing=not gathered.sources and len(gathered.empty) == len(problems))
