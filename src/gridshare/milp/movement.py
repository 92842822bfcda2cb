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

from gridshare.blocks import Data, block, inputs, model, nonnegative, rows
from gridshare.parts import PORT, Block, Floats, Stamp, Steps, Wire
from gridshare.sites.site import Site

DATA = Data(per_step=("baseline_kw",))


def build(steps: Steps, _structure: None) -> Block:
    """One asset."""
    m = model()
    d, g = DATA.symbols(m, steps), inputs(m, steps, PORT)
    m.more_kw, m.less_kw = nonnegative(steps), nonnegative(steps)
    m.stray = rows("M1", steps, lambda t: m.more_kw[t] - m.less_kw[t] == g.net_load_kw[t] - d.baseline_kw[t])
    return block(m, objectives={"movement_kwh": steps.h * sum(m.more_kw[t] + m.less_kw[t] for t in steps)})


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
