r"""Deferrable load: the mathematics of one process on n steps, and of what holds between processes.

| symbol | code | unit | meaning |
|---|---|---|---|
| $s_t$ | `starts` | - | 1 where a run starts |
| $m$ | `not_run` | - | runs that do not take place (only if it must be) |
| $R, \rho$ | `new_runs`, (structure) | -, steps | runs to start, least rest between two |
| $\overline s_t$ | `starts_most` | - | 1 where a whole run fits its windows, or where a start is fixed |
| $P_k, L$ | `phase_kw`, (structure) | kW, steps | course and length of a run |
| $f_t, \phi_t, \delta_t$ | `running_kw`, `running_on`, `running_done` | kW, -, runs | the run that goes on at the start: its power, 1 while it lasts, 1 once it has ended |
| $p_t$ | `power_kw` | kW | power; of an interruptible process that knows only on and off $\overline p_t u_t$ |
| $u_t, v_t$ | `is_on`, `starts` | - | whether it is on, whether it starts (rows U1 to U6, `gridshare.commitment`) |
| $\underline p_t, \overline p_t$ | `least_power_kw`, `power_limit_kw` | kW | least and full power |
| $\overline u_t$ | `on_most` | - | 1 inside its windows |
| $E, X$ | `energy_kwh`, `extra_most_kwh` | kWh | energy wanted, and what it may take beyond |
| $x, e^-$ | `extra_kwh`, `short_kwh` | kWh | taken beyond, missing (only if it must be) |
| $r$ | `takes_part` | - | 1 where an optional interruptible process runs; 1 for all others |
| $V$ | `most_starts_in_all` | - | most starts within the horizon |
| $b_t, d_t$ | `begun`, `done` (inputs) | -, runs or kWh | whether the later process has a run begun, what the earlier has behind it |
| $N$ | `needed` | runs or kWh | what the earlier process must have behind it |
| $o_t, G$ | `on` (input), `at_most` | - | members of a group that run, how many may |
| $c, w$ | `start_cost_eur`, `value_eur` | EUR | cost of a start, value of an optional process that runs |

Runs of a fixed course:
$$ \sum_t s_t + m = R \quad (\le R \text{ where optional}) \tag{D1} $$
$$ s_t \le \overline s_t, \quad s_t \in \{0,1\} \tag{D2} $$
$$ \sum_{\tau = t-L-\rho+1}^{t} s_\tau \le 1 \tag{D3} $$
$$ p_t = f_t + \sum_{k<L} P_k s_{t-k} \tag{D4} $$
Interruptible:
$$ \underline p_t u_t \le p_t \le \overline p_t u_t \quad (p_t \le \overline p_t \overline u_t \text{ where on and off do not differ}) \tag{D5} $$
$$ \sum_t h\, p_t + e^- - x = E r, \quad x \le X r \tag{D6} $$
$$ \sum_t v_t \le V \tag{D7} $$
Between processes, with $b_t = \sum_{\tau = t-L-\rho+1}^{t} s_\tau$ (from the first step on where there is but one run) or
$u_t$, with $d_t = \delta_t + \sum_{\tau \le t-L} s_\tau$ or $\sum_{\tau<t} h\, p_\tau$, and with $o_t$ the sum over the group of
$\phi_t + \sum_{\tau = t-L+1}^{t} s_\tau$ or $u_t$:

$$ N b_t \le d_t \tag{D8} $$
$$ o_t \le G \tag{D9} $$
$$ cost = \sum_t (c\, s_t - w\, s_t) \quad \text{or} \quad \sum_t c\, v_t - w\, r \tag{D10} $$
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyomo.environ as pyo

from gridshare.assets.deferrable_load.arrays import DeferrableLoadArrays
from gridshare.assets.deferrable_load.stamps import RunShape, SplitShape, read, stamps_of
from gridshare.commitment.block import Durations, add_rows, declare_data
from gridshare.parts import PORT, Block, Stamp, Steps

__all__ = ["build_group", "build_order", "build_run", "build_split", "read", "stamps"]


def build_run(steps: Steps, shape: RunShape) -> Block:
    """One process with runs of a fixed course."""
    m = pyo.ConcreteModel()
    each = range(shape.length)
    m.phase_kw = pyo.Var(each)
    m.starts_most, m.running_kw = pyo.Var(steps), pyo.Var(steps)
    m.running_on, m.running_done = pyo.Var(steps), pyo.Var(steps)
    m.new_runs, m.run_kwh, m.start_cost_eur, m.value_eur = pyo.Var(), pyo.Var(), pyo.Var(), pyo.Var()
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}
    m.starts = pyo.Var(steps, domain=pyo.Binary)

    def begun_within(t: int, length: int) -> Any:
        return sum(m.starts[k] for k in range(max(t - length + 1, 0), t + 1))

    started = sum(m.starts[t] for t in steps)
    objectives = {"cost_eur": (m.start_cost_eur - m.value_eur) * started}
    if shape.optional:
        m.runs = pyo.Constraint(doc="D1", expr=started <= m.new_runs)
    else:
        m.not_run = pyo.Var(domain=pyo.NonNegativeReals)
        m.runs = pyo.Constraint(doc="D1", expr=started + m.not_run == m.new_runs)
        objectives = {"cost_eur": m.start_cost_eur * started, "unserved_kwh": m.run_kwh * m.not_run}
    m.may_start = pyo.Constraint(steps, doc="D2", rule=lambda m, t: m.starts[t] <= m.starts_most[t])
    gap = shape.length + shape.rest
    if shape.several:
        m.apart = pyo.Constraint(steps, doc="D3", rule=lambda _, t: begun_within(t, gap) <= 1)

    outputs = {PORT: [m.running_kw[t] + sum(m.phase_kw[k] * m.starts[t - k] for k in each if k <= t) for t in steps]}
    if shape.is_grouped:
        outputs["on"] = [m.running_on[t] + begun_within(t, shape.length) for t in steps]
    if shape.is_later:
        outputs["begun"] = [begun_within(t, gap if shape.several else steps.n) + 0 for t in steps]
    if shape.is_earlier:
        ended = [sum(m.starts[k] for k in range(t - shape.length + 1)) for t in steps]
        outputs["done"] = [m.running_done[t] + ended[t] for t in steps]
    return Block(model=m, data=data, outputs=outputs, objectives=objectives, slacks=frozenset({"not_run"}))


def build_split(steps: Steps, shape: SplitShape) -> Block:
    """One interruptible process."""
    m = pyo.ConcreteModel()
    m.power_limit_kw, m.least_power_kw = pyo.Var(steps), pyo.Var(steps)
    m.energy_kwh, m.extra_most_kwh, m.most_starts_in_all = pyo.Var(), pyo.Var(), pyo.Var()
    m.start_cost_eur, m.value_eur = pyo.Var(), pyo.Var()
    declare_data(m, steps, Durations(shape.least_on, shape.least_off))
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}

    def rows(label: str, rule: Any) -> pyo.Constraint:
        return pyo.Constraint(steps, doc=label, rule=lambda _, t: rule(t))

    cost: Any = 0
    if shape.commits:
        add_rows(m, steps, Durations(shape.least_on, shape.least_off))
        m.starts_in_all = pyo.Constraint(doc="D7", expr=sum(m.starts[t] for t in steps) <= m.most_starts_in_all)
        cost = m.start_cost_eur * sum(m.starts[t] for t in steps)
    if shape.on_off:
        power = [m.power_limit_kw[t] * m.is_on[t] for t in steps]
    else:
        m.power_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
        power = [m.power_kw[t] for t in steps]
        on = m.is_on if shape.commits else m.on_most
        m.power_most = rows("D5", lambda t: m.power_kw[t] <= m.power_limit_kw[t] * on[t])
        if shape.commits:
            # Follows from the row above, but only a bound says how far the net load can reach.
            m.power_bound = rows("D5", lambda t: m.power_kw[t] <= m.power_limit_kw[t])
            m.power_least = rows("D5", lambda t: m.power_kw[t] >= m.least_power_kw[t] * m.is_on[t])
    takes_part: Any = 1
    if shape.optional:
        m.takes_part = pyo.Var(domain=pyo.Binary)
        takes_part = m.takes_part
        cost = cost - m.value_eur * m.takes_part
    m.short_kwh = pyo.Var(domain=pyo.NonNegativeReals)
    m.extra_kwh = pyo.Var(domain=pyo.NonNegativeReals)
    m.energy = pyo.Constraint(
        doc="D6", expr=steps.h * sum(power) + m.short_kwh - m.extra_kwh == m.energy_kwh * takes_part
    )
    m.extra_most = pyo.Constraint(doc="D6", expr=m.extra_kwh <= m.extra_most_kwh * takes_part)

    outputs = {PORT: power}
    if shape.commits:
        outputs["on"] = outputs["begun"] = [m.is_on[t] for t in steps]
    if shape.is_earlier:
        outputs["done"] = [steps.h * sum(power[:t], start=0 * m.short_kwh) for t in steps]
    return Block(
        model=m,
        data=data,
        outputs=outputs,
        objectives={"cost_eur": cost + 0 * m.short_kwh, "unserved_kwh": m.short_kwh + 0},
        slacks=frozenset({"short_kwh"}),
    )


def build_order(steps: Steps, _structure: None) -> Block:
    """One process that starts only after another."""
    m = pyo.ConcreteModel()
    m.needed = pyo.Var()
    m.begun, m.done = pyo.Var(steps), pyo.Var(steps)
    m.order = pyo.Constraint(steps, doc="D8", rule=lambda m, t: m.needed * m.begun[t] <= m.done[t])
    return Block(
        model=m,
        data={"needed": m.needed},
        inputs={"begun": list(m.begun.values()), "done": list(m.done.values())},
    )


def build_group(steps: Steps, _structure: None) -> Block:
    """One group of processes of which only some may run at once."""
    m = pyo.ConcreteModel()
    m.at_most = pyo.Var()
    m.on = pyo.Var(steps)
    m.together = pyo.Constraint(steps, doc="D9", rule=lambda m, t: m.on[t] <= m.at_most)
    return Block(model=m, data={"at_most": m.at_most}, inputs={"on": list(m.on.values())})


def stamps(arrays: DeferrableLoadArrays, _steps: Steps) -> Sequence[Stamp]:
    """Processes of equal shape together, then what holds between them."""
    return stamps_of(arrays, run=build_run, split=build_split, order=build_order, group=build_group)
