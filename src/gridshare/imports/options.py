"""What a person says of an import: its options, the file for ``--map``, and what a column is.

```yaml
answers: {unit: kWh, label: start}          # about all files
columns: {Verbruik: consumption kWh, Gas: leave out}
files:                                      # about some, by name or pattern
  "bakkerij*.csv":
    answers: {zone: UTC}
    columns: {Levering: consumption}
meters:                                     # by EAN or name
  "871687999975416673": {name: Bakkerij Noord, contracted_kw: 400, year_kwh: 1250000}
```

A column is ``consumption kWh``, ``net kW``, ``meter``, ``instant``, ``leave out`` and the like.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from gridshare.imports.channel import Unit
from gridshare.imports.findings import Answers, Aspect
from gridshare.imports.limits import Limits
from gridshare.series.quantities import Quantity
from gridshare.units import Kw, Kwh

LEAVE_OUT = "leave out"
ROLES = ("instant", "until", "meter", "kind", "status", "unit", "factor", LEAVE_OUT)
"""Answers about a column that is no measurement."""

QUANTITIES: tuple[Quantity, ...] = tuple(q for q in get_args(Quantity) if q != "other")
_UNIT_NAMES: dict[str, Unit] = {u.casefold(): u for u in get_args(Unit) if u != "other"}


_CONFIG = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
FillMethod = Literal["leave", "linear", "like_days"]


def quantity_in(answer: str) -> tuple[Quantity | None, Unit | None]:
    """The quantity and the unit that an answer names; None for what it does not name."""
    quantity: Quantity | None = None
    unit: Unit | None = None
    for word in answer.split():
        plain = word.casefold().replace("-", "_")
        quantity = next((q for q in QUANTITIES if q == plain), quantity)
        unit = _UNIT_NAMES.get(word.casefold(), unit)
    return quantity, unit


def is_answer(answer: str) -> bool:
    """Whether an answer about a column is one that is known."""
    return answer in ROLES or quantity_in(answer)[0] is not None


def _known(aspect: str) -> str:
    if aspect not in get_args(Aspect):
        raise PydanticCustomError(
            "aspect", "expected one of {aspects}", {"aspects": ", ".join(get_args(Aspect)), "found": repr(aspect)}
        )
    return aspect


def _text(value: Any) -> Any:
    """An answer as text: YAML reads ``no``, ``15`` and an instant as something else."""
    return str(value) if isinstance(value, int | float | datetime) and not isinstance(value, bool) else value


Said = dict[Annotated[str, AfterValidator(_known)], Annotated[str, BeforeValidator(_text)]]


class FileMap(BaseModel):
    """What is said of some files."""

    model_config = _CONFIG

    layout: str | None = Field(None, description="Name of their layout.")
    answers: Said = Field({}, description="Aspect -> answer.", examples=[{"unit": "kWh"}])
    columns: dict[str, str] = Field({}, description="Heading -> what the column is.", examples=[{"Gas": "leave out"}])


class MeterMap(BaseModel):
    """What is said of a meter."""

    model_config = _CONFIG

    name: str | None = Field(None, min_length=1, max_length=80, description="What people call it.")
    contracted_kw: Kw | None = Field(None, description="Contracted import; its peak is held against it.")
    contracted_feed_in_kw: Kw | None = Field(None, description="Contracted feed-in.")
    connection_kw: Kw | None = Field(None, description="Most the connection can carry.")
    year_kwh: Kwh | None = Field(None, description="Year total; the sum of a year is held against it.")


class MapDocument(FileMap):
    """What is said of all files, of some, and of meters."""

    files: dict[str, FileMap] = Field({}, description="Pattern of file names -> what is said of these.")
    meters: dict[str, MeterMap] = Field({}, description="EAN or name of a meter -> what is said of it.")

    @property
    def names(self) -> dict[str, str]:
        """Meter -> what people call it."""
        return {meter: of.name for meter, of in self.meters.items() if of.name is not None}


def answers_of(document: MapDocument, given: Mapping[str, str]) -> Answers:
    """All answers; those of the command line (``given``: aspect -> answer) count before those of the document."""
    said: dict[tuple[str, str, str], str] = {}
    for pattern, of_files in (("*", document), *document.files.items()):
        said |= {(pattern, "", aspect): answer for aspect, answer in of_files.answers.items()}
        for heading, meaning in of_files.columns.items():
            said[pattern, heading, "column"] = meaning
            _, _, unit = meaning.partition(" ")
            if unit and meaning != "leave out":
                said[pattern, heading, "unit"] = unit
        if of_files.layout is not None:
            said[pattern, "", "layout"] = of_files.layout
    return Answers(said | {("*", "", aspect): answer for aspect, answer in given.items()})


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What a person says about an import.

    Attributes:
        said: The document for ``--map``.
        answers: Aspect -> answer, about all files; before what the document says.
        fill: What is done about gaps.
        time_zone: Clock of the site; local times are read on it.
        latitude, longitude: Of the site [degrees], for the check against sunlight.
        dry_run: Whether nothing is written.
        limits: How much is read.
    """

    said: MapDocument = field(default_factory=MapDocument)
    answers: Mapping[str, str] = field(default_factory=dict)
    fill: FillMethod = "leave"
    time_zone: str = "Europe/Amsterdam"
    latitude: float | None = None
    longitude: float | None = None
    dry_run: bool = False
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an import finds around its files.

    Attributes:
        day_kind: Kind of a day as firms live it, holidays as Sundays; days of a kind are alike.
        folder: The site's folder of clean series, continued and written; None where there is none.
        connections_kw: Name of a series -> most its connection can carry, as the site's document says [kW].
    """

    day_kind: Callable[[date], int]
    folder: Path | None = None
    connections_kw: Mapping[str, float] = field(default_factory=dict)
