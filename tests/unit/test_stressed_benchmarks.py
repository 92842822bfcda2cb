"""The stressed set of the benchmarks: its cases are what they are called, and its page names every miss."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from benchmarks.families import families, stages, table
from benchmarks.stressed import figures_of
from benchmarks.stressed_cases import CASES, LIMITS_S, site_of
from benchmarks.stressed_page import missed, section
from tests.builders import a_battery, a_load, a_site, resolved

from gridshare.usecases.schedule import schedule


@pytest.mark.parametrize("case", [case for case in CASES if not case.startswith("hessenpoort")])
def test_every_case_is_a_site(case: str) -> None:
    assert site_of(case).grid.n_steps == 96


def test_limits_on_import_are_scaled_and_those_on_export_are_not() -> None:
    sample, scaled = (site_of(name).document.connection.layers for name in ("winter-peak", "winter-peak-0.83"))
    for before, after in zip(sample, scaled, strict=True):
        factor = 1.0 if before.direction == "export" else 0.83
        assert after.limit_kw.given == pytest.approx(factor * before.limit_kw.given)


def test_one_more_limit_holds_in_the_evening_only() -> None:
    least = site_of("hessenpoort-evening-2600").connection.group.points.import_limit_kw.min(axis=0)
    assert set(np.flatnonzero(least == 2600.0)) == set(range(64, 76))


def a_run(limit_s: float, **overrides: Any) -> dict[str, Any]:
    return {
        "case": "yard", "limit_s": limit_s, "wall_s": 9.0, "cpu_s": 8.0, "proven": True, "gap": 1e-5,
        "exceedance_kwh": 0.0, "unserved_kwh": 20.0, "cost_eur": 100.0, "is_baseline": False, "is_worse": False,
    } | overrides  # fmt: skip


@pytest.mark.parametrize(
    ("limit_s", "overrides", "miss"),
    [
        pytest.param(5, {"unserved_kwh": 27.0}, [], id="within 1.1 x and 5 kWh"),
        pytest.param(5, {"unserved_kwh": 27.5}, ["yard at 5 s"], id="too much unserved"),
        pytest.param(5, {"exceedance_kwh": 5.5}, ["yard at 5 s"], id="too much above limits"),
        pytest.param(3, {"unserved_kwh": 99.0}, [], id="no goal at 3 s"),
        pytest.param(3, {"is_worse": True}, ["yard worse than nothing at 3 s"], id="worse than doing nothing"),
        pytest.param(60, {"wall_s": 21.0}, ["yard proof"], id="a late proof"),
        pytest.param(60, {"proven": False}, ["yard proof"], id="no proof"),
    ],
)
def test_a_miss_is_named(limit_s: float, overrides: dict[str, Any], miss: list[str]) -> None:
    runs = [a_run(limit, **overrides if limit == limit_s else {}) for limit in LIMITS_S]
    assert missed("yard", runs) == miss
    assert ("All are met." in section(runs, "a machine")) == (not miss)


def test_no_plan_is_a_miss() -> None:
    runs = [{"case": "yard", "limit_s": limit, "wall_s": 60.0, "failed": "time_limit"} for limit in LIMITS_S]
    assert missed("yard", runs) == ["yard proof", "yard at 5 s", "yard worse than nothing at 3, 5, 10, 20, 60 s"]
    assert "no plan" in section(runs, "a machine")


def test_what_is_worse_than_doing_nothing_is_said() -> None:
    """A battery that charges 5 kW above a cap of 8 kW for half an hour is worse than one that rests."""
    site = resolved(a_site(a_load(profile=8.0), a_battery(start_kwh=0.0), cap_kw=8.0))
    plan = schedule(site)
    figures = figures_of(site, plan)
    assert not figures["is_worse"]
    assert (figures["exceedance_kwh"], figures["cost_eur"]) == pytest.approx((0.0, plan.figures.cost_eur))
    load, battery = plan.assets
    charging = battery.model_copy(update={"decisions": battery.decisions | {"charge_kw": [5.0, 0.0, 0.0, 0.0]}})
    wasteful = figures_of(site, plan.model_copy(update={"assets": [load, charging]}))
    assert wasteful["is_worse"]
    assert wasteful["exceedance_kwh"] == pytest.approx(2.5)


def test_the_family_that_opens_a_gap_is_found() -> None:
    """A set of 30 kW has to give 9 kW: a start is 2 EUR, but less than a third of a start where it need not be whole.

    The run, which has to be whole as well, takes place in the last half-hour, for nothing.
    """
    site = resolved(
        a_site(
            a_load(profile=[20.0, 20.0, 20.0, 5.0]),
            {"kind": "deferrable_load", "name": "run", "phases_kw": [1.0], "phase_minutes": 30},
            {
                "kind": "generator", "name": "set", "power_kw": 30.0, "least_kw": 1.0, "fuel_cost_eur_per_kwh": 0.5,
                "start_cost_eur": 2.0, "may_feed_in": True,
            },
            cap_kw=11.0,
        )
    )  # fmt: skip
    (stage, whole), *more = stages(site, 60.0)
    assert not more
    rows = table(stage, whole, families(stage.compiled, units=False), 60.0)
    shares = {name.strip("| "): share for name, _, _, share, _ in (row.split(" | ") for row in rows)}
    assert shares["none"] == shares["deferrable_load starts"] == "0.0%"
    assert shares["generator is_on"] == "100.0%"
    assert list(shares)[-2:] == ["deferrable_load starts", f"all (optimal {whole.objective:.3f})"]
