"""The figures of an article made ready for judging, each with its speaker and what its title names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.linking.context import topic_of
from claimcheck.linking.links import Statement
from claimcheck.linking.places import members_of
from claimcheck.linking.prepared import Prepared
from claimcheck.models.article import Article
from claimcheck.models.claims import NumericClaim


def prepare(
    article: Article, figures: Sequence[NumericClaim], voices: Mapping[str, tuple[str | None, str | None]]
) -> list[Prepared]:
    """Return the figures of one article ready for judging, in the order of the text.

    ``voices``: for each attribution by its id who speaks, somebody or a kind of source, and the name.
    """
    topic = topic_of(article)
    return [
        Prepared(
            number,
            Statement(article, claim),
            claim,
            topic,
            said,
            members_of(claim.scope.where),
            voice,
            figures,
        )
        for number, claim in enumerate(figures)
        for voice, said in (voices.get(claim.attributed_to or "", (None, None)),)
    ]
