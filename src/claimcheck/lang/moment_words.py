"""Words that tell what happened at a time of day or on a day."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.lang.word_lists import load, word_list


@word_list
class AroundMoments:
    """Words between a time and what happened; the data file says what each list is for."""

    stamps: frozenset[str]
    once: frozenset[str]
    main: frozenset[str]
    happenings: frozenset[str]
    bare: frozenset[str]
    it: frozenset[str]
    happened: frozenset[str]
    told: frozenset[str]
    done_to: frozenset[str]
    passive: frozenset[str]
    cues: frozenset[str]
    light: frozenset[str]
    light_pairs: frozenset[str]
    about: frozenset[str]
    before: frozenset[str]
    until: frozenset[str]
    after: frozenset[str]
    close: frozenset[str]
    between: frozenset[str]
    clauses: frozenset[str]
    early: frozenset[str]
    late: frozenset[str]
    both: frozenset[str]
    daytime: frozenset[str]
    on_it: frozenset[str]
    on: frozenset[str]
    laid_to: frozenset[str]
    coming: frozenset[str]
    to_it: frozenset[str]
    when: frozenset[str]
    shots: frozenset[str]
    meanwhile: frozenset[str]
    no_clause: frozenset[str]
    callers: frozenset[str]
    leaving: frozenset[str]
    dead: frozenset[str]
    articles: frozenset[str]
    modal: frozenset[str]
    about_it: frozenset[str]
    one_of: frozenset[str]
    naming: frozenset[str]
    no_emergency: frozenset[str]
    beside_noun: frozenset[str]
    of_shots: frozenset[str]
    rough: frozenset[str]
    relative: frozenset[str]
    harmed: frozenset[str]
    fatally: frozenset[str]
    forenoon: frozenset[str]
    post_noon: frozenset[str]
    that: frozenset[str]
    besides: frozenset[str]
    begun: frozenset[str]
    anew: frozenset[str]
    joint: frozenset[str]
    helpers: frozenset[str]


@word_list
class MomentWords:
    """``moments.toml``."""

    events: dict[str, tuple[str, ...]]
    hours: dict[str, tuple[int, ...]]
    minutes: dict[str, int]
    words: AroundMoments

    @cached_property
    def event_of(self) -> dict[str, str]:
        """What happened, for each word for it."""
        return {word: event for event, words in self.events.items() for word in words}


@cache
def moment_words() -> MomentWords:
    """Return the English lists."""
    return load("moments", MomentWords)
