"""Write ``extraction/attribution/weights.toml``: what tells that a proposed attribution is one.

    python scripts/estimate_speech.py DATA [--check]

DATA holds ``bench/attribution/train.jsonl``, news with marked attributions; the examples of the tests count
too. Needs the extra ``estimate``. What is written are classes of words and the project's own cues with what
they tell, no word that only the marked news has.

``--check`` writes nothing and fails if the table is not what would be written (give or take 0.3 bits).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from estimating.fit import Sample, fitted
from estimating.speech import marked, own
from estimating.table import settled

from claimcheck.linking.evidence.model import Table

TARGET = Path(__file__).parent.parent / "src/claimcheck/extraction/attribution/weights.toml"
HEAD = """\
# Written by scripts/estimate_speech.py; never by hand. Tenths of a bit that a level adds to "is one".
"""
STRENGTH = 0.15  # the inverse of the ridge penalty
RAREST = 8  # proposals with a level, less of which tell nothing


def main() -> int:
    """Estimate, and write or check the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    samples = [*own(), *marked(options.data / "bench/attribution/train.jsonl")]
    text = written(estimated(samples))
    return settled(TARGET, text, check=options.check)


def estimated(samples: Sequence[Sample]) -> Table:
    """Return the table; what is rare has no level of its own."""
    counts = Counter(level for sample in samples for level in sample.levels.items())
    common = [
        Sample(
            {name: level if counts[name, level] >= RAREST else "-" for name, level in sample.levels.items()},
            sample.same, sample.weight, sample.group,
        )
        for sample in samples
    ]  # fmt: skip
    return fitted(common, strength=STRENGTH)


def written(table: Table) -> str:
    """Return the table as TOML; levels that tell nothing are left out."""
    lines = [HEAD, f"start = {table.start}", ""]
    for name, levels in sorted(table.bits.items()):
        lines.append(f'[bits."{name}"]')
        lines += [f'"{level}" = {bits}' for level, bits in sorted(levels.items()) if bits]
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
