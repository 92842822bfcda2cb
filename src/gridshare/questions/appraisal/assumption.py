"""An assumption: a number or a day that somebody stated, with its unit, its source and what it may be instead.

``capex_eur: 210000`` and ``capex_eur: {value: 210000, source: offer of 3 November, low: 190000}`` are both one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from gridshare.plain import plain

_DIGITS = 8

DAY = "date"
"""The unit of an assumption that is a day; its value is the day's ordinal."""

_FIELDS = ("value", "source", "low", "high")
_MOST_TEXT = 200
_LEFT_OUT = "where left out a fifth, of a rate 1 % a year, of a day a year"


@dataclass(frozen=True, slots=True)
class AssumptionSpec:
    """What a field of this type may contain. Annotates `Assumption`.

    Attributes:
        unit: Its unit.
        lower, upper: The range of its value.
        is_whole: Whether it is a whole number.
    """

    unit: str
    lower: float
    upper: float
    is_whole: bool = False

    def of(self, value: float) -> Assumption:
        """The assumption that nobody stated: a default."""
        return Assumption(value, self, source=None, is_default=True)

    def parse(self, given: Any) -> Assumption:
        """A written value as an `Assumption`."""
        if isinstance(given, Assumption):
            return given
        fields = given if isinstance(given, dict) else {"value": given}
        if unknown := [name for name in fields if name not in _FIELDS]:
            found = f"the unknown field {unknown[0]!r}"
            raise PydanticCustomError("unknown_field", f"a value with {', '.join(_FIELDS[1:])}", {"found": found})
        if "value" not in fields:
            raise PydanticCustomError("missing_field", f"value: {self.in_words}", {"found": "no value"})
        value, low, high = (self._number(fields[name]) if name in fields else None for name in ("value", "low", "high"))
        assert value is not None  # noqa: S101 - for the type checker
        if (low is not None and low > value) or (high is not None and high < value):
            found = " .. ".join(self.shown(x) for x in (low, value, high) if x is not None)
            raise PydanticCustomError("range", "low, value and high in this order", {"found": found})
        return Assumption(value, self, _source(fields.get("source")), low, high)

    def _number(self, given: Any) -> float:
        if self.unit == DAY:
            return _ordinal(given)
        words, is_number = self.in_words, isinstance(given, int | float) and not isinstance(given, bool)
        if not is_number or (self.is_whole and given != int(given)):
            expected = "{words}, or {{value: .., source: ..}}"
            raise PydanticCustomError("assumption", expected, {"found": repr(given)[:80], "words": words})
        if not self.lower <= given <= self.upper:
            found = plain(given) if self.unit.startswith("1") else f"{plain(given)} {self.unit}"
            raise PydanticCustomError("out_of_range", "{words}", {"found": found, "words": words})
        return float(given)

    @property
    def in_words(self) -> str:
        """What may be written."""
        if self.unit == DAY:
            return "a date like 2027-01-01"
        if self.unit.startswith("1"):
            return f"a share from {plain(self.lower)} to {plain(self.upper)}; 6 % is written 0.06"
        limits = f"from {plain(self.lower)} to {plain(self.upper)}"
        return f"{'a whole number' if self.is_whole else 'a number'} [{self.unit}] {limits}"

    def shown(self, value: float) -> str:
        """A value as it is written."""
        return date.fromordinal(round(value)).isoformat() if self.unit == DAY else plain(value)

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Parse with `parse`, write as it was given."""
        return core_schema.no_info_plain_validator_function(
            self.parse, serialization=core_schema.plain_serializer_function_ser_schema(lambda each: each.written())
        )

    def __get_pydantic_json_schema__(self, _schema: Any, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Both ways to write it, with the unit."""
        number: dict[str, Any] = {"type": "string", "format": "date"}
        if self.unit != DAY:
            number = {
                "type": "integer" if self.is_whole else "number",
                "unit": self.unit,
                "minimum": self.lower,
                "maximum": self.upper,
            }
        with_source = {
            "type": "object",
            "properties": {
                "value": number,
                "source": {"type": "string", "description": "Where it comes from.", "maxLength": _MOST_TEXT},
                "low": {**number, "description": f"What it may be at the least; {_LEFT_OUT} less."},
                "high": {**number, "description": f"What it may be at the most; {_LEFT_OUT} more."},
            },
            "required": ["value"],
            "additionalProperties": False,
        }
        return {"unit": self.unit, "anyOf": [number, with_source]}


@dataclass(frozen=True, slots=True)
class Assumption:
    """A stated value.

    Attributes:
        value: The value; of a day its ordinal.
        spec: Unit and range, from the field.
        source: Where it comes from; None where nobody said.
        low, high: What it may be instead; None where nobody said.
        is_default: Whether it was not stated at all.
    """

    value: float
    spec: AssumptionSpec
    source: str | None = None
    low: float | None = None
    high: float | None = None
    is_default: bool = False

    @property
    def day(self) -> date:
        """The day that it is."""
        return date.fromordinal(round(self.value))

    def at(self, value: float) -> Assumption:
        """The same with another value."""
        return replace(self, value=value)

    def written(self) -> Any:
        """As JSON."""
        given = {"value": self.value, "low": self.low, "high": self.high}
        known = {name: self.plain(value) for name, value in given.items() if value is not None}
        if self.source is None and len(known) == 1:
            return known["value"]
        return known | ({} if self.source is None else {"source": self.source})

    def plain(self, value: float) -> Any:
        """A value of it as JSON: a day as such, a whole number as one."""
        if self.spec.unit == DAY:
            return date.fromordinal(round(value)).isoformat()
        return int(value) if self.spec.is_whole else round(value, _DIGITS)


def _ordinal(given: Any) -> float:
    try:
        return float((given if type(given) is date else date.fromisoformat(given)).toordinal())
    except (TypeError, ValueError):
        raise PydanticCustomError("date", "a date like 2027-01-01", {"found": repr(given)[:80]}) from None


def _source(given: Any) -> str | None:
    if given is None:
        return None
    if not isinstance(given, str) or not given.isprintable() or not 0 < len(given) <= _MOST_TEXT:
        expected = f"where it comes from, as a text on one line of at most {_MOST_TEXT} characters"
        raise PydanticCustomError("source", expected, {"found": repr(given)[:80]})
    return given


_MOST_EUR = 1e9
_FIRST, _LAST = (float(date(year, 1, 1).toordinal()) for year in (1990, 2200))

AMOUNT = AssumptionSpec("EUR", 0, _MOST_EUR)
PER_YEAR = AssumptionSpec("EUR/year", -_MOST_EUR, _MOST_EUR)
PER_MONTH = AssumptionSpec("EUR/month", -_MOST_EUR, _MOST_EUR)
RATE = AssumptionSpec("1/year", -0.5, 1)
COST_RATE = AssumptionSpec("1/year", 0, 1)
PART = AssumptionSpec("1", 0, 1)
YEARS = AssumptionSpec("year", 1, 60, is_whole=True)
NO_YEARS = AssumptionSpec("year", 0, 60, is_whole=True)
A_DAY = AssumptionSpec(DAY, _FIRST, _LAST)

Amount = Annotated[Assumption, AMOUNT]
PerYear = Annotated[Assumption, PER_YEAR]
PerMonth = Annotated[Assumption, PER_MONTH]
Rate = Annotated[Assumption, RATE]
CostRate = Annotated[Assumption, COST_RATE]
Part = Annotated[Assumption, PART]
Years = Annotated[Assumption, YEARS]
SomeYears = Annotated[Assumption, NO_YEARS]
Day = Annotated[Assumption, A_DAY]
