"""``claimcheck index``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.api.archive import Archive
from claimcheck.cli.options import JOBS, processes, selection, settings_of, store_option
from claimcheck.cli.output import progress_on
from claimcheck.cli.status import end, guarded, say

if TYPE_CHECKING:
    from claimcheck.config import Settings
    from claimcheck.scale.inputs import Form


@click.command("index")
@click.argument("paths", nargs=-1, metavar="[PATHS]... | INPUT OUTPUT")
@store_option()
@JOBS
@click.option("--quiet", "-q", is_flag=True, help="Print nothing but errors.")
@click.option(
    "--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True,
    help="spark: check INPUT on a cluster and write a folder, OUTPUT.",
)  # fmt: skip
@click.option("--master", metavar="URL", help="The cluster: local[4], spark://host:7077 …")
@click.option(
    "--format", "form", type=click.Choice(["parquet", "jsonl", "text"]),
    help="Of INPUT (default: by the endings of its files).",
)  # fmt: skip
@selection
@guarded
def index_command(
    paths: tuple[str, ...],
    store: Path | None,
    jobs: int,
    quiet: bool,
    engine: str,
    master: str | None,
    form: Form | None,
    manifest: Path | None,
    **given: object,
) -> None:
    """Read the articles in PATHS, files and folders, into a store, made if it is not there.

    An article takes the place of that of its path; what is unchanged is not read again, so that a run that
    was stopped goes on where it was. What another version of the program, other settings or other records
    read is read anew. Names of articles are paths as given: index from the same folder each time.

    With --engine spark, INPUT is read by a cluster, from any place that Spark reads, and checked all against
    all. The folder OUTPUT gets the findings (findings.jsonl), the rest of the report (report.json), and
    articles with their claims (Parquet).

    \b
    Exit status: 0 done; 2 options, settings or store unusable; 3 an article missing or unreadable.
    """
    settings = settings_of(**given)  # type: ignore[arg-type]
    if engine == "spark":
        if len(paths) != 2 or master is None or store is not None or manifest is not None:
            raise click.UsageError("--engine spark takes --master, INPUT and OUTPUT, no store, no manifest")
        _on_cluster(master, paths[0], paths[1], settings, form, quiet=quiet)
        return
    if store is None:
        raise click.UsageError("name the store: --store FILE")
    if master is not None or form is not None:
        raise click.UsageError("--master and --format go with --engine spark")
    with (
        Archive(store, settings, manifest=manifest, jobs=processes(jobs)) as archive,
        progress_on(not quiet) as progress,
    ):
        added = archive.add(map(Path, paths), progress=progress)
        anew = archive.refresh(progress=progress)
        if not quiet:
            words = [f"{added.added:,} new", f"{added.replaced:,} replaced", f"{added.unchanged:,} unchanged"]
            words += [f"{anew:,} read anew"] if anew else []
            click.echo(f"{', '.join(words)}; {store.as_posix()} holds {len(archive):,} articles")
        end(added.problems, nothing=not len(archive))


def _on_cluster(
    master: str, source: str, output: str, settings: Settings, form: Form | None, *, quiet: bool
) -> None:
    from claimcheck.scale.spark import index, session

    with session(master) as spark:
        found = index(spark, source, output, settings, form=form)
    summary = found.report.summary
    if not quiet:
        for note in found.notes:
            say(str(note))
        click.echo(
            f"{summary.articles:,} articles, {summary.claims:,} claims, {len(found.report.findings):,} "
            f"findings; {summary.new:,} of them new; they are in {output}"
        )
    end(summary.incomplete, nothing=not summary.articles)
