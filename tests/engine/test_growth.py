"""What must not grow with the blocks that an article is in, and what several processes must not change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.engine.test_run import ARTICLES

from claimcheck.config import Settings
from claimcheck.engine import chosen, run
from claimcheck.engine.loaded_article import pack, unpack
from claimcheck.engine.runner import Run
from claimcheck.engine.sides import ClaimIndex, with_sides
from claimcheck.engine.sources import Given
from claimcheck.ledger.records import Ledger
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.article import Article
from claimcheck.models.claims import Claim, NumericClaim
from claimcheck.resolution.resolved_claims import claims_of


class Counted(list[Claim]):
    """Claims that count how often they are looked through."""

    looks = 0

    def __iter__(self) -> Iterator[Claim]:
        self.looks += 1
        return super().__iter__()


def test_claims_are_put_in_order_once_and_only_if_asked_for() -> None:
    text = "The fire killed 12 people, including 8 men and 7 women."
    (finding,) = run([Article(text=text, id="a")]).findings
    bare = finding.model_copy(update={"sides": ()})
    claims = Counted(claims_of(Article(text=text, id="a")).claims)
    index = ClaimIndex(claims)
    assert claims.looks == 0
    path = finding.locations[0].path
    for _ in range(3):
        assert with_sides([bare, bare], {path: index}, {path: text})[0].sides == finding.sides
    assert claims.looks == 1


def test_processes_that_compare_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.engine.comparing.WORTH", 1)
    several = Run(Settings(), Ledger(), chosen(Settings()), jobs=2)
    articles = ARTICLES[::3]
    assert several.check([Given(article) for article in articles]) == run(articles)


def test_processes_that_are_killed_leave_the_rest_to_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.engine.comparing.WORTH", 1)
    monkeypatch.setattr("claimcheck.engine.comparing._batch", _killed)
    several = Run(Settings(), Ledger(), chosen(Settings()), jobs=2)
    assert several.check([Given(article) for article in ARTICLES[:20]]) == run(ARTICLES[:20])


def _killed(_units: object) -> list[str]:
    import os

    os._exit(9)


def test_claims_taken_up_again_share_the_names_of_their_fields() -> None:
    told = claims_of(Article(text="The fire killed 12 people and hurt about 40 people.", id="a"))
    read = unpack(pack(Profiled.of(told.article, told.claims)))
    one, other = (claim for claim in read.claims if isinstance(claim, NumericClaim))
    assert one.model_fields_set is other.model_fields_set
    assert one.quantity.possible.model_fields_set is other.quantity.likely.model_fields_set
    assert one.model_fields_set == set(NumericClaim.model_fields)
