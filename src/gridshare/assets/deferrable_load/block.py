r"""Deferrable load: the mathematics of one process on n steps, and of what holds between processes.

| symbol | code | unit | meaning |
|---|---|---|---|
| $s_t$ | `starts` | - | 1 where a run starts |
| $A_j$ | `asks` (structure) | steps | the steps of horizon j: those that the plan binds, or each day of them |
| $m_j$ | `not_run` | - | runs that do not take place (only if it must be) |
| $R_j, \rho$ | `new_runs`, (structure) | -, steps | runs to start, least rest between two |
| $\overline s_t$ | `starts_most` | - | 1 where a whole run fits its windows, or where a start is fixed; 0 outside all $A_j$ |
| $P_k, L$ | `phase_kw`, (structure) | kW, steps | course and length of a run |
| $f_t, \phi_t, \delta_t$ | `running_kw`, `running_on`, `running_done` | kW, -, runs | the run that goes on at the start: its power, 1 while it lasts, 1 once it has ended if it is one of those asked |
| $p_t$ | `power_kw` | kW | power; of an interruptible process that knows only on and off $\overline p_t u_t$ |
| $u_t, v_t$ | `is_on`, `starts` | - | whether it is on, whether it starts (rows U1 to U7, `gridshare.commitment`) |
| $\underline p_t, \overline p_t$ | `least_power_kw`, `power_limit_kw` | kW | least and full power |
| $\overline u_t$ | `on_most` | - | 1 inside its windows |
| $E_j, X_j$ | `energy_kwh`, `extra_most_kwh` | kWh | energy wanted, and what it may take beyond |
| $x_j, e^-_j$ | `extra_kwh`, `short_kwh` | kWh | taken beyond, missing (only if it must be) |
| $r_j$ | `takes_part` | - | 1 where an optional interruptible process runs; 1 for all others |
| $V_j$ | `most_starts_in_all` | - | most starts within the horizon |
| $b_t, d_t$ | `begun`, `done` (inputs) | -, runs or kWh | whether the later process has a run begun, what the earlier has behind it |
| $N_t$ | `needed` | runs or kWh | what the earlier process must have behind it |
| $o_t, G$ | `on` (input), `at_most` | - | members of a group that run, how many may |
| $c, w$ | `start_cost_eur`, `value_eur` | EUR | cost of a start, value of an optional process that runs |

Runs of a fixed course:
$$ \sum_{t \in A_j} s_t + m_j = R_j \quad (\le R_j \text{ where optional}) \tag{D1} $$
$$ s_t \le \overline s_t, \quad s_t \in \{0,1\} \tag{D2} $$
$$ \sum_{\tau = t-L-\rho+1}^{t} s_\tau \le 1 \tag{D3} $$
$$ p_t = f_t + \sum_{k<L} P_k s_{t-k} \tag{D4} $$
Interruptible:
$$ \underline p_t u_t \le p_t \le \overline p_t u_t \quad (p_t \le \overline p_t \overline u_t \text{ where on and off do not differ}) \tag{D5} $$
$$ \sum_{t \in A_j} h\, p_t + e^-_j - x_j = E_j r_j, \quad x_j \le X_j r_j \tag{D6} $$
$$ \sum_{t \in A_j} v_t \le V_j \tag{D7} $$
Between processes, with $b_t = \sum_{\tau = t-L-\rho+1}^{t} s_\tau$ (from the first step on where there is but one run; $s_t$
where each day asks for itself) or $u_t$, with $d_t = \delta_t + \sum_{\tau \le t-L} s_\tau$ or $\sum_{\tau<t} h\, p_\tau$, from the
first step of the horizon of t on, and with $o_t$ the sum over the group of $\phi_t + \sum_{\tau = t-L+1}^{t} s_\tau$ or
$u_t$:

$$ N_t b_t \le d_t \tag{D8} $$
$$ o_t \le G \tag{D9} $$
$$ cost = \sum_t (c\, s_t - w\, s_t) \quad \text{or} \quad \sum_t c\, v_t - \sum_j w\, r_j \tag{D10} $$
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gridshare.assets.deferrable_load.arrays import DeferrableLoadArrays
from gridshare.assets.deferrable_load.asking import first_of
from gridshare.assets.deferrable_load.stamps import RunShape, SplitShape, read, stamps_of
from gridshare.blocks import Data, binary, block, inputs, model, nonnegative, rows, slack
from gridshare.commitment import block as commitment
from gridshare.parts import PORT, Block, Stamp, Steps

__all__ = ["build_group", "build_order", "build_run", "build_split", "read", "stamps"]

RUN = Data(
    once=("run_kwh", "start_cost_eur", "value_eur"),
    per_step=("starts_most", "running_kw", "running_on", "running_done"),
)
SPLIT = Data(
    once=("start_cost_eur", "value_eur"),
    per_step=("power_limit_kw", "least_power_kw"),
)
ORDER = Data(per_step=("needed",))
GROUP = Data(once=("at_most",))


def build_run(steps: Steps, shape: RunShape) -> Block:
    """One process with runs of a fixed course."""
    m = model()
    each, gap, asks = range(shape.length), shape.length + shape.rest, range(len(shape.asks))
    d = RUN.symbols(m, steps, phase_kw=each, new_runs=asks)
    m.starts = binary(steps)

    def begun_within(t: int, length: int) -> Any:
        return sum(m.starts[k] for k in range(max(t - length + 1, 0), t + 1))

    started = [sum(m.starts[t] for t in ask) for ask in shape.asks]
    in_all = sum(m.starts.values())
    objectives = {"cost_eur": (d.start_cost_eur - d.value_eur) * in_all}
    if shape.optional:
        m.runs = rows("D1", asks, lambda j: started[j] <= d.new_runs[j])
    else:
        m.not_run = slack(asks)
        m.runs = rows("D1", asks, lambda j: started[j] + m.not_run[j] == d.new_runs[j])
        objectives = {"cost_eur": d.start_cost_eur * in_all, "unserved_kwh": d.run_kwh * sum(m.not_run.values())}
    m.may_start = rows("D2", steps, lambda t: m.starts[t] <= d.starts_most[t])
    if shape.several:
        m.apart = rows("D3", steps, lambda t: begun_within(t, gap) <= 1)

    outputs = {PORT: [d.running_kw[t] + sum(d.phase_kw[k] * m.starts[t - k] for k in each if k <= t) for t in steps]}
    if shape.is_grouped:
        outputs["on"] = [d.running_on[t] + begun_within(t, shape.length) for t in steps]
    if shape.is_later:
        lately = 1 if shape.each_day else gap if shape.several else steps.n
        outputs["begun"] = [begun_within(t, lately) + 0 for t in steps]
    if shape.is_earlier:
        ended = [sum(m.starts[k] for k in range(first_of(shape.asks, t), t - shape.length + 1)) for t in steps]
        outputs["done"] = [d.running_done[t] + ended[t] for t in steps]
    return block(m, outputs=outputs, objectives=objectives)


def build_split(steps: Steps, shape: SplitShape) -> Block:
    """One interruptible process."""
    m = model()
    h, asks = steps.h, range(len(shape.asks))
    d = SPLIT.symbols(m, steps, energy_kwh=asks, extra_most_kwh=asks, most_starts_in_all=asks)
    cost: Any = 0
    takes_part: Any = [1] * len(asks)
    if shape.commits:
        commitment.add_rows(m, steps, commitment.Durations(shape.least_on, shape.least_off))
        m.starts_in_all = rows("D7", asks, lambda j: sum(m.starts[t] for t in shape.asks[j]) <= d.most_starts_in_all[j])
        cost = d.start_cost_eur * sum(m.starts.values())
    on = m.is_on if shape.commits else commitment.may_run(m, steps)
    if shape.on_off:
        power = [d.power_limit_kw[t] * on[t] for t in steps]
    else:
        m.power_kw = nonnegative(steps)
        power = list(m.power_kw.values())
        m.power_most = rows("D5", steps, lambda t: m.power_kw[t] <= d.power_limit_kw[t] * on[t])
        # Follows from the row above, but only a bound says how far the net load can reach.
        m.power_bound = rows("D5", steps, lambda t: m.power_kw[t] <= d.power_limit_kw[t])
    if shape.commits and not shape.on_off:
        m.power_least = rows("D5", steps, lambda t: m.power_kw[t] >= d.least_power_kw[t] * on[t])
    if shape.optional:
        m.takes_part = binary(asks)
        takes_part = m.takes_part
        cost = cost - d.value_eur * sum(m.takes_part.values())
    m.short_kwh = slack(asks)
    m.extra_kwh = nonnegative(asks)
    taken = [h * sum(power[t] for t in ask) for ask in shape.asks]
    m.energy = rows("D6", asks, lambda j: taken[j] + m.short_kwh[j] - m.extra_kwh[j] == d.energy_kwh[j] * takes_part[j])
    m.extra_most = rows("D6", asks, lambda j: m.extra_kwh[j] <= d.extra_most_kwh[j] * takes_part[j])

    outputs = {PORT: power}
    short = sum(m.short_kwh.values())
    if shape.commits:
        outputs["on"] = outputs["begun"] = list(m.is_on.values())
    if shape.is_earlier:
        outputs["done"] = [h * sum(power[first_of(shape.asks, t) : t], start=0 * short) for t in steps]
    objectives = {"cost_eur": cost + 0 * short, "unserved_kwh": short + 0}
    return block(m, outputs=outputs, objectives=objectives)


def build_order(steps: Steps, _structure: None) -> Block:
    """One process that starts only after another."""
    m = model()
    d, g = ORDER.symbols(m, steps), inputs(m, steps, "begun", "done")
    m.order = rows("D8", steps, lambda t: d.needed[t] * g.begun[t] <= g.done[t])
    return block(m)


def build_group(steps: Steps, _structure: None) -> Block:
    """One group of processes of which only some may run at once."""
    m = model()
    d, g = GROUP.symbols(m, steps), inputs(m, steps, "on")
    m.together = rows("D9", steps, lambda t: g.on[t] <= d.at_most)
    return block(m)


def stamps(arrays: DeferrableLoadArrays, _steps: Steps) -> Sequence[Stamp]:
    """Processes of equal shape together, then what holds between them."""
    return stamps_of(arrays, run=build_run, split=build_split, order=build_order, group=build_group)
