"""What is not in English is told and not misread."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_statuses import folder, run

from claimcheck.models.article import Article
from claimcheck.reading.language import language_of, other_language
from claimcheck.rules.registry import RULES

__all__ = ["folder"]

GERMAN = (
    "Die Brücke wurde am Dienstag von der Bürgermeisterin eröffnet. Sie hat nach Angaben der Stadt "
    "5 Millionen gekostet und ist 300 Meter lang. Neun Jahre wurde an ihr gebaut, und sie ist die längste "
    "auf der Insel. Die Fähre, die bis jetzt über den Sund fuhr, wird im Herbst verkauft."
)
FRENCH = (
    "Le pont a été ouvert mardi par la maire de la ville. Il a coûté 5 millions et les travaux ont duré neuf "
    "ans, plus que ce qui était prévu au début. Le ferry qui passait le détroit sera vendu en automne, a dit "
    "la ville dans un communiqué, et les 12 membres du conseil sont pour la vente."
)
RUSSIAN = "Мост был открыт во вторник мэром города. Он стоил 5 миллионов и строился девять лет."
ENGLISH = (
    "The bridge was opened on Tuesday by the mayor of the town. It cost $5 million, and nine years went into "
    "it. “Das ist die schönste Brücke der Welt und die längste auf der Insel”, she said, and 300 guests of "
    "hers agreed. The ferry that used to cross the sound will be sold."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [(GERMAN, "German"), (FRENCH, "French"), (RUSSIAN, "another language than English"), (ENGLISH, "English"),
     ("Zehn Boote kamen an.", None), ("12 14 16 " * 50, None), ("Alnes Marvik Berg Vik Olsen " * 20, None)],
)  # fmt: skip
def test_languages(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "stated", "other"),
    [(ENGLISH, "de", None), (GERMAN, "en", "German"), ("Zehn Boote kamen an.", "de-DE", "German"),
     ("Ten boats came.", "en-GB", None), ("Ten boats came.", "xx", None)],
)  # fmt: skip
def test_words_win_over_what_is_stated(text: str, stated: str, other: str | None) -> None:
    assert other_language(Article(text=text, language=stated)) == other


def test_it_is_told_as_not_checked(folder: Path) -> None:
    (folder / "de.md").write_text(GERMAN, encoding="utf-8")
    (folder / "en.md").write_text(ENGLISH, encoding="utf-8")
    done = run("check", "de.md", "en.md", "--format", "concise")
    assert done.status == 3
    (said,) = done.errors
    assert said.startswith("claimcheck: de.md: not checked: is in German; only English is read")


def test_no_example_of_a_rule_is_taken_for_another_language() -> None:
    for rule in RULES:
        for example in rule.examples:
            text = " ".join(dispatch.text for dispatch in example.texts) * 3
            assert language_of(text) in {None, "English"}, text
