"""What the words around a name, and the words in it, tell of whose it is."""

from __future__ import annotations

from typing import Final

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.name_words import name_words
from claimcheck.lang.rarity import rarity, stem
from claimcheck.lang.spelling_words import spelling_words
from claimcheck.linking.names.name_forms import NameForm

_ROOT: Final = 3  # letters behind which a capital tells that words have run together
_POSSESSIVE: Final = frozenset({"'s", "’s", "'", "’"})


def bits_of_word(word: str) -> int:
    """Return how seldom news has a word, in bits."""
    return rarity(stem(word))


def is_place(word: str) -> bool:
    """Tell whether the gazetteer has a name that begins with a word."""
    return word in gazetteer().entries


def is_country(word: str) -> bool:
    """Tell whether a word stands for a country or its people: "Tunisia", "Tunisian"."""
    known = gazetteer()
    place = known.named(word.title())
    return place is not None and known.is_country(place)


def is_kind(word: str) -> bool:
    """Tell whether a word says what kind of place or organisation a name is of: "street", "bank"."""
    parts = name_words().parts
    return word in parts.places or word in parts.organisations


def acts(form: NameForm) -> bool:
    """Tell whether a name does what people do, or an honorific stands before it."""
    verbs = spelling_words().verbs
    return any(
        mention.honorific
        or not verbs.isdisjoint(mention.after[:1])
        or (not verbs.isdisjoint(mention.before[-1:]) and mention.before[-2:-1] != ("-",))  # "so-called"
        or (mention.after[:1] == (",",) and not verbs.isdisjoint(mention.after[1:2]))
        for mention in form.mentions
    )


def is_somewhere(form: NameForm) -> bool:
    """Tell whether a number stands before a name, as in an address, or always a word for where."""
    if all(_is_where(mention.before) for mention in form.mentions):
        return not acts(form)
    return any(mention.before[-1:] and mention.before[-1][0].isdigit() for mention in form.mentions)


def _is_where(before: tuple[str, ...]) -> bool:
    """Tell whether words before a name tell that it is a place: "in", "the town of"."""
    if before[-1:] == ("of",):
        return any(map(is_kind, before[-2:-1]))
    return not spelling_words().where.isdisjoint(before[-1:])


def is_man_and_town(one: NameForm, other: NameForm) -> bool:
    """Tell whether one name is somebody's and the other that of a place."""
    if _is_human(one):
        return not other.person and is_somewhere(other)
    return _is_human(other) and is_somewhere(one)


def _is_human(form: NameForm) -> bool:
    return form.person or (len(form.words) == 1 and acts(form))


def around(form: NameForm, least: int) -> frozenset[str]:
    """Return the stems of ``least`` bits and more around a name, wherever it stands."""
    found: set[str] = set()
    for mention in form.mentions:
        found.update(mention.before)
        found.update(mention.after)
    own = {stem(word) for word in form.words}
    return frozenset(word for word in found - own if word.isalpha() and rarity(word) >= least)


def family_names(form: NameForm) -> tuple[str, ...]:
    """Return the last word of a name, of a double name both: "Ann Roe-Lund"."""
    return form.words[-2:] if "-" in form.first.words[2:] and len(form.words) > 2 else form.words[-1:]


def possesses(form: NameForm) -> bool:
    """Tell whether a name stands in the possessive."""
    return any(not _POSSESSIVE.isdisjoint(mention.after[:1]) for mention in form.mentions)


def of_several(form: NameForm) -> bool:
    """Tell whether a name stands for several people of it: "all Ozolas"."""
    several = spelling_words().several
    plural = form.words[-1].endswith("s")
    return plural and any(not several.isdisjoint(mention.before[-1:]) for mention in form.mentions)


def has_inner_capital(form: NameForm) -> bool:
    """Tell whether a capital stands inside a word: two have run together, or a firm likes it so."""
    return any(not word.isupper() and any(c.isupper() for c in word[_ROOT:]) for word in form.first.words)


def ages_differ(one: NameForm, other: NameForm) -> bool:
    """Tell whether the ages beside two names are those of two people."""
    return bool(one.ages and other.ages) and min(abs(a - b) for a in one.ages for b in other.ages) > 1
