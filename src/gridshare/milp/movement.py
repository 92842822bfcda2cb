r"""Movement: how far a plan strays from the uncontrolled profile; the last thing that is brought to its least.

| symbol | code | unit | meaning |
|---|---|---|---|
| $g_t$ | `net_load_kw` (input) | kW | net load of an asset |
| $b_t$ | `baseline_kw` | kW | the same when nothing is planned |
| $m^+_t, m^-_t$ | `more_kw`, `less_kw` | kW | how far above and below |

$$ m^+_t - m^-_t = g_t - b_t, \quad movement = \sum_t h (m^+_t + m^-_t) \tag{M1} $$
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pyomo.environ as pyo

from gridshare.parts import PORT, Block, Floats, Stamp, Steps, Wire
from gridshare.sites.site import Site


def build(steps: Steps, _structure: None) -> Block:
    """One asset."""
    m = pyo.ConcreteModel()
    m.baseline_kw, m.net_load_kw = pyo.Var(steps), pyo.Var(steps)
    m.more_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
    m.less_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
    m.stray = pyo.Constraint(
        steps, doc="M1", rule=lambda m, t: m.more_kw[t] - m.less_kw[t] == m.net_load_kw[t] - m.baseline_kw[t]
    )
    return Block(
        model=m,
        data={"baseline_kw": m.baseline_kw},
        inputs={PORT: list(m.net_load_kw.values())},
        objectives={"movement_kwh": steps.h * sum(m.more_kw[t] + m.less_kw[t] for t in steps)},
    )


def stamp(site: Site, of_kind: Mapping[str, Sequence[Stamp]], baseline_kw: Floats) -> Stamp:
    """The movement of all assets; ``baseline_kw`` is their net load when nothing is planned, shape (asset, step)."""
    place = {(a.kind, a.index): i for i, a in enumerate(site.assets)}
    wires = [
        Wire(one.name, PORT, np.arange(len(one.owner)), np.array([place[kind, int(k)] for k in one.owner]))
        for kind, stamps in of_kind.items()
        for one in stamps
        if len(one.owner)
    ]
    return Stamp("movement", build, None, {"baseline_kw": baseline_kw}, inputs={PORT: wires})
