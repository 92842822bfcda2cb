r"""Plants driven by the weather: the mathematics of one plant on n steps; x is the letter of its kind.

| symbol | code | unit | meaning |
|---|---|---|---|
| $k_t$ | `curtailed_kw` | kW | what is cut; absent where the plant is not curtailable |
| $f_t$ | `fed_in_kw` | kW | what of its output may leave its member's connection; absent where nobody limits it |
| $a_t$ | `available_kw` | kW | what the weather and its windows allow |
| $\overline k_t$ | `most_curtailed_kw` | kW | what of it may be cut: $(1 - \sigma)\,a_t$ with least share $\sigma$ |
| $\overline f_t$ | `feed_in_limit_kw` | kW | limit of its feed-in |
| $c$ | `curtailment_cost_eur_per_kwh` | EUR/kWh | cost of what is cut |

The plant's net load is $k_t - a_t$; where nobody limits it, it may feed in its whole output $a_t - k_t$. The equations
are in the block of each kind, under its own letter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.blocks import Data, alike, block, model, nonnegative, rows
from gridshare.parts import FEED_IN, PORT, Block, Decisions, Stamp, Steps, Values, gather
from gridshare.sources.arrays import SourceArrays

DATA = Data(once=("curtailment_cost_eur_per_kwh",), per_step=("available_kw", "most_curtailed_kw", "feed_in_limit_kw"))


@dataclass(frozen=True, slots=True)
class Features:
    """What a plant's rows depend on, and the letter of their labels."""

    letter: str
    curtailable: bool = False
    feed_in_limited: bool = False


def build(steps: Steps, features: Features) -> Block:
    """One plant."""
    m = model()
    d, x = DATA.symbols(m, steps), features.letter
    output: list[Any] = list(d.available_kw.values())
    objectives = {}
    if features.curtailable:
        m.curtailed_kw = nonnegative(steps)
        m.curtailed_most = rows(f"{x}1", steps, lambda t: m.curtailed_kw[t] <= d.most_curtailed_kw[t])
        output = [d.available_kw[t] - m.curtailed_kw[t] for t in steps]
        objectives["cost_eur"] = steps.h * d.curtailment_cost_eur_per_kwh * sum(m.curtailed_kw.values())
    feed_in = output
    if features.feed_in_limited:
        m.fed_in_kw = nonnegative(steps)
        m.fed_in_output = rows(f"{x}2", steps, lambda t: m.fed_in_kw[t] <= output[t])
        m.fed_in_most = rows(f"{x}3", steps, lambda t: m.fed_in_kw[t] <= d.feed_in_limit_kw[t])
        feed_in = list(m.fed_in_kw.values())
    return block(m, outputs={PORT: [-power for power in output], FEED_IN: feed_in}, objectives=objectives)


def stamps_of(kind: str, letter: str, a: SourceArrays) -> Sequence[Stamp]:
    """One stamp for each set of features that occurs."""
    features = [
        Features(letter, bool(curtailable), bool(limited))
        for curtailable, limited in zip(a.curtailable, a.feed_in_limited, strict=True)
    ]
    return [
        Stamp(f"{kind}/{i}", build, group, DATA.numbers(a, unit), owner=unit, limits_feed_in=group.feed_in_limited)
        for i, (group, unit) in enumerate(alike(features))
    ]


def read(a: SourceArrays, values: Mapping[str, Values], stamps: Sequence[Stamp]) -> Decisions:
    """What is cut, from the solution, shape (asset, step)."""
    return {"curtailed_kw": gather("curtailed_kw", values, stamps, np.zeros_like(a.available_kw))}
