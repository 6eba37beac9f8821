"""People whose name another article writes in a form of its own: hyphens, capitals, halves, one age."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from claimcheck.linking.names.both_parts import both_parts
from claimcheck.linking.names.half_names import half_names
from claimcheck.linking.names.name_forms import NameForms
from claimcheck.linking.names.name_mentions import NameMention
from claimcheck.linking.names.other_capitals import other_capitals
from claimcheck.linking.names.other_hyphens import other_hyphens
from claimcheck.linking.names.two_surnames import two_given_names, two_surnames

_CAPITALS: Final = 0.93
_SURNAMES: Final = 0.92


class Written(NamedTuple):
    """Where each of two articles writes a name in its own form, what differs, and how sure it is."""

    ones: list[NameMention]
    others: list[NameMention]
    what: str
    sure: float


def in_other_forms(one: NameForms, other: NameForms, *, certain: bool) -> Iterator[Written]:
    """Yield the names that two articles of one happening write in two forms.

    ``certain``: they certainly tell of one happening; then also names that share less.
    """
    pairs = list(other_capitals(one, other))
    pairs += [(here, there) for there, here in other_capitals(other, one)]
    for here, there in pairs:
        yield Written([here], [there], "one name with different capitals", _CAPITALS)
    for here, there in other_hyphens(one, other):
        yield Written([here], [there], "one name with a hyphen and without", _CAPITALS)
    if not certain:
        return
    halves = list(half_names(one, other))
    halves += [(here, there) for there, here in half_names(other, one)]
    for here, there in halves:
        yield Written([here], [there], "one name, whole and a half of it", _SURNAMES)
    for here, there in both_parts(one, other):
        yield Written([here], [there], "one name, both parts spelled otherwise", _SURNAMES)
    for ones, others in two_surnames(one, other):
        yield Written(ones, others, "one age, two family names", _SURNAMES)
    for ones, others in two_given_names(one, other):
        yield Written(ones, others, "one age, two given names", _SURNAMES)
