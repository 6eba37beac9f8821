"""Where sentences end, case by case, and that no word is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import tokens_of_text

CASES = [
    ("The toll rose to 12. Officials gave no reason.", ["The toll rose to 12.", "Officials gave no reason."]),
    ("Gen. Mark A. Smith spoke on Feb. 13. He left.", ["Gen. Mark A. Smith spoke on Feb. 13.", "He left."]),
    ("It opened at 5 p.m. Thursday in St. Louis.", ["It opened at 5 p.m. Thursday in St. Louis."]),
    ("He is from the U.S. They are not.", ["He is from the U.S.", "They are not."]),
    ("The U.S. Army sent 40 men.", ["The U.S. Army sent 40 men."]),
    ('"We will stay." The minister left.', ['"We will stay."', "The minister left."]),
    ("“Is it so?” she asked. It was.", ["“Is it so?” she asked.", "It was."]),
    ("Shares of Acme Inc. rose 4.5 percent.", ["Shares of Acme Inc. rose 4.5 percent."]),
    ("He said no. They went home.", ["He said no.", "They went home."]),
    ("See page No. 7 for more.", ["See page No. 7 for more."]),
    ("First paragraph\n\nSecond paragraph", ["First paragraph", "Second paragraph"]),
    ("A line that is\nwrapped goes on. It ends.", ["A line that is wrapped goes on.", "It ends."]),
    ("A title without a stop\nThe text begins.", ["A title without a stop", "The text begins."]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences(text: str, expected: list[str]) -> None:
    tokens = tokens_of_text(text)
    assert [tokens.words_between(*bounds) for bounds in tokens.sentences] == expected


@given(st.text(alphabet=st.sampled_from("aB1.,’'\"“” \n-$€%éß\u00a0?!"), max_size=80))
def test_nothing_is_lost_and_spans_slice(text: str) -> None:
    tokens = tokens_of_text(text)
    assert "".join(tokens.words) == "".join(text.split())
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert text[start:end] == word
    covered = [index for first, last in tokens.sentences for index in range(first, last)]
    assert covered == list(range(len(tokens)))


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    tokens = tokens_of_text(text)
    assert len(tokens.sentences) <= max(1, len(tokens))
    for index in range(len(tokens)):
        first, last = tokens.sentence_at(index)
        assert first <= index < last
