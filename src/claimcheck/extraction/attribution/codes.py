"""The classes of words as plain numbers, and the word lists that all constructions share."""

from __future__ import annotations

from typing import Final

from claimcheck.lang.clause_words import clause_words
from claimcheck.lang.grammar_words import Class, contractions

OTHER: Final = int(Class.OTHER)
DETERMINER: Final = int(Class.DETERMINER)
POSSESSIVE: Final = int(Class.POSSESSIVE)
SUBJECT_PRONOUN: Final = int(Class.SUBJECT_PRONOUN)
OBJECT_PRONOUN: Final = int(Class.OBJECT_PRONOUN)
RELATIVE: Final = int(Class.RELATIVE)
THAT: Final = int(Class.THAT)
BE: Final = int(Class.BE)
HAVE: Final = int(Class.HAVE)
DO: Final = int(Class.DO)
MODAL: Final = int(Class.MODAL)
NEGATION: Final = int(Class.NEGATION)
TO: Final = int(Class.TO)
PREPOSITION: Final = int(Class.PREPOSITION)
COORDINATOR: Final = int(Class.COORDINATOR)
SUBORDINATOR: Final = int(Class.SUBORDINATOR)
ADVERB: Final = int(Class.ADVERB)
DAY: Final = int(Class.DAY)
COMMA: Final = int(Class.COMMA)
STOP: Final = int(Class.STOP)
PAUSE: Final = int(Class.PAUSE)
DASH: Final = int(Class.DASH)
OPEN: Final = int(Class.OPEN)
CLOSE: Final = int(Class.CLOSE)
FINITE: Final = int(Class.FINITE)
QUOTE: Final = int(Class.QUOTE)

FINITE_VERBS: Final = frozenset({BE, HAVE, DO, MODAL, FINITE})
"""Words that are, by their class, the verb of a clause."""
NOUN_START: Final = frozenset({DETERMINER, POSSESSIVE})
CONTRACTIONS: Final = frozenset(contractions())
"""Words that are a subject and its verb at once: "they're"."""
WORDS: Final = clause_words()
