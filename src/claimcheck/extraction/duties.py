"""Offices told by what somebody does: "X, who heads the Y", "X, speaking for the Y"."""

from __future__ import annotations

from claimcheck.extraction.bodies import body_at
from claimcheck.extraction.drafts import Drafts, RoleDraft
from claimcheck.lang.roles import role_words
from claimcheck.text import Tokens
from claimcheck.text.names import names_of


def extract_duties(tokens: Tokens, drafts: Drafts) -> None:
    """Append a draft for each person whose office a verb tells."""
    verbs = role_words().verbs
    lower, names = tokens.lower, names_of(tokens)
    for index in tokens.where(verbs):
        verb = verbs[lower[index]]
        low, high = tokens.sentence_at(index)
        comma = index - 1
        if verb.after_who:
            if comma <= low or lower[comma] != "who":
                continue
            comma -= 1
        if comma <= low or lower[comma] != ",":
            continue
        person = names.ending(comma)
        at = index + 1
        if verb.preposition:
            if at >= high or lower[at] != verb.preposition:
                continue
            at += 1
        if at < high and lower[at] in role_words().groups.determiners:
            at += 1
        end, body = body_at(tokens, at, high)
        if person is None or body is None or person.kind in ("place", "organisation"):
            continue
        drafts.roles.append(
            RoleDraft(
                first=person.first, last=end, person=(person.first, person.last),
                name=" ".join(tokens.words_between(person.first, person.last).split()),
                office=verb.office, body=body, status=verb.status,
            )
        )  # fmt: skip
