"""One token of digits: its value, and how precisely it was printed."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claimcheck.comparison.bounds import granule_of


class Digits(NamedTuple):
    """What a token of digits says.

    Attributes:
        value: the number.
        granule: the unit of its last digit that counts.
        decimals: whether it was printed with a decimal part.
        grouped: whether separators group its thousands ("13,000").
        doubt: why it could also be read otherwise; empty if it cannot.
    """

    value: Decimal
    granule: Decimal
    decimals: bool = False
    grouped: bool = False
    doubt: str = ""


@lru_cache(maxsize=8192)
def read_digits(token: str) -> Digits | None:
    """Return what a token of digits, commas and full stops says; ``None`` for dates, versions and the like.

    "1,000", "12,34,567.89" (Indian grouping), "1.000.000", "84.6", "1,5" (a decimal comma, with its doubt).
    """
    if len(token) > 40:
        return None
    if "," not in token:
        if token.count(".") > 1:
            groups = token.split(".")
            if all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3:
                return _whole("".join(groups), grouped=True, doubt="full stops read as grouping thousands")
            return None
        return _whole(token) if "." not in token else _decimal(token)
    whole, _, fraction = token.partition(".")
    if "," in fraction or "." in fraction:
        return None
    groups = whole.split(",")
    if _is_grouping(groups):
        joined = "".join(groups)
        return _decimal(f"{joined}.{fraction}", grouped=True) if fraction else _whole(joined, grouped=True)
    if len(groups) == 2 and not fraction and len(groups[1]) <= 2:
        return _decimal(f"{groups[0]}.{groups[1]}", doubt="comma read as a decimal comma")
    return None


def _is_grouping(groups: list[str]) -> bool:
    if len(groups[-1]) != 3 or not 0 < len(groups[0]) <= 3:
        return False
    middle = {len(group) for group in groups[1:-1]}
    return middle <= {3} or (middle == {2} and len(groups[0]) <= 2)


def _whole(token: str, *, grouped: bool = False, doubt: str = "") -> Digits:
    value = Decimal(token)
    return Digits(value, granule_of(value), grouped=grouped, doubt=doubt)


def _decimal(token: str, *, grouped: bool = False, doubt: str = "") -> Digits:
    value = Decimal(token)
    return Digits(value, granule_of(value), decimals=True, grouped=grouped, doubt=doubt)
