"""EV charging: connectors, one by one or as a range."""

from __future__ import annotations

import re
from math import inf
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema, PydanticCustomError
from typing_extensions import override

from gridshare.names import composed
from gridshare.units import Kw, PositiveKw

_RANGE = re.compile(r"(?P<stem>.*?)(?P<first>\d+)\.\.(?P=stem)(?P<last>\d+)")
_MOST_IN_A_RANGE = 1000
_MOST_CONNECTORS = 1000

SIX_AMPERES_KW = 1.38
"""6 A on a phase of 230 V: below it a vehicle may not charge (IEC 61851-1)."""

ONE_PHASE_MOST_KW = 7.4
"""32 A on one phase, the most that plugs of one phase give; what is stronger draws from three."""


class Connector(BaseModel):
    """One plug: its power, and where it matters its phases and least power. A bare number is its power."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    power_kw: PositiveKw = Field(description="Most power, over all its phases.", examples=[22.0])
    phases: Literal[1, 3] | None = Field(
        None, description="Phases of the plug; if left out one up to 7.4 kW, and three above, for direct current too."
    )
    least_kw: Kw | None = Field(
        None,
        description="Charging is off or at least so much; 0 for any power. If left out 6 A a phase: 1.38 kW on one, "
        "4.14 on three.",
    )
    step_kw: PositiveKw | None = Field(
        None,
        description="Charging is a whole number of times this; 0.69 kW is 1 A on three phases. Any power if left out.",
    )

    @model_validator(mode="before")
    @classmethod
    def _number_is_power(cls, data: Any) -> Any:
        if isinstance(data, bool | str | list) or data is None:
            raise PydanticCustomError(
                "connector",
                "expected a number [kW], or power_kw with phases, least_kw and step_kw",
                {"found": repr(data)},
            )
        return {"power_kw": data} if isinstance(data, int | float) else data

    @override
    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The object, or a number."""
        described = handler.resolve_ref_schema(handler(schema))
        return {"anyOf": [{"type": "number", "exclusiveMinimum": 0, "unit": "kW"}, described]}

    def power_for(self, phases: int | None) -> float:
        """Most power for a car that charges on so many phases [kW]."""
        return self.power_kw * self._share(phases)

    def least_for(self, phases: int | None) -> float | None:
        """Least power as written, for a car that charges on so many phases [kW]."""
        return None if self.least_kw is None else self.least_kw * self._share(phases)

    def step_for(self, phases: int | None) -> float:
        """Step of the power for a car that charges on so many phases; 0 for any power [kW]."""
        return (self.step_kw or 0.0) * self._share(phases)

    def usual_least(self, phases: int | None, vehicle_kw: float | None) -> float:
        """Least power where none is written [kW]: 6 A on each phase, or nothing for what is too weak for that.

        A vehicle that takes no more than one phase gives is taken to charge on one, unless it says otherwise.
        """
        power = min(self.power_for(phases), vehicle_kw or inf)
        of_the_plug = self.phases if vehicle_kw is None else None
        on = 1 if self.phases == 1 else phases or of_the_plug or (1 if power <= ONE_PHASE_MOST_KW else 3)
        least = SIX_AMPERES_KW * on
        return least if least <= power else 0.0

    def _share(self, phases: int | None) -> float:
        return 1 / 3 if phases == 1 and self.phases == 3 else 1.0  # noqa: PLR2004 - a third of three phases


def each_connector(value: Any) -> Any:
    """``P01..P18: 11`` as eighteen connectors."""
    if not isinstance(value, dict):
        return value
    found: dict[Any, Any] = {}
    for written, connector in value.items():
        name = composed(written) if isinstance(written, str) else written
        match = _RANGE.fullmatch(name) if isinstance(name, str) else None
        if match is None:
            names = [name]
        elif int(match["first"]) > int(match["last"]) or int(match["last"]) - int(match["first"]) >= _MOST_IN_A_RANGE:
            raise PydanticCustomError(
                "connector_range", "expected a range like P01..P18, lowest first", {"found": repr(name)}
            )
        else:
            width = len(match["first"])
            names = [f"{match['stem']}{k:0{width}d}" for k in range(int(match["first"]), int(match["last"]) + 1)]
        if len(found) + len(names) > _MOST_CONNECTORS:
            raise PydanticCustomError(
                "too_many_connectors",
                "expected at most {most} connectors",
                {"found": f"more, with {name!r}", "most": _MOST_CONNECTORS},
            )
        for one in names:
            if one in found:
                raise PydanticCustomError(
                    "connector_twice", "expected each connector once", {"found": f"{one!r} a second time, in {name!r}"}
                )
            found[one] = connector
    return found
