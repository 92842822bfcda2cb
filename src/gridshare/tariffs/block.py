r"""Tariffs: the mathematics of energy prices, peak charges and priced limits.

| symbol | code | unit | meaning |
|---|---|---|---|
| $i_t, x_t$ | `import_kw`, `export_kw` (inputs) | kW | import and export of the member or the group |
| $p_t, q_t$ | `import_eur_per_kwh`, `export_eur_per_kwh` | EUR/kWh | all that a kWh costs or brings, taxes and transport in it |
| $f_t$ | `flow_kw` (input) | kW | the import, or the export, that a charge is about |
| $P$ | `peak_kw` | kW | highest interval mean that is billed |
| $P_0$ | `free_kw` | kW | what costs nothing more: the free threshold, or the peak so far |
| $r_j$ | `running_kw` | kW | what the running interval has drawn already, as a share of its mean |
| $k$ | `eur_per_kw` | EUR/kW | price of the peak |
| $L_t, o_t$ | `limit_kw`, `over_kw` | kW | a priced (soft) limit and what is above it |
| $c_t$ | `eur_per_kwh` | EUR/kWh | price of what is above it |
| $T_j$ | (structure) | steps | steps of the billed interval j; where it began before, its length counts whole |

$$ cost = \sum_t h (p_t i_t - q_t x_t) \tag{T1} $$
$$ P \ge r_j + \frac{1}{|T_j|} \sum_{t \in T_j} f_t \quad \text{each billed interval } j \tag{T2} $$
$$ P \ge P_0, \quad cost = k (P - P_0) \tag{T3} $$
$$ o_t \ge f_t - L_t, \quad cost = \sum_t h\, c_t o_t \tag{T4} $$
"""

from __future__ import annotations

from dataclasses import dataclass

from gridshare.blocks import Data, block, inputs, model, nonnegative, row, rows
from gridshare.parts import Block, Steps

ENERGY = Data(per_step=("import_eur_per_kwh", "export_eur_per_kwh"))
PEAK = Data(once=("free_kw", "eur_per_kw"))
SOFT_LIMIT = Data(per_step=("limit_kw", "eur_per_kwh"))


def build_energy(steps: Steps, _features: None) -> Block:
    """One member's supply."""
    m = model()
    d, g = ENERGY.symbols(m, steps), inputs(m, steps, "import_kw", "export_kw")
    cost = sum(d.import_eur_per_kwh[t] * g.import_kw[t] - d.export_eur_per_kwh[t] * g.export_kw[t] for t in steps)
    return block(m, objectives={"cost_eur": steps.h * cost})


@dataclass(frozen=True, slots=True)
class Intervals:
    """The billed intervals of a peak charge: the steps of each within the horizon, and how many steps it has in all."""

    steps: tuple[tuple[int, ...], ...]
    length: int


def build_peak(steps: Steps, intervals: Intervals) -> Block:
    """One peak charge."""
    m = model()
    each = range(len(intervals.steps))
    d, g = PEAK.symbols(m, steps, running_kw=each), inputs(m, steps, "flow_kw")
    m.peak_kw = nonnegative()
    mean = [sum(g.flow_kw[t] for t in within) * (1 / intervals.length) for within in intervals.steps]

    m.interval = rows("T2", each, lambda j: m.peak_kw >= d.running_kw[j] + mean[j])
    m.free = row("T3", m.peak_kw >= d.free_kw)
    return block(m, objectives={"cost_eur": d.eur_per_kw * (m.peak_kw - d.free_kw)})


def build_soft_limit(steps: Steps, _features: None) -> Block:
    """One limit that may be exceeded at a price."""
    m = model()
    d, g = SOFT_LIMIT.symbols(m, steps), inputs(m, steps, "flow_kw")
    m.over_kw = nonnegative(steps)

    m.above = rows("T4", steps, lambda t: m.over_kw[t] >= g.flow_kw[t] - d.limit_kw[t])
    return block(m, objectives={"cost_eur": steps.h * sum(d.eur_per_kwh[t] * m.over_kw[t] for t in steps)})
