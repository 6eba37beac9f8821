"""Nothing harmful gets through, and what people write stays as it is."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models.finding import Location
from claimcheck.report.clean import for_xml, squeezed, visible
from claimcheck.report.excerpt import excerpt
from claimcheck.report.text import marked_lines

KEPT = {"\u200d", "\u200c", "\u00ad"}


@given(st.text())
def test_visible_has_no_controls(text: str) -> None:
    shown = visible(text)
    assert all(unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} or c in KEPT for c in shown)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "M"])))
def test_writing_stays(text: str) -> None:
    assert visible(text) == text
    assert squeezed(f"  {text}\n") == " ".join(text.split())


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_xml_can_hold_it(text: str) -> None:
    for char in for_xml(text):
        code = ord(char)
        assert 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000


@given(st.text("ab .\n\u202e汉é", max_size=200), st.data(), st.integers(5, 60))
def test_exactly_the_words_are_marked(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = Location(
        start=start, end=end, text=text[start:end], path="p", article="a", line=1, column=1, role="primary"
    )
    words = excerpt(text, place)
    assert squeezed(words.marked) == squeezed(text[start:end])
    lines = marked_lines(words, width)
    assert "".join(line.replace(" ", "") for line, _ in lines) == str(words).replace(" ", "")
