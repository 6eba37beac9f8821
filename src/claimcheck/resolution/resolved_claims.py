"""From an article to its claims: read, doubt the date, fill in, publish."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.extraction.attempts import Attempt, outright
from claimcheck.extraction.pipeline import draft_claims
from claimcheck.extraction.publish import Publisher
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article, DateDoubt
from claimcheck.models.claims import Claim
from claimcheck.resolution.date_plausibility import doubt_of
from claimcheck.resolution.pipeline import resolve
from claimcheck.text import Tokens


@dataclass(frozen=True, slots=True)
class ClaimsOf:
    """An article, its date doubted where the text rules it out, and its claims in the order of the text.

    ``tokens`` are its words, kept for the rules that look at the text itself.
    """

    article: Article
    claims: list[Claim]
    tokens: Tokens | None = None


def claims_of(article: Article, ledger: Ledger | None = None, attempt: Attempt = outright) -> ClaimsOf:
    """Return all claims of the article; ``ledger`` holds facts on record and own units, if there are any.

    ``attempt`` runs each step. If it does not let a failure through, the others go on.
    """
    known = ledger or Ledger()
    tokens, drafts = draft_claims(article, known.units, attempt)
    doubts: list[DateDoubt | None] = []
    attempt("the step doubt_of", lambda: doubts.append(doubt_of(article, tokens, drafts, known)))
    if any(doubts):
        article = article.model_copy(update={"date_doubt": doubts[0]})
    resolve(article, tokens, drafts, known, attempt)
    return ClaimsOf(article, Publisher(article.id, tokens).claims(drafts, attempt), tokens)
