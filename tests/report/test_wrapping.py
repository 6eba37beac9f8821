"""What people read fits the width of their terminal, and shows the title, not what stands around it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from claimcheck.models.article import Article
from claimcheck.models.span import Span
from claimcheck.report import render
from claimcheck.report.excerpt import excerpt
from claimcheck.report.wrapping import wrapped
from claimcheck.rules.shared_places import located
from tests.report.sample import HOSTILE, TEXTS, finding, report, view

WORDS = st.lists(st.text("ab汉é", min_size=1, max_size=12), min_size=1, max_size=30).map(" ".join)


@given(WORDS, st.integers(20, 60), st.sampled_from(["", "  ", "  = "]))
def test_no_line_is_wider_and_no_word_is_lost(text: str, width: int, lead: str) -> None:
    lines = list(wrapped(text, width, lead))
    assert " ".join(line[len(lead) :] for line in lines) == text
    assert lines[0].startswith(lead)
    assert all(line.startswith(" " * len(lead)) for line in lines[1:])
    assert all(cell_len(line) <= width or " " not in line.strip("= ") for line in lines)


@pytest.mark.parametrize("width", [40, 60, 100, 120])
def test_messages_and_working_wrap(width: int) -> None:
    one = finding(20, HOSTILE[20]).model_copy(
        update={"message": "word " * 60, "working": ("step " * 60, "short")}
    )
    lines = render("text", view_of(one, width)).splitlines()
    body = [line for line in lines if "word" in line or "step" in line]
    assert len(body) > 4
    assert all(len(line) <= width for line in body)
    assert sum(line.startswith("  = ") for line in lines) == 2
    assert render("text", view_of(one, width, color=True)).count("word") == 60


def view_of(one: object, width: int, *, color: bool = False) -> object:
    from claimcheck.report.view import View

    return View(report((one,)), TEXTS, width=width, color=color)  # type: ignore[arg-type]


FRONT = {
    "---\ntitle: Fire kills 52\ndate: 2024-03-05\npublisher: Desk\n---\n\nText of 41.\n": "Fire kills 52",
    '---\ndate: 2024-03-05\ntitle: "Fire kills 52"\n---\nText of 41.\n': "Fire kills 52",
    "\ufeff---\r\ntitle: 'Fire kills 52'\r\ndate: 2024\r\n---\r\nText.\r\n": "Fire kills 52",
    '+++\ntitle = "Fire kills 52"\ndate = 2024-03-05\n+++\n\nText of 41.\n': "Fire kills 52",
    "---\nsummary: >\n  Fire kills 52\n  in Alnes\n---\nText.\n": "  Fire kills 52",
    "Fire kills 52\n\nText of 41.\n": "Fire kills 52",
    "Text.\n\n---\n\nFire kills 52, they say. More.\n\n---\n": "Fire kills 52, they say.",
}  # fmt: skip


@pytest.mark.parametrize("text", FRONT)
def test_a_passage_in_a_title_shows_the_title_alone(text: str) -> None:
    start = text.index("52")
    place = located(Article(text=text, path="a.md"), Span.cut(text, start, start + 2), "primary")
    assert str(excerpt(text, place)) == FRONT[text].strip()
    assert excerpt(text, place).marked == "52"


def test_undecided_pairs_are_in_json_if_they_are_to_be_shown() -> None:
    shown = json.loads(render("json", view(show=frozenset({"undecided"}))))
    (pair,) = shown["undecided"]
    assert pair == {"reason": "the date is missing\x1b[0m", "passages": ["a:1: x\u202e", "b:1: y"]}
    plain = json.loads(render("json", view()))
    assert "undecided" not in plain
    assert plain == {key: value for key, value in shown.items() if key != "undecided"}
