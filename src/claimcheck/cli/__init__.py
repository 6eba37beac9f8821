"""Commands and exit statuses; no logic of its own."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run the program. A fault of its own is one line and status 2, never taken for a finding."""
    from claimcheck.cli.interrupts import STATUS, WORDS, Interrupts

    interrupts = Interrupts()
    try:
        interrupts.catch()
        _run()
    except SystemExit as ended:
        if interrupts.seen and ended.code != STATUS:
            sys.exit(STATUS)
        raise
    except KeyboardInterrupt:
        _tell(WORDS)
        sys.exit(STATUS)
    finally:
        interrupts.rest()
    if interrupts.seen:
        sys.exit(STATUS)


def _run() -> None:
    gc.set_threshold(1_000_000, 50, 50)  # what a run makes lives to its end, and has hardly a cycle
    _have_streams()
    try:
        from claimcheck.cli.commands import claimcheck

        claimcheck(prog_name="claimcheck")
    except Exception as error:
        if os.environ.get("CLAIMCHECK_DEBUG"):
            raise
        words = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        line = (
            f"claimcheck: internal error ({words}); set CLAIMCHECK_DEBUG=1 for details, and please report it"
        )
        _tell(line.encode("unicode_escape").decode("ascii"))
        sys.exit(2)
    finally:
        gc.freeze()  # what is left goes with the process: no need to look through it for cycles


def _tell(line: str) -> None:
    try:
        print(line, file=sys.stderr, flush=True)
    except OSError:  # no room for it: the status tells
        from claimcheck.cli.status import let_go

        let_go(sys.stderr)


def _have_streams() -> None:
    """Write UTF-8 whatever the locale says; put nothing in the place of standard streams that are closed.

    Without that, another file would get their numbers.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123
        elif mode == "w":
            getattr(sys, name).reconfigure(encoding="utf-8", errors="backslashreplace")
