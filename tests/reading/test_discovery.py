"""Which files of a folder are articles."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from claimcheck.reading import find_articles
from claimcheck.reading.globs import matches
from claimcheck.reading.listed import articles_listed, ignore_files_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt", "a.md", "B.TXT", "c.markdown", "d.html", "README.md", ".hidden.txt", ".git/x.txt",
        "node_modules/y.md", "2021/may/e.txt", "2021/june/f.md", "drafts/g.txt", "drafts/keep.txt",
        "notes.txt",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path


def names(folder: Path, include: Sequence[str] = (), exclude: Sequence[str] = ()) -> list[str]:
    return [p.relative_to(folder).as_posix() for p in find_articles([folder], include, exclude).articles]


def test_endings_hidden_and_papers(folder: Path) -> None:
    assert names(folder) == [
        "2021/june/f.md", "2021/may/e.txt", "B.TXT", "a.md", "b.txt", "c.markdown", "drafts/g.txt",
        "drafts/keep.txt", "notes.txt",
    ]  # fmt: skip


def test_ignore_files(folder: Path) -> None:
    (folder / ".gitignore").write_text("drafts/*\n!drafts/keep.txt\n# no\n/2021/june/\n", encoding="utf-8")
    (folder / ".claimcheckignore").write_text("notes.*\n", encoding="utf-8")
    assert names(folder) == ["2021/may/e.txt", "B.TXT", "a.md", "b.txt", "c.markdown", "drafts/keep.txt"]


def test_ignore_files_of_the_working_copy_above(folder: Path) -> None:
    (folder / ".gitignore").write_text("g.txt\n", encoding="utf-8")
    found = find_articles([folder / "drafts"]).articles
    assert [path.name for path in found] == ["keep.txt"]


def test_include_and_exclude(folder: Path) -> None:
    assert names(folder, include=["*.html"]) == ["d.html"]
    assert names(folder, exclude=["2021", "drafts/**", "*.markdown", "[bB].*"]) == ["a.md", "notes.txt"]


def test_given_by_name_is_taken(folder: Path) -> None:
    found = find_articles([folder / "README.md", folder / "d.html", folder / "README.md"])
    assert [path.name for path in found.articles] == ["README.md", "d.html"]


def test_what_is_not_there(folder: Path) -> None:
    (folder / "empty").mkdir()
    found = find_articles([folder / "none.txt", folder / "empty", folder / "a.md", "a" * 5000, "a\0b"])
    problems = [problem.problem for problem in found.problems]
    assert problems == ["does not exist", "holds no articles", "does not exist", "does not exist"]
    assert [path.name for path in found.articles] == ["a.md"]


def test_links_in_a_circle_end(folder: Path) -> None:
    (folder / "2021" / "again").symlink_to(folder)
    (folder / "self.txt").symlink_to("self.txt")
    assert len(names(folder)) == 9


def test_what_stands_where_an_article_should_is_told(folder: Path) -> None:
    (folder / "2021" / "gone.txt").symlink_to("nothing\x1b.txt")
    (folder / "self.md").symlink_to("self.md")
    (folder / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.md")
    (folder / "folder.md").symlink_to(folder / "2021")
    (folder / "no-article").symlink_to("nothing")
    (folder / "left-out.md").symlink_to("nothing")
    found = find_articles([folder, folder / "self.md"], exclude=["left-out.md"])
    assert sorted(
        (problem.path.removeprefix(f"{folder}/"), problem.problem) for problem in found.problems
    ) == [
        ("2021/gone.txt", "is a link to nothing ('nothing\x1b.txt')"),
        ("pipe.md", "is a named pipe, not a file"),
        ("self.md", "is a link to nothing ('self.md')"),
        ("self.md", "is a link to nothing ('self.md')"),
        ("zero.txt", "is a device, not a file"),
    ]
    assert not {"zero.txt", "pipe.md", "gone.txt"} & {path.name for path in found.articles}


def test_names_that_are_no_text_are_told(folder: Path) -> None:
    try:
        (folder / "odd\udcff.txt").write_text("x", encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    found = find_articles([folder, folder / "none\udcff.txt"])
    assert [problem.problem for problem in found.problems] == [
        "does not exist",
        "has a name that is not UTF-8",
    ]
    assert all(problem.path.endswith("\\xff.txt") for problem in found.problems)
    assert "odd" not in " ".join(path.name for path in found.articles)


def test_folders_that_cannot_be_opened_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def closed(path: str) -> object:
        if path.endswith("may"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    found = find_articles([folder])
    assert [(Path(one.path).name, one.problem) for one in found.problems] == [
        ("may", "cannot be opened (Permission denied)")
    ]
    assert "e.txt" not in [path.name for path in found.articles]


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.txt", "a/b.txt", True),
        ("/*.txt", "a/b.txt", False),
        ("a/*.txt", "a/b/c.txt", False),
        ("a/**", "a/b/c.txt", True),
        ("**/c.txt", "c.txt", True),
        ("a/**/c.txt", "a/c.txt", True),
        ("b", "a/b/c.txt", True),
        ("?.txt", "ab.txt", False),
        ("[!a].txt", "b.txt", True),
        ("[z-a].txt", "b.txt", False),
        ("a.txt", "axtxt", False),
    ],
)
def test_patterns(pattern: str, path: str, fits: bool) -> None:
    assert matches(path, [pattern]) is fits


@pytest.mark.parametrize("include", [(), ("*.html",), ("2021/**",)])
@pytest.mark.parametrize("exclude", [(), ("2021", "[bB].*"), ("june/",)])
@pytest.mark.parametrize("ignored", ["", "drafts/*\n!drafts/keep.txt\n/2021/june/\n", "may/\n*.TXT\n"])
def test_a_list_of_names_gives_the_same_as_the_folder(
    folder: Path, include: Sequence[str], exclude: Sequence[str], ignored: str
) -> None:
    """What is read of a commit is what would have been found in a working copy of it."""
    (folder / ".gitignore").write_text(ignored, encoding="utf-8")
    (folder / "2021" / ".claimcheckignore").write_text("f.*\n", encoding="utf-8")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    every = [path.relative_to(folder).as_posix() for path in files]
    texts = {name: (folder / name).read_text("utf-8") for name in every if name.endswith("ignore")}
    for top in ("", "2021"):
        shown = f"{(folder / top).as_posix()}/"
        found = articles_listed(every, top, shown, ignore_files_of(texts), include, exclude)
        there = find_articles([folder / top], include, exclude).articles
        assert sorted(name for name, _ in found) == sorted(p.relative_to(folder).as_posix() for p in there)


def test_links_that_lead_out_of_the_folder_are_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret.md").write_text("Words.", encoding="utf-8")
    folder = tmp_path / "articles"
    (folder / "old").mkdir(parents=True)
    (folder / "old" / "a.md").write_text("Words.", encoding="utf-8")
    (folder / "b.md").symlink_to("old/a.md")
    (folder / "out.md").symlink_to("../secret.md")
    monkeypatch.chdir(folder)
    found = find_articles([folder])
    assert [name.rpartition("/")[2] for name in found.names] == ["b.md"]
    assert [problem.problem for problem in found.problems] == ["is a link that leads out of the folder"]
    monkeypatch.chdir(tmp_path)
    assert find_articles(["articles"]).problems == []
