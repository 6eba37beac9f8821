"""What an address tells that its page has left behind, by counts and by who lives."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import check

PAGE = """---
title: "{title}"
url: "https://paper.example/{slug}"
---

{text}
"""


def told(folder: Path, slug: str, title: str, text: str) -> list[tuple[str, str]]:
    page = folder / "page.md"
    page.write_text(PAGE.format(slug=slug, title=title, text=text), encoding="utf-8")
    return [(f.severity, f.locations[1].text) for f in check([page]).findings if f.code == "NUM011"]


@pytest.mark.parametrize(
    ("slug", "title", "late"),
    [
        ("three-shot-on-elmport-ferry", "Five hurt in shooting on Elmport ferry", "Five hurt"),
        ("elmport-ferry-three-shot", "Four dead in shooting on Elmport ferry", "Four dead"),
        ("police-investigating-elmport-ferry-fire", "Skipper arrested after Elmport ferry fire", "arrested"),
    ],
)
def test_a_page_tells_more(tmp_path: Path, slug: str, title: str, late: str) -> None:
    text = "It was one of the worst attacks on passengers of the ferry."
    assert told(tmp_path, slug, title, text) == [("info", late)]


@pytest.mark.parametrize(
    ("slug", "title"),
    [
        ("five-shot-on-elmport-ferry", "Four hurt in shooting on Elmport ferry"),
        ("three-shot-on-elmport-ferry", "One dead, two hurt in shooting on Elmport ferry"),
        ("police-investigating-elmport-ferry-fire", "Nobody arrested after Elmport ferry fire"),
        ("2-charged-over-ferry-fire", "Crew of the ferry on Pier 3: charged on Monday, held on Tuesday"),
    ],
)
def test_a_page_tells_no_more(tmp_path: Path, slug: str, title: str) -> None:
    assert not [one for one in told(tmp_path, slug, title, "There was a fire.") if one[1] in title]


def test_an_address_has_somebody_dead_who_lives(tmp_path: Path) -> None:
    slug, title = "elmport-skipper-dies-after-fire", "Fire on the Elmport ferry"
    assert told(tmp_path, slug, title, "The skipper was clinging to life after the fire.") == [
        ("warning", "skipper was clinging")
    ]
    assert not told(tmp_path, slug, title, "The skipper was clinging to life, and died on Monday.")
    assert not told(tmp_path, slug, title, "A sailor was clinging to life after the fire.")
