"""EV charging: what a person writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError
from typing_extensions import override

from gridshare.assets.ev_charging.connectors import Connector, each_connector
from gridshare.assets.ev_charging.more_vehicles import like_those, with_theirs
from gridshare.assets.kind import AssetDocument
from gridshare.names import Line
from gridshare.plain import plain
from gridshare.series import PowerSeries, Table, TableOf
from gridshare.timegrid import Moment
from gridshare.units import Efficiency, EurPerKwh, Kw, Kwh, PositiveKw, Priority, Share, SignedKwh

_ROUNDING_KWH = 1e-6
_ROUNDING_WEIGHT = 1e-6


class Session(BaseModel):
    """One visit of a vehicle to a connector."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Line | None = Field(
        None,
        min_length=1,
        max_length=80,
        description="Unique at the site of chargers; connector and number by default.",
    )
    connector: Line = Field(description="Name of the connector.", examples=["T1"])
    arrival: Moment = Field(description="When it is plugged in; local clock where it has no offset.")
    departure: Moment = Field(description="When it leaves; local clock where it has no offset.")
    energy_kwh: Kwh = Field(
        description="Energy wanted on board by departure, on top of what it arrives with.", examples=[40.0]
    )
    at_least_kwh: Kwh | None = Field(
        None, description="Least that must be on board by departure; energy_kwh if left out."
    )
    at_most_kwh: Kwh | None = Field(
        None,
        description="Room on board; energy_kwh if left out (with discharge_kw: capacity_kwh less on_board_kwh).",
    )
    delivered_kwh: SignedKwh = Field(
        0.0, description="What of it was delivered before the horizon; below zero where the vehicle has given energy."
    )
    vehicle_kw: PositiveKw | None = Field(None, description="Most power of the vehicle; the connector's if left out.")
    least_kw: Kw | None = Field(
        None,
        description="Charging is off or, as the mean over a step, at least so much; the connector's if left out. In a "
        "step that it is there for a part of, a vehicle charges only where its mean reaches this, or where by itself "
        "it could not get what it wants otherwise.",
    )
    phases: Literal[1, 3] | None = Field(
        None, description="Phases of the vehicle; 1 on a connector of 3 gets a third of its power."
    )
    efficiency: Efficiency = Field(
        1.0, description="Energy on board per kWh at the meter; 1 says that energies are measured at the meter."
    )
    firm: bool = Field(
        default=False,
        description="True: at_least_kwh (energy_kwh if left out) is delivered before the contract's limit is kept.",
    )
    priority: Priority = Field(
        5,
        description="Who is served first where not all can be: 1 first. Wishes beyond at_least_kwh come later.",
    )
    discharge_kw: PositiveKw | None = Field(None, description="Most power the vehicle can give back (vehicle-to-grid).")
    on_board_kwh: Kwh | None = Field(None, description="Energy on board at arrival; needed with discharge_kw.")
    capacity_kwh: Kwh | None = Field(None, description="Capacity of the vehicle; needed with discharge_kw.")
    floor_kwh: Kwh | None = Field(
        None,
        description="The plan never takes the vehicle below this, nor below what it arrived with where that is less; "
        "needed with discharge_kw.",
    )
    discharge_efficiency: Efficiency | None = Field(
        None, description="Delivered at the meter per kWh taken from the vehicle; needed with discharge_kw."
    )
    wear_eur_per_kwh: EurPerKwh = Field(0.0, ge=0, description="Wear per kWh given back, at the meter.")

    @model_validator(mode="after")
    def _least_wanted_most(self) -> Self:
        least, most = self.at_least_kwh, self.at_most_kwh
        if least is not None and least > self.energy_kwh + _ROUNDING_KWH:
            raise PydanticCustomError(
                "at_least_kwh",
                "expected at_least_kwh to be at most energy_kwh ({wanted} kWh)",
                {"found": f"at_least_kwh {plain(least)}", "wanted": f"{plain(self.energy_kwh)}"},
            )
        if most is not None and most < self.energy_kwh - _ROUNDING_KWH:
            raise PydanticCustomError(
                "at_most_kwh",
                "expected at_most_kwh to be at least energy_kwh ({wanted} kWh)",
                {"found": f"at_most_kwh {plain(most)}", "wanted": f"{plain(self.energy_kwh)}"},
            )
        return self

    @model_validator(mode="after")
    def _two_way(self) -> Self:
        """Giving back needs to know what is on board; a loss left at 1 would be a guess that pays."""
        if self.discharge_kw is not None:
            needed = ("on_board_kwh", "capacity_kwh", "floor_kwh", "efficiency", "discharge_efficiency")
            given = {name for name in self.model_fields_set if getattr(self, name) is not None}
            missing = [name for name in needed if name not in given]
            if missing:
                raise PydanticCustomError(
                    "two_way_session",
                    "expected {needed} beside discharge_kw",
                    {"found": f"discharge_kw without {', '.join(missing)}", "needed": ", ".join(missing)},
                )
        elif idle := [name for name in ("floor_kwh", "discharge_efficiency") if getattr(self, name) is not None]:
            raise PydanticCustomError(
                "two_way_session",
                "expected discharge_kw beside {idle}, or neither",
                {"found": f"{', '.join(idle)} without discharge_kw", "idle": ", ".join(idle)},
            )
        elif self.delivered_kwh < 0 or self.wear_eur_per_kwh > 0:
            field = "delivered_kwh below zero" if self.delivered_kwh < 0 else "wear_eur_per_kwh"
            raise PydanticCustomError(
                "two_way_session", "expected discharge_kw beside {field}", {"found": field, "field": field}
            )
        return self

    @model_validator(mode="after")
    def _fits_on_board(self) -> Self:
        if self.on_board_kwh is None or self.capacity_kwh is None:
            return self
        room = self.capacity_kwh - self.on_board_kwh
        for name, limit in (("energy_kwh", room), ("at_most_kwh", room), ("floor_kwh", self.capacity_kwh)):
            value = getattr(self, name)
            if value is not None and value > limit + _ROUNDING_KWH:
                raise PydanticCustomError(
                    "capacity_kwh",
                    "expected {name} to be at most {limit} kWh (capacity_kwh {capacity}, on_board_kwh {on_board})",
                    {
                        "found": f"{name} {plain(value)}",
                        "name": name,
                        "limit": f"{plain(limit)}",
                        "capacity": f"{plain(self.capacity_kwh)}",
                        "on_board": f"{plain(self.on_board_kwh)}",
                    },
                )
        return self

    @property
    def must_kwh(self) -> float:
        """Least that must be on board by departure, on top of what it arrived with [kWh]."""
        return self.energy_kwh if self.at_least_kwh is None else self.at_least_kwh

    @property
    def most_kwh(self) -> float:
        """Room on board at arrival [kWh]."""
        if self.at_most_kwh is not None:
            return self.at_most_kwh
        if self.discharge_kw is not None and self.capacity_kwh is not None and self.on_board_kwh is not None:
            return self.capacity_kwh - self.on_board_kwh
        return self.energy_kwh


class Scenario(BaseModel):
    """Other visits that may come, and how likely that is."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    weight: Share = Field(description="Its probability; what all leave of 1 is that of the asset's own `sessions`.")
    sessions: Annotated[Table[Session], TableOf(Session)] = Field(description="The visits that then come.")


class EvChargingDocument(AssetDocument):
    """A site of chargers behind a shared limit, and the vehicles that come.

    A session that departs after the horizon must get within it what could not be delivered afterwards at its own
    limit. The rest up to ``energy_kwh`` is a choice: what is left costs its member's mean energy price of the horizon
    (cost line ``carried_over``), in the plan and in the baseline alike.
    """

    kind: Literal["ev_charging"] = "ev_charging"
    shared_limit_kw: PowerSeries | None = Field(
        None, description="Most power of all connectors together (load balancing group).", examples=[240.0]
    )
    connectors: Annotated[dict[str, Connector], BeforeValidator(each_connector)] = Field(
        min_length=1,
        description="Connectors by name: a number is the power in kW; `P01..P18` stands for P01, P02 and so on.",
        examples=[{"T1": 150.0, "T2": {"power_kw": 22.0, "phases": 3, "least_kw": 4.14}}],
    )
    sessions: Annotated[Table[Session], TableOf(Session)] = Field(
        description="Visits of vehicles: rows in place, or the name of a file with these columns.",
        examples=[
            [
                {
                    "connector": "T1",
                    "arrival": "2026-01-14 18:30",
                    "departure": "2026-01-15 06:15",
                    "energy_kwh": 180.0,
                    "at_least_kwh": 120.0,
                }
            ]
        ],
    )
    scenarios: tuple[Scenario, ...] = Field(
        (),
        max_length=20,
        exclude_if=lambda scenarios: not scenarios,
        description="Other ways in which the visits may turn out: what is decided beforehand is then decided for all. "
        "The same number of each asset that has any, with the same weights: they are ways in which the whole day goes.",
    )

    @field_validator("scenarios")
    @classmethod
    def _weights_leave_something(cls, scenarios: tuple[Scenario, ...]) -> tuple[Scenario, ...]:
        total = sum(each.weight for each in scenarios)
        if total > 1 + _ROUNDING_WEIGHT:
            raise PydanticCustomError(
                "weights", "expected weights of at most 1 together", {"found": f"weights of {plain(total)} together"}
            )
        return scenarios

    @property
    @override
    def has_vehicles(self) -> bool:
        return True

    @override
    def with_vehicles(self, _more: int) -> Self:
        like = like_those(self.connectors, self.sessions.rows, _more)
        scenarios = (e.model_copy(update={"sessions": with_theirs(e.sessions, like)}) for e in self.scenarios)
        return self.model_copy(
            update={
                "connectors": self.connectors | {name: self.connectors[old] for name, old in like.items()},
                "sessions": with_theirs(self.sessions, like),
                "scenarios": tuple(scenarios),
            }
        )

    @override
    def with_scenarios(self, _scenarios: Mapping[str, Sequence[tuple[float, Sequence[Mapping[str, Any]]]]]) -> Self:
        ways = _scenarios.get(str(self.sessions.file), ())
        if not ways or self.scenarios:
            return self
        spec = self.sessions.spec
        tables = [
            (weight, self.sessions.with_rows(spec.parse_rows([dict(row) for row in rows]))) for weight, rows in ways
        ]
        return self.model_copy(update={"scenarios": tuple(Scenario(weight=w, sessions=table) for w, table in tables)})

    @override
    def in_scenarios(self) -> list[tuple[float, EvChargingDocument]]:
        """The weight of each scenario, and what then stands in place of this document."""
        return [
            (each.weight, self.model_copy(update={"sessions": each.sessions, "scenarios": ()}))
            for each in self.scenarios
        ]
