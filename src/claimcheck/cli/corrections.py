"""``claimcheck corrections``."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from string import Template

import click

from claimcheck.api.checking import Job, run_job
from claimcheck.cli.options import FILE, engine_of, running, selection, settings_of
from claimcheck.cli.output import progress_on
from claimcheck.cli.status import end, guarded, stop
from claimcheck.reading.decoding import text_of_file
from claimcheck.reading.errors import Unreadable
from claimcheck.report.concise import where
from claimcheck.report.folding import Told, told_once
from claimcheck.report.notes import TemplateError, note, templates
from claimcheck.report.view import View


@click.command("corrections")
@click.argument("paths", nargs=-1, required=True, type=FILE)
@click.option("--template", metavar="FILE", type=FILE, help="The house's own words, by kind of note.")
@running
@selection
@guarded
def corrections_command(
    paths: tuple[Path, ...], template: Path | None, cache_dir: Path | None, no_cache: bool, jobs: int,
    manifest: Path | None, config: Path | None, include: tuple[str, ...], exclude: tuple[str, ...],
    select: tuple[str, ...], ignore: tuple[str, ...],
) -> None:  # fmt: skip
    """Draft a correction note for each new finding of the articles in PATHS.

    Which of two statements is right nobody but a person can know: the draft leaves a blank for it. A
    template has one part a kind, [alone], [within], [between] and [overtaken], with fields such as
    $headline, $date, $stated and $other_stated.
    """
    settings = settings_of(config, include=include, exclude=exclude, select=select, ignore=ignore)
    try:
        house = templates(None if template is None else text_of_file(template, what="a template"))
    except TemplateError as error:
        stop(f"{template}: {error}")
    except Unreadable as error:
        stop(f"{template}: {error.problem}")
    job = Job(paths, settings, manifest=manifest or settings.manifest_file,
              **engine_of(cache_dir, no_cache, jobs))  # fmt: skip
    with progress_on(True) as progress:
        checked = run_job(replace(job, progress=progress))
    view = View(checked.report, checked.texts)
    drafts = [_draft(view, told, house) for told in told_once(view.findings)]
    sys.stdout.buffer.write("\n".join(drafts).encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()
    problems = checked.report.summary.incomplete
    nothing = not checked.report.articles and all(item.path in checked.empty for item in problems)
    end(problems, nothing=nothing)


def _draft(view: View, told: Told, house: Mapping[str, Template]) -> str:
    lead = told.lead
    return f"{where(lead.locations[0])}: {lead.code} {lead.fingerprint}\n{note(view, told, house)}\n"
