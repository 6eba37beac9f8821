"""Work in other processes: a Ctrl-C that comes while it is handed out."""

from __future__ import annotations

import signal
import time
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, cast

import pytest

from claimcheck.engine.processes import in_order


class _Interrupted:
    """Takes work, while somebody presses Ctrl-C."""

    def submit(self, *_: Any) -> Future[int]:
        signal.raise_signal(signal.SIGINT)  # to this thread: one of pytest's would not wake it
        return Future()


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals cannot be held back here")
def test_interrupted_while_work_is_handed_out() -> None:
    child = get_context("spawn").Process(target=time.sleep, args=(600,))
    child.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            next(in_order(cast("ProcessPoolExecutor", _Interrupted()), abs, [1]))
        child.join(60)
        assert child.exitcode == -signal.SIGTERM
    finally:
        child.kill()


class _Broken:
    """A pool of which a process was killed while work was handed out: the last of it is never answered."""

    def __init__(self) -> None:
        self.taken = 0

    def submit(self, *_: Any) -> Future[int]:
        self.taken += 1
        if self.taken > 1:
            raise BrokenProcessPool
        return Future()


def test_work_that_is_never_answered_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.engine.processes._PATIENCE", 0)
    with pytest.raises(BrokenProcessPool):
        next(in_order(cast("ProcessPoolExecutor", _Broken()), abs, [1]))
