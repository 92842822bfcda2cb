r"""Inflexible load: the mathematics of one profile on n steps.

| symbol | code | unit | meaning |
|---|---|---|---|
| $l_t$ | `profile_kw` | kW | net load; negative where a net measurement feeds in |
| $f_t$ | `feed_in_kw` | kW | what it feeds in: $\max(-l_t, 0)$ |

Its net load is $l_t$. There is nothing to decide, so it has no columns and no rows, and hence no labels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pyomo.environ as pyo

from gridshare.assets.inflexible_load.arrays import InflexibleLoadArrays
from gridshare.parts import FEED_IN, PORT, Block, Decisions, Stamp, Steps, Values


def build(steps: Steps, _structure: None) -> Block:
    """One profile."""
    m = pyo.ConcreteModel()
    m.profile_kw, m.feed_in_kw = pyo.Var(steps), pyo.Var(steps)
    return Block(
        model=m,
        data={"profile_kw": m.profile_kw, "feed_in_kw": m.feed_in_kw},
        outputs={PORT: [m.profile_kw[t] for t in steps], FEED_IN: [m.feed_in_kw[t] for t in steps]},
    )


def stamps(a: InflexibleLoadArrays, _steps: Steps) -> Sequence[Stamp]:
    """One stamp of all profiles."""
    return [
        Stamp(
            name="inflexible_load",
            build=build,
            structure=None,
            data={"profile_kw": a.profile_kw, "feed_in_kw": a.feed_in_kw},
            owner=np.arange(len(a.names)),
        )
    ]


def read(_arrays: InflexibleLoadArrays, _values: Mapping[str, Values], _stamps: Sequence[Stamp]) -> Decisions:
    """There is nothing to decide."""
    return {}
