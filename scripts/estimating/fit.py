"""Logistic regression over levels, into tenths of a bit."""

from __future__ import annotations

import math
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from claimcheck.linking.evidence.model import TENTHS, Table

FOLDS = 10
STEPS = 30  # of Newton's method: more than it needs
MARKED, READ, OWN = 3.0, 2.0, 10.0
"""Weights of pairs marked in real news, of those read for this, and of the project's own examples."""


@dataclass(frozen=True)
class Sample:
    """A pair with its levels. ``same``: of one thing. ``kind``: "fits", "apart" or "" (not for calibrating).

    ``group``: pairs of one group are never on both sides of a fold. ``total``: its sum, left out of the fit.
    """

    levels: dict[str, str]
    same: bool
    weight: float
    group: str = ""
    kind: str = ""
    total: int = 0

    @property
    def of_news(self) -> bool:
        """Whether it is of real news, not of the project's own examples."""
        return self.weight != OWN


def fitted(samples: Sequence[Sample], *, strength: float) -> Table:
    """Return the table of a ridge regression; ``strength`` is the inverse of the penalty."""
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([sample.levels for sample in samples])
    return _table(vectors, _model(matrix, samples, strength))


def added(table: Table, samples: Sequence[Sample]) -> Table:
    """Return the table with the levels that it does not know, fitted beside what it says of the samples.

    What it says stays, and where the new levels are absent nothing changes. A ridge regression of few levels,
    by Newton's method; the penalty is 1.
    """
    vectors = DictVectorizer(sparse=False)
    matrix = vectors.fit_transform(
        [
            {
                f"{name}={level}": 1.0
                for name, level in sample.levels.items()
                if level != "-" and level not in table.bits.get(name, {})
            }
            for sample in samples
        ]
    )
    labels = np.array([float(sample.same) for sample in samples])
    known = np.array([table.total(sample.levels) for sample in samples]) * math.log(2) / TENTHS
    found = np.zeros(matrix.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-(known + matrix @ found)))
        curve = (matrix * (likely * (1 - likely))[:, None]).T @ matrix + np.eye(len(found))
        found += np.linalg.solve(curve, matrix.T @ (labels - likely) - found)
    bits = {name: dict(levels) for name, levels in table.bits.items()}
    for feature, value in zip(vectors.get_feature_names_out(), found, strict=True):
        name, _, level = feature.partition("=")
        bits.setdefault(name, {})[level] = round(value / math.log(2) * TENTHS)
    return Table(start=table.start, bits=bits)


def folded(samples: Sequence[Sample], *, strength: float) -> list[Sample]:
    """Return the samples that are for calibrating, each with its sum by a table that never saw its group."""
    told = []
    for fold in range(FOLDS):
        kept = [sample for sample in samples if not sample.kind or _fold(sample) != fold]
        table = fitted(kept, strength=strength)
        told += [
            replace(sample, total=table.total(sample.levels))
            for sample in samples
            if sample.kind and _fold(sample) == fold
        ]
    return told


def _fold(sample: Sample) -> int:
    return zlib.crc32(sample.group.encode()) % FOLDS


def _model(matrix: sparse.csr_matrix, samples: Sequence[Sample], strength: float) -> LogisticRegression:
    labels = np.array([sample.same for sample in samples])
    weight = np.array([sample.weight for sample in samples])
    return LogisticRegression(C=strength, max_iter=5000, tol=1e-7).fit(matrix, labels, sample_weight=weight)


def _table(vectors: DictVectorizer, model: LogisticRegression) -> Table:
    """Return the coefficients in tenths of a bit, each coordinate centred so that "-" tells nothing."""
    raw: dict[str, dict[str, float]] = {}
    for name, value in zip(vectors.get_feature_names_out(), model.coef_[0], strict=True):
        coordinate, _, level = name.partition("=")
        raw.setdefault(coordinate, {})[level] = value / math.log(2) * TENTHS
    start = float(model.intercept_[0]) / math.log(2) * TENTHS
    bits = {}
    for coordinate, levels in sorted(raw.items()):
        zero = levels.get("-", 0.0)
        start += zero
        bits[coordinate] = {level: round(value - zero) for level, value in sorted(levels.items())}
    return Table(start=round(start), bits=bits)
