"""Comments that take findings back: where they hold, and what is said of those that do not."""

from __future__ import annotations

import pytest

from claimcheck.known.suppressions import suppressions_in

GOOD = "claimcheck: ignore NUM001: two counts"


def held(text: str) -> list[str]:
    """Return the passages that the comments of a text hold for, without the comments."""
    found, notes = suppressions_in("a.md", text)
    assert not notes
    return [" ".join(text[each.start : each.end].split()) for each in found]


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        (f"<!-- {GOOD} -->\n\nFirst.\n\nSecond.\n", "First."),
        (f"<!-- {GOOD} -->\r\n\r\nFirst.\r\n\r\nSecond.\r\n", "First."),
        (f"---\ntitle: x\n---\n<!-- {GOOD} -->\n\nFirst.\n\nSecond.\n", "First."),
        (f"---\r\ntitle: x\r\n---\r\n<!-- {GOOD} -->\r\n\r\nFirst.\r\n", "First."),
        (f"First.\n\n<!-- {GOOD} -->\n\n<!-- {GOOD} -->\n\nSecond.\n\nThird.", "Second."),
        (f"First.\n\n# {GOOD}\n\nSecond.\n", "Second."),
    ],
)
def test_on_its_own_it_holds_for_the_next_paragraph(text: str, passage: str) -> None:
    assert set(held(text)) == {passage}


def test_in_a_paragraph_it_holds_for_that_one() -> None:
    (passage,) = held(f"First.\n\nSecond <!-- {GOOD} --> goes on.\n\nThird.\n")
    assert passage == f"Second <!-- {GOOD} --> goes on."
    (passage,) = held(f"---\ntitle: x\n---\n<!-- {GOOD} -->\nFirst.\n\nSecond.\n")
    assert passage == f"<!-- {GOOD} --> First."


def test_over_several_lines_and_for_the_whole_file() -> None:
    (passage,) = held(f"First.\n\n<!--\n  {GOOD}\n  by two offices\n-->\nSecond.\n\nThird.\n")
    assert passage.endswith("--> Second.")
    text = "First.\n\n% claimcheck: ignore-file NUM001, conflicting-figures: a chronicle\n"
    (found,), notes = suppressions_in("a.txt", text)
    assert (found.start, found.end, found.reason, notes) == (0, len(text), "a chronicle", [])
    assert found.codes == ("NUM001", "NUM001")


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("ignore NUM001", "it gives no reason; write"),
        ("ignore NUM001 - two counts", "it gives no reason; write"),
        ("ignore NUM001:  ", "it gives no reason; write"),
        ("ignore NUM999: x", "no rule is called 'NUM999'"),
        ("ignore NUM: x", "no rule is called 'NUM'"),
        ("ignore: x", "it names no rule"),
        ("ignroe NUM001: x", "comment not understood; write"),
        ("", "comment not understood; write"),
    ],
)
def test_what_does_not_hold_is_said(words: str, problem: str) -> None:
    found, (note,) = suppressions_in("a.md", f"First.\n\n<!-- claimcheck: {words} -->\n\nSecond.\n")
    assert not found
    assert problem in str(note)
    assert str(note).startswith("a.md:3: ")


def test_many_comments_and_none_that_ends() -> None:
    assert len(suppressions_in("a.md", f"<!-- {GOOD} -->\n\nWords.\n\n" * 2000)[0]) == 2000
    assert suppressions_in("a.md", "<!-- claimcheck: ignore NUM001: x" * 5000) == ([], [])
