"""The history of a figure as a drawing: what each may stand for as a bar over its days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from importlib.resources import files
from typing import Final

from claimcheck.models.interval import plain
from claimcheck.models.series import Point, Series, Standing
from claimcheck.report.clean import squeezed
from claimcheck.report.markup import Child, Markup, element, own

WORDS: Final[dict[Standing, str]] = {
    "stands": "stands now", "agrees": "fits the newest", "disputed": "disputed", "superseded": "overtaken",
    "stale": "told again after a newer one", "apart": "planned, forecast, a part, or vague",
}  # fmt: skip
_WIDTH, _HEIGHT = 760, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 92, 20, 56, 74
_TICKS: Final = 5
_STEPS: Final = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_DAYS: Final = 4  # labels of days


def drawn_series(series: Series) -> Markup:
    """Return the drawing as SVG that stands alone; figures without a day are left out."""
    points = [point for point in series.points if middle(point) is not None and ends(point)]
    title = squeezed(series.query)
    told = f"{len(points)} figures of {title}, by the days for which they hold"
    parts: list[Child] = [
        element("title", told),
        element("style", own(files("claimcheck.report").joinpath("series.css").read_text(encoding="utf-8"))),
        element("rect", width=_WIDTH, height=_HEIGHT, fill="white"),
        element("text", title, x=_LEFT, y=28, class_="title"),
    ]
    if points:
        scale = _Scale(points)
        parts += [*scale.axes(), *(_bar(point, scale) for point in points), *_legend(points)]
    else:
        parts.append(element("text", "no figure with a day was found", x=_LEFT, y=_TOP + 40))
    return element(
        "svg", parts, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {_WIDTH} {_HEIGHT}", role="img",
        class_="series", aria_label=told,
    )  # fmt: skip


def middle(point: Point) -> dt.date | None:
    """Return the day in the middle of those for which a figure holds."""
    first, last = point.first or point.last, point.last or point.first
    if first is None or last is None:
        return None
    return first + (last - first) / 2


def ends(point: Point) -> list[Decimal]:
    """Return the ends of what a figure may stand for that are known."""
    return [end for end in (point.low, point.high) if end is not None]


class _Scale:
    """Days to the right, values upward."""

    def __init__(self, points: Sequence[Point]) -> None:
        days = [day for one in points for day in (one.first, one.last, middle(one)) if day is not None]
        values = [end for point in points for end in ends(point)]
        self.first, self.last = min(days).toordinal(), max(days).toordinal()
        low, high = min(values), max(values)
        step = _step((high - low) or abs(high) or Decimal(1))
        start = Decimal(0) if 0 <= low < high / 2 else (low // step - (low < 0)) * step
        self.ticks = [start]
        while self.ticks[-1] < high and len(self.ticks) < 3 * _TICKS:
            self.ticks.append(self.ticks[-1] + step)
        if len(self.ticks) == 1:
            self.ticks.append(start + step)

    def x(self, day: dt.date) -> float:
        """Return where a day lies."""
        room = _WIDTH - _LEFT - _RIGHT
        if self.first == self.last:
            return _LEFT + room / 2
        return _LEFT + room * (day.toordinal() - self.first) / (self.last - self.first)

    def y(self, value: Decimal) -> float:
        """Return where a value lies."""
        low, high = self.ticks[0], self.ticks[-1]
        share = float((value - low) / (high - low))
        return _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * min(max(share, 0.0), 1.0)

    def axes(self) -> list[Markup]:
        """Return lines and labels of both axes."""
        found: list[Markup] = []
        for tick in self.ticks:
            y = f"{self.y(tick):.1f}"
            found.append(element("line", x1=_LEFT, x2=_WIDTH - _RIGHT, y1=y, y2=y, class_="grid"))
            found.append(
                element("text", plain(tick), x=_LEFT - 8, y=f"{self.y(tick) + 4:.1f}", text_anchor="end")
            )
        count = 1 if self.first == self.last else _DAYS
        for number in range(count):
            day = dt.date.fromordinal(self.first + (self.last - self.first) * number // max(1, count - 1))
            at = {0: "start", count - 1: "end"}.get(number, "middle") if count > 1 else "middle"
            found.append(
                element(
                    "text", day.isoformat(), x=f"{self.x(day):.1f}", y=_HEIGHT - _BOTTOM + 20, text_anchor=at
                )
            )
        floor = _HEIGHT - _BOTTOM
        found.append(element("line", x1=_LEFT, x2=_WIDTH - _RIGHT, y1=floor, y2=floor, class_="axis"))
        return found


def _step(span: Decimal) -> Decimal:
    """Return a round step that makes about ``_TICKS`` of a span."""
    rough = span / _TICKS
    power = Decimal(10) ** rough.adjusted()
    return next(power * step for step in _STEPS if power * step >= rough)


def _bar(point: Point, scale: _Scale) -> Markup:
    day = middle(point) or dt.date.min
    x = f"{scale.x(day):.1f}"
    known = ends(point)
    low, high = min(known), max(known)
    parts: list[Child] = [element("title", _told(point))]
    if point.first and point.last and point.first != point.last:
        y = f"{scale.y((low + high) / 2):.1f}"
        parts.append(
            element(
                "line",
                x1=f"{scale.x(point.first):.1f}",
                x2=f"{scale.x(point.last):.1f}",
                y1=y,
                y2=y,
                class_="span",
            )
        )
    for bound, end in ((point.low, scale.ticks[0]), (point.high, scale.ticks[-1])):
        if bound is None:  # no bound: dashes to the edge
            y1, y2 = f"{scale.y(known[0]):.1f}", f"{scale.y(end):.1f}"
            parts.append(element("line", x1=x, x2=x, y1=y1, y2=y2, class_="open"))
    y1, y2 = f"{scale.y(low):.1f}", f"{scale.y(high):.1f}"
    parts.append(element("line", x1=x, x2=x, y1=y1, y2=y2, class_="bar"))
    parts.append(element("circle", cx=x, cy=f"{(scale.y(low) + scale.y(high)) / 2:.1f}", r=4))
    return element("g", parts, class_=point.standing)


def _told(point: Point) -> str:
    day = middle(point)
    who = f", {point.said_by}" if point.said_by else ""
    return squeezed(f"{point.value}{who}: {point.article}, {day} ({WORDS[point.standing]})")


def _legend(points: Sequence[Point]) -> list[Markup]:
    found: list[Markup] = []
    left, line = float(_LEFT), 0
    for standing in (name for name in WORDS if any(point.standing == name for point in points)):
        room = 30 + 7 * len(WORDS[standing])
        if left + room > _WIDTH - _RIGHT:
            left, line = float(_LEFT), line + 1
        y = _HEIGHT - 30 + 18 * line
        found.append(element("circle", cx=f"{left:.0f}", cy=y - 4, r=5, class_=standing))
        found.append(element("text", WORDS[standing], x=f"{left + 12:.0f}", y=y, class_="key"))
        left += room
    return found
