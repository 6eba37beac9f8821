"""Bytes that are no article: each a clear account with file, line and advice."""

from pathlib import Path

import pytest

from claimcheck.reading import Unreadable, read
from claimcheck.reading.decoding import LIMIT, text_of_bytes


def account(path: Path) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read(path)
    assert "\n" not in str(caught.value)
    assert caught.value.advice
    return caught.value


def test_missing(tmp_path: Path) -> None:
    error = account(tmp_path / "none.txt")
    assert error.problem == "does not exist"
    assert error.path == (tmp_path / "none.txt").as_posix()


def test_folder(tmp_path: Path) -> None:
    assert "folder" in account(tmp_path).problem


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf\n"])
def test_empty(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert account(path).problem == "is empty"


def test_binary(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    assert "binary" in account(path).problem


def test_wrong_encoding_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\ntwo\ncaf\xe9 three\n")
    error = account(path)
    assert error.line == 3
    assert "0xe9" in error.problem
    assert str(error).startswith(f"{path.as_posix()}:3: ")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_other_encodings(encoding: str) -> None:
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    with pytest.raises(Unreadable, match="UTF-8"):
        text_of_bytes(mark + "The harbour is closed.".encode(encoding), "a.txt")


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * (LIMIT + 1))
    assert "larger than" in account(path).problem
    assert read(path, limit=None).text == "x" * (LIMIT + 1)


def test_line_ends_and_byte_order_mark_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfHarbour closed\r\n\r\nThe harbour has 12 cranes.\r\n")
    article = read(path)
    assert article.text == "\ufeffHarbour closed\r\n\r\nThe harbour has 12 cranes.\r\n"
    assert article.text.encode() == path.read_bytes()
    assert [article.text[b.start : b.end] for b in article.blocks][-1] == "The harbour has 12 cranes."
