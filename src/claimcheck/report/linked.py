"""Links written out: one a line, for machines and for people."""

from __future__ import annotations

from typing import Any, Final

from claimcheck.linking.links import Link, Statement
from claimcheck.report.clean import squeezed, visible
from claimcheck.report.json import line
from claimcheck.text.lines import place_in

_CLAIM: Final = {"id", "article", "start", "end", "text"}
_SHOWN: Final = 3  # coordinates told to people


def machine_line(link: Link) -> str:
    """Return a link as JSON on one line, ending in a newline; weights are in bits."""
    verdict = link.verdict.model_dump(mode="json", include={"judgement", "reason"})
    weights = {name: [level, bits] for name, (level, bits) in link.weights.items()}
    return line(
        {
            "a": _claim(link.earlier), "b": _claim(link.later), "probability": link.probability,
            "verdict": verdict, "weights": weights,
        }
    )  # fmt: skip


def _claim(statement: Statement) -> dict[str, Any]:
    return statement.claim.model_dump(mode="json", include=_CLAIM)


def plain_line(link: Link) -> str:
    """Return a link on one line for people, with the weightiest coordinates, ending in a newline."""
    ordered = sorted(link.weights.items(), key=lambda item: (-abs(item[1][1]), item[0]))
    told = [f"{name} {level} {bits:+.1f}" for name, (level, bits) in ordered[:_SHOWN] if bits]
    verdict = link.verdict
    says = verdict.judgement + (f" ({verdict.reason})" if verdict.reason else "")
    words = f"{place(link.earlier)} | {place(link.later)}: {squeezed(says)}"
    return f"{link.probability:.2f} {words}" + (f" [{squeezed(', '.join(told))}]" if told else "") + "\n"


def place(statement: Statement) -> str:
    """Return where a figure stands, and its words."""
    number, _ = place_in(statement.article, statement.claim.start)
    return f"{visible(statement.article.name)}:{number} “{squeezed(statement.claim.text)}”"
