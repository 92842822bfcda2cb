"""What would help most: by arithmetic, against days planned anew as a whole, by laws, and in both languages."""

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rich.console import Console
from tests.builders import a_battery
from tests.long_sites import capped, cut, written

from gridshare.assets.kind import Midnight
from gridshare.effort import SolveOptions
from gridshare.errors import CancelledError
from gridshare.milp.park import stamps_of
from gridshare.milp.rounds import COST
from gridshare.questions.helps.changes import changes_of
from gridshare.questions.helps.document import Change, Helps
from gridshare.questions.helps.helps import evenly_spread, helps
from gridshare.reports.what_if.helps import helps_summary
from gridshare.reports.words import Language
from gridshare.usecases.variations import AssetNameError
from gridshare.years.apart import apart
from gridshare.years.cost import year_cost
from gridshare.years.day_problem import DayProblem
from gridshare.years.long_site import LongSite

FIRST = dt.date(2026, 1, 12)
PATIENT = SolveOptions(time_limit_s=300.0)
CLOSE_EUR = 0.02
"""Plans are held to a watt, and a change is settled within half a cent a day."""

SUN = {"kind": "solar", "name": "roof", "available": 30.0, "curtailable": True}
BATTERY = a_battery(energy_kwh=60.0, start_kwh=30.0, charge_kw=30.0, discharge_kw=30.0)


def of(found: Helps, label: str) -> Change:
    return next(change for change in found.changes if change.label == label)


def shown(found: Helps, language: Language = "en") -> str:
    out = Console(file=io.StringIO(), width=160)
    out.print(helps_summary(found, language))
    return " ".join(out.file.getvalue().split())  # type: ignore[attr-defined]


def cost_of_days(site: LongSite) -> float:
    """Each day planned by itself, as a whole."""
    total = 0.0
    for day in range(len(site.days)):
        pinned = apart(site.site(day), Midnight.PINNED)
        least = DayProblem(stamps_of(pinned)[0], pinned.steps).least(COST, PATIENT)
        assert least is not None
        total += least.value
    return total


def test_a_load_is_worth_what_its_energy_costs(tmp_path: Path) -> None:
    """10 kW at 0.20 EUR/kWh with 0.02 of tax, for two days: 480 kWh at 0.22 = 105.60 EUR, and a fifth of that."""
    fixed = {"fixed": {"import": {"price": 0.2, "energy_tax_eur_per_kwh": 0.02}, "export": {"price": 0.1}}}
    pump = {"kind": "inflexible_load", "name": "pump", "profile": 10.0}
    firm = {"name": "yard", "energy_contract": "fixed", "assets": [pump]}
    site = cut(written(tmp_path, FIRST, 2, [], energy_contracts=fixed, members=[firm]), FIRST, 2)
    found = helps(site, PATIENT)
    assert found.as_it_is.cost_eur == pytest.approx(105.6)
    assert of(found, "without pump").cost_more_eur == pytest.approx(-105.6)
    assert of(found, "pump drawing 20% less").cost_more_eur == pytest.approx(-21.12)
    assert all(change.proven for change in found.changes)
    new = next(change for change in found.changes if change.label.startswith("a new battery"))
    assert new.cost_more_eur == pytest.approx(0.0, abs=1e-6)  # at one price there is nothing to gain
    assert found.best_by_eur is None
    assert shown(found).startswith("None of what would be larger, freer or new saves anything.")


def test_two_processes_find_what_one_finds(tmp_path: Path) -> None:
    site = cut(written(tmp_path, FIRST, 6, [SUN, BATTERY], connection=capped(95.0)), FIRST, 6)
    one, two = (helps(site, replace(PATIENT, processes=n)) for n in (1, 2))
    assert two.model_copy(update={"seconds": one.seconds}) == one


@pytest.mark.parametrize("more", [{}, {"connection": capped(95.0)}], ids=["free", "capped"])
def test_each_change_is_what_days_planned_with_it_cost_more(tmp_path: Path, more: dict[str, Any]) -> None:
    site = cut(written(tmp_path, FIRST, 3, [BATTERY, SUN], **more), FIRST, 3)
    found, before = helps(site, PATIENT), cost_of_days(site)
    assert found.as_it_is.cost_eur == pytest.approx(before, abs=CLOSE_EUR)
    for change in changes_of(site.document, (), None):
        row = of(found, change.label)
        assert row.days_open == 0, change.label
        more_eur = cost_of_days(site.changed(change.applied)) - before
        assert row.cost_more_eur == pytest.approx(more_eur, abs=CLOSE_EUR), change.label
        assert row.cost_more_at_least_eur is not None
        assert row.cost_more_at_least_eur <= more_eur + CLOSE_EUR, change.label


def test_a_park_over_its_cap_is_told_what_a_battery_takes_away(tmp_path: Path) -> None:
    """A load of 20 kW but for two hours of 50 under 40 kW: 20 kWh a day above, all of which the new battery covers."""
    profile = [20.0] * 12 + [50.0] * 2 + [20.0] * 10
    hall = {"kind": "inflexible_load", "name": "hall", "profile": "hall_kw"}
    firm = {"name": "yard", "energy_contract": "hourly", "assets": [hall]}
    folder = written(tmp_path, FIRST, 2, [], connection=capped(40.0), members=[firm])
    lines = (folder / "series.csv").read_text(encoding="utf-8").splitlines()
    columns = [f"{lines[0]},hall_kw", *(f"{line},{profile[k % 24]}" for k, line in enumerate(lines[1:]))]
    (folder / "series.csv").write_text("\n".join(columns) + "\n", encoding="utf-8")
    found = helps(cut(folder, FIRST, 2), PATIENT)
    assert (found.as_it_is.over_kwh, found.as_it_is.days_short) == (pytest.approx(40.0, abs=0.01), 2)
    assert found.best_by_kwh is not None
    assert of(found, found.best_by_kwh).over_kwh_more == pytest.approx(-40.0, abs=0.01)
    assert of(found, "hall drawing 20% less").over_kwh_more == pytest.approx(-40.0, abs=0.01)
    assert of(found, "hall drawing 20% more").over_kwh_more == pytest.approx(40.0, abs=0.01)
    text = shown(found, "nl")
    assert text.startswith(
        "Neemt het meest weg van wat boven de grens gaat of niet geleverd wordt: een nieuwe batterij van 10 kW"
    )
    assert "40,0 van 40,0 kWh" in text


def test_what_months_are_billed_is_apart(tmp_path: Path) -> None:
    tariff = {"peaks": [{"name": "kW-max", "eur_per_kw": 3.0, "interval_minutes": 60}]}
    site = cut(written(tmp_path, FIRST, 3, [BATTERY], grid_tariff=tariff), FIRST, 3)
    found, before = helps(site, PATIENT), year_cost(site)
    assert found.as_it_is.month_charges_eur == pytest.approx(sum(p.eur for m in before.months for p in m.peaks))
    row = of(found, "battery with twice the energy")
    change = next(c for c in changes_of(site.document, (), None) if c.label == row.label)
    after = year_cost(site.changed(change.applied))
    assert row.cost_more_eur is not None
    assert row.month_charges_more_eur is not None
    more = row.cost_more_eur + row.month_charges_more_eur
    assert more == pytest.approx(after.found_eur - before.found_eur, abs=0.05)
    assert "maanden" in shown(found, "nl")


def test_days_are_looked_at_in_an_order_that_is_spread_evenly() -> None:
    order = evenly_spread(365)
    assert sorted(order.tolist()) == list(range(365))
    for n in (12, 52, 120):
        seasons = np.bincount(order[:n] * 4 // 365, minlength=4)
        assert seasons.max() - seasons.min() <= 3


def test_a_sample_says_so_first_with_its_error(tmp_path: Path) -> None:
    site = cut(written(tmp_path, FIRST, 6, [BATTERY]), FIRST, 6)
    found = helps(site, SolveOptions(time_limit_s=1e-3), ["battery"])
    assert found.looked_at == 1  # there is always one
    assert found.days == 6
    row = of(found, "without battery")
    assert not row.proven
    assert row.error_eur > 0
    assert "1 of 6 days were looked at" in shown(found)
    assert all(change.asset == "battery" for change in found.changes)


def test_who_asks_can_stop_and_names_are_checked(tmp_path: Path) -> None:
    site = cut(written(tmp_path, FIRST, 2, [BATTERY]), FIRST, 2)
    with pytest.raises(CancelledError):
        helps(site, SolveOptions(on_progress=lambda _: False))
    with pytest.raises(AssetNameError, match="accu"):
        helps(site, PATIENT, ["accu"])
