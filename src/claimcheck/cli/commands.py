"""The program: one group, its commands loaded only when they are called."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

import click

from claimcheck.cli.status import guarded
from claimcheck.version import __version__

COMMANDS: Final = {
    "check": ("check", "Check articles on their own and against each other."),
    "extract": ("extract", "Print the claims of articles."),
    "compare": ("compare", "Tell whether one short text bears out another."),
    "links": ("links", "Print which figures may be of one thing, and how probably."),
    "explain": ("explain", "Show why two figures are taken for one thing, or for two; or a finding."),
    "corrections": ("corrections", "Draft a correction note for each new finding."),
    "review": ("review", "Write down how true a statement is, as a person has judged it."),
    "rules": ("rules", "List the rules."),
    "rule": ("rules", "Explain a rule."),
    "schema": ("schema", "Print the JSON Schema of claims or reports."),
    "index": ("index", "Read articles into a store, which drafts are then held against."),
    "history": ("history", "Show how a figure changes over the articles of a store."),
    "store": ("store", "Look after a store: stats, verify, vacuum, export."),
    "baseline": ("baseline", "Keep the list of findings that are known already."),
    "init": ("init", "Set up a repository of articles."),
}


class Lazy(click.Group):
    """A group that imports a command when it is asked for, and guards what click itself prints, too."""

    def make_context(self, *given: Any, **options: Any) -> click.Context:
        """Return the context of a call; ``--help`` and ``--version`` are answered here."""
        return guarded(super().make_context)(*given, **options)

    def invoke(self, ctx: click.Context) -> Any:
        """Call the command; Ctrl-C is told in our words, also while the command is still being loaded."""
        return guarded(super().invoke)(ctx)

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        """Return the command of that name."""
        if name not in COMMANDS:
            return None
        module = import_module(f"claimcheck.cli.{COMMANDS[name][0]}")
        command: click.Command = getattr(module, f"{name}_command")
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, (_, words) in COMMANDS.items()])


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def claimcheck() -> None:
    """Check the figures and attributions of articles: for contradictions, and for what is out of date."""
