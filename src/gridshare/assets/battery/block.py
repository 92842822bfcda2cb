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
| $\underline e_t, \overline e_t$ | `least_kwh`, `most_kwh` | kWh | energy window, with reserved energy |
| $w^-_t, w^+_t$ | `below_kwh`, `above_kwh` | kWh | by how much the window is left (only if it must be) |
| $\underline w_t, \overline w_t$ | `wanted_least_kwh`, `wanted_most_kwh` | kWh | targets, among them the final energy |
| $s^-_t, s^+_t$ | `short_kwh`, `surplus_kwh` | kWh | by how much a target is missed (only if it must be) |
| $y_t$ | `is_on` | - | 1 where it charges (only with a least charging power) |
| $D_{day}$ | `daily_discharge_kwh` | kWh | most energy discharged on a day |
| $w_c, w_d$ | `wear_charge_eur_per_kwh`, `wear_discharge_eur_per_kwh` | EUR/kWh | wear per kWh charged and discharged |
| $v$ | `final_value_eur_per_kwh` | EUR/kWh | value of energy left at the end |

$$ e_{t+1} = \lambda e_t + h (\eta_c c_t - d_t / \eta_d + g_t) \tag{B1} $$
$$ 0 \le e_t \le E, \quad \underline e_t - w^-_t \le e_t \le \overline e_t + w^+_t \tag{B2} $$
$$ 0 \le c_t \le \overline c_t, \quad 0 \le d_t \le \overline d_t \tag{B3} $$
$$ c_t \le \overline c_t z_t, \quad d_t \le \overline d_t (1 - z_t) \quad z_t \in \{0,1\} \tag{B4} $$
$$ \sum_{t \in day} h\, d_t \le D_{day} \tag{B5} $$
$$ e_t + s^-_t \ge \underline w_t, \quad e_t - s^+_t \le \overline w_t \tag{B6} $$
$$ \underline c_t y_t \le c_t \le \overline c_t y_t \quad y_t \in \{0,1\} \tag{B7} $$
$$ cost = \sum_t h (w_c c_t + w_d d_t) - v\, e_n \tag{B8} $$
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyomo.environ as pyo

from gridshare.assets.battery.arrays import BatteryArrays
from gridshare.parts import (
    FEED_IN,
    NOT_WHILE_EXPORTING,
    NOT_WHILE_IMPORTING,
    PORT,
    Block,
    Decisions,
    Exclusive,
    Stamp,
    Steps,
    Values,
    gather,
)

_DATA = (
    "charge_limit_kw",
    "discharge_limit_kw",
    "least_charge_kw",
    "internal_gain_kw",
    "wanted_least_kwh",
    "wanted_most_kwh",
    "charge_efficiency",
    "discharge_efficiency",
    "kept_per_step",
    "capacity_kwh",
    "initial_kwh",
    "final_value_eur_per_kwh",
    "wear_charge_eur_per_kwh",
    "wear_discharge_eur_per_kwh",
    "daily_discharge_kwh",
)


@dataclass(frozen=True, slots=True)
class Features:
    """What a battery's rows depend on."""

    daily_throughput: bool = False
    least_charge: bool = False
    rests_while_importing: bool = False
    rests_while_exporting: bool = False


def build(steps: Steps, features: Features) -> Block:
    """One battery."""
    m = pyo.ConcreteModel()
    days = range(max(steps.day) + 1)
    m.charge_limit_kw, m.discharge_limit_kw = pyo.Var(steps), pyo.Var(steps)
    m.least_charge_kw, m.internal_gain_kw = pyo.Var(steps), pyo.Var(steps)
    m.least_kwh, m.most_kwh = pyo.Var(steps.points), pyo.Var(steps.points)
    m.wanted_least_kwh, m.wanted_most_kwh = pyo.Var(steps.points), pyo.Var(steps.points)
    m.charge_efficiency, m.discharge_efficiency, m.kept_per_step = pyo.Var(), pyo.Var(), pyo.Var()
    m.capacity_kwh = pyo.Var()
    m.initial_kwh, m.final_value_eur_per_kwh = pyo.Var(), pyo.Var()
    m.wear_charge_eur_per_kwh, m.wear_discharge_eur_per_kwh = pyo.Var(), pyo.Var()
    m.daily_discharge_kwh = pyo.Var(days)
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}

    m.charge_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
    m.discharge_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
    m.energy_kwh = pyo.Var(steps.points)
    m.is_charging = pyo.Var(steps, domain=pyo.Binary)
    m.below_kwh = pyo.Var(steps.points, domain=pyo.NonNegativeReals)
    m.above_kwh = pyo.Var(steps.points, domain=pyo.NonNegativeReals)
    m.short_kwh = pyo.Var(steps.points, domain=pyo.NonNegativeReals)
    m.surplus_kwh = pyo.Var(steps.points, domain=pyo.NonNegativeReals)

    def energy(t: int) -> Any:
        return m.energy_kwh[t] if t else m.initial_kwh

    def stored_kw(t: int) -> Any:
        return m.charge_efficiency * m.charge_kw[t] - m.discharge_kw[t] / m.discharge_efficiency + m.internal_gain_kw[t]

    def rows(index: Any, label: str, rule: Any) -> pyo.Constraint:
        return pyo.Constraint(index, doc=label, rule=lambda _, t: rule(t))

    m.energy_balance = rows(
        steps, "B1", lambda t: energy(t + 1) == m.kept_per_step * energy(t) + steps.h * stored_kw(t)
    )
    m.energy_positive = rows(steps.points, "B2", lambda t: m.energy_kwh[t] >= 0)
    m.energy_fits = rows(steps.points, "B2", lambda t: m.energy_kwh[t] <= m.capacity_kwh)
    m.energy_least = rows(steps.points, "B2", lambda t: m.energy_kwh[t] + m.below_kwh[t] >= m.least_kwh[t])
    m.energy_most = rows(steps.points, "B2", lambda t: m.energy_kwh[t] - m.above_kwh[t] <= m.most_kwh[t])
    m.charge_most = rows(steps, "B3", lambda t: m.charge_kw[t] <= m.charge_limit_kw[t])
    m.discharge_most = rows(steps, "B3", lambda t: m.discharge_kw[t] <= m.discharge_limit_kw[t])
    m.charge_or_not = rows(steps, "B4", lambda t: m.charge_kw[t] <= m.charge_limit_kw[t] * m.is_charging[t])
    m.discharge_or_not = rows(
        steps, "B4", lambda t: m.discharge_kw[t] <= m.discharge_limit_kw[t] * (1 - m.is_charging[t])
    )
    if features.daily_throughput:
        m.daily_discharge = rows(
            days,
            "B5",
            lambda k: sum(steps.h * m.discharge_kw[t] for t in steps if steps.day[t] == k) <= m.daily_discharge_kwh[k],
        )
    m.target_least = rows(steps.points, "B6", lambda t: m.energy_kwh[t] + m.short_kwh[t] >= m.wanted_least_kwh[t])
    m.target_most = rows(steps.points, "B6", lambda t: m.energy_kwh[t] - m.surplus_kwh[t] <= m.wanted_most_kwh[t])
    if features.least_charge:
        m.is_on = pyo.Var(steps, domain=pyo.Binary)
        m.on_least = rows(steps, "B7", lambda t: m.charge_kw[t] >= m.least_charge_kw[t] * m.is_on[t])
        m.on_most = rows(steps, "B7", lambda t: m.charge_kw[t] <= m.charge_limit_kw[t] * m.is_on[t])

    wear = sum(
        m.wear_charge_eur_per_kwh * m.charge_kw[t] + m.wear_discharge_eur_per_kwh * m.discharge_kw[t] for t in steps
    )
    charge, discharge = [m.charge_kw[t] for t in steps], [m.discharge_kw[t] for t in steps]
    outputs = {PORT: [c - d for c, d in zip(charge, discharge, strict=True)], FEED_IN: discharge}
    if features.rests_while_importing:
        outputs[NOT_WHILE_IMPORTING] = charge
    if features.rests_while_exporting:
        outputs[NOT_WHILE_EXPORTING] = discharge
    return Block(
        model=m,
        data=data,
        outputs=outputs,
        objectives={
            "cost_eur": steps.h * wear - m.final_value_eur_per_kwh * energy(steps.n),
            "window_kwh": sum(m.below_kwh[t] + m.above_kwh[t] for t in steps.points),
            "unserved_kwh": sum(m.short_kwh[t] + m.surplus_kwh[t] for t in steps.points),
        },
        slacks=frozenset({"below_kwh", "above_kwh", "short_kwh", "surplus_kwh"}),
    )


def stamps(a: BatteryArrays, _steps: Steps) -> Sequence[Stamp]:
    """One stamp for each set of features that occurs."""
    features = [
        Features(
            daily_throughput=bool(np.isfinite(a.daily_discharge_kwh[k]).any()),
            least_charge=bool((a.least_charge_kw[k] > 0).any()),
            rests_while_importing=not a.may_charge_from_grid[k],
            rests_while_exporting=not a.may_discharge_to_grid[k],
        )
        for k in range(len(a.names))
    ]
    found = []
    for i, group in enumerate(dict.fromkeys(features)):
        unit = np.array([k for k, f in enumerate(features) if f == group], dtype=np.int64)
        capacity = a.capacity_kwh[unit, None]
        found.append(
            Stamp(
                name=f"battery/{i}",
                build=build,
                structure=group,
                data={
                    # A window no narrower than the battery itself needs no row.
                    "least_kwh": np.where(a.least_kwh[unit] <= 0, -np.inf, a.least_kwh[unit]),
                    "most_kwh": np.where(a.most_kwh[unit] >= capacity, np.inf, a.most_kwh[unit]),
                    **{name: getattr(a, name)[unit] for name in _DATA},
                },
                owner=unit,
                priority=a.priority[unit],
                exclusives=(Exclusive("charge_kw", "discharge_kw", "is_charging"),),
            )
        )
    return found


def read(a: BatteryArrays, values: Mapping[str, Values], stamps: Sequence[Stamp]) -> Decisions:
    """Charging and discharging power from the solution, shape (asset, step)."""
    return {
        name: gather(name, values, stamps, np.zeros_like(a.charge_limit_kw)) for name in ("charge_kw", "discharge_kw")
    }
