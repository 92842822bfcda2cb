r"""Thermal store: the mathematics of one store and its machine on n steps.

| symbol | code | unit | meaning |
|---|---|---|---|
| $p_t$ | `power_kw` | kW | electric power of the machine |
| $\theta_t$ | `temperature_c` | degC | temperature at point t; $\theta_0$ is data |
| $u_t, v_t$ | `is_on`, `starts` | - | 1 where the machine runs, begins to run (only where it has a least power) |
| $\gamma_t$ | `heat_ratio` | - | heat into the store per kWh electric: the COP of a heater, minus the COP of a chiller |
| $q_t$ | `heat_kw` | kW | heat from sun, people, product and defrosting |
| $\kappa, o_t$ | `conductance_kw_per_k`, `outside_c` | kW/K, degC | the shell and the temperature around it |
| $C$ | `capacity_kwh_per_k` | kWh/K | heat per kelvin |
| $\underline p_t, \overline p_t$ | `least_kw`, `limit_kw` | kW | power while it runs; 0 in defrost and other windows |
| $f_t$ | `defrost_kw` | kW | electric power of defrosting |
| $\underline\theta_t, \overline\theta_t$ | `low_c`, `high_c` | degC | the band, as far as it can be reached at all |
| $\underline\theta_e, \overline\theta_e$ | `end_low_c`, `end_high_c` | degC | wish for the end, as far as it can be reached at all |
| $s^-_t, s^+_t$ | `too_cold_k`, `too_warm_k` | K | by how much the band is missed (only if it must be) |
| $e^-, e^+$ | `end_too_cold_k`, `end_too_warm_k` | K | by how much the end is missed (only if it must be) |
| $k$ | `start_cost_eur` | EUR | wear of a start |
| $w$ | `value_eur_per_k` | EUR/K | what a kelvin above the start is worth at the end; 0 unless time goes on after the grid |

The net load is $p_t + f_t$. Where the machine has a least power, the rows U1 to U7 of `gridshare.commitment` apply.

$$ \theta_{t+1} = \theta_t + \frac{h}{C} (\gamma_t p_t + q_t + \kappa (o_t - \theta_t)) \tag{H1} $$
$$ \theta_t + s^-_t \ge \underline\theta_t, \quad \theta_t - s^+_t \le \overline\theta_t \tag{H2} $$
$$ 0 \le p_t \le \overline p_t \tag{H3} $$
$$ \underline p_t u_t \le p_t \le \overline p_t u_t \quad u_t \in \{0,1\} \tag{H4} $$
$$ \theta_n + e^- \ge \underline\theta_e, \quad \theta_n - e^+ \le \overline\theta_e \tag{H5} $$
$$ cost = \sum_t k v_t - w (\theta_n - \theta_0) \tag{H6} $$
$$ unserved = C (\tfrac{1}{24} \sum_t h (s^-_t + s^+_t) + e^- + e^+) \tag{H7} $$

Where the store is firm, what its band misses ranks before the contract, and what its end misses does not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gridshare.assets.thermal_store.arrays import DAY_H, ThermalStoreArrays
from gridshare.assets.thermal_store.midnight import pinned_end_c
from gridshare.blocks import Data, alike, block, free, model, nonnegative, row, rows, slack
from gridshare.commitment import block as commitment
from gridshare.parts import PORT, Block, Carry, Decisions, Ints, Quiet, Stamp, Steps, Values

DATA = Data(
    once=(
        "capacity_kwh_per_k",
        "conductance_kw_per_k",
        "start_c",
        "end_low_c",
        "end_high_c",
        "start_cost_eur",
        "value_eur_per_k",
    ),
    per_step=("heat_ratio", "heat_kw", "outside_c", "defrost_kw", "least_kw", "limit_kw"),
    per_point=("low_c", "high_c"),
)


@dataclass(frozen=True, slots=True)
class Features:
    """What a store's rows depend on.

    Attributes:
        durations: Of its machine; None where it has no least power.
        goes_on: Whether time goes on after the grid, and heat or cold is worth something at its end.
        starts_anywhere: Whether the temperature at the start is a decision.
    """

    durations: commitment.Durations | None = None
    goes_on: bool = False
    starts_anywhere: bool = False


def build(steps: Steps, features: Features) -> Block:
    """One store."""
    m = model()
    d, h, points = DATA.symbols(m, steps), steps.h, steps.points
    m.power_kw = nonnegative(steps)
    m.temperature_c = free(points)
    m.too_cold_k, m.too_warm_k = slack(points), slack(points)
    m.end_too_cold_k, m.end_too_warm_k = slack(), slack()
    if features.starts_anywhere:
        m.first_c = free()
        m.first_least = row("H2", m.first_c >= d.low_c[1])
        m.first_most = row("H2", m.first_c <= d.high_c[1])
    theta = [m.first_c if features.starts_anywhere else d.start_c, *m.temperature_c.values()]

    def gained_kw(t: int) -> Any:
        shell_kw = d.conductance_kw_per_k * d.outside_c[t] - d.conductance_kw_per_k * theta[t]
        return d.heat_ratio[t] * m.power_kw[t] + d.heat_kw[t] + shell_kw

    m.heat_balance = rows("H1", steps, lambda t: theta[t + 1] == theta[t] + h / d.capacity_kwh_per_k * gained_kw(t))
    m.band_least = rows("H2", points, lambda t: theta[t] + m.too_cold_k[t] >= d.low_c[t])
    m.band_most = rows("H2", points, lambda t: theta[t] - m.too_warm_k[t] <= d.high_c[t])
    m.power_most = rows("H3", steps, lambda t: m.power_kw[t] <= d.limit_kw[t])
    m.end_least = row("H5", theta[steps.n] + m.end_too_cold_k >= d.end_low_c)
    m.end_most = row("H5", theta[steps.n] - m.end_too_warm_k <= d.end_high_c)
    missed_days = h / DAY_H * sum(m.too_cold_k[t] + m.too_warm_k[t] for t in points)
    objectives: dict[str, Any] = {
        "window_kwh": d.capacity_kwh_per_k * missed_days,
        "unserved_kwh": d.capacity_kwh_per_k * (m.end_too_cold_k + m.end_too_warm_k),
    }
    cost: Any = d.value_eur_per_k * (d.start_c - theta[steps.n]) if features.goes_on else 0
    if features.durations is not None:
        commitment.add_rows(m, steps, features.durations)
        m.on_least_kw = rows("H4", steps, lambda t: m.power_kw[t] >= d.least_kw[t] * m.is_on[t])
        m.on_most_kw = rows("H4", steps, lambda t: m.power_kw[t] <= d.limit_kw[t] * m.is_on[t])
        cost += d.start_cost_eur * sum(m.starts.values())
    if features.goes_on or features.durations is not None:
        objectives["cost_eur"] = cost
    return block(m, outputs={PORT: [m.power_kw[t] + d.defrost_kw[t] for t in steps]}, objectives=objectives)


def stamps(a: ThermalStoreArrays, _steps: Steps) -> Sequence[Stamp]:
    """One stamp for each set of features that occurs."""
    features = [
        Features(
            commitment.durations_of(a.commitment, k) if a.commits[k] else None,
            bool(a.value_eur_per_k[k] != 0),
            a.starts_anywhere,
        )
        for k in range(len(a.names))
    ]
    return [
        Stamp(
            name=f"thermal_store/{i}",
            build=build,
            structure=group,
            data=DATA.numbers(a, unit) | commitment.numbers(a.commitment, unit),
            owner=unit,
            rank=a.end_rank[unit],
            window_rank=a.band_rank[unit],
            quiet=Quiet(steady=("power_kw",)),
            carry=_carry(a, unit) if a.starts_anywhere else None,
        )
        for i, (group, unit) in enumerate(alike(features))
    ]


def _carry(a: ThermalStoreArrays, unit: Ints) -> Carry:
    """A period ends with at least the heat or cold that it begins with."""
    least, most = pinned_end_c(a)
    return Carry(
        names=tuple(a.names[k] for k in unit),
        start="first_c",
        end="temperature_c",
        at_start=a.start_c[unit],
        end_least=least[unit],
        end_most=most[unit],
    )


def read(a: ThermalStoreArrays, values: Mapping[str, Values], stamps: Sequence[Stamp]) -> Decisions:
    """Power of the machine from the solution, exactly at full or least power where it is meant, shape (asset, step)."""
    return {"power_kw": commitment.power_kw(values, stamps, a.least_kw, a.limit_kw)}
