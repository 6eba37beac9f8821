"""``claimcheck explain``."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from claimcheck.api.checking import Job, run_job
from claimcheck.api.gathering import gather
from claimcheck.cli.options import FILE, settings_of
from claimcheck.cli.output import columns
from claimcheck.cli.status import Exit, guarded, say, stop
from claimcheck.config import Settings
from claimcheck.engine.guard import Guard
from claimcheck.engine.pages import profiled_of
from claimcheck.ledger.loading import load_ledger
from claimcheck.ledger.records import Ledger
from claimcheck.linking.evidence.waterfall import waterfalls
from claimcheck.linking.profiled_article import Profiled
from claimcheck.report.between import waterfall_of
from claimcheck.report.bits import written
from claimcheck.report.concise import unchecked
from claimcheck.report.text import passages
from claimcheck.report.view import View
from claimcheck.text.lines import place_in

FINGERPRINT = re.compile(r"[0-9a-f]{6,16}")
NEAR = 5  # lines with figures that are named where the line given has none


@dataclass(frozen=True)
class Spot:
    """A line of a file, counted from one."""

    path: Path
    line: int

    @classmethod
    def of(cls, given: str) -> Spot:
        """Return the place of ``PATH:LINE``; a slip ends the program."""
        path, colon, number = given.rpartition(":")
        if (
            not colon
            or not path
            or not (number.isascii() and number.isdigit())
            or len(number) > 9
            or int(number) < 1
        ):
            other = "" if colon else ", or six digits of a fingerprint at least"
            stop(f"'{given}' is no PATH:LINE; write it as articles/a.md:12{other}")
        return cls(Path(path), int(number))


@click.command("explain")
@click.argument("a", metavar="PATH:LINE|FINGERPRINT")
@click.argument("rest", metavar="PATH:LINE|PATHS...", nargs=-1, required=True)
@click.option("--manifest", metavar="FILE", type=FILE, help="Metadata of articles.")
@click.option("--config", metavar="FILE", type=FILE, help="Settings, instead of those found.")
@guarded
def explain_command(a: str, rest: tuple[str, ...], manifest: Path | None, config: Path | None) -> None:
    """Show why the figures on two lines are taken for one thing or for two: what speaks for it, in bits.

    The lines may be of one article. Every figure on the first is held against every one on the second.
    With a FINGERPRINT (or its beginning, six digits at least), show that finding of the articles in PATHS,
    and the evidence that its figures are of one thing.
    """
    settings = settings_of(config)
    if FINGERPRINT.fullmatch(a):
        _finding(a, tuple(map(Path, rest)), settings, manifest)
        return
    if len(rest) > 1:
        stop("two places are held against each other; name two PATH:LINE, or a fingerprint and its articles")
    (b,) = rest
    ledger = load_ledger(settings.records_file, named=settings.records_named).with_units(settings.units)
    guard = Guard()
    spots = sorted((Spot.of(a), Spot.of(b)), key=lambda spot: spot.path.as_posix())  # as a run compares them
    one = _read(spots[0], settings, manifest, ledger, guard)
    same = spots[0].path == spots[1].path and (
        one.article.origin is None or _on_line(one, spots[1].line) != []
    )
    two = one if same else _read(spots[1], settings, manifest, ledger, guard)
    for item in guard.incomplete:
        say("".join(unchecked(item)))
    places = _figures(one, spots[0]), _figures(two, spots[1])
    told = [written(found, columns()) for found in waterfalls(one, two, *places)]
    if not told:
        stop("there is one figure on this line only: name two lines, or a line with two figures")
    sys.stdout.buffer.write("\n".join(told).encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()
    if guard.incomplete:
        sys.exit(Exit.UNREADABLE)


def _finding(wanted: str, paths: tuple[Path, ...], settings: Settings, manifest: Path | None) -> None:
    """Check the articles as a run does, and write the finding; without it, the program ends."""
    checked = run_job(Job(paths, settings, manifest=manifest or settings.manifest_file))
    found = [one for one in checked.report.findings if one.fingerprint.startswith(wanted)]
    for item in checked.report.summary.incomplete:
        say("".join(unchecked(item)))
    if not found:
        stop(f"no finding has the fingerprint '{wanted}'; see 'claimcheck check --format json'")
    view = View(checked.report, checked.texts, checked.articles, width=columns())
    parts = [passages(view, found)]
    for one in found:
        waterfall = waterfall_of(view, one)
        if waterfall is not None:
            parts.append(written(waterfall, columns()))
    sys.stdout.buffer.write("".join(parts).encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()
    if checked.report.summary.incomplete:
        sys.exit(Exit.UNREADABLE)


def _read(spot: Spot, settings: Settings, manifest: Path | None, ledger: Ledger, guard: Guard) -> Profiled:
    """Return the article at the spot; of several in its file the one with a figure on the line."""
    path, line = spot.path, spot.line
    if path.is_dir():
        stop(f"{path}: is a folder; name a file and a line")
    gathered = gather([path], settings, manifest)
    problems = [item for item in gathered.problems if item.path == path.as_posix()]
    if problems or not gathered.sources:
        for item in problems:
            say("".join(unchecked(item)))
        sys.exit(Exit.UNREADABLE)
    found = [profiled_of(source.article(), ledger, guard) for source in gathered.sources.values()]
    return next((one for one in found if _on_line(one, line)), found[0])


def _on_line(found: Profiled, line: int) -> list[int]:
    """Return the places of the figures that stand on a line of the file."""
    lines = [place_in(found.article, one.claim.quantity.start)[0] for one in found.figures]
    return [place for place, number in enumerate(lines) if number == line]


def _figures(found: Profiled, spot: Spot) -> list[int]:
    """Return the places of the figures on a line; without any, the program ends and says where some are."""
    text = found.article.text
    last = text.count("\n") + (not text.endswith("\n"))
    if found.article.origin is None and spot.line > last:
        stop(f"{spot.path}: has {last} lines, none is {spot.line}")
    places = _on_line(found, spot.line)
    if not places:
        lines = [place_in(found.article, one.claim.quantity.start)[0] for one in found.figures]
        near = sorted(sorted({*lines}, key=lambda line: (abs(line - spot.line), line))[:NEAR])
        there = f"there are some on {', '.join(map(str, near))}" if near else "there is none in the article"
        stop(f"{spot.path}:{spot.line}: no figure that can be compared stands here; {there}")
    return places
