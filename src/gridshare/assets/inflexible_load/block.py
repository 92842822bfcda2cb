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

from gridshare.assets.inflexible_load.arrays import InflexibleLoadArrays
from gridshare.blocks import Data, block, model
from gridshare.parts import FEED_IN, PORT, Block, Decisions, Stamp, Steps, Values

DATA = Data(per_step=("profile_kw", "feed_in_kw"))


def build(steps: Steps, _structure: None) -> Block:
    """One profile."""
    m = model()
    d = DATA.symbols(m, steps)
    return block(m, outputs={PORT: list(d.profile_kw.values()), FEED_IN: list(d.feed_in_kw.values())})


def stamps(a: InflexibleLoadArrays, _steps: Steps) -> Sequence[Stamp]:
    """One stamp of all profiles."""
    everyone = np.arange(len(a.names))
    return [Stamp("inflexible_load", build, None, DATA.numbers(a, everyone), owner=everyone)]


def read(_arrays: InflexibleLoadArrays, _values: Mapping[str, Values], _stamps: Sequence[Stamp]) -> Decisions:
    """There is nothing to decide."""
    return {}
