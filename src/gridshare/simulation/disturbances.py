"""Disturbances: what goes differently than announced in a simulation, as a person writes it in a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from gridshare.documents import typed
from gridshare.documents.file import Wanted
from gridshare.names import Reference
from gridshare.timegrid import Moment
from gridshare.units import Kw, Share

_CONFIG = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
_HALF_A_DAY = 720
_WANTED = Wanted(
    "a document of disturbances",
    ("disturbances.yaml", "disturbances.yml", "disturbances.json"),
    "It may have seed, sessions, meters, chargers, calls and forecasts; an empty one, {}, disturbs nothing.",
)

HoursLong = Annotated[float, Field(strict=True, gt=0, allow_inf_nan=False, json_schema_extra={"unit": "h"})]
MinutesLong = Annotated[float, Field(strict=True, ge=0, allow_inf_nan=False, json_schema_extra={"unit": "min"})]
Factor = Annotated[float, Field(strict=True, ge=0, le=10, allow_inf_nan=False)]
NoLess = Annotated[float, Field(strict=True, ge=0, allow_inf_nan=False)]


class Shift(BaseModel):
    """Some sessions, and by how long each of them is moved."""

    model_config = _CONFIG

    share: Share = Field(description="Share of the sessions.", examples=[0.05])
    minutes: Annotated[float, Field(strict=True, gt=0, le=_HALF_A_DAY, json_schema_extra={"unit": "min"})] = Field(
        description="By how long.", examples=[60.0]
    )


class OtherEnergy(BaseModel):
    """Some sessions want more or less energy than they said."""

    model_config = _CONFIG

    share: Share = Field(description="Share of the sessions.", examples=[0.2])
    by: Share = Field(description="Up to such a part more or less.", examples=[0.3])


class SessionDisturbances(BaseModel):
    """What goes differently with visits of vehicles; each session is drawn for itself, from the seed and its name."""

    model_config = _CONFIG

    announced_hours: NoLess = Field(24.0, description="So long before its arrival a session is announced [h].")
    unannounced: Share = Field(0.0, description="Share of sessions that nobody announces: they are known once there.")
    never: Share = Field(0.0, description="Share of the announced sessions that never come.")
    early: Shift | None = Field(None, description="Arrivals before the time announced.")
    late: Shift | None = Field(None, description="Arrivals after it.")
    leaves_early: Shift | None = Field(None, description="Departures before the time announced.")
    energy: OtherEnergy | None = Field(None, description="Energy on board that differs from what was said.")
    patience_minutes: MinutesLong = Field(
        60.0, description="A session that is not there is expected for so long after its time, and then no more."
    )


class Period(BaseModel):
    """A time."""

    model_config = _CONFIG

    from_: Moment = Field(alias="from", description="When it begins; local clock where it has no offset.")
    hours: HoursLong = Field(description="How long it lasts.", examples=[24.0])


class FrozenMeter(Period):
    """A meter that goes on showing its last value."""

    asset: Reference = Field(description="Name of the asset that it measures.")


class BrokenCharger(Period):
    """Connectors that give nothing, or an asset that does not answer."""

    asset: Reference = Field(description="Name of the asset.")
    connectors: tuple[Reference, ...] | None = Field(None, description="Its connectors; all where left out.")


class Call(Period):
    """A lower limit on the group for a while, known some time before it begins."""

    limit_kw: Kw = Field(description="The limit while it lasts.")
    direction: Literal["import", "export", "both"] = Field("import", description="Which direction it limits.")
    notice_minutes: MinutesLong = Field(60.0, description="How long before it begins it becomes known.")


class BadForecasts(BaseModel):
    """Forecasts made worse on purpose."""

    model_config = _CONFIG

    shifted_hours: float = Field(0.0, strict=True, allow_inf_nan=False, description="Shown so much later [h].")
    scaled: Factor = Field(1.0, description="Times this.")
    noise: NoLess = Field(0.0, description="Standard deviation of a relative error of each step.")


class Disturbances(BaseModel):
    """All that goes differently. The same document on the same site gives the same disturbances."""

    model_config = _CONFIG

    seed: int = Field(1, ge=0, strict=True, description="Another number, other draws.")
    sessions: SessionDisturbances = Field(SessionDisturbances(), description="Visits of vehicles.")
    meters: tuple[FrozenMeter, ...] = Field((), description="Meters that freeze.")
    chargers: tuple[BrokenCharger, ...] = Field((), description="Chargers, or other assets, that are out of order.")
    calls: tuple[Call, ...] = Field((), description="Lower limits that arrive with their notice.")
    forecasts: BadForecasts = Field(BadForecasts(), description="Forecasts made worse.")


def read(path: Path) -> Disturbances:
    """The document in a file.

    Raises:
        SiteError: With all that is wrong with it, each with its line.
    """
    document, _ = typed.read(path, _WANTED, Disturbances)
    return document


def disturbances_of(given: Disturbances | Mapping[str, Any] | str | Path | None) -> Disturbances:
    """The document that is given as such, as plain values, as the path of its file, or not at all.

    Raises:
        SiteError: With all that is wrong with it.
    """
    if isinstance(given, Disturbances):
        return given
    return read(Path(given)) if isinstance(given, str | Path) else typed.checked(given or {}, _WANTED, Disturbances)
