"""A grammar of news dates: find the times that a text names, and resolve them to intervals of days.

Nothing is guessed: what the words and the day of writing do not decide stays unknown.
"""

from claimcheck.dates.expressions import TimeExpression
from claimcheck.dates.grammar import find_times, time_mask, times_between
from claimcheck.dates.resolve import TimeInterval, exists, placed, resolve

__all__ = [
    "TimeExpression",
    "TimeInterval",
    "exists",
    "find_times",
    "placed",
    "resolve",
    "time_mask",
    "times_between",
]
