"""A day of a question about measures: what it costs at some sizes, and what happens on it then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.effort import SolveOptions
from gridshare.findings import Tolerance
from gridshare.milp.compiled import Objective
from gridshare.milp.measures import FREED, GIVE, MEASURES, SIZES, Free, New, with_measures
from gridshare.milp.park import read
from gridshare.parts import Decisions, Floats
from gridshare.questions.measures.prices import Prices
from gridshare.schedules.evaluation import Evaluation
from gridshare.sites.site import Site
from gridshare.timegrid import mask_of
from gridshare.verification import evaluate
from gridshare.years.apart import apart
from gridshare.years.cuts import Cost
from gridshare.years.day_problem import DayProblem

MOST = 1e5
"""A size at which nobody asks any more [kW, kWh]."""

ABOVE_EUR_PER_KWH = 1e4
"""What a kWh above a limit, or unserved, counts for: more than any measure that takes it away.

The dearest takes a kW away in one step of a year: a kW of a battery or of a right, at most some hundreds of euros a
year, for a quarter of a kWh.
"""

NOTICEABLE_KWH = 1e-3

SIZE_OF = {"charging": "charging_freed", "departures": "departures_freed", "solar": "solar_freed"}
"""Measures that free what is there -> what they are called among the sizes."""


@dataclass(frozen=True, slots=True)
class Today:
    """A day as it is, without any measure.

    Attributes:
        site: The site, with the newcomer.
        doing: What follows when nobody knows of anybody else.
        keeps: Whether every limit and all demand is kept so.
        shape: The newcomer's profile, 1 at its highest of all days, shape (step,).
    """

    site: Site
    doing: Evaluation
    keeps: bool
    shape: Floats


def today(site: Site, place: str, peak_kw: float, prices: Prices, midnight: Midnight) -> Today:
    """A day as it is.

    Args:
        site: The site on the day.
        place: The asset that stands for the newcomer.
        peak_kw: Its highest power of all days; 0 where nobody comes.
        prices: What is there today.
        midnight: What the day knows of those next to it.
    """
    here = apart(site, midnight)
    decisions = here.evenly()
    if prices.charging.uncontrolled_today:
        decisions |= {k.name: k.baseline(arrays) for k, arrays in here.asset_kinds if "charging" in k.freeing}
    doing = evaluate(here, decisions, Tolerance())
    keeps = not (doing.exceedances or doing.unserved or doing.violations)
    own = doing.net_load_kw[next(i for i, a in enumerate(here.assets) if a.name == place)]
    return Today(here, doing, keeps, own / peak_kw if peak_kw > 0 else np.zeros_like(own))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happens on a day at some sizes.

    Attributes:
        above_kwh: What is above limits, or unserved.
        give_eur: What giving way costs.
        left_out_kw: What the newcomer leaves out, shape (step,).
        used_kw: What is used of a right beside the contract, shape (step,).
        charged_kwh, discharged_kwh: Of the new battery.
        moved: (measure, kind) -> kWh that count of the rows of decisions that it frees: row -> kWh.
    """

    above_kwh: float
    give_eur: float
    left_out_kw: Floats
    used_kw: Floats
    charged_kwh: float
    discharged_kwh: float
    moved: Mapping[tuple[str, str], Mapping[int, float]]


class MeasuredDay:
    """The linear problem of a day with all measures in it."""

    def __init__(self, now: Today, place: str, prices: Prices) -> None:
        """Compile it.

        Args:
            now: The day as it is.
            place: The asset that stands for the newcomer.
            prices: Prices of the measures.
        """
        site, free = freed(now.site, prices)
        grid = site.grid
        new = New(
            shape=now.shape,
            may_ask=mask_of(prices.newcomer.when, grid, without=True).astype(float),
            has_right=mask_of(prices.right.when, grid, without=True).astype(float),
            round_trip_efficiency=prices.battery.round_trip_efficiency.value,
            left_out_eur_per_kwh=prices.newcomer.eur_per_kwh.value,
            most=MOST,
        )
        stamps, self._of_kind = with_measures(site, place, new, free)
        self.site, self.shape, self._free = site, now.shape, free
        self.problem = DayProblem(stamps, site.steps, relaxed=True)
        compiled = self.problem.compiled
        self.columns = np.array([int(self.problem.columns(MEASURES, name)[0, 0]) for name in SIZES])
        counted = [o for (name, _), o in compiled.objectives.items() if name in ("exceedance_kwh", "unserved_kwh")]
        # What no plan could serve is a constant, and no reason to do anything.
        self.out_of_reach_kwh = sum(objective.constant for objective in counted)
        above = sum((objective.vector for objective in counted), np.zeros(compiled.n_columns))
        self.above = Objective(above, 0.0)
        self.give = [compiled.objective(GIVE, rank) for rank in range(1 + len(FREED))]
        vector = ABOVE_EUR_PER_KWH * above + sum(give.vector for give in self.give)
        self.goal = Objective(vector, sum(give.constant for give in self.give))
        self.step_h = grid.step_h
        self.x = np.zeros(compiled.n_columns)
        self.has_right = bool(new.has_right.any())

    def cost(self, at: Floats, options: SolveOptions) -> Cost | None:
        """What it costs at some sizes, and its best plan at hand; None where there is none, not even above limits.

        Raises:
            TimeLimitError: If the time was up.
        """
        self.problem.live.bound(self.columns, at, at)
        found = self.problem.least_of(np.arange(len(self.x)), self.goal.vector, options)
        if found is None:
            return None
        self.x = found.x
        return Cost(max(found.value + self.goal.constant, 0.0), found.reduced[self.columns])

    @property
    def frees(self) -> tuple[str, ...]:
        """Measures that would free anything."""
        return tuple(name for name, size in SIZE_OF.items() if any(free.measure == size for free in self._free))

    def outcome(self) -> Outcome:
        """What happens in the last plan."""
        left_out, drawn, given = (self.powers(name) for name in ("left_out_kw", "charge_kw", "discharge_kw"))
        values = {name: place.values(self.x) for name, place in self.problem.compiled.placements.items()}
        decisions = read(self.site, self._of_kind, values)
        return Outcome(
            above_kwh=max(self.above.at(self.x), 0.0),
            give_eur=sum(max(give.at(self.x), 0.0) for give in self.give),
            left_out_kw=self.shape * left_out,
            used_kw=self.powers("used_kw"),
            charged_kwh=float(self.step_h * drawn.sum()),
            discharged_kwh=float(self.step_h * given.sum()),
            moved={(free.measure, free.kind): self._moved(free, decisions) for free in self._free},
        )

    def _moved(self, free: Free, decisions: Mapping[str, Decisions]) -> dict[int, float]:
        """What counts of what is freed: row -> kWh."""
        kind, f = next(kind for kind, _ in self.site.asset_kinds if kind.name == free.kind), free.freed
        power = sum(sign * decisions[kind.name][name][f.row] for name, sign in kind.powers.items())
        kwh = self.step_h * (f.counted * power).sum(axis=1)
        return {int(row): float(each) for row, each in zip(f.row, kwh, strict=True) if each > NOTICEABLE_KWH}

    def powers(self, name: str) -> Floats:
        """A variable of what is new in the last plan, shape (step,)."""
        columns = self.problem.columns(MEASURES, name)[0]
        return np.where(columns >= 0, np.append(self.x, 0.0)[columns], 0.0)


def freed(site: Site, prices: Prices) -> tuple[Site, list[Free]]:
    """The site with what its assets may do when all is freed, and what that is."""
    eur = {"departures": prices.departures.eur_per_kwh.value, "solar": prices.solar.eur_per_kwh.value}
    chosen = {
        "departures": prices.departures.later_minutes > 0,
        "charging": prices.charging.uncontrolled_today,
        "solar": True,
    }
    kinds, free = dict(site.kinds), []
    for kind, arrays in site.asset_kinds:
        taken = [name for name in chosen if chosen[name] and name in kind.freeing]
        for name in taken:
            kinds[kind.name] = kind.freeing[name].then(kinds[kind.name], prices.departures.later_minutes / 60)
        for name in taken:
            freed = kind.freeing[name].freed(arrays, kinds[kind.name])
            if len(freed.row):
                free.append(Free(SIZE_OF[name], kind.name, freed, eur.get(name, 0.0)))
    return replace(site, kinds=kinds), free
