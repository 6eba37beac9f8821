"""How probable it is that two figures are of one thing: bits of evidence added up, then calibrated.

The form is Fellegi and Sunter's ("A theory for record linkage", 1969), the weights are those of a logistic
regression, since coordinates depend on each other. ``weights.toml`` is written by
``scripts/estimate_links.py`` in tenths of a bit, whole numbers, so that the same input gives the same sum
everywhere.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import cache, cached_property
from itertools import repeat
from pathlib import Path
from typing import Final

from claimcheck.models.base import Model

TENTHS: Final = 10
NO_FLOOR: Final = -10_000
"""A sum below all others: the probability asked for is reached by every pair."""
Points = tuple[tuple[int, float], ...]


class Table(Model):
    """Tenths of a bit for each level of each coordinate, and the sum that a pair starts from."""

    start: int
    bits: dict[str, dict[str, int]]

    def parts(self, levels: Mapping[str, str]) -> dict[str, int]:
        """Return what each coordinate adds, in tenths of a bit; an unknown level adds nothing."""
        return {name: self.bits.get(name, {}).get(level, 0) for name, level in levels.items()}

    def total(self, levels: Mapping[str, str]) -> int:
        """Return the sum of all coordinates, in tenths of a bit."""
        return self.start + sum(map(self._by_level.get, levels.items(), repeat(0)))

    @cached_property
    def _by_level(self) -> dict[tuple[str, str], int]:
        return {(name, level): bits for name, column in self.bits.items() for level, bits in column.items()}


class Weights(Model):
    """The tables for stories, links and figures of two short texts, how often ties hold, and calibration.

    ``ties``: the share of ties that held, by their cell (``linking.ties.cell_of``). ``calibration``
    has rising points (tenths of a bit, probability): "fits" for pairs whose figures can both be right,
    "apart" for those that cannot: among unequal figures far fewer are of one thing.
    """

    story: Table
    link: Table
    brief: Table
    ties: dict[str, float]
    calibration: dict[str, Points]

    def probability(self, kind: str, total: int) -> float:
        """Return the calibrated probability for a sum; between two points in proportion, flat outside."""
        return _between(self.calibration[kind], total)

    def floor(self, kind: str, least: float) -> int:
        """Return the lowest sum, in tenths of a bit, at which a pair of the kind has this probability."""
        points = self.calibration[kind]
        if points[0][1] >= least:
            return NO_FLOOR
        sums = range(points[0][0], points[-1][0] + 1)
        return sums[0] + bisect_left(sums, least, key=lambda total: _between(points, total))


def _between(points: Points, total: int) -> float:
    at = bisect_right([x for x, _ in points], total)
    if at == 0:
        return points[0][1]
    if at == len(points):
        return points[-1][1]
    (low, first), (high, second) = points[at - 1], points[at]
    return round(first + (second - first) * (total - low) / (high - low), 4)


@cache
def weights() -> Weights:
    """Return the shipped weights."""
    source = Path(__file__).parents[1] / "weights.toml"
    return Weights.model_validate(tomllib.loads(source.read_text(encoding="utf-8")))
