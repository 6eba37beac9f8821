"""What a figure counts or measures: the concept of its noun, and what became of those counted."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.drafts import NumericDraft
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.link_words import link_words
from claimcheck.lang.noun_words import singular
from claimcheck.lang.scope_words import scope_words
from claimcheck.lang.things import OutcomeWords, things
from claimcheck.text import Tokens

COUNTS: Final = frozenset({"count", "vague", "fraction", "ratio"})
_AMOUNTS: Final = frozenset(
    {"money", "percent", "points", "measure", "score", "rate", "multiplier", "temperature"}
)
_LEFT: Final = frozenset({"left", "leaving", "leaves"})  # "killed 17 people and left 12 missing"
_ONCE: Final = (["who", "were"], ["that", "were"], ["who", "was"])  # "12 men who were missing are back"
_CLAUSE: Final = frozenset({".", ";", ":", "—", "–", "!", "?", "(", ")"})
_LOOK: Final = 9
_FAR: Final = 32
_OTHERS: Final = frozenset({"other", "others"})
_CIRCUMSTANCE: Final = frozenset({"when", "after", "in", "as", "during"})
_ENDS: Final = frozenset({"with", "while", "but", "leaving", "hundreds", "dozens", "several"})


def counted(tokens: Tokens, draft: NumericDraft, sentence: tuple[int, int]) -> str | None:
    """Return the concept that the figure counts or measures, ``None`` if the sentence does not say."""
    if draft.type in COUNTS:
        return _of_count(tokens, draft, sentence)
    if draft.type in _AMOUNTS:
        return measured(tokens, draft, sentence)
    return None


def _of_count(tokens: Tokens, draft: NumericDraft, sentence: tuple[int, int]) -> str | None:
    noun = _noun(tokens, draft)
    known = things()
    outcome = known.nouns.get(noun.split()[-1]) or known.states.get(noun.split()[-1]) if noun else None
    if outcome is not None:
        return outcome.name
    thing = known.concept(noun) if noun else None
    if draft.noun is None or (thing is not None and thing.generic):
        toll = toll_before(tokens, draft, sentence)
        if toll is not None:
            return toll
    outcome = outcome_of(tokens, draft, sentence)
    if outcome is not None:
        if (
            not noun
            or draft.noun is None
            or (thing is not None and thing.generic)
            or _a_people(tokens, draft)
        ):
            return outcome.name
        return f"{outcome.name} {thing.name if thing else singular(noun.split()[-1])}"
    if thing is not None:
        return None if noun in _OTHERS else thing.name
    if noun:
        return singular(noun.split()[-1])
    return None


def _a_people(tokens: Tokens, draft: NumericDraft) -> bool:
    """Tell whether the noun names a people ("26 Dutchmen"): then ``whose`` says so."""
    if draft.noun is None:
        return False
    head = draft.head if draft.head is not None else draft.noun[1] - 1
    return tokens.words[head][0].isupper() and gazetteer().named(tokens.words[head]) is not None


def _noun(tokens: Tokens, draft: NumericDraft) -> str:
    if draft.noun is None:
        return ""
    first, last = draft.noun
    if draft.head is not None:
        last = min(last, draft.head + 1)
    return " ".join(tokens.lower[first:last])


def outcome_of(tokens: Tokens, draft: NumericDraft, sentence: tuple[int, int]) -> OutcomeWords | None:
    """Return what became of those counted: "killed 12 people", "12 people were killed", "12 dead"."""
    known, lower = things(), tokens.lower
    end = draft.noun[1] if draft.noun is not None else draft.number[1]
    # after the noun: states, unless another number or clause comes first
    index = end
    joined = False
    while index < min(sentence[1], end + _LOOK):
        word = lower[index]
        pair = " ".join(lower[index : index + 3])
        state = known.states.get(pair) or known.states.get(word)
        if state is not None and not (index > end and word == "lost"):
            return None if state.passing and lower[end:index] in _ONCE else state
        if word in _ENDS or word in _CLAUSE or (word in _CIRCUMSTANCE and index > end + 1):
            break
        if word == "and":  # "14 soldiers and 45 rebels were killed", not "killing six people and injuring 17"
            following = lower[index + 1] if index + 1 < sentence[1] else ""
            if joined or following in known.states or following in known.verbs or following in _LEFT:
                break
            joined = True
        elif word[0].isdigit() and index > end and not joined:
            break
        if word == "," and not _bracketed(lower, index, sentence[1]):
            break
        index = _past_bracket(lower, index, sentence[1]) if word == "," else index + 1
    index, skipped = draft.number[0] - 1, link_words().verb_to_number
    low = max(sentence[0], index - _LOOK)
    while index >= low and lower[index] in skipped:
        index -= 1
    if index >= low:
        outcome = known.verbs.get(" ".join(lower[max(low, index - 2) : index + 1])) or known.verbs.get(
            lower[index]
        )
        if outcome is not None and not _passive(lower, index, low):
            return outcome
    return None


def _bracketed(lower: list[str], comma: int, end: int) -> bool:
    return comma + 1 < end and lower[comma + 1] in {"including", "among", "mostly", "most", "all", "many"}


def _past_bracket(lower: list[str], comma: int, end: int) -> int:
    for index in range(comma + 1, min(end, comma + 12)):
        if lower[index] == ",":
            return index + 1
    return end


def _passive(lower: list[str], verb: int, low: int) -> bool:
    return (
        verb - 1 >= low
        and lower[verb - 1] in {"were", "was", "been", "being", "are", "be"}
        and not lower[verb].endswith("ing")
    )


def toll_before(tokens: Tokens, draft: NumericDraft, sentence: tuple[int, int]) -> str | None:
    """Return the concept of a noun that names the count before it: "the death toll rose to 64"."""
    known, lower = things(), tokens.lower
    first = draft.number[0]
    if first <= sentence[0] or lower[first - 1] not in link_words().to_the_number:
        return None
    rising = lower[first - 1] == "to" and lower[first - 2] in scope_words().frames.rising
    for index in range(first - 1, max(sentence[0], first - (_FAR if rising else 12)) - 1, -1):
        word = lower[index]
        if not rising and (word in _CLAUSE or word[0].isdigit()):
            return None
        if rising and word not in known.nouns:
            continue
        outcome = known.nouns.get(word)
        if outcome is not None:
            return outcome.name
        thing = known.by_word.get(word)
        if (
            thing is not None
            and not thing.generic
            and index > sentence[0]
            and lower[index - 1] in {"of", "in"}
        ):
            return thing.name
    return None


def measured(tokens: Tokens, draft: NumericDraft, sentence: tuple[int, int]) -> str | None:
    """Return what an amount measures: "a budget of €3 million", "grossed $5 million", "a 64% rating"."""
    names, lower = scope_words().measure_of, tokens.lower
    end = draft.noun[1] if draft.noun is not None else draft.number[1]
    for index in range(draft.number[1], min(sentence[1], end + 3)):
        word = lower[index]
        if word in names:
            return names[word]
        if word in _CLAUSE or word in {
            ",",
            "and",
            "in",
            "on",
            "for",
            "from",
            "to",
            "after",
            "at",
            "against",
            "of",
            "with",
        }:
            break
    for index in range(draft.number[0] - 1, max(sentence[0], draft.number[0] - 11) - 1, -1):
        word = lower[index]
        if word in names:
            return names[word]
        if word in _CLAUSE:
            break
        if word in {",", "and"} and index < draft.number[0] - 3:
            break
    if draft.noun is not None and draft.type in {"percent", "points", "score", "rate"}:
        return singular(_noun(tokens, draft).split()[-1])
    return None
