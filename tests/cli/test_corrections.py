"""Drafts of correction notes, and findings explained by their fingerprints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.report.notes import TemplateError, templates
from tests.cli.newsroom import write, write_conflict
from tests.cli.test_statuses import folder, run

__all__ = ["folder"]


def test_a_draft_names_both_articles_and_leaves_a_blank(folder: Path) -> None:
    write_conflict(folder)
    done = run("corrections", "articles")
    assert (done.status, done.errors) == (0, [])
    head, draft = done.out.splitlines()[:2]
    (finding, *_) = json.loads(run("check", "articles", "--format", "json", "--exit-zero").out)["findings"]
    first = finding["locations"][0]
    assert (
        head
        == f"{first['path']}:{first['line']}:{first['column']}: {finding['code']} {finding['fingerprint']}"
    )
    assert all(place["text"] in draft for place in finding["locations"][:2])
    assert "____ is right" in draft


def test_the_house_has_its_own_words(folder: Path) -> None:
    write_conflict(folder)
    kinds = ("alone", "within", "between", "overtaken")
    write(
        folder,
        "house.txt",
        "".join(f"[{kind}]\nFix $path line $line: $$1 ${{code}}\n" for kind in kinds),
        None,
    )
    done = run("corrections", "articles", "--template", "house.txt")
    assert done.out.splitlines()[1].startswith("Fix articles/")
    assert ": $1 NUM" in done.out


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[between]\n$nobody", "names 'nobody'"),
        ("[beyond]\nx", "no kind of note is called 'beyond'"),
        ("words\n[between]\nx", "stands before the first kind"),
        ("[between]\ncosts $5", "has a \\$ that names no field"),
    ],
)
def test_slips_in_a_template(text: str, problem: str) -> None:
    with pytest.raises(TemplateError, match=problem):
        templates(text)


def test_a_slip_ends_the_program(folder: Path) -> None:
    write_conflict(folder)
    (folder / "house.txt").write_text("[beyond]\nx", encoding="utf-8")
    done = run("corrections", "articles", "--template", "house.txt")
    assert done.status == 2
    assert "house.txt: no kind of note is called 'beyond'" in done.errors[0]


def test_what_cannot_be_used_is_2_and_a_missing_article_3(folder: Path) -> None:
    write_conflict(folder)
    (folder / "empty").mkdir()
    assert run("corrections", "empty").status == 2
    assert run("corrections", "nowhere").status == 3
    for name, words in (("none.txt", "does not exist"), ("empty", "is a folder, not a template")):
        done = run("corrections", "articles", "--template", name)
        assert done.status == 2
        assert words in done.errors[0]
    (folder / "house.txt").write_bytes(b"\0")
    done = run("corrections", "articles", "--template", "house.txt")
    assert (done.status, done.errors) == (2, ["claimcheck: house.txt: is binary, not text"])


def test_what_the_house_leaves_out_is_the_packages_own() -> None:
    assert set(templates("[alone]\n$fault")) == {"alone", "within", "between", "overtaken"}
    assert templates("# a remark\n[alone]\n$fault")["alone"].template == "$fault"


def test_explain_a_fingerprint(folder: Path) -> None:
    write_conflict(folder)
    (finding, *_) = json.loads(run("check", "articles", "--format", "json", "--exit-zero").out)["findings"]
    done = run("explain", finding["fingerprint"], "articles")
    assert done.status == 0
    assert finding["message"].split()[0] in done.out
    assert "start" in done.out
    assert "probability" in done.out
    assert run("explain", finding["fingerprint"][:8], "articles").out == done.out


def test_explain_an_unknown_fingerprint(folder: Path) -> None:
    write_conflict(folder)
    done = run("explain", "0123456789abcdef", "articles")
    assert done.status == 2
    assert "no finding has the fingerprint" in done.errors[0]


def test_explain_takes_two_places(folder: Path) -> None:
    write_conflict(folder)
    done = run("explain", "articles/a.md:1", "articles/b.md:1", "articles/c.md:1")
    assert done.status == 2
