"""Whether the level of a series fits what is known of its meter from elsewhere, under one unit or under another.

kW called kWh are four times too high in quarters, and no number of the series shows it. A year total, a contract, a
connection and what was measured of the meter before do.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.contract import PLAUSIBLE
from gridshare.imports.quality.finding import figure
from gridshare.parts import Floats

_YEAR_H = 8760
_HIGH = 0.999
"""Quantile that stands for the highest power: a few spikes say nothing of a unit."""

_USE = ("consumption", "net")


@dataclass(frozen=True, slots=True)
class Held:
    """What comes of holding a level against something.

    Attributes:
        agrees: Whether it fits better than the other level does.
        because: With which figures: as it is, or as the other would be, and what they are held against.
        is_stated: Whether that is known of the connection, and not measured before, perhaps in a wrong unit.
    """

    agrees: bool
    because: str
    is_stated: bool = True


def held(series: Assessed, times: float, facts: Facts, before: Floats | None = None) -> Held | None:
    """Whether a level fits, or rather ``times`` as much; None where nothing is known to hold it against.

    Args:
        series: The series.
        times: What its values would be multiplied by, were they of the other unit.
        facts: What is known of its connection.
        before: Power [kW] of the same meter and quantity that is certain; None where there is none.
    """
    there = series.values[np.isfinite(series.values)]
    if not len(there) or not (there > 0).any():
        return None
    mean, high = float(there.mean()), float(np.quantile(there, _HIGH))
    if facts.year_total_kwh and mean > 0 and series.quantity == "consumption":
        year = mean * _YEAR_H
        said = f"{_both(year, times, 'kWh')} a year at that rate; {figure(facts.year_total_kwh)[0]} kWh are stated"
        return Held(_is_nearer(year / facts.year_total_kwh, times), said)
    for limit, what in _limits(series, facts):
        said = f"at most {_both(high, times, 'kW')}; {what} is {figure(limit)[0]} kW"
        return Held(_distance(high / limit) <= _distance(high * times / limit), said)
    level = 0.0 if before is None or series.quantity not in _USE else float(np.nanquantile(before, _HIGH))
    if level <= 0 or high <= 0:
        return None
    said = f"at most {_both(high, times, 'kW')}; {figure(level)[0]} kW was measured of the same meter elsewhere"
    return Held(_is_nearer(high / level, times), said, is_stated=False)


def _limits(series: Assessed, facts: Facts) -> list[tuple[float, str]]:
    """What its highest power is held against, the most telling first."""
    contract = {"consumption": facts.contracted_import_kw, "net": facts.contracted_import_kw}
    contract |= {"feed_in": facts.contracted_feed_in_kw}
    both = ((contract.get(series.quantity), "the contract"), (facts.connection_kw, "the connection"))
    return [(limit, what) for limit, what in both if limit]


def _both(value: float, times: float, unit: str) -> str:
    return f"{figure(value)[0]} {unit}, of the other unit {figure(value * times)[0]} {unit}"


def _is_nearer(ratio: float, times: float) -> bool:
    """Whether a ratio that should be one is nearer to it than that of the other unit is."""
    return bool(abs(np.log(ratio)) <= abs(np.log(ratio * times)))


def _distance(share: float) -> float:
    """How far a share of a contract is from what firms plausibly take of theirs; 0 within it."""
    low, high = PLAUSIBLE
    return float(max(0.0, np.log(low / share), np.log(share / high))) if share > 0 else 0.0
