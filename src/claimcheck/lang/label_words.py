"""Words beside digits that show a name, a date, a time or a score and not a quantity."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list

Words = frozenset[str]


@word_list
class LabelWords:
    """The lists, in lower case; the data file says what each is for."""

    labels: Words
    weak_labels: Words
    block_after: Words
    code_after: Words
    codes: Words
    stations: Words
    gallery: Words
    emergency: Words
    dialled: Words
    dial: Words
    calls: Words
    texting: Words
    particles: Words
    roads: Words
    behind_show: Words
    goes_on: Words
    dash_before: Words
    short_labels: Words
    phone_before: Words
    months: Words
    doubtful_months: Words
    month_before: Words
    year_before: Words
    surely_year_before: Words
    old_year_before: Words
    clock_after: Words
    clock_zones: Words
    eras: Words
    ordinal_endings: Words
    streets: Words
    score_before: Words
    score_after: Words
    rank_before: Words
    slashed: Words
    bodies: Words
    rank_verbs: Words
    rank_nouns: Words
    times_after: Words
    numbering: Words
    one_before: Words
    one_like: Words
    one_after: Words
    one_of: Words
    one_of_before: Words
    one_compounds: Words


@cache
def label_words() -> LabelWords:
    """Return the English lists."""
    return load("labels", LabelWords)
