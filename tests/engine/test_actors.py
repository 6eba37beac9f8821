"""Whom a sentence names: the part of a half-edge's key that tells two actors apart."""

from __future__ import annotations

import pytest

from claimcheck.engine.actors import actors_around, apart, by_actors
from claimcheck.models.span import Span


@pytest.mark.parametrize(
    ("text", "figure", "names"),
    [
        ("Veltro will cut 1,200 jobs.", "1,200", "veltro"),
        ("The cuts at Veltro cost 1,200 jobs.", "1,200", "veltro"),
        ("A court sentenced Ana Roe to 12 years in prison.", "12", "ana roe"),
        ("Veltro is in trouble. It will cut 1,200 jobs.", "1,200", "veltro"),
        ("Veltro is in trouble.\n\nIt will cut 1,200 jobs.", "1,200", ""),
        ("Norwegian yards built 12 ships.", "12", "norway"),
        ("In March 12 ships sank.", "12", ""),
        ("12", "12", ""),
    ],
)
def test_names_around_a_figure(text: str, figure: str, names: str) -> None:
    assert actors_around(text, Span.cut(text, text.index(figure), text.index(figure) + len(figure))) == names


def test_a_subject_names_each_once() -> None:
    assert by_actors("soldiers|norway", "norway veltro") == "soldiers|norway|by:veltro"
    assert by_actors("soldiers|norway", "norway") == "soldiers|norway"
    assert apart("soldiers|norway|by:ana roe") == ("soldiers|norway", frozenset({"ana", "roe"}))
    assert apart("soldiers|norway") == ("soldiers|norway", frozenset())
