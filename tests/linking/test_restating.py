"""Figures in units of one's own: read as such, compared in the units they are built on."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

import claimcheck
from claimcheck.api.checking import Job, run_job
from claimcheck.config import Settings, load_settings
from claimcheck.models.claims import NumericClaim
from claimcheck.models.problems import FileError

OWN = Settings(units=("smoot = 1.7018 * meter", "battalion_strength = 600 * soldier"))


def figures(text: str, settings: Settings | None = OWN) -> list[NumericClaim]:
    return [c for c in claimcheck.extract(text, config=settings) if isinstance(c, NumericClaim)]


def codes(*texts: str, settings: Settings = OWN) -> list[str]:
    articles = [
        claimcheck.Article(text=text, id=str(number), date="2024-05-03") for number, text in enumerate(texts)
    ]
    return [finding.code for finding in claimcheck.check(articles, settings).findings]


@pytest.mark.parametrize(
    ("text", "words", "unit", "value"),
    [
        ("The dyke is 364 smoots long.", "364 smoots", "smoot", "364"),
        ("They built a five-smoot wall.", "five-smoot", "smoot", "5"),
        ("The pier is between 3 and 4 smoots wide.", "between 3 and 4 smoots", "smoot", "3"),
        ("The pier is 7- or 8-smoot wide.", "7", "smoot", "7"),
        ("Half a smoot of mud lay there.", "Half a smoot", "smoot", "0.5"),
        ("The snail made two smoots an hour.", "two smoots an hour", "smoot/hour", "2"),
        ("Some 20 battalion strengths arrived.", "Some 20 battalion strengths", "battalion_strength", "20"),
    ],
)
def test_reading(text: str, words: str, unit: str, value: str) -> None:
    (claim, *_) = figures(text)
    quantity = claim.quantity
    assert (claim.text.startswith(words), quantity.unit, str(quantity.value)) == (True, unit, value)


def test_without_the_settings_it_is_a_counted_thing() -> None:
    (claim,) = figures("The dyke is 364 smoots long.", None)
    assert (claim.quantity.type, claim.quantity.unit, claim.quantity.unit_text) == ("count", None, "smoots")


def test_to_pint() -> None:
    (claim,) = figures("The dyke is 100 smoots long.")
    assert claim.quantity.to_pint(OWN.units).to("meter").magnitude == Decimal("170.18")


def test_a_conversion_that_does_not_fit() -> None:
    assert codes("The dyke is 364 smoots (720 m) long.") == ["NUM005"]
    assert codes("The dyke is 364 smoots (620 m) long.") == []
    assert codes("Two battalion strengths (1,500 soldiers) came.") == ["NUM005"]
    assert codes("Two battalion strengths (1,200 soldiers) came.") == []


def test_across_articles() -> None:
    guard = "Two battalion strengths are stationed in Estonia."
    assert codes(guard, "There are 3,000 soldiers stationed in Estonia.") == ["NUM001"]
    assert codes(guard, "There are 1,200 soldiers stationed in Estonia.") == []


def test_two_texts() -> None:
    said = "The dyke is 364 smoots long."
    assert claimcheck.compare(said, "The dyke is 720 metres long.", config=OWN).answer == "refutes"
    assert claimcheck.compare(said, "The dyke is 620 metres long.", config=OWN).answer == "supports"
    assert claimcheck.compare(said, "The dyke is 720 metres long.").answer == "unrelated"


def test_spans_and_words_stay() -> None:
    text = "The dyke is 364 smoots (720 m) long."
    report = claimcheck.check([claimcheck.Article(text=text, id="a")], OWN)
    assert {place.text for place in report.findings[0].locations} == {"720 m", "364 smoots"}
    assert all(text[p.start : p.end] == p.text for p in report.findings[0].locations)


def test_the_cache_knows_the_units(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The dyke is 364 smoots (720 m) long.\n", encoding="utf-8")

    def found(definition: str) -> list[str]:
        config = tmp_path / "claimcheck.toml"
        config.write_text(f"units = {json.dumps([definition])}\n", encoding="utf-8")
        job = Job((tmp_path / "a.txt",), load_settings(config), cache_dir=tmp_path / "cache")
        return [finding.code for finding in run_job(job).report.findings]

    assert found("smoot = 1.7018 * meter") == ["NUM005"]
    assert found("smoot = 1.7018 * meter") == ["NUM005"]
    assert found("smoot = 1.978 * meter") == []


def test_a_bad_definition_is_told_with_its_place(tmp_path: Path) -> None:
    config = tmp_path / "claimcheck.toml"
    config.write_text('\nunits = ["smoot = 3 * metr"]\n', encoding="utf-8")
    with pytest.raises(FileError, match=r"claimcheck\.toml:2: 'metr' in 'smoot = 3 \* metr' is no unit"):
        claimcheck.extract("3 smoots", config=config)


@pytest.mark.parametrize(
    ("said", "seen", "answer"),
    [
        ("The dyke is 10 miles long.", "The dyke is 16 km long.", "supports"),
        ("The dyke is 10 miles long.", "The dyke is 20 km long.", "refutes"),
        ("The fire burned 4,000 acres.", "The fire burned 1,600 hectares.", "supports"),
        ("Winds reached 100 mph.", "Winds reached 160 km/h.", "supports"),
        ("It was 30 degrees Celsius in Oslo.", "It was 86 degrees Fahrenheit in Oslo.", "supports"),
        ("The dyke is 10 miles long.", "The dyke weighs 16 tonnes.", "unrelated"),
        ("The dyke cost 10 dollars a mile.", "The dyke cost 9 euros a mile.", "unrelated"),
    ],
)
def test_two_texts_in_two_units(said: str, seen: str, answer: str) -> None:
    assert claimcheck.compare(said, seen).answer == answer


def test_the_working_shows_the_conversion() -> None:
    answer = claimcheck.compare("The dyke is 10 miles long.", "The dyke is 20 km long.")
    assert answer.working[0] == "restated: 20 km is 12.4274 mile"


def test_nothing_is_converted_where_both_texts_use_one_unit() -> None:
    answer = claimcheck.compare("The dyke is 5 km long.", "The dyke is 5 km (3.1 miles) long.")
    assert not [line for line in answer.working if "restated" in line]
