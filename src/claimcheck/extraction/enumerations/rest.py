"""A list whose rest stays unnamed in a sentence of its own: "... A sixth country remains unnamed." """

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.extraction.drafts import EnumerationDraft
from claimcheck.extraction.enumerations.counted import Counted
from claimcheck.extraction.enumerations.items import ListReader, NameList
from claimcheck.lang.enumeration_words import enumeration_words
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.text import Tokens
from claimcheck.text.mentions import mentions_between

_EARLIER: Final = 12  # sentences back to the count


def unnamed_rest(tokens: Tokens, at: int, counted: list[Counted]) -> EnumerationDraft | None:
    """Return the list that the ordinal at ``at`` goes on with, and the count that both belong to.

    The list stands in the sentence before; the count further back, or it is what the ordinal says.
    """
    known, lower = enumeration_words(), tokens.lower
    first, last = tokens.sentence_at(at)
    number = tokens.sentence_number(at)
    if number == 0 or at + 1 >= last or lower[at + 1] not in known.singular:
        return None
    if at - first > 3 or not _stays_unnamed(lower[at + 2 : last]):
        return None
    found = _longest_list(tokens, *tokens.sentences[number - 1])
    if found is None:
        return None
    members = _members(found)
    earliest = tokens.sentences[max(0, number - _EARLIER)][0]
    noun = _kind(lower[at + 1])
    rank = known.ranks[lower[at]]
    counts = [
        c for c in counted if earliest <= c.at < first and lower[c.head] in noun and c.value > len(members)
    ]
    count = next((c for c in counts if c.value == rank), counts[-1] if counts else None)
    value = count.value if count is not None else rank
    if rank not in (value, len(members) + found.unnamed + 1):
        return None
    of = tokens.words[count.head] if count is not None else _plural_of(lower[at + 1])
    return EnumerationDraft(
        first=found.first, last=last, count=Decimal(value), of=of, members=members, unnamed=found.unnamed + 1
    )


def _stays_unnamed(rest: list[str]) -> bool:
    known = enumeration_words()
    return any(word in known.unnamed for word in rest) or (
        any(word in ("not", "n't", "yet") for word in rest) and any(word in known.not_named for word in rest)
    )


def _kind(noun: str) -> frozenset[str]:
    """The plurals that may count what the ordinal names one of."""
    known = enumeration_words()
    for family in (known.countries, known.people, known.bodies, known.towns, known.parts):
        if noun + "s" in family or noun.removesuffix("y") + "ies" in family:
            return family
    return frozenset({noun + "s", "people"})


def _longest_list(tokens: Tokens, first: int, last: int) -> NameList | None:
    reader = ListReader(tokens)
    best: NameList | None = None
    done = first
    for mention in mentions_between(tokens, first, last)[:8]:
        if mention.first < done:
            continue
        found = reader.read(mention.first, last)
        if found is not None:
            done = found.last
            if best is None or found.size > best.size:
                best = found
    return best


def _members(found: NameList) -> tuple[str, ...]:
    """Return the names of the list, every set replaced by its members."""
    places = gazetteer()
    expanded = (places.expand((item.place or item.name,)) for item in found.items)
    return tuple(dict.fromkeys(member for members in expanded for member in members))


def _plural_of(noun: str) -> str:
    regular = noun + "s"
    return next((p for p in (regular, noun[:-1] + "ies") if p in enumeration_words().countries), regular)
