"""``claimcheck history``."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.api.archive import Archive
from claimcheck.cli.options import FILE, settings_of, store_option
from claimcheck.cli.output import print_bytes
from claimcheck.cli.status import guarded
from claimcheck.report.series_formats import FORMS, rendered


@click.command("history")
@click.argument("query")
@store_option(required=True)
@click.option("--since", metavar="DAY", help="Leave out what holds before: 2015-05-14, 2015-05 or 2015.")
@click.option("--until", metavar="DAY", help="Leave out what holds after.")
@click.option("--format", "form", type=click.Choice(FORMS), default="table", show_default=True)
@click.option("--output-file", "-o", metavar="FILE", type=FILE, help="Write there instead.")
@click.option("--config", metavar="FILE", type=FILE, help="Settings, instead of those found.")
@guarded
def history_command(
    query: str,
    store: Path,
    since: str | None,
    until: str | None,
    form: str,
    output_file: Path | None,
    config: Path | None,
) -> None:
    """Show how the figure that QUERY names changes over the articles of a store.

    QUERY names a thing with whose or where it is, such as "ferries in Alnes": who says which figure, for
    which days, which stands now, and which articles are out of date.
    """
    with Archive(store, settings_of(config), create=False, baseline=False) as archive:
        text = rendered(form, archive.history(query, since, until))
    if output_file is None:
        print_bytes(text)
    else:
        output_file.write_text(text, encoding="utf-8", errors="backslashreplace")
