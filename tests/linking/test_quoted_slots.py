"""Words of quotations, and where they stand."""

from __future__ import annotations

from claimcheck.api import parse
from claimcheck.linking.slots.quoted_slots import quoted_text


def test_entities_are_read_and_places_are_those_of_the_text() -> None:
    said = "“It&#39;s a storm, &amp; the harbour isn&rsquo;t safe,” said Ana Roe."
    read, plain = (
        quoted_text(parse(said)),
        quoted_text(parse("“It’s a storm, & the harbour isn't safe,” said Ana Roe.")),
    )
    assert read.words == plain.words
    assert read.quotations == plain.quotations
    assert [read.span(at).text for at in range(1, 5)] == ["It&#39;s", "a", "storm", "the"]
    assert read.cut(3, 7).text == "storm, &amp; the harbour isn&rsquo;t"
