r"""Generator: the mathematics of one generator on n steps.

| symbol | code | unit | meaning |
|---|---|---|---|
| $p_t$ | `power_kw` | kW | electric output |
| $u_t, v_t$ | `is_on`, `starts` | - | 1 where it runs, begins to run (only where on and off matter) |
| $\underline p_t, \overline p_t$ | `least_kw`, `limit_kw` | kW | output while it runs; 0 where it may not run |
| $c$ | `cost_eur_per_kwh` | EUR/kWh | fuel less the value of its heat |
| $k$ | `start_cost_eur` | EUR | cost of a start |
| $H, H_{day}$ | `hours_left`, `hours_a_day` | h | running hours allowed in all and on a day |
| $y_{day}$ | `runs_on` | - | 1 where it runs on a day (only of a set that stands by: limited hours, and a start costs something) |
| $r_t$ | `rests_while_exporting` | - | 1 where it rests while its member exports; 0 where it may feed in or must run |

The net load is $-p_t$; $r_t p_t$ rests while the member exports (C5). Where on and off matter, the rows U1 to U7 of
`gridshare.commitment` apply.

$$ 0 \le p_t \le \overline p_t \tag{G1} $$
$$ \underline p_t u_t \le p_t \le \overline p_t u_t \quad u_t \in \{0,1\} \tag{G2} $$
$$ \sum_t h\, u_t \le H \tag{G3} $$
$$ \sum_{t \in day} h\, u_t \le H_{day} \tag{G4} $$
$$ cost = \sum_t h\, c\, p_t + \sum_t k v_t \tag{G5} $$
$$ u_t \le y_{day} \quad (t \in day), \quad y_{day} \le u_{first-1} + \sum_{t \in day} v_t \quad y_{day} \in \{0,1\} \tag{G6} $$

G6 follows from the rows before it. A set that stands by is needed for little; where numbers need not be whole it runs for a
share of its start, which the solver would refuse quarter by quarter. Here it asks once whether the set runs at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.assets.generator.arrays import GeneratorArrays
from gridshare.blocks import Data, alike, binary, block, model, nonnegative, row, rows
from gridshare.commitment import block as commitment
from gridshare.parts import FEED_IN, NOT_WHILE_EXPORTING, PORT, Block, Decisions, Stamp, Steps, Values

DATA = Data(
    once=("cost_eur_per_kwh", "start_cost_eur", "hours_left"),
    per_step=("limit_kw", "least_kw", "rests_while_exporting"),
    per_day=("hours_a_day",),
)


@dataclass(frozen=True, slots=True)
class Features:
    """What a generator's rows depend on.

    Attributes:
        durations: Of runs; None where on and off are no decisions of their own.
        hours_left, hours_a_day: Whether these are limited.
        stands_by: Whether hours are limited and a start costs something.
        rests_while_exporting: Whether it ever rests while its member exports.
    """

    durations: commitment.Durations | None = None
    hours_left: bool = False
    hours_a_day: bool = False
    stands_by: bool = False
    rests_while_exporting: bool = True


def build(steps: Steps, features: Features) -> Block:
    """One generator."""
    m = model()
    d, h = DATA.symbols(m, steps), steps.h
    m.power_kw = nonnegative(steps)

    m.power_most = rows("G1", steps, lambda t: m.power_kw[t] <= d.limit_kw[t])
    cost = h * d.cost_eur_per_kwh * sum(m.power_kw.values())
    if features.durations is not None:
        commitment.add_rows(m, steps, features.durations)
        m.on_least_kw = rows("G2", steps, lambda t: m.power_kw[t] >= d.least_kw[t] * m.is_on[t])
        m.on_most_kw = rows("G2", steps, lambda t: m.power_kw[t] <= d.limit_kw[t] * m.is_on[t])
        cost += d.start_cost_eur * sum(m.starts.values())
    if features.hours_left:
        m.hours = row("G3", h * sum(m.is_on.values()) <= d.hours_left)
    if features.hours_a_day:
        m.daily_hours = rows(
            "G4", steps.days, lambda day: h * sum(m.is_on[t] for t in steps.of_day(day)) <= d.hours_a_day[day]
        )

    if features.durations is not None and features.stands_by:
        before = [m.was_on, *m.is_on.values()]
        m.runs_on = binary(steps.days)
        m.runs_at_most = rows("G6", steps, lambda t: m.is_on[t] <= m.runs_on[steps.day[t]])
        m.runs_from_a_start = rows(
            "G6",
            steps.days,
            lambda day: m.runs_on[day] <= before[min(steps.of_day(day))] + sum(m.starts[t] for t in steps.of_day(day)),
        )

    outputs = {PORT: [-m.power_kw[t] for t in steps], FEED_IN: list(m.power_kw.values())}
    if features.rests_while_exporting:
        outputs[NOT_WHILE_EXPORTING] = [d.rests_while_exporting[t] * m.power_kw[t] for t in steps]
    return block(m, outputs=outputs, objectives={"cost_eur": cost})


def stamps(a: GeneratorArrays, _steps: Steps) -> Sequence[Stamp]:
    """One stamp for each set of features that occurs."""
    features = [
        Features(
            durations=commitment.durations_of(a.commitment, k) if a.commits[k] else None,
            hours_left=bool(np.isfinite(a.hours_left[k])),
            hours_a_day=bool(np.isfinite(a.hours_a_day[k]).any()),
            stands_by=bool(a.start_cost_eur[k] > 0 and np.isfinite([a.hours_left[k], *a.hours_a_day[k]]).any()),
            rests_while_exporting=bool((a.rests_while_exporting[k] > 0).any()),
        )
        for k in range(len(a.names))
    ]
    return [
        Stamp(
            name=f"generator/{i}",
            build=build,
            structure=group,
            data=DATA.numbers(a, unit) | commitment.numbers(a.commitment, unit),
            owner=unit,
        )
        for i, (group, unit) in enumerate(alike(features))
    ]


def read(a: GeneratorArrays, values: Mapping[str, Values], stamps: Sequence[Stamp]) -> Decisions:
    """Electric output from the solution, exactly at full or least output where it is meant, shape (asset, step)."""
    return {"power_kw": commitment.power_kw(values, stamps, a.least_kw, a.limit_kw)}
