"""Commands and exit statuses; no logic of its own."""

from __future__ import annotations


def main() -> None:
    """Run the command line program."""
    from claimcheck.cli.commands import claimcheck

    claimcheck(prog_name="claimcheck")
