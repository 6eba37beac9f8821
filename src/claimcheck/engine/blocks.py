"""What several articles say of one thing: an article beside those before it, and claims that share a key.

Each is worked out on its own, so that it need not be worked out again while its articles stay the same.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from claimcheck.engine.article_results import ArticleResult, Outcome
from claimcheck.engine.article_store import ArticleStore
from claimcheck.engine.copies import COPIED, without_copies
from claimcheck.engine.guard import Guard
from claimcheck.engine.link_findings import LEAST, link_outcome
from claimcheck.engine.loaded_article import LoadedArticle
from claimcheck.engine.neighbours import Neighbours
from claimcheck.engine.order import by_date
from claimcheck.engine.postings import LINKS, Key
from claimcheck.ledger.records import Ledger
from claimcheck.linking.evidence.model import weights
from claimcheck.linking.evidence.scoring import Story, story_of_pair
from claimcheck.linking.linkage import Funnel, links_between
from claimcheck.linking.links import Link, Statement
from claimcheck.models.finding import Finding
from claimcheck.rules.rule import GroupRule, Rule, StoryRule, ToldTwice

_PAIR: Final = 40
STRETCH: Final = 1_000
"""Claims of a group that are looked at together."""
OVERLAP: Final = 100
"""Those of them, the last by day, that are looked at with the next ones again."""
Member = TypeVar("Member")
Stories = Mapping[int, Story]
"""For each article of a block but its first, by its position, how far the two tell of one happening."""


@dataclass(frozen=True, slots=True)
class Block:
    """What is worked out at once.

    Attributes:
        rule: the code of a rule for groups, or ``LINKS``.
        key: the number of what the claims share; for links a number that stands for the articles' digests.
        members: the position of the article, and that of the claim in it. For links: an article, then those
            before it with which it is compared.
    """

    rule: str
    key: int
    members: tuple[tuple[int, int], ...]

    @property
    def weight(self) -> int:
        """How much work it is: two articles compared take as long as so many statements of a group."""
        return (len(self.members) - 1) * _PAIR if self.rule == LINKS else len(self.members)

    def digest(self, articles: Sequence[bytes]) -> bytes:
        """Return what names the block and all that it depends on; ``articles`` are digests."""
        head = f"{self.rule} {self.key} {[place for _, place in self.members]}".encode()
        members = b"".join([articles[article] for article, _ in self.members])
        return hashlib.blake2b(head + members, digest_size=16).digest()


def link_blocks(met: Neighbours, digests: Sequence[bytes]) -> Iterator[Block]:
    """Yield each article that is compared with others, by day; ``digests`` are those of the articles."""
    for later in met.order:
        members = (later, *met.before[later])
        if len(members) > 1:
            data = b"".join([digests[member] for member in members])
            key = int.from_bytes(hashlib.blake2b(data, digest_size=7).digest(), "big")
            yield Block(LINKS, key, tuple((member, 0) for member in members))


def group_blocks(
    results: Sequence[ArticleResult], rules: Sequence[Rule], only: Collection[Key] | None = None
) -> Iterator[Block]:
    """Yield the claims that share a rule's key, in a fixed order; ``only`` these keys, if given.

    Those of a key that very many share come as several blocks, see ``stretches``.
    """
    codes = {rule.code for rule in rules}
    numbers = None if only is None else {number for _, number in only}
    members: dict[Key, list[tuple[int, int]]] = defaultdict(list)
    for article, result in enumerate(results):
        if numbers is not None and not result.postings.meets(numbers):
            continue
        for place, code, key in result.postings:
            if code in codes and (only is None or (code, key) in only):
                members[code, key].append((article, place))
    for (code, number), places in members.items():
        if len(places) > STRETCH:
            places.sort(key=lambda one: (results[one[0]].entry.date or dt.date.max, one))
        for some in stretches(places):
            yield Block(code, number, some)


def stretches(members: Iterable[Member]) -> Iterator[tuple[Member, ...]]:
    """Yield the members of a group, by day, as they are looked at together: all, unless there are very many.

    Then each stretch begins with the last of the one before, so that what is near in time still meets, and
    neither memory nor time grows faster than the group. A member alone has nobody to meet.
    """
    held: list[Member] = []
    for member in members:
        if len(held) == STRETCH:
            yield tuple(held)
            held = held[-OVERLAP:]
        held.append(member)
    if len(held) > 1:
        yield tuple(held)


class BlockWorker:
    """Where blocks are worked out.

    Attributes:
        digests: what the article store knows each article by, by its position.
        article_store, rules, ledger: all that the results depend on beside the blocks.
    """

    def __init__(
        self,
        digests: Sequence[bytes] | Mapping[int, bytes],
        article_store: ArticleStore,
        rules: Sequence[Rule],
        ledger: Ledger,
        *,
        strict: bool,
    ) -> None:
        self.digests = digests
        self.article_store = article_store
        self.rules = rules
        self.ledger = ledger
        self._groups = {rule.code: rule for rule in rules if isinstance(rule, GroupRule)}
        self._stories = [rule for rule in rules if isinstance(rule, StoryRule)]
        self._strict = strict

    def expect(self, blocks: Iterable[Block]) -> None:
        """Tell which blocks come next, in their order."""
        self.article_store.expect(
            self.digests[article] for block in blocks for article in _articles_of(block)
        )

    def work(self, block: Block) -> Outcome:
        """Return what the rules say of a block. One that fails is noted; the others go on."""
        guard = Guard(self._strict)
        loaded = self._loaded(block)
        if block.rule == LINKS:
            funnel = Funnel()
            stories = _stories_of(block, loaded)
            links = _links(block, loaded, stories, funnel, guard)
            outcome = link_outcome(links, funnel, self.rules, guard)
            if self._stories:
                outcome.findings += self._told_twice(block, loaded, stories, guard)
            for one in loaded.values():
                one.found.forget_text()
        else:
            rule = self._groups[block.rule]
            statements = [Statement(loaded[a].article, loaded[a].claims[p]) for a, p in block.members]
            statements.sort(key=by_date)
            outcome = Outcome(list(self._group(rule, statements, guard)))
            if type(rule).undecided is not GroupRule.undecided:
                label = f"{rule.code} {rule.name}"
                left = guard.each(
                    label, statements[-1].article, rule.undecided, iter(statements), self.ledger
                )
                outcome.undecided += left
        if outcome.findings or outcome.steps:
            indexes = {one.article.name: one.index for one in loaded.values()}
            texts = {one.article.name: one.article.text for one in loaded.values()}
            outcome.give_sides(indexes, texts)
            told = list(without_copies(outcome.findings))
            if len(told) < len(outcome.findings):
                outcome.funnel[COPIED] += len(outcome.findings) - len(told)
                outcome.findings = told
        outcome.incomplete += guard.incomplete
        return outcome

    def _loaded(self, block: Block) -> dict[int, LoadedArticle]:
        articles = _articles_of(block)
        taken = self.article_store.take_all([self.digests[article] for article in articles])
        return dict(zip(articles, taken, strict=True))

    def _told_twice(
        self, block: Block, loaded: dict[int, LoadedArticle], stories: Stories, guard: Guard
    ) -> Iterator[Finding]:
        """Yield what the first article of a block and each of the others say differently of one story."""
        (later, _), *others = block.members
        after = loaded[later].found
        for place, _ in others:
            before, story = loaded[place].found, stories[place]
            told = ToldTwice(before, after, story)
            for rule in self._stories:
                if story.matter < rule.least:
                    continue
                yield from guard.each(f"{rule.code} {rule.name}", after.article, rule.told_twice, told)

    def _group(self, rule: GroupRule, members: list[Statement], guard: Guard) -> Iterator[Finding]:
        label = f"{rule.code} {rule.name}"
        yield from guard.each(label, members[-1].article, rule.check, iter(members), self.ledger)


def _articles_of(block: Block) -> list[int]:
    """Return the positions of a block's articles, each once."""
    return list(dict.fromkeys(article for article, _ in block.members))


def _stories_of(block: Block, loaded: dict[int, LoadedArticle]) -> Stories:
    """Return how far the first article of a block and each of the others tell of one happening."""
    (later, _), *others = block.members
    after = loaded[later].found.profile
    return {place: story_of_pair(loaded[place].found.profile, after, weights().story) for place, _ in others}


def _links(
    block: Block, loaded: dict[int, LoadedArticle], stories: Stories, funnel: Funnel, guard: Guard
) -> Iterator[Link]:
    """Yield the links between the first article of a block and each of the others."""
    (later, _), *others = block.members
    for earlier, _ in others:
        one, other = (loaded[place].found for place in sorted((earlier, later)))
        yield from guard.each(
            "linking", loaded[later].article, links_between, one, other, LEAST, funnel, stories[earlier]
        )
