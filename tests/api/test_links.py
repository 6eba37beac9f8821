"""Links for callers: which figures may be of one thing, in a fixed order, and nothing that is gated."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

import claimcheck
from tests.cli.newsroom import write

FIRE = """A fire in the Harrowgate Mill at Wexcombe killed 14 people on Tuesday, Odran Pell said.
The mill had 230 workers.
"""
LATER = """The fire in the Harrowgate Mill at Wexcombe killed 17 people on Tuesday, Odran Pell said.
The mill had 230 workers, and damage came to 40 million euros.
"""
APART = "A tram line in Loburg will need 90 workers, the council said.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("a", FIRE), ("b", LATER), ("c", APART)):
        write(tmp_path, f"articles/{name}.md", text, "2024-03-06")
    return tmp_path


def told(links: list[claimcheck.Link]) -> list[tuple[str, str]]:
    return [(link.a.text, link.b.text) for link in links]


def test_a_link_has_both_claims_probability_verdict_and_weights() -> None:
    links = list(claimcheck.links(["articles"]))
    link = next(link for link in links if {link.a.text, link.b.text} == {"14 people", "17 people"})
    assert {link.a.article, link.b.article} == {"articles/a.md", "articles/b.md"}
    assert 0.0 < link.probability <= 1.0
    assert link.verdict.judgement != "agree"
    assert link.verdict.working
    assert link.weights["place"][0] == "two articles"
    assert all(isinstance(level, str) and isinstance(bits, float) for level, bits in link.weights.values())


def test_paths_and_articles_give_the_same_links() -> None:
    paths = ["articles/a.md", "articles/b.md", "articles/c.md"]
    expected = told(list(claimcheck.links("articles")))
    assert expected
    assert told(list(claimcheck.links(Path("articles")))) == expected
    assert told(list(claimcheck.links(reversed(paths)))) == expected, "the order given does not count"
    assert told(list(claimcheck.links([claimcheck.read(path) for path in paths]))) == expected


def test_by_the_names_of_the_articles_and_most_probable_first() -> None:
    links = list(claimcheck.links(["articles"]))
    groups = [
        (pair, [link.probability for link in group])
        for pair, group in groupby(links, lambda link: tuple(sorted((link.a.article, link.b.article))))
    ]
    pairs = [pair for pair, _ in groups]
    assert pairs == sorted(set(pairs)), "each two articles meet once"
    assert all(chances == sorted(chances, reverse=True) for _, chances in groups)


def test_two_articles_that_share_several_keys_meet_once() -> None:
    links = list(claimcheck.links(["articles"]))
    met = [(link.a.id, link.b.id) for link in links]
    assert len(met) == len(set(met))


def test_two_figures_of_one_sentence_are_gated(folder: Path) -> None:
    text = "The flood in Marnhull left 31 people dead and 58 people hurt.\n"
    write(folder, "one/a.md", text, "2024-03-06")
    assert told(list(claimcheck.links(["one"]))) == []


def test_the_minimum_leaves_out_what_is_less_probable() -> None:
    links = list(claimcheck.links(["articles"]))
    probable = [link for link in links if link.probability >= 0.6]
    assert 0 < len(probable) < len(links)
    assert told(list(claimcheck.links(["articles"], minimum=0.6))) == told(probable)
    with pytest.raises(claimcheck.ClaimcheckError, match=r"minimum: 2 is no probability"):
        claimcheck.links(["articles"], minimum=2)
    with pytest.raises(TypeError, match="minimum must be a number"):
        claimcheck.links(["articles"], minimum="0.5")  # type: ignore[arg-type]


def test_what_cannot_be_used_is_told_before_the_first_link() -> None:
    with pytest.raises(claimcheck.ClaimcheckError, match=r"gone\.md"):
        claimcheck.links(["gone.md"])
    with pytest.raises(TypeError, match="links takes paths"):
        claimcheck.links(7)  # type: ignore[arg-type]


def test_an_article_that_cannot_be_read_costs_its_own_links(folder: Path) -> None:
    expected = told(list(claimcheck.links(["articles"])))
    (folder / "articles/d.txt").write_bytes(b"\0")
    with pytest.warns(RuntimeWarning, match=r"articles/d\.txt"):
        assert told(list(claimcheck.links(["articles"]))) == expected


def test_a_crash_costs_two_articles_only(monkeypatch: pytest.MonkeyPatch) -> None:
    from claimcheck.engine import meeting

    whole = meeting.links_between

    def broken(one, other, least):  # type: ignore[no-untyped-def]
        if one is not other:
            raise ValueError("broken")
        return whole(one, other, least)

    monkeypatch.setattr(meeting, "links_between", broken)
    with pytest.warns(RuntimeWarning, match="linking failed: ValueError: broken"):
        links = list(claimcheck.links(["articles"]))
    assert all(link.a.article == link.b.article for link in links)
    assert links


def test_a_frequent_key_brings_an_article_together_with_the_nearest_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimcheck.engine import neighbours

    monkeypatch.setattr(neighbours, "window_of", lambda count: 1)  # noqa: ARG005
    for day in (1, 2, 3):
        text = f"The fire in the Harrowgate Mill at Wexcombe killed {day + 20} people, Odran Pell said.\n"
        write(folder, f"days/{day}.md", text, f"2024-03-0{day}")
    pairs = {(link.a.article[5], link.b.article[5]) for link in claimcheck.links(["days"])}
    assert pairs == {("1", "2"), ("2", "3")}
