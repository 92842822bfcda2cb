"""The small documents that only the service has."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Health(BaseModel):
    """The service answers."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    status: Literal["ok"] = "ok"
    waiting: int = Field(description="Plans that wait for their turn.")


class Version(BaseModel):
    """What answers."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    gridshare: str = Field(description="Version of the program.")
    api: Literal["v1"] = Field("v1", description="Version of the paths.")
    document: Literal[1] = Field(1, description="Version of the site and schedule documents.")
    solver: str = Field(description="Version of the solver's package.")
