"""Figures are read as the corpus says, nothing is read from its traps, and the claims keep their promises."""

import tomllib
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.comparison.bounds import bounds, figure_of
from claimcheck.extraction.drafts import Drafts, NumericDraft
from claimcheck.extraction.numeric import extract_numeric
from claimcheck.extraction.numeric.extract import triggers
from claimcheck.lang.hedges import hedges
from claimcheck.lang.number_words import number_words
from claimcheck.text import Tokens, tokens_of_text

CORPUS = tomllib.loads((Path(__file__).parent.parent / "corpus" / "numeric.toml").read_text(encoding="utf-8"))


def read(text: str) -> tuple[Tokens, list[NumericDraft]]:
    tokens, drafts = tokens_of_text(text), Drafts()
    extract_numeric(tokens, drafts)
    return tokens, drafts.numeric


def only(text: str) -> NumericDraft:
    (draft,) = read(text)[1]
    return draft


def shown(tokens: Tokens, draft: NumericDraft) -> str:
    def number(value: Decimal) -> str:
        return f"{value:f}" if len(f"{value:f}") < 20 else f"{value:.4f}"

    value = number(draft.value) + ("" if draft.high is None else f"..{number(draft.high)}")
    parts = [
        tokens.words_between(*draft.number),
        f"{draft.relation} {value}",
        draft.type,
        draft.unit or draft.unit_text or "-",
    ]
    return " | ".join([*parts, "each"] if draft.distributive else parts)


@pytest.mark.parametrize("case", CORPUS["reads"], ids=lambda case: case["text"])
def test_reads(case: dict[str, list[str]]) -> None:
    tokens, drafts = read(str(case["text"]))
    assert [shown(tokens, draft) for draft in drafts] == case["figures"]


@pytest.mark.parametrize("text", CORPUS["silent"]["texts"])
def test_reads_nothing_from(text: str) -> None:
    tokens, drafts = read(text)
    assert not [shown(tokens, draft) for draft in drafts]


@pytest.mark.parametrize(
    ("figure", "off"),
    [
        ("$12 billion", "500000000"),
        ("1.5 million euros", "50000"),
        ("$120 billion", "500000000"),
        ("$5 million", "25000"),
        ("$12,000", "50"),
    ],
)
def test_a_figure_rounded_at_its_scale_is_likely_at_what_was_rounded_to_it(figure: str, off: str) -> None:
    draft = only(f"The port earned {figure} last year.")
    assert draft.likely.high is not None
    assert draft.likely.high - draft.value == Decimal(off)


def test_claims_do_not_overlap_and_bounds_nest() -> None:
    text = " ".join(case["text"] for case in CORPUS["reads"])
    _, drafts = read(text)
    assert len(drafts) > 150
    for draft in drafts:
        assert draft.first <= draft.number[0] < draft.number[1] <= draft.last
        assert draft.likely.within(draft.possible)
    for before, after in pairwise(drafts):
        assert before.last <= after.first


def test_total_of_and_combined_are_collective() -> None:
    assert only("The states host a total of 3,000 troops.").collective
    assert only("The states host 3,000 troops combined.").collective
    assert not only("The states host 3,000 troops.").collective


def test_a_year_of_each_is_a_rate_and_not_distributive() -> None:
    assert not only("The port handles 300 ships each year.").distributive


def test_a_decimal_comma_is_read_with_its_doubt() -> None:
    assert only("The lake lost 1,5 million fish.").trail == ["comma read as a decimal comma"]


def test_the_noun_and_its_head_are_marked() -> None:
    tokens, (draft,) = read("They sent 300 young volunteers north.")
    assert draft.noun is not None
    assert draft.head is not None
    assert tokens.words_between(*draft.noun) == "young volunteers"
    assert tokens.words[draft.head] == "volunteers"


WHOLE = st.integers(min_value=2, max_value=999_999_999)
COUNTED = st.sampled_from(["soldiers", "houses", "votes", "tents"])
BEFORE = [
    (phrase, row.name)
    for row in hedges().values()
    for phrase in row.before
    if phrase.replace(" ", "").isalpha() and row.name != "plain"
]


@settings(max_examples=60, deadline=None)
@given(WHOLE.filter(lambda n: not 1000 <= n <= 2199), COUNTED, st.booleans())
def test_digits_are_read_back(number: int, noun: str, grouped: bool) -> None:
    draft = only(f"They counted {number:,} {noun}." if grouped else f"They counted {number} {noun}.")
    assert (draft.value, draft.unit_text, draft.type) == (number, noun, "count")


@settings(max_examples=120, deadline=None)
@given(WHOLE, COUNTED, st.sampled_from(BEFORE))
def test_hedged_figures_have_the_bounds_of_the_table(number: int, noun: str, hedge: tuple[str, str]) -> None:
    draft = only(f"They counted {hedge[0]} {number:,} {noun}.")
    expected = bounds(figure_of(Decimal(number)), hedge[1])
    assert (draft.value, draft.hedge) == (number, hedge[1])
    assert (draft.possible, draft.likely, draft.relation) == (
        expected.possible,
        expected.likely,
        expected.relation,
    )


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=2, max_value=999_999))
def test_number_words_are_read_back(number: int) -> None:
    assert only(f"They counted {spelled(number)} tents.").value == number


@settings(max_examples=60, deadline=None)
@given(
    st.decimals(min_value="0.01", max_value="99999", places=2, allow_nan=False),
    st.sampled_from(["$", "€", "£"]),
    st.sampled_from(["", " million", "bn"]),
)
def test_money_is_read_back(amount: Decimal, sign: str, scale: str) -> None:
    draft = only(f"It cost {sign}{amount}{scale}.")
    factor = {"": 1, " million": 10**6, "bn": 10**9}[scale]
    assert (draft.value, draft.type) == (amount * factor, "money")


@settings(max_examples=60, deadline=None)
@given(WHOLE, WHOLE, st.sampled_from(["{} to {}", "between {} and {}", "from {} to {}"]))
def test_ranges_are_read_back(one: int, other: int, form: str) -> None:
    low, high = sorted((one, other))
    if low == high:
        return
    draft = only(f"They need {form.format(f'{low:,}', f'{high:,}')} tents.")
    assert (draft.value, draft.high, draft.unit_text) == (low, high, "tents")


PIECES = [*triggers(), "and", "of", "-", "–", "/", "$", "%", ",", ".", "(", ")", "a", "to", "between", "from"]
PIECES += [
    "the",
    "about",
    "more",
    "than",
    "each",
    "per",
    "soldiers",
    "km",
    "minus",
    "'s",
    "U.S.",
    "5",
    "1,000",
    "½",
]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(sorted(PIECES)), st.text(max_size=4)), max_size=14),
    st.sampled_from([" ", ""]),
)
def test_any_text_is_read_without_fault(words: list[str], between: str) -> None:
    text = between.join(words)
    tokens, drafts = read(text)
    for draft in drafts:
        assert 0 <= draft.first <= draft.number[0] < draft.number[1] <= draft.last <= len(tokens)
        assert draft.likely.within(draft.possible)
    for before, after in pairwise(drafts):
        assert before.last <= after.first


WORDS = number_words()
ONES = {value: word for word, value in WORDS.ones.items()}
TENS = {value: word for word, value in WORDS.tens.items() if word != "fourty"}


def spelled(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10 * 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f" and {spelled(rest)}" if rest else "")
    rest = number % 1000
    joint = " and " if 0 < rest < 100 else " "
    return f"{spelled(number // 1000)} thousand" + (f"{joint}{spelled(rest)}" if rest else "")
