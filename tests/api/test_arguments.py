"""What is no article, no path or no date is told in words that help; every error has one base."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

import claimcheck
from claimcheck.comparison.conversion import UnitMismatch
from claimcheck.comparison.own import DefinitionError
from claimcheck.engine import UnknownRuleError
from claimcheck.known.git import GitError
from claimcheck.models.problems import FileError

ARTICLE = claimcheck.Article(text="x")
WRONG: dict[str, tuple[Callable[[], object], str]] = {
    "extract a path": (lambda: claimcheck.extract(Path("a.md")), r"extract\(claimcheck.read\(path\)\)"),  # type: ignore[arg-type]
    "extract nothing": (lambda: claimcheck.extract(None), "an Article or a str, not None"),  # type: ignore[arg-type]
    "extract bytes": (lambda: claimcheck.extract(b"40 died."), "decode it first"),  # type: ignore[arg-type]
    "extract a list": (lambda: claimcheck.extract(["40 died."]), "one at a time"),  # type: ignore[arg-type]
    "check nothing": (lambda: claimcheck.check(None), "paths and articles, not None"),  # type: ignore[arg-type]
    "check bytes": (lambda: claimcheck.check(b"x"), "claimcheck.parse"),  # type: ignore[arg-type]
    "check a list in a list": (lambda: claimcheck.check([["a.md"]]), r"sources\[0\].* one flat list"),  # type: ignore[list-item]
    "check None in a list": (lambda: claimcheck.check([claimcheck.Article(text="x"), None]), r"sources\[1\]"),  # type: ignore[list-item]
    "read nothing": (lambda: claimcheck.read(None), "claimcheck.parse"),  # type: ignore[arg-type]
    "parse bytes": (lambda: claimcheck.parse(b"x"), "decode"),  # type: ignore[arg-type]
    "parse a path": (lambda: claimcheck.parse(Path("a.md")), "read it first"),  # type: ignore[arg-type]
    "compare nothing": (lambda: claimcheck.compare("40 died.", None), "^b must be a str"),  # type: ignore[arg-type]
    "compare an article": (lambda: claimcheck.compare(ARTICLE, "y"), "^a .*article.text"),  # type: ignore[arg-type]
    "a number as date": (lambda: claimcheck.compare("x", "y", date_b=2024), "^date_b must be a date"),  # type: ignore[arg-type]
}  # fmt: skip
NO_DATES: dict[str, Callable[[], object]] = {
    "date_a": lambda: claimcheck.compare("x", "y", date_a="5 May"),
    "date_b": lambda: claimcheck.compare("x", "y", date_a="2024-05-05", date_b="2024-13-01"),
    "date": lambda: claimcheck.parse("x", date="yesterday"),
    "today": lambda: claimcheck.check([claimcheck.Article(text="x")], today="2024-02-30"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_no_article_is_a_type_error_with_a_hint(case: str) -> None:
    call, words = WRONG[case]
    with pytest.raises(TypeError, match=words):
        call()


@pytest.mark.parametrize("argument", NO_DATES)
def test_a_date_that_is_none_says_which_argument(argument: str) -> None:
    with pytest.raises(
        claimcheck.ClaimcheckError, match=f"^{argument}: .* is no date; write it as"
    ) as raised:
        NO_DATES[argument]()
    assert isinstance(raised.value, ValueError)
    assert raised.value.argument == argument  # type: ignore[attr-defined]


def test_all_errors_have_one_base() -> None:
    for error in (FileError, UnknownRuleError, GitError, UnitMismatch, DefinitionError):
        assert issubclass(error, claimcheck.ClaimcheckError)
    with pytest.raises(claimcheck.ClaimcheckError, match=r"nope\.toml"):
        claimcheck.extract("40 died.", config="nope.toml")
    with pytest.raises(claimcheck.ClaimcheckError, match="no rule is called 'NUM999'"):
        claimcheck.check([claimcheck.Article(text="x")], claimcheck.Settings(select=("NUM999",)))


def test_a_path_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The port has 12 cranes.\n", "utf-8")
    for call in (claimcheck.check, claimcheck.read):
        with pytest.raises(claimcheck.ClaimcheckError, match=r"gone\.md: does not exist; check the path"):
            call(tmp_path / "gone.md")
    with pytest.raises(claimcheck.ClaimcheckError, match="does not exist"):
        claimcheck.check([tmp_path, tmp_path / "gone"])


def test_a_datetime_is_its_day() -> None:
    moment = dt.datetime(2024, 3, 5, 17, 30, tzinfo=dt.UTC)
    assert claimcheck.Article(text="x", date=moment).date == dt.date(2024, 3, 5)
    assert claimcheck.parse("x", date=moment).date == dt.date(2024, 3, 5)
