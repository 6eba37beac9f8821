"""Who asks is not who says, a name behind "from" and a colon is; a country one goes to is no body."""

from __future__ import annotations

from claimcheck.api import extract
from claimcheck.models.claims import AttributionClaim, RoleClaim


def sources(text: str) -> list[str | None]:
    return [
        claim.source.text if claim.source else None
        for claim in extract(text)
        if isinstance(claim, AttributionClaim)
    ]


def test_who_asks_is_no_source() -> None:
    found = sources(
        "Asked by the Elverton Courier whether the pier would open, the harbour master was vague, saying "
        "he would wait “until the last bolt is tight and the last plank is dry”."
    )
    assert not any(source and "Courier" in source for source in found)
    assert any(source and "harbour master" in source for source in found)


def test_a_name_behind_from_and_a_colon_speaks() -> None:
    text = "And from Mayor Marta Obregon:\n\n“The pier will open when the last bolt is tight and not before.”"
    assert any(source and "Marta Obregon" in source for source in sources(text))


def test_a_country_one_goes_to_is_not_the_one_whose_president_he_is() -> None:
    roles = [
        c for c in extract("President Piet Lindqvist will sail to Portugal.") if isinstance(c, RoleClaim)
    ]
    assert [role.body for role in roles] == [None]
    stays = extract("President Piet Lindqvist spoke in May. Portugal votes again in June.")
    assert [role.body for role in stays if isinstance(role, RoleClaim)] == ["Portugal"]
