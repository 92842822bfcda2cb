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
stand in the block of each kind, under its own letter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyomo.environ as pyo

from gridshare.parts import FEED_IN, PORT, Block, Decisions, Stamp, Steps, Values, gather
from gridshare.sources.arrays import SourceArrays

_DATA = ("available_kw", "most_curtailed_kw", "feed_in_limit_kw", "curtailment_cost_eur_per_kwh")


@dataclass(frozen=True, slots=True)
class Features:
    """What a plant's rows depend on, and the letter of their labels."""

    letter: str
    curtailable: bool = False
    feed_in_limited: bool = False


def build(steps: Steps, features: Features) -> Block:
    """One plant."""
    m = pyo.ConcreteModel()
    m.available_kw = pyo.Var(steps)
    if features.curtailable:
        m.most_curtailed_kw, m.curtailment_cost_eur_per_kwh = pyo.Var(steps), pyo.Var()
    if features.feed_in_limited:
        m.feed_in_limit_kw = pyo.Var(steps)
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}

    def rows(number: int, rule: Any) -> pyo.Constraint:
        return pyo.Constraint(steps, doc=f"{features.letter}{number}", rule=lambda _, t: rule(t))

    output: list[Any] = [m.available_kw[t] for t in steps]
    objectives = {}
    if features.curtailable:
        m.curtailed_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
        m.curtailed_most = rows(1, lambda t: m.curtailed_kw[t] <= m.most_curtailed_kw[t])
        output = [m.available_kw[t] - m.curtailed_kw[t] for t in steps]
        objectives["cost_eur"] = steps.h * m.curtailment_cost_eur_per_kwh * sum(m.curtailed_kw[t] for t in steps)
    feed_in = output
    if features.feed_in_limited:
        m.fed_in_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
        m.fed_in_output = rows(2, lambda t: m.fed_in_kw[t] <= output[t])
        m.fed_in_most = rows(3, lambda t: m.fed_in_kw[t] <= m.feed_in_limit_kw[t])
        feed_in = [m.fed_in_kw[t] for t in steps]
    return Block(
        model=m, data=data, outputs={PORT: [-power for power in output], FEED_IN: feed_in}, objectives=objectives
    )


def stamps_of(kind: str, letter: str, a: SourceArrays) -> Sequence[Stamp]:
    """One stamp for each set of features that occurs."""
    features = [
        Features(letter, bool(curtailable), bool(limited))
        for curtailable, limited in zip(a.curtailable, a.feed_in_limited, strict=True)
    ]
    found = []
    for i, group in enumerate(dict.fromkeys(features)):
        unit = np.array([k for k, f in enumerate(features) if f == group], dtype=np.int64)
        data = {name: getattr(a, name)[unit] for name in _DATA}
        found.append(Stamp(name=f"{kind}/{i}", build=build, structure=group, data=data, owner=unit))
    return found


def read(a: SourceArrays, values: Mapping[str, Values], stamps: Sequence[Stamp]) -> Decisions:
    """What is cut, from the solution, shape (asset, step)."""
    return {"curtailed_kw": gather("curtailed_kw", values, stamps, np.zeros_like(a.available_kw))}
