"""What is filed under a key, found without looking at anything else."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable
from typing import Final

from claimcheck.engine.neighbours import COMMON, MEMBERS
from claimcheck.engine.postings import Key
from claimcheck.store.database import Database

UNDATED: Final = dt.date.max.toordinal() + 1
"""The day of an article without one: after all others, as in ``engine.neighbours``."""
Place = tuple[int, int]
"""A day, and the number of an article."""
Column = list[Place]

# Of each number of a JSON list: how many articles it has, as far as that matters; the nearest of one side.
_COUNTS: Final = """
SELECT given.value, (SELECT count(*) FROM (SELECT 1 FROM keys WHERE number = given.value LIMIT ?))
FROM json_each(?) AS given
"""
_BEFORE: Final = (
    "SELECT day, article FROM keys WHERE number = ? AND (day, article) < (?, ?) "
    "ORDER BY day DESC, article DESC LIMIT ?"
)
_AFTER: Final = (
    "SELECT day, article FROM keys WHERE number = ? AND (day, article) > (?, ?) ORDER BY day, article LIMIT ?"
)
_GROUP_BEFORE: Final = (
    "SELECT article, place FROM groups WHERE rule = ? AND number = ? AND day <= ? "
    "ORDER BY day DESC, article DESC, place LIMIT ?"
)
_GROUP_AFTER: Final = (
    "SELECT article, place FROM groups WHERE rule = ? AND number = ? AND day > ? "
    "ORDER BY day, article, place LIMIT ?"
)
_LAST: Final = 2**62  # after every article of a day


def day_number(day: dt.date | None) -> int:
    """Return a day as the store counts them."""
    return UNDATED if day is None else day.toordinal()


_ARTICLES: Final = """
SELECT article, sum(shared) AS shared, count(*) OVER () FROM (
    SELECT article, count(*) AS shared FROM keys
    WHERE number IN (SELECT value FROM json_each(?)) AND day >= ? GROUP BY article
    UNION ALL
    SELECT DISTINCT claims.article, 1 FROM claims JOIN articles USING (article)
    WHERE kind = 'numeric' AND subject IN (SELECT value FROM json_each(?)) AND day >= ?
) GROUP BY article ORDER BY shared DESC, article DESC LIMIT ?
"""


class Filed:
    """The keys of a store."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def counts(self, numbers: Collection[int]) -> dict[int, int]:
        """Return how many articles have each key; more than ``COMMON`` are not counted to the end."""
        listed = json.dumps(sorted(numbers))
        return dict(self._db.rows(_COUNTS, (COMMON + 1 + MEMBERS, listed)))

    def before(self, number: int, day: int, most: int) -> Column:
        """Return the last articles of a key up to a day, that day's included, the nearest first."""
        return self._db.rows(_BEFORE, (number, day, _LAST, most))

    def after(self, number: int, day: int, most: int) -> Column:
        """Return the first articles of a key after a day, the nearest first."""
        return self._db.rows(_AFTER, (number, day, _LAST, most))

    def articles(
        self, numbers: Collection[int], subjects: Collection[str], since: int, most: int
    ) -> tuple[list[int], int]:
        """Return the articles with one of the keys, or a figure of one of the things, and how many are left.

        Args:
            numbers: keys.
            subjects: things that figures count.
            since: the first day of an article.
            most: so many articles, those with the most in common first.
        """
        keys, things = json.dumps(sorted(numbers)), json.dumps(sorted(subjects))
        rows = self._db.rows(_ARTICLES, (keys, since, things, since, most))
        return [article for article, _, _ in rows], (rows[0][2] - len(rows) if rows else 0)

    def grouped(self, keys: Iterable[Key], day: int, most: int) -> dict[Key, list[tuple[int, int]]]:
        """Return article and place of the claims of each key, ``most`` up to the day and ``most`` after."""
        found: dict[Key, list[tuple[int, int]]] = {}
        for rule, number in keys:
            members = self._db.rows(_GROUP_BEFORE, (rule, number, day, most))
            members += self._db.rows(_GROUP_AFTER, (rule, number, day, most))
            if members:
                found[rule, number] = members
        return found
