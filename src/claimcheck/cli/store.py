"""``claimcheck store``."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import click

from claimcheck.api.archive_holding import store_at
from claimcheck.cli.options import FILE
from claimcheck.cli.output import echo_table
from claimcheck.cli.status import Exit, guarded, say
from claimcheck.report.clean import squeezed


@click.group("store")
def store_command() -> None:
    """Look after a store that ``claimcheck index`` made."""


@store_command.command("stats")
@click.argument("store", type=FILE)
@guarded
def stats_command(store: Path) -> None:
    """Print what a store holds."""
    from claimcheck.store.store_checks import stats_of

    with closing(store_at(store)) as opened:
        found = stats_of(opened)
    days = f"{found.first} to {found.last}" if found.first else "none"
    rows: list[tuple[str, ...]] = [("articles", f"{found.rows['articles']:,}"), ("days", days)]
    rows += [("outdated", f"{found.outdated:,}"), ("versions replaced", f"{found.rows['versions']:,}")]
    rows += [("claims", f"{found.rows['claims']:,}")]
    rows += [(f"  {kind}", f"{count:,}") for kind, count in found.kinds.items()]
    rows += [
        ("filed under keys", f"{found.rows['keys']:,}"),
        ("filed in groups", f"{found.rows['groups']:,}"),
    ]
    rows += [("size", f"{found.size / 1e6:,.1f} MB")]
    echo_table(rows)


@store_command.command("verify")
@click.argument("store", type=FILE)
@click.option("--drop", is_flag=True, help="Remove articles that are damaged: index then reads them again.")
@guarded
def verify_command(store: Path, drop: bool) -> None:
    """Look at every page and every article of a store.

    \b
    Exit status: 0 all is whole; 2 something is damaged.
    """
    from claimcheck.store.store_checks import problems_of

    with closing(store_at(store)) as opened:
        count = opened.count()
        problems = list(problems_of(opened))
        for name, problem in problems:
            say(squeezed(f"{name or store.as_posix()}: {problem}"))
        damaged = sorted({name for name, _ in problems if name})
        if drop and damaged:
            for name in damaged:
                opened.remove(name)
            click.echo(
                f"removed {len(damaged):,} articles: claimcheck index PATHS --store {store.as_posix()}"
            )
        if problems:
            sys.exit(Exit.UNUSABLE)
    click.echo(f"{store.as_posix()}: {count:,} articles, all whole")


@store_command.command("vacuum")
@click.argument("store", type=FILE)
@guarded
def vacuum_command(store: Path) -> None:
    """Give room that a store does not use any more back to the disk."""
    with closing(store_at(store)) as opened:
        before = store.stat().st_size
        opened.database.vacuum()
    click.echo(f"{store.as_posix()}: {before / 1e6:,.1f} MB before, {store.stat().st_size / 1e6:,.1f} MB now")


@store_command.command("export")
@click.argument("store", type=FILE)
@click.argument("output", type=FILE)
@guarded
def export_command(store: Path, output: Path) -> None:
    """Write the claims of a store to OUTPUT, one a row: .jsonl, .csv or .parquet, by its ending."""
    from claimcheck.store.claim_export import export

    with closing(store_at(store)) as opened:
        count = export(opened.database, output)
    click.echo(f"{output.as_posix()}: {count:,} claims")
