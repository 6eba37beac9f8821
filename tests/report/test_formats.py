"""Every format, read back by a published parser or held against its specification, with hostile text."""

from __future__ import annotations

import io
import json
import re
import unicodedata
import xml.etree.ElementTree as Xml
from collections import Counter
from urllib.parse import unquote

import junitparser
import pytest
from sarif_pydantic import Sarif

from claimcheck.models.report import Incomplete, Report, Summary
from claimcheck.report import FORMATS, render
from claimcheck.report.view import View, end_of
from tests.report.sample import HOSTILE, OTHER, PATH, TEXT, TEXTS, finding, report, view

FOR_PEOPLE = ("text", "concise", "summary", "github")


@pytest.mark.parametrize("name", FORMATS)
def test_same_bytes_twice_and_utf8(name: str) -> None:
    assert render(name, view()) == render(name, view())
    render(name, view()).encode("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found(name: str) -> None:
    render(name, View(Report(version="0")))


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_no_command_reaches_a_terminal(name: str) -> None:
    text = render(name, view(show=frozenset({"undecided"}), notes=("n\x1b[1m",), hints=("h",)))
    kept = {"\n", "\u200d", "\u200c", "\u00ad"}
    bad = {c for c in text if unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp"} and c not in kept}
    assert not bad


def test_colour_is_ours_alone() -> None:
    text = render("text", view(color=True))
    assert "\x1b[" in text
    assert not re.search("\x1b(?!\\[[0-9;]*m)", text)
    plain = re.sub("\x1b\\[[0-9;]*m", "", text)
    assert plain == render("text", view())


def test_text_leads_with_the_place_and_shows_both_passages() -> None:
    lines = render("text", View(report((finding(20, HOSTILE[20]),)), TEXTS)).splitlines()
    assert lines[0] == f"{PATH}:24:16: error NUM001 conflicting-figures".replace("\u202e", "\\u202e")
    assert f"  --> {OTHER}:1:6 (undated)" in lines
    marked = [(lines[n - 1], line) for n, line in enumerate(lines) if set(line) <= set(" |^") and "^" in line]
    words = [
        "".join(c for c, mark in zip(text, marks, strict=False) if mark == "^") for text, marks in marked
    ]
    assert words == ["1,200 troops “quotes” – dash", "900 troops are", "1,900 troops"]
    assert "  = 900: exact" in lines
    assert lines[-1] == "2 articles, 30 claims checked: 1 error; 1 comparison left open; 1 not checked"


def test_concise_is_one_line_a_finding() -> None:
    lines = render("concise", view()).splitlines()
    assert len(lines) == len(HOSTILE)
    for line in lines:
        assert re.match(r".*:\d+:\d+: error NUM001 .* \[also .*\]$", line)


def test_json_is_the_contract() -> None:
    data = json.loads(render("json", view()))
    assert list(data) == ["schema", "version", "articles", "findings", "summary"]
    assert data["schema"] == "claimcheck/report/1"
    for found in data["findings"]:
        assert set(found) == {
            "code", "name", "severity", "confidence", "verdict", "message", "working", "fingerprint",
            "status", "locations",
        }  # fmt: skip
        for place in found["locations"]:
            assert set(place) == {"path", "article", "start", "end", "line", "column", "text", "role"}
            assert TEXTS[place["path"]][place["start"] : place["end"]] == place["text"]
            before = TEXTS[place["path"]][: place["start"]].split("\n")
            assert (place["line"], place["column"]) == (len(before), len(before[-1]) + 1)
    assert set(data["summary"]) == {
        "articles", "claims", "new", "known", "suppressed", "undecided", "pairs", "incomplete",
    }  # fmt: skip


def test_jsonl_is_a_line_each_whatever_counts_as_a_line() -> None:
    text = render("jsonl", view())
    assert len(text.splitlines()) == text.count("\n") == len(HOSTILE)
    assert [json.loads(line) for line in text.split("\n") if line] == json.loads(render("json", view()))[
        "findings"
    ]


def test_sarif() -> None:
    text = render("sarif", view())
    Sarif.model_validate_json(text)
    (run,) = json.loads(text)["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)
    prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
    assert len(set(prints)) == len(prints) == len(HOSTILE)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (place,) = result["locations"]
        uri = place["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9/~!$&'()*+,;=@\-._%]+", uri)
        assert unquote(uri) == PATH
        links = re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])
        assert [int(n) for n in links] == [p["id"] for p in result["relatedLocations"]] == [1, 2]
        assert not re.search(r"(?<!\{)\{(\{\{)*(?!\{)\d", result["message"]["text"]), "a placeholder"


def test_sarif_regions_are_the_words() -> None:
    (run,) = json.loads(render("sarif", view()))["runs"]
    lines = TEXT.split("\n")
    for result, found in zip(run["results"], report().findings, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        if region["startLine"] == region["endLine"]:
            line = lines[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == found.locations[0].text


def test_sarif_leaves_known_out_unless_asked() -> None:
    found = (
        finding(20, HOSTILE[20]),
        finding(21, HOSTILE[21], "known"),
        finding(22, HOSTILE[22], "suppressed"),
    )
    shown = View(report(found), TEXTS)
    (run,) = json.loads(render("sarif", shown))["runs"]
    assert [r["baselineState"] for r in run["results"]] == ["new"]
    (run,) = json.loads(render("sarif", View(report(found), TEXTS, everything=True)))["runs"]
    assert Counter(r["baselineState"] for r in run["results"]) == {"new": 1, "unchanged": 2}
    assert [s["kind"] for r in run["results"] for s in r.get("suppressions", [])] == ["external", "inSource"]


def test_sarif_keeps_the_worst() -> None:
    many = tuple(finding(20, HOSTILE[20], severity="info" if n % 2 else "error") for n in range(6000))
    (run,) = json.loads(render("sarif", View(report(many), TEXTS)))["runs"]
    assert Counter(r["level"] for r in run["results"]) == {"error": 3000, "note": 2000}
    notes = [n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]]
    assert any("1000 findings left out" in note for note in notes)
    prints = {r["partialFingerprints"]["primaryLocationLineHash"] for r in run["results"]}
    assert len(prints) == 5000


def test_github_commands() -> None:
    lines = render("github", view()).splitlines()
    commands = [line for line in lines if line.startswith("::")]
    assert Counter(line.split(" ")[0] for line in commands) == {"::error": 10, "::warning": 1}
    for line in commands[:-1]:
        match = re.fullmatch(r"::error ((?:[a-zA-Z]+=[^,:]*,?)+)::(.*)", line)
        assert match, line
        properties = dict(pair.split("=", 1) for pair in match[1].split(","))
        assert properties["line"].isdigit()
        assert properties["title"] == "NUM001 conflicting-figures"
    assert lines[-1].startswith(f"{len(HOSTILE) - 10} more findings")


def test_step_summary_is_a_table_that_holds_everything() -> None:
    text = render("summary", view())
    rows = [line for line in text.splitlines() if re.match(r"\| .*\\:\d+", line)]
    assert len(rows) == len(HOSTILE)
    for row in rows:
        assert len(re.findall(r"(?<!\\)\|", row)) == 5
        assert "<" not in row


def test_step_summary_keeps_within_what_a_step_may_write() -> None:
    lost = tuple(Incomplete(path=f"{n}.md", problem="is é" * 3000) for n in range(900))
    long = finding(20, HOSTILE[20]).model_copy(update={"message": "é" * 900})
    many = report((long,) * 700)
    summary = many.summary.model_copy(update={"incomplete": lost})
    text = render("summary", View(many.model_copy(update={"summary": summary}), TEXTS))
    assert len(text.encode()) < 1_048_576
    assert re.search(r"^[2-9]\d\d more are not shown\.$", text, re.MULTILINE)
    assert text.endswith(" more are not shown.\n")
    one = report((long,)).model_copy(update={"summary": Summary(articles=1)})
    assert "1 finding in 1 article (" in render("summary", View(one, TEXTS))


def test_gitlab() -> None:
    issues = json.loads(render("gitlab", view()))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(HOSTILE)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["path"] == PATH
        assert issue["location"]["lines"]["begin"] >= 1
        assert OTHER in issue["description"]


def test_junit() -> None:
    text = render("junit", view())
    suites = junitparser.JUnitXml.fromstring(text.encode("utf-8"))
    (suite,) = list(suites)
    assert (suite.tests, suite.failures, suite.errors) == (3, 1, 1)
    failures = [case.result[0] for case in suite if case.result]
    assert any("900 troops are" in failure.text for failure in failures)


def test_checkstyle() -> None:
    root = Xml.parse(io.StringIO(render("checkstyle", view()))).getroot()
    assert root.tag == "checkstyle"
    errors = root.findall("file/error")
    assert len(errors) == len(HOSTILE)
    for error in errors:
        assert set(error.attrib) == {"line", "column", "severity", "message", "source"}
        assert error.get("severity") in {"error", "warning", "info"}


def test_rdjson_counts_bytes() -> None:
    data = json.loads(render("rdjson", view()))
    assert set(data) == {"source", "diagnostics"}
    raw = TEXT.encode("utf-8").split(b"\n")
    for diagnostic, found in zip(data["diagnostics"], report().findings, strict=True):
        assert diagnostic["severity"] in {"ERROR", "WARNING", "INFO"}
        place = diagnostic["location"]["range"]
        if place["start"]["line"] == place["end"]["line"]:
            line = raw[place["start"]["line"] - 1]
            words = line[place["start"]["column"] - 1 : place["end"]["column"] - 1].decode("utf-8")
            assert words == found.locations[0].text
        assert len(diagnostic["relatedLocations"]) == 2


def test_end_of_a_place_on_two_lines() -> None:
    place = report().findings[0].locations[1]
    assert place.text == "900 troops\nare"
    assert end_of(place) == (2, 4)


@pytest.mark.parametrize("word", HOSTILE)
def test_hostile_paths(word: str) -> None:
    """A path may hold nearly anything; every format names it so that it can be read back, harming nobody."""
    path = f"d/{word}.md"
    (found,) = report((finding(21, HOSTILE[21]),)).findings
    first, *rest = found.locations
    named = found.model_copy(update={"locations": (first.model_copy(update={"path": path}), *rest)})
    shown = View(report((named,)), {path: TEXT, OTHER: TEXTS[OTHER]})
    assert json.loads(render("json", shown))["findings"][0]["locations"][0]["path"] == path
    assert json.loads(render("gitlab", shown))[0]["location"]["path"] == path
    assert json.loads(render("rdjson", shown))["diagnostics"][0]["location"]["path"] == path
    text = render("sarif", shown)
    Sarif.model_validate_json(text)
    (place,) = json.loads(text)["runs"][0]["results"][0]["locations"]
    assert unquote(place["physicalLocation"]["artifactLocation"]["uri"]) == path.replace("\\", "/")
    junitparser.JUnitXml.fromstring(render("junit", shown).encode("utf-8"))
    Xml.parse(io.StringIO(render("checkstyle", shown)))
    (command,) = [line for line in render("github", shown).splitlines() if line.startswith("::error")]
    assert re.match(r"::error file=[^,:]*,line=", command)
    for name in FOR_PEOPLE:
        kept = {"\n", "\u200d", "\u200c", "\u00ad"}
        bad = {unicodedata.category(c) for c in render(name, shown) if c not in kept}
        assert not bad & {"Cc", "Cf", "Zl", "Zp"}
