"""Exit statuses, and errors on one line."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import IntEnum
from typing import TYPE_CHECKING, NoReturn, ParamSpec, TextIO, TypeVar

import click

if TYPE_CHECKING:
    from claimcheck.models.report import Incomplete

Given = ParamSpec("Given")
Result = TypeVar("Result")


class Exit(IntEnum):
    """What the program ends with."""

    CLEAN = 0
    NEW = 1
    UNUSABLE = 2
    UNREADABLE = 3
    STALE = 4
    INTERRUPTED = 130  # as shells have it; never 1, which says that something is new


def stop(message: str, status: Exit = Exit.UNUSABLE) -> NoReturn:
    """Print one line to standard error and end."""
    from claimcheck.report.clean import squeezed

    say(squeezed(message))
    sys.exit(status)


def say(message: str) -> None:
    """Print a line to standard error; where there is no room for it, do without: the status tells."""
    try:
        click.echo(f"claimcheck: {message}", err=True)
    except OSError:
        let_go(sys.stderr)


def end(problems: Sequence[Incomplete], *, nothing: bool) -> None:
    """Say what could not be read, and end with the status for it; ``nothing``: there was nothing else."""
    from claimcheck.report.concise import unchecked

    for item in problems:
        say("".join(unchecked(item)))
    if problems:
        sys.exit(Exit.UNUSABLE if nothing else Exit.UNREADABLE)


def let_go(stream: TextIO) -> None:
    """Send nowhere what a stream could not write: Python would try again, and end with its own status."""
    with suppress(OSError, ValueError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)


def guarded(command: Callable[Given, Result]) -> Callable[Given, Result]:
    """Turn the errors that a person can mend into one line and status 2."""

    @functools.wraps(command)
    def run(*args: Given.args, **options: Given.kwargs) -> Result:
        try:  # around the imports as well: they take longest
            return _told(command, *args, **options)
        except KeyboardInterrupt:
            stop("stopped before the end", Exit.INTERRUPTED)

    return run


def _told(command: Callable[Given, Result], *args: Given.args, **options: Given.kwargs) -> Result:
    from claimcheck.models.problems import ClaimcheckError
    from claimcheck.reading.errors import Unreadable

    try:
        return command(*args, **options)
    except Unreadable as error:
        stop(str(error), Exit.UNREADABLE)
    except ClaimcheckError as error:
        stop(str(error))
    except BrokenPipeError:  # the reader has had enough, as in "| head"
        let_go(sys.stdout)
        sys.exit(Exit.CLEAN)
    except OSError as error:  # no right to write there, no room left
        where = error.filename or "the output"
        if error.filename is None:
            let_go(sys.stdout)
        stop(f"{where}: {error.strerror or error}; check the path, its permissions and the room left")
