"""Numbers that carry their unit and their range into JSON Schema.

Every quantity of a document is one of these. They refuse text where a number belongs, NaN and infinity, and what is
beyond `MOST` of their unit. A field that needs a bound of its own adds it: ``price: EurPerKwh = Field(0.0, ge=0)``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import inf, isfinite
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from gridshare.errors import GridshareError, Problem
from gridshare.plain import plain

MOST: Mapping[str, float] = {
    "kW": 1_000_000.0,
    "kVA": 1_000_000.0,
    "kWp": 1_000_000.0,
    "kWh": 10_000_000.0,
    "kWh a year": 10_000_000_000.0,
    "EUR": 10_000_000.0,
    "EUR/kWh": 10_000.0,
    "EUR/kW": 100_000.0,
    "degC": 2_000.0,
    "K": 2_000.0,
    "kWh/K": 100_000.0,
    "kW/K": 100_000.0,
    "kWh/kWh": 100.0,
    "kW/kWp": 10.0,
    "m/s": 200.0,
    "min": 1_000_000,
    "h": 100_000.0,
    "1": 1_000_000,
}
"""Unit -> beyond this no park has anything, in either direction: a gigawatt, ten gigawatt-hours, 10,000 EUR/kWh.

What is beyond is another unit, or a slip; it would also be beyond what a solver can tell from rounding.
"""

LEAST_POSITIVE = 0.001
"""What has to be above zero is at least this: a watt, a kelvin in a thousand."""


_THOUSANDTH = {"kW": "W", "kVA": "VA", "kWp": "Wp", "kWh": "Wh", "EUR/kWh": "EUR/MWh", "kW/kWp": "W/kWp"}
"""Unit -> the one of which a number is a thousand times as large, and which is mistaken for it."""


_NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)


class NumberError(GridshareError):
    """What a person typed is no number, or could be two."""

    code: ClassVar[str] = "number"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "This number cannot be used"


def number_of(text: str, where: str, *, is_rate: bool = False) -> float:
    """The number that a person typed, with a point or a comma: the one reader of all that is typed.

    ``1.500`` is 1.5 to one and 1500 to another, as is ``1,500``; but a rate has as many decimals as it likes.

    Args:
        text: What was typed, without a unit.
        where: The option or the question, for messages.
        is_rate: Whether it is a price or another rate, which is never a thousand.

    Raises:
        NumberError: If it is none, or could be two.
    """
    digits = text.strip()
    if _THOUSANDS.fullmatch(digits) and not is_rate:
        whole, part = re.sub("[.,]", "", digits), f"{digits[:-4]}.{digits[-3:].rstrip('0') or '0'}"
        expected = "a number that can be read in one way"
        raise NumberError(Problem(where, NumberError.code, repr(text), expected, f"Write {whole}, or {part}."))
    number = float(digits.replace(",", ".")) if _NUMBER.fullmatch(digits) else inf
    if not isfinite(number):
        raise NumberError(Problem(where, NumberError.code, repr(text), "a number"))
    return number


def in_range(unit: str, limit: float) -> tuple[str, str]:
    """What is expected of a number that is beyond the range of its unit, and what may be the matter."""
    other = f": is it in {_THOUSANDTH[unit]}? Then divide it by 1000" if unit in _THOUSANDTH else ""
    amount = plain(limit) if unit == "1" else f"{plain(limit)} {unit}"
    return f"{'at most' if limit > 0 else 'at least'} {amount}", f"No park has that{other}."


def quantity(unit: str, **limits: Any) -> Any:
    """What a number of a unit is held to, within limits of its own."""
    extra: Any = {"unit": unit.partition(" ")[0]}
    limits = {"le": MOST[unit], **limits}
    return Field(strict=True, allow_inf_nan=False, json_schema_extra=extra, **limits)


def whole(unit: str, **limits: Any) -> Any:
    """The same for a whole number."""
    return Field(strict=True, json_schema_extra={"unit": unit}, **{"le": int(MOST[unit]), **limits})


def _off_or_a_watt(value: float) -> float:
    """What runs is recognised by its published power, in whole watts."""
    if 0 < value < LEAST_POSITIVE:
        wanted = f"0 kW, or at least {plain(LEAST_POSITIVE)} kW"
        raise PydanticCustomError("least_power", "expected {wanted}", {"found": f"{plain(value)} kW", "wanted": wanted})
    return value


Kw = Annotated[float, quantity("kW", ge=0)]
RunningKw = Annotated[Kw, AfterValidator(_off_or_a_watt)]
"""A power from which on and off are told apart; 0 where they do not differ."""
PositiveKw = Annotated[float, quantity("kW", ge=LEAST_POSITIVE)]
SignedKw = Annotated[float, quantity("kW", ge=-MOST["kW"])]
KwPeak = Annotated[float, quantity("kWp", ge=LEAST_POSITIVE)]
Kva = Annotated[float, quantity("kVA", ge=LEAST_POSITIVE)]
Kwh = Annotated[float, quantity("kWh", ge=0)]
SignedKwh = Annotated[float, quantity("kWh", ge=-MOST["kWh"])]
YearKwh = Annotated[float, quantity("kWh a year", ge=LEAST_POSITIVE)]
Eur = Annotated[float, quantity("EUR", ge=-MOST["EUR"])]
PositiveEur = Annotated[float, quantity("EUR", ge=0)]
EurPerKwh = Annotated[float, quantity("EUR/kWh", ge=-MOST["EUR/kWh"])]
CostPerKwh = Annotated[float, quantity("EUR/kWh", ge=0)]
EurPerKw = Annotated[float, quantity("EUR/kW", ge=0)]
Celsius = Annotated[float, quantity("degC", ge=-273.15)]
Kelvin = Annotated[float, quantity("K", ge=LEAST_POSITIVE)]
KwhPerKelvin = Annotated[float, quantity("kWh/K", ge=LEAST_POSITIVE)]
KwPerKelvin = Annotated[float, quantity("kW/K", ge=0)]
Ratio = Annotated[float, quantity("kWh/kWh", ge=0)]
MetresPerSecond = Annotated[float, quantity("m/s", ge=0)]
Share = Annotated[float, quantity("1", ge=0, le=1)]
Efficiency = Annotated[float, quantity("1", ge=0.01, le=1)]
Cycles = Annotated[float, quantity("1", ge=0, le=1_000)]
Minutes = Annotated[int, whole("min", ge=0)]
PositiveMinutes = Annotated[int, whole("min", ge=1)]
Hours = Annotated[float, quantity("h", ge=0)]
Count = Annotated[int, whole("1", ge=0)]
PositiveCount = Annotated[int, whole("1", ge=1)]
Priority = Annotated[int, Field(strict=True, ge=1, le=9, json_schema_extra={"unit": "1 (served first) .. 9"})]
