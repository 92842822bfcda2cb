r"""Tariffs: the mathematics of energy prices, peak charges and priced limits.

| symbol | code | unit | meaning |
|---|---|---|---|
| $i_t, x_t$ | `import_kw`, `export_kw` (inputs) | kW | import and export of the member or the group |
| $p_t, q_t$ | `import_eur_per_kwh`, `export_eur_per_kwh` | EUR/kWh | all that a kWh costs or brings, taxes and transport in it |
| $f_t$ | `flow_kw` (input) | kW | the import, or the export, that a charge is about |
| $P$ | `peak_kw` | kW | highest interval mean that is billed |
| $P_0$ | `free_kw` | kW | what costs nothing more: the free threshold, or the peak so far |
| $r_j$ | `running_kw` | kW | what the running interval has drawn already, as a share of its mean |
| $k$ | `eur_per_kw` | EUR/kW | price of the peak |
| $L_t, o_t$ | `limit_kw`, `over_kw` | kW | a priced (soft) limit and what is above it |
| $c_t$ | `eur_per_kwh` | EUR/kWh | price of what is above it |
| $T_j$ | (structure) | steps | steps of the billed interval j; where it began before, its length counts whole |

$$ cost = \sum_t h (p_t i_t - q_t x_t) \tag{T1} $$
$$ P \ge r_j + \frac{1}{|T_j|} \sum_{t \in T_j} f_t \quad \text{each billed interval } j \tag{T2} $$
$$ P \ge P_0, \quad cost = k (P - P_0) \tag{T3} $$
$$ o_t \ge f_t - L_t, \quad cost = \sum_t h\, c_t o_t \tag{T4} $$
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pyomo.environ as pyo

from gridshare.parts import Block, Steps


def build_energy(steps: Steps, _features: None) -> Block:
    """One member's supply."""
    m = pyo.ConcreteModel()
    m.import_eur_per_kwh, m.export_eur_per_kwh = pyo.Var(steps), pyo.Var(steps)
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}
    m.import_kw, m.export_kw = pyo.Var(steps), pyo.Var(steps)
    cost = sum(m.import_eur_per_kwh[t] * m.import_kw[t] - m.export_eur_per_kwh[t] * m.export_kw[t] for t in steps)
    return Block(
        model=m,
        data=data,
        inputs={"import_kw": list(m.import_kw.values()), "export_kw": list(m.export_kw.values())},
        objectives={"cost_eur": steps.h * cost},
    )


@dataclass(frozen=True, slots=True)
class Intervals:
    """The billed intervals of a peak charge: the steps of each within the horizon, and how many steps it has in all."""

    steps: tuple[tuple[int, ...], ...]
    length: int


def build_peak(steps: Steps, intervals: Intervals) -> Block:
    """One peak charge."""
    m = pyo.ConcreteModel()
    each = range(len(intervals.steps))
    m.free_kw, m.eur_per_kw, m.running_kw = pyo.Var(), pyo.Var(), pyo.Var(each)
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}
    m.flow_kw = pyo.Var(steps)
    m.peak_kw = pyo.Var(domain=pyo.NonNegativeReals)

    def mean(j: int) -> Any:
        return m.running_kw[j] + sum(m.flow_kw[t] for t in intervals.steps[j]) * (1 / intervals.length)

    m.interval = pyo.Constraint(each, doc="T2", rule=lambda _, j: m.peak_kw >= mean(j))
    m.free = pyo.Constraint(doc="T3", expr=m.peak_kw >= m.free_kw)
    return Block(
        model=m,
        data=data,
        inputs={"flow_kw": list(m.flow_kw.values())},
        objectives={"cost_eur": m.eur_per_kw * (m.peak_kw - m.free_kw)},
    )


def build_soft_limit(steps: Steps, _features: None) -> Block:
    """One limit that may be exceeded at a price."""
    m = pyo.ConcreteModel()
    m.limit_kw, m.eur_per_kwh = pyo.Var(steps), pyo.Var(steps)
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}
    m.flow_kw = pyo.Var(steps)
    m.over_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
    m.above = pyo.Constraint(steps, doc="T4", rule=lambda m, t: m.over_kw[t] >= m.flow_kw[t] - m.limit_kw[t])
    return Block(
        model=m,
        data=data,
        inputs={"flow_kw": list(m.flow_kw.values())},
        objectives={"cost_eur": steps.h * sum(m.eur_per_kwh[t] * m.over_kw[t] for t in steps)},
    )
