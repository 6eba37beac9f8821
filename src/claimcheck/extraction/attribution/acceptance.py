"""Whether somebody's words stand there, told by a small linear model over what an attribution looks like.

The constructions propose; what they propose is weighed by the classes of the words around source, cue and
content and by how the three stand to each other. The weights are those of a logistic regression on marked
news, written by ``scripts/estimate_speech.py`` in tenths of a bit.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.drafts import AttributionDraft
from claimcheck.lang.cue_words import VerbCue, cue_forms, cue_words, verb_cues

Bits = dict[str, dict[str, int]]
_LEAST: Final = -12
"""Tenths of a bit, three chances in ten: what is less likely costs more by false alarms than it brings."""
_ORDER: Final = 4  # parts of source, cue and content whose order is looked at
_GAP: Final = 4  # tokens between source and cue, this many or more


def accepted(sheet: Sheet, draft: AttributionDraft) -> bool:
    """Tell whether the proposed attribution is likely enough; quotation marks are enough by themselves."""
    if draft.type != "indirect":
        return True
    start, bits = weights()
    return start + sum([bits[name].get(level, 0) for name, level in seen(sheet, draft).items()]) >= _LEAST


def seen(sheet: Sheet, draft: AttributionDraft) -> dict[str, str]:
    """Return the level of each thing that is looked at."""
    first, last = draft.cue
    cue = _cue(sheet, first, last)
    word = sheet.lower[first]
    lemma, kind, form = word if word in cue_forms() else "-", "-", "-"
    if cue is not None:
        lemma, kind, form = cue.lemma, cue.kind, "/".join(sorted(cue.forms))
    content = draft.content[0][0] if draft.content else last
    order = _order(draft)
    length = sum([end - begin for begin, end in draft.content]).bit_length()
    paragraph = sheet.tokens.paragraphs[sheet.tokens.paragraph_number(first)]
    top = "top" if not paragraph[0] else "open" if not sheet.codes[paragraph[1] - 1] else "-"
    found = {
        "content": f"{_looks(sheet, content)} {kind} {order}",
        "cue": f"{lemma} {draft.type} {draft.polarity}",
        "form": f"{_looks(sheet, first - 1)} {form} {kind}",
        "length": f"{min(length, 7)} {order}",
        "next": f"{_looks(sheet, last)} {_looks(sheet, last + 1)} {kind}",
        "next of cue": f"{_looks(sheet, last)} {lemma}",
        "order": f"{order} {kind}",
        "place": f"{top} {kind}",
    }
    if draft.source is None:
        return found | {"source": f"- {kind}"}
    begin, end = draft.source
    return found | {
        "source": f"{_looks(sheet, begin)} {_looks(sheet, end - 1)} {kind}",
        "source size": f"{min(end - begin, 6)} {_looks(sheet, begin)}",
        "who": f"{_who(sheet, end - 1)} {kind}",
        "before source": f"{_looks(sheet, begin - 1)} {order}",
        "gap": f"{min(abs(first - end), _GAP)} {order}",
    }


def _order(draft: AttributionDraft) -> str:
    parts = [(draft.cue[0], "v"), *((begin, "c") for begin, _ in draft.content)]
    if draft.source is not None:
        parts.append((draft.source[0], "s"))
    parts.sort()
    return "".join([name for _, name in parts[:_ORDER]])


def _cue(sheet: Sheet, first: int, last: int) -> VerbCue | None:
    """Return the last verb among the words of the cue."""
    cues = verb_cues()
    for index in range(last - 1, first - 1, -1):
        if sheet.lower[index] in cues:
            return cues[sheet.lower[index]]
    return None


def _who(sheet: Sheet, head: int) -> str:
    """Return what kind of speaker the last word of the source is."""
    sources, word = cue_words().sources, sheet.lower[head]
    if word in sources.documents:
        return "document"
    if word in sources.papers:
        return "paper"
    return "unnamed" if word in sources.unnamed else word if sheet.codes[head] else _looks(sheet, head)


def _looks(sheet: Sheet, at: int) -> str:
    """Return what a word looks like: its class, or what its form tells."""
    if not 0 <= at < len(sheet.tokens):
        return "end"
    code = sheet.codes[at]
    if code:
        return str(code)
    word = sheet.words[at]
    if word[0].isupper():
        return "name"
    if word[0].isdigit():
        return "figure"
    return "ing" if word.endswith("ing") else "ed" if word.endswith("ed") else "word"


@cache
def weights() -> tuple[int, Bits]:
    """Return where the sum starts, and the shipped weights in tenths of a bit."""
    source = Path(__file__).with_name("weights.toml")
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    return table["start"], table["bits"]
