"""The table as text, and how two of them differ."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from claimcheck.linking.evidence.model import Weights
from estimating.fit import Sample

TARGET = Path(__file__).parent.parent.parent / "src/claimcheck/linking/weights.toml"
HEAD = """\
# Written by scripts/estimate_links.py; never by hand. Tenths of a bit that a level adds to "of one thing";
# behind each the pairs that are, and are not, of one thing. Calibration: tenths of a bit, probability.
"""


def written(weights: Weights, samples: Sequence[Sample]) -> str:
    """Return the table as TOML."""
    same: Counter[tuple[str, str, str]] = Counter()
    other: Counter[tuple[str, str, str]] = Counter()
    for sample in samples:
        name = "tied" if sample.kind == "tied" else "link"
        (same if sample.same else other).update((name, *level) for level in sample.levels.items())
    lines = [HEAD]
    for name, table in (("story", weights.story), ("link", weights.link), ("brief", weights.brief)):
        lines += [f"[{name}]", f"start = {table.start}", ""]
        for coordinate, levels in table.bits.items():
            lines.append(f'[{name}.bits."{coordinate}"]')
            for level, bits in levels.items():
                counts = f"{same[name, coordinate, level]} {other[name, coordinate, level]}" * (
                    name == "link"
                )
                lines.append(f'"{level}" = {bits}' + f"  # {counts}" * bool(counts))
            lines.append("")
    lines += ["[ties]", *(f'"{cell}" = {share}' for cell, share in weights.ties.items()), ""]
    lines.append("[calibration]")
    lines += [f"{kind} = {[list(point) for point in points]}" for kind, points in weights.calibration.items()]
    return "\n".join(lines) + "\n"


def differences(old: str, new: str) -> list[str]:
    """Return in words what is not the same in two tables, give or take what rounding can make of it."""
    return _differ("", tomllib.loads(old), tomllib.loads(new))


def settled(target: Path, text: str, *, check: bool) -> int:
    """Write a table into ``target``, or only check that it is there; return the status to exit with."""
    if not check:
        target.write_text(text, encoding="utf-8")
        return 0
    wrong = differences(target.read_text(encoding="utf-8"), text)
    print("\n".join(wrong) or "the table is what the script writes")
    return 1 if wrong else 0


def _differ(where: str, old: Any, new: Any) -> list[str]:
    if isinstance(old, dict) and isinstance(new, dict):
        keys = sorted(old.keys() | new.keys())
        return [line for key in keys for line in _differ(f"{where}/{key}", old.get(key), new.get(key))]
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return [line for pair in zip(old, new, strict=True) for line in _differ(where, *pair)]
    near = 0.03 if isinstance(old, float) else 3
    same = isinstance(old, int | float) and isinstance(new, int | float) and abs(old - new) <= near
    return [] if same else [f"{where}: {old} is {new}"]
