"""Texts made to be slow are read to their end, unchanged (how long it takes: ``benchmarks/hostile.py``)."""

from pathlib import Path

import pytest

from claimcheck.reading import Unreadable
from claimcheck.reading.page_article import article_of

SIZE = 60_000
UNITS = {
    "blank lines": "\n",
    "blanks": " ",
    "short lines": "ab cd\n",
    "indented lines": "    a\n",
    "wrapped lines": "the harbour has twelve cranes and forty people work there\n",
    "paragraphs": "The harbour stays closed until the last of the 12 wrecks has been raised by cranes.\n\n",
    "announcements": "Read next\n\nA title\n\n",
    "comments": "Comments\n\nThis is a text of some length that ends with a stop, as texts will do.\n\n",
    "credits": "Photo: ",
    "fences": "```\n",
    "open comments": "<!-- ",
    "closed comments": "<!-- -->",
    "brackets": "[",
    "links": "[a](",
    "stars": "*",
    "ticks": "`a",
    "tags": "<a ",
    "addresses": "http://",
    "dashes": "- ",
    "rules": "---\n",
    "dates": "3 May 2021 ",
    "quotes": "> ",
    "byte order marks": "\ufeff",
}


@pytest.mark.parametrize("name", ["page.txt", "page.md"])
@pytest.mark.parametrize("unit", UNITS.values(), ids=list(UNITS))
def test_it_is_read_to_its_end(unit: str, name: str) -> None:
    text = "A title of a page\n\n" + unit * (SIZE // len(unit)) + "\nThe end of it.\n"
    article = article_of(text, Path(name))
    assert article.text == text


def test_large_front_matter_is_refused() -> None:
    with pytest.raises(Unreadable, match="not closed"):
        article_of("---\n" + "a: b\n" * (SIZE // 5), Path("page.md"))
