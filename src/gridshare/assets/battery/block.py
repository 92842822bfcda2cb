r"""Battery: the mathematics of one battery on n steps.

| symbol | code | unit | meaning |
|---|---|---|---|
| $c_t, d_t$ | `charge_kw`, `discharge_kw` | kW | power in and out at the meter side |
| $e_t$ | `energy_kwh` | kWh | energy stored at point t; $e_0$ is data |
| $z_t$ | `is_charging` | - | 1 where the battery may charge, 0 where it may discharge |
| $\eta_c, \eta_d$ | `charge_efficiency`, `discharge_efficiency` | - | |
| $\lambda$ | `kept_per_step` | - | share of the energy that is left after a step (self-discharge) |
| $g_t$ | `internal_gain_kw` | kW | fills (or drains) the store from within |
| $\overline c_t, \overline d_t$ | `charge_limit_kw`, `discharge_limit_kw` | kW | limits after availability, quiet hours, reserve |
| $\underline c_t$ | `least_charge_kw` | kW | charging is off or at least so much |
| $E$ | `capacity_kwh` | kWh | usable capacity |
| $\underline e_t, \overline e_t$ | `least_kwh`, `most_kwh` | kWh | energy window, with reserved energy and firm targets |
| $w^-_t, w^+_t$ | `below_kwh`, `above_kwh` | kWh | by how much the window is left (only if it must be) |
| $\underline w_t, \overline w_t$ | `wanted_least_kwh`, `wanted_most_kwh` | kWh | other targets, among them the final energy |
| $s^-_t, s^+_t$ | `short_kwh`, `surplus_kwh` | kWh | by how much a target is missed (only if it must be) |
| $y_t$ | `is_on` | - | 1 where it charges (only with a least charging power) |
| $D_{day}$ | `daily_discharge_kwh` | kWh | most energy discharged on a day |
| $w_c, w_d$ | `wear_charge_eur_per_kwh`, `wear_discharge_eur_per_kwh` | EUR/kWh | wear per kWh charged and discharged |
| $v$ | `final_value_eur_per_kwh` | EUR/kWh | value of energy left at the end |
| $e_v$ | `valued_from_kwh` | kWh | as far as it is above this: $e_0$ where time goes on after the grid, else 0 |

$$ e_{t+1} = \lambda e_t + h (\eta_c c_t - d_t / \eta_d + g_t) \tag{B1} $$
$$ 0 \le e_t \le E, \quad \underline e_t - w^-_t \le e_t \le \overline e_t + w^+_t \tag{B2} $$
$$ 0 \le c_t \le \overline c_t, \quad 0 \le d_t \le \overline d_t \tag{B3} $$
$$ c_t \le \overline c_t z_t, \quad d_t \le \overline d_t (1 - z_t) \quad z_t \in \{0,1\} \tag{B4} $$
$$ \sum_{t \in day} h\, d_t \le D_{day} \tag{B5} $$
$$ e_t + s^-_t \ge \underline w_t, \quad e_t - s^+_t \le \overline w_t \tag{B6} $$
$$ \underline c_t y_t \le c_t \le \overline c_t y_t \quad y_t \in \{0,1\} \tag{B7} $$
$$ cost = \sum_t h (w_c c_t + w_d d_t) - v (e_n - e_v) \tag{B8} $$
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.assets.battery.arrays import BatteryArrays
from gridshare.blocks import Data, alike, binary, block, free, model, nonnegative, row, rows, slack
from gridshare.parts import (
    FEED_IN,
    NOT_WHILE_EXPORTING,
    NOT_WHILE_IMPORTING,
    PORT,
    Block,
    Carry,
    Decisions,
    Exclusive,
    Ints,
    Quiet,
    Stamp,
    Steps,
    Values,
    gather,
)

DATA = Data(
    once=(
        "charge_efficiency",
        "discharge_efficiency",
        "kept_per_step",
        "capacity_kwh",
        "initial_kwh",
        "final_value_eur_per_kwh",
        "valued_from_kwh",
        "wear_charge_eur_per_kwh",
        "wear_discharge_eur_per_kwh",
    ),
    per_step=("charge_limit_kw", "discharge_limit_kw", "least_charge_kw", "internal_gain_kw"),
    per_point=("least_kwh", "most_kwh", "wanted_least_kwh", "wanted_most_kwh"),
    per_day=("daily_discharge_kwh",),
)


@dataclass(frozen=True, slots=True)
class Features:
    """What a battery's rows depend on."""

    daily_throughput: bool = False
    least_charge: bool = False
    rests_while_importing: bool = False
    rests_while_exporting: bool = False
    starts_anywhere: bool = False


def build(steps: Steps, features: Features) -> Block:
    """One battery."""
    m = model()
    d, h, points = DATA.symbols(m, steps), steps.h, steps.points
    m.charge_kw, m.discharge_kw = nonnegative(steps), nonnegative(steps)
    m.energy_kwh = free(points)
    m.is_charging = binary(steps)
    m.below_kwh, m.above_kwh = slack(points), slack(points)
    m.short_kwh, m.surplus_kwh = slack(points), slack(points)
    if features.starts_anywhere:
        m.start_kwh = nonnegative()
        m.start_fits = row("B2", m.start_kwh <= d.capacity_kwh)
    e = [m.start_kwh if features.starts_anywhere else d.initial_kwh, *m.energy_kwh.values()]

    def stored_kw(t: int) -> Any:
        return d.charge_efficiency * m.charge_kw[t] - m.discharge_kw[t] / d.discharge_efficiency + d.internal_gain_kw[t]

    m.energy_balance = rows("B1", steps, lambda t: e[t + 1] == d.kept_per_step * e[t] + h * stored_kw(t))
    m.energy_positive = rows("B2", points, lambda t: e[t] >= 0)
    m.energy_fits = rows("B2", points, lambda t: e[t] <= d.capacity_kwh)
    m.energy_least = rows("B2", points, lambda t: e[t] + m.below_kwh[t] >= d.least_kwh[t])
    m.energy_most = rows("B2", points, lambda t: e[t] - m.above_kwh[t] <= d.most_kwh[t])
    m.charge_most = rows("B3", steps, lambda t: m.charge_kw[t] <= d.charge_limit_kw[t])
    m.discharge_most = rows("B3", steps, lambda t: m.discharge_kw[t] <= d.discharge_limit_kw[t])
    m.charge_or_not = rows("B4", steps, lambda t: m.charge_kw[t] <= d.charge_limit_kw[t] * m.is_charging[t])
    m.discharge_or_not = rows(
        "B4", steps, lambda t: m.discharge_kw[t] <= d.discharge_limit_kw[t] * (1 - m.is_charging[t])
    )
    if features.daily_throughput:
        m.daily_discharge = rows(
            "B5",
            steps.days,
            lambda day: sum(h * m.discharge_kw[t] for t in steps.of_day(day)) <= d.daily_discharge_kwh[day],
        )
    m.target_least = rows("B6", points, lambda t: e[t] + m.short_kwh[t] >= d.wanted_least_kwh[t])
    m.target_most = rows("B6", points, lambda t: e[t] - m.surplus_kwh[t] <= d.wanted_most_kwh[t])
    if features.least_charge:
        m.is_on = binary(steps)
        m.on_least = rows("B7", steps, lambda t: m.charge_kw[t] >= d.least_charge_kw[t] * m.is_on[t])
        m.on_most = rows("B7", steps, lambda t: m.charge_kw[t] <= d.charge_limit_kw[t] * m.is_on[t])

    wear = sum(
        d.wear_charge_eur_per_kwh * m.charge_kw[t] + d.wear_discharge_eur_per_kwh * m.discharge_kw[t] for t in steps
    )
    outputs = {PORT: [m.charge_kw[t] - m.discharge_kw[t] for t in steps], FEED_IN: list(m.discharge_kw.values())}
    if features.rests_while_importing:
        outputs[NOT_WHILE_IMPORTING] = list(m.charge_kw.values())
    if features.rests_while_exporting:
        outputs[NOT_WHILE_EXPORTING] = list(m.discharge_kw.values())
    return block(
        m,
        outputs=outputs,
        objectives={
            "cost_eur": h * wear - d.final_value_eur_per_kwh * (e[steps.n] - d.valued_from_kwh),
            "window_kwh": sum(m.below_kwh[t] + m.above_kwh[t] for t in points),
            "unserved_kwh": sum(m.short_kwh[t] + m.surplus_kwh[t] for t in points),
        },
    )


def stamps(a: BatteryArrays, _steps: Steps) -> Sequence[Stamp]:
    """One stamp for each set of features that occurs."""
    features = [
        Features(
            daily_throughput=bool(np.isfinite(a.daily_discharge_kwh[k]).any()),
            least_charge=bool((a.least_charge_kw[k] > 0).any()),
            rests_while_importing=not a.may_charge_from_grid[k],
            rests_while_exporting=not a.may_discharge_to_grid[k],
            starts_anywhere=a.starts_anywhere,
        )
        for k in range(len(a.names))
    ]
    return [
        Stamp(
            name=f"battery/{i}",
            build=build,
            structure=group,
            data=DATA.numbers(a, unit),
            owner=unit,
            rank=a.wish_rank[unit],
            window_rank=a.firm_rank[unit],
            exclusives=(Exclusive("charge_kw", "discharge_kw", "is_charging"),),
            quiet=Quiet(moves=("charge_kw", "discharge_kw")),
            carry=_carry(a, unit) if a.starts_anywhere else None,
        )
        for i, (group, unit) in enumerate(alike(features))
    ]


def _carry(a: BatteryArrays, unit: Ints) -> Carry:
    """A period ends at least as full as it begins."""
    begins = a.initial_kwh[unit]
    return Carry(
        names=tuple(a.names[k] for k in unit),
        start="start_kwh",
        end="energy_kwh",
        at_start=begins,
        end_least=begins,
        end_most=np.full(len(unit), np.inf),
    )


def read(a: BatteryArrays, values: Mapping[str, Values], stamps: Sequence[Stamp]) -> Decisions:
    """Charging and discharging power from the solution, shape (asset, step)."""
    return {
        name: gather(name, values, stamps, np.zeros_like(a.charge_limit_kw)) for name in ("charge_kw", "discharge_kw")
    }
