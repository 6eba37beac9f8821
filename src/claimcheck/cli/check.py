"""``claimcheck check``."""

from __future__ import annotations

import datetime as dt
import sys
from contextlib import ExitStack
from pathlib import Path

import click

from claimcheck.api.archive import Archive
from claimcheck.api.checking import DECISIONS, Checked, Job, run_job
from claimcheck.cli.options import (
    FILE,
    engine_of,
    in_ci,
    lookup_of,
    running,
    selection,
    settings_of,
    store_option,
    typed,
)
from claimcheck.cli.options import fail_on as fail_on_option
from claimcheck.cli.options import min_confidence as min_confidence_option
from claimcheck.cli.output import Outputs, color_of, progress_on, write
from claimcheck.cli.status import Exit, guarded, say, stop
from claimcheck.cli.watch import state_of, watch
from claimcheck.config import Settings
from claimcheck.known.baseline import save_text
from claimcheck.known.reviews import REVIEWS, Review, load_reviews
from claimcheck.models.article import Article
from claimcheck.models.finding import SEVERITIES
from claimcheck.reading.errors import Unreadable
from claimcheck.report import FORMATS
from claimcheck.report.clean import squeezed
from claimcheck.report.concise import unchecked
from claimcheck.report.paths import root_of
from claimcheck.report.view import View

COUNT = click.IntRange(min=0)
STDIN = Path("-")
SHOWN = ("undecided", "rejected", "known", "suppressed", "all")


@click.command("check")
@click.argument("paths", nargs=-1, type=FILE)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--output-file", "-o", metavar="FILE", type=FILE, help="Write there instead.")
@click.option("--output", "outputs", metavar="FORMAT=FILE", multiple=True, help="Write this there, too.")
@click.option("--show", type=click.Choice(SHOWN), multiple=True, help="Show what is otherwise only counted.")
@fail_on_option
@min_confidence_option
@click.option("--exit-zero", is_flag=True, help="End with 0 although something is new.")
@click.option("--fail-on-stale", is_flag=True, help="End with 4 if lines of the baseline serve no finding.")
@click.option("--no-baseline", is_flag=True, help="Take nothing as known.")
@click.option("--against", metavar="REF", help="Take as known what was there where the work since REF began.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule (text).")
@click.option("--quiet", "-q", is_flag=True, help="Print nothing but errors; the exit status tells.")
@click.option("--sarif-all", is_flag=True, help="Known and suppressed findings, too, for machine formats.")
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", show_default=True)
@click.option(
    "--stdin-filename", metavar="FILE", type=FILE, help="Read this article (or “-”) from standard input."
)
@running
@store_option("Hold one draft against the articles of a store.")
@click.option("--watch", "watching", is_flag=True, help="Check again whenever an article changes.")
@selection
@guarded
def check_command(
    paths: tuple[Path, ...],
    form: str,
    output_file: Path | None,
    outputs: tuple[str, ...],
    show: tuple[str, ...],
    exit_zero: bool,
    fail_on_stale: bool,
    no_baseline: bool,
    against: str | None,
    statistics: bool,
    quiet: bool,
    sarif_all: bool,
    color: str,
    stdin_filename: Path | None,
    cache_dir: Path | None,
    no_cache: bool,
    jobs: int,
    store: Path | None,
    watching: bool,
    manifest: Path | None,
    **given: object,
) -> None:
    """Check the articles in PATHS, files and folders, on their own and against each other.

    \b
    Exit status: 0 nothing new; 1 something new; 2 options, settings, manifest or baseline
    unusable, or nothing to check; 3 an article missing or unreadable; 4 stale baseline
    (with --fail-on-stale).
    """
    targets = Outputs.parse(form, output_file, outputs)
    settings = settings_of(**given)  # type: ignore[arg-type]
    manifest = manifest or settings.manifest_file
    if STDIN in paths:
        paths = tuple(path for path in paths if path != STDIN)
        stdin_filename = stdin_filename or STDIN
    if not paths and stdin_filename is None:
        stop("nothing to check: name files or folders, such as 'claimcheck check articles/'")
    sources: tuple[str | Path | Article, ...] = paths
    problems: tuple[Unreadable, ...] = ()
    if stdin_filename is not None:
        articles, failed = typed(stdin_filename, settings, manifest)
        if not articles and not paths:
            raise failed[0]
        sources, problems = (*paths, *articles), tuple(failed)

    if store is not None and (len(sources) != 1 or against is not None):
        stop("--store holds one draft against the store: name one article, and no --against")

    def looked_at(settings: Settings, held: ExitStack) -> Checked:
        if store is not None:
            opened = Archive(store, settings, manifest=manifest, create=False, baseline=not no_baseline)
            return held.enter_context(opened).checked(sources[0], today=_today())
        with progress_on(not quiet) as progress:
            job = Job(
                sources, settings, manifest=manifest, lookup=lookup_of(**given),  # type: ignore[arg-type]
                against=against, today=_today(), baseline=not no_baseline, progress=progress,
                problems=problems,
                **engine_of(cache_dir, no_cache, jobs),
            )  # fmt: skip
            return run_job(job)

    @guarded
    def once() -> int:
        settings = settings_of(**given)  # type: ignore[arg-type]
        with ExitStack() as held:
            checked = looked_at(settings, held)
            settled = paths == sources and not (no_baseline or watching or store)
            rested = _rest(checked, settings) if settled else 0
            view = View(
                checked.report,
                checked.texts,
                checked.articles,
                show=frozenset(SHOWN if "all" in show else show),
                everything=sarif_all,
                hints=_hints(checked, rested, show),
                statistics=statistics,
                notes=tuple(map(str, checked.notes)),
                root=root_of(Path.cwd()),
                reviews=_reviews(targets, settings),
            )
            write(targets, view, color_of(color, form, output_file), quiet=quiet)
            _explain(checked, form, quiet)
            return _status(checked, settings, exit_zero=exit_zero, fail_on_stale=fail_on_stale)

    if not watching:
        sys.exit(once())
    sys.exit(watch(once, lambda: state_of(paths, settings, _also(settings, manifest))))


def _also(settings: Settings, manifest: Path | None) -> tuple[Path, ...]:
    """Return what a run depends on beside the articles."""
    files = (
        settings.records_file,
        settings.baseline_file,
        settings.claims_folder / DECISIONS,
        settings.claims_folder / REVIEWS,
    )
    own = (Path(settings.path),) if settings.path else ()
    return (*files, *own, *((manifest,) if manifest else ()))


def _reviews(targets: Outputs, settings: Settings) -> tuple[Review, ...]:
    wanted = any(form == "claimreview" for form, _ in targets.targets)
    return load_reviews(settings.claims_folder / REVIEWS) if wanted else ()


def _today() -> dt.date:
    return dt.datetime.now(tz=dt.UTC).date()


def _status(checked: Checked, settings: Settings, *, exit_zero: bool, fail_on_stale: bool) -> Exit:
    report = checked.report
    least = SEVERITIES.index(settings.fail_on)
    if any(f.status == "new" and SEVERITIES.index(f.severity) >= least for f in report.findings):
        return Exit.CLEAN if exit_zero else Exit.NEW
    if not report.articles and all(item.path in checked.empty for item in report.summary.incomplete):
        return Exit.UNUSABLE
    if report.summary.incomplete:
        return Exit.UNREADABLE
    if fail_on_stale and (checked.match.stale or checked.baseline.idle):
        return Exit.STALE
    return Exit.CLEAN


def _explain(checked: Checked, form: str, quiet: bool) -> None:
    """Say on standard error what a format for machines has no room for."""
    if form != "text" or quiet:
        for item in checked.report.summary.incomplete:
            say("".join(unchecked(item)))
        if form != "text" and not quiet:
            for note in checked.notes:
                say(squeezed(str(note)))
    if not checked.report.articles and not checked.report.summary.incomplete:
        say("nothing to check")


def _rest(checked: Checked, settings: Settings) -> int:
    """Take note in the baseline of what no finding needs any more; return how many lines it is.

    A fault that was mended and comes back is a new one. Where CI is set, nothing is written.
    """
    stale, excused = checked.match.stale, checked.excused.stale
    if in_ci() or not (stale or excused):
        return 0
    try:
        save_text(settings.baseline_file, checked.baseline.resting(stale, excused).text())
    except OSError:  # a working copy that may only be read
        return 0
    return len(stale)


def _hints(checked: Checked, rested: int, show: tuple[str, ...]) -> tuple[str, ...]:
    hints = []
    new = [finding for finding in checked.report.findings if finding.status == "new"]
    if new:
        hints.append(f"More on a rule: claimcheck rule {new[0].code}")
    stale = len(checked.match.stale) + len(checked.baseline.idle)
    size = len(checked.baseline.edges) + len(checked.baseline.idle)
    if rested:
        hints.append(
            f"marked as idle in the baseline: {rested} lines that serve no finding any more; "
            "what they excused is new if it comes back"
        )
    if stale:
        prune = ": claimcheck baseline prune" if stale * 4 > size else ""
        hints.append(f"{stale} of {size} lines of the baseline serve no finding any more{prune}")
    if checked.report.summary.undecided and not {"undecided", "all"} & set(show):
        hints.append("What was left open, and why: --show undecided")
    return tuple(hints)
