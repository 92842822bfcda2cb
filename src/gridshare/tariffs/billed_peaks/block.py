r"""Billed peaks: the mathematics of one charge on the highest interval mean of one month.

| symbol | code | unit | meaning |
|---|---|---|---|
| $f_t$ | `flow_kw` (input) | kW | the import, or the export, that the charge is about |
| $P$ | `peak_kw` | kW | highest interval mean that is billed |
| $P_0$ | `free_kw` | kW | what costs nothing more: the free threshold, or the peak so far |
| $r_j$ | `running_kw` | kW | what the running interval has drawn already, as a share of its mean |
| $k$ | `eur_per_kw` | EUR/kW | price of the peak |
| $T_j, n_j$ | (structure) | steps | steps of the billed interval j within the horizon; how many it has in all |

An interval that began before the horizon counts with what it has drawn; one that the end cuts counts with what it draws
within it, as a share of its whole length: what comes after can only add to that, and is billed when it has come.

$$ P \ge r_j + \frac{1}{n_j} \sum_{t \in T_j} f_t \quad \text{each billed interval } j \tag{T2} $$
$$ P \ge P_0, \quad cost = k (P - P_0) \tag{T3} $$
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.blocks import Data, block, inputs, model, nonnegative, row, rows
from gridshare.clauses import GROUP, MEMBERS
from gridshare.parts import Block, OfMonth, Stamp, Steps, Wire
from gridshare.tariffs.billed_peaks.arrays import BilledPeak

DATA = Data(once=("free_kw", "eur_per_kw"))


@dataclass(frozen=True, slots=True)
class Intervals:
    """The billed intervals of a peak charge: the steps of each within the horizon, and how many it has in all."""

    steps: tuple[tuple[int, ...], ...]
    length: int


def build(steps: Steps, intervals: Intervals) -> Block:
    """One charge."""
    m = model()
    each = range(len(intervals.steps))
    d, g = DATA.symbols(m, steps, running_kw=each), inputs(m, steps, "flow_kw")
    m.peak_kw = nonnegative()
    mean = [sum(g.flow_kw[t] for t in within) * (1 / intervals.length) for within in intervals.steps]

    m.interval = rows("T2", each, lambda j: m.peak_kw >= d.running_kw[j] + mean[j])
    m.free = row("T3", m.peak_kw >= d.free_kw)
    return block(m, objectives={"cost_eur": d.eur_per_kw * (m.peak_kw - d.free_kw)})


def stamps_of(name: str, peaks: Sequence[BilledPeak]) -> list[Stamp]:
    """One stamp for each charge and month that bill an interval of the horizon."""
    return [_stamp(f"{name}/{i}", peak) for i, peak in enumerate(p for p in peaks if p.intervals)]


def _stamp(name: str, peak: BilledPeak) -> Stamp:
    charge = peak.charge
    source, unit = (GROUP, 0) if charge.member is None else (MEMBERS, charge.member)
    return Stamp(
        name=name,
        build=build,
        structure=Intervals(peak.intervals, peak.length),
        data={
            "free_kw": np.array([peak.paid_kw]),
            "eur_per_kw": np.array([charge.eur_per_kw]),
            "running_kw": peak.running_kw[None, :],
        },
        inputs={"flow_kw": [Wire(source, f"{charge.direction}_kw", np.array([unit]), np.array([0]))]},
        of_month=OfMonth(charge.name, peak.month, "peak_kw", "free_kw", charge.eur_per_kw),
    )
