"""In which state a figure is meant (there, asked for, planned) and how it counts (a total, a rise, each)."""

from __future__ import annotations

from functools import cache
from typing import Final

from claimcheck.extraction.drafts import NumericDraft
from claimcheck.lang.predicate_words import predicate_words
from claimcheck.lang.scope_words import scope_words
from claimcheck.models.scope import Frame, State
from claimcheck.text import Tokens

_STOPS: Final = frozenset({";", ":", ".", "!", "?", "”", "“"})
_BE: Final = frozenset({"is", "are", "was", "were"})
_LOOK: Final = 14
_FAR: Final = 26
_AFTER: Final = 6
_BEYOND: Final = frozenset({",", "and", "but", "who", "that", "which"})
_MORE: Final = frozenset({"another", "additional", "further", "extra"})
_NO_CHANGE: Final = frozenset({"to", "at", ",", ";", "and", "from", "(", "is", "are", "with"})
_PARTS: Final = frozenset({",", ";", "and", "but"})
_REGULAR: Final = ("daily", "weekly", "monthly", "annual")


@cache
def _telling() -> frozenset[str]:
    """Return all words at which the look back for a state ends or finds one."""
    words = scope_words()
    return frozenset(words.state_of) | words.existing | words.resets | _STOPS | _BE | {"and"}


@cache
def _telling_after() -> frozenset[str]:
    words = scope_words()
    return frozenset(words.state_after) | words.resets | _STOPS | _BE | _BEYOND


@cache
def _telling_each() -> frozenset[str]:
    words = scope_words().each
    return words.words | words.every | words.per | _PARTS | {"a", "an"}


def state_of(tokens: Tokens, draft: NumericDraft, sentence: tuple[int, int]) -> State:
    """Return the state that the nearest word of state gives; a finite verb of fact ends the look."""
    words, lower = scope_words(), tokens.lower
    if not words.in_error.isdisjoint(tokens.vocabulary) and not words.in_error.isdisjoint(
        lower[sentence[0] : draft.number[0]]
    ):
        return "denied"
    found = _after(tokens, draft, sentence)
    if found is not None:
        return found
    reach = _FAR if draft.type == "multiplier" else _LOOK
    telling = _telling()
    for index in range(draft.number[0] - 1, max(sentence[0], draft.number[0] - reach) - 1, -1):
        word = lower[index]
        if word not in telling:
            continue
        if word in _STOPS:
            break
        if word in _BE and lower[index + 1] == "to":
            return "planned"
        if word == "and" and lower[index - 1] == "," and _acts(lower[index + 1 : draft.number[0]]):
            break  # a clause of its own
        if word in words.existing and draft.type != "multiplier" and lower[draft.number[0] - 1] != "for":
            break
        if word in words.state_of:
            if word == "set" and lower[index + 1 : index + 2] != ["to"]:
                continue
            if tokens.words[index] == "May":
                continue
            state = words.state_of[word]
            if state == "denied" and "," in lower[index : draft.number[0]]:
                break  # "it did not happen, four of them say": the denial ends with its clause
            return state
        if word in words.resets and not _helped(lower, index, sentence[0]):
            break
    return "actual"


def _acts(words: list[str]) -> bool:
    """Tell whether a verb of its own stands among the words, and none of wish or plan."""
    acts = predicate_words().acts
    return any(word in acts for word in words[1:]) and scope_words().helpers.isdisjoint(words)


def _helped(lower: list[str], verb: int, start: int) -> bool:
    return verb > start and lower[verb - 1] in scope_words().helpers


def _after(tokens: Tokens, draft: NumericDraft, sentence: tuple[int, int]) -> State | None:
    words, lower = scope_words(), tokens.lower
    end = draft.noun[1] if draft.noun is not None else draft.number[1]
    telling = _telling_after()
    for index in range(end, min(sentence[1], end + _AFTER)):
        word = lower[index]
        if word not in telling and not word[0].isdigit():
            continue
        if word in words.state_after and tokens.words[index] != "May":
            return words.state_after[word]
        if word in _BE and lower[index + 1 : index + 2] == ["to"]:
            return "planned"
        if word in _STOPS or word in _BEYOND or word[0].isdigit():
            return None
        if word in words.resets and word not in words.being:
            return None
    return None


def frame_of(tokens: Tokens, draft: NumericDraft, sentence: tuple[int, int]) -> Frame:
    """Return how the figure counts, by the words right beside the number, its noun and its verb."""
    words, lower = scope_words().frames, tokens.lower
    first, last = draft.number
    noun = lower[last : draft.noun[1]] if draft.noun is not None else []
    after = lower[last : min(sentence[1], last + 2)]
    if "than" not in after and not (
        words.increase.isdisjoint(after[:1] + noun[:-1])
        and _MORE.isdisjoint(lower[max(sentence[0], first - 2) : last])
    ):
        return "increase"
    if after and after[0] in words.decrease:
        return "decrease"
    back = lower[max(sentence[0], first - 4) : first]
    if not words.average.isdisjoint(back):
        return "average"
    if draft.type in {"percent", "points", "multiplier"}:
        return _of_share(tokens, draft, sentence)
    if not words.limit.isdisjoint(back):
        return "limit"
    return _change(lower, first, sentence) or "total"


def _of_share(tokens: Tokens, draft: NumericDraft, sentence: tuple[int, int]) -> Frame:
    words, lower = scope_words().frames, tokens.lower
    first, last = draft.number
    end = draft.noun[1] if draft.noun is not None else last
    after = lower[last : min(sentence[1], end + 2)]
    if not words.rising.isdisjoint(after):
        return "increase"
    if not words.falling.isdisjoint(after):
        return "decrease"
    changed = _change(lower, first, sentence)
    if changed is not None:
        return changed
    back = lower[max(sentence[0], first - 5) : first]
    if not words.rate.isdisjoint(back + after):
        return "rate"
    if draft.type == "percent":
        return "share"
    return "change" if draft.type == "multiplier" else "total"


def _change(lower: list[str], first: int, sentence: tuple[int, int]) -> Frame | None:
    """Read "rose by 12", "an increase of 12", "up 12"; "rose to 12" is a total."""
    frames = scope_words().frames
    rising, falling = frames.rising, frames.falling
    for index in range(first - 1, max(sentence[0], first - 6) - 1, -1):
        word = lower[index]
        if word in _NO_CHANGE:
            return None
        if word in rising:
            return "increase" if _near(lower, index, first) else None
        if word in falling:
            return "decrease" if _near(lower, index, first) else None
    return None


def _near(lower: list[str], verb: int, number: int) -> bool:
    return number - verb == 1 or lower[verb + 1] in scope_words().frames.amount


def per_of(tokens: Tokens, draft: NumericDraft, sentence: tuple[int, int]) -> str | None:
    """Return per what the figure is: "each", "country" ("in every country"), "day" ("12 a day")."""
    words, lower = scope_words().each, tokens.lower
    end = draft.noun[1] if draft.noun is not None else draft.number[1]
    stop = min(sentence[1], end + 8)
    telling = _telling_each()
    for index in range(draft.number[1], stop):
        word = lower[index]
        if word not in telling and not word[0].isdigit():
            continue
        if word in _PARTS or (word[0].isdigit() and index >= end):
            break
        if word in words.per and index + 1 < sentence[1]:
            return lower[index + 1]
        if (
            word in {"a", "an"}
            and index <= end
            and index + 1 < sentence[1]
            and lower[index + 1] in words.times
            and lower[index + 2] not in words.later
        ):
            return lower[index + 1]
        if (
            word in words.every
            and index + 1 < stop
            and lower[index + 1].isalpha()
            and lower[index + 1] not in {"of", "in", "for", "to"}
        ):
            return _head_after(tokens, index, stop)
        if word in words.words:
            return "each"
    typical = _typical(tokens, draft, sentence)
    if typical is not None:
        return typical
    near = lower[max(sentence[0], draft.number[0] - 3) : end]
    return next((word for word in _REGULAR if word in near), None)


def _typical(tokens: Tokens, draft: NumericDraft, sentence: tuple[int, int]) -> str | None:
    """Return the body of which the figure is the usual size: "a brigade normally has 3,000 soldiers"."""
    words = scope_words()
    near = tokens.lower[max(sentence[0], draft.number[0] - 10) : draft.number[0]]
    if words.each.typical.isdisjoint(near):
        return None
    return next((word for word in reversed(near) if word in words.units.words), None)


def _head_after(tokens: Tokens, index: int, stop: int) -> str:
    """Return the noun of "in every Baltic state": the last word of the run of letters, at most three."""
    last = index + 1
    while (
        last + 1 < min(stop, index + 3)
        and tokens.words[last][0].isupper()
        and tokens.words[last + 1].isalpha()
    ):
        last += 1
    return tokens.lower[last]
