"""The meters of an import together, against the group's cap: which of their series count, and when all are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from gridshare.connection.layers.layer import Limits
from gridshare.imports import Assessed
from gridshare.parts import Bools, Floats
from gridshare.series.measured import MeasuredSeries
from gridshare.series.quantities import Quantity, name_end
from gridshare.series.together import LOADS, SOURCES, grid_between, on_steps, sum_meter
from gridshare.timegrid import TimeGrid

_QUARTER_MINUTES = 15


@dataclass(frozen=True, slots=True, eq=False)
class Park:
    """What is known of a park besides the files of an import.

    Attributes:
        earlier: The clean series that its folder holds; those of the import come in their place.
        caps: Gives the group's cap on a grid; None where that is not known.
        caps_of_series: Layers of the cap that are not in it, since their limit is a series.
        files: Name of a series of the import -> the files that it comes from.
    """

    earlier: Sequence[MeasuredSeries] = ()
    caps: Callable[[TimeGrid], Limits | None] = lambda _: None
    caps_of_series: Sequence[str] = ()
    files: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Together:
    """Meters together.

    Attributes:
        grid: All quarters that any of them reaches over.
        kw: The sum of what is known, shape (step,); NaN where nothing is.
        known: Meter -> the share of the steps at which it is known.
        is_whole: Whether all of them are known, shape (step,).
        caps: The group's cap on the steps; None where that is not known.
        caps_of_series: Layers that are not in it, since their limit is a series.
        panels, unfit, longer, earlier: Meters of panels alone; those left out as they do not fit quarters; those
            that measure over longer than one; those of earlier imports.
        sum: The meter that is left out as it is the sum of the others.
    """

    grid: TimeGrid
    kw: Floats
    known: Mapping[str, float]
    is_whole: Bools
    caps: Limits | None
    caps_of_series: tuple[str, ...]
    panels: tuple[str, ...]
    unfit: tuple[str, ...]
    longer: tuple[str, ...]
    earlier: tuple[str, ...]
    sum: str | None

    @property
    def counts(self) -> Bools:
        """The steps that figures are of: those at which all is known, or all where there are none; shape (step,)."""
        return self.is_whole if self.is_whole.any() else np.isfinite(self.kw)


def key_of(name: str, quantity: Quantity | None) -> str:
    """What the series of a meter begin with: ``bakkerij_noord``."""
    return name.removesuffix(name_end(quantity)) if quantity is not None else name


def used(quantities: Iterable[Quantity | None]) -> Quantity | None:
    """Which of the series of a meter says what its connection takes; None where none does."""
    there = set(quantities)
    return next((each for each in (*LOADS, *SOURCES) if each in there), None)


def together(series: Iterable[Assessed], park: Park, zone: str) -> Together | None:
    """The meters together; None where nothing of power was measured."""
    fresh = {s.name: MeasuredSeries(s.name, s.start, s.step_s, s.values, s.origin, s.quantity) for s in series}
    by_meter: dict[str, dict[Quantity, MeasuredSeries]] = {}
    for each in ({s.name: s for s in park.earlier} | fresh).values():
        if each.quantity in (*LOADS, *SOURCES) and each.name.endswith("_kw"):
            by_meter.setdefault(key_of(each.name, each.quantity), {})[each.quantity] = each
    found = {key: of[quantity] for key, of in by_meter.items() if (quantity := used(of)) is not None}
    found = {key: each for key, each in found.items() if np.nan_to_num(each.values).any()}
    loads = {key: each for key, each in found.items() if each.quantity in LOADS}
    total = sum_meter(loads, zone)
    counted = {key: each for key, each in found.items() if key != total}
    if not counted:
        return None
    ends = (each.start + each.step_s * len(each.values) for each in counted.values())
    grid = grid_between(min(each.start for each in counted.values()), max(ends), _QUARTER_MINUTES, zone)
    kw = {key: on_steps(each, grid) for key, each in counted.items()}
    there = {key: known for key, values in kw.items() if (known := np.isfinite(values)).any()}
    if not there:
        return None
    any_known = np.any(list(there.values()), axis=0)
    signed = [np.nan_to_num(kw[key]) * (1 if key in loads else -1) for key in there]
    return Together(
        grid=grid,
        kw=np.where(any_known, np.sum(signed, axis=0), np.nan),
        known={key: float(values.mean()) for key, values in there.items()},
        is_whole=np.all(list(there.values()), axis=0),
        caps=park.caps(grid),
        caps_of_series=tuple(park.caps_of_series),
        panels=tuple(key for key in there if key not in loads),
        unfit=tuple(key for key in kw if key not in there),
        longer=tuple(key for key in there if counted[key].step_s > 60 * _QUARTER_MINUTES),
        earlier=tuple(key for key in there if counted[key].name not in fresh),
        sum=total,
    )


def spaced(key: str) -> str:
    """The key of a meter for people."""
    return key.replace("_", " ")
