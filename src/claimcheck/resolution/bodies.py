"""Which body an office belongs to when the words beside it do not say: from the article or the records."""

from __future__ import annotations

from claimcheck.extraction.drafts import Drafts, RoleDraft
from claimcheck.extraction.roles import offices_without_person
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.name_words import name_ends
from claimcheck.lang.role_words import of_a_country, one_holder, role_words
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.text import Tokens
from claimcheck.text.proper_names import names_of


def fill_bodies(_article: Article, tokens: Tokens, drafts: Drafts, ledger: Ledger) -> None:
    """Fill in the body of each office that has none, from what the article or the records say of it."""
    _from_same_person(drafts)
    if all(role.body is not None or role.office is None for role in drafts.roles):
        return
    _from_records(drafts, ledger)
    _from_mentions(tokens, drafts)
    _from_other_offices(tokens, drafts)
    _from_only_country(tokens, drafts)


def _open_roles(drafts: Drafts) -> list[RoleDraft]:
    return [role for role in drafts.roles if role.body is None and role.office and one_holder(role.office)]


def _from_same_person(drafts: Drafts) -> None:
    bodies: dict[tuple[str, str], set[str]] = {}
    for role in drafts.roles:
        if role.office is not None and role.body is not None:
            bodies.setdefault((name_ends(role.name), role.office), set()).add(role.body)
    for role in drafts.roles:
        if role.office is None or role.body is not None:
            continue
        found = bodies.get((name_ends(role.name), role.office), set())
        if len(found) == 1:
            role.fill("body", next(iter(found)), "body: said of the same person elsewhere in the article")


def _from_records(drafts: Drafts, ledger: Ledger) -> None:
    for role in _open_roles(drafts):
        if " " not in role.name:
            continue
        found = ledger.bodies_of_holders.get((name_ends(role.name), role.office or ""), frozenset())
        if len(found) == 1:
            role.fill("body", next(iter(found)), "body: the office that the records give this person")


def _from_mentions(tokens: Tokens, drafts: Drafts) -> None:
    """Read "Secretary General X" where the article speaks of NATO and of no other body that has one."""
    wanted = role_words().bodies_of
    for role in drafts.roles:
        if role.body is not None or role.office not in wanted:
            continue
        mentioned = _places(tokens) & set(wanted[role.office])
        if len(mentioned) == 1:
            body = next(iter(mentioned))
            role.fill("body", body, f"body: {body} is the only one named in the article that has this office")


def _from_only_country(tokens: Tokens, drafts: Drafts) -> None:
    """Read "President X" in an article that names one country and no other, and not only as a goal."""
    left = [role for role in _open_roles(drafts) if of_a_country(role.office or "")]
    if not left:
        return
    countries = {name for name in _places(tokens, goals=False) if gazetteer().is_country(name)}
    holders = {(name_ends(role.name), role.office) for role in left}
    if len(countries) == 1 and len({office for _, office in holders}) == len(holders):
        country = next(iter(countries))
        for role in left:
            role.fill("body", country, f"body: {country} is the only country named in the article")


def _places(tokens: Tokens, *, goals: bool = True) -> set[str]:
    """Return the places that the article names; without ``goals`` not those only named behind "to"."""
    return {place for place, goal in tokens.once(_goals).items() if goals or not goal}


def _goals(tokens: Tokens) -> dict[str, bool]:
    """Return the places that the article names, and whether each is only named behind "to"."""
    found: dict[str, bool] = {}
    known = gazetteer()
    for name in names_of(tokens).all:
        if name.kind != "place":
            continue
        entry = known.lookup(tokens.words, tokens.lower, name.first, name.last)
        if entry is not None and entry.place is not None:
            goal = name.first > 0 and tokens.lower[name.first - 1] in role_words().groups.before_goals
            found[entry.place] = found.get(entry.place, True) and goal
    return found


def _from_other_offices(tokens: Tokens, drafts: Drafts) -> None:
    """Read "President X" beside "Estonia's president", if no other president goes without a country."""
    bodies: dict[str, set[str]] = {}
    for mention in offices_without_person(tokens):
        if mention.body is not None and mention.status == "current":
            bodies.setdefault(mention.office.name, set()).add(mention.body)
    if not bodies:
        return
    for role in drafts.roles:
        if role.office in bodies and role.body is not None:
            bodies[role.office].add(role.body)
    open_roles = _open_roles(drafts)
    for role in open_roles:
        found = bodies.get(role.office or "", set())
        people = {name_ends(other.name) for other in open_roles if other.office == role.office}
        if len(found) == 1 and len(people) == 1:
            role.fill("body", next(iter(found)), "body: the article names this office of one body only")
