"""Ctrl-C, wherever it falls: status 130, one line at most, and no process left behind."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType

STATUS = 130  # as shells have it; never 1, which says that something is new
WORDS = "claimcheck: stopped before the end"


class Interrupts:
    """Counts the interruptions of this process.

    The first is raised where it falls; what comes of it there, even nothing, the program ends with 130. The
    second ends it at once, whatever it is still about.
    """

    def __init__(self) -> None:
        self.seen = 0

    def catch(self) -> None:
        """Take over from Python, unless interruptions are ignored, as in the background of a shell."""
        if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
            return
        try:
            signal.signal(signal.SIGINT, self._note)
        except ValueError:  # not the main thread: nothing arrives here
            return

    def rest(self) -> None:
        """Let an interrupted program end at once, and with its status: Python drops handlers as it ends."""
        if self.seen:
            _end_processes()
            signal.signal(signal.SIGINT, signal.SIG_IGN)

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self.seen += 1
        if self.seen == 1:
            raise KeyboardInterrupt
        _end_processes()
        os._exit(STATUS)


def _end_processes() -> None:
    """End the processes that this one has started; Python would wait for what they are about."""
    if "multiprocessing" in sys.modules:
        from multiprocessing import active_children

        for child in active_children():
            child.terminate()
