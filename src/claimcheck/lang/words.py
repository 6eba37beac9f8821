"""Loading of word lists: parsed once, checked against a schema, handed out as immutable values."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

Schema = TypeVar("Schema", bound=BaseModel)


def load(name: str, schema: type[Schema], language: str = "en") -> Schema:
    """Return the word list ``lang/<language>/<name>.toml`` checked against ``schema``.

    Raises:
        pydantic.ValidationError: the file does not fit the schema.
    """
    source = Path(__file__).parent / language / f"{name}.toml"
    return schema.model_validate(tomllib.loads(source.read_text(encoding="utf-8")))
