"""From statements to links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Link, Statement


def link_statements(statements: Iterable[Statement], ledger: Ledger) -> Iterator[Link]:
    """Yield a link for every comparable pair, the undecided ones with the reason too."""
    yield from ()
