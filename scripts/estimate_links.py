"""Write ``linking/weights.toml``: what each level of each coordinate tells, estimated from dated news.

    python scripts/estimate_links.py DATA [--check]

DATA holds ``corpora/`` (dated articles, some with the incident that they tell of), ``bench/linkage`` (marked
pairs) and ``bench/contradiction`` (pairs of short texts, one of which bears the other out or rules it out: of
these is the table for ``compare``). Needs the extra ``estimate``. Four sources of pairs of articles:

- *distant supervision*: in two articles of one story, figures with the same unusual value are of one thing,
  and then every other figure of the same dimension is of another thing than these two; figures of two
  incidents are never of one thing. The value makes the label; no coordinate looks at it.
- *examples*: those of the rules, the scenes, scenarios and archives of the tests, written for this project.
- *pairs read by eye* (``estimating/pairs.jsonl``): unequal figures of the news, those that looked most alike.
- *marked pairs* of ``bench/linkage``; these and the pairs read also calibrate, each of ten folds left out.

``--check`` writes nothing and fails if the table is not what would be written (give or take 0.3 bits).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from estimating.brief import brief
from estimating.calibrate import calibration, shares, summary
from estimating.distant import incident_table, labelled
from estimating.fit import Sample, fitted, folded
from estimating.marked import examples, marked, read_pairs
from estimating.news import Archive, archives
from estimating.table import TARGET, settled, written

from claimcheck.linking.evidence.model import Table, Weights

ROUNDS = 2
STRENGTH = 0.15  # the inverse of the ridge penalty, by average precision in ten folds


def main() -> int:
    """Estimate, and write or check the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    news = archives(options.data / "corpora")
    story = incident_table(news)
    empty = Table(start=0, bits={"rival": {}})
    short = brief(options.data / "bench/contradiction")
    weights = Weights(story=story, link=empty, brief=short, ties={}, calibration={})
    free: list[Sample] = []
    tied: list[Sample] = []
    for _ in range(ROUNDS):
        marks = [
            *examples(weights),
            *read_pairs(news, weights),
            *marked(options.data / "bench/linkage", weights),
        ]
        free = [*_distant(news, weights), *(sample for sample in marks if sample.kind != "tied")]
        tied = [sample for sample in marks if sample.kind == "tied"]
        weights = weights.model_copy(update={"link": fitted(free, strength=STRENGTH)})
    told = folded(free, strength=STRENGTH)
    made = weights.model_copy(update={"calibration": calibration(told), "ties": shares([*free, *tied])})
    samples = [*free, *tied]
    text = written(made, samples)
    print(summary(told))
    return settled(TARGET, text, check=options.check)


def _distant(news: list[Archive], weights: Weights) -> list[Sample]:
    return [sample for archive in news for sample in labelled(archive, weights)]


if __name__ == "__main__":
    raise SystemExit(main())
