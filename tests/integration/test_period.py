"""Days one after the other: they hang together, add up to months, and a run that is cut off ends the same."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import gridshare
from gridshare.effort import DayProgress, Progress, SolveOptions
from gridshare.errors import CancelledError, SiteError
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.period import PeriodDocument
from gridshare.sites.outline import outline
from gridshare.usecases.period import schedule_days
from gridshare.usecases.period_folder import PeriodFolderError

FIRST, LAST = date(2026, 3, 27), date(2026, 4, 3)
"""Eight days over the end of a month, with a day of 23 hours."""

CENT = 0.005
ENDLESS_S = 600.0

SITE = """
gridshare: 1
name: Drie buren
time_zone: Europe/Amsterdam
horizon: {start: 2026-03-27, days: 1, step_minutes: 60, look_ahead_hours: 12.0}
series: series.csv
operation: none
connection: {layers: [{source: contract, direction: import, limit_kw: 85}]}
energy_contracts: {dynamic: {import: {price: price_eur_per_kwh}, export: {price: 0.02}}}
grid_tariff:
  transport_eur_per_kwh: 0.01
  standing_eur: 31.0
  peaks: [{name: kW-max, eur_per_kw: 1.5}]
members:
  - name: Smederij
    energy_contract: dynamic
    assets:
      - {kind: inflexible_load, name: hammers, profile: hammers_kw}
      - {kind: battery, name: battery, energy_kwh: 60, charge_kw: 20, discharge_kw: 20, round_trip_efficiency: 0.9,
         start_kwh: 10, wear_eur_per_kwh: 0.01}
  - name: Vervoer
    energy_contract: dynamic
    assets:
      - {kind: ev_charging, name: vans, sessions: vans.csv, connectors: {A: {power_kw: 22, least_kw: 0.0}}}
  - name: Bakkerij
    energy_contract: dynamic
    assets:
      - {kind: deferrable_load, name: oven, runs: 1, phases_kw: [6, 6, 4], phase_minutes: 60,
         window: {from: "20:00", to: "06:00"}}
      - {kind: thermal_store, name: cold store, band_c: [-24, -20], start_c: -22, capacity_kwh_per_k: 60,
         heat_gain: {extra_kw: 12}, machine: {mode: cooling, power_kw: [4, 15], cop: 2.0, least_on_minutes: 120}}
"""


def write_site(folder: Path, *, gap: date | None = None) -> Path:
    """A forge, a van that charges overnight, a bakery and its cold store; ``gap`` is a day without measurements."""
    folder.mkdir(exist_ok=True)
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    rows = ["utc_start,price_eur_per_kwh,hammers_kw"]
    for k in range(24 * 12):
        day, hour = date(2026, 3, 26) + timedelta(days=k // 24), k % 24
        load = "" if gap == day and hour == 12 else f"{30 + (k * 5 % 24) + (25 if 16 <= hour <= 18 else 0)}"
        rows.append(f"{day}T{hour:02}:00:00Z,{0.1 + 0.01 * (k * 7 % 24):.2f},{load}")
    (folder / "series.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    visits = ["name,connector,arrival,departure,energy_kwh"]
    for k in range(1, 12):
        day = date(2026, 3, 26) + timedelta(days=k)
        visits.append(f"night {k},A,{day} 19:00,{day + timedelta(days=1)} 07:00,{50 + 3 * k}")
    (folder / "vans.csv").write_text("\n".join(visits) + "\n", encoding="utf-8")
    return folder


def run(site: Path, out: Path, last: date = LAST, **more: Any) -> PeriodDocument:
    return schedule_days(outline(site), FIRST, last, out, SolveOptions(ENDLESS_S), **more)


def schedules(out: Path) -> list[ScheduleDocument]:
    return [ScheduleDocument.model_validate_json(p.read_bytes()) for p in sorted((out / "days").glob("*.json"))]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def planned(site: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[PeriodDocument, Path]:
    """A period from its first day to its last without a break."""
    out = tmp_path_factory.mktemp("whole")
    return run(site, out), out


def test_days_begin_where_the_day_before_ended(planned: tuple[PeriodDocument, Path]) -> None:
    days = schedules(planned[1])
    assert [len(day.group.net_load_kw) for day in days] == [24, 24, 23, 24, 24, 24, 24, 24]
    for before, after in pairwise(days):
        stored = {asset.name: asset.states["energy_kwh"] for asset in before.assets if asset.kind == "battery"}
        starts = {
            asset["name"]: asset["start_kwh"]
            for member in after.input["members"]
            for asset in member["assets"]
            if asset["kind"] == "battery"
        }
        assert starts["battery"] == pytest.approx(stored["battery"][-1], abs=3e-3)  # settled at its bound
    assert len({round(day.input["members"][0]["assets"][1]["start_kwh"], 3) for day in days}) > 2  # it does move


def test_the_days_hang_together_as_one_site_and_all_is_served(planned: tuple[PeriodDocument, Path]) -> None:
    verdict = planned[0].verdict
    assert [month.broken for month in planned[0].months] == [[], []]
    assert verdict.holds
    assert verdict.cap_kept
    assert verdict.all_served
    assert (verdict.days, verdict.failed, verdict.unfinished) == (8, 0, 0)


def test_each_schedule_holds_for_its_own_input(planned: tuple[PeriodDocument, Path]) -> None:
    for day in schedules(planned[1]):
        assert gridshare.verify(day.input, day).holds


def test_days_add_up_to_months_and_months_to_the_period(planned: tuple[PeriodDocument, Path]) -> None:
    period = planned[0]
    assert [(month.month, month.days) for month in period.months] == [("2026-03", 5), ("2026-04", 3)]
    for month in period.months:
        mine = [day for day in period.days if f"{day.day:%Y-%m}" == month.month]
        for name in ("energy", "wear", "starts", "standing"):
            if name not in month.plan.costs_eur:
                continue
            of_days = sum(day.costs_eur[name] for day in mine)
            assert of_days == pytest.approx(month.plan.costs_eur[name], abs=CENT)
        assert sum(day.plan.import_kwh for day in mine if day.plan) == pytest.approx(month.plan.import_kwh, abs=1e-4)
        for figures in (month.plan, month.nothing):
            assert sum(figures.costs_eur.values()) == pytest.approx(figures.cost_eur, abs=1e-4)
            assert figures.cost_of_days_eur + figures.month_charges_eur == pytest.approx(figures.cost_eur, abs=1e-4)
        own = [sum(m.costs_eur.values()) for m in month.members]
        of_group = {"standing", "kW-max"}
        assert sum(own) == pytest.approx(
            sum(eur for name, eur in month.plan.costs_eur.items() if name not in of_group), abs=CENT
        )
    for which in ("plan", "nothing"):
        months = [getattr(month, which) for month in period.months]
        assert getattr(period.total, which).cost_eur == pytest.approx(sum(m.cost_eur for m in months), abs=1e-4)
        assert getattr(period.total, which).peak_import_kw == max(m.peak_import_kw for m in months)


def test_a_months_charge_is_there_once_by_its_highest_hour(planned: tuple[PeriodDocument, Path]) -> None:
    period, out = planned
    highest: dict[str, float] = {}
    for row, day in zip(period.days, schedules(out), strict=True):
        name = f"{row.day:%Y-%m}"
        highest[name] = max(highest.get(name, 0.0), *day.group.net_load_kw)
    charges = [charge for month in period.months for charge in month.plan.month_charges]
    assert [(c.month, c.name) for c in charges] == [("2026-03", "kW-max"), ("2026-04", "kW-max")]
    assert [c.billed_kw for c in charges] == pytest.approx(list(highest.values()), abs=1e-6)
    assert period.total.plan.month_charges_eur == pytest.approx(1.5 * sum(highest.values()), abs=CENT)


def test_doing_nothing_is_carried_by_itself(site: Path, planned: tuple[PeriodDocument, Path]) -> None:
    """Its cost does not depend on what was planned: it is that of all days at once."""
    whole = gridshare.load(site, FIRST)
    assert whole.name == planned[0].name
    energy = sum(month.nothing.import_kwh for month in planned[0].months)
    assert energy == pytest.approx(sum(day.nothing.import_kwh for day in planned[0].days if day.nothing), abs=1e-4)
    assert planned[0].total.savings.cost_eur > 0


def same(first: PeriodDocument, second: PeriodDocument) -> bool:
    return first.model_dump(exclude={"run"}) == second.model_dump(exclude={"run"})


def same_schedules(first: Path, second: Path) -> bool:
    return [d.canonical() for d in schedules(first)] == [d.canonical() for d in schedules(second)]


def test_a_run_that_is_stopped_goes_on_and_ends_the_same(
    site: Path, planned: tuple[PeriodDocument, Path], tmp_path: Path
) -> None:
    heard: list[DayProgress] = []

    def stop_after_three(progress: Progress) -> bool:
        assert isinstance(progress, DayProgress)
        heard.append(progress)
        return progress.done < 3

    with pytest.raises(CancelledError):
        schedule_days(outline(site), FIRST, LAST, tmp_path, SolveOptions(ENDLESS_S, on_progress=stop_after_three))
    written = {p.name: p.stat().st_mtime_ns for p in (tmp_path / "days").glob("*.json")}
    assert len(written) == 3
    (tmp_path / "days" / ".2026-03-30.json.partial").write_text("{")
    assert same(run(site, tmp_path), planned[0])
    assert same_schedules(tmp_path, planned[1])
    assert {name: (tmp_path / "days" / name).stat().st_mtime_ns for name in written} == written  # not planned again


def test_a_longer_period_goes_on_from_a_shorter_one(
    site: Path, planned: tuple[PeriodDocument, Path], tmp_path: Path
) -> None:
    shorter = run(site, tmp_path, LAST - timedelta(days=4))
    assert shorter.verdict.days == 4
    assert same(run(site, tmp_path), planned[0])


def test_what_others_are_expected_to_take_is_the_mean_of_what_days_took(site: Path, tmp_path: Path) -> None:
    heard: list[tuple[DayProgress, float]] = []
    begun = time.perf_counter()

    def hear(progress: Progress) -> None:
        if isinstance(progress, DayProgress) and ":" not in progress.stage:
            heard.append((progress, time.perf_counter() - begun))

    schedule_days(outline(site), FIRST, FIRST + timedelta(days=3), tmp_path, SolveOptions(ENDLESS_S, on_progress=hear))
    assert [(p.done, p.of, p.stage) for p, _ in heard] == [(k + 1, 4, str(FIRST + timedelta(days=k))) for k in range(4)]
    for progress, since in heard:
        left = progress.left_s
        assert left is not None
        assert 0 <= left <= since / progress.done * (4 - progress.done)
    assert heard[-1][0].left_s == 0


def test_another_site_and_other_options_are_refused_with_the_remedy(site: Path, tmp_path: Path) -> None:
    out, other = tmp_path / "out", write_site(tmp_path / "site")
    last = FIRST + timedelta(days=1)
    run(site, out, last)
    with pytest.raises(PeriodFolderError, match=r"relative_gap 0.0001; expected relative_gap 0.01.*--again"):
        schedule_days(outline(site), FIRST, last, out, SolveOptions(ENDLESS_S, relative_gap=0.01))
    text = (other / "site.yaml").read_text().replace("limit_kw: 85", "limit_kw: 84")
    (other / "site.yaml").write_text(text)
    with pytest.raises(PeriodFolderError, match=r"the plan of 2026-03-27 for another site.*--again"):
        run(other, out, last)
    assert run(other, out, last, again=True).verdict.holds
    (out / "days" / f"{FIRST}.json").write_text("{}")
    with pytest.raises(PeriodFolderError, match="no schedule"):
        run(other, out, last)


def test_two_runs_in_one_folder_are_refused(site: Path, tmp_path: Path) -> None:
    def second(_progress: Progress) -> None:
        with pytest.raises(PeriodFolderError, match="another run"):
            run(site, tmp_path)

    schedule_days(outline(site), FIRST, FIRST, tmp_path, SolveOptions(ENDLESS_S, on_progress=second))


def test_a_day_without_measurements_is_a_failed_row_and_the_others_are_planned(tmp_path: Path) -> None:
    gap = date(2026, 3, 30)
    found = run(write_site(tmp_path / "site", gap=gap), tmp_path / "out")
    failed = [day for day in found.days if day.status == "failed"]
    assert [day.day for day in failed] == [gap]
    assert "hammers_kw" in (failed[0].error or "")
    assert (found.verdict.failed, found.verdict.holds) == (1, True)
    assert [(month.days, month.failed) for month in found.months] == [(4, 1), (3, 0)]
    after = json.loads((tmp_path / "out" / "days" / "2026-03-31.json").read_bytes())
    assert after["input"]["members"][0]["assets"][1]["start_kwh"] == 10  # from the document's own state
    charges = [c for c in found.total.plan.month_charges if c.month == "2026-03"]
    assert len(charges) == 1  # of both parts of the month
    highest = max(day.plan.peak_import_kw for day in found.days if day.plan and day.day.month == 3)
    assert charges[0].billed_kw == pytest.approx(highest)


@pytest.mark.parametrize(("gap", "so_far_kw"), [(date(2026, 3, 30), "month"), (date(2026, 3, 31), "none")])
def test_after_a_day_that_failed_the_peak_so_far_is_that_of_the_month(
    gap: date, so_far_kw: str, tmp_path: Path
) -> None:
    """The document's own peak so far is of the month of the first day, and no other."""
    folder = write_site(tmp_path / "site", gap=gap)
    text = (folder / "site.yaml").read_text().replace("eur_per_kw: 1.5", "eur_per_kw: 1.5, so_far_kw: 84")
    (folder / "site.yaml").write_text(text)
    found = run(folder, tmp_path / "out")
    after = json.loads((tmp_path / "out" / "days" / f"{gap + timedelta(days=1)}.json").read_bytes())
    expected = {"month": 84.0, "none": 0.0}[so_far_kw]
    assert after["input"]["grid_tariff"]["peaks"][0]["so_far_kw"] == pytest.approx(expected, abs=0.01)
    april = next(month for month in found.months if month.month == "2026-04")
    for figures in (april.plan, april.nothing):
        (charge,) = figures.month_charges
        assert charge.paid_kw == 0
        assert charge.billed_kw == pytest.approx(figures.peak_import_kw)


def test_a_site_that_cannot_be_on_any_day_is_refused_whole(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site")
    text = (folder / "site.yaml").read_text().replace("profile: hammers_kw", "profile: anvils_kw")
    (folder / "site.yaml").write_text(text)
    with pytest.raises(SiteError, match="anvils_kw"):
        run(folder, tmp_path / "out")


def test_a_day_without_a_plan_in_time_is_doing_nothing_and_says_so(site: Path, tmp_path: Path) -> None:
    found = schedule_days(outline(site), FIRST, FIRST + timedelta(days=1), tmp_path, SolveOptions(1e-9))
    assert [day.status for day in found.days] == ["nothing", "nothing"]
    assert (found.verdict.untried, found.verdict.unfinished, found.verdict.cost_open_eur) == (2, 2, None)
    assert found.total.savings.cost_eur == pytest.approx(0, abs=CENT)
    assert found.verdict.holds


@pytest.mark.slow
def test_kill_9_at_any_moment_ends_the_same(site: Path, planned: tuple[PeriodDocument, Path], tmp_path: Path) -> None:
    """A real process, killed again and again; what is in the folder is always whole."""
    command = [
        sys.executable, "-m", "gridshare", "schedule", str(site), "--from", str(FIRST), "--to", str(LAST),
        "--out", str(tmp_path), "--time-limit", str(ENDLESS_S), "--quiet",
    ]  # fmt: skip
    dice = random.Random(9)  # noqa: S311 - no secret
    for _ in range(20):
        process = subprocess.Popen(command, start_new_session=True, env=os.environ | {"PYTHONUNBUFFERED": "1"})
        try:
            process.wait(dice.uniform(0.3, 6.0))
            break
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        for path in (tmp_path / "days").glob("*.json"):
            ScheduleDocument.model_validate_json(path.read_bytes())
    assert subprocess.run(command, check=False).returncode == 0
    ended = PeriodDocument.model_validate_json((tmp_path / "period.json").read_bytes())
    assert same(ended, planned[0])
    assert same_schedules(tmp_path, planned[1])
