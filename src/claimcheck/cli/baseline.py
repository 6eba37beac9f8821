"""``claimcheck baseline``: keep the list of findings that are known already."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import click

from claimcheck.api.checking import DECISIONS, Checked, Job, run_job
from claimcheck.cli.options import FILE, engine_of, in_ci, listed, running, selection, settings_of
from claimcheck.cli.output import progress_on
from claimcheck.cli.status import Exit, guarded, stop
from claimcheck.config import Settings
from claimcheck.engine.selection import named
from claimcheck.known.baseline import load_baseline, save_text
from claimcheck.known.decisions import KINDS, Decision, Kind, followed, load_decisions, text_of
from claimcheck.known.edges import HalfEdge, edges_of
from claimcheck.known.upkeep import excusing, grown, moved, pruned
from claimcheck.models.finding import Finding
from claimcheck.report.clean import squeezed, visible
from claimcheck.report.concise import where
from claimcheck.rules.registry import IDENTITIES


@click.group("baseline")
def baseline_command() -> None:
    """Keep the list of findings that are known already (claims/baseline.jsonl).

    A finding is known when each of its sides is in the list. The list grows only by "create" and by
    "update --accept-new", and is never written where CI is set.
    """


def checked_articles(command: Callable[..., object]) -> Callable[..., object]:
    """Add the argument and the options of a run; the command is given the settings and the run's job."""

    @functools.wraps(command)
    def run(
        paths: tuple[Path, ...], manifest: Path | None, cache_dir: Path | None, no_cache: bool, jobs: int,
        config: Path | None, include: tuple[str, ...], exclude: tuple[str, ...], select: tuple[str, ...],
        ignore: tuple[str, ...], **given: object,
    ) -> object:  # fmt: skip
        settings = settings_of(config, include=include, exclude=exclude, select=select, ignore=ignore)
        job = Job(paths, settings, manifest=manifest, **engine_of(cache_dir, no_cache, jobs))
        return command(job=job, **given)

    return click.argument("paths", nargs=-1, required=True, type=FILE)(selection(running(guarded(run))))


def _run(job: Job) -> Checked:
    with progress_on(True) as progress:
        return run_job(replace(job, progress=progress))


def _new(checked: Checked) -> list[Finding]:
    return [finding for finding in checked.report.findings if finding.status == "new"]


def _of(findings: list[Finding]) -> Callable[[HalfEdge], bool]:
    hashes = {edge.hash for finding in findings for edge in edges_of(finding, IDENTITIES)}
    return lambda edge: edge.hash in hashes


def _may_write() -> None:
    if in_ci():
        stop("the baseline is not written where CI is set; run this on your own machine and commit the file")


@baseline_command.command("create")
@checked_articles
@click.option("--force", is_flag=True, help="Replace the baseline that is there.")
def create(job: Job, force: bool) -> None:
    """Take every finding of now as known."""
    _may_write()
    settings = job.settings
    file = settings.baseline_file
    if file.exists() and file.stat().st_size and not force:
        stop(f"{file}: is there already; use 'baseline update --accept-new', or --force to start anew")
    checked = _run(replace(job, baseline=False))
    new = _new(checked)
    baseline = grown(checked.baseline, checked.match, _of(new))
    baseline = excusing(baseline, checked.excused, checked.excusing)
    save_text(file, baseline.text())
    more = f", {len(baseline.excused)} for what is excused in texts and settings" if baseline.excused else ""
    click.echo(f"{_shown(file)}: {len(baseline.edges)} lines for {_findings(len(new))}{more}")


@baseline_command.command("update")
@checked_articles
@click.option("--accept-new", is_flag=True, help="Take the new findings as known, too.")
@click.option("--only", metavar="WHICH", multiple=True, help="Only these rules, articles, fingerprints.")
@click.option("--reason", help="Why they are accepted; goes into the decisions.")
@click.option("--who", default="", help="Who accepts them.")
def update(job: Job, accept_new: bool, only: tuple[str, ...], reason: str | None, who: str) -> None:
    """Drop lines that serve no finding, follow renamed articles; with --accept-new, add what is new."""
    _may_write()
    settings = job.settings
    checked = _run(job)
    new = _new(checked)
    wanted = [finding for finding in new if not only or _is_meant(finding, listed(only))]
    kept = excusing(pruned(checked.baseline, checked.match, checked.present), checked.excused)
    if accept_new:
        kept = grown(kept, checked.match, _of(wanted))
        kept = excusing(kept, checked.excused, None if only else checked.excusing)
    _save(settings, checked, kept.text())
    if accept_new and reason:
        _decide(settings, wanted, "accepted", reason, who, None)
    left = len(new) - (len(wanted) if accept_new else 0)
    size = len(checked.baseline.edges) + len(checked.baseline.idle)
    click.echo(f"{_shown(settings.baseline_file)}: {size} lines before, {len(kept.edges)} now")
    click.echo(f"still new: {_findings(left)}")
    if left and not accept_new:
        raise SystemExit(Exit.NEW)


@baseline_command.command("prune")
@checked_articles
def prune(job: Job) -> None:
    """Drop the lines that no finding needs any more; never add one."""
    _may_write()
    settings = job.settings
    checked = _run(job)
    if checked.match.partial:
        stop("not every article of the baseline could be checked; name all folders, so that no line is lost")
    kept = excusing(pruned(checked.baseline, checked.match, checked.present), checked.excused)
    _save(settings, checked, kept.text())
    size = len(checked.baseline.edges) + len(checked.baseline.idle)
    click.echo(f"{_shown(settings.baseline_file)}: {size} lines before, {len(kept.edges)} now")


@baseline_command.command("show")
@checked_articles
def show(job: Job) -> None:
    """List what is known, with its places of now and what was decided; then lines that serve no finding."""
    settings = job.settings
    checked = _run(job)
    decisions = {d.edge: d for d in load_decisions(settings.claims_folder / DECISIONS)}
    for finding in checked.report.findings:
        if finding.status != "known":
            continue
        places = ", ".join(map(where, finding.locations))
        click.echo(f"{finding.fingerprint} {finding.code} {places}: {squeezed(finding.message)}")
        for edge in edges_of(finding, IDENTITIES):
            if edge.hash in decisions:
                click.echo(f"  {_decided(decisions[edge.hash])}")
    for edge in [*checked.baseline.idle.values(), *checked.match.stale.values()]:
        click.echo(f"serves no finding: {edge.hash} {edge.rule} {squeezed(edge.doc)}: {squeezed(edge.quote)}")
    if checked.match.partial:
        click.echo("not every article of the baseline was checked: what serves no finding is not told")


@baseline_command.command("explain")
@click.argument("which")
@checked_articles
def explain(job: Job, which: str) -> None:
    """Say why the finding with this fingerprint (or the line with this hash) is known or new."""
    settings = job.settings
    checked = _run(job)
    decisions = load_decisions(settings.claims_folder / DECISIONS)
    shown = 0
    for finding in checked.report.findings:
        edges = edges_of(finding, IDENTITIES)
        if which != finding.fingerprint and which not in {edge.hash for edge in edges}:
            continue
        shown += 1
        click.echo(f"{finding.code} {finding.name}, {finding.status}: {squeezed(finding.message)}")
        for place in finding.locations:
            click.echo(f"  {where(place)}: “{squeezed(place.text)}”")
        for step in finding.working:
            click.echo(f"  = {squeezed(step)}")
        for edge in edges:
            state = "in the baseline" if edge.hash not in checked.match.new else "not in the baseline"
            click.echo(f"  {edge.hash}: {_line(edge)}: {state}")
            for decision in decisions:
                if decision.edge == edge.hash:
                    click.echo(f"    {_decided(decision)}")
    if which in checked.baseline.idle and not shown:
        click.echo(
            f"{which}: {_line(checked.baseline.idle[which])}: idle in the baseline, it excuses nothing"
        )
    elif which in checked.baseline.edges and not shown:
        click.echo(f"{which}: {_line(checked.baseline.edges[which])}: in the baseline, no finding needs it")
    elif not shown:
        stop(f"no finding and no line of the baseline is called '{which}'")


@baseline_command.command("decide")
@click.argument("which")
@click.argument("decision", type=click.Choice(KINDS))
@checked_articles
@click.option("--reason", required=True, help="Why.")
@click.option("--who", default="", help="Who decided it.")
@click.option("--until", metavar="DATE", help="Day after which the finding counts as new again.")
def decide(job: Job, which: str, decision: Kind, reason: str, who: str, until: str | None) -> None:
    """Take one finding as known, by its fingerprint, and write down why."""
    _may_write()
    try:
        day = None if until is None else dt.date.fromisoformat(until)
    except ValueError:
        stop(f"--until '{until}' is no date; write it as 2027-01-31")
    settings = job.settings
    checked = _run(job)
    meant = [finding for finding in checked.report.findings if finding.fingerprint == which]
    if not meant:
        stop(f"no finding has the fingerprint '{which}'; see 'claimcheck check --format json'")
    baseline = grown(checked.baseline, checked.match, _of(meant))
    save_text(settings.baseline_file, baseline.text())
    _decide(settings, meant, decision, reason, who, day)
    click.echo(f"{which}: {decision}")


@baseline_command.command("migrate")
@click.option("--config", metavar="FILE", type=FILE, help="Settings, instead of those found.")
@guarded
def migrate(config: Path | None) -> None:
    """Work out all hashes anew, as after a change of the format or of a rule's identity."""
    _may_write()
    settings = settings_of(config)
    old = load_baseline(settings.baseline_file, verify=False)
    changed = save_text(settings.baseline_file, old.text())
    click.echo(
        f"{_shown(settings.baseline_file)}: {len(old.edges)} lines, {'rewritten' if changed else 'unchanged'}"
    )


def _save(settings: Settings, checked: Checked, text: str) -> None:
    """Write the baseline, and let decisions follow renamed articles."""
    save_text(settings.baseline_file, text)
    path = settings.claims_folder / DECISIONS
    decisions = load_decisions(path)
    moves = moved((decision.edge for decision in decisions), checked.match)
    if moves:
        save_text(path, text_of(followed(decisions, moves)))


def _decide(
    settings: Settings, findings: list[Finding], kind: Kind, reason: str, who: str, until: dt.date | None
) -> None:
    path = settings.claims_folder / DECISIONS
    fresh = [
        Decision(
            edge=edge.hash, decision=kind, reason=reason, who=who, until=until,
            about=f"{edge.rule} {edge.doc}: {edge.quote}",
        )
        for finding in findings
        for edge in edges_of(finding, IDENTITIES)
    ]  # fmt: skip
    save_text(path, text_of([*load_decisions(path), *fresh]))


def _is_meant(finding: Finding, words: tuple[str, ...]) -> bool:
    names = {finding.fingerprint, finding.code, finding.name, finding.code[:3]}
    names |= {name for place in finding.locations for name in (place.path, place.article)}
    return any(word in names for word in words)


def _line(edge: HalfEdge) -> str:
    name = named(edge.rule).name if edge.rule in IDENTITIES else "retired"
    return squeezed(f"{edge.rule} {name}, {edge.doc}: {edge.value} against {edge.other}, “{edge.quote}”")


def _shown(path: Path) -> str:
    return visible(str(path))


def _findings(number: int) -> str:
    return "1 finding" if number == 1 else f"{number} findings"


def _decided(decision: Decision) -> str:
    until = f" until {decision.until}" if decision.until else ""
    who = f" by {decision.who}" if decision.who else ""
    return squeezed(f"{decision.decision}{who}{until}: {decision.reason}")
