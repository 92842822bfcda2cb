r"""Soft layer: the mathematics of one limit that may be exceeded at a price.

| symbol | code | unit | meaning |
|---|---|---|---|
| $f_t$ | `flow_kw` (input) | kW | the import, or the export, of the group |
| $L_t, o_t$ | `limit_kw`, `over_kw` | kW | the limit and what is above it |
| $c_t$ | `eur_per_kwh` | EUR/kWh | price of what is above it |

$$ o_t \ge f_t - L_t, \quad cost = \sum_t h\, c_t o_t \tag{T4} $$
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.blocks import Data, block, inputs, model, nonnegative, rows
from gridshare.clauses import GROUP
from gridshare.connection.layers.soft.arrays import SoftLimit
from gridshare.parts import Block, Stamp, Steps, Wire

DATA = Data(per_step=("limit_kw", "eur_per_kwh"))


def build(steps: Steps, _features: None) -> Block:
    """One limit."""
    m = model()
    d, g = DATA.symbols(m, steps), inputs(m, steps, "flow_kw")
    m.over_kw = nonnegative(steps)

    m.above = rows("T4", steps, lambda t: m.over_kw[t] >= g.flow_kw[t] - d.limit_kw[t])
    return block(m, objectives={"cost_eur": steps.h * sum(d.eur_per_kwh[t] * m.over_kw[t] for t in steps)})


def stamps(limits: Sequence[SoftLimit], _steps: Steps) -> list[Stamp]:
    """One stamp for each limit."""
    return [
        Stamp(
            name=f"soft/{i}",
            build=build,
            structure=None,
            data={"limit_kw": limit.limit_kw[None, :], "eur_per_kwh": limit.price_eur_per_kwh[None, :]},
            inputs={"flow_kw": [Wire(GROUP, f"{limit.direction}_kw", np.array([0]), np.array([0]))]},
        )
        for i, limit in enumerate(limits)
    ]
