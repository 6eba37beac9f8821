"""Words that tell where clauses, speakers and what is said begin and end."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list


@word_list
class ClauseWords:
    """The lists; the file says what each is for."""

    time_leads: frozenset[str]
    time_spans: frozenset[str]
    figure_leads: frozenset[str]
    figure_prepositions: frozenset[str]
    weighty_adverbs: frozenset[str]
    time_prepositions: frozenset[str]
    speaker_adjuncts: frozenset[str]
    speaker_goes_on: frozenset[str]
    object_enders: frozenset[str]
    contrasts: frozenset[str]
    clause_enders: frozenset[str]
    fresh_starts: frozenset[str]
    quantifiers: frozenset[str]
    slow_adverbs: frozenset[str]
    going_on: frozenset[str]
    inscribing: frozenset[str]
    giving: frozenset[str]
    occasions: frozenset[str]
    finding: frozenset[str]
    wanting: frozenset[str]
    turns: frozenset[str]
    speakers: frozenset[str]
    attempts: frozenset[str]
    afterwards: frozenset[str]
    privately: frozenset[str]
    naming: frozenset[str]
    quotatives: frozenset[str]
    speech_verbs: frozenset[str]
    inverting: frozenset[str]
    topic_prepositions: frozenset[str]
    objections: frozenset[str]
    question_leads: frozenset[str]
    about_openers: frozenset[str]
    adjectival: frozenset[str]
    relative_cues: frozenset[str]
    standalone: frozenset[str]
    never_finite: frozenset[str]
    members_leads: frozenset[str]
    office_adjectives: frozenset[str]
    origins: frozenset[str]
    floating: frozenset[str]
    moments: frozenset[str]
    framing: frozenset[str]
    poll_links: frozenset[str]
    degrees: frozenset[str]
    talk_partners: frozenset[str]
    pointers: frozenset[str]
    authors: frozenset[str]
    questions: frozenset[str]
    plurals: frozenset[str]
    perfect_adverbs: frozenset[str]
    noun_topics: frozenset[str]
    noun_calls: frozenset[str]
    nounlike: frozenset[str]
    idle: dict[str, frozenset[str]]
    needs: dict[str, frozenset[str]]


@cache
def clause_words() -> ClauseWords:
    """Return the English lists."""
    return load("clauses", ClauseWords)
