"""Sets of countries that a word names: "the four Baltic states", "the Baltic states of A, B and C"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.extraction.drafts import EnumerationDraft
from claimcheck.extraction.enumerations.counted import Counted, noun_of
from claimcheck.extraction.enumerations.fitting import members_of
from claimcheck.extraction.enumerations.items import ListReader
from claimcheck.lang.enumeration_words import enumeration_words
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.text import Tokens
from claimcheck.text.mentions import Mention, mentions_between

_BEFORE_LIST: Final = frozenset({"of", "—", "–", "--", "(", ":"})


def named_set(mention: Mention) -> tuple[str, ...]:
    """Return the members of a set with agreed borders; empty for all else."""
    place = None if mention.place is None else gazetteer().place(mention.place)
    if place is None or place.kind != "region" or place.vague:
        return ()
    return gazetteer().members(place.name)


def counted_set(tokens: Tokens, counted: Counted, first: int) -> EnumerationDraft | None:
    """Read "the four Baltic states"; a smaller count may be of some of them."""
    lower = tokens.lower
    if lower[counted.head] not in enumeration_words().countries or counted.at == first:
        return None
    inside = mentions_between(tokens, counted.first, counted.head + 1)
    if len(inside) != 1 or inside[0].first != counted.first or lower[counted.at - 1] not in ("the", "all"):
        return None
    members = named_set(inside[0])
    if not members or counted.value < len(members):
        return None
    draft = EnumerationDraft(
        first=counted.at, last=counted.head + 1, count=Decimal(counted.value), of=noun_of(tokens, counted),
        members=(),
    )  # fmt: skip
    draft.fill("members", members, "enumerations: what the set's name means")
    return draft


def listed_set(tokens: Tokens, mention: Mention, lists: ListReader) -> EnumerationDraft | None:
    """Read "the Baltic states of Estonia, Latvia and Lithuania": a set with its list and no count."""
    if not named_set(mention):
        return None
    lower = tokens.lower
    first, last = tokens.sentence_at(mention.first)
    end = mention.last
    if end < last and lower[end] in enumeration_words().countries:
        end += 1
    before = lower[mention.first - 1] if mention.first > first else ""
    if before in enumeration_words().counts or end >= last or lower[end] not in _BEFORE_LIST:
        return None
    found = lists.read(end + 1, last, bare=lower[end] != "(")
    if found is None or found.doubtful or found.unnamed or any(item.place is None for item in found.items):
        return None
    members = members_of(found)
    if members is None or found.open_end:
        return None
    of = " ".join(tokens.words_between(mention.first, end).split())
    return EnumerationDraft(first=mention.first, last=found.last, count=None, of=of, members=members)
