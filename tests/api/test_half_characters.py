"""Half of a character, as a slip in decoding leaves it: whatever is said of such a text can be written."""

from __future__ import annotations

import json

import claimcheck

HALF = "\ud83d"
TEXT = (
    f"{HALF} The road is 10 miles{HALF} (12 km) long, said Ana{HALF} Roe.\n\nOf 9{HALF} men, 4 left. {HALF}"
)


def test_everything_of_an_article_can_be_written() -> None:
    article = claimcheck.Article(
        text=TEXT, id=f"a{HALF}", path=f"{HALF}.md", title=f"A road{HALF}", author=HALF, url=HALF,
        publisher=HALF, agency=HALF,
    )  # fmt: skip
    other = claimcheck.Article(text=TEXT.replace("10 miles", "30 miles"), id="b")
    report = claimcheck.check([article, other])
    assert report.findings
    told = [report, *report.findings, article, claimcheck.parse(TEXT, f"{HALF}.txt", title=HALF)]
    told += [*claimcheck.extract(article), claimcheck.compare(TEXT, other.text, topic=HALF)]
    for model in told:
        assert json.loads(model.model_dump_json()) == json.loads(json.dumps(model.model_dump(mode="json")))


def test_places_stay_where_they_are() -> None:
    whole = TEXT.replace(HALF, "\ufffd")
    assert claimcheck.Article(text=TEXT).text == whole
    assert claimcheck.extract(TEXT) == claimcheck.extract(whole)
    for claim in claimcheck.extract(TEXT):
        assert claim.text == whole[claim.start : claim.end]
    pair = whole.replace("\ufffd", "\U0001f600")
    assert claimcheck.Article(text=pair).text == pair
