"""The baseline: what is known stays known, what is new is never hidden."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.known import finding_matching as matching
from claimcheck.known.baseline import Baseline, BaselineError, baseline_of, load_baseline, save_text
from claimcheck.known.edges import HalfEdge, edges_of
from claimcheck.known.upkeep import grown, pruned
from tests.known.toy import Articles, all_edges, findings, match, matched, scene

TWO: Articles = {"a.md": {"toll": ("41", "41 dead")}, "b.md": {"toll": ("64", "64 dead")}}


def accepted(articles: Articles) -> Baseline:
    return baseline_of(all_edges(findings(articles)).values())


def test_accepted_is_known() -> None:
    held = matched(TWO, accepted(TWO))
    assert not held.new
    assert len(held.known) == 2
    assert not held.stale


def test_third_article_adds_one_line_blamed_on_it() -> None:
    three = TWO | {"c.md": {"toll": ("64", "64 killed")}}
    held = matched(three, accepted(TWO))
    assert [edge.doc for edge in held.new.values()] == ["c.md"]
    assert len(grown(accepted(TWO), held).edges) == 3


def test_fifty_against_fifty_is_a_hundred_lines() -> None:
    many: Articles = {f"{n}.md": {"toll": (str(n % 2), f"{n % 2} dead")} for n in range(100)}
    assert len(accepted(many).edges) == 100
    assert not matched(many, accepted(many)).new


def test_changed_value_is_new_on_both_sides() -> None:
    changed = TWO | {"a.md": {"toll": ("40", "40 dead")}}
    assert {edge.doc for edge in matched(changed, accepted(TWO)).new.values()} == {"a.md", "b.md"}


def test_other_words_for_the_value_are_not() -> None:
    reworded = TWO | {"a.md": {"toll": ("41", "forty-one people were killed")}}
    assert not matched(reworded, accepted(TWO)).new


def test_rename_is_followed_once() -> None:
    renamed: Articles = {"moved/a.md": TWO["a.md"], "b.md": TWO["b.md"]}
    held = matched(renamed, accepted(TWO))
    assert not held.new
    kept = pruned(accepted(TWO), held, all_edges(findings(renamed)))
    assert {edge.doc for edge in kept.edges.values()} == {"moved/a.md", "b.md"}
    assert not matched(renamed, kept).renamed
    copies = renamed | {"copy.md": TWO["a.md"]}
    assert [edge.doc for edge in matched(copies, accepted(TWO)).new.values()] == ["copy.md"], "same file name"


def test_two_renames_in_a_row_bring_nothing_back() -> None:
    """The lines are of two names of one article, the first of which was never dropped."""
    first: Articles = {"a.md": {"toll": ("41", "41 dead")}, "b.md": {"toll": ("64", "64 dead")}}
    second = {"m.md": first["a.md"], "b.md": first["b.md"], "c.md": {"toll": ("70", "70 dead")}}
    lines = [*accepted(first).edges.values(), *matched(second, accepted(first)).new.values()]
    third: Articles = {"z.md": first["a.md"], "b.md": first["b.md"], "c.md": second["c.md"]}
    held = matched(third, baseline_of(lines))
    assert not held.new
    assert {edge.doc for edge in held.renamed.values()} == {"z.md"}


def test_split_article_brings_nothing_back() -> None:
    two: dict[str, tuple[str, str]] = {"toll": ("41", "41 dead"), "price": ("3", "for 3 crowns")}
    before: Articles = {"a.md": two, "b.md": {"toll": ("64", "64 dead"), "price": ("4", "for 4 crowns")}}
    after: Articles = {"x.md": {"toll": two["toll"]}, "y.md": {"price": two["price"]}, "b.md": before["b.md"]}
    held = matched(after, accepted(before))
    assert not held.new
    again = after | {"z.md": {"price": two["price"]}}
    assert [edge.doc for edge in matched(again, accepted(before)).new.values()] == ["z.md"], (
        "one line, one heir"
    )


def test_moved_folder_is_followed_name_by_name() -> None:
    copies: Articles = {f"old/{n}.md": {"toll": ("41", "41 dead")} for n in range(9)}
    before = copies | {"b.md": {"toll": ("64", "64 dead")}}
    after: Articles = {path.replace("old", "new"): said for path, said in copies.items()} | {
        "b.md": before["b.md"]
    }
    held = matched(after, accepted(before))
    assert not held.new
    lines = accepted(before).edges
    assert all(lines[old].doc.replace("old", "new") == new.doc for old, new in held.renamed.items())
    more = matched(after | {"new/!.md": {"toll": ("41", "41 dead")}}, accepted(before))
    assert [edge.doc for edge in more.new.values()] == ["new/!.md"], "no file had this name"


def test_many_equal_passages_are_followed_in_good_time() -> None:
    wire = ("41", "41 dead")
    before = baseline_of(
        HalfEdge("NUM001", 1, "toll", f"old/{n}.md", *wire[:1], "64", wire[1]) for n in range(3000)
    )
    after = {f"new/{n}.md": {"toll": wire} for n in range(3000)} | {"b.md": {"toll": ("64", "64 dead")}}
    edges = [HalfEdge("NUM001", 1, "toll", path, "41", "64", wire[1]) for path in after if path != "b.md"]
    followed = matching._follow(edges, before, frozenset(f"old/{n}.md" for n in range(3000)))
    assert len({edge.hash for edge in followed.values()}) == 3000


def test_copy_of_an_article_that_is_still_there_is_new() -> None:
    copied = TWO | {"copy.md": TWO["a.md"]}
    assert [edge.doc for edge in matched(copied, accepted(TWO)).new.values()] == ["copy.md"]


def test_fixed_is_stale_and_pruned() -> None:
    fixed = TWO | {"a.md": {"toll": ("64", "64 dead")}}
    held = matched(fixed, accepted(TWO))
    assert len(held.stale) == 2
    assert not pruned(accepted(TWO), held, {}).edges


def test_partial_run_calls_nothing_stale() -> None:
    part: Articles = {"a.md": TWO["a.md"]}
    held = match(findings(part), accepted(TWO), scene(part, also=frozenset({"b.md"})))
    assert held.partial
    assert not held.stale
    assert pruned(accepted(TWO), held, {}).text() == accepted(TWO).text()


def test_incomplete_run_calls_nothing_stale() -> None:
    fixed = TWO | {"a.md": {"toll": ("64", "64 dead")}}
    held = match(findings(fixed), accepted(TWO), replace(scene(fixed), complete=False))
    assert not held.stale


def test_lines_of_rules_that_did_not_run_are_not_stale() -> None:
    other = HalfEdge("SUP001", 1, "k", "a.md", "1", "2", "q")
    held = matched(TWO, baseline_of([*accepted(TWO).edges.values(), other]))
    assert not held.stale


def test_file_is_sorted_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "claims" / "baseline.jsonl"
    text = accepted(TWO).text()
    assert save_text(path, text)
    lines = text.splitlines()
    assert lines == sorted(lines)
    assert not save_text(path, load_baseline(path).text())
    path.write_text("".join(f"{line}\n\n" for line in reversed(lines)) + lines[0], encoding="utf-8")
    assert load_baseline(path).text() == text, "order, blank lines and duplicates do no harm"
    assert [p.name for p in path.parent.iterdir()] == ["baseline.jsonl"]


def test_a_file_that_cannot_be_written_is_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "baseline.jsonl"
    save_text(path, accepted(TWO).text())
    link = tmp_path / "link.jsonl"
    link.symlink_to(path)
    with monkeypatch.context() as patch:
        patch.setattr(
            Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device"))
        )
        with pytest.raises(OSError, match="No space"):
            save_text(link, "")
    assert load_baseline(path).text() == accepted(TWO).text()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["baseline.jsonl", "link.jsonl"]
    assert save_text(link, "")
    assert link.is_symlink()
    assert path.read_bytes() == b""


def test_no_position_in_the_file() -> None:
    (found,) = findings(TWO)
    moved = found.model_copy(
        update={
            "locations": tuple(
                p.model_copy(update={"start": p.start + 70, "end": p.end + 70, "line": 9})
                for p in found.locations
            )
        }
    )
    assert edges_of(found) == edges_of(moved)


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (lambda lines: ["<<<<<<< HEAD", *lines], ":1: holds marks of a merge"),
        (lambda lines: [lines[0], lines[1][:-5]], ":2: is no JSON"),
        (lambda lines: [lines[0], "[1]"], ":2: is no half-edge"),
        (lambda lines: [lines[0].replace('"value": "', '"value": "9')], ":1: has a hash that does not fit"),
        (lambda lines: [lines[0].replace('"rule"', '"role"')], ":1: is no half-edge"),
    ],
)
def test_malformed_names_the_line(tmp_path: Path, spoil: object, problem: str) -> None:
    path = tmp_path / "baseline.jsonl"
    path.write_text("\n".join(spoil(accepted(TWO).text().splitlines())), encoding="utf-8")  # type: ignore[operator]
    with pytest.raises(BaselineError, match="baseline") as caught:
        load_baseline(path)
    assert problem in str(caught.value)
    assert "\n" not in str(caught.value)


def test_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "baseline.jsonl"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(BaselineError):
        load_baseline(path)


def test_lone_surrogates_can_be_written() -> None:
    edge = HalfEdge("NUM001", 1, "k", "a\udce9.md", "1", "2", "q")
    edge.line().encode("utf-8")


def test_merges_seldom_conflict(tmp_path: Path) -> None:
    """Two branches that each add one to five lines to 5,000 and drop one: at most 3 in 200 merges conflict.

    Only the hashes are written: what decides is where the lines go.
    """
    base = sorted(HalfEdge("NUM001", 1, str(n), f"{n % 700}.md", "1", "2", "").hash for n in range(5000))
    files = [tmp_path / name for name in ("ours", "base", "theirs")]
    conflicts = 0
    for trial in range(200):
        sides = []
        for branch in ("ours", "theirs"):
            added = [
                HalfEdge("NUM001", 1, f"{branch} {trial} {n}", "today.md", "1", "2", "").hash
                for n in range(1 + trial % 5)
            ]
            gone = base[(trial * 37 + (branch == "ours") * 2500) % 5000]
            sides.append(sorted([line for line in base if line != gone] + added))
        for file, lines in zip(files, (sides[0], base, sides[1]), strict=True):
            file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        command = ["git", "merge-file", "-p", "-q", *map(str, files)]
        conflicts += subprocess.run(command, capture_output=True, check=False).returncode != 0
    assert conflicts <= 3
