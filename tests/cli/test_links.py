"""The commands ``links`` and ``explain``, and what ``check`` tells of pairs that came to nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.api.test_links import APART, FIRE, LATER
from tests.cli.newsroom import Result, write, write_conflict
from tests.cli.test_statuses import folder, run

__all__ = ["folder"]


@pytest.fixture(autouse=True)
def articles(folder: Path) -> None:
    for name, text in (("a", FIRE), ("b", LATER), ("c", APART)):
        write(folder, f"articles/{name}.md", text, "2024-03-06")


def explained(one: str, other: str, *more: str) -> Result:
    return run("explain", f"articles/{one}", f"articles/{other}", *more)


def test_one_link_a_line_for_machines() -> None:
    done = run("links", "articles")
    assert (done.status, done.errors) == (0, [])
    rows = [json.loads(line) for line in done.out.splitlines()]
    row = next(row for row in rows if {row["a"]["text"], row["b"]["text"]} == {"14 people", "17 people"})
    assert set(row) == {"a", "b", "probability", "verdict", "weights"}
    assert set(row["a"]) == set(row["b"]) == {"id", "article", "start", "end", "text"}
    assert set(row["verdict"]) == {"judgement", "reason"}
    assert all(len(weight) == 2 for weight in row["weights"].values())
    text = Path(row["a"]["article"]).read_text("utf-8")
    assert text[row["a"]["start"] : row["a"]["end"]] == row["a"]["text"]
    assert run("links", "articles").out == done.out


def test_for_people_only_what_is_probable() -> None:
    lines = run("links", "articles", "--format", "text").out.splitlines()
    every = run("links", "articles", "--format", "text", "--min-probability", "0").out.splitlines()
    assert 0 < len(lines) < len(every) == len(run("links", "articles").out.splitlines())
    assert all(float(line.split()[0]) >= 0.5 for line in lines)
    assert any(
        "articles/a.md:5 “230 workers” | articles/b.md:5 “230 workers”: agree" in line for line in lines
    )


@pytest.mark.parametrize("least", ["1.5", "-1", "much"])
def test_a_probability_that_is_none_is_2(least: str) -> None:
    assert run("links", "articles", "--min-probability", least).status == 2


def test_what_cannot_be_read_is_3(folder: Path) -> None:
    (folder / "articles/d.txt").write_bytes(b"\0")
    done = run("links", "articles")
    assert done.status == 3
    assert any("articles/d.txt" in line for line in done.errors)
    assert done.out
    assert run("links", "nowhere").status == 3
    (folder / "empty").mkdir()
    assert run("links", "empty").status == 2


def test_a_hostile_text_stays_on_its_line(folder: Path) -> None:
    text = "The fire at Wexcombe\x1b[31m killed 14\u202e people at the Harrowgate Mill.\n"
    for name in "ab":
        write(folder, f"odd/{name}\u202e.md", text, "2024-03-06")
    for words in (
        ("links", "odd", "--format", "text", "--min-probability", "0"),
        ("explain", "odd/a\u202e.md:4", "odd/b\u202e.md:4"),
    ):
        done = run(*words)
        assert done.status == 0, done.err
        assert done.out
        assert "\x1b" not in done.out
        assert "\u202e" not in done.out


def test_explain_tells_every_step() -> None:
    done = explained("a.md:5", "b.md:5")
    assert (done.status, done.errors) == (0, [])
    first, second, *rest = done.out.split("\n\n")[0].splitlines()
    assert first == "articles/a.md:5 “230 workers”"
    assert second == "articles/b.md:5 “230 workers”"
    assert "their articles meet under: " in rest[0]
    found = [re.fullmatch(r"  (\S.*?)  .* ([+-]\d+\.\d)", line) for line in rest]
    rows = {row[1]: float(row[2]) for row in found if row}
    summed = rows.pop("sum")
    assert len(rows) > 3
    assert summed == pytest.approx(sum(rows.values()), abs=0.01)
    assert "verdict: agree" in done.out
    assert "of one thing: " in done.out


def test_explain_takes_every_figure_of_both_lines() -> None:
    done = explained("a.md:5", "b.md:5")
    blocks = done.out.strip().split("\n\n")
    assert [block.splitlines()[1].partition(" ")[2] for block in blocks] == [
        "“230 workers”",
        "“40 million euros”",
    ]
    assert "stopped: they never met: one is measured in count, the other in" in blocks[1]
    assert explained("b.md:5", "a.md:5").out == done.out, "whichever is named first"


def test_explain_names_the_gate(folder: Path) -> None:
    write(folder, "articles/g.md", "The flood in Marnhull left 31 people dead and 58 people hurt.\n")
    done = explained("g.md:1", "g.md:1")
    assert done.status == 0
    assert done.out.splitlines()[-1] == "  stopped: two figures of one sentence"


def test_explain_names_the_gate_that_stops_a_weighed_pair(folder: Path) -> None:
    text = (
        "The Harrowgate Mill at Wexcombe has 237 weavers on its day shift, Odran Pell told the gazette. "
        "Its night shift by the Marnhull canal has 75 weavers, the foreman Tove Lindqvist said. Looms from "
        "Loburg were installed beneath the chimney; the parish vicar blessed spindles and shuttles.\n"
    )
    for name in "de":
        write(folder, f"articles/{name}.md", text, "2024-03-06")
    blocks = explained("d.md:4", "e.md:4").out.split("\n\n")
    stopped = [block for block in blocks if "stopped: each of the two articles has both figures" in block]
    assert [block.count("weavers”") for block in stopped] == [2, 2]
    assert all("  sum " in block and "verdict" not in block for block in stopped)


def test_explain_knows_a_part_told_with_its_whole(folder: Path) -> None:
    write(folder, "articles/p.md", "The fire killed 12 people, including 14 children.\n", "2024-03-06")
    out = explained("p.md:4", "p.md:4").out
    assert "probability 1.000 of one thing: a part told with its whole" in out
    assert "verdict: conflict, the part exceeds the whole" in out


def test_explain_says_that_two_articles_never_met() -> None:
    out = explained("a.md:5", "c.md:4").out
    assert "stopped: their articles share no blocking key" in out


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("articles/a.md", "is no PATH:LINE"),
        ("articles/a.md:0", "is no PATH:LINE"),
        ("articles/a.md:x", "is no PATH:LINE"),
        (":3", "is no PATH:LINE"),
        ("articles/a.md:99", "has 5 lines, none is 99"),
        ("articles/a.md:1", "no figure that can be compared stands here; there are some on 4, 5"),
        ("articles:1", "is a folder"),
    ],
)
def test_a_place_that_is_none_is_2(place: str, words: str) -> None:
    done = run("explain", place, "articles/b.md:5")
    assert done.status == 2
    (error,) = done.errors
    assert words in error


def test_a_place_that_is_not_there_is_3() -> None:
    done = run("explain", "articles/gone.md:1", "articles/b.md:5")
    assert done.status == 3
    assert "articles/gone.md" in done.err


def test_a_line_with_one_figure_has_nothing_beside_it() -> None:
    done = explained("a.md:5", "a.md:5")
    assert done.status == 2
    assert "one figure on this line only" in done.err


def test_check_shows_what_became_of_pairs() -> None:
    plain = run("check", "articles", "--exit-zero").out
    shown = run("check", "articles", "--exit-zero", "--show", "rejected").out
    pairs = json.loads(run("check", "articles", "--exit-zero", "--format", "json").out)["summary"]["pairs"]
    assert pairs["met"] > 1
    assert f"{pairs['met']} pairs of figures met" in shown
    for outcome, count in pairs.items():
        assert outcome == "met" or f"{count} {outcome}" in shown
    assert "of figures met" not in plain
    assert "of figures met" in run("check", "articles", "--exit-zero", "--show", "all").out


@pytest.mark.parametrize(
    ("sure", "words", "severities", "left"),
    [
        (0.95, (), ["error"], 0),
        (0.7, (), ["info"], 0),
        (0.7, ("--min-confidence", "0.7"), ["error"], 0),
        (0.55, (), [], 1),
        (0.55, ("--min-confidence", "0.5"), ["error"], 0),
        (0.95, ("--min-confidence", "1"), ["info"], 0),
    ],
)
def test_min_confidence_says_how_sure_a_loud_finding_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch,
    sure: float, words: tuple[str, ...], severities: list[str], left: int,
) -> None:  # fmt: skip
    monkeypatch.setattr(
        "claimcheck.engine.link_findings._sure",
        lambda finding, _: finding.model_copy(update={"confidence": sure}),
    )
    write_conflict(folder, ("two/a.md", "two/b.md"))
    given = ("check", "two", "--exit-zero", "--format", "json", "--select", "NUM001")
    report = json.loads(run(*given, *words).out)
    assert [f["severity"] for f in report["findings"]] == severities
    assert all(f["message"].startswith("likely: ") == (f["severity"] == "info") for f in report["findings"])
    assert report["summary"]["undecided"] == left
    if words:
        (folder / "claimcheck.toml").write_text(f"min-confidence = {words[1]}\n", encoding="utf-8")
        assert json.loads(run(*given).out) == report


def test_a_confidence_that_is_none_is_2() -> None:
    assert run("check", "articles", "--min-confidence", "0.2").status == 2
    assert run("check", "articles", "--min-confidence", "1.1").status == 2
