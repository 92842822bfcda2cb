r"""On and off: rows that kinds which run or rest add to their own block.

| symbol | code | unit | meaning |
|---|---|---|---|
| $u_t$ | `is_on` | - | 1 where it runs |
| $v_t, w_t$ | `starts`, `stops` | - | 1 where a run begins or has just ended |
| $u_{-1}$ | `was_on` | - | whether it runs at the start of the horizon |
| $\underline u_t, \overline u_t$ | `on_least`, `on_most` | - | where it must run, where it may |
| $\overline v_t$ | `starts_most` | - | 0 where a run would not reach its least length within the horizon |
| $V_d$ | `most_starts` | - | most starts a day |
| $K_j$ | `run_left` | - | $K - j$ where it had run for j steps or more at the start, else no limit |
| $L, O, K$ | (structure) | steps | least run, least rest, longest run |

$$ u_t - u_{t-1} = v_t - w_t \tag{U1} $$
$$ \sum_{\tau = t-L+1}^{t} v_\tau \le u_t \tag{U2} $$
$$ \sum_{\tau = t-O+1}^{t} w_\tau \le 1 - u_t \tag{U3} $$
$$ \underline u_t \le u_t \le \overline u_t, \quad v_t \le \overline v_t \tag{U4} $$
$$ \sum_{t \in day} v_t \le V_{day} \tag{U5} $$
$$ \sum_{\tau = t}^{t+K} u_\tau \le K, \quad \sum_{\tau = 0}^{K-j} u_\tau \le K_j \tag{U6} $$
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pyomo.environ as pyo

from gridshare.commitment.arrays import edge_of
from gridshare.parts import Steps


@dataclass(frozen=True, slots=True)
class Durations:
    """What the rows depend on, in steps; 1 is free, 0 for ``most_on`` is not limited."""

    least_on: int = 1
    least_off: int = 1
    most_on: int = 0
    starts_limited: bool = False


def declare_data(m: Any, steps: Steps, durations: Durations) -> None:
    """The data of these rows; call before the block collects its data."""
    m.was_on = pyo.Var()
    m.on_least, m.on_most, m.starts_most = pyo.Var(steps), pyo.Var(steps), pyo.Var(steps)
    if durations.starts_limited:
        m.most_starts = pyo.Var(range(max(steps.day) + 1))
    if durations.most_on:
        m.run_left = pyo.Var(edge_of(durations.most_on, steps.n))


def add_rows(m: Any, steps: Steps, durations: Durations) -> None:
    """The variables ``is_on``, ``starts``, ``stops`` and the rows U1 to U6."""
    m.is_on = pyo.Var(steps, domain=pyo.Binary)
    m.starts = pyo.Var(steps, bounds=(0, 1))
    m.stops = pyo.Var(steps, bounds=(0, 1))

    def rows(index: Any, label: str, rule: Any) -> pyo.Constraint:
        return pyo.Constraint(index, doc=label, rule=lambda _, t: rule(t))

    def recent(series: Any, t: int, length: int) -> Any:
        return sum(series[k] for k in range(max(t - length + 1, 0), t + 1))

    m.switching = rows(
        steps, "U1", lambda t: m.is_on[t] - (m.is_on[t - 1] if t else m.was_on) == m.starts[t] - m.stops[t]
    )
    if durations.least_on > 1:
        m.least_run = rows(steps, "U2", lambda t: recent(m.starts, t, durations.least_on) <= m.is_on[t])
    if durations.least_off > 1:
        m.least_rest = rows(steps, "U3", lambda t: recent(m.stops, t, durations.least_off) <= 1 - m.is_on[t])
    m.must_run = rows(steps, "U4", lambda t: m.is_on[t] >= m.on_least[t])
    m.may_run = rows(steps, "U4", lambda t: m.is_on[t] <= m.on_most[t])
    m.may_start = rows(steps, "U4", lambda t: m.starts[t] <= m.starts_most[t])
    if durations.starts_limited:
        m.starts_a_day = rows(
            range(max(steps.day) + 1),
            "U5",
            lambda day: sum(m.starts[t] for t in steps if steps.day[t] == day) <= m.most_starts[day],
        )
    if 0 < durations.most_on < steps.n:
        m.longest_run = rows(
            range(steps.n - durations.most_on),
            "U6",
            lambda t: sum(m.is_on[k] for k in range(t, t + durations.most_on + 1)) <= durations.most_on,
        )
    if durations.most_on:
        m.longest_first_run = rows(
            edge_of(durations.most_on, steps.n),
            "U6",
            lambda j: sum(m.is_on[k] for k in range(durations.most_on - j + 1)) <= m.run_left[j],
        )
