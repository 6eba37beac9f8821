"""The figures that change in the stories of a report, as one Vega-Lite chart, one below the other."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from claimcheck.linking.links import FigureStatement
from claimcheck.report.bystory import changing, matters
from claimcheck.report.clean import squeezed
from claimcheck.report.drawn import WORDS, tellers
from claimcheck.report.json import dumps
from claimcheck.report.timelines import History
from claimcheck.report.vegalite import SCHEMA, Stated, history_spec
from claimcheck.report.view import View

WIDTH: Final = 640  # pixels; charts that stand below each other cannot take the width of their page


def render(view: View) -> str:
    """Return a chart with one part for each changing figure; a figure without any day is left out."""
    parts = []
    for one in matters(view):
        for history in changing(view, one):
            spec = spec_of(history)
            if spec["data"]["values"]:
                del spec["$schema"]
                spec["title"] = {"text": spec["title"], "subtitle": squeezed(one.title)}
                parts.append(spec)
    return dumps(
        {
            "$schema": SCHEMA,
            "description": f"Figures that change: {len(parts)}",
            "vconcat": parts,
            "resolve": {"scale": {"x": "independent", "shape": "independent", "color": "independent"}},
        }
    )


def spec_of(history: History) -> dict[str, Any]:
    """Return the chart of one figure; statements of no day, and of articles without one, are left out."""
    names = tellers(history)
    told = [
        Stated(
            day, one.claim.quantity.likely.low, one.claim.quantity.likely.high,
            names[one.article.name],
            WORDS[stand], one.claim.text, str(one.claim.quantity.likely),
        )
        for one, stand in zip(history.statements, history.stands, strict=True)
        if (day := _day(one)) is not None
    ]  # fmt: skip
    return history_spec(told, f"Over time: {history.what}", history.what, WIDTH)


def _day(one: FigureStatement) -> dt.date | None:
    return one.claim.holds.end or one.claim.holds.start or one.article.date
