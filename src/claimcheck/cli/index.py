"""``claimcheck index``."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.api.archive import Archive
from claimcheck.cli.options import FILE, processes, selection, settings_of
from claimcheck.cli.output import progress_on
from claimcheck.cli.status import end, guarded

STORE = click.option("--store", "store", metavar="FILE", type=FILE, required=True, help="The store.")


@click.command("index")
@click.argument("paths", nargs=-1, type=FILE)
@STORE
@click.option(
    "--jobs", "-j", metavar="N", type=click.IntRange(min=0), default=0, help="Processes (default: all)."
)
@click.option("--quiet", "-q", is_flag=True, help="Print nothing but errors.")
@selection
@guarded
def index_command(
    paths: tuple[Path, ...], store: Path, jobs: int, quiet: bool, manifest: Path | None, **given: object
) -> None:
    """Read the articles in PATHS, files and folders, into a store, made if it is not there.

    An article takes the place of that of its path; what is unchanged is not read again, so that a run that
    was stopped goes on where it was. What another version of the program, other settings or other records
    read is read anew. Names of articles are paths as given: index from the same folder each time.

    \b
    Exit status: 0 done; 2 options, settings or store unusable; 3 an article missing or unreadable.
    """
    settings = settings_of(**given)  # type: ignore[arg-type]
    with (
        Archive(store, settings, manifest=manifest, jobs=processes(jobs)) as archive,
        progress_on(not quiet) as progress,
    ):
        added = archive.add(paths, progress=progress)
        anew = archive.refresh(progress=progress)
        if not quiet:
            words = [f"{added.added:,} new", f"{added.replaced:,} replaced", f"{added.unchanged:,} unchanged"]
            words += [f"{anew:,} read anew"] if anew else []
            click.echo(f"{', '.join(words)}; {store.as_posix()} holds {len(archive):,} articles")
        end(added.problems, nothing=not len(archive))
