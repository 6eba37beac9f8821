"""Which units measure the same thing, known without loading the unit library."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load


@cache
def dimensions() -> dict[str, str]:
    """Return the dimension of each common unit by its name: "mile" is a "length"."""
    groups: dict[str, tuple[str, ...]] = load("dimensions", dict[str, tuple[str, ...]])
    return {unit: name for name, names in groups.items() for unit in names}
