"""Ctrl-C ends with 130 wherever it falls: real processes, each held at a stage of its work."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.newsroom import LEFT_OUT, QUIET, write

fcntl = pytest.importorskip("fcntl", reason="needs pipes and signals of POSIX")
termios = pytest.importorskip("termios")
LONG = 60  # seconds after which a stage that never comes fails the test


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    begun: list[subprocess.Popen[bytes]] = []

    def begin(*words: str, code: str = "", **environment: str) -> subprocess.Popen[bytes]:
        clean = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
        clean |= {"XDG_CACHE_HOME": str(tmp_path / ".cache"), **environment}
        program = ("-c", code) if code else ("-m", "claimcheck")
        process = subprocess.Popen(
            [sys.executable, *program, *words], cwd=tmp_path, env=clean, bufsize=0,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )  # fmt: skip
        begun.append(process)
        return process

    yield begin
    for process in begun:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def until(reached: Callable[[], object]) -> None:
    for _ in range(LONG * 50):
        if reached():
            return
        time.sleep(0.02)
    raise AssertionError("the stage was never reached")


def interrupted(process: subprocess.Popen[bytes], *, all_of_it: bool = True) -> str:
    """Send what a terminal sends: the signal to every process of the group, or to the program alone."""
    os.killpg(process.pid, signal.SIGINT) if all_of_it else process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=LONG)
    assert process.returncode == 130, err
    assert b"Traceback" not in err, err.decode()
    return err.decode()


@pytest.mark.parametrize("module", ["click", "claimcheck_cli_held"])
def test_while_importing(tmp_path: Path, start: Callable[..., subprocess.Popen[bytes]], module: str) -> None:
    """Click itself is being imported, or a command that click has asked for."""
    held = "import pathlib, time; pathlib.Path('reached').touch(); time.sleep(600)\n"
    if module == "click":
        (tmp_path / "stand" / "click").mkdir(parents=True)
        (tmp_path / "stand" / "click" / "__init__.py").write_text(held, "utf-8")
    else:
        (tmp_path / "stand").mkdir()
        (tmp_path / "stand" / "rapidfuzz.py").write_text(held, "utf-8")
    process = start("check", "x", PYTHONPATH=str(tmp_path / "stand"))
    until((tmp_path / "reached").exists)
    assert interrupted(process).splitlines() == ["claimcheck: stopped before the end"]


def test_while_reading(start: Callable[..., subprocess.Popen[bytes]]) -> None:
    assert interrupted(reading(start)).splitlines() == ["claimcheck: stopped before the end"]


def reading(start: Callable[..., subprocess.Popen[bytes]]) -> subprocess.Popen[bytes]:
    """Return a program that has read the first words of its standard input, and waits for more."""
    process = start("check", "-", "--stdin-filename", "a.md", "--no-cache")
    assert process.stdin is not None
    process.stdin.write(b"The port")
    unread = process.stdin.fileno()
    until(lambda: not any(fcntl.ioctl(unread, termios.FIONREAD, bytes(4))))
    return process


COMPARING = """from claimcheck.engine import comparing
from claimcheck.cli import main
comparing.WORTH = 1
main()"""


@pytest.mark.parametrize("all_of_it", [True, False])
@pytest.mark.parametrize(("count", "code"), [(240, ""), (8, COMPARING)], ids=["read", "compare"])
def test_while_workers_run(
    tmp_path: Path, start: Callable[..., subprocess.Popen[bytes]], all_of_it: bool, count: int, code: str
) -> None:
    text = "\n\n".join(f"The port of Alnes has {number} cranes and {number} ships." for number in range(40))
    for number in range(count):
        write(tmp_path, f"articles/{number}.txt", f"{text}\n\nNote {number}.")
    process = start("check", "articles", "--no-cache", "--jobs", "2", code=code)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not children.parent.exists():
        pytest.skip("no list of child processes here")
    until(lambda: process.poll() is not None or len(children.read_text().split()) >= 3)
    workers = children.read_text().split()
    assert interrupted(process, all_of_it=all_of_it).splitlines() == ["claimcheck: stopped before the end"]
    until(lambda: not any(_runs(worker) for worker in workers))


def _runs(number: str) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_while_writing(tmp_path: Path, start: Callable[..., subprocess.Popen[bytes]]) -> None:
    text = "\n\n".join(
        f"The road to Alnes is {number} miles ({number} km) long." for number in range(30, 100)
    )
    for name in "ab":
        write(tmp_path, f"articles/{name}.txt", text)
    process = start("check", "articles", "--no-cache", "--format", "json")
    assert process.stdout is not None
    assert process.stdout.read(1) == b"{"  # more is there than a pipe holds; nobody reads on
    assert interrupted(process)


def test_while_watching(tmp_path: Path, start: Callable[..., subprocess.Popen[bytes]]) -> None:
    write(tmp_path, "a.md", QUIET)
    process = start("check", "a.md", "--watch", "--no-cache")
    assert process.stdout is not None
    assert process.stdout.read(1)
    assert interrupted(process) in {"", "claimcheck: stopped before the end\n"}


def test_twice(start: Callable[..., subprocess.Popen[bytes]]) -> None:
    process = reading(start)
    process.send_signal(signal.SIGINT)
    interrupted(process)


def test_ignored_where_the_shell_has_it_ignored(tmp_path: Path) -> None:
    write(tmp_path, "a.md", QUIET)
    shell = shutil.which("sh")
    assert shell is not None
    code = """import os, signal, sys
from claimcheck.cli import main
from claimcheck.cli import commands
sys.argv[1:] = ["check", "a.md", "-q", "--no-cache"]
os.kill(os.getpid(), signal.SIGINT)
main()"""
    words = f"trap '' INT; {sys.executable} -c '{code}'"
    done = subprocess.run([shell, "-c", words], cwd=tmp_path, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
