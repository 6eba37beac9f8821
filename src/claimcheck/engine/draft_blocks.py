"""A draft against articles that are kept: it meets those that a run would bring it together with.

Articles before it by day are chosen as a run chooses them, those after it likewise from the other side.
Nothing is loaded but the articles that it meets, and those whose claims share a group with one of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from typing import Final, Protocol

from claimcheck.engine.article_results import ArticleResult, Outcome, Step
from claimcheck.engine.article_store import ArticleStore
from claimcheck.engine.blocks import Block, BlockWorker
from claimcheck.engine.neighbours import MOST, window_of
from claimcheck.engine.pages import entry_of
from claimcheck.engine.postings import LINKS, Key, Postings
from claimcheck.ledger.records import Ledger
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.finding import Finding
from claimcheck.rules.rule import Rule

GROUP: Final = 8
"""Claims that share a group with one of the draft, by day, that are looked at on each side of it."""
Places = Sequence[tuple[int, int]]


class Filed(Protocol):
    """Articles by number, and what they are filed under."""

    def counts(self, numbers: Collection[int]) -> Mapping[int, int]:
        """Return how many articles have each key, as far as it matters for ``window_of``."""
        ...

    def before(self, number: int, day: int, most: int) -> Places:
        """Return day and number of the last articles of a key up to a day, the nearest first."""
        ...

    def after(self, number: int, day: int, most: int) -> Places:
        """Return day and number of the first articles of a key after a day, the nearest first."""
        ...

    def grouped(self, keys: Collection[Key], day: int, most: int) -> Mapping[Key, Places]:
        """Return article and place of the claims of each group, ``most`` on each side of the day."""
        ...


@dataclass(frozen=True)
class Met:
    """The articles that a draft meets, by number: up to its day, after it, and how many are left out."""

    before: Sequence[int]
    after: Sequence[int]
    left: int = 0


@dataclass
class Against:
    """What a draft and the articles that it meets say together.

    Attributes:
        results: that of the draft, and those of the others with nothing but what a report says of them.
        outcomes: what concerns the draft.
    """

    results: list[ArticleResult]
    outcomes: list[Outcome] = field(default_factory=list)


def met_by(filed: Filed, numbers: Collection[int], day: int, without: Collection[int]) -> Met:
    """Return which articles a draft meets.

    Args:
        filed: what is kept.
        numbers: the draft's keys for links.
        day: the day of the draft, as ``filed`` counts days.
        without: articles that the draft takes the place of.
    """
    sides: tuple[Counter[tuple[int, int]], ...] = (Counter(), Counter())
    room = len(without)
    for number, count in filed.counts(numbers).items():
        window = window_of(count + 1 - room)
        for side, look in zip(sides, (filed.before, filed.after), strict=True):
            found = [one for one in look(number, day, window + room) if one[1] not in without]
            side.update(found[:window])
    before, after = sides
    last = nlargest(MOST, before, key=lambda one: (before[one], one))
    first = nlargest(MOST, after, key=lambda one: (after[one], -one[0], -one[1]))
    left = len(before) + len(after) - len(last) - len(first)
    return Met([article for _, article in last], [article for _, article in first], left)


class DraftWorker:
    """Where one draft is held against what it meets.

    Args:
        draft: the draft with its digest and result.
        digests: what the article store knows each article by that the draft meets, or that is in its groups.
        article_store: has them; the draft is put there.
        rules, ledger: those of the run.
    """

    def __init__(
        self,
        draft: tuple[bytes, Profiled, ArticleResult],
        digests: Mapping[int, bytes],
        article_store: ArticleStore,
        rules: Sequence[Rule],
        ledger: Ledger,
    ) -> None:
        self._digest, self._found, self._result = draft
        article_store.put(self._digest, self._found, None)
        named = [
            (article_store.take(digest).article.name, digest, article) for article, digest in digests.items()
        ]
        ordered = sorted([*named, (self._found.article.name, self._digest, -1)])
        self._places = {article: place for place, (_, _, article) in enumerate(ordered)}
        self._by_name = {name: place for place, (name, _, _) in enumerate(ordered)}
        self._article_store = article_store
        self._all = [digest for _, digest, _ in ordered]
        self._worker = BlockWorker(self._all, article_store, rules, ledger, strict=False)

    def check(self, met: Met, groups: Mapping[Key, Places]) -> Against:
        """Return what the draft says against the articles that it meets, and within its groups."""
        others = [digest for digest in self._all if digest != self._digest]
        entries = [entry_of(self._article_store.take(digest).article) for digest in others]
        results = [ArticleResult(entry, 0, Outcome(), Postings([], b"")) for entry in entries]
        against = Against([self._result, *results])
        for block in self._links(met):
            against.outcomes.append(self._worker.work(block))
        for block in self._groups(groups):
            against.outcomes.append(self._of_draft(self._worker.work(block)))
        against.outcomes.append(Outcome(steps=list(self._between(against.outcomes))))
        return against

    def _links(self, met: Met) -> Iterator[Block]:
        here = self._places[-1]
        before = sorted(self._places[article] for article in met.before)
        if before:
            yield Block(LINKS, 0, tuple((place, 0) for place in (here, *before)))
        for article in sorted(met.after, key=self._places.__getitem__):
            yield Block(LINKS, 0, ((self._places[article], 0), (here, 0)))

    def _groups(self, groups: Mapping[Key, Places]) -> Iterator[Block]:
        own: dict[Key, list[int]] = {}
        for place, code, number in self._result.postings:
            if code != LINKS:
                own.setdefault((code, number), []).append(place)
        for (code, number), places in own.items():
            members = [(self._places[-1], place) for place in places]
            members += [(self._places[article], place) for article, place in groups.get((code, number), ())]
            if len(members) > 1:
                yield Block(code, number, tuple(sorted(members)))

    def _of_draft(self, said: Outcome) -> Outcome:
        """Return what of a group concerns the draft."""
        name = self._found.article.name
        said.findings = [one for one in said.findings if self._concerns(one)]
        said.undecided = [
            one for one in said.undecided if any(words.startswith(f"{name}:") for words in one.passages)
        ]
        return said

    def _concerns(self, finding: Finding) -> bool:
        return any(place.path == self._found.article.name for place in finding.locations)

    def _between(self, outcomes: Sequence[Outcome]) -> Iterator[Step]:
        """Yield the steps between articles that the draft may repeat and those that replaced these."""
        told = [step for outcome in outcomes for step in outcome.steps]
        same = [step for step in told if step.kind == "same"]
        pairs = {
            (self._place(step.earlier), self._place(again.earlier))
            for step in told
            if step.stale is not None
            for again in same
            if again.later == step.later and again.earlier != step.earlier
        }
        for newer, older in sorted(pairs):
            if newer != older:
                yield from self._worker.work(Block(LINKS, 0, ((newer, 0), (older, 0)))).steps

    def _place(self, name: str) -> int:
        return self._by_name[name.partition("\x1f")[0]]
