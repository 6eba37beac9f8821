"""Articles of an input of a cluster are called, chosen and told apart as those of a run on one machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimcheck.api.gathering import gather
from claimcheck.config import Settings
from claimcheck.ledger.records import Ledger
from claimcheck.scale.article_stages import read
from claimcheck.scale.block_stages import said
from claimcheck.scale.input_articles import Reading, Record
from claimcheck.scale.record_reading import PLACE, Patterns, found_in_files, pages
from claimcheck.scale.same_program import OtherVersionError

FILES = ("a.md", "below/b.txt", "drafts/c.md", "picture.png", "README.md", ".git/d.md")


class Column(list[Any]):
    def to_pylist(self) -> list[Any]:
        return self


class Batch:
    """A batch of Arrow, as far as it is asked here."""

    def __init__(self, **columns: list[Any]) -> None:
        self._columns = columns

    def column(self, name: str) -> Column:
        return Column(self._columns[name])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES:
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The ferry to Orsund sank on Sunday.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "news")
    return tmp_path / "news"


def rows(top: Path) -> Iterator[Batch]:
    paths = sorted(path for path in [top, *top.rglob("*")] if path.is_file())
    yield Batch(
        **{PLACE[0]: [path.as_uri() for path in paths], "content": [path.read_bytes() for path in paths]}
    )


@pytest.mark.parametrize("source", [".", "below", "below/", "a.md", "../news", "{folder}", "{folder}/drafts"])
@pytest.mark.parametrize("root", [".", "..", "../other"])
def test_names_and_ids_are_those_of_one_machine(folder: Path, source: str, root: str) -> None:
    settings = Settings(root=root)
    source = source.format(folder=folder)
    reading = Reading.of(source, Path(source).absolute().resolve().as_uri(), settings)
    found = found_in_files(rows(Path(source).resolve()), reading, ("content",), Patterns((), ()))
    given = sorted((one.name, Record(one, reading).article().id) for one in found)
    local = [(name, one.article().id) for name, one in gather([source], settings).sources.items()]
    assert given == sorted(local)


@pytest.mark.parametrize("source", [".", "../news", "drafts"])
@pytest.mark.parametrize(
    ("include", "exclude"),
    [
        ((), ()), ((), ("drafts/",)), ((), ("/drafts/c.md",)), (("drafts/*",), ()), (("*.png",), ("a.*",)),
        (("../news/*.md",), ()), ((), ("below/b.txt",)), ((), ("b*",)),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("folder")
def test_the_same_files_are_articles(source: str, include: tuple[str, ...], exclude: tuple[str, ...]) -> None:
    settings = Settings(root=".", include=include, exclude=exclude)
    reading = Reading.of(source, Path(source).resolve().as_uri(), settings)
    patterns = Patterns(settings.include, settings.exclude)
    found = found_in_files(rows(Path(source).resolve()), reading, ("content",), patterns)
    assert sorted(one.name for one in found) == sorted(gather([source], settings).sources)


def test_what_is_not_wanted_is_not_opened(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "claimcheck.scale.record_reading.members_of", lambda _, name, __: opened.append(name) or []
    )
    reading = Reading.of(".", folder.as_uri(), Settings(root="."))
    list(found_in_files(rows(folder), reading, ("content",), Patterns((), ("drafts/",))))
    assert opened == ["a.md", "below/b.txt"]


def test_a_worker_with_another_program_is_told_at_every_stage() -> None:
    reading = Reading("", "file:/news", "", {}, None, program=b"another")
    stages = [
        pages(iter(()), lambda *_: iter(()), reading, ()),
        read(iter(()), (), Ledger(), b"another"),
        said(iter(()), (), Ledger(), b"another"),
    ]
    for stage in stages:
        with pytest.raises(OtherVersionError, match="install the same on each"):
            list(stage)
