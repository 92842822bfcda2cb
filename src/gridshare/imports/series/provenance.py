"""Where clean series come from: ``provenance.json`` next to them.

It holds no time of day and no path, so that the same files give the same document.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gridshare.errors import ImportedError, Problem
from gridshare.imports.findings import Decision
from gridshare.outputs import write

FILE = "provenance.json"
_CONFIG = ConfigDict(extra="forbid", frozen=True)
Item = TypeVar("Item")


class Concluded(BaseModel):
    """A decision, as it is kept."""

    model_config = _CONFIG

    about: str
    aspect: str
    answer: str
    because: str
    is_assumed: bool = False

    @classmethod
    def of(cls, decision: Decision) -> Concluded:
        """A decision."""
        return cls(
            about=decision.about,
            aspect=decision.aspect,
            answer=decision.answer,
            because=decision.because,
            is_assumed=decision.is_assumed,
        )


class SourceFile(BaseModel):
    """A file that was read."""

    model_config = _CONFIG

    file: str
    sha256: str
    size: int = Field(json_schema_extra={"unit": "B"})
    layout: str = Field(description="Name of the layout it was read with.")


class Filled(BaseModel):
    """A gap that was filled on request."""

    model_config = _CONFIG

    first: datetime = Field(description="Start of the first interval, UTC.")
    until: datetime = Field(description="End of the last interval, UTC.")
    intervals: int
    method: Literal["like_days", "linear"]


class SeriesProvenance(BaseModel):
    """Where a series comes from."""

    model_config = _CONFIG

    meter: str
    quantity: str
    step_minutes: float = Field(json_schema_extra={"unit": "min"})
    first: datetime = Field(description="Start of the first interval, UTC.")
    until: datetime = Field(description="End of the last interval, UTC.")
    intervals: dict[str, int] = Field(description="Origin of values (measured, estimated, filled) -> their number.")
    missing: int = Field(description="Number of intervals without a value.")
    sources: list[SourceFile]
    decisions: list[Concluded]
    filled: list[Filled] = []


class SessionsProvenance(BaseModel):
    """Where a table of visits comes from."""

    model_config = _CONFIG

    sessions: int
    sources: list[SourceFile]
    decisions: list[Concluded]


class Provenance(BaseModel):
    """All clean series of a folder, and where they come from."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["provenance"] = "provenance"
    series: dict[str, SeriesProvenance] = {}
    sessions: dict[str, SessionsProvenance] = {}

    def also(self, new: Provenance) -> Provenance:
        """The same with what is new; of what was there, the earlier files and decisions stay named."""
        return Provenance(series=_merged(self.series, new.series), sessions=_merged(self.sessions, new.sessions))


def _merged(before: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    also = {name: _continued(before[name], of) if name in before else of for name, of in now.items()}
    return dict(sorted((before | also).items()))


def _continued(old: Any, new: Any) -> Any:
    lists = {name for name in ("sources", "decisions", "filled") if name in type(new).model_fields}
    return new.model_copy(update={n: each_once([*getattr(old, n), *getattr(new, n)]) for n in lists})


def each_once(items: Sequence[Item]) -> list[Item]:
    """Items without those that were there before, in their order."""
    return [item for k, item in enumerate(items) if item not in items[:k]]


def instant(seconds: int) -> datetime:
    """An instant of a series, seconds since 1970 in UTC."""
    return datetime.fromtimestamp(seconds, UTC)


def read_provenance(folder: Path) -> Provenance:
    """The provenance of a folder of clean series; empty where there is none.

    Raises:
        ImportedError: If there is one that cannot be read.
    """
    path = folder / FILE
    if not path.is_file():
        return Provenance()
    try:
        return Provenance.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        found = f"{where}: {first['msg']}" if where else first["msg"]
        remedy = "Remove the folder and import the files again."
        raise ImportedError(Problem(FILE, "provenance_unreadable", found, "what an import wrote", remedy)) from None


def write_provenance(provenance: Provenance, folder: Path) -> Path:
    """The file it was written to."""
    path = folder / FILE
    write(path, provenance.model_dump_json(indent=1) + "\n")
    return path
