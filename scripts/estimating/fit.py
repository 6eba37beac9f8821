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
