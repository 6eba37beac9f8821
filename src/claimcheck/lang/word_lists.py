"""Loading of word lists: parsed once, checked against a schema, handed out as immutable values."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, dataclass_transform

from pydantic import ConfigDict, TypeAdapter

Schema = TypeVar("Schema")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def word_list(schema: type[Schema]) -> type[Schema]:
    """Make a class the schema of a word list: frozen, nothing unknown let in.

    A data class rather than a model where the words are looked at again and again: its attributes are found
    ten times as fast.
    """
    schema.__pydantic_config__ = ConfigDict(extra="forbid")  # type: ignore[attr-defined]
    return dataclass(frozen=True, kw_only=True, eq=False)(schema)


def load(name: str, schema: type[Schema], language: str = "en") -> Schema:
    """Return the word list ``lang/<language>/<name>.toml`` checked against ``schema``.

    Raises:
        pydantic.ValidationError: the file does not fit the schema.
    """
    source = Path(__file__).parent / language / f"{name}.toml"
    return TypeAdapter(schema).validate_python(tomllib.loads(source.read_text(encoding="utf-8")))
