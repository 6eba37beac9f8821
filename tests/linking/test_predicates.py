"""Which act a word beside a figure tells."""

import pytest

from claimcheck.linking.ties.predicates import act_of


@pytest.mark.parametrize(
    ("word", "before", "kind", "named", "act"),
    [
        ("planted", "", "count", False, ("plant", "once")),
        ("planted", "", "money", False, None),  # of other figures the known acts alone are told
        ("planting", "is", "count", False, ("plant", "standing")),
        ("planting", "the", "count", False, None),
        ("plant", "will", "count", False, ("plant", "once")),
        ("plant", "the", "count", False, None),
        ("plants", "acme", "count", True, ("plant", "once")),
        ("plants", "the", "count", False, None),
        ("red", "", "count", False, None),
    ],
)
def test_a_verb_by_its_ending_or_its_place(
    word: str, before: str, kind: str, named: bool, act: tuple[str, str] | None
) -> None:
    assert act_of(word, before, kind, named=named) == act
