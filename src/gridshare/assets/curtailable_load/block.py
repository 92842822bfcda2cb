r"""Curtailable load: the mathematics of one load that may be cut, on n steps.

| symbol | code | unit | meaning |
|---|---|---|---|
| $f_t$ | `profile_kw` | kW | power when nothing is cut |
| $c_t, \overline c_t$ | `cut_kw`, `cut_limit_kw` | kW | power cut, the most that may be |
| $u_t$ | `is_on` | - | 1 while a cut lasts (rows U1 to U6, `gridshare.commitment`) |
| $\overline u_t$ | `on_most` | - | 1 where it may be cut |
| $q_t, \overline q$ | `payback_kw`, `payback_limit_kw` | kW | extra power with which energy is taken back, the most |
| $z_t$ | `is_cut` | - | 1 where it may be cut, 0 where energy may be taken back |
| $\sigma$ | `payback_share` | - | energy owed per kWh cut |
| $o_t$ | `owed_kwh` | kWh | energy owed at point t; $o_0$ is data, `initial_kwh` |
| $W$ | (structure) | steps | within which a kWh is taken back |
| $D_t$ | `may_owe_kwh` | kWh | what of $o_0$ may still be owed; no limit where only the end counts |
| $l$ | `late_kwh` | kWh | the most of $o_0$ that is owed too long (only if it must be) |
| $\pi$ | `price_eur_per_kwh` | EUR/kWh | what a kWh cut costs |

The net load is $f_t - c_t + q_t$.

$$ 0 \le c_t \le \overline c_t u_t \quad (\overline c_t \overline u_t \text{ where cuts are not counted}) \tag{L1} $$
$$ 0 \le q_t \le \overline q \tag{L2} $$
$$ o_{t+1} = o_t + h (\sigma c_t - q_t), \quad o_t \ge 0 \tag{L3} $$
$$ o_t - l \le D_t + \sigma h \sum_{\tau = t-W}^{t-1} c_\tau \quad (t < n), \quad o_n - l \le 0, \quad l \le o_0 \tag{L4} $$
$$ c_t \le \overline c_t z_t, \quad q_t \le \overline q (1 - z_t) \quad z_t \in \{0,1\} \quad (z_t = u_t \text{ where cuts are counted}) \tag{L5} $$
$$ cost = \sum_t h\, \pi c_t \tag{L6} $$
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyomo.environ as pyo

from gridshare.assets.curtailable_load.arrays import CurtailableLoadArrays
from gridshare.commitment.block import Durations, add_rows, declare_data
from gridshare.parts import PORT, Block, Decisions, Exclusive, Stamp, Steps, Values, gather

_FREE = Durations()


@dataclass(frozen=True, slots=True)
class Features:
    """What a load's rows depend on; ``within`` in steps, 0 where only the end of the horizon counts."""

    counts_cuts: bool = False
    durations: Durations = _FREE
    owes: bool = False
    within: int = 0


def build(steps: Steps, features: Features) -> Block:
    """One load."""
    m = pyo.ConcreteModel()
    m.profile_kw, m.cut_limit_kw = pyo.Var(steps), pyo.Var(steps)
    m.price_eur_per_kwh, m.payback_share, m.payback_limit_kw, m.initial_kwh = pyo.Var(), pyo.Var(), pyo.Var(), pyo.Var()
    m.may_owe_kwh = pyo.Var(steps.points)
    declare_data(m, steps, features.durations)
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}
    m.cut_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)

    def rows(index: Any, label: str, rule: Any) -> pyo.Constraint:
        return pyo.Constraint(index, doc=label, rule=lambda _, t: rule(t))

    if features.counts_cuts:
        add_rows(m, steps, features.durations)
    on = m.is_on if features.counts_cuts else m.on_most
    m.cut_most = rows(steps, "L1", lambda t: m.cut_kw[t] <= m.cut_limit_kw[t] * on[t])
    if features.counts_cuts:
        # Follows from the row above, but only a bound says how far the net load can reach.
        m.cut_bound = rows(steps, "L1", lambda t: m.cut_kw[t] <= m.cut_limit_kw[t])
    cost = steps.h * sum(m.price_eur_per_kwh * m.cut_kw[t] for t in steps)
    net_load = [m.profile_kw[t] - m.cut_kw[t] for t in steps]
    if not features.owes:
        return Block(model=m, data=data, outputs={PORT: net_load}, objectives={"cost_eur": cost})

    m.payback_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
    m.owed_kwh = pyo.Var(steps.points, domain=pyo.NonNegativeReals)
    m.late_kwh = pyo.Var(domain=pyo.NonNegativeReals)

    def fresh_kwh(point: int) -> Any:
        """Owed for the last W steps, which need not be taken back yet."""
        recent = range(max(point - features.within, 0), point) if point < steps.n else ()
        return sum(steps.h * m.payback_share * m.cut_kw[t] for t in recent)

    m.payback_most = rows(steps, "L2", lambda t: m.payback_kw[t] <= m.payback_limit_kw)
    m.balance = rows(
        steps,
        "L3",
        lambda t: (
            m.owed_kwh[t + 1]
            == (m.owed_kwh[t] if t else m.initial_kwh) + steps.h * (m.payback_share * m.cut_kw[t] - m.payback_kw[t])
        ),
    )
    m.due = rows(steps.points, "L4", lambda p: m.owed_kwh[p] - m.late_kwh <= m.may_owe_kwh[p] + fresh_kwh(p))
    m.late_most = pyo.Constraint(doc="L4", expr=m.late_kwh <= m.initial_kwh)
    if features.counts_cuts:
        m.not_while_cut = rows(steps, "L5", lambda t: m.payback_kw[t] <= m.payback_limit_kw * (1 - m.is_on[t]))
    else:
        m.is_cut = pyo.Var(steps, domain=pyo.Binary)
        m.cut_or_not = rows(steps, "L5", lambda t: m.cut_kw[t] <= m.cut_limit_kw[t] * m.is_cut[t])
        m.payback_or_not = rows(steps, "L5", lambda t: m.payback_kw[t] <= m.payback_limit_kw * (1 - m.is_cut[t]))
    return Block(
        model=m,
        data=data,
        outputs={PORT: [net_load[t] + m.payback_kw[t] for t in steps]},
        objectives={"cost_eur": cost, "unserved_kwh": m.late_kwh + 0},
        slacks=frozenset({"late_kwh"}),
    )


def stamps(a: CurtailableLoadArrays, steps: Steps) -> Sequence[Stamp]:
    """One stamp for each set of features that occurs."""
    rules = a.commitment
    features = [
        Features(
            counts_cuts=bool(a.counts_cuts[k]),
            durations=Durations(
                least_off=int(rules.least_off[k]),
                most_on=int(rules.most_on[k]),
                starts_limited=bool(np.isfinite(rules.most_starts[k]).any()),
            )
            if a.counts_cuts[k]
            else _FREE,
            owes=bool(a.owes[k]),
            within=int(a.within[k]) if a.owes[k] else 0,
        )
        for k in range(len(a.names))
    ]
    found = []
    for i, shape in enumerate(dict.fromkeys(features)):
        unit = np.array([k for k, f in enumerate(features) if f == shape], dtype=np.int64)
        lazy = shape.owes and not shape.counts_cuts
        found.append(
            Stamp(
                name=f"curtailable_load/{i}",
                build=build,
                structure=shape,
                data=rules.of(unit)
                | {
                    "profile_kw": a.profile_kw[unit],
                    "cut_limit_kw": a.cut_limit_kw[unit],
                    "price_eur_per_kwh": a.price_eur_per_kwh[unit],
                    "payback_share": a.payback_share[unit],
                    "payback_limit_kw": a.payback_kw[unit],
                    "initial_kwh": a.owed_kwh[unit],
                    "may_owe_kwh": _may_owe(a.owed_kwh[unit], shape.within, steps),
                },
                owner=unit,
                priority=a.priority[unit],
                exclusives=(Exclusive("cut_kw", "payback_kw", "is_cut"),) if lazy else (),
            )
        )
    return found


def _may_owe(owed_kwh: Any, within: int, steps: Steps) -> Any:
    """What of the energy owed at the start may still be owed at points 1..n, shape (unit, point)."""
    point = np.array(steps.points)
    still = owed_kwh[:, None] * (point < within) if within else np.full((len(owed_kwh), steps.n), np.inf)
    return np.where(point < steps.n, still, 0.0)


def read(a: CurtailableLoadArrays, values: Mapping[str, Values], stamps: Sequence[Stamp]) -> Decisions:
    """Power cut and power taken back, and, where cuts are counted, whether one lasts (0 or 1), shape (asset, step)."""
    nothing = np.zeros_like(a.profile_kw)
    powers = {name: gather(name, values, stamps, nothing) for name in ("cut_kw", "payback_kw")}
    return powers | {"is_cut": np.round(gather("is_on", values, stamps, nothing)) + 0.0}
