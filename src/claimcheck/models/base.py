"""What every model shares: frozen, nothing unknown let in, decimals exact."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A value that never changes once made."""

    model_config = ConfigDict(frozen=True, extra="forbid")
