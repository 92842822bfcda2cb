r"""Energy: the mathematics of what one member pays for kWh.

| symbol | code | unit | meaning |
|---|---|---|---|
| $i_t, x_t$ | `import_kw`, `export_kw` (inputs) | kW | import and export of the member |
| $p_t, q_t$ | `import_eur_per_kwh`, `export_eur_per_kwh` | EUR/kWh | all that a kWh costs or brings, taxes and transport in it |

$$ cost = \sum_t h (p_t i_t - q_t x_t) \tag{T1} $$
"""

from __future__ import annotations

import numpy as np

from gridshare.blocks import Data, block, inputs, model
from gridshare.clauses import MEMBERS
from gridshare.parts import Block, Stamp, Steps, Wire
from gridshare.tariffs.component import KwhPrices

DATA = Data(per_step=("import_eur_per_kwh", "export_eur_per_kwh"))


def build(steps: Steps, _features: None) -> Block:
    """One member."""
    m = model()
    d, g = DATA.symbols(m, steps), inputs(m, steps, "import_kw", "export_kw")
    cost = sum(d.import_eur_per_kwh[t] * g.import_kw[t] - d.export_eur_per_kwh[t] * g.export_kw[t] for t in steps)
    return block(m, objectives={"cost_eur": steps.h * cost})


def stamps(prices: KwhPrices, _steps: Steps) -> list[Stamp]:
    """One stamp of all members."""
    everyone = np.arange(len(prices.import_eur_per_kwh))
    return [
        Stamp(
            name="energy",
            build=build,
            structure=None,
            data=DATA.numbers(prices, everyone),
            inputs={name: [Wire(MEMBERS, name, everyone, everyone)] for name in ("import_kw", "export_kw")},
        )
    ]
