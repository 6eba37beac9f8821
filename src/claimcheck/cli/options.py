"""Options that several commands share, and the settings they make."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from claimcheck.api.arguments import settings_given
from claimcheck.config import Settings
from claimcheck.models.article import Article
from claimcheck.models.finding import SEVERITIES

if TYPE_CHECKING:
    from claimcheck.api.asof import Lookup
    from claimcheck.reading.errors import Unreadable


class _File(click.Path):
    """A path; what cannot be read is told as an article is. An empty one is no working directory."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("an empty path; name a file or a folder, such as .", param, ctx)
        return super().convert(value, param, ctx)


class _Confidence(click.FloatRange):
    """A number in a range, in which what is no number is not."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        number = super().convert(value, param, ctx)
        if number != number:
            self.fail(f"{value} is no number", param, ctx)
        return number


FILE = _File(path_type=Path, readable=False)
Command = TypeVar("Command", bound=Callable[..., Any])


SELECTION: Final = (
    click.option("--config", metavar="FILE", type=FILE, help="Settings, instead of those found."),
    click.option("--manifest", metavar="FILE", type=FILE, help="JSON Lines with metadata of articles."),
    click.option("--include", metavar="GLOB", multiple=True, help="Files of folders that are articles."),
    click.option("--exclude", metavar="GLOB", multiple=True, help="Files to leave out."),
    click.option("--select", metavar="RULES", multiple=True, help="Only these codes, names or families."),
    click.option("--ignore", metavar="RULES", multiple=True, help="Not these codes, names or families."),
)

JOBS: Final = click.option(
    "--jobs", "-j", metavar="N", type=click.IntRange(min=0), default=0,
    help="Processes that read articles, where there are many (0, the default: one for each processor).",
)  # fmt: skip

RUNNING: Final = (
    click.option("--cache-dir", metavar="DIR", type=FILE, help="Keep there what the next run need not redo."),
    click.option("--no-cache", is_flag=True, help="Neither use nor keep anything of other runs."),
    JOBS,
)


def store_option(words: str = "The store.", *, required: bool = False) -> Callable[[Command], Command]:
    """Return the option that names a store; ``words`` say what for."""
    return click.option("--store", metavar="FILE", type=FILE, required=required, help=words)


def running(command: Command) -> Command:
    """Add the options that say how a run works, whatever it finds."""
    for option in reversed(RUNNING):
        command = option(command)
    return command


def engine_of(cache_dir: Path | None, no_cache: bool, jobs: int) -> dict[str, Any]:
    """Return what a job is to be told of how it works."""
    return {
        "cache_dir": None if no_cache else cache_dir or default_cache(),
        "started": time.time_ns(),
        "jobs": processes(jobs),
    }


def processes(jobs: int) -> int:
    """Return how many processes are to work; 0 stands for as many as there are processors."""
    return jobs or os.cpu_count() or 1


def selection(command: Command) -> Command:
    """Add the options that say which files, which rules and which settings."""
    for option in reversed(SELECTION):
        command = option(command)
    return command


def settings_of(config: Path | None, **given: Any) -> Settings:
    """Return the settings of the run; ``given``: what the command line says, as ``adapted`` takes it.

    Raises:
        SettingsError: the settings cannot be used.
    """
    return adapted(settings_given(config), **given)


def lookup_of(config: Path | None, **given: Any) -> Lookup:
    """Return how ``settings_of`` finds settings, for the run to find those of another commit."""
    from claimcheck.api.asof import Lookup

    return Lookup(config, adapted=lambda settings: adapted(settings, **given))


def adapted(
    settings: Settings,
    include: tuple[str, ...] = (),
    exclude: tuple[str, ...] = (),
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    fail_on: str | None = None,
    min_confidence: float | None = None,
) -> Settings:
    """Return settings with what the command line says: what is given there wins, exclusions are added."""
    changes: dict[str, object] = {}
    if include:
        changes["include"] = include
    if exclude:
        changes["exclude"] = (*settings.exclude, *exclude)
    if select:
        changes["select"] = listed(select)
    if ignore:
        changes["ignore"] = (*settings.ignore, *listed(ignore))
    if fail_on:
        changes["fail_on"] = fail_on
    if min_confidence is not None:
        changes["min_confidence"] = min_confidence
    return settings.model_copy(update=changes)


def listed(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of options that take several, separated by commas."""
    return tuple(word.strip() for given in words for word in given.split(",") if word.strip())


fail_on = click.option(
    "--fail-on", type=click.Choice(SEVERITIES), help="Least severity that fails the run (default: warning)."
)

min_confidence = click.option(
    "--min-confidence", metavar="P", type=_Confidence(0.5, 1),
    help="How sure an error or warning must be, 0.5 to 1 (default: 0.9).",
)  # fmt: skip


def in_ci() -> bool:
    """Tell whether a build server runs the program: nothing of the working copy is written there."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false"}


def default_cache() -> Path | None:
    """Return the folder for what the next run need not work out again; ``None`` for a user without a home."""
    from platformdirs import user_cache_path

    try:
        path = user_cache_path("claimcheck")
    except (OSError, RuntimeError):
        return None
    return path if path.is_absolute() else None  # else a folder called "~" would be made where one stands


def typed(name: Path, settings: Settings, manifest: Path | None) -> tuple[list[Article], list[Unreadable]]:
    """Return the articles on standard input, as if they were in the file of that name, and what is wrong.

    Raises:
        Unreadable: it is too large, or the name is no text.
    """
    from claimcheck.api.members import typed_in
    from claimcheck.models.characters import is_utf8
    from claimcheck.reading import load_manifest
    from claimcheck.reading.decoding import megabytes, too_large
    from claimcheck.reading.discovery import unwritable
    from claimcheck.reading.drafts import MANY_OF_THEM, Options

    if not is_utf8(name.as_posix()):
        raise unwritable(name.as_posix())
    options = Options(dict(settings.fields), settings.max_size)
    most = options.whole or 0
    data = sys.stdin.buffer.read(most + 1)
    if len(data) > most:
        raise too_large(name.as_posix(), f"more than {megabytes(most)}", most, MANY_OF_THEM)
    entry = load_manifest(manifest).entry(name) if manifest else None
    return typed_in(data, name, options, entry, settings.root)
