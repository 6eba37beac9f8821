"""A contradiction is told once with all its places; nothing else is hidden by it, and the baseline stays."""

from __future__ import annotations

import json
from itertools import combinations, product
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.engine.copies import without_copies, wording_around
from claimcheck.known.edges import edges_of
from claimcheck.known.merging import told_once
from claimcheck.models.finding import Finding, Location, Side
from claimcheck.models.span import Span
from tests.cli.test_statuses import folder, run
from tests.known.toy import all_edges

__all__ = ["folder"]

Said = tuple[str, int, str, str]
"""An article, where in it, of what, and the value."""


def finding(*said: Said, code: str = "NUM001", status: str = "new") -> Finding:
    return Finding(
        code=code, name="conflicting-figures", severity="error", verdict="conflict", message="apart",
        fingerprint="0" * 16, status=status,
        locations=tuple(
            Location(
                start=start, end=start + 2, text=value, path=doc, article=doc, line=start, column=1,
                role="related" if number else "primary",
            )
            for number, (doc, start, _, value) in enumerate(said)
        ),
        sides=tuple(Side(doc=doc, subject=subject, value=value) for doc, _, subject, value in said),
    )  # fmt: skip


def test_repeated_on_both_sides_it_is_one() -> None:
    ones = [("a", 5, "toll", "41"), ("a", 60, "toll in Alnes", "41")]
    others = [("b", 3, "toll", "52"), ("b", 40, "toll in Alnes", "52")]
    (told,) = told_once(finding(one, other) for one, other in product(ones, others))
    assert [(p.path, p.start) for p in told.locations] == [("a", 5), ("b", 3), ("a", 60), ("b", 40)]
    assert [p.role for p in told.locations] == ["primary", "related", "related", "related"]


def test_other_contradictions_stay() -> None:
    toll = finding(("a", 5, "toll", "41"), ("b", 3, "toll", "52"))
    for other in (
        finding(("a", 9, "troops in Latvia", "41"), ("b", 9, "troops in Latvia", "52")),
        finding(("a", 5, "toll", "41"), ("b", 9, "toll", "53")),
        finding(("a", 5, "toll", "41"), ("c", 3, "toll", "52")),
        finding(("a", 5, "toll", "41"), ("b", 3, "toll", "52"), code="NUM007"),
        finding(("a", 5, "toll", "41"), ("b", 9, "toll", "52"), status="known"),
        finding(("a", 5, "toll", "41"), ("b", 9, "toll", "52"), status="suppressed"),
    ):
        assert told_once([toll, other]) == [toll, other]
    spelt = finding(("a", 5, "Roe", "current"), ("b", 3, "Row", "current"), code="ROL003")
    again = finding(("a", 5, "Roe", "current"), ("b", 9, "Rowe", "current"), code="ROL003")
    assert told_once([spelt, again]) == [spelt, again], "the value is not what tells these apart"
    parts = finding(("a", 1, "sum", "40"), ("a", 2, "part", "25"), ("a", 3, "part", "25"), code="NUM002")
    assert told_once([parts, parts.model_copy(update={"message": "x"})]) != [parts]


def test_what_rests_on_no_probability_is_the_surest() -> None:
    def slip(against: str, confidence: float | None) -> Finding:
        made = finding(("a", 5, "fire", "5 March"), (against, 3, "fire", "12 March"))
        copied = made.sides[0], made.sides[1].model_copy(update={"wording": "b9"})
        return made.model_copy(update={"confidence": confidence, "sides": copied})

    likely, sure = slip("b", 0.9), slip("c", None)
    for listed in ([likely, sure], [sure, likely]):
        (told,) = told_once(listed)
        assert told.confidence is None


PLACES = [(doc, start) for doc in "ab" for start in range(4)]
SIDES = st.tuples(st.sampled_from(["toll", "troops"]), st.sampled_from(["41", "52", "9"]))


@st.composite
def pairs(draw: st.DrawFn) -> list[Finding]:
    """Findings on some pairs of places; what stands at a place is the same for all."""
    sides = {place: draw(SIDES) for place in PLACES}
    differ = [p for p in combinations(PLACES, 2) if sides[p[0]][1] != sides[p[1]][1]]
    chosen = draw(st.lists(st.sampled_from(differ), unique=True, max_size=8)) if differ else []
    return [finding(*((*place, *sides[place]) for place in pair)) for pair in chosen]


@given(pairs())
def test_nothing_is_lost_and_the_baseline_is_the_same(findings: list[Finding]) -> None:
    told = told_once(findings)
    assert set(all_edges(told)) == set(all_edges(findings))
    places = [{(p.path, p.start) for p in each.locations} for each in told]
    for each in findings:
        own = {(p.path, p.start) for p in each.locations}
        hashes = {edge.hash for edge in edges_of(each)}
        assert any(
            own <= there and hashes <= {edge.hash for edge in edges_of(merged)}
            for there, merged in zip(places, told, strict=True)
        )
    assert told_once(told) == told


def test_headline_and_text_against_another_article(folder: object) -> None:
    """The whole way: each figure in the title and twice in the text; then the baseline takes it as known."""
    del folder
    for name, toll in (("a", "41"), ("b", "52")):
        text = f"The ferry fire in Alnes killed {toll} people. The fire in Alnes killed {toll}, they said."
        write_titled(name, f"Ferry fire in Alnes kills {toll}", text)
    done = run("check", "articles", "--format", "concise")
    assert done.status == 1
    (line,) = [line for line in done.out.splitlines() if "NUM001" in line]
    assert line.count("articles/") >= 4
    assert run("baseline", "create", "articles").status == 0
    assert run("check", "articles").status == 0
    assert run("check", "articles", "--fail-on-stale").status == 0


def write_titled(name: str, title: str, text: str) -> None:
    Path("articles").mkdir(exist_ok=True)
    Path(f"articles/{name}.md").write_text(f"---\ntitle: {title}\ndate: 2024-03-05\n---\n\n{text}\n", "utf-8")


WIRE = """A fire at the Harbin Street mill in Lodz killed 17 people and injured 23 on Tuesday, the city said.

The blaze at the mill broke out on the third floor shortly after 10 p.m. and took six hours to put out.
"""
OWN = """A fire at the Harbin Street mill in Lodz killed 14 people and injured 23 on Tuesday, doctors say.

The mill was built in 1926.
"""


def printed(folder: Path, name: str, title: str, text: str, day: str = "2024-03-06") -> None:
    page = f"---\ntitle: {title}\ndate: {day}\npublisher: {name}\n---\n\n{text}"
    (folder / f"{name}.md").write_text(page, encoding="utf-8")


def found(folder: Path) -> list[dict[str, Any]]:
    report = json.loads(run("check", str(folder), "--format", "json").out)
    return list(report["findings"])


def test_copies_of_one_text_are_one_witness(folder: Path) -> None:
    printed(folder, "gazette", "Mill fire in Lodz kills 14", OWN)
    printed(folder, "post", "Fire kills 17 at mill in Lodz", WIRE)
    alone = found(folder)
    printed(folder, "echo", "Fire kills 17 at mill in Lodz", WIRE)
    printed(folder, "star", "Mill in Lodz burns, 17 dead", WIRE)
    told = found(folder)
    assert "NUM001" in [one["code"] for one in alone]
    assert sorted(one["code"] for one in told) == sorted(one["code"] for one in alone)
    apart = next(one for one in told if one["code"] == "NUM001")
    names = {Path(place["path"]).stem for place in apart["locations"]}
    assert names == {"gazette", "post", "echo", "star"}
    assert run("baseline", "create", ".").status == 0
    assert run("check", ".", "--fail-on-stale").status == 0


def test_an_altered_figure_is_no_copy(folder: Path) -> None:
    printed(folder, "post", "Fire at mill in Lodz", WIRE)
    printed(folder, "echo", "Fire at mill in Lodz", WIRE.replace("17", "71"))
    assert "NUM001" in [one["code"] for one in found(folder)]


def test_a_sentence_does_not_contradict_its_copy() -> None:
    sides = [
        Side(doc=doc, subject="fire", value=day, wording="b9")
        for doc, day in (("a", "5 March"), ("b", "12 March"))
    ]
    copied = finding(("a", 5, "fire", "5 March"), ("b", 5, "fire", "12 March")).model_copy(
        update={"sides": sides}
    )
    other = copied.model_copy(update={"sides": [sides[0], sides[1].model_copy(update={"wording": "c4"})]})
    short = copied.model_copy(update={"sides": [side.model_copy(update={"wording": ""}) for side in sides]})
    within = copied.model_copy(update={"sides": [side.model_copy(update={"doc": "a"}) for side in sides]})
    assert list(without_copies([copied, other, short, within])) == [other, short, within]


def test_the_words_of_a_sentence_are_known_across_formats() -> None:
    def wording(text: str, words: str) -> str:
        start = text.index(words)
        return wording_around(text, Span.cut(text, start, start + len(words)))

    plain = wording(WIRE, "17 people")
    assert plain == wording(
        WIRE.replace(" on Tuesday", "\non Tuesday").replace("killed", "**killed**"), "17 people"
    )
    assert plain != wording(OWN, "14 people") != ""
    title = "---\ntitle: Fire kills 17 people at Harbin Street mill in Lodz\npublisher: {}\n---\n\nText.\n"
    assert wording(title.format("Post"), "17 people") == wording(title.format("Echo"), "17 people") != ""
    assert wording("17 people died.", "17 people") == ""
