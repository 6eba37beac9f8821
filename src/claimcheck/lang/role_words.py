"""Words of offices: heads, modifiers, statuses, and which offices one person holds at a time."""

from __future__ import annotations

from functools import cache
from typing import Final, Literal

from claimcheck.lang.word_lists import load, word_list
from claimcheck.models.base import Model

_SEVERAL: Final = frozenset(
    {"deputy", "vice", "state", "junior", "cabinet", "assistant", "government", "senior", "first"}
)
Status = Literal["current", "former", "acting", "elect"]


@word_list
class RoleGroups:
    """Lists of offices and of words around them; ``roles.toml`` says what each is for."""

    one_holder: frozenset[str]
    before_goals: frozenset[str]
    public: frozenset[str]
    needs_more: frozenset[str]
    with_portfolio: frozenset[str]
    ranks: frozenset[str]
    company_heads: frozenset[str]
    company_words: frozenset[str]
    bodylike: frozenset[str]
    occupations: frozenset[str]
    died: frozenset[str]
    before_another: frozenset[str]
    headline_verbs: frozenset[str]
    is_now: frozenset[str]
    determiners: frozenset[str]
    in_the_days_of: frozenset[str]
    to_be: frozenset[str]
    was: frozenset[str]
    leaving: frozenset[str]
    at_work: frozenset[str]
    oblique: frozenset[str]
    at_present: frozenset[str]
    no_verbs: frozenset[str]
    days: frozenset[str]
    looking_back: frozenset[str]
    changing: frozenset[str]
    vague_bodies: frozenset[str]
    returns: frozenset[str]
    left: frozenset[str]
    leaving_particles: frozenset[str]
    before_left: frozenset[str]
    not_yet: frozenset[str]


class RoleVerb(Model):
    """A verb that tells an office; ``preposition`` and ``after_who`` are what must stand around it."""

    office: str
    status: Status = "current"
    after_who: bool = False
    preposition: str = ""


@word_list
class RoleWords:
    """``roles.toml``: offices and their normal forms, the words before them, statuses."""

    heads: dict[str, str]
    phrases: dict[str, str]
    modifiers: dict[str, str]
    status: dict[str, Status]
    groups: RoleGroups
    verbs: dict[str, RoleVerb]
    bodies_of: dict[str, tuple[str, ...]]


@cache
def role_words() -> RoleWords:
    """Return the English list."""
    return load("roles", RoleWords)


@cache
def role_triggers() -> frozenset[str]:
    """Return the words by which an office is noticed: heads of offices and verbs."""
    return frozenset(role_words().heads) | frozenset(role_words().verbs)


def one_holder(office: str) -> bool:
    """Tell whether one person holds the office at a time in its body: a minister of one matter, a mayor."""
    groups = role_words().groups
    if office in groups.one_holder or office in groups.public:
        return True
    first, _, last = office.rpartition(" ")
    return last == "minister" and bool(first) and not any(word in _SEVERAL for word in first.split())


def of_a_country(office: str) -> bool:
    """Tell whether a country, and not only a company or a town, has the office."""
    public = office in role_words().groups.public
    return public or office.endswith((" minister", " secretary")) or office == "chief justice"


def is_of_body(word: str, head: str) -> bool:
    """Tell whether a modifier with a capital belongs to the body: "Party" of "Party Chairman"."""
    groups = role_words().groups
    return word in groups.bodylike or (head in groups.company_heads and word in groups.company_words)


@cache
def phrases_by_first_word() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the offices of several words, by their first word, longest first, each with its normal form."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, normal in role_words().phrases.items():
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, normal))
    return {first: tuple(sorted(rows, key=lambda r: -len(r[0]))) for first, rows in found.items()}
