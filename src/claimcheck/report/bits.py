"""A waterfall written out: what each coordinate adds, the sum, the probability, the verdict with working."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.linking.evidence.waterfall import Waterfall
from claimcheck.report.clean import squeezed
from claimcheck.report.linked import place
from claimcheck.report.wrapping import wrapped

_KEYS: Final = 3  # blocking keys told


def written(found: Waterfall, width: int) -> str:
    """Return a waterfall for people, ending in a newline."""
    return "".join(f"{line.rstrip()}\n" for line in _lines(found, width))


def _lines(found: Waterfall, width: int) -> Iterator[str]:
    yield from wrapped(place(found.one), width, rest="  ")
    yield from wrapped(place(found.other), width, rest="  ")
    if found.keys:
        more = len(found.keys) - _KEYS
        told = "; ".join(map(_shown, found.keys[:_KEYS])) + (f"; {more} more" if more > 0 else "")
        yield from wrapped(squeezed(f"their articles meet under: {told}"), width, "  ", "    ")
    if found.rows:
        yield from _sum(found, width)
    if found.stopped:
        yield from wrapped(squeezed(f"stopped: {found.stopped}"), width, "  ", "    ")
    if found.link is not None:
        verdict = found.link.verdict
        probability = f"probability {found.link.probability:.3f} of one thing: {found.grounds}"
        yield from wrapped(squeezed(probability), width, "  ", "    ")
        says = f"verdict: {verdict.judgement}" + (f", {verdict.reason}" if verdict.reason else "")
        yield from wrapped(squeezed(says), width, "  ", "    ")
        for step in verdict.working:
            yield from wrapped(squeezed(step), width, "    = ")


def _sum(found: Waterfall, width: int) -> Iterator[str]:
    told = [("start", "", found.start)]
    told += [(squeezed(row.coordinate), squeezed(row.level), row.bits) for row in found.rows if row.bits]
    told.append(("sum", "", found.total))
    names = max(len(name) for name, _, _ in told)
    levels = max(len(level) for _, level, _ in told)
    for name, level, bits in told:
        yield f"  {name:{names}}  {level:{levels}}  {bits:+6.1f}"
    idle = [f"{row.coordinate} {row.level}".removesuffix(" -") for row in found.rows if not row.bits]
    if idle:
        yield from wrapped(squeezed(f"without weight: {', '.join(idle)}"), width, "  ", "    ")


def _shown(key: str) -> str:
    return " ".join(key.replace("\x1f", " ").split())
