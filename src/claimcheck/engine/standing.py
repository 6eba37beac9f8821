"""What a set of articles said together: the next run looks only at what changed ones have part in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from claimcheck.engine.article_results import ArticleResult, Outcome
from claimcheck.engine.postings import LINKS, Key

MOST: Final = 4  # if more than a quarter of the articles changed, everything is looked at


@dataclass(slots=True)
class Standing:
    """The articles by their digests, and what each block said, by rule and key, where it said anything."""

    articles: frozenset[bytes]
    outcomes: dict[Key, Outcome]

    def plain(self) -> list[Any]:
        """Return it in a form for JSON."""
        return [
            sorted(digest.hex() for digest in self.articles),
            [[rule, key, self.outcomes[rule, key].plain()] for rule, key in sorted(self.outcomes)],
        ]

    @classmethod
    def of(cls, plain: list[Any]) -> Standing:
        """Return what ``plain`` made.

        Raises:
            ValueError, TypeError, KeyError: this is none.
        """
        articles, outcomes = plain
        return cls(
            frozenset(bytes.fromhex(digest) for digest in articles),
            {(str(rule), int(key)): Outcome.of(said) for rule, key, said in outcomes},
        )

    def touched(self, now: Collection[bytes], results: Mapping[bytes, ArticleResult]) -> set[Key] | None:
        """Return the groups of articles that came or went; ``None`` if not known, or not worth it."""
        changed = self.articles ^ frozenset(now)
        if len(changed) * MOST > len(now) or not changed <= results.keys():
            return None
        return {key for digest in changed for key in keys_of(results[digest])}


def keys_of(result: ArticleResult) -> set[Key]:
    """Return what the rules for groups file an article's claims under."""
    return {(code, key) for _, code, key in result.postings if code != LINKS}
