"""The named series that drive the group's net load from outside, and how much."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from gridshare.series import SeriesSpec
from gridshare.series.suffixes import SUFFIXES
from gridshare.sites.document import SiteDocument
from gridshare.sites.references import walk


@dataclass(frozen=True, slots=True)
class Driver:
    """A series that drives the group's net load.

    Attributes:
        name: Its name.
        factor: What a unit of it adds to the group [kW].
    """

    name: str
    factor: float


def drivers_of(document: SiteDocument, names: Container[str]) -> list[Driver]:
    """Those of the named series that drive assets from outside, each once with the sum of what it adds."""
    factors: dict[str, float] = {}
    for asset, _, _ in walk(document):
        for series, factor in asset.exogenous:
            name = series.given
            if isinstance(name, str) and name in names:
                factors[name] = factors.get(name, 0.0) + factor * _unit(name, series.spec)
    return [Driver(name, factor) for name, factor in factors.items()]


def _unit(name: str, spec: SeriesSpec) -> float:
    """What a unit of a series is in the unit of a field."""
    fitting = [s for s in SUFFIXES if s.unit == spec.unit and name.casefold().endswith(s.text)]
    suffix = max(fitting, key=lambda s: len(s.text), default=None)
    return 1.0 if suffix is None else suffix.times / suffix.per
