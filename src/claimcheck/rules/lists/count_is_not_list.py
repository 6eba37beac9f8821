"""ENU001: a count beside a list of more or fewer names."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.models.claims import EnumerationClaim
from claimcheck.models.finding import Finding
from claimcheck.rules.rule import Page, PageRule, Place, example


class CountIsNotList(PageRule):
    """A count beside a list that names more or fewer, or a named set with a list that names an outsider.

    Sets named by a word count as their members ("the three Baltic states" are three), and a rest that is
    counted but not named ("and two others", "a sixth country remains unnamed") counts too.

    Why it matters: a name was dropped or added in editing, or the count was never right.
    What it cannot tell: whether the count or the list is wrong.
    """

    code = "ENU001"
    name = "count-is-not-list"
    summary = "the list names more or fewer than its count, or a stranger to its set"
    severity = "error"
    examples = (
        example("Two 26-year-old bakers, Marta Lund and Ivo Lund, were at home.", note="an age"),
        example(
            "The bank will open six offices in Riga, Tallinn, Vilnius, Warsaw and Prague.",
            marks=("six offices in Riga, Tallinn, Vilnius, Warsaw and Prague",),
        ),
        example(
            "Four countries, Norway, Sweden and Denmark, signed the fishing pact.",
            marks=("Four countries, Norway, Sweden and Denmark",),
        ),
        example(
            "The pact was signed by two nations, including Norway, Sweden and Denmark.",
            marks=("two nations, including Norway, Sweden and Denmark",),
            note="a part of the list is already more than the count",
        ),
        example(
            "The Baltic states of Estonia, Latvia and Poland wrote a letter.",
            marks=("Baltic states of Estonia, Latvia and Poland",),
            note="Poland is none of them",
        ),
        example(
            "The Baltic states of Estonia and Latvia wrote a letter.",
            note="the third may have stayed out",
        ),
        example("Five nations signed: Norway, Sweden and the three Baltic states."),
        example("Seven countries, including Norway and Sweden, signed the pact."),
        example("Five countries, Chad, Mali, Niger and two others, have left the bank."),
        example(
            "Four nations will send ships. So far Spain, Italy and Malta have said so. "
            "A fourth country remains unnamed.",
        ),
        example(
            "Four trains collided in Riga, Tallinn and Vilnius.", "The three Baltic states met.",
            note="the cities do not name the trains",
        ),
    )  # fmt: skip

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield each count that its list does not bear out."""
        for claim in page.claims:
            if not isinstance(claim, EnumerationClaim):
                continue
            strangers = _strangers(claim)
            if strangers:
                yield self._with_strangers(page, claim, strangers)
            if claim.count is None:
                continue
            named = len(claim.members) + claim.unnamed
            if claim.count == named or (not claim.complete and named <= claim.count):
                continue
            rest = f" and leaves {claim.unnamed} unnamed" if claim.unnamed else ""
            yield self.finding(
                "conflict",
                f"The count is {claim.count}, but the list of {claim.of} names {len(claim.members)}{rest}",
                Place(page.article, claim),
                key=(page.article.id, claim.of, str(claim.count), *sorted(claim.members)),
                working=(
                    f"stated: {claim.count} {claim.of}",
                    f"named: {', '.join(claim.members)} ({len(claim.members)})",
                    *((f"unnamed: {claim.unnamed}",) if claim.unnamed else ()),
                ),
            )

    def _with_strangers(self, page: Page, claim: EnumerationClaim, strangers: list[str]) -> Finding:
        are = "is not one of" if len(strangers) == 1 else "are not among"
        return self.finding(
            "conflict",
            f"{' and '.join(strangers)} {are} the {claim.of}",
            Place(page.article, claim),
            key=(page.article.id, claim.of, *sorted(claim.members)),
            working=(
                f"named: {', '.join(claim.members)}",
                f"the {claim.of}: {', '.join(_set_of(claim))}",
            ),
        )


def _set_of(claim: EnumerationClaim) -> tuple[str, ...]:
    """Return the members of the set that the counted noun names, if its borders are agreed on."""
    places = gazetteer()
    place = places.place(places.named(claim.of) or "")
    return () if place is None or place.kind != "region" or place.vague else places.members(place.name)


def _strangers(claim: EnumerationClaim) -> list[str]:
    """Return the members that are not of the named set; none if half are not: it is no list of the set."""
    members = _set_of(claim)
    if not members:
        return []
    outside = [name for name in claim.members if name not in members]
    return outside if 2 * len(outside) < len(claim.members) else []
