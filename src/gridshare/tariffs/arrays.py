"""Tariffs: prices and charges as arrays."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from gridshare.errors import Problem
from gridshare.parts import Floats
from gridshare.series import Series
from gridshare.tariffs.document import EnergyContract, GridTariff, PeakCharge, Price
from gridshare.timegrid import TimeGrid, mask_of

SeriesOf = Callable[[Series | None, str, float], Floats]

GROUP = -1
"""The point of a charge that is about the group and not about a member."""


@dataclass(frozen=True, slots=True)
class PeakArrays:
    """One peak charge.

    Attributes:
        name: Name on the bill.
        direction: Import or export.
        member: Index of the member it is about, or `GROUP`.
        eur_per_kw: Price of the peak.
        free_kw: What costs nothing more: the free threshold or the month's peak so far.
        intervals: Steps within the horizon of each billed interval.
        length: Steps of a whole interval.
        running_kw: What each interval's mean holds already from before the horizon, shape (interval,).
    """

    name: str
    direction: Literal["import", "export"]
    member: int
    eur_per_kw: float
    free_kw: float
    intervals: tuple[tuple[int, ...], ...]
    length: int
    running_kw: Floats


@dataclass(frozen=True, slots=True)
class TariffArrays:
    """All prices of a site.

    Attributes:
        import_eur_per_kwh, export_eur_per_kwh: All that a kWh costs or brings, shape (member, step).
        peaks: Peak charges.
        constants_eur: Name -> charge that no plan changes, for the horizon.
    """

    import_eur_per_kwh: Floats
    export_eur_per_kwh: Floats
    peaks: tuple[PeakArrays, ...]
    constants_eur: Mapping[str, float]


def resolve_prices(price: Price, path: str, grid: TimeGrid, series: SeriesOf, *, taxed: bool) -> Floats:
    """What a kWh costs or brings, shape (step,)."""
    if price.price is not None:
        base = series(price.price, f"{path}.price", 0.0)
    else:
        peak = mask_of(price.peak_when, grid, without=False)
        base = np.where(peak, price.peak_eur_per_kwh or 0.0, price.off_peak_eur_per_kwh or 0.0)
    return base + price.markup_eur_per_kwh + (price.energy_tax_eur_per_kwh if taxed else 0.0)


def resolve(
    contracts: Mapping[str, EnergyContract],
    contract_of_member: Sequence[str],
    tariff: GridTariff,
    grid: TimeGrid,
    series: SeriesOf,
) -> TariffArrays:
    """Energy prices per member, with the group's transport price in them; the constants of the horizon."""
    table = {
        name: (
            resolve_prices(c.import_, f"energy_contracts.{name}.import", grid, series, taxed=True),
            resolve_prices(c.export, f"energy_contracts.{name}.export", grid, series, taxed=False),
        )
        for name, c in contracts.items()
    }
    transport = series(tariff.transport_eur_per_kwh, "grid_tariff.transport_eur_per_kwh", 0.0)
    free = (np.zeros(grid.n_steps), np.zeros(grid.n_steps))
    prices = [table.get(name, free) for name in contract_of_member]
    share = _share_of_month(grid)
    constants = {
        "kw_contract": share * tariff.contract_kw * tariff.contract_eur_per_kw,
        "standing": share * tariff.standing_eur,
    }
    shape = (len(prices), grid.n_steps)
    return TariffArrays(
        import_eur_per_kwh=np.array([p + transport for p, _ in prices]).reshape(shape),
        export_eur_per_kwh=np.array([q for _, q in prices]).reshape(shape),
        peaks=(),
        constants_eur={name: value for name, value in constants.items() if value},
    )


def resolve_peaks(tariff: GridTariff, members: Sequence[str], grid: TimeGrid) -> tuple[list[PeakArrays], list[Problem]]:
    """The peak charges, and what is wrong with their intervals or names."""
    peaks: list[PeakArrays] = []
    problems: list[Problem] = []
    for k, charge in enumerate(tariff.peaks):
        found = _peak(charge, f"grid_tariff.peaks[{k}]", GROUP, grid)
        (problems if isinstance(found, Problem) else peaks).append(found)  # type: ignore[arg-type]
    if tariff.surcharge is not None:
        for name, so_far in tariff.surcharge.members.items():
            if name not in members:
                problems.append(
                    Problem("grid_tariff.surcharge.members", "unknown_member", repr(name), f"one of {list(members)}")
                )
                continue
            charge = PeakCharge(
                name=f"MS/LS surcharge {name}", eur_per_kw=tariff.surcharge.eur_per_kw, so_far_kw=so_far
            )
            found = _peak(charge, "grid_tariff.surcharge", list(members).index(name), grid)
            (problems if isinstance(found, Problem) else peaks).append(found)  # type: ignore[arg-type]
    return peaks, problems


def _peak(charge: PeakCharge, path: str, member: int, grid: TimeGrid) -> PeakArrays | Problem:
    """The billed intervals: complete ones within the horizon, by the clock, that count by their last step."""
    step, interval = grid.step_minutes, charge.interval_minutes
    length = max(interval // step, 1)
    if interval % step and step % interval:
        return Problem(
            f"{path}.interval_minutes", "off_grid", f"{interval} min", f"a multiple of the step ({step} min)"
        )
    first = grid.local[0]
    elapsed = ((first.hour * 60 + first.minute - charge.clock) % max(interval, step)) // step
    if len(charge.running_kw) != elapsed:
        return Problem(
            f"{path}.running_kw",
            "running_interval",
            f"{len(charge.running_kw)} values",
            f"{elapsed} values: the running interval began {elapsed} steps before the horizon",
            "Give the mean power of each of these steps, or set clock to when an interval begins.",
        )
    edges = range(length - elapsed, grid.n_steps + 1, length)
    counts = mask_of(charge.when, grid, without=True)
    intervals = [tuple(range(max(end - length, 0), end)) for end in edges if end > 0 and counts[end - 1]]
    running = [sum(charge.running_kw) / length if elapsed and steps[0] == 0 else 0.0 for steps in intervals]
    return PeakArrays(
        name=charge.name,
        direction=charge.direction,
        member=member,
        eur_per_kw=charge.eur_per_kw,
        free_kw=max(charge.free_kw, charge.so_far_kw),
        intervals=tuple(intervals),
        length=length,
        running_kw=np.array(running),
    )


def _share_of_month(grid: TimeGrid) -> float:
    """Which part of its months the horizon is."""
    total = 0.0
    for instant in grid.local:
        total += grid.step_h / 24 / monthrange(instant.year, instant.month)[1]
    return total
