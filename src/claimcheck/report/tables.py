"""Findings and claims as data frames, of whichever library is there: pandas or polars, by way of narwhals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from claimcheck.models.claims import Claim, NumericClaim
from claimcheck.models.problems import ClaimcheckError
from claimcheck.models.report import Report
from claimcheck.report.csv import COLUMNS, rows
from claimcheck.report.readings import reading, sources_of
from claimcheck.report.view import View

BACKENDS: Final = ("polars", "pandas")
CLAIM_COLUMNS: Final = (
    "id", "article", "kind", "start", "end", "text", "value", "high", "relation", "low_bound", "high_bound",
    "unit", "what", "attributed_to", "holds_from", "holds_until", "holds_grounds", "reading",
)  # fmt: skip


class NoFramesError(ClaimcheckError):
    """narwhals, or a library of data frames, is not installed."""


def findings_frame(report: Report, texts: Mapping[str, str] | None = None, backend: str | None = None) -> Any:
    """Return the findings as a data frame, one row each, the most certain first; columns as in CSV.

    Raises:
        NoFramesError: narwhals or a library of data frames is missing.
    """
    view = View(report, texts or {}, everything=True)
    records = rows(view)
    return _frame({name: [row[name] for row in records] for name in COLUMNS}, backend)


def claims_to_frame(claims: Iterable[Claim], backend: str | None = None) -> Any:
    """Return claims as a data frame, one row each; values and bounds are floats, days ``datetime.date``.

    Raises:
        NoFramesError: narwhals or a library of data frames is missing.
    """
    given = list(claims)
    sources = sources_of(given)
    records = [_claim(claim, sources) for claim in given]
    return _frame({name: [row[name] for row in records] for name in CLAIM_COLUMNS}, backend)


def _claim(claim: Claim, sources: dict[str, str]) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(CLAIM_COLUMNS)
    row |= {name: getattr(claim, name) for name in ("id", "article", "kind", "start", "end", "text")}
    row |= {
        "attributed_to": sources.get(claim.attributed_to or ""),
        "holds_from": claim.holds.start, "holds_until": claim.holds.end, "holds_grounds": claim.holds.grounds,
        "reading": reading(claim, sources),
    }  # fmt: skip
    if isinstance(claim, NumericClaim):
        quantity = claim.quantity
        low, high = quantity.likely.low, quantity.likely.high
        row |= {
            "value": float(quantity.value), "high": None if quantity.high is None else float(quantity.high),
            "relation": quantity.relation, "low_bound": None if low is None else float(low),
            "high_bound": None if high is None else float(high), "unit": quantity.unit or quantity.unit_text,
            "what": claim.scope.what,
        }  # fmt: skip
    return row


def _frame(data: Mapping[str, Sequence[Any]], backend: str | None) -> Any:
    if find_spec("narwhals") is None:
        raise NoFramesError(
            "narwhals is not installed; pip install 'claimcheck-news[frames]', and pandas or polars"
        )
    found = backend or next((name for name in BACKENDS if find_spec(name)), None)
    if found is None:
        raise NoFramesError("neither polars nor pandas is installed; install one of them")
    narwhals = import_module("narwhals")
    return narwhals.from_dict(dict(data), backend=found).to_native()
