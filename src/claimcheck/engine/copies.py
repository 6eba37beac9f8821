"""Copies of one text: agencies' stories stand in many papers, each sentence in the same words.

Copies are one witness. What one of them says against another article all of them say, and that is one
finding (``known.merging``); and a sentence cannot contradict itself, even if "on Tuesday" is another day in
a paper that printed it a week later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from claimcheck.engine.actors import passage_around, sentence_in
from claimcheck.models.finding import Finding, fingerprint
from claimcheck.models.span import Span

_LEAST: Final = 8
"""Words of a sentence that two writers do not find by chance; shorter ones are no sign of a copy."""
_KEY: Final = re.compile(r"[\w-]{2,30}[ \t]{0,9}[:=][ \t]")
"""How a line of front matter begins: it is a sentence of its own."""
COPIED: Final = "one sentence in two articles"


def wording_around(text: str, place: Span) -> str:
    """Return a name for the words of the sentence around a passage; "" if they are fewer than eight."""
    return _wording(*passage_around(text, place))


@lru_cache(maxsize=4096)  # as for whom the sentence names
def _wording(passage: str, at: int) -> str:
    line = passage.rfind("\n", 0, at) + 1
    if _KEY.match(passage, line):
        passage, at = passage[line:].partition("\n")[0], at - line
    found = sentence_in(passage, at)
    if found is None:
        return ""
    tokens, number = found
    first, last = tokens.sentences[number]
    words = [word for word in tokens.lower[first:last] if word[0].isalnum()]
    return fingerprint(*words) if len(words) >= _LEAST else ""


def without_copies(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings without those between a sentence and its copy in another article."""
    for finding in findings:
        wordings = {side.wording for side in finding.sides}
        several = len({side.doc for side in finding.sides}) > 1
        if not several or len(wordings) > 1 or "" in wordings:
            yield finding
