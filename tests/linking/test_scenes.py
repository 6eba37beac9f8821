"""Whole scenes: articles that contradict each other, each with silent twins that only look as if they did.

A scene names the rules of which one must speak; an empty list means that nothing may be said, not even that
a figure was replaced. ``never`` names rules that may not speak.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

import claimcheck
from claimcheck.models.article import Article

FOLDER = Path(__file__).parent / "scenes"


def scenes() -> list[Any]:
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        for scene in tomllib.loads(path.read_text(encoding="utf-8"))["scene"]:
            found.append(pytest.param(scene, id=f"{path.stem}: {scene['name']}"))
    return found


@pytest.mark.parametrize("scene", scenes())
def test_what_is_said_of_a_scene(scene: dict[str, Any]) -> None:
    articles = []
    for name in ("a", "b", "c"):
        if name in scene:
            date, title, text = scene[name]
            day = dt.date.fromisoformat(date)
            articles.append(Article(text=text, title=title, date=day, id=name, path=name))
    said = [finding.code for finding in claimcheck.check(articles).findings]
    assert set(said) & set(scene["find"]) if scene["find"] else not said
    assert not set(said) & set(scene.get("never", ()))
