r"""Generator: the mathematics of one generator on n steps.

| symbol | code | unit | meaning |
|---|---|---|---|
| $p_t$ | `power_kw` | kW | electric output |
| $u_t, v_t$ | `is_on`, `starts` | - | 1 where it runs, begins to run (only where on and off matter) |
| $\underline p_t, \overline p_t$ | `least_kw`, `limit_kw` | kW | output while it runs; 0 where it may not run |
| $c$ | `cost_eur_per_kwh` | EUR/kWh | fuel less the value of its heat |
| $k$ | `start_cost_eur` | EUR | cost of a start |
| $H, H_{day}$ | `hours_left`, `hours_a_day` | h | running hours allowed within the horizon and on a day |
| $r_t$ | `rests_while_exporting` | - | 1 where it rests while its member exports; 0 where it may feed in or must run |

The net load is $-p_t$; $r_t p_t$ rests while the member exports (C5). Where on and off matter, the rows U1 to U6 of
`gridshare.commitment` apply.

$$ 0 \le p_t \le \overline p_t \tag{G1} $$
$$ \underline p_t u_t \le p_t \le \overline p_t u_t \quad u_t \in \{0,1\} \tag{G2} $$
$$ \sum_t h\, u_t \le H \tag{G3} $$
$$ \sum_{t \in day} h\, u_t \le H_{day} \tag{G4} $$
$$ cost = \sum_t h\, c\, p_t + \sum_t k v_t \tag{G5} $$
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyomo.environ as pyo

from gridshare.assets.generator.arrays import GeneratorArrays
from gridshare.commitment import block as commitment
from gridshare.parts import FEED_IN, NOT_WHILE_EXPORTING, PORT, Block, Decisions, Stamp, Steps, Values, gather

_ROUNDING_KW = 1e-5
"""What the solver may leave between an output and its limit."""


@dataclass(frozen=True, slots=True)
class Features:
    """What a generator's rows depend on; ``durations`` is None where on and off are no decisions of their own."""

    durations: commitment.Durations | None = None
    hours_left: bool = False
    hours_a_day: bool = False
    rests_while_exporting: bool = True


def build(steps: Steps, features: Features) -> Block:
    """One generator."""
    m = pyo.ConcreteModel()
    days = range(max(steps.day) + 1)
    m.limit_kw, m.rests_while_exporting = pyo.Var(steps), pyo.Var(steps)
    m.cost_eur_per_kwh = pyo.Var()
    if features.durations is not None:
        m.least_kw, m.start_cost_eur = pyo.Var(steps), pyo.Var()
        commitment.declare_data(m, steps, features.durations)
    if features.hours_left:
        m.hours_left = pyo.Var()
    if features.hours_a_day:
        m.hours_a_day = pyo.Var(days)
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}

    m.power_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)

    def rows(index: Any, label: str, rule: Any) -> pyo.Constraint:
        return pyo.Constraint(index, doc=label, rule=lambda _, t: rule(t))

    m.power_most = rows(steps, "G1", lambda t: m.power_kw[t] <= m.limit_kw[t])
    cost = steps.h * m.cost_eur_per_kwh * sum(m.power_kw[t] for t in steps)
    if features.durations is not None:
        commitment.add_rows(m, steps, features.durations)
        m.on_least_kw = rows(steps, "G2", lambda t: m.power_kw[t] >= m.least_kw[t] * m.is_on[t])
        m.on_most_kw = rows(steps, "G2", lambda t: m.power_kw[t] <= m.limit_kw[t] * m.is_on[t])
        cost += m.start_cost_eur * sum(m.starts[t] for t in steps)
    if features.hours_left:
        m.hours = pyo.Constraint(doc="G3", expr=steps.h * sum(m.is_on[t] for t in steps) <= m.hours_left)
    if features.hours_a_day:
        m.daily_hours = rows(
            days, "G4", lambda d: steps.h * sum(m.is_on[t] for t in steps if steps.day[t] == d) <= m.hours_a_day[d]
        )
    outputs = {
        PORT: [-m.power_kw[t] for t in steps],
        FEED_IN: list(m.power_kw.values()),
    }
    if features.rests_while_exporting:
        outputs[NOT_WHILE_EXPORTING] = [m.rests_while_exporting[t] * m.power_kw[t] for t in steps]
    return Block(model=m, data=data, outputs=outputs, objectives={"cost_eur": cost})


def stamps(a: GeneratorArrays, steps: Steps) -> Sequence[Stamp]:
    """One stamp for each set of features that occurs."""
    features = [_features(a, k, steps) for k in range(len(a.names))]
    found = []
    for i, group in enumerate(dict.fromkeys(features)):
        unit = np.array([k for k, f in enumerate(features) if f == group], dtype=np.int64)
        names = ["limit_kw", "rests_while_exporting", "cost_eur_per_kwh"]
        names += ["least_kw", "start_cost_eur"] if group.durations is not None else []
        names += [name for name in ("hours_left", "hours_a_day") if getattr(group, name)]
        data = {name: getattr(a, name)[unit] for name in names}
        if group.durations is not None:
            data |= a.commitment.of(unit)
        found.append(Stamp(f"generator/{i}", build, group, data, owner=unit))
    return found


def read(a: GeneratorArrays, values: Mapping[str, Values], stamps: Sequence[Stamp]) -> Decisions:
    """Electric output from the solution, exactly at full or least output where it is meant, shape (asset, step)."""
    power = gather("power_kw", values, stamps, np.zeros_like(a.limit_kw))
    is_on = gather("is_on", values, stamps, np.ones_like(a.limit_kw))
    power = np.where(power > a.limit_kw - _ROUNDING_KW, a.limit_kw, np.maximum(power, a.least_kw))
    power = np.where(is_on > 0.5, power, 0.0)  # noqa: PLR2004 - a binary, rounded
    return {"power_kw": power}


def _features(a: GeneratorArrays, k: int, steps: Steps) -> Features:
    c, durations = a.commitment, None
    if a.commits[k]:
        durations = commitment.Durations(
            least_on=min(int(c.least_on[k]), steps.n),
            least_off=min(int(c.least_off[k]), steps.n),
            starts_limited=bool(np.isfinite(c.most_starts[k]).any()),
        )
    return Features(
        durations=durations,
        hours_left=bool(np.isfinite(a.hours_left[k])),
        hours_a_day=bool(np.isfinite(a.hours_a_day[k]).any()),
        rests_while_exporting=bool((a.rests_while_exporting[k] > 0).any()),
    )
