"""Manifests: what they give, and each way in which they can be wrong."""

import datetime as dt
from pathlib import Path

import pytest

from claimcheck.reading import ManifestError, load_manifest, read


def write(folder: Path, text: str, name: str = "index.jsonl") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_manifest_wins_over_the_page(tmp_path: Path) -> None:
    page = write(tmp_path, "Ferry sinks\n\nMay 3, 2021\n\nThe ferry had 40 passengers.\n", "ferry.txt")
    index = write(
        tmp_path,
        '{"id": "ferry", "date": "2021-05-04", "title": "Ferry sinks", "publisher": "Courier"}\n',
    )
    article = read(page, index)
    assert (article.date, article.date_grounds) == (dt.date(2021, 5, 4), "manifest")
    assert (article.id, article.title, article.publisher) == ("ferry", "Ferry sinks", "Courier")


def test_paths_count_from_the_manifest(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    for name in "ab":
        write(tmp_path / name, "The ferry had 40 passengers.\n", "ferry.txt")
    index = write(tmp_path, '{"path": "b/ferry.txt", "date": "2021"}\n')
    assert read(tmp_path / "a" / "ferry.txt", index).date is None
    assert read(tmp_path / "b" / "ferry.txt", index).date_precision == "year"


@pytest.mark.parametrize(
    "more",
    [
        '"subtitle": "x"', '"dates": "x", "date": "2021"', '"data": "x"', '"date": null', '"uri": "x"',
        '"publisher_id": "x"', '"section": "x"', '"dates": ["x"]',
        '"photo": "\\ud800"', '"emoji": "\\ud83d\\ude00"',
    ],
)  # fmt: skip
def test_keys_of_ones_own_are_let_be(tmp_path: Path, more: str) -> None:
    assert load_manifest(write(tmp_path, '{"id": "b", ' + more + "}\n")).entries[0].id == "b"


@pytest.mark.parametrize(
    ("line", "problem", "advice"),
    [
        ("{", "is not JSON", "one object a line"),
        ("[" * 9999, "is nested too deeply", "one object a line"),
        ('{"id": "b", "x": ' + "9" * 9999 + "}", "a number has too many digits", "one object a line"),
        ('{"id": "b\\ud800"}', "'id' holds half of a character (\\ud800)", "write the whole character"),
        ('{"id": "b", "title": "\\udc00\\ud83d"}', "'title' holds half of a character (\\udc00)", ""),
        ('{"id": "b", "Titel": "A storm"}', "unknown key 'Titel'", "did you mean 'title'?"),
        ("7", "is no JSON object", "one object a line"),
        ('{"date": "2021"}', "names no article", "stem"),
        ('{"id": "b", "dat": "2021"}', "unknown key 'dat'", "did you mean 'date'?"),
        ('{"id": "b", "date": "soon"}', "'soon' is not a date", "2015-05-14"),
        ('{"id": "b", "date": 2021}', "'date' must be a string", "one object a line"),
        ('{"id": "a"}', "'a' was already given on line 1", "keep one"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, problem: str, advice: str) -> None:
    path = write(tmp_path, '{"id": "a"}\n\n' + line + "\n")
    with pytest.raises(ManifestError) as caught:
        load_manifest(path)
    assert caught.value.line == 3
    assert problem in caught.value.problem
    assert advice in caught.value.advice
    assert "\n" not in str(caught.value)


def test_a_missing_manifest(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="does not exist"):
        load_manifest(tmp_path / "none.jsonl")


def test_articles_that_are_not_there(tmp_path: Path) -> None:
    page = write(tmp_path, "The ferry had 40 passengers.\n", "ferry.txt")
    write(tmp_path, "The bridge has 4 lanes.\n", "bridge.md")
    keys = ["ferry", "bridge", "fery", "x/y.txt", "a" * 5000]
    index = load_manifest(write(tmp_path, "".join(f'{{"id": "{key}"}}\n' for key in keys)))
    lost = index.missing([page])
    assert [(error.line, error.problem) for error in lost] == [
        (3, "names an article that is not there: 'fery'"),
        (4, "names an article that is not there: 'x/y.txt'"),
        (5, f"names an article that is not there: '{'a' * 60}… (5000 characters)'"),
    ]
    assert lost[0].advice == "did you mean 'ferry'?"


def test_advice_is_about_manifests(tmp_path: Path) -> None:
    for path, words in (
        (write(tmp_path, ""), "is empty; write one object a line"),
        (tmp_path, "not a manifest"),
    ):
        with pytest.raises(ManifestError, match=words):
            load_manifest(path)
