"""Work in other processes: results in the order of what was asked, and Ctrl-C leaves none of them behind."""

from __future__ import annotations

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

_PATIENCE: Final = 10  # seconds
Given = TypeVar("Given")
Result = TypeVar("Result")


def in_order(
    pool: ProcessPoolExecutor, work: Callable[[Given], Result], batches: Iterable[Given]
) -> Iterator[Result]:
    """Yield what ``work`` returns for each batch, worked out by the processes of ``pool``.

    If the caller is interrupted, or wants no more, the processes are ended.

    Raises:
        BrokenProcessPool: a process was killed.
    """
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children

    others = {*active_children()}
    try:
        with _uninterrupted():  # a Ctrl-C that comes meanwhile is raised at its end
            waiting = deque([pool.submit(work, batch) for batch in batches])
        while waiting:
            yield _result(pool, waiting.popleft())
    except (KeyboardInterrupt, GeneratorExit):
        for process in active_children():
            process.terminate()
        raise
    except BrokenProcessPool:
        for process in {*active_children()} - others:
            process.terminate()  # one that was started as another was killed, which the pool forgets
        raise


def _result(pool: ProcessPoolExecutor, future: Future[Result]) -> Result:
    """Return what a process has worked out.

    If one is killed while work is handed out, what was handed out last is never told to be lost (a race in
    the pool): so the pool is asked now and then whether it still takes work.
    """
    while True:
        try:
            return future.result(_PATIENCE)
        except TimeoutError:
            if future.done():
                raise
            pool.submit(int)  # raises if a process was killed


def seldom_collected() -> None:
    """Have a process of the program look for cycles seldom: what a run makes lives to its end.

    Only for a process that is the program's own, never where the library is a guest.
    """
    gc.set_threshold(1_000_000, 50, 50)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back. Processes started meanwhile never see it: it is for the one that started them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
