r"""Measures: what would make a newcomer or a park fit, with sizes that are variables.

| symbol | code | unit | meaning |
|---|---|---|---|
| $E, P$ | `energy_kwh`, `power_kw` | kWh, kW | size of a new battery |
| $m, m'$ | `begin_kwh`, `end_kwh` | kWh | energy in it when a day begins, and at least when it ends |
| $c_t, d_t, e_t$ | `charge_kw`, `discharge_kw`, `stored_kwh` | kW, kWh | what it draws, gives, and holds at point t |
| $\eta_c, \eta_d$ | `charge_efficiency`, `discharge_efficiency` | - | |
| $p, \sigma_t$ | `peak_kw`, `shape` | kW, - | highest power of a newcomer, and its profile, 1 at its highest |
| $X$ | `interruptible_kw` | kW | what of its highest power the newcomer leaves out when it is asked to |
| $r_t$ | `left_out_kw` | kW | what of it is left out |
| $\omega_t$ | `may_ask` | - | 1 where it may be asked to |
| $q$ | `left_out_eur_per_kwh` | EUR/kWh | price of what is left out |
| $R$ | `right_kw` | kW | a right of the group beside its contract, which is not there at all hours |
| $f_t, \alpha_t$ | `used_kw`, `has_right` | kW, - | what of it is used, and 1 where it is there |
| $\overline s$ | `most` | kW, kWh | a size at which nobody asks any more |

$$ e_{t+1} = e_t + h (\eta_c c_t - d_t / \eta_d) \tag{Z1} $$
$$ 0 \le e_t \le E \tag{Z2} $$
$$ c_t + d_t \le P \tag{Z3} $$
$$ 0 \le r_t \le \omega_t X, \quad r_t \le p \tag{Z4} $$
$$ 0 \le f_t \le \alpha_t R \tag{Z5} $$
$$ E, P, m, m', p, X, R, c_t, d_t, r_t, f_t \le \overline s \tag{Z6} $$
$$ e_0 = m \le E, \quad e_n \ge m' \tag{Z7} $$

The net load is $\sigma_t (p - r_t) + c_t - d_t$; what is used of the right comes off the group's power.

What is already there may be freed from what it does today, a part of it or all:

| symbol | code | unit | meaning |
|---|---|---|---|
| $n_t$ | `net_load_kw` (input) | kW | power of what is freed |
| $u$ | `freed` (input) | - | what part of it is freed |
| $\underline b_t, \overline b_t$ | `least_kw`, `most_kw` | kW | what it is today; infinite where it is free |
| $\underline v_t, \overline v_t$ | `less_kw`, `more_kw` | kW | how far below and above that it may be |
| $q_t, b_t$ | `price_eur_per_kwh`, `today_kw` | EUR/kWh, kW | price of each kWh more than today |

$$ \underline b_t - \underline v_t u \le n_t \le \overline b_t + \overline v_t u \tag{Z8} $$
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

import numpy as np

from gridshare.blocks import Data, block, inputs, model, nonnegative, row, rows
from gridshare.clauses import GROUP
from gridshare.freeing import Freed
from gridshare.milp.replaced import replaced
from gridshare.parts import PHYSICAL, PORT, Block, Floats, Ints, Stamp, Steps, Wire
from gridshare.sites.site import Site

MEASURES = "measures"
"""Name of the stamp of what is new."""

SIZES = (
    "energy_kwh",
    "power_kw",
    "begin_kwh",
    "end_kwh",
    "peak_kw",
    "interruptible_kw",
    "right_kw",
    "charging_freed",
    "departures_freed",
    "solar_freed",
)
"""Names of all that days have in common."""

FREED = SIZES[7:]
GIVE = "give_eur"
"""What giving way costs, as an objective; of the newcomer it has rank 0, of what is freed the ranks after it."""

DATA = Data(
    once=("charge_efficiency", "discharge_efficiency", "left_out_eur_per_kwh", "most"),
    per_step=("shape", "may_ask", "has_right"),
)


def build(steps: Steps, _structure: None) -> Block:
    """All that is new."""
    m = model()
    d, points = DATA.symbols(m, steps), steps.points
    m.energy_kwh, m.power_kw, m.begin_kwh, m.end_kwh = nonnegative(), nonnegative(), nonnegative(), nonnegative()
    m.peak_kw, m.interruptible_kw, m.right_kw = nonnegative(), nonnegative(), nonnegative()
    m.charging_freed, m.departures_freed, m.solar_freed = nonnegative(), nonnegative(), nonnegative()
    m.charge_kw, m.discharge_kw, m.stored_kwh = nonnegative(steps), nonnegative(steps), nonnegative(points)
    m.left_out_kw, m.used_kw = nonnegative(steps), nonnegative(steps)
    for name in SIZES:
        m.add_component(f"{name}_most", row("Z6", m.component(name) <= d.most))
    m.begin_fits = row("Z7", m.begin_kwh <= m.energy_kwh)
    e = [m.begin_kwh, *m.stored_kwh.values()]

    def stored_kw(t: int) -> Any:
        return d.charge_efficiency * m.charge_kw[t] - m.discharge_kw[t] / d.discharge_efficiency

    m.energy_balance = rows("Z1", steps, lambda t: e[t + 1] == e[t] + steps.h * stored_kw(t))
    m.energy_fits = rows("Z2", points, lambda t: e[t] <= m.energy_kwh)
    m.end_least = row("Z7", e[steps.n] >= m.end_kwh)
    m.charge_end = rows("Z6", steps, lambda t: m.charge_kw[t] <= d.most)
    m.discharge_end = rows("Z6", steps, lambda t: m.discharge_kw[t] <= d.most)
    m.power_most = rows("Z3", steps, lambda t: m.charge_kw[t] + m.discharge_kw[t] <= m.power_kw)
    m.left_out_end = rows("Z6", steps, lambda t: m.left_out_kw[t] <= d.may_ask[t] * d.most)
    m.left_out_most = rows("Z4", steps, lambda t: m.left_out_kw[t] <= m.interruptible_kw)
    m.left_out_fits = rows("Z4", steps, lambda t: m.left_out_kw[t] <= m.peak_kw)
    m.used_end = rows("Z6", steps, lambda t: m.used_kw[t] <= d.has_right[t] * d.most)
    m.used_most = rows("Z5", steps, lambda t: m.used_kw[t] <= m.right_kw)
    load = [d.shape[t] * m.peak_kw - d.shape[t] * m.left_out_kw[t] for t in steps]
    left_out = steps.h * sum(d.left_out_eur_per_kwh * d.shape[t] * m.left_out_kw[t] for t in steps)
    return block(
        m,
        outputs={
            PORT: [load[t] + m.charge_kw[t] - m.discharge_kw[t] for t in steps],
            "used_kw": list(m.used_kw.values()),
            **{name: [m.component(name) + 0] for name in FREED},
        },
        objectives={GIVE: left_out},
    )


FREED_DATA = Data(per_step=("least_kw", "most_kw", "less_kw", "more_kw", "price_eur_per_kwh", "today_kw"))


def build_freed(steps: Steps, _structure: None) -> Block:
    """What is there, and may be freed."""
    m = model()
    d, g, u = FREED_DATA.symbols(m, steps), inputs(m, steps, PORT), inputs(m, range(1), "freed")
    n, freed = g.net_load_kw, u.freed[0]
    m.least = rows("Z8", steps, lambda t: n[t] + d.less_kw[t] * freed >= d.least_kw[t])
    m.most = rows("Z8", steps, lambda t: n[t] - d.more_kw[t] * freed <= d.most_kw[t])
    moved = sum(d.price_eur_per_kwh[t] * (n[t] - d.today_kw[t]) for t in steps)
    return block(m, objectives={GIVE: steps.h * moved})


@dataclass(frozen=True, slots=True)
class New:
    """What may be new on a day.

    Attributes:
        shape: Profile of a newcomer, 1 at its highest, shape (step,).
        may_ask: Where the newcomer may be asked to leave some of it out, shape (step,).
        has_right: Where a right beside the contract is there, shape (step,).
        round_trip_efficiency: Of the battery; the loss is split evenly.
        left_out_eur_per_kwh: Price of what the newcomer leaves out.
        most: A size at which nobody asks any more [kW, kWh].
    """

    shape: Floats
    may_ask: Floats
    has_right: Floats
    round_trip_efficiency: float
    left_out_eur_per_kwh: float
    most: float

    def stamp(self) -> Stamp:
        """The stamp."""
        once = {
            "charge_efficiency": self.round_trip_efficiency**0.5,
            "discharge_efficiency": self.round_trip_efficiency**0.5,
            "left_out_eur_per_kwh": self.left_out_eur_per_kwh,
            "most": self.most,
        }
        data: dict[str, Floats] = {name: np.array([value]) for name, value in once.items()}
        for name in ("shape", "may_ask", "has_right"):
            data[name] = getattr(self, name)[None, :]
        return Stamp(MEASURES, build, None, data)


@dataclass(frozen=True, slots=True)
class Free:
    """What a measure would free of a kind.

    Attributes:
        measure: Name of the size that says what part of it is freed.
        kind: Name of the kind.
        freed: What it is.
        eur_per_kwh: Price of what counts.
    """

    measure: str
    kind: str
    freed: Freed
    eur_per_kwh: float


def with_measures(
    site: Site, place: str, new: New, free: Sequence[Free]
) -> tuple[list[Stamp], Mapping[str, Sequence[Stamp]]]:
    """The stamps of a site with all that may be new in place of an asset, without what is paid; and those of each kind.

    Args:
        site: The site with the asset in it, its arrays as they are when all is freed.
        place: Its name.
        new: What may be new.
        free: What may be freed.
    """
    stamps, of_kind = replaced(site, place, new.stamp())
    points = site.connection.group.points
    contract = np.flatnonzero(points.rank != PHYSICAL)
    wire = Wire(MEASURES, "used_kw", np.zeros(len(contract), dtype=np.int64), contract, -1.0)
    last = next(i for i, stamp in enumerate(stamps) if stamp.name == GROUP)
    group = stamps[last]
    relieved = replace(group, inputs={PORT: [*group.inputs[PORT], wire]})
    return [*stamps[:last], relieved, *(_freed(each, site, of_kind) for each in free)], of_kind


def _freed(free: Free, site: Site, of_kind: Mapping[str, Sequence[Stamp]]) -> Stamp:
    """A stamp of what is freed of a kind of the site."""
    block_of = import_module(next(kind for kind, _ in site.asset_kinds if kind.name == free.kind).block)
    if hasattr(block_of, "units"):
        return stamp_of(free, block_of.units(site.kinds[free.kind]))
    return stamp_of(free, [(stamp.name, stamp.owner) for stamp in of_kind[free.kind] if len(stamp.owner)])


def stamp_of(free: Free, units: Sequence[tuple[str, Ints]]) -> Stamp:
    """A stamp of what is freed.

    Args:
        free: What it is.
        units: Stamps of the kind, each with the rows of decisions that its units are.
    """
    f, size = free.freed, len(free.freed.row)
    wires = []
    for name, rows_of_units in units:
        receiver = np.flatnonzero(np.isin(f.row, rows_of_units))
        place = np.argsort(rows_of_units, kind="stable")
        source = place[np.searchsorted(rows_of_units[place], f.row[receiver])]
        if len(receiver):
            wires.append(Wire(name, PORT, source, receiver))
    names = ("least_kw", "most_kw", "less_kw", "more_kw", "today_kw")
    return Stamp(
        name=f"{free.measure}/{free.kind}",
        build=build_freed,
        structure=None,
        rank=np.full(size, 1 + FREED.index(free.measure)),
        data={name: getattr(f, name) for name in names} | {"price_eur_per_kwh": free.eur_per_kwh * f.counted},
        inputs={
            PORT: wires,
            "freed": [Wire(MEASURES, free.measure, np.zeros(size, dtype=np.int64), np.arange(size))],
        },
    )
