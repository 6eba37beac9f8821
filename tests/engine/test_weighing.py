"""How loud a finding is by its confidence, and figures told again after a newer one."""

from __future__ import annotations

import pytest

from claimcheck.engine.article_results import Outcome, Step
from claimcheck.engine.histories import with_stale
from claimcheck.engine.weighing import weighed
from claimcheck.models.finding import Finding, Location, Severity


def finding(
    confidence: float | None = None, severity: Severity = "error", code: str = "NUM001", at: int = 0
) -> Finding:
    place = Location(
        start=at, end=at + 2, text="41", path="a.md", article="a", line=1, column=at + 1, role="primary"
    )
    return Finding(
        code=code, name="n", severity=severity, confidence=confidence, verdict="conflict",
        message="they differ", fingerprint=f"{code}{at}", locations=(place,),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("confidence", "severity", "expected"),
    [
        (None, "error", "error"),
        (1.0, "error", "error"),
        (0.9, "warning", "warning"),
        (0.89, "error", "info"),
        (0.6, "warning", "info"),
        (0.6, "info", "info"),
    ],
)
def test_what_is_less_certain_is_an_info(
    confidence: float | None, severity: Severity, expected: Severity
) -> None:
    (shown,), left = weighed([finding(confidence, severity)], 0.9)
    assert shown.severity == expected
    assert shown.message.startswith("likely: ") == (confidence is not None and confidence < 0.9)
    assert shown.fingerprint == finding().fingerprint
    assert not left


def test_what_is_doubtful_is_left_open_with_its_passage() -> None:
    shown, (left,) = weighed([finding(0.59)], 0.9)
    assert not shown
    assert "59%" in left.reason
    assert left.passages == ("a.md:1: 41",)


def test_both_bounds_move_with_the_setting() -> None:
    (shown,), _ = weighed([finding(0.75)], 0.75)
    assert shown.severity == "error"
    (shown,), _ = weighed([finding(0.5)], 0.75)
    assert shown.severity == "info"
    shown_none, left = weighed([finding(0.49)], 0.75)
    assert (len(shown_none), len(left)) == (0, 1)


def outcome(*steps: Step) -> Outcome:
    return Outcome(findings=[finding(code="SUP001", at=9), finding(code="SUP003", at=5)], steps=list(steps))


def codes(told: Outcome) -> list[str]:
    return sorted(found.code for found in with_stale(told))


STALE = finding(code="SUP002", at=5)
NEWER = Step("newer", "first", "second", "SUP001")
FALLEN = Step("newer", "second", "third", "SUP003", STALE)
AGAIN = Step("same", "first", "third")


def test_an_old_figure_told_again_after_a_newer_one_is_out_of_date() -> None:
    assert codes(outcome(NEWER, FALLEN, AGAIN)) == ["SUP001", "SUP002"]
    assert codes(outcome(AGAIN, FALLEN, NEWER)) == ["SUP001", "SUP002"]


@pytest.mark.parametrize(
    "steps",
    [
        (),
        (NEWER, FALLEN),
        (FALLEN, AGAIN),
        (NEWER, AGAIN),
        (NEWER, FALLEN, Step("same", "second", "third")),
        (NEWER, Step("newer", "second", "third", "SUP003"), AGAIN),
        (Step("newer", "zero", "second", "SUP001"), FALLEN, AGAIN),
    ],
)
def test_other_histories_are_told_as_they_are(steps: tuple[Step, ...]) -> None:
    assert codes(outcome(*steps)) == ["SUP001", "SUP003"]
