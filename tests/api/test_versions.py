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


@pytest.mark.parametrize("versions", [("1", "2"), ("9", "10"), ("a", "b")])
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
