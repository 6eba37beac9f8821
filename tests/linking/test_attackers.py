"""How many attacked, as sentences tell it."""

import pytest

from claimcheck.linking.tolls.attackers import attackers_of
from claimcheck.models.article import Article
from claimcheck.text.document import Document


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Two men walked up to the stand and fired shots.", [2]),
        ("That is when four men in a blue van opened fire on the crowd.", [4]),
        ("A gunman opened fire.", [1]),
        ("The clerk was robbed by three men.", [3]),
        ("Police are looking for two suspects.", [2]),
        ("A masked man kicked in the gate.", [1]),
        ("Five men were shot near the pier.", []),
        ("A woman ran up when the shots had ended.", []),
        ("Two men walked up and asked for the way.", []),
        ("Deputies would have fired if two men had not run up.", []),
        ("Two other men fired at the boat.", []),
        ("The two men met on the pier.", []),
        ("Two officers opened fire.", []),
        ("One in 5 men fired at the boat.", []),
        ("In 2019 two men fired at the boat.", [2]),
    ],
)
def test_counts(text: str, counts: list[int]) -> None:
    assert [toll.count.value for toll in attackers_of(Document(Article(text=text)))] == counts
