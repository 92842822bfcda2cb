"""A series as a person writes it: a number, a list, the name of a column, or a file and its column.

The unit belongs to the field, not to the value. A reference is replaced by its values when the site is loaded
(`gridshare.sites.placed`), so that behind that point a series is a number or a list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Annotated, Any

import numpy as np
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from gridshare.names import composed
from gridshare.parts import Floats
from gridshare.units import MOST

_INF = float("inf")


@dataclass(frozen=True, slots=True)
class FileColumn:
    """A column of a file in the site's folder."""

    file: str
    column: str | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class SeriesSpec:
    """What a field of this type may hold: the unit, and the range of every value. Annotates `Series`."""

    unit: str
    lower: float = -_INF
    upper: float = _INF

    def parse(self, value: Any) -> Series:
        """A written value as a `Series`."""
        if isinstance(value, Series):
            return replace(value, spec=self)
        if isinstance(value, str):
            return Series(composed(value), self)
        if isinstance(value, list | tuple):
            return Series(self._numbers(value), self)
        if _is_number(value):
            return Series(float(value), self)
        names_a_file = isinstance(value, dict) and "file" in value and set(value) <= {"file", "column", "sheet"}
        if names_a_file and all(isinstance(v, str) for v in value.values()):
            file = {key: composed(text) if key == "column" else text for key, text in value.items()}
            return Series(FileColumn(**file), self)
        number = "a number" if self.unit == "1" else f"a number [{self.unit}]"
        raise PydanticCustomError(
            "series",
            "expected {number}, a list with one number per step, the name of a column, or {{file: .., column: ..}}",
            {"found": repr(value)[:80], "number": number},
        )

    def _numbers(self, values: list[Any] | tuple[Any, ...]) -> tuple[float | None, ...]:
        for i, v in enumerate(values):
            if v is not None and not _is_number(v):
                raise PydanticCustomError(
                    "series_item", "expected a number [{unit}]", {"found": f"{v!r} at position {i}", "unit": self.unit}
                )
        return tuple(None if v is None else float(v) for v in values)

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Parse with `parse`, write as it was given."""
        return core_schema.no_info_plain_validator_function(
            self.parse, serialization=core_schema.plain_serializer_function_ser_schema(lambda series: series.written())
        )

    def __get_pydantic_json_schema__(self, _schema: Any, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The four ways to write a series, with the unit."""
        number: dict[str, Any] = {"type": "number", "unit": self.unit}
        if self.lower > -_INF:
            number["minimum"] = self.lower
        if self.upper < _INF:
            number["maximum"] = self.upper
        file = {
            "type": "object",
            "properties": {name: {"type": "string"} for name in ("file", "column", "sheet")},
            "required": ["file"],
            "additionalProperties": False,
        }
        return {
            "unit": self.unit,
            "anyOf": [number, {"type": "array", "items": number}, {"type": "string"}, file],
        }


@dataclass(frozen=True, slots=True)
class Series:
    """A series of a document.

    Attributes:
        given: A constant, values per step (None where one is missing), a column's name, or a file's column.
        spec: Unit and range, from the field.
    """

    given: float | tuple[float | None, ...] | str | FileColumn
    spec: SeriesSpec

    @property
    def is_reference(self) -> bool:
        """Whether the values are elsewhere."""
        return isinstance(self.given, str | FileColumn)

    def with_values(self, values: Floats) -> Series:
        """The same field with its values in place of the reference."""
        return replace(self, given=tuple(values.tolist()))

    def between(self, first: int, last: int) -> Series:
        """The same field with the values of some steps; a constant stays, a reference too."""
        return replace(self, given=self.given[first:last]) if isinstance(self.given, tuple) else self

    def mapped(self, change: Callable[[float], float]) -> Series:
        """The same series with every value changed; a missing one stays missing, a reference as it is."""
        if isinstance(self.given, float):
            return replace(self, given=change(self.given))
        if isinstance(self.given, tuple):
            return replace(self, given=tuple(None if v is None else change(v) for v in self.given))
        return self

    def written(self) -> Any:
        """As JSON."""
        if isinstance(self.given, FileColumn):
            return {
                k: v
                for k, v in (("file", self.given.file), ("column", self.given.column), ("sheet", self.given.sheet))
                if v is not None
            }
        return list(self.given) if isinstance(self.given, tuple) else self.given

    def on(self, n: int) -> Floats:
        """Values, shape (step,); NaN where one is missing.

        Raises:
            ValueError: If it is a reference or has another length than ``n``.
        """
        if isinstance(self.given, float):
            return np.full(n, self.given)
        if not isinstance(self.given, tuple):
            message = f"{self.given!r} is a reference, not values"
            raise ValueError(message)  # noqa: TRY004 - the value is wrong for the time being, not its type
        if len(self.given) != n:
            message = f"{len(self.given)} values for {n} steps"
            raise ValueError(message)
        return np.array([np.nan if v is None else v for v in self.given], dtype=float)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def spec_of(unit: str, lower: float | None = None) -> SeriesSpec:
    """A series of a unit, within its range."""
    return SeriesSpec(unit, -MOST[unit] if lower is None else lower, MOST[unit])


PowerSeries = Annotated[Series, spec_of("kW", 0)]
NetPowerSeries = Annotated[Series, spec_of("kW")]
EnergySeries = Annotated[Series, spec_of("kWh", 0)]
PriceSeries = Annotated[Series, spec_of("EUR/kWh")]
ExcessPriceSeries = Annotated[Series, spec_of("EUR/kWh", 0)]
"""Price of each kWh above a limit; never negative, or more above it would pay."""

TemperatureSeries = Annotated[Series, spec_of("degC", -273.15)]
YieldSeries = Annotated[Series, spec_of("kW/kWp", 0)]
WindSpeedSeries = Annotated[Series, spec_of("m/s", 0)]
ShareSeries = Annotated[Series, SeriesSpec("1", 0, 1)]
