"""What a number counts: the noun phrase after it, with its head."""

from __future__ import annotations

from typing import Final, NamedTuple

from claimcheck.extraction.numeric.joined import before_noun, inside
from claimcheck.extraction.numeric.kinds import kind_of, numerals
from claimcheck.extraction.numeric.non_quantities import is_model
from claimcheck.extraction.numeric.unit import tables
from claimcheck.lang.noun_words import is_plural, noun_words
from claimcheck.lang.number_words import number_words
from claimcheck.lang.share_words import share_words
from claimcheck.text import Tokens

_DASHES: Final = frozenset("-‐‑")
_NAMES: Final = frozenset({"US", "IS", "IT", "UN"})
_MAX: Final = 8
_ACTING: Final = "ing"
_OF_THE: Final = frozenset(
    {"the", "these", "those", "its", "his", "her", "their", "our", "my", "your", "all", "such"}
)
_ONLY: Final = frozenset({"only", "just", "about", "some"})


class Noun(NamedTuple):
    """The counted noun phrase: token range, index of its head, and its normalised words."""

    first: int
    last: int
    head: int
    text: str


def noun_after(
    tokens: Tokens,
    index: int,
    end: int,
    *,
    one: bool,
    attributive: bool = False,
    named: bool = False,
    stuff: bool = False,
) -> Noun | None:
    """Return the noun phrase that starts at a token.

    Args:
        one: the number is one: a singular noun follows.
        attributive: a hyphen joins number and noun ("12-page"): the first noun alone is counted.
        stuff: after "of" a noun without plural will do ("80% of the harvest").
        named: a unit was read already: only a plural noun, or one after "of", is what it is about.
    """
    lower = tokens.lower
    if index < end and not attributive and (lower[index] == "of" or (stuff and lower[index] in _OF_THE)):
        index -= lower[index] != "of"
        return _of(tokens, index, end, stuff)
    if index < end and lower[index] in _DASHES:
        index += 1
    start = index
    while start < end and (lower[start] in noun_words().fillers or kind_of(lower[start]) == "adverb"):
        start += 1
        if (
            start + 1 < end
            and lower[start] in _DASHES
            and tokens.glued(start)
            and kind_of(lower[start - 1]) == "adverb"
        ):
            start += 2  # "1,000 randomly-selected voters"
    limit = min(end, start + _MAX)
    model = start + 2 < limit and tokens.lower[start + 2] == "s" and lower[start + 1].isdecimal()
    if model and is_model(tokens, start + 1):
        return _made(tokens, start, start + 3, start)  # "400 Model 3s"
    if start < limit and not attributive and not named:
        measured = _measured(tokens, start, limit)
        if measured is not None:
            return measured
    if attributive:
        return _single(tokens, start, limit)
    if one:
        return _one(tokens, start, limit)
    noun = _several(tokens, start, limit)
    if noun is not None and noun.last == start + 1 < end and _heads_a_row(tokens, noun):
        return None
    return noun or (None if named else _attribute(tokens, start, limit))


def _heads_a_row(tokens: Tokens, noun: Noun) -> bool:
    """Tell whether a word is the heading of the next figure: "Net 512,600 vs 498,300 Revs 7,120,450"."""
    return tokens.words[noun.first][0].isupper() and tokens.lower[noun.last][0].isdecimal()


def _measured(tokens: Tokens, start: int, limit: int) -> Noun | None:
    """Return a noun phrase that begins with a measure of its own: "six 10-inch guns", "five of the three-ton
    trucks".
    """
    lower = tokens.lower
    if not (lower[start].isdecimal() or lower[start] in numerals()) or start + 2 >= limit:
        return None
    at = start + 1
    if lower[at] in _DASHES:
        at += 1
    elif lower[at] not in tables().words.words or is_plural(lower[at]):
        return None  # "three of the twelve access lanes"
    if at + 1 >= limit or kind_of(lower[at]) != "word" or not lower[at].isalpha():
        return None
    for head in range(at + 1, min(limit, at + 6)):
        if lower[head] in _DASHES:
            continue
        kind = kind_of(lower[head])
        if kind == "plural":
            return _made(tokens, start, head + 1, head)
        if kind not in ("word", "adjective"):
            return None
    return None


def describes_only(tokens: Tokens, noun: Noun) -> bool:
    """Tell whether nothing but adjectives stands before the head: "8.5 new bathrooms", not "7.6 earthquake
    strikes".
    """
    return all(
        kind_of(tokens.lower[at]) in ("adjective", "participle") for at in range(noun.first, noun.head)
    )


def _of(tokens: Tokens, index: int, end: int, stuff: bool) -> Noun | None:
    lower = tokens.lower
    at = index + 1
    if at >= end:
        return None
    if lower[at] in ("those", "these") and at + 1 < end and kind_of(lower[at + 1]) == "participle":
        return None  # "of those surveyed"
    if lower[at] in _OF_THE or lower[at] in _ONLY:
        while at < end and (lower[at] in _OF_THE or lower[at] in _ONLY or lower[at] in noun_words().fillers):
            at += 1
    elif not (tokens.words[at][0].isupper() or lower[at][0].isdecimal()) and kind_of(lower[at]) == "stop":
        return None
    limit = min(end, at + _MAX)
    measured = _measured(tokens, at, limit) or _counted_again(tokens, at, limit, end)
    if measured is not None:
        return measured
    verb = _verb_after(tokens, at, limit) if stuff else None
    if verb is not None:  # "of the Danish population works in"
        return _one(tokens, at, verb)
    return _several(tokens, at, limit) or (_one(tokens, at, limit) if stuff else None)


def _verb_after(tokens: Tokens, start: int, limit: int) -> int | None:
    """Return the index of a verb in -s behind a singular noun and before a word of grammar."""
    lower, words = tokens.lower, noun_words()
    for at in range(start, limit):
        kind = kind_of(lower[at])
        if kind == "plural":
            verb = at > start and lower[at] in words.verbs and kind_of(lower[at - 1]) == "word"
            return at if verb and at + 1 < limit and kind_of(lower[at + 1]) == "stop" else None
        if kind == "stop":
            return None
    return None


def _counted_again(tokens: Tokens, start: int, limit: int, end: int) -> Noun | None:
    """Return what the whole counts: "34 of 67 missiles", "19 of the town's 20 wells"."""
    lower = tokens.lower
    for at in range(start, min(limit, start + 4)):
        if lower[at][0].isdecimal() or lower[at] in numerals():
            after = at + 1 + (lower[at + 1 : at + 2] != [] and lower[at + 1] in number_words().scales)
            noun = _several(tokens, after, min(end, after + 4)) if after < end else None
            return None if noun is None else noun._replace(first=at)
        if kind_of(lower[at]) not in ("word", "adjective", "plural") and lower[at] not in ("'s", "’s"):
            return None
    return None


def _several(tokens: Tokens, start: int, limit: int) -> Noun | None:
    """Return the phrase up to the first plural that is not followed by the noun it belongs to."""
    lower, words = tokens.lower, noun_words()
    owner: Noun | None = None
    at = start
    while at < limit:
        step = inside(tokens, at, start, limit)
        if step:
            at += step
            continue
        kind = kind_of(lower[at])
        if kind == "plural":
            name = tokens.words[at][0].isupper() and at + 1 < limit and tokens.words[at + 1][0].isalpha()
            if (name or lower[at] in words.modifiers) and before_noun(lower, at + 1, limit):
                at += 1
                continue
            found = _made(tokens, start, at + 1, at)
            possessive = at + 1 < limit and lower[at + 1] in ("'", "’") and tokens.glued(at + 1)
            if not possessive or owner is not None or at + 2 >= limit or kind_of(lower[at + 2]) == "stop":
                return found
            owner, at = found, at + 2
            continue
        if kind == "stop" and tokens.words[at] not in _NAMES:
            if not _leads_compound(tokens, at, limit):
                break
            at += 2  # "four die-hard fans", "two so-called experts"
        if kind == "adverb" and at > start and kind_of(lower[at - 1]) == "word":
            break
        at += 1
    return owner


def _leads_compound(tokens: Tokens, at: int, limit: int) -> bool:
    """Tell whether a hyphen joins a word to the next: whatever it is alone, it is a part of an adjective."""
    if at + 2 >= limit or tokens.lower[at + 1] not in _DASHES:
        return False
    glued = tokens.glued(at + 1) and tokens.glued(at + 2)
    return glued and tokens.lower[at].isalpha() and tokens.lower[at + 2].isalpha()


def _one(tokens: Tokens, start: int, limit: int) -> Noun | None:
    lower = tokens.lower
    at, head = start, -1
    while at < limit:
        word = lower[at]
        if word in _DASHES and at > start and tokens.glued(at) and at + 1 < limit and tokens.glued(at + 1):
            at += 1
            continue
        kind = kind_of(word)
        if kind == "stop" or (kind in ("plural", "participle", "adverb") and head >= 0):
            break
        named = head >= 0 and tokens.words[at - 1][0].isupper()
        if kind in ("word", "adjective") and named and tokens.words[at][0].isupper():
            head = at  # "one East Side shelter"
        elif kind == "word":
            if head >= 0 and not _compound(tokens, at, limit):
                break
            head = at
        elif kind == "plural":
            member = word in noun_words().modifiers or (word in noun_words().collective and word[-1] != "s")
            if (
                at + 1 < limit
                and member
                and kind_of(lower[at + 1]) == "word"
                and _compound(tokens, at + 1, limit)
            ):
                head = at  # "one crew member"
            elif at == start:  # "1 innings"
                return _made(tokens, start, start + 1, start)
            else:
                break
        elif head >= 0:
            break
        at += 1
    if head < 0:
        if at == start or kind_of(lower[at - 1]) == "participle" or (at < limit and lower[at][0].isdecimal()):
            return None
        head = at - 1
    if head == start and (lower[head] in share_words().compared or lower[head] in noun_words().compared):
        return None  # "5/16 lower"
    return _made(tokens, start, head + 1, head)


def _compound(tokens: Tokens, index: int, limit: int) -> bool:
    """Tell whether a word after a noun belongs to it: the phrase then ends or goes on with grammar words."""
    lower = tokens.lower
    following = kind_of(lower[index + 1]) if index + 1 < limit else "stop"
    if lower[index] in noun_words().pasts:
        return False  # "one man shot in the leg"
    plain = not any(word in noun_words().pasts or word.endswith(_ACTING) for word in lower[index : index + 2])
    if following == "word" and index + 2 < limit and plain:
        following = kind_of(lower[index + 2])  # "one child care provider"
    return following in ("stop", "participle", "adverb") and not tokens.words[index][0].isupper()


def _attribute(tokens: Tokens, start: int, limit: int) -> Noun | None:
    """Return the "page" of "12 page document": a singular noun before another one."""
    if start + 1 >= limit or not tokens.words[start].islower():
        return None
    if not tokens.words[start + 1].islower():  # "a seven member Federal Council"
        return _made(tokens, start, start + 1, start) if tokens.lower[start] in noun_words().groups else None
    if kind_of(tokens.lower[start]) != "word" or kind_of(tokens.lower[start + 1]) != "word":
        return None
    return _made(tokens, start, start + 1, start)


def _single(tokens: Tokens, start: int, limit: int) -> Noun | None:
    if start >= limit or kind_of(tokens.lower[start]) in ("stop", "participle", "adverb"):
        return None
    return _made(tokens, start, start + 1, start)


def _made(tokens: Tokens, first: int, last: int, head: int) -> Noun:
    words, lower = noun_words(), tokens.lower
    kept: list[str] = []
    for at in range(first, last):
        word = lower[at]
        if at == head:
            glue = at > first and tokens.glued(at) and kept
            kept.append(("\x00" if glue else "") + tokens.words[at])
        elif (
            word in words.fillers
            or (
                not kept
                and kind_of(word) == "participle"
                and not _is_name(tokens, at)
                and not _hyphened(tokens, at)
            )
            or (word in ("and", "or") and not tokens.glued(at))
            or word == ","
        ):
            continue
        elif tokens.glued(at) and kept:
            kept.append("\x00" + tokens.words[at])
        else:
            kept.append(tokens.words[at])
    return Noun(first, last, head, " ".join(kept).replace(" \x00", ""))


def _is_name(tokens: Tokens, index: int) -> bool:
    return tokens.words[index].istitle() and tokens.words[index + 1].istitle()  # "four Harrowed Corp jets"


def _hyphened(tokens: Tokens, index: int) -> bool:
    return index + 1 < len(tokens) and tokens.words[index + 1] in _DASHES and tokens.glued(index + 1)
