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
| $a_t$ | `goes_on` | - | 1 where a run in which the horizon began may still last, else 0 |
| $L, O, K$ | (structure) | steps | least run, least rest, longest run |

$$ u_t - u_{t-1} = v_t - w_t \tag{U1} $$
$$ \sum_{\tau = t-L+1}^{t} v_\tau \le u_t \tag{U2} $$
$$ \sum_{\tau = t-O+1}^{t} w_\tau \le 1 - u_t \tag{U3} $$
$$ \underline u_t \le u_t \le \overline u_t, \quad v_t \le \overline v_t \tag{U4} $$
$$ \sum_{t \in day} v_t \le V_{day} \tag{U5} $$
$$ \sum_{\tau = t}^{t+K} u_\tau \le K, \quad \sum_{\tau = 0}^{K-j} u_\tau \le K_j \tag{U6} $$
$$ u_t \le a_t + \sum_{\tau = t-K+1}^{t} v_\tau, \quad w_t \le 1 - u_t \tag{U7} $$

U7 is there where U6 is, and follows from it for whole numbers: what runs began at most K steps ago. U6 alone lets numbers
that need not be whole run at $K/(K+1)$ for ever, so that the solver's bound says next to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.blocks import Data, binary, rows, share
from gridshare.commitment.arrays import CommitmentArrays, edge_of
from gridshare.parts import Floats, Ints, Stamp, Steps, Values, gather

DATA = Data(once=("was_on",), per_step=("on_least", "on_most", "starts_most", "goes_on"), per_day=("most_starts",))

_ROUNDING_KW = 1e-5
"""What the solver may leave between a power and its limit."""


@dataclass(frozen=True, slots=True)
class Durations:
    """What the rows depend on, in steps; 1 is free, 0 for ``most_on`` is not limited."""

    least_on: int = 1
    least_off: int = 1
    most_on: int = 0
    starts_limited: bool = False


def durations_of(a: CommitmentArrays, k: int) -> Durations:
    """What the rows of asset k depend on; no least time that matters is longer than the horizon."""
    n = a.on_most.shape[1]
    return Durations(
        least_on=min(int(a.least_on[k]), n),
        least_off=min(int(a.least_off[k]), n),
        most_on=int(a.most_on[k]),
        starts_limited=bool(np.isfinite(a.most_starts[k]).any()),
    )


def may_run(m: Any, steps: Steps) -> Any:
    """Where it may run, as symbols, for a thing whose on and off are no decisions; ``numbers`` has it too."""
    return Data(per_step=("on_most",)).symbols(m, steps).on_most


def numbers(a: CommitmentArrays, unit: Ints) -> dict[str, Floats]:
    """The data of these rows as numbers, for some of the assets, all with the same durations."""
    return DATA.numbers(a, unit, run_left=a.run_left(unit))


def add_rows(m: Any, steps: Steps, durations: Durations) -> None:
    """The variables ``is_on``, ``starts``, ``stops`` and the rows U1 to U7."""
    d = DATA.symbols(m, steps, run_left=edge_of(durations.most_on, steps.n))
    m.is_on = binary(steps)
    m.starts, m.stops = share(steps), share(steps)
    was_on = [d.was_on, *m.is_on.values()]
    least_on, least_off, most_on = durations.least_on, durations.least_off, durations.most_on

    def recent(series: Any, t: int, length: int) -> Any:
        return sum(series[k] for k in range(max(t - length + 1, 0), t + 1))

    m.switching = rows("U1", steps, lambda t: m.is_on[t] - was_on[t] == m.starts[t] - m.stops[t])
    if least_on > 1:
        m.least_run = rows("U2", steps, lambda t: recent(m.starts, t, least_on) <= m.is_on[t])
    if least_off > 1:
        m.least_rest = rows("U3", steps, lambda t: recent(m.stops, t, least_off) <= 1 - m.is_on[t])
    m.must_run = rows("U4", steps, lambda t: m.is_on[t] >= d.on_least[t])
    m.may_run = rows("U4", steps, lambda t: m.is_on[t] <= d.on_most[t])
    m.may_start = rows("U4", steps, lambda t: m.starts[t] <= d.starts_most[t])
    if durations.starts_limited:
        m.starts_a_day = rows(
            "U5", steps.days, lambda day: sum(m.starts[t] for t in steps.of_day(day)) <= d.most_starts[day]
        )
    if 0 < most_on < steps.n:
        m.longest_run = rows(
            "U6", range(steps.n - most_on), lambda t: sum(m.is_on[k] for k in range(t, t + most_on + 1)) <= most_on
        )
    if most_on:
        m.longest_first_run = rows(
            "U6",
            edge_of(most_on, steps.n),
            lambda j: sum(m.is_on[k] for k in range(most_on - j + 1)) <= d.run_left[j],
        )
        m.began_lately = rows("U7", steps, lambda t: m.is_on[t] <= d.goes_on[t] + recent(m.starts, t, most_on))
        if least_off == 1:  # U3 says as much where a rest has a least length
            m.stops_off = rows("U7", steps, lambda t: m.stops[t] <= 1 - m.is_on[t])


def power_kw(values: Mapping[str, Values], stamps: Sequence[Stamp], least_kw: Floats, limit_kw: Floats) -> Floats:
    """Power from the solution, exactly off, at least or at full power where that is meant, shape (asset, step)."""
    power = gather("power_kw", values, stamps, np.zeros_like(limit_kw))
    is_on = gather("is_on", values, stamps, np.ones_like(limit_kw))
    power = np.where(power > limit_kw - _ROUNDING_KW, limit_kw, np.maximum(power, least_kw))
    return np.where(is_on > 0.5, power, 0.0)  # noqa: PLR2004 - a binary, rounded
