"""A change in a git repository: what it brings in fails, what was there does not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.newsroom import CASE, QUIET, Result, claimcheck, commit, git, repository, write, write_conflict

CHECK = ("check", "articles", "--select", "NUM001")


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository whose main branch holds one article, and a branch for changes."""
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    write(tmp_path, "articles/a.md", CASE.texts[0].text, CASE.texts[0].date)
    repository(tmp_path)
    git(tmp_path, "checkout", "-q", "-b", "change")
    return tmp_path


def other(folder: Path, name: str = "articles/b.md") -> Path:
    return write(folder, name, CASE.texts[1].text, CASE.texts[1].date)


def places(done: Result) -> list[list[str]]:
    found = json.loads(done.out)["findings"]
    return [[place["path"] for place in f["locations"]] for f in found if f["status"] == "new"]


def test_new_contradiction_fails_and_fixing_it_passes(repo: Path) -> None:
    other(repo)
    commit(repo, "contradict")
    done = claimcheck(repo, *CHECK, "--against", "main", "--format", "json")
    assert done.status == 1
    assert places(done) == [["articles/b.md", "articles/a.md"]]
    write(repo, "articles/b.md", QUIET)
    assert claimcheck(repo, *CHECK, "--against", "main").status == 0


def test_the_same_on_main_does_not_fail(repo: Path) -> None:
    git(repo, "checkout", "-q", "main")
    other(repo)
    commit(repo, "contradict")
    git(repo, "checkout", "-q", "-b", "later")
    write(repo, "articles/c.md", QUIET)
    commit(repo, "quiet")
    done = claimcheck(repo, *CHECK, "--against", "main")
    assert (done.status, done.err) == (0, "")
    assert "1 known" in done.out


def test_main_that_went_on_is_not_blamed_on_the_branch(repo: Path) -> None:
    write(repo, "articles/c.md", QUIET)
    commit(repo, "quiet")
    git(repo, "checkout", "-q", "main")
    other(repo)
    commit(repo, "contradict")
    git(repo, "checkout", "-q", "change")
    assert claimcheck(repo, *CHECK, "--against", "main").status == 0
    git(repo, "merge", "-q", "main")
    assert claimcheck(repo, *CHECK, "--against", "main").status == 0


def test_finding_in_a_file_that_did_not_change(repo: Path) -> None:
    """The primary place is the changed article, though the other one is of a later date or path."""
    git(repo, "checkout", "-q", "main")
    write(repo, "articles/z.md", CASE.texts[1].text, CASE.texts[1].date)
    write(repo, "articles/a.md", QUIET)
    commit(repo, "quiet")
    git(repo, "checkout", "-q", "-b", "back")
    write(repo, "articles/a.md", CASE.texts[0].text, CASE.texts[0].date)
    commit(repo, "contradict")
    done = claimcheck(repo, *CHECK, "--against", "main", "--format", "json")
    assert places(done) == [["articles/a.md", "articles/z.md"]]


def test_changed_line_comes_first_within_an_article(repo: Path) -> None:
    write(repo, "articles/a.md", f"{CASE.texts[0].text}\n\n{QUIET}", CASE.texts[0].date)
    commit(repo, "twice")
    path = other(repo)
    path.write_text(path.read_text("utf-8") + "\n" + CASE.texts[0].text + "\n", "utf-8")
    assert claimcheck(repo, *CHECK, "--against", "main").status == 1


def test_renames_moves_and_uncommitted_files(repo: Path) -> None:
    git(repo, "checkout", "-q", "main")
    other(repo)
    commit(repo, "contradict")
    git(repo, "checkout", "-q", "-b", "tidy")
    (repo / "articles" / "old").mkdir()
    git(repo, "mv", "articles/b.md", "articles/old/renamed.md")
    text = (repo / "articles/a.md").read_text("utf-8")
    (repo / "articles/a.md").write_text(f"{text}\n{QUIET}", "utf-8")
    assert claimcheck(repo, *CHECK, "--against", "main").status == 0
    write(repo, "articles/third.md", CASE.texts[1].text, CASE.texts[1].date)
    done = claimcheck(repo, *CHECK, "--against", "main", "--format", "json")
    assert done.status == 1
    assert all(found[0] == "articles/third.md" for found in places(done))


def test_deleted_article_counts_as_it_was(repo: Path) -> None:
    git(repo, "checkout", "-q", "main")
    other(repo)
    commit(repo, "contradict")
    git(repo, "checkout", "-q", "-b", "drop")
    (repo / "articles/b.md").unlink()
    assert claimcheck(repo, *CHECK, "--against", "main").status == 0


def test_names_that_git_would_quote(repo: Path) -> None:
    other(repo, "articles/ü “x” [1]\t.md")
    commit(repo, "contradict")
    done = claimcheck(repo, *CHECK, "--against", "main", "--format", "sarif")
    assert done.status == 1
    (place,) = json.loads(done.out)["runs"][0]["results"][0]["locations"]
    uri = place["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "articles/%C3%BC%20%E2%80%9Cx%E2%80%9D%20%5B1%5D%09.md"


def test_missing_ref(repo: Path) -> None:
    done = claimcheck(repo, *CHECK, "--against", "origin/nope")
    assert done.status == 2
    (line,) = done.errors
    assert line.startswith(
        "claimcheck: no commit is called 'origin/nope' here; fetch it ('git fetch origin nope')"
    )
    assert claimcheck(repo, *CHECK, "--against", "--all").status == 2


def test_no_repository(tmp_path: Path) -> None:
    write_conflict(tmp_path)
    done = claimcheck(tmp_path, *CHECK, "--against", "main")
    assert done.status == 2
    assert "is in no git repository" in done.errors[0]


def test_a_repository_of_somebody_else(repo: Path) -> None:
    done = claimcheck(repo, *CHECK, "--against", "main", GIT_TEST_ASSUME_DIFFERENT_OWNER="1")
    assert done.status == 2
    assert "git does not trust the owner of" in done.errors[0]


def test_no_git(repo: Path) -> None:
    done = claimcheck(repo, *CHECK, "--against", "main", PATH="/nowhere")
    assert done.status == 2
    assert "git is not installed" in done.errors[0]


def test_in_a_hook_of_git(repo: Path) -> None:
    """Git tells its hooks where the repository is, from the folder that the hook was started in."""
    other(repo)
    commit(repo, "contradict")
    done = claimcheck(
        repo / "articles", "check", ".", "--against", "main", "--format", "json", GIT_DIR=".git",
        GIT_INDEX_FILE=".git/index", GIT_PREFIX="articles/",
    )  # fmt: skip
    assert done.status == 1
    assert places(done)[0] == ["b.md", "a.md"]


def test_settings_of_git_change_nothing(repo: Path) -> None:
    """Nor do a tag, a worktree or a file that is only announced to git."""
    for name, value in (
        ("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"), ("diff.relative", "true"),
        ("color.ui", "always"),
        ("diff.external", "false"), ("diff.interHunkContext", "50"), ("core.quotePath", "true"),
        ("diff.renames", "false"), ("status.showUntrackedFiles", "no"),
    ):  # fmt: skip
        git(repo, "config", name, value)
    git(repo, "tag", "-a", "-m", "x", "start")
    other(repo)
    git(repo, "add", "-N", "articles/b.md")
    done = claimcheck(repo, *CHECK, "--against", "start", "--format", "json")
    assert places(done) == [["articles/b.md", "articles/a.md"]]
    tree = repo / "elsewhere"
    git(repo, "worktree", "add", "-q", str(tree), "main")
    assert claimcheck(tree, *CHECK, "--against", "start").status == 0
    other(tree)
    assert claimcheck(tree, *CHECK, "--against", "start").status == 1


def test_an_article_too_large_before_is_no_article_of_then(repo: Path) -> None:
    (repo / "claimcheck.toml").write_text("max-size = 2000\n", encoding="utf-8")
    git(repo, "checkout", "-q", "main")
    path = other(repo)
    small = path.read_text("utf-8")
    path.write_text(small + QUIET * 100, "utf-8")
    commit(repo, "large")
    git(repo, "checkout", "-q", "-b", "cut")
    path.write_text(small, "utf-8")
    assert claimcheck(repo, *CHECK, "--against", "main").status == 1


def test_shallow_clone(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    git(repo, "checkout", "-q", "main")
    write(repo, "articles/c.md", QUIET)
    commit(repo, "main goes on")
    git(repo, "checkout", "-q", "change")
    other(repo)
    commit(repo, "contradict")
    clone = tmp_path_factory.mktemp("clone") / "c"
    url = repo.as_uri()
    git(repo, "clone", "-q", "--depth", "1", "--branch", "change", url, str(clone))
    git(clone, "fetch", "-q", "--depth", "1", "origin", "main:refs/remotes/origin/main")
    done = claimcheck(clone, *CHECK, "--against", "origin/main")
    assert done.status == 2
    assert "shallow" in done.errors[0]
    assert "git fetch --unshallow" in done.errors[0]


def test_submodule(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    inner = tmp_path_factory.mktemp("inner")
    write(inner, "x.md", QUIET)
    repository(inner)
    git(repo, "-c", "protocol.file.allow=always", "submodule", "add", "-q", inner.as_uri(), "articles/sub")
    commit(repo, "submodule")
    done = claimcheck(repo, *CHECK, "--against", "main")
    assert (done.status, done.err) == (0, "")
    done = claimcheck(repo, "check", "articles", "articles/sub", "--against", "main")
    assert done.status == 2
    assert "check submodules on their own" in done.errors[0]


def test_empty_repository(tmp_path: Path) -> None:
    write_conflict(tmp_path)
    git(tmp_path, "init", "-q", "-b", "main")
    assert claimcheck(tmp_path, *CHECK, "--against", "HEAD").status == 2


def test_action_runs_as_written(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The steps of action.yml for real: a branch with a contradiction fails, fixed it passes."""
    root = Path(__file__).parent.parent.parent
    action = yaml.safe_load((root / "action.yml").read_text("utf-8"))
    step = next(s for s in action["runs"]["steps"] if s["name"] == "Check articles")
    room = tmp_path_factory.mktemp("runner")
    (room / "claimcheck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', "utf-8")
    (room / "claimcheck").chmod(0o755)
    environment = {
        **os.environ, "PATH": f"{room}:{os.environ['PATH']}", "GITHUB_STEP_SUMMARY": str(room / "summary.md"),
        "ARTICLES": "articles\n", "AGAINST": "main", "FAIL_ON": "warning", "MANIFEST": "", "SARIF": "c.sarif",
        "XDG_CACHE_HOME": str(room),
    }  # fmt: skip

    def act() -> subprocess.CompletedProcess[str]:
        command = ["bash", "-eo", "pipefail", "-c", step["run"]]
        return subprocess.run(command, cwd=repo, env=environment, capture_output=True, text=True, check=False)

    assert act().returncode == 0
    other(repo)
    done = act()
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=articles/b.md,line=4,")
    assert json.loads((repo / "c.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert "articles/b.md" in (room / "summary.md").read_text("utf-8")
    write(repo, "articles/b.md", QUIET)
    assert act().returncode == 0


FAULT = "The market opens on Friday, June 5, 2024."


def faults(folder: Path, *words: str) -> tuple[int, list[str]]:
    """Return the status and the paths blamed for a wrong weekday."""
    done = claimcheck(folder, "check", *words, "--select", "DAT001", "--against", "HEAD", "--format", "json")
    return done.status, [found[0] for found in places(done)]


def outer(folder: Path, inner: Path) -> None:
    git(folder, "-c", "protocol.file.allow=always", "submodule", "add", "-q", inner.as_uri(), "articles/sub")


def test_faults_of_a_new_submodule_are_new(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    inner = tmp_path_factory.mktemp("inner")
    write(inner, "x.md", FAULT)
    repository(inner)
    outer(repo, inner)
    assert faults(repo, "articles") == (1, ["articles/sub/x.md"])
    commit(repo, "submodule")
    assert faults(repo, "articles") == (0, [])


def test_a_submodule_at_another_commit(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What it says anew is new, and what it said before is known."""
    inner = tmp_path_factory.mktemp("inner")
    write(inner, "x.md", FAULT)
    repository(inner)
    outer(repo, inner)
    commit(repo, "submodule")
    sub = repo / "articles/sub"
    write(sub, "y.md", FAULT)
    assert faults(repo, "articles") == (1, ["articles/sub/y.md"]), "not committed"
    commit(sub, "more")
    assert faults(repo, "articles") == (1, ["articles/sub/y.md"])
    commit(repo, "the submodule goes on")
    assert faults(repo, "articles") == (0, [])


def test_a_link_to_a_draft_publishes_it(repo: Path) -> None:
    write(repo, "drafts/x.md", FAULT)
    commit(repo, "draft")
    (repo / "articles/x.md").symlink_to("../drafts/x.md")
    assert faults(repo, "articles")[0] == 1
    commit(repo, "published")
    assert faults(repo, "articles") == (0, [])


def test_text_that_is_typed_is_not_what_git_has(repo: Path) -> None:
    write(repo, "articles/b.md", QUIET)
    commit(repo, "quiet")
    words = ("check", "articles", "--stdin-filename", "articles/b.md", "-", "--against", "HEAD")
    assert claimcheck(repo, *words, data=FAULT.encode()).status == 1
    assert claimcheck(repo, *words, data=QUIET.encode()).status == 0


def test_an_old_article_that_could_not_be_read_is_told(repo: Path) -> None:
    (repo / "articles/b.md").write_bytes(b"---\ndate: never\n---\n" + FAULT.encode())
    commit(repo, "unreadable")
    write(repo, "articles/b.md", FAULT)
    done = claimcheck(repo, "check", "articles", "--against", "HEAD")
    assert done.status == 1
    assert "articles/b.md: at commit" in done.out


@pytest.mark.parametrize("form", ["sarif", "github", "gitlab"])
def test_paths_are_those_of_the_repository(repo: Path, form: str) -> None:
    """Wherever the run was started: a host of code knows no other."""
    write(repo, "site/articles/b.md", FAULT)
    folder = repo / "site"
    for words in (("articles",), (str(folder / "articles"),), ("../site/articles/b.md",)):
        done = claimcheck(folder, "check", *words, "--no-baseline", "--format", form)
        assert done.status == 1
        assert "site/articles/b.md" in done.out
        assert "../" not in done.out
        assert str(repo) not in done.out


def test_what_comes_back_can_be_decided_on(repo: Path) -> None:
    """A line that nothing needed at the commit excuses nothing, unless the change says that it may."""
    fault = write(repo, "articles/b.md", FAULT).read_text("utf-8")
    claimcheck(repo, "baseline", "create", "articles")
    write(repo, "articles/b.md", QUIET)
    commit(repo, "mended, with lines left in the baseline")
    (repo / "articles/b.md").write_text(fault, "utf-8")
    check = ("check", "articles", "--against", "HEAD", "--format", "json")
    done = claimcheck(repo, *check)
    assert done.status == 1
    (mark,) = [f["fingerprint"] for f in json.loads(done.out)["findings"] if f["status"] == "new"]
    assert claimcheck(repo, "baseline", "decide", mark, "accepted", "articles", "--reason", "r").status == 0
    assert claimcheck(repo, *check).status == 0
