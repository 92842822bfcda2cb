"""Days of a composed park year: 26 firms, real prices and sessions, a cap of 5,370 kW."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from scipy.optimize import linprog
from scipy.sparse import block_diag, csr_array, eye_array, hstack, vstack
from tests.builders import baseline_of
from tests.park_year import ParkYear

from gridshare.ahead.loading import parsed
from gridshare.parts import Floats
from gridshare.schedules.document import ScheduleDocument
from gridshare.sites.site import Site
from gridshare.usecases.schedule import schedule
from gridshare.usecases.verify import verify

pytestmark = [pytest.mark.needs_shared, pytest.mark.slow]
"""On small sites each run holds the same: tests/properties/test_order.py and test_stages.py (the least exceedance of an
independent problem), tests/integration/test_sample_sites.py (the smallest cap, days on which the clock changes)."""

ROUNDED_KWH = 0.3
"""What rounding a few hundred series to 1 W may change of a day's exceedance."""


@pytest.fixture(scope="module")
def year(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> ParkYear:
    folder = tmp_path_factory.mktemp("park")
    compose = shared / "data" / "compose_park.py"
    subprocess.run([sys.executable, str(compose), str(compose.parent / "open"), str(folder)], check=True, timeout=300)
    return ParkYear.read(folder)


class Naive:
    """The park as one linear problem, written down from the arrays alone.

    Its columns are charging of sessions; charging, discharging and energy of batteries; what is cut of solar output;
    and what is above the group's cap. No session has a least power and nobody gives back, so it needs no switches.
    """

    def __init__(self, site: Site) -> None:
        self.n, self.h, self.cap = site.grid.n_steps, site.grid.step_h, site.connection.group.import_cap_kw
        self.ev, self.b, self.sun = (site.kinds[name] for name in ("ev_charging", "battery", "solar"))
        self.sizes = [len(self.ev.limit_kw), *[len(self.b.names)] * 3, len(self.sun.names), 1]
        self.fixed = site.kinds["inflexible_load"].profile_kw.sum(axis=0) - self.sun.available_kw.sum(axis=0)

    def least_exceedance_kwh(self) -> float:
        """Least energy above the cap, whatever becomes of demand."""
        cost = np.zeros(self.n * sum(self.sizes))
        cost[-self.n :] = self.h
        return self._solve(cost, self._net(), self._room(), np.zeros(self.sizes[1]))

    def smallest_uplift_kw(self) -> float:
        """Least by which the cap is too low where all demand is served; one more column is the peak above it."""
        below_peak = hstack([csr_array((self.n, self.n * sum(self.sizes[:-1]))), eye_array(self.n)])
        wanted = hstack(
            [
                csr_array(-self.h * np.repeat(np.eye(self.sizes[0]) * self.ev.efficiency, self.n, axis=1)),
                csr_array((self.sizes[0], self.n * sum(self.sizes[1:]))),
            ]
        )
        rows = vstack([self._net(), wanted, below_peak])
        peak = np.r_[np.zeros(rows.shape[0] - self.n), -np.ones(self.n)]
        most = np.r_[self._room(), -np.minimum(self.ev.must_kwh, self.ev.room_kwh), np.zeros(self.n)]
        cost = np.r_[np.zeros(self.n * sum(self.sizes)), 1.0]
        return self._solve(cost, hstack([rows, csr_array(peak[:, None])]), most, self.b.wanted_least_kwh[:, -1])

    def _net(self) -> csr_array:
        """The group's net load less what is above the cap."""
        signs = [1, 1, -1, 0, 1, -1]
        return csr_array(
            hstack([sign * eye_array(self.n) for sign, k in zip(signs, self.sizes, strict=True) for _ in range(k)])
        )

    def _room(self) -> Floats:
        return np.asarray(self.cap - self.fixed)

    def _stored(self, width: int) -> csr_array:
        """Energy balance of each battery."""
        b, n, each = self.b, self.n, range(self.sizes[1])
        charge = block_diag([-self.h * b.charge_efficiency[k] * eye_array(n) for k in each])
        discharge = block_diag([self.h / b.discharge_efficiency[k] * eye_array(n) for k in each])
        energy = block_diag([eye_array(n) - b.kept_per_step[k] * eye_array(n, k=-1) for k in each])
        rows = hstack([csr_array((n * len(each), n * self.sizes[0])), charge, discharge, energy])
        return csr_array(hstack([rows, csr_array((rows.shape[0], width - rows.shape[1]))]))

    def _solve(self, cost: Floats, rows: csr_array, most: Floats, end_kwh: Floats) -> float:
        b, n = self.b, self.n
        start = np.concatenate(
            [np.r_[b.kept_per_step[k] * b.initial_kwh[k], np.zeros(n - 1)] for k in range(len(b.names))]
        )
        upper = [self.ev.limit_kw, b.charge_limit_kw, b.discharge_limit_kw, np.repeat(b.capacity_kwh, n)]
        above = np.concatenate([np.ravel(v) for v in [*upper, self.sun.most_curtailed_kw]])
        bounds = np.column_stack([np.zeros(len(cost)), np.r_[above, np.full(len(cost) - len(above), np.inf)]])
        last = n * sum(self.sizes[:3]) + n * np.arange(1, len(b.names) + 1) - 1
        bounds[last, 0] = end_kwh
        found = linprog(cost, A_ub=rows, b_ub=most, A_eq=self._stored(len(cost)), b_eq=start, bounds=bounds)
        assert found.success, found.message
        return float(found.fun)


def assert_planned_well(year: ParkYear, day: date) -> ScheduleDocument:
    site = parsed(year.site(day)).resolved()
    found = schedule(site)
    assert verify(site, found).holds, day
    assert found.figures.exceedance_kwh <= found.baseline.exceedance_kwh + ROUNDED_KWH, day
    assert found.figures.physical_exceedance_kwh == 0, day
    if found.figures.exceedance_kwh > 0:
        least = Naive(site).least_exceedance_kwh()
        assert found.figures.exceedance_kwh == pytest.approx(least, abs=ROUNDED_KWH), day
    elif found.baseline.exceedance_kwh == 0 and found.baseline.unserved_kwh == 0:
        assert found.figures.cost_eur <= found.baseline.cost_eur, day
    assert found.figures.unserved_kwh <= found.baseline.unserved_kwh + ROUNDED_KWH, day
    return found


@pytest.mark.parametrize("ranks", [range(3), range(3, 20)])
def test_the_highest_days_are_planned_with_the_least_exceedance(year: ParkYear, ranks: range) -> None:
    for day in year.days_by_peak(ranks.stop)[ranks.start :]:
        found = assert_planned_well(year, day)
        assert found.baseline.most_over_kw > 0, day


@pytest.mark.parametrize(("cap", "kept"), [(4200.0, True), (3600.0, False)])
def test_under_a_cap_that_is_too_low_the_least_is_the_least(year: ParkYear, cap: float, kept: bool) -> None:  # noqa: FBT001
    """Both caps are too low for all demand; the higher one is kept by charging less."""
    site = year.site(year.days_by_peak(1)[0])
    site["connection"]["layers"][0]["limit_kw"] = cap
    resolved = parsed(site).resolved()
    found, naive = schedule(resolved), Naive(resolved)
    assert found.verdict.cap_kept == kept
    assert found.figures.exceedance_kwh == pytest.approx(naive.least_exceedance_kwh(), abs=ROUNDED_KWH)
    assert found.smallest_cap is not None
    assert found.smallest_cap.more_kw == pytest.approx(naive.smallest_uplift_kw(), abs=1e-3)


@pytest.mark.parametrize(("number", "quarters"), [(-1, 92), (+1, 100)])
def test_a_day_on_which_the_clock_changes_is_planned(year: ParkYear, number: int, quarters: int) -> None:
    composed = int(year.prices.index[len(year.prices) // 2].year)
    month = 3 if number < 0 else 10
    day = max(date(composed, month, d) for d in range(25, 32) if date(composed, month, d).weekday() == 6)
    assert assert_planned_well(year, day).horizon.steps == quarters


def test_the_day_with_the_most_negative_price_is_planned(year: ParkYear) -> None:
    assert_planned_well(year, year.prices.idxmin().date())


def test_the_baseline_of_a_day_is_what_the_measurements_say(year: ParkYear) -> None:
    """Plug and charge, all sun, idle batteries: the sum of the firms' net loads, but for sessions of other days."""
    day = year.days_by_peak(1)[0]
    site = parsed(year.site(day)).resolved()
    peak = max(
        float(sum(f.net_kw for f in year.firms.values()).loc[at]) for at in _instants(site) if at in _index(year)
    )
    assert baseline_of(site).flows.group.max() == pytest.approx(peak, rel=0.1)


def _index(year: ParkYear) -> object:
    return next(iter(year.firms.values())).index


def _instants(site: Site) -> list[object]:
    return list(site.grid.starts)
