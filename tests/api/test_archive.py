"""An archive says what a check of the same articles says, in memory and in a file, of all and of a draft."""

from __future__ import annotations

import multiprocessing
import pickle
import threading
from pathlib import Path

import pytest

import claimcheck
from claimcheck.config import Settings
from claimcheck.rules.registry import RULES
from tests.cli.newsroom import CASE, write

FIRE = "A fire in the Harrowgate Mill at Wexcombe killed 14 people on Tuesday, Odran Pell said.\n"
LATER = "The fire in the Harrowgate Mill at Wexcombe killed 17 people on Tuesday, Odran Pell said.\n"
APART = "A tram line in Loburg will need 90 workers, the council said.\n"
DRAFT = "The fire in the Harrowgate Mill at Wexcombe killed 12 people on Tuesday, Odran Pell said.\n"
PLACES = (None, "newsroom.db")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for number, (name, text) in enumerate((("a", FIRE), ("b", LATER), ("c", APART)), 6):
        write(tmp_path, f"articles/{name}.md", text, f"2024-03-{number:02}")
    write(tmp_path, "articles/d.md", CASE.texts[0].text, CASE.texts[0].date)
    write(tmp_path, "drafts/d.md", f"{CASE.texts[1].text}\n\n{DRAFT}", "2024-03-10")
    return tmp_path


def examples() -> list[claimcheck.Article]:
    return [
        claimcheck.Article(text=told.text, id=f"{rule.code}-{number}-{copy}", date=told.date or "2024-01-01")  # type: ignore[arg-type]
        for rule in RULES[::3]
        for number, case in enumerate(rule.examples[:3])
        for copy, told in enumerate(case.texts)
    ]


@pytest.mark.parametrize("path", PLACES)
def test_an_archive_says_what_a_check_says(path: str | None) -> None:
    articles = examples()
    archive = claimcheck.Archive(path)
    half = len(articles) // 2
    assert archive.add(articles[:half]).added == half
    archive.check()
    assert archive.add(articles).unchanged == half
    assert archive.check() == claimcheck.check(articles)
    assert archive.check() == claimcheck.check(articles)
    assert len(claimcheck.check(articles).findings) > 20


@pytest.mark.parametrize("path", PLACES)
def test_a_draft_later_than_all_says_what_a_check_of_all_says_of_it(path: str | None) -> None:
    archive = claimcheck.Archive(path)
    archive.add(["articles"])
    alone = archive.check("drafts/d.md")
    together = claimcheck.check(["articles", "drafts/d.md"])
    about = [one for one in together.findings if any(p.path == "drafts/d.md" for p in one.locations)]
    assert about
    assert list(alone.findings) == about
    assert "drafts/d.md" not in archive
    assert len(archive) == 4


@pytest.mark.parametrize("path", PLACES)
def test_an_article_is_replaced_by_name_and_removed(path: str | None, folder: Path) -> None:
    archive = claimcheck.Archive(path)
    first = archive.add(["articles"])
    assert (first.added, first.replaced, first.unchanged) == (4, 0, 0)
    write(folder, "articles/b.md", FIRE, "2024-03-07")
    again = archive.add(["articles"])
    assert (again.added, again.replaced, again.unchanged) == (0, 1, 3)
    assert archive.check() == claimcheck.check(["articles"])
    assert archive.remove(["articles/b.md", "articles/none.md"]) == 1
    assert list(archive) == ["articles/a.md", "articles/c.md", "articles/d.md"]
    assert archive.check() == claimcheck.check(list(archive))
    assert not archive.check(claimcheck.Article(text=APART, id="x", date="2024-03-09")).findings  # type: ignore[arg-type]


def test_a_store_keeps_versions(folder: Path) -> None:
    with claimcheck.Archive("newsroom.db") as archive:
        archive.add("articles/a.md")
        write(folder, "articles/a.md", LATER, "2024-03-07")
        archive.add("articles/a.md")
        assert [FIRE in one.text for one in archive.versions("articles/a.md")] == [True]


@pytest.mark.parametrize("path", PLACES)
def test_links_are_those_of_claimcheck_links(path: str | None) -> None:
    archive = claimcheck.Archive(path)
    archive.add(["articles"])
    told = [(link.probability, link.a, link.b) for link in archive.links()]
    assert told == [(link.probability, link.a, link.b) for link in claimcheck.links(["articles"])]
    of_draft = list(archive.links("drafts/d.md", minimum=0.3))
    assert {"14 people", "17 people"} <= {link.a.text for link in of_draft} | {
        link.b.text for link in of_draft
    }


def test_a_text_is_a_draft_and_articles_without_a_name_get_one() -> None:
    archive = claimcheck.Archive()
    archive.add(claimcheck.Article(text=FIRE, date="2024-03-06"))  # type: ignore[arg-type]
    archive.add(claimcheck.Article(text=LATER, date="2024-03-07"))  # type: ignore[arg-type]
    again = archive.add(claimcheck.Article(text=LATER, date="2024-03-07"))  # type: ignore[arg-type]
    assert (len(archive), again.unchanged) == (2, 1)
    assert archive.check(DRAFT).summary.claims > 0
    with pytest.raises(claimcheck.ClaimcheckError, match="does not exist"):
        archive.check("no-such-draft.md")
    with pytest.raises(TypeError, match="one draft"):
        archive.check(["drafts/d.md"])  # type: ignore[arg-type]


def test_what_cannot_be_read_is_told(folder: Path) -> None:
    (folder / "articles" / "bad.md").write_bytes(b"\xff\xfe\x00\x81")
    archive = claimcheck.Archive()
    assert [one.path for one in archive.add("articles").problems] == ["articles/bad.md"]
    assert archive.check() == claimcheck.check(["articles"])
    with pytest.raises(claimcheck.ClaimcheckError):
        archive.add("nowhere")


def test_a_store_is_read_anew_for_other_settings() -> None:
    claimcheck.Archive("newsroom.db").add("articles")
    other = claimcheck.Archive("newsroom.db", Settings(select=("NUM",)))
    with pytest.raises(claimcheck.ClaimcheckError, match="other settings"):
        other.check()
    assert other.refresh() == 4
    assert {finding.code[:3] for finding in other.check().findings} <= {"NUM"}


def check_in_process(archive: claimcheck.Archive, answers: multiprocessing.SimpleQueue[object]) -> None:
    answers.put(len(archive.check("drafts/d.md").findings))


def test_threads_and_processes_share_an_archive() -> None:
    archive = claimcheck.Archive("newsroom.db")
    archive.add("articles")
    expected = archive.check("drafts/d.md")
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(archive.check("drafts/d.md"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 4
    assert pickle.loads(pickle.dumps(archive)).check("drafts/d.md") == expected
    context = multiprocessing.get_context("fork")
    answers = context.SimpleQueue()
    child = context.Process(target=check_in_process, args=(archive, answers))
    child.start()
    child.join()
    assert answers.get() == len(expected.findings)
    with pytest.raises(TypeError, match="in memory"):
        pickle.dumps(claimcheck.Archive())
