"""The history of a figure as a table with bars, so that it can be read, heard and printed as well as seen."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.linking.links import FigureStatement
from claimcheck.models.interval import plain
from claimcheck.report.markup import Markup, element
from claimcheck.report.readings import days, value_of
from claimcheck.report.timelines import History, Stand

WORDS: Final[dict[Stand, str]] = {"conflict": "contradicted", "superseded": "overtaken later", "fits": "fits"}
_WIDTH: Final = 100
_COARSE: Final = 10  # from here on the scale's ends are told in whole numbers


def drawn(history: History) -> Markup:
    """Return the figure over time: one row a statement, its bounds as a bar on a scale that all share."""
    names = tellers(history)
    rows = [
        element(
            "tr",
            element("th", _when(one), scope="row"),
            element("td", element("bdi", names[one.article.name])),
            element("td", element("bdi", " ".join(one.claim.text.split()))),
            element("td", _bar(one, stand, history)),
            element("td", WORDS[stand], class_=f"stand {stand}"),
        )
        for one, stand in zip(history.statements, history.stands, strict=True)
    ]  # fmt: skip
    scale = f"{_round(history.low)} to {_round(history.high)}"
    heads = ("day", "told by", "words", f"value ({scale})", "against the others")
    return element(
        "div",
        element(
            "table",
            element("caption", f"Over time: {history.what}"),
            element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
            element("tbody", rows),
        ),
        class_="scroll", tabindex=0, role="group", aria_label=f"History: {history.what}",
    )  # fmt: skip


def _round(value: Decimal) -> str:
    return plain(value.quantize(Decimal(1)) if abs(value) >= _COARSE else value.quantize(Decimal("0.01")))


def _when(one: FigureStatement) -> str:
    holds = one.claim.holds
    if holds.known:
        return days(holds)
    return one.article.date.isoformat() if one.article.date else "undated"


def tellers(history: History) -> dict[str, str]:
    """Return what to call who tells a figure, by the name of the article.

    It is the publisher, if there are several; else the file, without its folders if that is enough to tell
    them apart.
    """
    articles = {one.article.name: one.article for one in history.statements}
    files = {name: name.rstrip("/").rsplit("/", 1)[-1] for name in articles}
    apart = len(set(files.values())) == len(files)
    many = len({article.publisher for article in articles.values()}) > 1
    return {
        name: (article.publisher if many else None) or (files[name] if apart else name)
        for name, article in articles.items()
    }


def _bar(one: FigureStatement, stand: Stand, history: History) -> Markup:
    likely = one.claim.quantity.likely
    span = history.high - history.low

    def at(value: Decimal | None, otherwise: int) -> float:
        return float(otherwise if value is None else (value - history.low) / span * _WIDTH)

    left, right = at(likely.low, 0), at(likely.high, _WIDTH)
    width = max(right - left, 1.6)
    return element(
        "svg",
        element("title", value_of(one.claim)),
        element("line", x1="0", y1="10", x2="100", y2="10"),
        element(
            "rect", x=f"{min(left, _WIDTH - width):.2f}", y=3, width=f"{width:.2f}", height=7, class_=stand
        ),
        viewBox="0 0 100 11", preserveAspectRatio="none", role="img", class_="bar",
    )  # fmt: skip
