"""Where reports go: standard output, files; colour, progress."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import click

from claimcheck.cli.status import let_go, stop
from claimcheck.report import FORMATS, render
from claimcheck.report.view import View

MOST_COLUMNS = 120
USUAL_COLUMNS = 80


@dataclass(frozen=True)
class Outputs:
    """Formats and where each goes; ``None`` is standard output."""

    targets: tuple[tuple[str, Path | None], ...]

    @classmethod
    def parse(cls, form: str, file: Path | None, more: tuple[str, ...]) -> Outputs:
        """Return the outputs that the options ask for; a slip ends the program."""
        targets: list[tuple[str, Path | None]] = [(form, file)]
        for given in more:
            name, equals, target = given.partition("=")
            if not equals or not target or name not in FORMATS:
                stop(f"--output '{given}' is no FORMAT=FILE; formats are {', '.join(FORMATS)}")
            targets.append((name, Path(target)))
        files = [path for _, path in targets if path is not None]
        for path in files:
            if files.count(path) > 1 and path != Path(os.devnull):
                stop(f"{path}: two reports would go there; give each a file of its own")
        return cls(tuple(targets))


def write(outputs: Outputs, view: View, color: bool, *, quiet: bool) -> None:
    """Write the report to all its places."""
    for form, path in outputs.targets:
        if path is None:
            if not quiet:
                shown = replace(view, color=color, width=columns())
                print_bytes(render(form, shown))
            continue
        text = render(form, replace(view, color=False))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            stop(f"{path}: cannot be written ({error.strerror}); name another file")
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and any(form == "github" for form, _ in outputs.targets):
        try:
            with Path(summary).open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(render("summary", view))
        except OSError as error:
            stop(f"{summary}: the summary cannot be written ({error.strerror}); see GITHUB_STEP_SUMMARY")


def print_bytes(text: str) -> None:
    """Write UTF-8 whatever the locale says: the same bytes everywhere.

    A reader that has had enough, as in ``| head``, changes neither the other reports nor the status.
    """
    out = sys.stdout
    try:
        if hasattr(out, "buffer"):
            out.flush()
            out.buffer.write(text.encode("utf-8", "backslashreplace"))
            out.buffer.flush()
        else:
            out.write(text)
            out.flush()
    except BrokenPipeError:
        let_go(out)


def columns() -> int:
    """Return how wide lines may be: as the terminal, and always the same where there is none."""
    if not sys.stdout.isatty():
        return USUAL_COLUMNS
    return max(40, min(shutil.get_terminal_size().columns, MOST_COLUMNS))


def color_of(choice: str, form: str, file: Path | None) -> bool:
    """Tell whether to write in colour: as chosen, else by NO_COLOR, FORCE_COLOR and what the output is."""
    if form != "text" or file is not None:
        return False
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") not in {None, "", "0"}:
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


@contextmanager
def progress_on(wanted: bool) -> Iterator[Callable[[str, int, int], None] | None]:
    """Give a function that shows how far the work is, if standard error is a terminal."""
    if not wanted or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield show


def echo_table(rows: list[tuple[str, ...]]) -> None:
    """Print rows in columns."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))] if rows else []
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        click.echo("  ".join(cells).rstrip())
