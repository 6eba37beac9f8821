"""Odd surroundings: closed streams, odd input, odd names, settings that break while one watches."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli.status import Exit, stop
from claimcheck.cli.watch import watch
from claimcheck.report import FORMATS
from tests.cli.newsroom import CASE, LEFT_OUT, QUIET, claimcheck, write, write_conflict
from tests.cli.test_statuses import folder, run

__all__ = ["folder"]

ODD_NAMES = (
    "new\nline.md", "esc\x1b[31m.md", "😀.md", "tab\t.md", "quo\"te'.md", "per%20cent.md", "::error::x.md",
    "a&b<c>.md", " blank .md", "-dash.md", "\x7f.md", "rtl\u202e.md", "sep\u2028.md", "back\\slash.md",
    "]]>.md", "col:on,comma.md", "{x}.md", "[link](x).md", "`tick`|pipe.md",
)  # fmt: skip
ODD_BYTES = {
    "ctrl.md": b"The \x1b[31mport\x07 has 12 \x08cranes.\n",
    "cr.md": b"The port has 12 cranes.\rIt has 14 ships.\r\rThe end.",
    "nul-late.md": b"The port has 12 cranes. " * 500 + b"\0 and 3 ships",
    "u16.txt": "The port has 12 cranes".encode("utf-16"),
    "u16-no-mark.txt": "The port has 12 cranes".encode("utf-16-le"),
    "broken.md": b"<html><p>12 cranes <b>and <i>3 ships</b></i><!-- <script>alert(",
    "front.md": b"---\ntitle: [\n---\nThe port has 12 cranes.\n",
    "deep.md": b"---\nx: " + b"[" * 2000 + b"\n---\nThe port has 3 cranes.\n",
    "digits.md": "The port has ١٢ cranes, １２ ships, ² and ¾, 1e309 dollars, ".encode()
    + b"9" * 3000
    + b" men.\n",
    "notes.md": b"<!-- claimcheck: ignore NUM001: \x1b[31m -->\n12 cranes.\n<!-- claimcheck: -->\n",
}
RAW = ("\x1b", "\x07", "\x08", "\x7f", "\u202e")


def shell(room: Path, words: str, setting: str = "") -> subprocess.CompletedProcess[bytes]:
    left_out = {*LEFT_OUT, "PYTHONUNBUFFERED", "PYTHONIOENCODING"}
    clean = {name: value for name, value in os.environ.items() if name not in left_out}
    command = [
        "bash",
        "-o",
        "pipefail",
        "-c",
        f"{setting} {shlex.quote(sys.executable)} -m claimcheck {words}",
    ]
    return subprocess.run(command, cwd=room, capture_output=True, check=False, env=clean, input=b"")


def test_closed_streams_are_no_error(folder: Path) -> None:
    write_conflict(folder)
    done = shell(folder, "check articles --no-cache >&-")
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")
    done = shell(folder, "check articles nope --no-cache --format concise 2>&-")
    assert done.returncode == 1
    assert b"nope" not in done.stdout
    assert shell(folder, "check --stdin-filename a.md --no-cache <&-").returncode == 3
    assert shell(folder, "check articles --no-cache --cache-dir c 0<&- >&- 2>&-").returncode == 1


@pytest.mark.parametrize(
    "words",
    [
        "check articles --no-cache", "check articles --no-cache --format json", "check quiet.md --no-cache",
        "check articles --no-cache --output json=/dev/full", "check articles --no-cache -o /dev/full",
        "extract articles", "extract articles --format json", "extract articles --format text",
        "compare 'At least 40 people died.' 'The toll stands at 64.'", "compare --format json a b",
        "rules", "rules --format json", "rule NUM001", "schema", "--help", "check --help", "--version",
        "baseline update articles",
    ],
)  # fmt: skip
def test_no_room_left(folder: Path, words: str) -> None:
    """However small the report: what is still in a buffer at the end must not decide on the status."""
    write_conflict(folder)
    write(folder, "quiet.md", QUIET)
    named = "/dev/full" in words
    done = shell(folder, words if named else f"{words} > /dev/full")
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    where = "/dev/full" if named else "the output"
    assert line.startswith(f"claimcheck: {where}: ")
    assert "No space left on device" in line


def test_no_room_left_for_messages(folder: Path) -> None:
    write_conflict(folder)
    for words, status in (("check articles nope --no-cache", 1), ("check nope", 3), ("check --nope", 2)):
        assert shell(folder, f"{words} 2> /dev/full").returncode == status
        assert shell(folder, f"{words} > /dev/full 2>&1").returncode in {2, status}


def test_a_reader_that_has_had_enough_changes_nothing(folder: Path) -> None:
    write_conflict(folder)
    for words, status in (
        ("check articles --no-cache --output json=out.json", 1), ("extract articles", 0), ("schema", 0),
        ("--help", 0), ("rules", 0),
    ):  # fmt: skip
        done = shell(folder, f"{words} | true")
        assert (done.returncode, done.stderr) == (status, b""), words
    assert json.loads((folder / "out.json").read_text("utf-8"))["findings"]


def test_any_locale_gets_the_same_bytes(folder: Path) -> None:
    for words in ("compare 'At least 40 people died.' 'The toll is 64 – “so far”.'", "rule NUM001"):
        plain = shell(folder, words)
        for setting in ("PYTHONIOENCODING=ascii", "LC_ALL=POSIX PYTHONUTF8=0 PYTHONCOERCECLOCALE=0"):
            done = shell(folder, words, setting)
            assert (done.returncode, done.stdout, done.stderr) == (0, plain.stdout, b"")


def test_dash_is_standard_input(folder: Path) -> None:
    write_conflict(folder)
    text = (folder / "articles/b.md").read_bytes()
    (folder / "articles/b.md").unlink()
    for words in (
        ("--stdin-filename", "articles/b.md", "-"),
        ("-",),
        ("-", "--stdin-filename", "articles/b.md"),
    ):
        done = run("check", "articles", *words, "--select", "NUM001", "--format", "json", data=text)
        assert done.status == 1, words
        paths = [entry["path"] for entry in json.loads(done.out)["articles"]]
        assert sorted(paths) == sorted(["articles/a.md", "articles/b.md" if len(words) > 1 else "-"])
    assert run("check", "-", data=b"").status == 3


def test_standard_input_has_the_manifest_and_the_limit_of_the_settings(folder: Path) -> None:
    (folder / "m.jsonl").write_text('{"id": "x", "date": "2024-01-02"}\n', "utf-8")
    (folder / "claimcheck.toml").write_text('manifest = "m.jsonl"\nmax-size = 1000\n', "utf-8")
    done = run("check", "--stdin-filename", "x.md", "--format", "json", data=QUIET.encode())
    assert json.loads(done.out)["articles"][0]["date"] == "2024-01-02"
    done = run("check", "--stdin-filename", "x.md", "--format", "json", data=b"Words. " * 200)
    assert done.status == 3
    assert "is larger than an article may be (0.0014 MB, at most 0.001 MB)" in done.errors[0]


def test_a_folder_that_cannot_be_opened_is_3(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "locked").mkdir()
    true_scan = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return true_scan(path)

    monkeypatch.setattr("claimcheck.reading.discovery.os.scandir", scandir)
    done = run("check", "locked", "--format", "json")
    assert done.status == 3
    assert done.errors == [
        "claimcheck: locked: not checked: cannot be opened (Permission denied); check its permissions"
    ]


def test_a_name_that_is_no_text(folder: Path) -> None:
    done = shell(folder, "check --stdin-filename $'\\xff.md' --no-cache --format concise")
    assert done.returncode == 3
    assert done.stderr.startswith(b"claimcheck: \\xff.md: has a name that is not UTF-8; ")


def test_two_reports_in_one_file(folder: Path) -> None:
    write(folder, "a.md", QUIET)
    done = run("check", "a.md", "--output", "json=r", "--output", "sarif=./r")
    assert done.status == 2
    assert "two reports would go there" in done.errors[0]


def test_what_has_no_end_is_refused_and_open_pipes_are_read(folder: Path) -> None:
    write_conflict(folder)
    os.mkfifo(folder / "pipe.md")
    for words, status in (
        ("check /dev/zero --no-cache", 3), ("check /dev/urandom articles/a.md --no-cache", 3),
        ("check pipe.md --no-cache", 3), ("extract /dev/zero", 3), ("check articles --manifest /dev/zero", 2),
        ("check articles --config /dev/zero", 2), ("compare @/dev/zero x", 3),
    ):  # fmt: skip
        assert claimcheck(folder, *words.split()).status == status, words
    for words in (
        "check <(cat articles/a.md) articles/b.md --no-cache",
        "check /dev/stdin articles/b.md --no-cache < articles/a.md",
        "check articles --no-cache --config <(echo 'select = [\"NUM001\"]')",
        'check articles --no-cache --manifest <(echo \'{"id": "a"}\')',
    ):
        done = shell(folder, words)
        assert done.returncode == 1, (words, done.stderr)
    done = shell(folder, "check - articles/b.md --no-cache < articles/a.md")
    assert done.returncode == 1
    (folder / "claimcheck.toml").write_text("max-size = 1000\n", "utf-8")
    done = shell(folder, "check <(yes) --no-cache --format concise")
    assert done.returncode == 3
    assert b"is larger than a file of articles may be (more than 0.05 MB" in done.stderr


def test_slips_in_front_matter_are_told_in_every_run(folder: Path) -> None:
    (folder / "articles").mkdir()
    text = f"---\ndat: 2024-01-02\nsize: 3\n---\n{QUIET}"
    (folder / "articles" / "a.md").write_text(text, "utf-8")
    os.utime(folder / "articles" / "a.md", (1, 1))
    for _ in range(3):
        done = claimcheck(folder, "check", "articles")
        assert done.status == 0
        assert "articles/a.md:2: 'dat' is no key that is known; did you mean 'date'?" in done.out


def test_a_user_without_a_home_has_no_cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_: Path("~/.cache/claimcheck"))
    write(folder, "articles/a.md", QUIET)
    assert claimcheck(folder, "check", "articles").status == 0
    assert sorted(path.name for path in folder.iterdir()) == ["articles", "claimcheck.toml"]


def test_broken_links_are_named(folder: Path) -> None:
    write(folder, "articles/a.md", QUIET)
    (folder / "articles" / "b.md").symlink_to("gone.md")
    done = run("check", "articles", "--format", "json")
    assert done.status == 3
    (line,) = done.errors
    assert line.startswith("claimcheck: articles/b.md: not checked: is a link to nothing ('gone.md'); mend")


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    room = tmp_path_factory.mktemp("odd")
    (room / "claimcheck.toml").write_text("", "utf-8")
    for number, name in enumerate(ODD_NAMES):
        write(room, f"articles/{name}", CASE.texts[number % 2].text, CASE.texts[number % 2].date)
    for name, data in ODD_BYTES.items():
        (room / "articles" / name).write_bytes(data)
    for link, target in (("loop", "loop"), ("self", "."), ("dead.md", "/nowhere"), ("link.md", "😀.md")):
        (room / "articles" / link).symlink_to(target)
    os.mkfifo(room / "articles" / "pipe.md")
    (room / "articles" / "dir.md").mkdir()
    return room


@pytest.mark.parametrize("form", FORMATS)
def test_odd_names_and_bytes_in_every_format(odd: Path, form: str) -> None:
    done = claimcheck(odd, "check", "articles", "--format", form, "--show", "all", "--statistics")
    assert done.status == 1
    assert "internal error" not in done.err
    if form in {"json", "sarif", "gitlab", "rdjson"}:
        json.loads(done.out)
    elif form == "jsonl":
        assert [json.loads(line) for line in done.out.split("\n") if line]
    else:
        assert not [char for char in RAW if char in done.out], "nothing that a terminal obeys"
    assert not [char for char in RAW if char in done.err]


def test_no_text_from_articles_moves_a_terminal(odd: Path) -> None:
    said = "At least \x1b[31m40 people\x07 died. \x9b31m"
    for words in (
        ("extract", "articles", "--format", "text"),
        ("compare", said, said.replace("40", "64")),
        ("baseline", "create", "articles", "--force"),
        ("baseline", "show", "articles"),
        ("check", "articles", "--format", "concise", "-q"),
    ):
        done = claimcheck(odd, *words)
        assert done.out or "-q" in words
        assert not [char for char in (*RAW, "\x9b") if char in done.out + done.err], words
    (odd / "claims" / "baseline.jsonl").unlink()


def test_odd_articles_can_be_accepted(odd: Path) -> None:
    assert claimcheck(odd, "baseline", "create", "articles").status == 0
    assert claimcheck(odd, "check", "articles").status == 3, "nothing new; some could not be read"
    assert claimcheck(odd, "extract", "articles").status == 3


def test_watch_outlives_what_cannot_be_used() -> None:
    states = iter([frozenset({("a", number, 1)}) for number in range(9)])
    said = iter([Exit.NEW, None, None, Exit.CLEAN])
    ends = iter([Exit.UNUSABLE, Exit.UNREADABLE])
    seen: list[int] = []

    def sleep(_seconds: float) -> None:
        if len(seen) == 4:
            raise KeyboardInterrupt

    def check() -> int:
        seen.append(len(seen))
        status = next(said)
        if status is None:
            stop("x", next(ends))
        return status

    assert watch(check, lambda: next(states), sleep) == Exit.INTERRUPTED

    def stopped() -> int:
        stop("stopped before the end", Exit.INTERRUPTED)

    with pytest.raises(SystemExit) as ended:
        watch(stopped, lambda: frozenset(), sleep)
    assert ended.value.code == Exit.INTERRUPTED


def test_watch_reads_the_settings_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_conflict(folder)
    results: list[int] = []
    edits = iter(['select = ["NUM001"]\n', "nope = 1\n", 'ignore = ["ALL"]\n'])

    def watched(check: object, state: object) -> int:
        before = state()  # type: ignore[operator]
        results.append(check())  # type: ignore[operator]
        for text in edits:
            (folder / "claimcheck.toml").write_text(text, "utf-8")
            assert state() != before  # type: ignore[operator]
            try:
                results.append(check())  # type: ignore[operator]
            except SystemExit as ended:
                results.append(int(ended.code or 0))
        return 0

    monkeypatch.setattr("claimcheck.cli.check.watch", watched)
    assert run("check", "articles", "--watch", "--quiet").status == 0
    assert results == [1, 1, 2, 0]
