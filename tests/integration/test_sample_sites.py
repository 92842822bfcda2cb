"""The sample sites: each loads, plans, verifies, and its story holds."""

import csv
import functools
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from gridshare.ahead.loading import opened
from gridshare.assets import KINDS
from gridshare.assets.ev_charging.connectors import SIX_AMPERES_KW
from gridshare.connection.layers import AnyLayer
from gridshare.connection.layers.physical import PhysicalLayer
from gridshare.schedules.document import AssetSchedule, ScheduleDocument
from gridshare.simulation.run import LEAST_HISTORY_DAYS
from gridshare.simulation.simulate import Asked, history_of
from gridshare.sites.document import SiteDocument
from gridshare.sites.outline import outline
from gridshare.sites.site import resolve
from gridshare.usecases.schedule import schedule

SAMPLES = Path(__file__).resolve().parents[2] / "sample_sites"
NAMES = ["three-firms", "hessenpoort", "small-yard", "winter-peak", "sunny-export"]
MOST_BYTES = 200_000
MOST_LINES_ON_A_SCREEN = 45
STEP_H = 0.25
BINDS_WITHIN_KW = 0.5


@functools.cache
def site(name: str) -> SiteDocument:
    return opened(SAMPLES / name).document


@functools.cache
def plan(name: str) -> ScheduleDocument:
    return schedule(resolve(site(name)))


A_WATT = 1e-3
"""What rounding may take from a power."""


def asset(of: ScheduleDocument, name: str) -> AssetSchedule:
    return next(a for a in of.assets if a.name == name)


def kwh(load_kw: list[float], steps: slice = slice(None)) -> float:
    return sum(load_kw[steps]) * STEP_H


def with_import_caps(document: SiteDocument, factor: float) -> SiteDocument:
    """The site with every contractual import cap times ``factor``."""

    def scaled(layer: AnyLayer) -> AnyLayer:
        limit = layer.limit_kw
        assert isinstance(limit.given, float)
        if layer.direction != "import" or isinstance(layer, PhysicalLayer):
            return layer
        return layer.model_copy(update={"limit_kw": limit.spec.parse(limit.given * factor)})

    connection = document.connection
    return document.model_copy(
        update={"connection": connection.model_copy(update={"layers": tuple(map(scaled, connection.layers))})}
    )


def test_no_site_is_forgotten() -> None:
    tested_apart = {"meter-exports"}  # needs an import first: test_meter_exports.py
    assert {p.parent.name for p in SAMPLES.glob("*/site.yaml")} == {*NAMES, *tested_apart}


@pytest.mark.parametrize("name", NAMES)
def test_site_plans_verifies_and_is_no_worse_than_doing_nothing(name: str) -> None:
    of = plan(name)

    assert of.proof.verified
    assert of.verdict.proven
    assert not of.verdict.is_baseline
    assert of.figures.exceedance_kwh <= of.baseline.exceedance_kwh
    assert of.figures.cost_eur < of.baseline.cost_eur
    assert of.credit == site(name).credit, "the credit travels with the plan"
    charging = [kw for a in of.assets for part in a.parts for kw in part.decisions["charge_kw"] if kw > 0]
    assert min(charging, default=SIX_AMPERES_KW) >= SIX_AMPERES_KW - A_WATT


@pytest.mark.parametrize("name", NAMES)
def test_site_is_small_and_names_its_sources(name: str) -> None:
    files = list((SAMPLES / name).iterdir())
    readme = (SAMPLES / name / "README.md").read_text("utf-8")

    assert sum(f.stat().st_size for f in files) < MOST_BYTES
    for source in ("KIT", "MIT", "Deutscher Wetterdienst", "ENTSO-E"):
        assert source in (site(name).credit or "")
    assert "invented" in readme


def test_no_share_alike_series_is_published() -> None:
    sources = [f.read_text("utf-8") for f in SAMPLES.rglob("*") if f.suffix in (".csv", ".yaml", ".py", ".md")]

    assert len(sources) > len(NAMES)
    assert not [text[:60] for text in sources if "SimBench" in text or '"S_' in text]


def test_every_kind_of_the_registry_is_in_some_sample() -> None:
    shown = {a.kind for name in NAMES for member in site(name).members for a in member.assets}

    assert shown == {kind.name for kind in KINDS}


def test_three_firms_fit_on_a_screen() -> None:
    assert len((SAMPLES / "three-firms" / "site.yaml").read_text("utf-8").splitlines()) <= MOST_LINES_ON_A_SCREEN


@pytest.mark.parametrize("factor", [0.9, 1.0, 1.1])
def test_three_firms_break_the_evening_window_and_the_plan_keeps_it(factor: float) -> None:
    of = schedule(resolve(with_import_caps(site("three-firms"), factor)))
    evening = range(16 * 4, 19 * 4)

    assert of.verdict.cap_kept
    assert of.verdict.all_served
    assert of.baseline.exceedance_hours >= 1
    assert {of.group.import_layer[t] for t in evening} == {"CBC-T winter evening"}
    over = [t for t in range(96) if of.group.baseline_net_load_kw[t] > (of.group.import_cap_kw[t] or 0)]
    assert set(over) <= set(evening)


def test_hessenpoort_breaks_its_cap_for_hours_and_the_plan_keeps_it() -> None:
    of = plan("hessenpoort")
    sessions = [p for a in of.assets if a.kind == "ev_charging" for p in a.parts]

    assert len(of.members) == 25
    assert len(sessions) >= 100
    assert of.verdict.cap_kept
    assert of.verdict.limits_kept
    assert of.verdict.all_served
    assert of.baseline.exceedance_hours >= 2
    assert of.baseline.most_over_kw > 500
    assert of.baseline.physical_exceedance_kwh == 0
    assert "CBC-T winter evening" in of.group.import_layer


@pytest.mark.parametrize("day", ["2026-02-13", "2026-02-14", pytest.param("2026-02-15", marks=pytest.mark.slow)])
def test_hessenpoort_plans_each_of_its_days(day: str) -> None:
    of = schedule(opened(SAMPLES / "hessenpoort", date.fromisoformat(day)).resolved())

    assert of.horizon.start.startswith(day)
    assert of.verdict.cap_kept
    assert of.verdict.all_served


def test_small_yard_binds_on_its_feeder_before_the_group() -> None:
    of = plan("small-yard")
    west = next(f for f in of.feeders if f.name.startswith("west"))
    limit = west.import_limit_kw[0]
    assert limit is not None

    binds = sum(load_kw > limit - BINDS_WITHIN_KW for load_kw in west.net_load_kw)
    group = [load_kw / (cap or 1) for load_kw, cap in zip(of.group.net_load_kw, of.group.import_cap_kw, strict=True)]

    assert of.baseline.physical_exceedance_kwh > 0
    assert of.baseline.exceedance_kwh == 0
    assert binds * STEP_H >= 1
    assert max(group) < 0.95
    assert of.verdict.limits_kept
    assert of.verdict.all_served


def test_winter_peak_names_what_is_exceeded_who_goes_without_and_the_cap_that_would_have_done() -> None:
    of = plan("winter-peak")
    who = {u.asset for u in of.unserved}

    assert not of.verdict.cap_kept
    assert 0 < of.figures.exceedance_kwh < of.baseline.exceedance_kwh / 10
    assert [o.level for o in of.exceedances] == ["group"]
    assert {of.group.import_layer[t] for t in of.exceedances[0].steps} == {"CBC-T winter evening"}
    assert who == {"assembly hall heat", "night lorry"}
    assert of.smallest_cap is not None
    assert of.smallest_cap.more_kw > 0
    enough = schedule(resolve(with_more(site("winter-peak"), of.smallest_cap.more_kw + 0.01)))
    assert enough.verdict.cap_kept
    assert enough.verdict.all_served


def with_more(document: SiteDocument, more_kw: float) -> SiteDocument:
    """The site with every contractual import cap higher by so much."""
    layers = tuple(
        layer.model_copy(update={"limit_kw": layer.limit_kw.spec.parse(float(str(layer.limit_kw.given)) + more_kw)})
        if layer.direction == "import"
        else layer
        for layer in document.connection.layers
    )
    return document.model_copy(update={"connection": document.connection.model_copy(update={"layers": layers})})


def test_sunny_export_cuts_sun_and_wind_and_fills_what_it_can() -> None:
    of = plan("sunny-export")
    noon = slice(10 * 4, 16 * 4)
    battery, cars = asset(of, "hall battery"), asset(of, "office cars")
    roofs, turbine = asset(of, "hall roofs"), asset(of, "turbine")

    assert min(of.members[0].export_eur_per_kwh[noon]) < 0
    assert max(cap or 0 for cap in of.group.export_cap_kw[noon]) == 0
    assert of.baseline.exceedance_hours >= 5
    assert of.verdict.cap_kept
    assert of.verdict.all_served
    assert kwh(roofs.net_load_kw, noon) > kwh(roofs.baseline_net_load_kw, noon) + 100, "sun is cut"
    assert kwh(turbine.net_load_kw, noon) > kwh(turbine.baseline_net_load_kw, noon) + 100, "wind is cut"
    assert kwh(battery.net_load_kw, noon) > 200, "the battery fills"
    assert kwh(cars.net_load_kw, noon) > kwh(cars.baseline_net_load_kw, noon) + 50, "cars wait for noon"


def test_three_firms_have_the_days_from_which_a_simulation_expects_loads() -> None:
    days = Asked(date(2026, 2, 10), date(2026, 2, 11))

    assert history_of(outline(SAMPLES / "three-firms"), days).first == LEAST_HISTORY_DAYS


@pytest.mark.parametrize(("day", "steps"), [("2026-03-29", 92), ("2026-10-25", 100)])
def test_three_firms_plan_a_day_on_which_the_clock_changes(tmp_path: Path, day: str, steps: int) -> None:
    moved(SAMPLES / "three-firms", tmp_path, date.fromisoformat(day))

    of = schedule(opened(tmp_path).resolved())

    assert of.horizon.steps == steps
    assert of.proof.verified
    assert of.verdict.all_served
    bakery = asset(of, "bakery")
    with (tmp_path / "series.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert kwh(bakery.net_load_kw) == pytest.approx(sum(float(r["bakery_kw"]) for r in rows) * STEP_H)


def moved(source: Path, target: Path, to: date) -> None:
    """A site's folder on another day: its clock times stay, with an offset, for as many quarters as the day has."""
    zone = ZoneInfo("Europe/Amsterdam")
    text = (source / "site.yaml").read_text("utf-8")
    (target / "site.yaml").write_text(text.replace("2026-02-10", to.isoformat()), "utf-8")
    with (source / "series.csv").open(encoding="utf-8") as file:
        names, *rows = csv.reader(file)
    by_clock = {row[0][-5:]: row[1:] for row in rows}
    at = datetime.combine(to, time(), zone).astimezone(UTC)
    end = datetime.combine(to + timedelta(days=1), time(), zone).astimezone(UTC)
    lines = [names]
    while at < end:
        local = at.astimezone(zone)
        lines.append([local.isoformat(), *by_clock[f"{local:%H:%M}"]])
        at += timedelta(minutes=15)
    with (target / "series.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(lines)
    trucks = (source / "trucks.csv").read_text("utf-8")
    for days in (-1, 0, 1, 2):
        trucks = trucks.replace(f"{date(2026, 2, 10 + days)}", f"{to + timedelta(days=days)}")
    (target / "trucks.csv").write_text(trucks, "utf-8")


@pytest.mark.slow
@pytest.mark.needs_shared
def test_excerpts_are_what_the_script_makes(shared: Path, tmp_path: Path) -> None:
    for script in SAMPLES.glob("*.py"):
        shutil.copy(script, tmp_path)
    subprocess.run([sys.executable, "make_excerpts.py", shared / "data" / "open"], cwd=tmp_path, check=True)

    made = {str(f.relative_to(tmp_path)): f.read_bytes() for f in tmp_path.glob("*/*.csv")}
    kept = {str(f.relative_to(SAMPLES)): f.read_bytes() for f in SAMPLES.glob("*/*.csv")}
    assert sorted(made) == sorted(kept)
    assert [name for name in kept if made[name] != kept[name]] == []
