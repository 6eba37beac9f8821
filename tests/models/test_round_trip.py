"""Claims of every kind go through JSON and come back the same, digits of decimals included."""

import datetime as dt
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models.claims import (
    CLAIM,
    AttributionClaim,
    Claim,
    EnumerationClaim,
    EventClaim,
    NumericClaim,
    Person,
    PositionClaim,
    RoleClaim,
    Source,
)
from claimcheck.models.interval import Interval
from claimcheck.models.quantity import Quantity
from claimcheck.models.scope import Scope
from claimcheck.models.span import Span
from claimcheck.models.time import Holds

WORDS = st.text(max_size=20)
NAMES = st.lists(WORDS, max_size=3).map(tuple)
PLACE = {"start": st.integers(0, 10**9), "end": st.integers(0, 10**9), "text": WORDS}
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=None)
DAYS = st.none() | st.dates(min_value=dt.date(1, 1, 1))
HOLDS = st.builds(Holds, start=DAYS, end=DAYS, grounds=WORDS)
INTERVALS = st.builds(Interval, low=st.none() | DECIMALS, high=st.none() | DECIMALS, low_open=st.booleans())
SPANS = st.builds(Span, **PLACE)
PERSONS = st.builds(Person, **PLACE, name=WORDS)
COMMON = {
    **PLACE, "id": WORDS, "article": WORDS, "holds": HOLDS, "attributed_to": st.none() | WORDS,
    "implied": NAMES, "trail": NAMES,
}  # fmt: skip
QUANTITIES = st.builds(
    Quantity, **PLACE, value=DECIMALS, high=st.none() | DECIMALS, possible=INTERVALS, likely=INTERVALS,
    unit=st.none() | WORDS, unit_text=st.none() | WORDS,
)  # fmt: skip
SOURCES = st.builds(Source, **PLACE, name=st.none() | WORDS)
CLAIMS = st.one_of(
    st.builds(NumericClaim, **COMMON, quantity=QUANTITIES, scope=st.builds(Scope, what=WORDS, whose=NAMES)),
    st.builds(
        AttributionClaim, **COMMON, source=st.none() | SOURCES, cue=SPANS, content=st.lists(SPANS).map(tuple)
    ),
    st.builds(RoleClaim, **COMMON, person=PERSONS, age=st.none() | DECIMALS),
    st.builds(PositionClaim, **COMMON, actor=PERSONS, matter=WORDS),
    st.builds(EnumerationClaim, **COMMON, count=st.none() | DECIMALS, of=WORDS, members=NAMES),
    st.builds(EventClaim, **COMMON, what=WORDS, actors=NAMES, where=NAMES),
)


@given(CLAIMS)
def test_nothing_is_lost(claim: Claim) -> None:
    line = claim.model_dump_json()
    again = CLAIM.validate_json(line)
    assert again == claim
    assert again.model_dump_json() == line


def test_digits_stay_as_they_were() -> None:
    interval = Interval(low=Decimal("5.0"), high=None)
    assert str(Interval.model_validate_json(interval.model_dump_json()).low) == "5.0"
