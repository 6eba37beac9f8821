"""Versions of one story: the latest stands for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import claimcheck
from claimcheck.api.checking import Job, run_job
from claimcheck.config import Settings


def item(version: str, day: int, toll: int) -> dict[str, str]:
    text = f"The ferry fire in Alnes killed {toll} people, officials said."
    stamp = f"2024-03-0{day}T10:00:00Z"
    return {"uri": "tag:x,1", "version": version, "versioncreated": stamp, "body_text": text}


@pytest.mark.parametrize("versions", [("1", "2"), ("9", "10"), ("a", "b"), ("1", "1")])
def test_an_earlier_version_is_set_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, versions: tuple[str, str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("new.ninjs").write_text(json.dumps(item(versions[1], 6, 52)))
    Path("old.json").write_text(json.dumps(item(versions[0], 5, 41)))
    checked = run_job(Job(("new.ninjs", "old.json"), Settings()))
    assert [(entry.path, entry.id) for entry in checked.report.articles] == [("new.ninjs", "tag:x,1")]
    assert checked.report.findings == ()
    old, new = versions
    (said,) = map(str, checked.notes)
    assert said.startswith(
        f"old.json: version {old} of 'tag:x,1' is superseded by version {new} in new.ninjs"
    )


def test_other_stories_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    other = {**item("1", 5, 41), "uri": "tag:x,2"}
    Path("all.json").write_text(json.dumps([item("2", 6, 52), other]))
    assert len(claimcheck.check("all.json").articles) == 2


def page(name: str, toll: int, title: str, **stated: str) -> None:
    lines = "".join(f"{key}: {value}\n" for key, value in {"title": title, **stated}.items())
    text = f"The ferry fire in Alnes killed {toll} people, officials said."
    Path(name).write_text(f"---\n{lines}---\n\n{text}\n")


FIRE = "Ferry fire in Alnes"
ADDRESS = {"url": "https://example.org/news/ferry", "date": "2024-03-05"}


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ({**ADDRESS, "lastmod": "2024-03-05T23:30:00-05:00"}, {**ADDRESS, "lastmod": "2024-03-06T05:00:00Z"}),
        ({**ADDRESS}, {**ADDRESS, "updated": "2024-03-06"}),
        ({"id": "ferry", "date": "2024-03-05"}, {"id": "ferry", "date": "2024-03-06"}),
        (
            {"id": "ferry", "version": "1", "date": "2024-03-06"},
            {"id": "ferry", "version": "2", "date": "2024-03-06"},
        ),
    ],
)
def test_pages_have_versions_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, earlier: dict[str, str], later: dict[str, str]
) -> None:
    monkeypatch.chdir(tmp_path)
    page("a.md", 52, f"{FIRE} kills 52", **later)
    page("b.md", 41, f"{FIRE} kills 41", **earlier)
    for _ in range(2):  # the second time from the cache
        checked = run_job(Job(("a.md", "b.md"), Settings(), cache_dir=tmp_path / "cache"))
        assert [entry.path for entry in checked.report.articles] == ["a.md"]
        assert checked.report.findings == ()
        assert "is superseded by version" in "".join(map(str, checked.notes))
        assert [gone.path for gone in checked.report.superseded] == ["b.md"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({**ADDRESS, "lastmod": "2024-03-06"}, {**ADDRESS, "lastmod": "2024-03-06"}),  # none is later
        (
            {**ADDRESS, "url": "https://example.org/"},
            {**ADDRESS, "url": "https://example.org/", "lastmod": "2024-03-07"},
        ),
        ({"date": "2024-03-05"}, {"date": "2024-03-06"}),  # no id, no address
    ],
)
def test_what_is_no_version_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one: dict[str, str], other: dict[str, str]
) -> None:
    monkeypatch.chdir(tmp_path)
    page("a.md", 52, f"{FIRE} kills 52", **one)
    page("b.md", 41, f"{FIRE} kills 41", **other)
    assert len(claimcheck.check(["a.md", "b.md"]).articles) == 2


def test_an_address_by_mistake_is_no_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page("a.md", 52, f"{FIRE} kills 52", **ADDRESS)
    page("b.md", 41, "Council votes on the new budget", **{**ADDRESS, "lastmod": "2024-03-07"})
    assert len(claimcheck.check(["a.md", "b.md"]).articles) == 2
