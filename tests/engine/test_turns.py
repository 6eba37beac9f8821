"""Which articles a store lets go of first, and what is read of those that it takes up again."""

from __future__ import annotations

from claimcheck.engine.article_store import ArticleStore
from claimcheck.engine.loaded_article import UnpackedArticle, pack
from claimcheck.engine.turns import NEVER, Held, Turns
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.article import Article
from claimcheck.resolution.resolved_claims import claims_of

TEXT = "The storm tore down {} sheds and hurt 7 people in Elverton, warden Ada Roe said."


def profiled(number: int) -> Profiled:
    read = claims_of(Article(text=TEXT.format(number), id=str(number)))
    return Profiled.of(read.article, read.claims, read.tokens)


def test_turns_come_in_their_order() -> None:
    turns = Turns([b"a", b"b", b"a"])
    assert (turns.next(b"a"), turns.next(b"b"), turns.next(b"c")) == (0, 1, NEVER)
    assert [turns.taken(digest) for digest in (b"a", b"b", b"a", b"a")] == [2, NEVER, NEVER, NEVER]


def test_what_is_wanted_last_goes_first() -> None:
    held = Held()
    for digest, turn in ((b"a", 5), (b"b", 9), (b"c", NEVER), (b"d", NEVER), (b"b", 2), (b"c", NEVER)):
        held.add(digest, turn)
    gone = []
    while len(held):
        gone.append(held.last())
        held.drop(gone[-1][1])
    assert gone == [(NEVER, b"d"), (NEVER, b"c"), (5, b"a"), (2, b"b")]


def test_many_turns_of_few_leave_few_entries() -> None:
    held = Held()
    for turn in range(10_000):
        held.add(b"a", turn)
    assert len(held._heap) < 2_000
    assert held.last() == (9_999, b"a")


def test_a_full_store_keeps_what_is_wanted_next() -> None:
    articles = {str(number).encode(): profiled(number) for number in range(4)}
    store = ArticleStore(limit=2 * len(articles[b"0"].claims))
    for digest, found in articles.items():
        store.put(digest, found, None)
    order = [b"0", b"1", b"2", b"0", b"3", b"0"]
    store.expect(order)
    first = store.take(b"0")
    for digest in order[1:]:
        assert store.take(digest).found.claims == articles[digest].claims
    assert store.take(b"0") is first


def test_of_a_packed_article_claims_are_read_one_by_one() -> None:
    found = profiled(12)
    packed = UnpackedArticle(pack(found))
    assert packed.article == found.article
    assert (packed.claims[0], len(packed.claims)) == (found.claims[0], len(found.claims))
    assert packed.claims[1:] == list(found.claims[1:])
    assert "found" not in vars(packed)
    packed.forget()
    assert (packed.found.profile, packed.found.claims) == (found.profile, found.claims)
