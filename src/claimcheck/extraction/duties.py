"""Offices told by what somebody does: "X, who heads the Y", "X, speaking for the Y"."""

from __future__ import annotations

from claimcheck.extraction.body_mentions import body_at
from claimcheck.extraction.drafts import RoleDraft
from claimcheck.lang.role_words import role_words
from claimcheck.text import Tokens
from claimcheck.text.proper_names import names_of


def duty_at(tokens: Tokens, index: int) -> RoleDraft | None:
    """Return the role that the verb at the token tells, ``None`` if it tells none."""
    lower, names = tokens.lower, names_of(tokens)
    verb = role_words().verbs[lower[index]]
    low, high = tokens.sentence_at(index)
    comma = index - 1
    if verb.after_who:
        if comma <= low or lower[comma] != "who":
            return None
        comma -= 1
    if comma <= low or lower[comma] != ",":
        return None
    person = names.ending(comma)
    at = index + 1
    if verb.preposition:
        if at >= high or lower[at] != verb.preposition:
            return None
        at += 1
    if at < high and lower[at] in role_words().groups.determiners:
        at += 1
    end, body = body_at(tokens, at, high)
    if person is None or body is None or person.kind in ("place", "organisation"):
        return None
    return RoleDraft(
        first=person.first, last=end, person=(person.first, person.last),
        name=" ".join(tokens.words_between(person.first, person.last).split()),
        office=verb.office, body=body, status=verb.status,
    )  # fmt: skip
