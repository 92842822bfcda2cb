r"""Three highest: the mathematics of a charge on the mean of a day's three highest steps.

| symbol | code | unit | meaning |
|---|---|---|---|
| $i_t$ | `import_kw` (input) | kW | import of the group |
| $u_d$ | `third_kw` | kW | what the third highest comes to |
| $s_t$ | `above_kw` | kW | what a step is above it |
| $k$ | `eur_per_kw` | EUR/kW | price |

$$ s_t \ge i_t - u_{day(t)}, \quad cost = \sum_d k (u_d + \frac{1}{3} \sum_{t \in d} s_t) \tag{X1} $$
"""

from __future__ import annotations

import numpy as np
from gridshare.tariffs.three_highest.arrays import ThreeHighest

from gridshare.blocks import Data, block, inputs, model, nonnegative, rows
from gridshare.clauses import GROUP
from gridshare.parts import Block, Stamp, Steps, Wire

DATA = Data(once=("eur_per_kw",))


def build(steps: Steps, _features: None) -> Block:
    """The group."""
    m = model()
    d, g = DATA.symbols(m, steps), inputs(m, steps, "import_kw")
    m.third_kw, m.above_kw = nonnegative(sorted(set(steps.day))), nonnegative(steps)

    m.above = rows("X1", steps, lambda t: m.above_kw[t] >= g.import_kw[t] - m.third_kw[steps.day[t]])
    mean = sum(m.third_kw.values()) + sum(m.above_kw[t] for t in steps) * (1 / 3)
    return block(m, objectives={"cost_eur": d.eur_per_kw * mean})


def stamps(charge: ThreeHighest, _steps: Steps) -> list[Stamp]:
    """One stamp."""
    only = np.array([0])
    wires = {"import_kw": [Wire(GROUP, "import_kw", only, only)]}
    return [Stamp("three_highest", build, None, {"eur_per_kw": np.array([charge.eur_per_kw])}, inputs=wires)]
