r"""EV charging: the mathematics of one session on n steps, of its wish beyond the least, and of a shared limit.

| symbol | code | unit | meaning |
|---|---|---|---|
| $c_t, d_t$ | `charge_kw`, `discharge_kw` | kW | mean power in and out at the meter |
| $g_t$ | `gain_kwh` | kWh | energy on board at point t, above that at the start; a column only for two-way sessions |
| $\overline c_t, \overline d_t$ | `limit_kw`, `discharge_limit_kw` | kW | vehicle, connector and shared limit, times the presence in the step |
| $\underline c_t$ | `least_kw` | kW | charging is off or at least so much, times the presence in the step |
| $s_t, k_t$ | `step_kw`, `steps_taken` | kW, - | charging is so many steps (only where its power comes in steps) |
| $\overline k_t$ | `most_steps` | - | as many as fit below the limit |
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
| $l$ | `left_before_eur` | EUR | what that is for what was left before the horizon; 0 unless time goes on after it |
| $b, a$ | `before_kwh`, `after_kwh` | kWh | on board at both ends of a linked day; b is 0 on others |
| $\underline b, \overline b$ | `before_least_kwh`, `before_most_kwh` | kWh | floor, and what full power before could bring |
| $q$ | `wear_eur_per_kwh` | EUR/kWh | wear per kWh given back |
| $n_{it}$ | `power_kw` (input) | kW | net load of session i at a shared limit |
| $L_t$ | `shared_limit_kw` | kW | the shared limit; infinite where all together cannot exceed it |

A vehicle that is there for a share of a step draws at most, and at least, that share of its limits as the mean over it.

$$ g_{t+1} = g_t + h (\eta c_t - d_t / \eta_d), \quad g_0 = b, \quad a = g_n \tag{E1} $$
$$ 0 \le c_t \le \overline c_t, \quad 0 \le d_t \le \overline d_t \tag{E2} $$
$$ \underline g_t \le g_t \le \overline g_t, \quad \underline b \le b \le \overline b \tag{E3} $$
$$ g_n + s^m + o^m \ge m \tag{E4} $$
$$ g_n + s^m + o^m + s^w + o^w \ge w \tag{E5} $$
$$ c_t \le \overline c_t z_t, \quad d_t \le \overline d_t (1 - z_t) \quad z_t \in \{0,1\} \tag{E6} $$
$$ \underline c_t y_t \le c_t \le \overline c_t y_t \quad y_t \in \{0,1\} \tag{E7} $$
$$ -L_t \le \sum_i n_{it} \le L_t \tag{E8} $$
$$ k \ge r - g_n, \quad k \ge 0 \tag{E9} $$
$$ c_t = s_t k_t, \quad k_t \le \overline k_t \quad k_t \in \mathbb{N} \tag{E11} $$
$$ cost = p k - l + \sum_t h q d_t \tag{E10} $$

The shortage s^m has the session's priority and is firm where the session is; s^w is never firm and comes later: priority
+ 10. What is out of reach counts as unserved with it, and is no reason to make anything else soft.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.assets.ev_charging.arrays import EvChargingArrays
from gridshare.assets.ev_charging.midnight import carry_of
from gridshare.blocks import Data, alike, binary, block, free, inputs, model, nonnegative, row, rows, slack, whole
from gridshare.parts import (
    FEED_IN,
    PORT,
    Block,
    Decisions,
    Exclusive,
    Floats,
    Ints,
    Quiet,
    Run,
    Stamp,
    Steps,
    Values,
    Wire,
)

SESSION = Data(
    once=(
        "efficiency",
        "discharge_efficiency",
        "wear_eur_per_kwh",
        "must_kwh",
        "out_of_reach_kwh",
        "remaining_kwh",
        "carried_eur_per_kwh",
        "left_before_eur",
        "before_least_kwh",
        "before_most_kwh",
    ),
    per_step=("limit_kw", "least_kw", "on_most", "step_kw", "most_steps", "discharge_limit_kw"),
    per_point=("floor_kwh",),
)
WISH = Data(once=("wish_kwh", "out_of_reach_kwh"))
STATION = Data(per_step=("shared_limit_kw",))


@dataclass(frozen=True, slots=True, order=True)
class Features:
    """What a session's rows depend on."""

    is_two_way: bool = False
    least_power: bool = False
    in_steps: bool = False
    carries_over: bool = False
    left_before: bool = False
    is_handed_over: bool = False
    is_handed_on: bool = False


def build(steps: Steps, features: Features) -> Block:
    """One session."""
    m = model()
    h, points = steps.h, steps.points
    d = SESSION.symbols(m, steps, room_kwh=points if features.is_two_way else None)
    m.charge_kw = nonnegative(steps)
    m.short_kwh = slack()
    outputs: dict[str, list[Any]] = {}
    cost: Any = -d.left_before_eur if features.left_before else 0
    before: Any = 0
    if features.is_handed_over:
        before = m.before_kwh = free()
        m.before_least = row("E3", m.before_kwh >= d.before_least_kwh)
        m.before_most = row("E3", m.before_kwh <= d.before_most_kwh)

    m.charge_most = rows("E2", steps, lambda t: m.charge_kw[t] <= d.limit_kw[t])
    if features.is_two_way:
        m.discharge_kw = nonnegative(steps)
        m.gain_kwh = free(points)
        m.is_charging = binary(steps)
        g: list[Any] = [before, *m.gain_kwh.values()]

        def gained_kw(t: int) -> Any:
            return d.efficiency * m.charge_kw[t] - m.discharge_kw[t] / d.discharge_efficiency

        m.energy_balance = rows("E1", steps, lambda t: g[t + 1] == g[t] + h * gained_kw(t))
        m.discharge_most = rows("E2", steps, lambda t: m.discharge_kw[t] <= d.discharge_limit_kw[t])
        m.gain_least = rows("E3", points, lambda t: g[t] >= d.floor_kwh[t])
        m.gain_most = rows("E3", points, lambda t: g[t] <= d.room_kwh[t])
        m.charge_or_not = rows("E6", steps, lambda t: m.charge_kw[t] <= d.limit_kw[t] * m.is_charging[t])
        m.discharge_or_not = rows(
            "E6", steps, lambda t: m.discharge_kw[t] <= d.discharge_limit_kw[t] * (1 - m.is_charging[t])
        )
        gain: Any = g[steps.n]
        net_load = [m.charge_kw[t] - m.discharge_kw[t] for t in steps]
        outputs[FEED_IN] = list(m.discharge_kw.values())
        cost += h * sum(d.wear_eur_per_kwh * m.discharge_kw[t] for t in steps)
    else:
        gain = before + h * sum(d.efficiency * m.charge_kw[t] for t in steps)
        net_load = list(m.charge_kw.values())
        m.fits = row("E3", gain <= d.room_kwh)
    if features.is_handed_on:
        m.after_kwh = free()
        m.handed_on = row("E1", m.after_kwh == gain)
    missed = m.short_kwh + d.out_of_reach_kwh
    m.must = row("E4", gain + missed >= d.must_kwh)
    if features.least_power:
        m.is_on = binary(steps)
        m.on_where = rows("E7", steps, lambda t: m.is_on[t] <= d.on_most[t])
        m.on_least = rows("E7", steps, lambda t: m.charge_kw[t] >= d.least_kw[t] * m.is_on[t])
        m.on_limit = rows("E7", steps, lambda t: m.charge_kw[t] <= d.limit_kw[t] * m.is_on[t])
    if features.in_steps:
        m.steps_taken = whole(steps)
        m.steps_most = rows("E11", steps, lambda t: m.steps_taken[t] <= d.most_steps[t])
        m.whole_steps = rows("E11", steps, lambda t: m.charge_kw[t] == d.step_kw[t] * m.steps_taken[t])
    if features.carries_over:
        m.carried_kwh = nonnegative()
        m.carried = row("E9", m.carried_kwh >= d.remaining_kwh - gain)
        cost += d.carried_eur_per_kwh * m.carried_kwh
    return block(
        m,
        outputs={PORT: net_load, "counted_kwh": [gain + missed], **outputs},
        objectives={"cost_eur": cost, "unserved_kwh": missed},
    )


def build_wish(steps: Steps, _structure: None) -> Block:
    """What one session wishes beyond its least."""
    m = model()
    d, g = WISH.symbols(m, steps), inputs(m, range(1), "counted_kwh")
    m.short_kwh = slack()
    missed = m.short_kwh + d.out_of_reach_kwh
    m.wish = row("E5", g.counted_kwh[0] + missed >= d.wish_kwh)
    return block(m, objectives={"unserved_kwh": missed})


def build_station(steps: Steps, gives_back: bool) -> Block:  # noqa: FBT001 - the structure of a stamp is positional
    """One shared limit."""
    m = model()
    d, g = STATION.symbols(m, steps), inputs(m, steps, "power_kw")
    m.shared_most = rows("E8", steps, lambda t: g.power_kw[t] <= d.shared_limit_kw[t])
    if gives_back:
        m.shared_least = rows("E8", steps, lambda t: g.power_kw[t] >= -d.shared_limit_kw[t])
    return block(m)


def stamps(a: EvChargingArrays, _steps: Steps) -> Sequence[Stamp]:
    """Sessions by features, then what they wish beyond their least, then the shared limits that can bind."""
    groups = _groups(a)
    found = [
        Stamp(
            name=f"ev_charging/{i}",
            build=build,
            structure=group,
            data=_numbers(a, group, unit),
            owner=a.station[unit],
            rank=a.least_rank[unit],
            exclusives=(Exclusive("charge_kw", "discharge_kw", "is_charging"),) if group.is_two_way else (),
            late=("is_on",) if group.least_power else (),
            quiet=_quiet(group),
            carry=carry_of(a, unit, starts=group.is_handed_over, ends=group.is_handed_on),
        )
        for i, (group, unit) in enumerate(groups)
    ]
    stamp_of, place_of = np.zeros(a.n_sessions, dtype=np.int64), np.zeros(a.n_sessions, dtype=np.int64)
    for i, (_, unit) in enumerate(groups):
        stamp_of[unit], place_of[unit] = i, np.arange(len(unit))

    def wires(output: str, unit: Ints, receiver: Ints) -> list[Wire]:
        """From sessions to the units of another stamp that receive them."""
        return [
            Wire(f"ev_charging/{i}", output, place_of[unit[stamp_of[unit] == i]], receiver[stamp_of[unit] == i])
            for i in np.unique(stamp_of[unit])
        ]

    wishing = a.wishing
    if len(wishing):
        found.append(
            Stamp(
                name="ev_charging/wish",
                build=build_wish,
                structure=None,
                data={"wish_kwh": a.wish_kwh[wishing], "out_of_reach_kwh": a.wish_out_of_reach_kwh[wishing]},
                rank=a.wish_rank[wishing],
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
    for i, (_, unit) in enumerate(_groups(a)):
        for name in decisions.keys() & values[f"ev_charging/{i}"]:
            decisions[name][unit] = values[f"ev_charging/{i}"][name]
    return decisions


def units(a: EvChargingArrays) -> list[tuple[str, Ints]]:
    """The stamps of sessions, each with the sessions of its units."""
    return [(f"ev_charging/{i}", unit) for i, (_, unit) in enumerate(_groups(a))]


def _groups(a: EvChargingArrays) -> list[tuple[Features, Ints]]:
    """Sets of features that occur, and the sessions that have them."""
    traits = np.stack(
        [
            a.is_two_way,
            (a.least_kw > 0).any(axis=1),
            (a.step_kw > 0).any(axis=1),
            a.ends_after & (a.remaining_kwh > a.floor_kwh) & ~np.full(a.n_sessions, a.is_linked),
            a.left_before_eur > 0,
            a.handed_kwh > 0,
            a.ends_after & np.full(a.n_sessions, a.is_linked),
        ]
    )
    return sorted(alike(Features(*session) for session in traits.T.tolist()), key=lambda group: group[0])


def _quiet(group: Features) -> Quiet:
    """A session is quiet in one run; one that may give back is quiet where it does so only for a reason.

    One whose power comes in steps is left as it is: a run of even power seldom brings its energy in whole steps.
    """
    run = Run("charge_kw", "least_kw", "is_on" if group.least_power else None)
    return Quiet(run=None if group.in_steps else run, moves=("discharge_kw",) if group.is_two_way else ())


def _numbers(a: EvChargingArrays, group: Features, unit: Ints) -> dict[str, Floats]:
    """The data of some of the sessions; what cannot bind is infinite."""
    limit, room, floor = a.limit_kw[unit], a.room_kwh[unit], a.floor_kwh[unit]
    been_there, fits = a.been_there[unit], a.handed_kwh[unit] + a.reach_kwh[unit] <= room
    most = np.where(been_there, room[:, None], 0.0) if group.is_two_way else np.where(fits, np.inf, room)
    return SESSION.numbers(
        a,
        unit,
        on_most=(limit > 0).astype(float),
        most_steps=np.rint(limit / np.where(a.step_kw[unit] > 0, a.step_kw[unit], np.inf)),
        must_kwh=np.where(a.must_kwh[unit] > floor, a.must_kwh[unit], -np.inf),
        out_of_reach_kwh=a.must_out_of_reach_kwh[unit],
        before_least_kwh=floor,
        before_most_kwh=np.minimum(a.handed_kwh[unit], room),
        floor_kwh=np.where(been_there, floor[:, None], 0.0),
        room_kwh=most,
    )
