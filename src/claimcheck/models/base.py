"""What every model shares: frozen, nothing unknown let in, decimals exact."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A value that never changes once made."""

    # Validators are built when first needed: most runs need few of them.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def shortened(text: str, room: int = 80) -> str:
    """Return a text on one line, as Python writes it, cut where it is long: for ``repr``."""
    line = " ".join(text[: 4 * room].split())
    return repr(line if len(line) <= room and len(text) <= 4 * room else line[: room - 1] + "…")


Made = TypeVar("Made", bound=BaseModel)

_slots: Final[dict[str, Any]] = dict(vars(BaseModel))
_set_names: Final = _slots["__pydantic_fields_set__"].__set__
_set_extra: Final = _slots["__pydantic_extra__"].__set__
_set_private: Final = _slots["__pydantic_private__"].__set__


def maker(kind: type[Made]) -> Callable[[dict[str, Any]], Made]:
    """Return what makes models of values that are known to fit, without checking them: a third of the cost.

    The values have every field of ``kind``, each already of the field's type.
    Only for claims that the library itself has just read; what comes from outside is validated.
    """
    names = _names_of(kind)
    order = tuple(kind.__pydantic_fields__)
    new, set_value, set_names = object.__new__, object.__setattr__, _set_names
    set_extra, set_private = _set_extra, _set_private

    def make(values: dict[str, Any]) -> Made:
        model = new(kind)
        for name in order:  # one by one, so that all models of a kind share one table of names
            set_value(model, name, values[name])
        set_names(model, names)
        set_extra(model, None)
        set_private(model, None)
        return model

    return make


def share_names(values: Iterable[object]) -> None:
    """Have models share the set of their fields' names, half their memory: validation makes one for each.

    Only models that were given every field, and those within them; others keep their set.
    """
    for value in values:
        kind: Any = type(value)
        if kind is tuple:
            share_names(value)  # type: ignore[arg-type]
        elif kind not in _PLAIN and (names := _names_in(kind)) is not None:
            if value.__pydantic_fields_set__ == names:  # type: ignore[attr-defined]
                _set_names(value, names)
            share_names(value.__dict__.values())


_PLAIN: Final = frozenset({str, int, float, bool, type(None)})


@cache
def _names_in(kind: type) -> set[str] | None:
    """Return the names of the fields of a class; ``None`` if it is none of a model."""
    return _names_of(kind) if issubclass(kind, BaseModel) else None


@cache
def _names_of(kind: type[BaseModel]) -> set[str]:
    return set(kind.__pydantic_fields__)
