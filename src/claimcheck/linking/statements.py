"""From statements to links: file each under what it is about, then walk every file by date."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from typing import Final

from claimcheck.comparison.verdicts import agreement
from claimcheck.lang.linking import link_words
from claimcheck.lang.things import things
from claimcheck.linking.context import Topic, in_table, topic_of
from claimcheck.linking.derived import derived
from claimcheck.linking.judging import FALLEN, STALE, judge
from claimcheck.linking.links import Link, Statement
from claimcheck.linking.parts import inner_parts
from claimcheck.linking.places import members_of
from claimcheck.linking.prepared import COMPARED, Prepared
from claimcheck.models.claims import AttributionClaim, NumericClaim
from claimcheck.models.verdict import Verdict

STANDING: Final = 4
"""With how many of the latest statements of a file each new one is compared."""

_SELDOM: Final = 100  # counts from here on are seldom reached twice by chance


def link_statements(statements: Iterable[Statement]) -> Iterator[Link]:
    """Yield a link for every comparable pair, the undecided ones with the reason too.

    The cost grows with the statements and the keys they share, never with the square of their number:
    within a file, sorted by date, each statement meets the latest few that still stand.
    """
    prepared = prepare(statements)
    files: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(prepared):
        for key in dict.fromkeys(one.filed_under()):
            files[key].append(number)
    met: set[tuple[int, int]] = set()
    for page in pages(prepared).values():
        for whole, part, verdict in inner_parts(page):
            met.add((whole.number, part.number))
            yield Link(whole.statement, part.statement, verdict)
    for key in files:
        if len(files[key]) > 1:
            yield from walk([prepared[number] for number in files[key]], met)


def prepare(statements: Iterable[Statement]) -> list[Prepared]:
    """Return the figures among the statements, ready for comparing, in the order of their dates.

    Statements of one article follow each other. The same statements give the same figures in the same order.
    """
    speakers: dict[tuple[str, str], str | None] = {}
    kinds: dict[tuple[str, str], str] = {}
    topics: dict[str, Topic] = {}
    numeric: list[tuple[Statement, NumericClaim]] = []
    for statement in statements:
        claim = statement.claim
        if isinstance(claim, NumericClaim):
            page = [one for one, _ in numeric[-1:] if one.article is statement.article]
            made_of = [
                (one, one.claim) for one in derived(statement, page) if isinstance(one.claim, NumericClaim)
            ]
            numeric += made_of
            if claim.quantity.type in COMPARED:
                numeric.append((statement, claim))
        elif isinstance(claim, AttributionClaim) and claim.source is not None:
            if claim.source.named:
                speakers[claim.article, claim.id] = (claim.source.name or claim.source.text).lower()
            elif claim.source.text.split()[-1].lower() not in link_words().vague_sources:
                kinds[claim.article, claim.id] = claim.source.text.split()[-1].lower()
    made = []
    told: dict[str, list[NumericClaim]] = defaultdict(list)
    for statement, claim in numeric:
        name = statement.article.name
        if in_table(statement.article.text, claim):
            continue
        told[name].append(claim)
        if name not in topics:
            topics[name] = topic_of(statement.article)
        by = (claim.article, claim.attributed_to or "")
        said = speakers.get(by)
        members = members_of(claim.scope.where)
        made.append(
            Prepared(0, statement, claim, topics[name], said, members, said or kinds.get(by), told[name])
        )
    made.sort(key=lambda one: one.order)
    for number, one in enumerate(made):
        one.number = number
    return made


def _linked(one: Prepared, other: Prepared, verdict: Verdict) -> Link:
    """Return the link; where both are figures of one named thing, or of one deed, they say so."""
    called = None
    if one.fact is not None and other.fact is not None and one.fact.name == other.fact.name:
        called = one.fact.called
    elif one.claim.scope.what is None and one.deed is not None:
        called = one.deed.called
    if called is None:
        return Link(one.statement, other.statement, verdict)
    named = []
    for side in (one, other):
        scope = side.claim.scope.model_copy(update={"what": called})
        named.append(Statement(side.article, side.claim.model_copy(update={"scope": scope})))
    return Link(named[0], named[1], verdict)


def pages(prepared: list[Prepared]) -> dict[str, list[Prepared]]:
    """Return the figures of each article by its name, in the order of the text."""
    pages: dict[str, list[Prepared]] = defaultdict(list)
    for one in prepared:
        pages[one.article.name].append(one)
    for page in pages.values():
        page.sort(key=lambda one: one.claim.start)
    return pages


def walk(group: Iterable[Prepared], met: set[tuple[int, int]]) -> Iterator[Link]:
    """Yield the links within one file, its figures in the order of their dates; not the pairs in ``met``."""
    standing: deque[Prepared] = deque(maxlen=STANDING)
    replaced: dict[int, Prepared] = {}
    before: dict[int, list[Prepared]] = defaultdict(list)  # what each one replaced
    for other in group:
        for one in reversed(standing):
            pair = (one.number, other.number)
            verdict = None if pair in met else judge(one, other)
            met.add(pair)
            if verdict is None:
                continue
            if verdict.judgement == "agree" and one.number in replaced and _repeats(one, other):
                newer = replaced[one.number]
                stale = judge(newer, other)
                if stale is not None and stale.judgement in {"superseded"}:
                    yield Link(newer.statement, other.statement, _stale(stale))
                    break
            if verdict.reason == FALLEN and any(_agrees(old, other) for old in before[one.number]):
                yield Link(one.statement, other.statement, _stale(verdict))
                break
            if verdict.judgement == "superseded":
                replaced.setdefault(one.number, other)
                before[other.number].append(one)
            yield _linked(one, other, verdict)
        standing.append(other)


def _repeats(one: Prepared, other: Prepared) -> bool:
    """Tell whether a figure is said again, not reached again: six ships, then three, then six."""
    quantity, scope = other.claim.quantity, other.claim.scope
    if one.article is other.article:
        return False
    if things().is_cumulative(scope.what or ""):
        return True
    return quantity.type == "count" and scope.per is None and quantity.value >= _SELDOM


def _agrees(one: Prepared, other: Prepared) -> bool:
    return agreement(one.figure, other.figure) == "agree"


def _stale(verdict: Verdict) -> Verdict:
    return verdict.model_copy(update={"reason": STALE})
