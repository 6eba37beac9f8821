"""JSON, JSON Lines and CSV: which field is which, and where in the file each word stands."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models.article import Article
from claimcheck.reading import Unreadable, read, read_all
from claimcheck.reading.drafts import Options
from claimcheck.reading.opening import articles_of

BODY = 'MARVIK — The “Fjord” ferry carried 41 people.\n\nA "second" boat came at 5 p.m.\tIt was late.'


def articles(data: bytes, name: str, **fields: tuple[str, ...]) -> list[Article | Unreadable]:
    return articles_of(data, Path(name), Options(fields))


def stands(article: Article, source: str, offset: int) -> str:
    """Return what the file has at the place of a character of the text."""
    assert article.origin is not None
    line, column = article.origin.place(offset)
    return source.split("\n")[line - 1][column - 1 :]


def test_an_object_a_line() -> None:
    lines = [
        {"id": "a", "title": "One", "date": "2024-03-05", "body": BODY},
        {"headline": "Two", "text": "Words."},
    ]
    source = "\n".join(map(json.dumps, lines))
    one, two = articles(source.encode(), "wire.jsonl")
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert (one.name, one.id, one.title, str(one.date), one.date_grounds) == (
        "wire.jsonl#1", "a", "One", "2024-03-05", "metadata",
    )  # fmt: skip
    assert (two.name, two.id, two.title) == ("wire.jsonl#2", "wire.jsonl#2", "Two")
    assert one.text == f"One\n\n{BODY}"
    assert [block.kind.value for block in one.blocks][:2] == ["title", "dateline"]
    assert stands(one, source, one.text.index("41")).startswith("41 people")
    assert stands(one, source, one.text.index("“")).startswith(r"\u201cFjord")
    assert stands(two, source, two.text.index("Words")).startswith("Words.")
    assert two.origin is not None
    assert two.origin.place(two.text.index("Words"))[0] == 2


def test_what_is_wrong_costs_one_line() -> None:
    source = b'{"title": "A", "body": "Words."}\n{"title"\n[1]\n\n{"body": "More words."}\n{}\n'
    found = articles(source, "x.jsonl")
    said = [str(one).partition(";")[0] if isinstance(one, Unreadable) else one.text for one in found]
    assert said == [
        "A\n\nWords.",
        "x.jsonl:2: is not JSON (no colon)",
        "x.jsonl:3: is no JSON object",
        "More words.",
        "x.jsonl:6: holds no words of an article",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "source",
    ['{"articles": [{"body": "Words."}]}', '[{"body": "Words."}]', '{"body": "Words."}',
     '{"body": ["Words."]}',
     '{"hits": {"hits": [{"text": "Words."}]}}', '\ufeff{"content": {"rendered": "Words."}}'],
)  # fmt: skip
def test_shapes_of_json(source: str) -> None:
    (one,) = articles(source.encode(), "x.json")
    assert isinstance(one, Article)
    assert (one.text, one.name) == ("Words.", "x.json")


def test_fields_are_named_in_the_settings() -> None:
    source = json.dumps({"kop": "Title", "meta": {"dag": "2024-03"}, "alinea1": "One.", "alinea2": "Two."})
    names = {"title": ("kop",), "date": ("meta.dag",), "body": ("alinea1", "alinea2")}
    (one,) = articles(source.encode(), "x.json", **names)
    assert isinstance(one, Article)
    assert (one.text, one.title, str(one.date), one.date_precision) == (
        "Title\n\nOne.\n\nTwo.", "Title", "2024-03-01", "month",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "date"),
    [("1709629200", "2024-03-05"), ("1709629200000", "2024-03-05"), ("20240305T230000-0500", "2024-03-05"),
     ("Tue, 05 Mar 2024 23:00:00 GMT", "2024-03-05"), ("2024-03-05T23:59:00+02:00", "2024-03-05")],
)  # fmt: skip
def test_forms_of_dates(stated: str, date: str) -> None:
    (one,) = articles(json.dumps({"date": stated, "body": "Words."}).encode(), "x.json")
    assert isinstance(one, Article)
    assert str(one.date) == date


def test_a_table() -> None:
    source = 'id;title;date;body\r\n7;"A ""great"" day";2024-03-05;"Some; words\r\n\r\nand 12 more."\r\n'
    source += "8;B;;Words\r\n"
    one, two = articles(source.encode(), "x.csv")
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert (one.id, one.title, str(one.date)) == ("7", 'A "great" day', "2024-03-05")
    assert one.origin is not None
    assert one.origin.place(one.text.index("12")) == (4, 5)
    assert stands(two, source, two.text.index("Words")).startswith("Words")


def test_a_table_without_known_columns() -> None:
    (one,) = articles(b"a,b\n1,2\n", "x.csv")
    assert str(one) == "x.csv:1: has no column that is known: a, b; name them in the settings, below [fields]"


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.json"])
def test_packed(tmp_path: Path, name: str) -> None:
    text = '{"body": "Words of a day."}' if name == "a.json" else "Words of a day.\n"
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress(gzip.compress(text.encode())))
    article = read(tmp_path / f"{name}.gz", root=tmp_path)
    assert (article.id, article.text.strip()) == (f"{name}.gz", "Words of a day.")


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.json.gz").write_bytes(gzip.compress(b"[" * 30_000_000))
    with pytest.raises(Unreadable, match="unpacks to more than 5 MB"):
        read(tmp_path / "a.json.gz", limit=100_000)


@pytest.mark.parametrize(
    "data",
    [b"\x1f\x8b", gzip.compress(b"{}", mtime=0)[:-4], b"\x1f\x8b" + b"x" * 40],
    ids=["head", "cut", "no"],
)
def test_damaged(data: bytes) -> None:
    (one,) = articles(data, "a.json.gz")
    assert isinstance(one, Unreadable)
    assert "is no whole gzip file" in one.problem


def test_packed_too_deeply() -> None:
    data = b"Words."
    for _ in range(9):
        data = gzip.compress(data)
    (one,) = articles(data, "a.txt.gz")
    assert str(one) == "a.txt.gz: is packed too deeply; unpack it"


def test_several_are_read_by_their_own_function(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"body": "One."}, {"body": "Two."}]')
    with pytest.raises(Unreadable, match=r"holds 2 articles; read them with claimcheck\.read_all"):
        read(tmp_path / "a.json")
    assert len(read_all(tmp_path / "a.json")) == 2


@pytest.mark.parametrize(
    "source", ["[" * 100_000, '{"a":' * 100_000, '{"body": "\\ud800 half of one"}', '{"body": 5}']
)
def test_hostile_json(source: str) -> None:
    (one,) = articles(source.encode(), "x.json")
    assert isinstance(one, Unreadable) or one.text


@given(st.lists(st.tuples(st.text(max_size=60), st.text(max_size=60)), min_size=1, max_size=5), st.booleans())
def test_every_word_stands_where_it_is_said(texts: list[tuple[str, str]], plain: bool) -> None:
    records = [{"title": f"t {title}", "body": f"b {body}"} for title, body in texts]
    source = "\n".join(json.dumps(record, ensure_ascii=plain) for record in records)
    for one in articles(source.encode("utf-8", "replace"), "x.jsonl"):
        assert isinstance(one, Article)
        for offset, char in enumerate(one.text):
            if char.isascii() and char.isalnum():
                found = stands(one, source, offset)
                assert found.startswith((char, "\\"))
