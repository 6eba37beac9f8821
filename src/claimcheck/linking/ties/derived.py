"""Figures that a text gives by a factor of another: "boost its 5,000 soldiers by as much as tenfold"."""

from __future__ import annotations

import hashlib

from claimcheck.models.article import Article
from claimcheck.models.claims import NumericClaim
from claimcheck.models.interval import Interval
from claimcheck.models.span import Span
from claimcheck.models.time import Holds
from claimcheck.text.regions import paragraph_start

_REACH = 140


def multiplied(article: Article, factor: NumericClaim, base: NumericClaim | None) -> NumericClaim | None:
    """Return the figure that a factor makes of the count just before it in the same sentence.

    ``base`` is the figure of the same article before the factor; ``None`` if the factor makes none.
    """
    if factor.quantity.type != "multiplier" or factor.quantity.value <= 1:
        return None
    if base is None or base.quantity.type not in {"count", "money"}:
        return None
    text = article.text
    between = text[base.end : factor.start]
    if len(between) > _REACH or any(mark in between for mark in ".;!?") or "by" not in between.split():
        return None
    if "\n" in between and paragraph_start(article, factor.start, base.start) > base.start:
        return None
    times = factor.quantity.value
    span = Span.cut(text, base.start, factor.end)
    value = base.quantity.value * times
    wide, likely = base.quantity.possible.scaled(times), base.quantity.likely.scaled(times)
    relation = factor.quantity.relation
    if relation in {"<=", "<"}:
        wide = Interval(low=value * 0, high=wide.high, high_open=wide.high_open)
    quantity = base.quantity.model_copy(
        update={
            **span.model_dump(), "value": value, "high": None,
            "relation": "<=" if relation in {"<=", "<"} else "~",
            "possible": wide, "likely": likely,
        }
    )  # fmt: skip
    scope = base.scope.model_copy(update={"state": factor.scope.state, "frame": "total"})
    name = hashlib.blake2b(f"{base.id}×{factor.id}".encode(), digest_size=8).hexdigest()
    return base.model_copy(
        update={
            **span.model_dump(), "id": name, "quantity": quantity, "scope": scope, "holds": Holds(),
            "attributed_to": factor.attributed_to,
            "trail": (*base.trail, f"derived: {times} × {base.quantity.text}"),
        }
    )  # fmt: skip
