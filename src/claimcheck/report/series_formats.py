"""The history of a figure in every format: for people, for programs, for a page, for a plotting library."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from importlib.resources import files
from typing import Final

from claimcheck.models.series import Point, Series, Standing
from claimcheck.models.time import Holds
from claimcheck.report.clean import squeezed
from claimcheck.report.markup import Markup, as_xml, element, own
from claimcheck.report.readings import days
from claimcheck.report.series_plot import WORDS, drawn_series, ends, middle
from claimcheck.report.vegalite import Stated, history_spec

COLUMNS: Final = (
    "first", "last", "value", "low", "high", "unit", "standing", "state", "said_by", "article", "line",
    "date", "title", "words",
)  # fmt: skip
_RUN: Final = ("=", "+", "-", "@")
_STATUS: Final[dict[Standing, str]] = {
    "disputed": "contradicted", "superseded": "overtaken later", "agrees": "fits"
}  # fmt: skip
"""What charts call a standing that they have a colour for."""


def rendered(form: str, series: Series) -> str:
    """Return a series in one of ``FORMS``.

    Raises:
        KeyError: there is no such format.
    """
    return _WRITERS[form](series)


def _table(series: Series) -> str:
    """Return one line a figure, and what follows from them."""
    rows = [("day", "value", "standing", "said by", "article")]
    rows += [
        (
            _days(one),
            _value(one),
            WORDS[one.standing],
            squeezed(one.said_by or ""),
            f"{squeezed(one.article)}:{one.line}",
        )
        for one in series.points
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    return "\n".join([*lines, "", *_summary(series)]) + "\n"


def _summary(series: Series) -> list[str]:
    if not series.points:
        return [f"no figure of “{squeezed(series.query)}” was found"]
    now = series.standing
    disputed = any(point.standing == "disputed" for point in series.points)
    none = "nothing stands: figures of one time dispute each other" if disputed else "nothing stands"
    found = [none if now is None else f"stands now: {_value(now)} ({_days(now)}, {squeezed(now.article)})"]
    if series.outdated:
        found.append(f"out of date: {', '.join(map(squeezed, series.outdated))}")
    if series.left:
        found.append(
            f"{series.left:,} articles that may tell of it were not looked at; ask for a shorter time"
        )
    return found


def _json(series: Series) -> str:
    return json.dumps(series.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"


def _csv(series: Series) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for point in series.points:
        plainly = point.model_dump(mode="json")
        writer.writerow([_cell(plainly[name]) for name in COLUMNS])
    return out.getvalue()


def _cell(value: object) -> str:
    shown = "" if value is None else squeezed(str(value))
    return (
        f"'{shown}" if isinstance(value, str) and shown.startswith(_RUN) and not _is_number(shown) else shown
    )


def _is_number(shown: str) -> bool:
    return shown.removeprefix("-").replace(".", "", 1).isdigit()


def _svg(series: Series) -> str:
    return f"{as_xml(drawn_series(series))}\n"


def _html(series: Series) -> str:
    """Return a page that stands alone and asks nobody for anything."""
    style = files("claimcheck.report").joinpath("page.css").read_text(encoding="utf-8")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element(
            "meta",
            http_equiv="Content-Security-Policy",
            content="default-src 'none'; style-src 'unsafe-inline'",
        ),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{squeezed(series.query)}: history of a figure"),
        element("style", own(style)),
    )
    heads = ("day", "value", "standing", "said by", "words", "article")
    table = element(
        "table",
        element("caption", "Each figure with what it may stand for, the earliest first"),
        element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
        element("tbody", [_row(point) for point in series.points]),
    )
    told = [element("p", line, dir="auto") for line in _summary(series)]
    body = element(
        "body",
        element(
            "main",
            element("h2", series.query, dir="auto"),
            told,
            drawn_series(series),
            element("div", table, class_="scroll"),
        ),
    )
    return f"<!doctype html>\n{element('html', head, body, lang='en')}\n"


def _row(point: Point) -> Markup:
    return element(
        "tr",
        element("th", _days(point), scope="row"),
        element("td", _value(point)),
        element("td", WORDS[point.standing], class_=f"stand {point.standing}"),
        element("td", point.said_by or "", dir="auto"),
        element("td", point.words, dir="auto"),
        element("td", element("bdi", f"{point.article}:{point.line}")),
    )


def _vega(series: Series) -> str:
    """Return a chart for Vega-Lite 5 with the data in it."""
    told = [
        Stated(
            day, one.low, one.high, squeezed(one.said_by or one.article),
            _STATUS.get(one.standing, WORDS[one.standing]), squeezed(one.words), _value(one),
        )
        for one in series.points
        if (day := middle(one)) is not None and ends(one)
    ]  # fmt: skip
    unit = next((one.unit for one in series.points if one.unit), series.what)
    return json.dumps(history_spec(told, squeezed(series.query), unit), ensure_ascii=False, indent=2) + "\n"


def _days(point: Point) -> str:
    return days(Holds(start=point.first, end=point.last))


def _value(point: Point) -> str:
    return f"{point.value} {point.unit}" if point.unit and point.unit not in point.value else point.value


_WRITERS: Final[dict[str, Callable[[Series], str]]] = {
    "table": _table, "json": _json, "csv": _csv, "svg": _svg, "html": _html, "vega": _vega
}  # fmt: skip
FORMS: Final = tuple(_WRITERS)
