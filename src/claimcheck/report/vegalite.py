"""The history of a figure as a Vega-Lite chart: a plain ``dict`` with its data inside.

Vega-Lite (https://vega.github.io/vega-lite/, version 5) is drawn by notebooks, Altair, and web pages.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any, Final

from claimcheck.report.clean import squeezed

SCHEMA: Final = "https://vega.github.io/schema/vega-lite/v5.json"
COLOURS: Final = {
    "contradicted": "#c8383d", "overtaken later": "#8a8a84", "fits": "#2e8b57",
}  # fmt: skip
OTHER: Final = "#0b62c4"
"""The colour of a status that is none of these."""
_ROOM: Final = 20  # one part in so many of the scale is free beyond its ends
_EDGE: Final = 24  # pixels left free beside the first and the last day
_BESIDE: Final = 9  # pixels between statements of one day
_DAY: Final = 86_400_000  # milliseconds


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement of the figure.

    Attributes:
        date: the day for which it is said to hold.
        low, high: its bounds, in the unit of the figure, both included; ``None`` is no bound.
        source: who says so, such as a publisher or the path of an article.
        status: what the others say to it: "contradicted", "overtaken later", "fits", or words of one's own.
        words: the very words, for whoever points at it.
        value: the bounds as people say them; made from them if it is empty.
    """

    date: dt.date
    low: Decimal | float | None
    high: Decimal | float | None
    source: str
    status: str = "fits"
    words: str = ""
    value: str = ""


def history_spec(
    series: Iterable[Stated],
    title: str = "",
    unit: str = "",
    width: int | str = "container",
    height: int = 260,
) -> dict[str, Any]:
    """Return the chart of a figure over time: a bar from the lower to the upper bound for each statement.

    A single value is a point. Where a bound is open, the bar goes to the end of the scale and ends in an
    arrow. Who told it is the shape of the point at its middle, the colour is its status.

    Args:
        series: the statements, in any order; none at all is an empty chart.
        title: what the figure is, such as "deaths".
        unit: what the axis is called; ``title`` if it is empty.
        width: in pixels; "container" takes that of the page.
        height: in pixels.
    """
    told = sorted(series, key=lambda one: (one.date, one.source, str(one.low), str(one.high), one.words))
    floor, ceiling = _scale(told)
    rows = [_row(one, floor, ceiling) for one in told]
    for _, group in groupby(rows, key=lambda row: row["date"]):
        _spread(list(group))
    sources = sorted({row["source"] for row in rows})
    states = _states(rows)
    name = squeezed(unit or title) or "value"
    axis = {"field": "bottom", "type": "quantitative", "title": name,
            "scale": {"domain": [floor, ceiling], "zero": False, "nice": False}}  # fmt: skip
    return {
        "$schema": SCHEMA,
        "description": f"{squeezed(title) or 'A figure'} over time: {len(rows)} statements",
        **({"title": squeezed(title)} if title else {}),
        "width": width,
        "height": height,
        "data": {"values": rows},
        "encoding": {
            "x": {"field": "date", "type": "temporal", "title": "day", "timeUnit": "utcyearmonthdate",
                  "scale": {"type": "utc", "padding": _EDGE},
                  "axis": {"format": "%-d %b %Y", "labelOverlap": True, "tickMinStep": _DAY}},
            "xOffset": {"field": "shift", "type": "quantitative", "scale": None},
            "color": {"field": "status", "type": "nominal", "title": "against the others",
                      "scale": {"domain": states, "range": [COLOURS.get(one, OTHER) for one in states]}},
            "tooltip": [{"field": field, "type": "nominal", "title": shown} for field, shown in _TOLD],
        },
        "layer": [
            {"mark": {"type": "rule", "strokeWidth": 5, "strokeCap": "round", "opacity": 0.55},
             "encoding": {"y": axis, "y2": {"field": "top"}}},
            {"mark": {"type": "point", "filled": True, "size": 70, "opacity": 1},
             "encoding": {"y": {"field": "middle", "type": "quantitative"},
                          "shape": {"field": "source", "type": "nominal", "title": "told by",
                                    "scale": {"domain": sources}}}},
            *(_arrow(end, shape) for end, shape in (("top", "triangle-up"), ("bottom", "triangle-down"))),
        ],
    }  # fmt: skip


_TOLD: Final = (
    ("date", "day"), ("value", "value"), ("words", "words"), ("source", "told by"),
    ("status", "against the others"),
)  # fmt: skip


def _scale(told: Sequence[Stated]) -> tuple[float, float]:
    ends = [float(end) for one in told for end in (one.low, one.high) if end is not None]
    low, high = min(ends, default=0.0), max(ends, default=1.0)
    room = (high - low) / _ROOM or abs(high) / _ROOM or 1.0
    return (max(0.0, low - room) if low >= 0 else low - room), high + room


def _row(one: Stated, floor: float, ceiling: float) -> dict[str, Any]:
    low = None if one.low is None else float(one.low)
    high = None if one.high is None else float(one.high)
    bottom, top = (floor if low is None else low), (ceiling if high is None else high)
    known = [end for end in (low, high) if end is not None]
    return {
        "date": one.date.isoformat(), "low": low, "high": high, "bottom": bottom, "top": top,
        "middle": sum(known) / len(known) if known else (bottom + top) / 2,
        "value": squeezed(one.value) or _value(low, high), "words": squeezed(one.words),
        "source": squeezed(one.source), "status": squeezed(one.status),
        "open": "both" if not known else "top" if high is None else "bottom" if low is None else "",
    }  # fmt: skip


def _spread(rows: Sequence[dict[str, Any]]) -> None:
    """Set the statements of one day side by side."""
    for number, row in enumerate(rows):
        row["shift"] = number * _BESIDE - (len(rows) - 1) * _BESIDE / 2


def _value(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return "any" if low == high else f"up to {high:,g}" if low is None else f"{low:,g} or more"
    return f"{low:,g}" if low == high else f"{low:,g} to {high:,g}"


def _states(rows: Sequence[dict[str, Any]]) -> list[str]:
    found = {row["status"] for row in rows}
    return [one for one in COLOURS if one in found] + sorted(found - set(COLOURS))


def _arrow(end: str, shape: str) -> dict[str, Any]:
    return {
        "transform": [{"filter": {"field": "open", "oneOf": [end, "both"]}}],
        "mark": {"type": "point", "filled": True, "size": 60, "shape": shape},
        "encoding": {"y": {"field": end, "type": "quantitative"}},
    }
