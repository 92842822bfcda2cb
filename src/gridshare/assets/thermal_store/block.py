r"""Thermal store: the mathematics of one store and its machine on n steps.

| symbol | code | unit | meaning |
|---|---|---|---|
| $p_t$ | `power_kw` | kW | electric power of the machine |
| $\theta_t$ | `temperature_c` | degC | temperature at point t; $\theta_0$ is data |
| $u_t, v_t$ | `is_on`, `starts` | - | 1 where the machine runs, begins to run (only where it has a least power) |
| $\gamma_t$ | `heat_ratio` | - | heat into the store per kWh electric: the COP of a heater, minus the COP of a chiller |
| $q_t$ | `heat_kw` | kW | heat from sun, people, product and defrosting |
| $\kappa, o_t$ | `conductance_kw_per_k`, `outside_c` | kW/K, degC | the shell and the temperature around it |
| $C$ | `capacity_kwh_per_k` | kWh/K | heat per kelvin |
| $\underline p_t, \overline p_t$ | `least_kw`, `limit_kw` | kW | power while it runs; 0 in defrost and other windows |
| $f_t$ | `defrost_kw` | kW | electric power of defrosting |
| $\underline\theta_t, \overline\theta_t$ | `low_c`, `high_c` | degC | the band, as far as it can be reached at all |
| $\underline\theta_e, \overline\theta_e$ | `end_low_c`, `end_high_c` | degC | wish for the end, as far as it can be reached at all |
| $s^-_t, s^+_t$ | `too_cold_k`, `too_warm_k` | K | by how much the band is missed (only if it must be) |
| $e^-, e^+$ | `end_too_cold_k`, `end_too_warm_k` | K | by how much the end is missed (only if it must be) |
| $k$ | `start_cost_eur` | EUR | wear of a start |

The net load is $p_t + f_t$. Where the machine has a least power, the rows U1 to U6 of `gridshare.commitment` apply.

$$ \theta_{t+1} = \theta_t + \frac{h}{C} (\gamma_t p_t + q_t + \kappa (o_t - \theta_t)) \tag{H1} $$
$$ \theta_t + s^-_t \ge \underline\theta_t, \quad \theta_t - s^+_t \le \overline\theta_t \tag{H2} $$
$$ 0 \le p_t \le \overline p_t \tag{H3} $$
$$ \underline p_t u_t \le p_t \le \overline p_t u_t \quad u_t \in \{0,1\} \tag{H4} $$
$$ \theta_n + e^- \ge \underline\theta_e, \quad \theta_n - e^+ \le \overline\theta_e \tag{H5} $$
$$ cost = \sum_t k v_t \tag{H6} $$
$$ unserved = C (\tfrac{1}{24} \sum_t h (s^-_t + s^+_t) + e^- + e^+) \tag{H7} $$
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyomo.environ as pyo

from gridshare.assets.thermal_store.arrays import DAY_H, ThermalStoreArrays
from gridshare.commitment import block as commitment
from gridshare.parts import PORT, Block, Decisions, Stamp, Steps, Values, gather

_SERIES = ("heat_ratio", "heat_kw", "outside_c", "defrost_kw", "limit_kw", "low_c", "high_c")
_SCALARS = ("capacity_kwh_per_k", "conductance_kw_per_k", "start_c", "end_low_c", "end_high_c")
_ROUNDING_KW = 1e-5
"""What the solver may leave between a power and its limit."""


@dataclass(frozen=True, slots=True)
class Features:
    """What a store's rows depend on: the durations of its machine, None where it has no least power."""

    durations: commitment.Durations | None = None


def build(steps: Steps, features: Features) -> Block:
    """One store."""
    m = pyo.ConcreteModel()
    m.heat_ratio, m.heat_kw, m.outside_c = pyo.Var(steps), pyo.Var(steps), pyo.Var(steps)
    m.defrost_kw, m.limit_kw = pyo.Var(steps), pyo.Var(steps)
    m.capacity_kwh_per_k, m.conductance_kw_per_k, m.start_c = pyo.Var(), pyo.Var(), pyo.Var()
    m.low_c, m.high_c = pyo.Var(steps.points), pyo.Var(steps.points)
    m.end_low_c, m.end_high_c = pyo.Var(), pyo.Var()
    if features.durations is not None:
        m.least_kw, m.start_cost_eur = pyo.Var(steps), pyo.Var()
        commitment.declare_data(m, steps, features.durations)
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}

    m.power_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
    m.temperature_c = pyo.Var(steps.points)
    m.too_cold_k = pyo.Var(steps.points, domain=pyo.NonNegativeReals)
    m.too_warm_k = pyo.Var(steps.points, domain=pyo.NonNegativeReals)
    m.end_too_cold_k = pyo.Var(domain=pyo.NonNegativeReals)
    m.end_too_warm_k = pyo.Var(domain=pyo.NonNegativeReals)

    def temperature(t: int) -> Any:
        return m.temperature_c[t] if t else m.start_c

    def gained_kw(t: int) -> Any:
        return (
            m.heat_ratio[t] * m.power_kw[t]
            + m.heat_kw[t]
            + m.conductance_kw_per_k * m.outside_c[t]
            - m.conductance_kw_per_k * temperature(t)
        )

    def rows(index: Any, label: str, rule: Any) -> pyo.Constraint:
        return pyo.Constraint(index, doc=label, rule=lambda _, t: rule(t))

    m.heat_balance = rows(
        steps, "H1", lambda t: temperature(t + 1) == temperature(t) + steps.h / m.capacity_kwh_per_k * gained_kw(t)
    )
    m.band_least = rows(steps.points, "H2", lambda t: m.temperature_c[t] + m.too_cold_k[t] >= m.low_c[t])
    m.band_most = rows(steps.points, "H2", lambda t: m.temperature_c[t] - m.too_warm_k[t] <= m.high_c[t])
    m.power_most = rows(steps, "H3", lambda t: m.power_kw[t] <= m.limit_kw[t])
    m.end_least = pyo.Constraint(doc="H5", expr=temperature(steps.n) + m.end_too_cold_k >= m.end_low_c)
    m.end_most = pyo.Constraint(doc="H5", expr=temperature(steps.n) - m.end_too_warm_k <= m.end_high_c)
    missed_days = steps.h / DAY_H * sum(m.too_cold_k[t] + m.too_warm_k[t] for t in steps.points)
    objectives: dict[str, Any] = {
        "unserved_kwh": m.capacity_kwh_per_k * (missed_days + m.end_too_cold_k + m.end_too_warm_k)
    }
    if features.durations is not None:
        commitment.add_rows(m, steps, features.durations)
        m.on_least_kw = rows(steps, "H4", lambda t: m.power_kw[t] >= m.least_kw[t] * m.is_on[t])
        m.on_most_kw = rows(steps, "H4", lambda t: m.power_kw[t] <= m.limit_kw[t] * m.is_on[t])
        objectives["cost_eur"] = m.start_cost_eur * sum(m.starts[t] for t in steps)

    return Block(
        model=m,
        data=data,
        outputs={PORT: [m.power_kw[t] + m.defrost_kw[t] for t in steps]},
        objectives=objectives,
        slacks=frozenset({"too_cold_k", "too_warm_k", "end_too_cold_k", "end_too_warm_k"}),
    )


def stamps(a: ThermalStoreArrays, steps: Steps) -> Sequence[Stamp]:
    """One stamp for each set of features that occurs."""
    features = [_features(a, k, steps) for k in range(len(a.names))]
    found = []
    for i, group in enumerate(dict.fromkeys(features)):
        unit = np.array([k for k, f in enumerate(features) if f == group], dtype=np.int64)
        data = {name: getattr(a, name)[unit] for name in (*_SERIES, *_SCALARS)}
        if group.durations is not None:
            data |= {"least_kw": a.least_kw[unit], "start_cost_eur": a.start_cost_eur[unit]} | a.commitment.of(unit)
        found.append(Stamp(f"thermal_store/{i}", build, group, data, owner=unit, priority=a.priority[unit]))
    return found


def read(a: ThermalStoreArrays, values: Mapping[str, Values], stamps: Sequence[Stamp]) -> Decisions:
    """Power of the machine from the solution, exactly at full or least power where it is meant, shape (asset, step)."""
    power = gather("power_kw", values, stamps, np.zeros_like(a.limit_kw))
    is_on = gather("is_on", values, stamps, np.ones_like(a.limit_kw))
    power = np.where(power > a.limit_kw - _ROUNDING_KW, a.limit_kw, np.maximum(power, a.least_kw))
    power = np.where(is_on > 0.5, power, 0.0)  # noqa: PLR2004 - a binary, rounded
    return {"power_kw": power}


def _features(a: ThermalStoreArrays, k: int, steps: Steps) -> Features:
    if not a.commits[k]:
        return Features()
    c = a.commitment
    durations = commitment.Durations(
        least_on=min(int(c.least_on[k]), steps.n),
        least_off=min(int(c.least_off[k]), steps.n),
        starts_limited=bool(np.isfinite(c.most_starts[k]).any()),
    )
    return Features(durations)
