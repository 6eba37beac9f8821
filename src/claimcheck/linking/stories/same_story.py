"""Whether two articles tell of one happening: names and content words in common, weighted by rarity."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable
from typing import Final

from claimcheck.lang.rarity import rarity
from claimcheck.linking.profiles.profile import ArticleProfile

_RARE: Final = 10  # bits of a name that few texts hold
_MOST: Final = 3  # more of a kind in common tell no more
_NAMES: Final = tuple(map(str, range(16)))


def bits_of(stems: Iterable[str]) -> int:
    """Return how much it tells that a text holds these words, in bits."""
    return sum(map(rarity, stems))


def level(value: float, edges: tuple[float, ...]) -> str:
    """Return in which bin a value falls, "0" the lowest; each edge belongs to the bin above it."""
    return _NAMES[bisect_right(edges, value)]


def story_levels(one: ArticleProfile, other: ArticleProfile) -> dict[str, str]:
    """Return on which levels of the story's coordinates two articles lie; their days are left out."""
    names = one.names & other.names
    ones, others = bits_of(one.names), bits_of(other.names)
    first, second = one.lead_names & other.names, other.lead_names & one.names
    shares = [
        bits_of(shared) / total if (total := bits_of(lead)) else 0.0
        for shared, lead in ((first, one.lead_names), (second, other.lead_names))
    ]
    told = (one.lead & other.words) | (other.lead & one.words)
    shared = bits_of(names)
    return {
        "names": level(shared, (8, 13, 20, 28, 38, 50, 70)),
        "rare": level(sum(rarity(name) >= 11 for name in names), (1, 2, 3, 4, 6)),
        "share": level(shared / (min(ones, others) or 1), (0.1, 0.2, 0.3, 0.4, 0.5, 0.65)),
        "lead names": level(bits_of(first | second), (8, 16, 24, 32, 45)),
        "lead share": level(max(shares), (0.2, 0.4, 0.6, 0.8)),
        "words": level(bits_of(told), (10, 20, 30, 45, 60)),
        "numerals": level(len(one.numerals & other.numerals), (1, 2, 3, 4, 6)),
        "title": level(bits_of(one.title & other.title), (4, 8, 14, 20)),
        "known": level(rare_in_common(one, other), (1, 2, 3, 5, 8, 12)),
        "people": level(len(one.people & other.people), (1, 2, 3, 5)),
        "parties": _parties(one, other),
        "streets": _in_both(one.streets, other.streets) or "-",
    }


def _parties(one: ArticleProfile, other: ArticleProfile) -> str:
    """Return how many people whose age is told both name: hardly ever officials, but who it happened to."""
    found = _in_both(one.parties, other.parties)
    if found:
        return found
    named = one.parties & other.people or other.parties & one.people
    return "named" if named else "-"


def _in_both(ones: frozenset[str], others: frozenset[str]) -> str:
    """Return how many both hold, "3" for more, "" for none.

    That they hold others tells nothing: a name or a street that is told differently is what is looked for.
    """
    shared = len(ones & others)
    return str(min(shared, _MOST)) if shared else ""


def mostly_strange(names: Collection[str], other: ArticleProfile) -> bool:
    """Tell whether most of these names are such as the other article does not know."""
    return 2 * sum(name not in other.known for name in names) > len(names)


def rare_in_common(one: ArticleProfile, other: ArticleProfile, besides: Collection[str] = ()) -> int:
    """Return how many rare names both articles hold; those ``besides`` are not counted."""
    return sum(rarity(name) >= _RARE and name not in besides for name in one.known & other.known)


def day_level(one: ArticleProfile, other: ArticleProfile) -> str:
    """Return how many days lie between two articles, in bins; "unknown" if one is undated."""
    if one.day is None or other.day is None:
        return "unknown"
    return level(abs((one.day - other.day).days), (1, 2, 3, 5, 8, 15, 31, 61))


def rare_names(article: ArticleProfile) -> int:
    """Return how many rare names an article holds."""
    return sum(rarity(name) >= _RARE for name in article.known)
