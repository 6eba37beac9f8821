"""What an address tells of a story that its page has left behind: a step of the case, who lives, an age."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.lang.layer_words import layer_words
from claimcheck.lang.number_words import number_words
from claimcheck.linking.tolls.toll_mentions import telling_words
from claimcheck.models.span import Span
from claimcheck.text.slugs import Slug
from claimcheck.text.tokens import Tokens, tokens_of_text

_SHARED: Final = 2  # telling words of a headline and the address that was made of its first form
_BEFORE: Final = 3  # words before a step in which it is told as one to come
_LEAD: Final = 3  # sentences
_FATE: Final = 9  # words from a noun to what became of whom it means
_AGE: Final = 2  # digits
_SLIP: Final = 3  # years between two ages of which one is mistaken for the other


def further_step(slug: Slug, text: str, start: int, end: int, *, counted: bool) -> tuple[Span, Span] | None:
    """Return words of the address and of the headline ``text[start:end]`` that tell more of one story.

    A later step of the case; or a death, where the address has somebody hurt. ``counted``: the address counts
    those struck, so that their numbers decide.
    """
    known, tokens = layer_words(), tokens_of_text(text[start:end])
    title = tokens.lower
    if len(telling_words(slug.words) & telling_words(title)) < _SHARED:
        return None
    early, late = _furthest(slug.words), _furthest(title)
    if early and late and early[0] < late[0]:
        return slug.span(0, len(slug.words)), _cut(text, start, tokens, late[1])
    if counted or not known.dead.isdisjoint(slug.words) or known.alive.isdisjoint(slug.words):
        return None
    died = next((at for at, word in enumerate(title) if word in known.dead), -1)
    return None if died < 0 else (slug.span(0, len(slug.words)), _cut(text, start, tokens, died))


def still_alive(slug: Slug, tokens: Tokens, after: int) -> tuple[Span, Span] | None:
    """Return words by which somebody is dead, and those of the first sentences behind ``after`` by which not.

    "trooper-dies" over "a trooper was clinging to life", if no sentence there tells of that death.
    """
    known = layer_words()
    dying = [at for at, word in enumerate(slug.words) if at and word in known.dying]
    if len(dying) != 1 or not slug.words[dying[0] - 1].isalpha():
        return None
    noun, alive = slug.words[dying[0] - 1], None
    lead = [bounds for bounds in tokens.sentences if tokens.starts[bounds[0]] >= after][:_LEAD]
    for first, last in lead:
        for at in range(first, last):
            if tokens.lower[at] != noun:
                continue
            behind = tokens.lower[at + 1 : min(last, at + _FATE)]
            found = next((n for n, word in enumerate(behind) if word in known.living), -1)
            if not (known.dead.isdisjoint(behind) and known.dying.isdisjoint(tokens.lower[at:last])):
                return None
            if found >= 0 and alive is None:
                alive = tokens.span(at, at + found + 2)
    return None if alive is None else (slug.span(dying[0] - 1, dying[0] + 1), alive)


def _cut(text: str, start: int, tokens: Tokens, at: int) -> Span:
    return Span.cut(text, start + tokens.starts[at], start + tokens.ends[at])


def _furthest(words: Sequence[str]) -> tuple[int, int] | None:
    """Return the furthest step that words tell, and where they do."""
    known = layer_words()
    found = [
        (known.step_of[word], at)
        for at, word in enumerate(words)
        if word in known.step_of and known.open.isdisjoint(words[max(0, at - _BEFORE) : at])
    ]
    return max(found, default=None, key=lambda step: (step[0], -step[1]))


def other_age(slug: Slug, tokens: Tokens, title: tuple[int, int]) -> tuple[Span, int] | None:
    """Return the age of an address that its page gives nobody, and the word of the page's only other one.

    ``title``: first and last character of the headline, which goes before the text.
    """
    ages = list(_ages(slug.words))
    if len(ages) != 1:
        return None
    age = slug.words[ages[0]]
    told: dict[str, int] = {}
    headed: dict[str, int] = {}
    for at in _ages(tokens.lower):
        told.setdefault(tokens.lower[at], at)
        if title[0] <= tokens.starts[at] < title[1]:
            headed.setdefault(tokens.lower[at], at)
    only = headed or told
    if len(only) != 1 or _mentioned(age, slug, tokens):
        return None
    other, at = next(iter(only.items()))
    if not headed and abs(int(other) - int(age)) > _SLIP:
        return None
    return slug.span(ages[0], ages[0] + 3), at


def _mentioned(age: str, slug: Slug, tokens: Tokens) -> bool:
    """Tell whether the page has the number, in digits or in words."""
    known = number_words()
    first, last = slug.bounds[0][0], slug.bounds[-1][1]
    return any(
        (word == age or known.ones.get(word) == int(age) or known.tens.get(word) == int(age))
        and not first <= tokens.starts[at] < last
        for at, word in enumerate(tokens.lower)
    )


def _ages(words: Sequence[str]) -> Iterator[int]:
    """Yield where ages stand: "5-year-old", "Girl, 4,"."""
    known = layer_words()
    for at, word in enumerate(words):
        if not word.isdecimal() or len(word) > _AGE:
            continue
        behind = [w for w in words[at + 1 : at + 5] if w != "-"]
        aged = tuple(behind[:2]) == known.aged
        comma = (
            at > 1 and words[at - 1] == "," and words[at + 1 : at + 2] == [","] and words[at - 2].isalpha()
        )
        if aged or comma:
            yield at
