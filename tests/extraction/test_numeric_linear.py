"""Hostile text costs no more than its length: four times the text, about four times the time."""

import time

import pytest

from claimcheck.extraction.drafts import Drafts
from claimcheck.extraction.numeric import extract_numeric
from claimcheck.text import tokens_of_text

HOSTILE = [
    *(
        "7",
        "7,",
        "7 ",
        ",",
        "between ",
        "between 5 and ",
        "(",
        "1(",
        "and ",
        "one ",
        "million ",
        "a million ",
        "5-",
    ),
    *(
        "5/",
        "one of ",
        "more than ",
        "half ",
        "hundreds of ",
        "$",
        "$5 ",
        "5 to ",
        "five big ",
        "each 5 ",
        "3 per ",
    ),
]


def seconds(text: str) -> float:
    tokens = tokens_of_text(text)
    _ = tokens.sentences
    start = time.process_time()
    extract_numeric(tokens, Drafts())
    return time.process_time() - start


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length(piece: str) -> None:
    size = 6_000
    once = min(seconds(piece * (size // len(piece))) for _ in range(2))
    four = seconds(piece * (4 * size // len(piece)))
    assert four < 10 * once + 0.05
