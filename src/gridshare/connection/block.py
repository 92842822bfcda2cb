r"""Connection: the mathematics of one point where power is summed and limited (member, feeder, group).

| symbol | code | unit | meaning |
|---|---|---|---|
| $g_t$ | `net_load_kw` (input) | kW | sum of the net loads behind the point |
| $i_t, x_t$ | `import_kw`, `export_kw` | kW | import and export within the limit |
| $i^+_t, x^+_t$ | `import_over_kw`, `export_over_kw` | kW | what is above the limit (only if it must be) |
| $I_t, X_t$ | `import_limit_kw`, `export_limit_kw` | kW | limits; the least of the layers, those of the contract less the margin |
| $m$ | `most_over_kw` | kW | the most by which a limit is exceeded |
| $z_t$ | `is_importing` | - | 1 where the point may import, 0 where it may export |
| $a_t$ | `not_while_importing_kw` (input) | kW | power that must rest while the point imports |
| $b_t$ | `not_while_exporting_kw` (input) | kW | power that must rest while the point exports |
| $f_t$ | `feed_in_kw` (input) | kW | what the assets behind the point may feed in |
| $F_t$ | `feed_in_free_kw` | kW | 0 where the assets say what may be fed in, infinite where nobody limits it |
| $M$ | `import_reach_kw`, .. | kW | the most that the bounds allow |

$$ i_t + i^+_t - x_t - x^+_t = g_t \tag{C1} $$
$$ 0 \le i_t \le \min(I_t, M^i_t), \quad 0 \le x_t \le \min(X_t, M^x_t), \quad i^+_t \le M^i_t, \quad x^+_t \le M^x_t \tag{C2} $$
$$ i^+_t \le m, \quad x^+_t \le m \tag{C3} $$
$$ i_t + i^+_t \le M^i_t z_t, \quad x_t + x^+_t \le M^x_t (1 - z_t) \quad z_t \in \{0,1\} \tag{C4} $$
$$ a_t \le M^a_t (1 - z_t), \quad b_t \le M^b_t z_t \tag{C5} $$
$$ x_t + x^+_t \le f_t + F_t \tag{C6} $$
$$ exceedance = \sum_t h (i^+_t + x^+_t) \tag{C7} $$
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pyomo.environ as pyo

from gridshare.parts import Block, Steps


@dataclass(frozen=True, slots=True)
class Features:
    """What a point's rows depend on."""

    rests_while_importing: bool = False
    rests_while_exporting: bool = False
    feed_in: bool = False


def build(steps: Steps, features: Features) -> Block:
    """One point."""
    m = pyo.ConcreteModel()
    m.import_limit_kw, m.export_limit_kw = pyo.Var(steps), pyo.Var(steps)
    m.import_reach_kw, m.export_reach_kw = pyo.Var(steps), pyo.Var(steps)
    if features.feed_in:
        m.feed_in_free_kw = pyo.Var(steps)
    if features.rests_while_importing:
        m.importing_rest_reach_kw = pyo.Var(steps)
    if features.rests_while_exporting:
        m.exporting_rest_reach_kw = pyo.Var(steps)
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}

    m.net_load_kw = pyo.Var(steps)
    inputs = {"net_load_kw": list(m.net_load_kw.values())}
    m.import_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
    m.export_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
    m.import_over_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
    m.export_over_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
    m.most_over_kw = pyo.Var(domain=pyo.NonNegativeReals)
    m.is_importing = pyo.Var(steps, domain=pyo.Binary)
    drawn = [m.import_kw[t] + m.import_over_kw[t] for t in steps]
    fed = [m.export_kw[t] + m.export_over_kw[t] for t in steps]

    def rows(label: str, rule: Any) -> pyo.Constraint:
        return pyo.Constraint(steps, doc=label, rule=lambda _, t: rule(t))

    m.balance = rows("C1", lambda t: drawn[t] - fed[t] == m.net_load_kw[t])
    m.import_most = rows("C2", lambda t: m.import_kw[t] <= m.import_limit_kw[t])
    m.export_most = rows("C2", lambda t: m.export_kw[t] <= m.export_limit_kw[t])
    for name, series, reach in (
        ("import", m.import_kw, m.import_reach_kw),
        ("export", m.export_kw, m.export_reach_kw),
        ("import_over", m.import_over_kw, m.import_reach_kw),
        ("export_over", m.export_over_kw, m.export_reach_kw),
    ):
        m.add_component(f"{name}_reach", rows("C2", lambda t, series=series, reach=reach: series[t] <= reach[t]))
    m.import_over_most = rows("C3", lambda t: m.import_over_kw[t] <= m.most_over_kw)
    m.export_over_most = rows("C3", lambda t: m.export_over_kw[t] <= m.most_over_kw)
    m.import_or_not = rows("C4", lambda t: drawn[t] <= m.import_reach_kw[t] * m.is_importing[t])
    m.export_or_not = rows("C4", lambda t: fed[t] <= m.export_reach_kw[t] * (1 - m.is_importing[t]))
    if features.rests_while_importing:
        m.not_while_importing_kw = pyo.Var(steps)
        inputs["not_while_importing_kw"] = list(m.not_while_importing_kw.values())
        m.rest_while_importing = rows(
            "C5",
            lambda t: m.not_while_importing_kw[t] <= m.importing_rest_reach_kw[t] * (1 - m.is_importing[t]),
        )
    if features.rests_while_exporting:
        m.not_while_exporting_kw = pyo.Var(steps)
        inputs["not_while_exporting_kw"] = list(m.not_while_exporting_kw.values())
        m.rest_while_exporting = rows(
            "C5", lambda t: m.not_while_exporting_kw[t] <= m.exporting_rest_reach_kw[t] * m.is_importing[t]
        )
    if features.feed_in:
        m.feed_in_kw = pyo.Var(steps)
        inputs["feed_in_kw"] = list(m.feed_in_kw.values())
        m.feed_in_most = rows("C6", lambda t: fed[t] <= m.feed_in_kw[t] + m.feed_in_free_kw[t])

    return Block(
        model=m,
        data=data,
        inputs=inputs,
        outputs={"import_kw": drawn, "export_kw": fed, "net_load_kw": [d - f for d, f in zip(drawn, fed, strict=True)]},
        objectives={
            "exceedance_kwh": steps.h * sum(m.import_over_kw[t] + m.export_over_kw[t] for t in steps),
            "most_over_kw": m.most_over_kw + 0,
        },
        slacks=frozenset({"import_over_kw", "export_over_kw", "most_over_kw"}),
    )
