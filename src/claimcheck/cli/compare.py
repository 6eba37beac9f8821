"""``claimcheck compare``."""

from __future__ import annotations

import json
import sys
import warnings
from pathlib import Path

import click

from claimcheck import api
from claimcheck.api.arguments import DateError
from claimcheck.cli.options import FILE, settings_of
from claimcheck.cli.output import columns
from claimcheck.cli.status import Exit, guarded, say, stop
from claimcheck.report.clean import squeezed
from claimcheck.report.wrapping import wrapped


@click.command("compare")
@click.argument("a")
@click.argument("b")
@click.option("--topic", help="What an unnamed subject stands for.")
@click.option("--date-a", metavar="DATE", help="The date of A, as 2015-05-14.")
@click.option("--date-b", metavar="DATE", help="The date of B.")
@click.option("--config", metavar="FILE", type=FILE, help="Settings, instead of those found.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@guarded
def compare_command(
    a: str,
    b: str,
    topic: str | None,
    date_a: str | None,
    date_b: str | None,
    config: Path | None,
    form: str,
) -> None:
    """Tell whether B bears out A: two short texts, or files that hold them (@FILE)."""
    settings = settings_of(config)
    try:
        with warnings.catch_warnings(record=True) as failed:
            warnings.simplefilter("always", RuntimeWarning)
            answer = api.compare(
                _text(a), _text(b), topic=topic, date_a=date_a, date_b=date_b, config=settings
            )
    except DateError as error:
        stop(str(error).replace(error.argument, f"--{error.argument.replace('_', '-')}", 1))
    if form == "json":
        click.echo(json.dumps(answer.model_dump(mode="json"), ensure_ascii=False))
    else:
        click.echo(answer.answer + (f" ({answer.verdict})" if answer.verdict else ""))
        for step in answer.working:
            for line in wrapped(squeezed(step), columns(), "  = "):
                click.echo(line)
    problems = [warning for warning in failed if warning.category is RuntimeWarning]
    for problem in problems:
        say(squeezed(str(problem.message)))
    if problems:
        sys.exit(Exit.UNREADABLE)


def _text(given: str) -> str:
    if not given.startswith("@"):
        return given
    from claimcheck.reading.decoding import text_of_file

    return text_of_file(Path(given[1:]))
