r"""Curtailable load: the mathematics of one load that may be cut, on n steps.

| symbol | code | unit | meaning |
|---|---|---|---|
| $f_t$ | `profile_kw` | kW | power when nothing is cut |
| $c_t, \overline c_t$ | `cut_kw`, `cut_limit_kw` | kW | power cut, the most that may be |
| $u_t$ | `is_on` | - | 1 while a cut lasts (rows U1 to U7, `gridshare.commitment`) |
| $\overline u_t$ | `on_most` | - | 1 where it may be cut |
| $q_t, \overline q$ | `payback_kw`, `payback_limit_kw` | kW | extra power with which energy is taken back, the most |
| $z_t$ | `is_cut` | - | 1 where it may be cut, 0 where energy may be taken back |
| $\sigma$ | `payback_share` | - | energy owed per kWh cut |
| $o_t$ | `owed_kwh` | kWh | energy owed at point t; $o_0$ is data, `initial_kwh` |
| $W$ | (structure) | steps | within which a kWh is taken back |
| $D_t$ | `may_owe_kwh` | kWh | what of $o_0$ may still be owed; no limit where only the end counts, 0 at the end |
| $l$ | `late_kwh` | kWh | the most of $o_0$ that is owed too long (only if it must be) |
| $\pi$ | `price_eur_per_kwh` | EUR/kWh | what a kWh cut costs |

The net load is $f_t - c_t + q_t$.

$$ 0 \le c_t \le \overline c_t u_t \quad (\overline c_t \overline u_t \text{ where cuts are not counted}) \tag{L1} $$
$$ 0 \le q_t \le \overline q \tag{L2} $$
$$ o_{t+1} = o_t + h (\sigma c_t - q_t), \quad o_t \ge 0 \tag{L3} $$
$$ o_t - l \le D_t + \sigma h \sum_{\tau = t-W}^{t-1} c_\tau \quad (t < n), \quad o_n - l \le 0, \quad l \le o_0 \tag{L4} $$
$$ c_t \le \overline c_t z_t, \quad q_t \le \overline q (1 - z_t) \quad z_t \in \{0,1\} \quad (z_t = u_t \text{ where cuts are counted}) \tag{L5} $$
$$ cost = \sum_t h\, \pi c_t \tag{L6} $$
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.assets.curtailable_load.arrays import CurtailableLoadArrays
from gridshare.blocks import Data, alike, binary, block, model, nonnegative, row, rows, slack
from gridshare.commitment import block as commitment
from gridshare.parts import PORT, Block, Decisions, Exclusive, Floats, Ints, Stamp, Steps, Values, gather

DATA = Data(
    once=("price_eur_per_kwh", "payback_share", "payback_limit_kw", "initial_kwh"),
    per_step=("profile_kw", "cut_limit_kw"),
    per_point=("may_owe_kwh",),
)


@dataclass(frozen=True, slots=True)
class Features:
    """What a load's rows depend on.

    Attributes:
        durations: Of cuts; None where cuts are not counted.
        owes: Whether energy is taken back.
        within: Steps within which it is; 0 where only the end of the horizon counts.
        goes_on: Whether time goes on after the grid: its end is then a point like others.
    """

    durations: commitment.Durations | None = None
    owes: bool = False
    within: int = 0
    goes_on: bool = False


def build(steps: Steps, features: Features) -> Block:
    """One load."""
    m = model()
    d, h, points = DATA.symbols(m, steps), steps.h, steps.points
    m.cut_kw = nonnegative(steps)
    if features.durations is None:
        on = commitment.may_run(m, steps)
    else:
        commitment.add_rows(m, steps, features.durations)
        on = m.is_on
    m.cut_most = rows("L1", steps, lambda t: m.cut_kw[t] <= d.cut_limit_kw[t] * on[t])
    # Follows from the row above, but only a bound says how far the net load can reach.
    m.cut_bound = rows("L1", steps, lambda t: m.cut_kw[t] <= d.cut_limit_kw[t])
    cost = h * sum(d.price_eur_per_kwh * m.cut_kw[t] for t in steps)
    net_load = [d.profile_kw[t] - m.cut_kw[t] for t in steps]
    if not features.owes:
        return block(m, outputs={PORT: net_load}, objectives={"cost_eur": cost})

    m.payback_kw = nonnegative(steps)
    m.owed_kwh = nonnegative(points)
    m.late_kwh = slack()
    owed = [d.initial_kwh, *m.owed_kwh.values()]

    def fresh_kwh(point: int) -> Any:
        """Owed for the last W steps, which need not be taken back yet."""
        recent = range(max(point - features.within, 0), point) if point < steps.n or features.goes_on else ()
        return sum(h * d.payback_share * m.cut_kw[t] for t in recent)

    m.payback_most = rows("L2", steps, lambda t: m.payback_kw[t] <= d.payback_limit_kw)
    m.balance = rows(
        "L3", steps, lambda t: owed[t + 1] == owed[t] + h * (d.payback_share * m.cut_kw[t] - m.payback_kw[t])
    )
    m.due = rows("L4", points, lambda t: owed[t] - m.late_kwh <= d.may_owe_kwh[t] + fresh_kwh(t))
    m.late_most = row("L4", m.late_kwh <= d.initial_kwh)
    if features.durations is None:
        m.is_cut = binary(steps)
        m.cut_or_not = rows("L5", steps, lambda t: m.cut_kw[t] <= d.cut_limit_kw[t] * m.is_cut[t])
        m.payback_or_not = rows("L5", steps, lambda t: m.payback_kw[t] <= d.payback_limit_kw * (1 - m.is_cut[t]))
    else:
        m.not_while_cut = rows("L5", steps, lambda t: m.payback_kw[t] <= d.payback_limit_kw * (1 - m.is_on[t]))
    return block(
        m,
        outputs={PORT: [net_load[t] + m.payback_kw[t] for t in steps]},
        objectives={"cost_eur": cost, "unserved_kwh": m.late_kwh + 0},
    )


def stamps(a: CurtailableLoadArrays, steps: Steps) -> Sequence[Stamp]:
    """One stamp for each set of features that occurs."""
    features = [
        Features(
            durations=commitment.durations_of(a.commitment, k) if a.counts_cuts[k] else None,
            owes=bool(a.owes[k]),
            within=_within(a, k, steps) if a.owes[k] else 0,
            goes_on=bool(a.owes[k] and np.isinf(a.end)),
        )
        for k in range(len(a.names))
    ]
    either_or = (Exclusive("cut_kw", "payback_kw", "is_cut"),)
    return [
        Stamp(
            name=f"curtailable_load/{i}",
            build=build,
            structure=group,
            data=DATA.numbers(a, unit, may_owe_kwh=_may_owe(a, unit, group.within, steps))
            | commitment.numbers(a.commitment, unit),
            owner=unit,
            rank=a.rank[unit],
            exclusives=either_or if group.owes and group.durations is None else (),
        )
        for i, (group, unit) in enumerate(alike(features))
    ]


def _within(a: CurtailableLoadArrays, k: int, steps: Steps) -> int:
    """Steps within which a kWh is taken back; all of them where only what is owed at the start has a deadline."""
    dated = any(np.isfinite(due) for due, _ in a.debts[k])
    return int(a.within[k]) or (steps.n if dated else 0)


def _may_owe(a: CurtailableLoadArrays, unit: Ints, within: int, steps: Steps) -> Floats:
    """What of the energy owed at the start may still be owed at points 1..n, shape (unit, point)."""
    point = np.array(steps.points)
    if not within:
        still = np.full((len(unit), steps.n), np.inf)
    else:
        still = np.array([sum((kwh * (point < due) for due, kwh in a.debts[k]), np.zeros(steps.n)) for k in unit])
    return np.where(point < a.end, still, 0.0)


def read(a: CurtailableLoadArrays, values: Mapping[str, Values], stamps: Sequence[Stamp]) -> Decisions:
    """Power cut and power taken back, and, where cuts are counted, whether one lasts (0 or 1), shape (asset, step)."""
    nothing = np.zeros_like(a.profile_kw)
    powers = {name: gather(name, values, stamps, nothing) for name in ("cut_kw", "payback_kw")}
    return powers | {"is_cut": np.round(gather("is_on", values, stamps, nothing)) + 0.0}
