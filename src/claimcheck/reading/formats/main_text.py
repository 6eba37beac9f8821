"""Which paragraphs of a web page are its article: trafilatura says what the main text is."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from typing import Final

from claimcheck.reading.errors import Unreadable

EXTRA: Final = "pip install 'claimcheck-news[html]'"
_SPACE: Final = re.compile(r"[\s\W]+")
_SHORT: Final = 12  # letters of a paragraph that is only found as a line of its own
_LOOKED: Final = 3_000  # paragraphs that are looked for within others


def main_lines(text: str, name: str) -> list[str]:
    """Return the paragraphs of the main text of a page, without the places where they stand.

    Raises:
        Unreadable: trafilatura is not installed.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        problem = f"needs trafilatura, which tells an article from its page ({error})"
        raise Unreadable(name, None, problem, EXTRA) from None
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it cannot read is no news
    try:
        found = bare_extraction(text, include_comments=False, include_tables=False, with_metadata=False)
    except Exception:  # of the parsers below it, on pages that are none
        return []
    lines = str(getattr(found, "text", "") or "").split("\n")
    return [line.strip() for line in lines if line.strip()]


def letters_of(text: str) -> str:
    """Return letters and digits only, in small letters: what two readings of one paragraph share."""
    return _SPACE.sub("", text).casefold()


def matched(paragraphs: Sequence[str], lines: Sequence[str]) -> tuple[list[bool], list[tuple[int, str]]]:
    """Tell which paragraphs are of the main text, and which lines of it are in none of them.

    Args:
        paragraphs: all of the page, in order.
        lines: those of the main text.

    Returns:
        A flag for each paragraph; each line left over with the number of paragraphs before it.
    """
    wanted = [letters_of(line) for line in lines]
    whole = "\n".join(wanted)
    alone = set(wanted)
    inside: list[bool] = []
    looked = 0
    shown: list[str] = []
    for paragraph in paragraphs:
        bare = letters_of(paragraph)
        found = bare in alone and bare != ""
        if not found and len(bare) >= _SHORT and looked < _LOOKED:
            looked += 1
            found = bare in whole
        inside.append(found)
        shown.append(bare)
    return _with_larger(shown, inside, wanted, lines)


def _with_larger(
    shown: list[str], inside: list[bool], wanted: list[str], lines: Sequence[str]
) -> tuple[list[bool], list[tuple[int, str]]]:
    """Find lines within larger paragraphs; tell behind which paragraph the others stand."""
    have = {bare for bare, found in zip(shown, inside, strict=True) if found}
    taken = "\n".join(bare for bare, found in zip(shown, inside, strict=True) if found)
    every = "\n".join(shown)
    left: list[tuple[int, str]] = []
    behind = 0
    places = {bare: number for number, bare in reversed(list(enumerate(shown)))}
    for looked, (bare, line) in enumerate(zip(wanted, lines, strict=True)):
        if bare in have:
            behind = places[bare] + 1
            continue
        if len(bare) < _SHORT or looked > _LOOKED or bare in taken:
            continue
        at = every.find(bare)
        if at >= 0:
            number = every.count("\n", 0, at)
            inside[number] = True
            behind = number + 1
            continue
        parts = [n for n, one in enumerate(shown) if len(one) >= _SHORT and one in bare and inside[n]]
        if parts:  # a line made of several paragraphs, all of which are there
            behind = parts[-1] + 1
            continue
        left.append((behind, line))
    return inside, left
