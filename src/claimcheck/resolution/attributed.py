"""Claims inside somebody's words are that source's: they carry the attribution."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from claimcheck.extraction.drafts import AttributionDraft, Draft, Drafts, NumericDraft
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.text import Tokens

_NESTED: Final = 64  # how many attributions before a claim can hold it


def attribute_claims(article: Article, tokens: Tokens, drafts: Drafts, ledger: Ledger) -> None:  # noqa: ARG001
    """Set ``attributed_to`` on every claim that lies within what a source says; the innermost source wins.

    What somebody declined to say is nobody's claim, and a figure that a source denies is denied, not stated.
    """
    spans = [
        (first, last, said)
        for said in drafts.attributions
        if said.source is not None and said.polarity != "declined"
        for first, last in said.content
    ]
    if not spans:
        return
    spans.sort(key=lambda span: (span[0], -span[1]))
    starts = [span[0] for span in spans]
    reach = _reaches(spans)
    lists: tuple[list[Draft], ...] = (
        [*drafts.numeric], [*drafts.roles], [*drafts.positions], [*drafts.enumerations], [*drafts.events],
    )  # fmt: skip
    for draft in (draft for drafts_of_kind in lists for draft in drafts_of_kind):
        first, last = draft.number if isinstance(draft, NumericDraft) else (draft.first, draft.last)
        said = _innermost(spans, reach, bisect_right(starts, first) - 1, last)
        if said is None:
            continue
        draft.attributed_to = said
        if said.polarity == "denied" and isinstance(draft, NumericDraft) and draft.state == "actual":
            draft.fill("state", "denied", "state: within what a source denies")


def _reaches(spans: list[tuple[int, int, AttributionDraft]]) -> list[int]:
    """Return for each span the furthest end among it and those before it."""
    reach: list[int] = []
    furthest = 0
    for _, last, _ in spans:
        furthest = max(furthest, last)
        reach.append(furthest)
    return reach


def _innermost(
    spans: list[tuple[int, int, AttributionDraft]], reach: list[int], at: int, last: int
) -> AttributionDraft | None:
    best: tuple[int, AttributionDraft] | None = None
    stop = at - _NESTED
    while at >= 0 and at > stop and reach[at] >= last:
        first, end, said = spans[at]
        if end >= last and (best is None or end - first < best[0]):
            best = end - first, said
        at -= 1
    return None if best is None else best[1]
