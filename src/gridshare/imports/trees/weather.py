"""Weather of KNMI stations by the hour: what its variables mean, whichever form they are written in.

An hour HH runs from HH-1 to HH in UTC. T is observed at its end and stands for it; Q is its sum; FH is its mean wind.
Source: KNMI, hourly weather data, the legend above its files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gridshare.imports.channel import Quantity, Unit

HOUR_S = 3600
"""Length of an interval [s]."""

WHY_UTC = "KNMI counts hours in UTC: hour 1 ends at 01:00 UTC"


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable: what it is, and what its numbers are multiplied by."""

    quantity: Quantity
    unit: Unit
    factor: float
    because: str


VARIABLES: Mapping[str, Variable] = {
    "T": Variable("temperature", "degC", 0.1, "T is in 0.1 degC, observed at the end of the hour, and stands for it"),
    "Q": Variable("irradiance", "J/cm2", 1.0, "Q is the global radiation of the hour in J/cm2"),
    "FH": Variable("wind_speed", "m/s", 0.1, "FH is the mean wind speed of the hour in 0.1 m/s"),
}
