"""The visible order in which drafts are filled in; each step leaves its name in the trail."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from claimcheck.extraction.attempts import Attempt, outright
from claimcheck.extraction.drafts import Drafts
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.attributed import attribute_claims
from claimcheck.resolution.bodies import fill_bodies
from claimcheck.resolution.claim_places import fill_places
from claimcheck.resolution.claim_scope import resolve_scope
from claimcheck.resolution.holds import fill_holds
from claimcheck.resolution.speakers import fill_speakers
from claimcheck.resolution.tenure import mark_earlier_offices
from claimcheck.resolution.who import fill_names
from claimcheck.text import Tokens

Step = Callable[[Article, Tokens, Drafts, Ledger], None]

STEPS: Final[tuple[Step, ...]] = (
    fill_names,  # first: later steps look at who a name is
    fill_bodies,  # after names: an office is looked up by its holder's full name
    attribute_claims,  # before scope: what a source denies is denied
    fill_speakers,  # after bodies: "Estonia's president" is who holds that office
    mark_earlier_offices,  # before fill_holds: an office told of an earlier time does not hold today
    fill_places,  # early: scope and time look at where and whose
    resolve_scope,
    fill_holds,  # last: whether a count is a running one depends on what is counted
)


def resolve(
    article: Article, tokens: Tokens, drafts: Drafts, ledger: Ledger, attempt: Attempt = outright
) -> None:
    """Fill in the drafts of one article, in place. A step whose ``attempt`` fails leaves the rest open."""
    for step in STEPS:
        attempt(f"the step {step.__name__}", partial(step, article, tokens, drafts, ledger))
