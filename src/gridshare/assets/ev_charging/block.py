r"""EV charging: the mathematics of one session on n steps, of its wish beyond the least, and of a shared limit.

| symbol | code | unit | meaning |
|---|---|---|---|
| $c_t, d_t$ | `charge_kw`, `discharge_kw` | kW | mean power in and out at the meter |
| $g_t$ | `gain_kwh` | kWh | energy on board at point t, above that at the start; a column only for two-way sessions |
| $\overline c_t, \overline d_t$ | `limit_kw`, `discharge_limit_kw` | kW | vehicle, connector and shared limit, times the presence in the step |
| $\underline c_t$ | `least_kw` | kW | charging is off or at least so much, times the presence in the step |
| $y_t$ | `is_on` | - | 1 where it charges (only with a least power) |
| $z_t$ | `is_charging` | - | 1 where it may charge, 0 where it may give back (only two-way) |
| $\eta, \eta_d$ | `efficiency`, `discharge_efficiency` | - | |
| $\underline g_t, \overline g_t$ | `floor_kwh`, `room_kwh` | kWh | floor and room on board |
| $m$ | `must_kwh` | kWh | least on board at departure or at the end of the horizon |
| $w$ | `wish_kwh` | kWh | wanted then; for sessions that accept less |
| $o^m, o^w$ | `out_of_reach_kwh` (session, wish) | kWh | what of m, and of w beyond it, not even full power could deliver |
| $s^m, s^w$ | `short_kwh` (session, wish) | kWh | shortage below m, and between m and w (only if it must be) |
| $r$ | `remaining_kwh` | kWh | of the energy wanted by a departure after the horizon, what is not delivered before it |
| $k$ | `carried_kwh` | kWh | what of it is left for after the horizon |
| $p$ | `carried_eur_per_kwh` | EUR/kWh | the member's mean energy price, per kWh on board |
| $q$ | `wear_eur_per_kwh` | EUR/kWh | wear per kWh given back |
| $n_{it}$ | `power_kw` (input) | kW | net load of session i at a shared limit |
| $L_t$ | `shared_limit_kw` | kW | the shared limit; infinite where all together cannot exceed it |

Presence: a vehicle that is there for a share of a step can draw that share of its limit as the mean over the step; the
least power is that of the time it is there, so it is scaled in the same way.

$$ g_{t+1} = g_t + h (\eta c_t - d_t / \eta_d), \quad g_0 = 0 \tag{E1} $$
$$ 0 \le c_t \le \overline c_t, \quad 0 \le d_t \le \overline d_t \tag{E2} $$
$$ \underline g_t \le g_t \le \overline g_t \tag{E3} $$
$$ g_n + s^m + o^m \ge m \tag{E4} $$
$$ g_n + s^m + o^m + s^w + o^w \ge w \tag{E5} $$
$$ c_t \le \overline c_t z_t, \quad d_t \le \overline d_t (1 - z_t) \quad z_t \in \{0,1\} \tag{E6} $$
$$ \underline c_t y_t \le c_t \le \overline c_t y_t \quad y_t \in \{0,1\} \tag{E7} $$
$$ -L_t \le \sum_i n_{it} \le L_t \tag{E8} $$
$$ k \ge r - g_n, \quad k \ge 0 \tag{E9} $$
$$ cost = p k + \sum_t h q d_t \tag{E10} $$

The shortage s^m has the session's priority, s^w comes later: priority + 10. What is out of reach counts as unserved with
it, and is no reason to make anything else soft.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyomo.environ as pyo

from gridshare.assets.ev_charging.arrays import WISH_RANK, EvChargingArrays
from gridshare.assets.ev_charging.grouping import Features, groups_of, session_data
from gridshare.parts import FEED_IN, PORT, Block, Decisions, Exclusive, Ints, Stamp, Steps, Values, Wire

_ROUNDING_KWH = 1e-6


def build(steps: Steps, features: Features) -> Block:
    """One session."""
    m = pyo.ConcreteModel()
    m.limit_kw, m.efficiency = pyo.Var(steps), pyo.Var()
    m.room_kwh = pyo.Var(steps.points) if features.is_two_way else pyo.Var()
    m.must_kwh, m.out_of_reach_kwh = pyo.Var(), pyo.Var()
    if features.least_power:
        m.least_kw, m.on_most = pyo.Var(steps), pyo.Var(steps)
    if features.is_two_way:
        m.discharge_limit_kw, m.discharge_efficiency, m.wear_eur_per_kwh = pyo.Var(steps), pyo.Var(), pyo.Var()
        m.floor_kwh = pyo.Var(steps.points)
    if features.carries_over:
        m.remaining_kwh, m.carried_eur_per_kwh = pyo.Var(), pyo.Var()
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}

    def rows(index: Any, label: str, rule: Any) -> pyo.Constraint:
        return pyo.Constraint(index, doc=label, rule=lambda _, t: rule(t))

    m.charge_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
    m.short_kwh = pyo.Var(domain=pyo.NonNegativeReals)
    m.charge_most = rows(steps, "E2", lambda t: m.charge_kw[t] <= m.limit_kw[t])
    net_load: list[Any] = [m.charge_kw[t] + 0 for t in steps]
    outputs: dict[str, list[Any]] = {}
    cost: Any = 0
    if features.is_two_way:
        m.discharge_kw = pyo.Var(steps, domain=pyo.NonNegativeReals)
        m.gain_kwh = pyo.Var(steps.points)
        m.is_charging = pyo.Var(steps, domain=pyo.Binary)

        def gain_at(point: int) -> Any:
            return m.gain_kwh[point] if point else 0

        def gained_kw(t: int) -> Any:
            return m.efficiency * m.charge_kw[t] - m.discharge_kw[t] / m.discharge_efficiency

        m.energy_balance = rows(steps, "E1", lambda t: gain_at(t + 1) == gain_at(t) + steps.h * gained_kw(t))
        m.discharge_most = rows(steps, "E2", lambda t: m.discharge_kw[t] <= m.discharge_limit_kw[t])
        m.gain_least = rows(steps.points, "E3", lambda t: m.gain_kwh[t] >= m.floor_kwh[t])
        m.gain_most = rows(steps.points, "E3", lambda t: m.gain_kwh[t] <= m.room_kwh[t])
        m.charge_or_not = rows(steps, "E6", lambda t: m.charge_kw[t] <= m.limit_kw[t] * m.is_charging[t])
        m.discharge_or_not = rows(
            steps, "E6", lambda t: m.discharge_kw[t] <= m.discharge_limit_kw[t] * (1 - m.is_charging[t])
        )
        gain: Any = m.gain_kwh[steps.n]
        net_load = [m.charge_kw[t] - m.discharge_kw[t] for t in steps]
        outputs[FEED_IN] = [m.discharge_kw[t] + 0 for t in steps]
        cost += steps.h * sum(m.wear_eur_per_kwh * m.discharge_kw[t] for t in steps)
    else:
        gain = steps.h * sum(m.efficiency * m.charge_kw[t] for t in steps)
        m.fits = pyo.Constraint(expr=gain <= m.room_kwh, doc="E3")
    missed = m.short_kwh + m.out_of_reach_kwh
    m.must = pyo.Constraint(expr=gain + missed >= m.must_kwh, doc="E4")
    if features.least_power:
        m.is_on = pyo.Var(steps, domain=pyo.Binary)
        m.on_where = rows(steps, "E7", lambda t: m.is_on[t] <= m.on_most[t])
        m.on_least = rows(steps, "E7", lambda t: m.charge_kw[t] >= m.least_kw[t] * m.is_on[t])
        m.on_limit = rows(steps, "E7", lambda t: m.charge_kw[t] <= m.limit_kw[t] * m.is_on[t])
    if features.carries_over:
        m.carried_kwh = pyo.Var(domain=pyo.NonNegativeReals)
        m.carried = pyo.Constraint(expr=m.carried_kwh >= m.remaining_kwh - gain, doc="E9")
        cost += m.carried_eur_per_kwh * m.carried_kwh

    return Block(
        model=m,
        data=data,
        outputs={PORT: net_load, "counted_kwh": [gain + missed], **outputs},
        objectives={"cost_eur": cost, "unserved_kwh": missed},
        slacks=frozenset({"short_kwh"}),
    )


def build_wish(_steps: Steps, _structure: None) -> Block:
    """What one session wishes beyond its least."""
    m = pyo.ConcreteModel()
    m.wish_kwh, m.out_of_reach_kwh = pyo.Var(), pyo.Var()
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}
    m.counted_kwh = pyo.Var([0])
    m.short_kwh = pyo.Var(domain=pyo.NonNegativeReals)
    missed = m.short_kwh + m.out_of_reach_kwh
    m.wish = pyo.Constraint(expr=m.counted_kwh[0] + missed >= m.wish_kwh, doc="E5")
    return Block(
        model=m,
        data=data,
        inputs={"counted_kwh": list(m.counted_kwh.values())},
        objectives={"unserved_kwh": missed},
        slacks=frozenset({"short_kwh"}),
    )


def build_station(steps: Steps, gives_back: bool) -> Block:  # noqa: FBT001 - the structure of a stamp is positional
    """One shared limit."""
    m = pyo.ConcreteModel()
    m.shared_limit_kw = pyo.Var(steps)
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}
    m.power_kw = pyo.Var(steps)
    m.shared_most = pyo.Constraint(steps, doc="E8", rule=lambda _, t: m.power_kw[t] <= m.shared_limit_kw[t])
    if gives_back:
        m.shared_least = pyo.Constraint(steps, doc="E8", rule=lambda _, t: m.power_kw[t] >= -m.shared_limit_kw[t])
    return Block(model=m, data=data, inputs={"power_kw": list(m.power_kw.values())})


def stamps(a: EvChargingArrays, _steps: Steps) -> Sequence[Stamp]:
    """Sessions by features, then what they wish beyond their least, then the shared limits that can bind."""
    groups = groups_of(a)
    sessions = [_session_stamp(a, f"ev_charging/{i}", group, unit) for i, (group, unit) in enumerate(groups)]
    name_of = np.zeros(a.n_sessions, dtype=np.int64)
    place_of = np.zeros(a.n_sessions, dtype=np.int64)
    for i, (_, unit) in enumerate(groups):
        name_of[unit], place_of[unit] = i, np.arange(len(unit))

    def wires(output: str, unit: Ints, receiver: Ints) -> list[Wire]:
        """From sessions to the units of another stamp that receive them."""
        return [
            Wire(f"ev_charging/{i}", output, place_of[unit[name_of[unit] == i]], receiver[name_of[unit] == i])
            for i in np.unique(name_of[unit])
        ]

    found = list(sessions)
    wishing = np.flatnonzero(a.wish_kwh > a.must_kwh + _ROUNDING_KWH)
    if len(wishing):
        found.append(
            Stamp(
                name="ev_charging/wish",
                build=build_wish,
                structure=None,
                data={"wish_kwh": a.wish_kwh[wishing], "out_of_reach_kwh": a.wish_out_of_reach_kwh[wishing]},
                priority=a.priority[wishing] + WISH_RANK,
                inputs={"counted_kwh": wires("counted_kwh", wishing, np.arange(len(wishing)))},
            )
        )
    binds = a.stations_that_bind
    limited = np.flatnonzero(binds.any(axis=1))
    if len(limited):
        at_limited = np.flatnonzero(np.isin(a.station, limited))
        found.append(
            Stamp(
                name="ev_charging/station",
                build=build_station,
                structure=bool(a.is_two_way[at_limited].any()),
                data={"shared_limit_kw": np.where(binds, a.shared_limit_kw, np.inf)[limited]},
                inputs={"power_kw": wires(PORT, at_limited, np.searchsorted(limited, a.station[at_limited]))},
            )
        )
    return found


def read(a: EvChargingArrays, values: Mapping[str, Values], _stamps: Sequence[Stamp]) -> Decisions:
    """Charging and discharging power from the solution, shape (session, step)."""
    decisions = {name: np.zeros_like(a.limit_kw) for name in ("charge_kw", "discharge_kw")}
    for i, (group, unit) in enumerate(groups_of(a)):
        found = values[f"ev_charging/{i}"]
        decisions["charge_kw"][unit] = found["charge_kw"]
        if group.is_two_way:
            decisions["discharge_kw"][unit] = found["discharge_kw"]
    return decisions


def _session_stamp(a: EvChargingArrays, name: str, group: Features, unit: Ints) -> Stamp:
    return Stamp(
        name=name,
        build=build,
        structure=group,
        data=session_data(a, group, unit),
        owner=a.station[unit],
        priority=a.priority[unit],
        exclusives=(Exclusive("charge_kw", "discharge_kw", "is_charging"),) if group.is_two_way else (),
    )
