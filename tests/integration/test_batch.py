"""A batch: one row per site and day whatever happens, the same however many workers, and it goes on after a kill."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest

pytest.importorskip("pyarrow")

from pyarrow import parquet as pq

from gridshare.batch import BatchOptions, Scenario, Step, run
from gridshare.batch.journal import BatchError, Journal
from gridshare.schedules.document import ScheduleDocument

DAYS = [date(2026, 1, 12) + timedelta(days=k) for k in range(4)]
SITE = """
gridshare: 1
name: {name}
time_zone: Europe/Amsterdam
horizon: {{start: 2026-01-12, days: {days}, step_minutes: 60}}
series: series.csv
connection: {{layers: [{{source: contract, direction: import, limit_kw: 100}}]}}
energy_contracts: {{dynamic: {{import: {{price: day_ahead_eur_per_kwh}}, export: {{price: 0.02}}}}}}
members:
  - name: Smederij
    energy_contract: dynamic
    assets:
      - {{kind: inflexible_load, name: hammers, profile: hammers_kw}}
      - {{kind: battery, name: battery, energy_kwh: 50, charge_kw: 20, discharge_kw: 20, round_trip_efficiency: 0.9,
         start_kwh: 10}}
"""


def site(folder: Path, name: str, *, days: int = 1, base_kw: float = 40.0) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "site.yaml").write_text(SITE.format(name=name, days=days))
    rows = ["local_time,day_ahead_eur_per_kwh,hammers_kw"]
    for k in range(24 * 60):
        at = date(2026, 1, 12) + timedelta(days=k // 24)
        rows.append(f"{at} {k % 24:02}:00,{0.1 + 0.01 * (k * 7 % 24)},{base_kw + (k * 5 % 24)}")
    (folder / "series.csv").write_text("\n".join(rows) + "\n")
    return folder


@pytest.fixture
def sites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two good sites and a broken one between them; paths are given relative to their folder."""
    monkeypatch.chdir(tmp_path)
    site(tmp_path / "alfa", "Alfa")
    site(tmp_path / "delta", "Delta", base_kw=60)
    broken = site(tmp_path / "bravo", "Bravo")
    text = (broken / "site.yaml").read_text()
    (broken / "site.yaml").write_text(
        text.replace("hammers_kw}", "hamers_kw}").replace("start_kwh: 10", "start_kwh: 99")
    )
    return tmp_path


def test_a_broken_site_is_a_failed_row_among_good_ones_with_all_its_problems(sites: Path) -> None:
    frame = run(["delta", "bravo", "alfa", "nowhere"], DAYS[:2], 2, sites / "r.parquet")

    assert list(zip(frame["path"], frame["status"], strict=True)) == [
        ("alfa", "ok"), ("alfa", "ok"), ("bravo", "failed"), ("bravo", "failed"),
        ("delta", "ok"), ("delta", "ok"), ("nowhere", "failed"), ("nowhere", "failed"),
    ]  # fmt: skip
    assert list(frame["day"]) == 4 * DAYS[:2]
    good, broken = frame.iloc[0], frame.iloc[2]
    assert good["site"] == "Alfa"
    saved = good["baseline_cost_of_days_eur"] - good["cost_of_days_eur"]
    assert good["saving_of_days_eur"] == pytest.approx(saved, abs=1e-5)
    assert good["cap_kept"]
    assert broken["error_code"] == "site_invalid"
    assert "Did you mean 'hammers_kw'?" in broken["error_message"]
    assert pd.isna(broken["cost_of_days_eur"])
    assert pd.read_parquet(sites / "r.parquet")["path"].tolist() == frame["path"].tolist()


def over_new_year(folder: Path, peaks_kw: dict[date, float], so_far_kw: float = 0.0) -> None:
    """A park of 10 kW, and more in one hour of each day, at 0.10 EUR/kWh; kW-max at 3 EUR per kW of the month."""
    site(folder, "Year")
    text = (folder / "site.yaml").read_text().replace("{price: day_ahead_eur_per_kwh}", "{price: 0.1}")
    text = text[: text.index("      - {kind: battery")]
    charge = f"{{name: kW-max, eur_per_kw: 3, interval_minutes: 60, so_far_kw: {so_far_kw}}}"
    (folder / "site.yaml").write_text(f"{text}grid_tariff: {{peaks: [{charge}]}}\n")
    rows = [f"{day} {hour:02}:00,{peak if hour == 9 else 10}" for day, peak in peaks_kw.items() for hour in range(24)]
    (folder / "series.csv").write_text("\n".join(["local_time,hammers_kw", *rows]) + "\n")


def test_a_month_is_billed_once_for_all_days_of_it_by_the_highest(sites: Path) -> None:
    """30 and 31 December with 50 and 60 kW, 1 January with 45 kW.

    Days: 23 h x 10 kW and the hour of the peak at 0.10 EUR/kWh: 28.00, 29.00 and 27.50 EUR.
    Months: December 3 x 60 = 180 EUR, January 3 x 45 = 135 EUR. Bills: 57 + 180 = 237 EUR and 27.50 + 135 = 162.50 EUR.
    Summed over days the charges would be 3 x (50 + 60 + 45) = 465 EUR.
    """
    days = [date(2025, 12, 30), date(2025, 12, 31), date(2026, 1, 1)]
    over_new_year(sites / "year", dict(zip(days, (50.0, 60.0, 45.0), strict=True)))
    frame = run(["year"], days, 2, sites / "r.parquet")
    assert frame["cost_of_days_eur"].to_list() == pytest.approx([28.0, 29.0, 27.5])
    assert frame["month_charges_if_highest_eur"].to_list() == pytest.approx([150.0, 180.0, 135.0])
    assert frame["weighed_eur"].to_list() == pytest.approx([178.0, 209.0, 162.5])

    months = pd.read_parquet(sites / "r.months.parquet")
    assert months["month"].to_list() == ["2025-12", "2026-01"]
    assert months["planned"].to_list() == [2, 1]
    assert months["cost_of_days_eur"].to_list() == pytest.approx([57.0, 27.5])
    assert months["month_charges_eur"].to_list() == pytest.approx([180.0, 135.0])
    assert months["cost_eur"].to_list() == pytest.approx([237.0, 162.5])
    assert [charges[0]["billed_kw"] for charges in months["month_charges"]] == pytest.approx([60.0, 45.0])


def test_the_months_of_a_batch_are_those_of_one_horizon_over_all_its_days(sites: Path) -> None:
    """A park whose peak so far is 55 kW: 3 x (60 - 55) = 15 EUR for December, however the days are planned."""
    days = [date(2025, 12, 30), date(2025, 12, 31)]
    over_new_year(sites / "year", dict(zip(days, (50.0, 60.0), strict=True)), so_far_kw=55.0)
    run(["year"], days, 2, sites / "r.parquet")
    text = (sites / "year" / "site.yaml").read_text()
    (sites / "year" / "site.yaml").write_text(text.replace("start: 2026-01-12, days: 1", "start: 2025-12-30, days: 2"))
    run(["year"], (), 1, sites / "whole.parquet")
    split, whole = (pd.read_parquet(sites / f"{name}.months.parquet") for name in ("r", "whole"))
    assert split["month_charges_eur"].to_list() == pytest.approx([15.0])
    amounts = [name for name in split.columns if name.endswith("_eur")]
    pd.testing.assert_frame_equal(split[amounts], whole[amounts])


def test_days_that_failed_are_counted_in_their_month(sites: Path) -> None:
    days = [date(2025, 12, 30), date(2025, 12, 31)]
    over_new_year(sites / "year", {days[0]: 50.0})
    run(["year"], days, 1, sites / "r.parquet")
    month = pd.read_parquet(sites / "r.months.parquet").iloc[0]
    assert (month["planned"], month["failed"], month["cost_eur"]) == (1, 1, pytest.approx(178.0))


def test_one_worker_and_two_write_the_same_bytes(sites: Path) -> None:
    run(["alfa", "bravo", "delta"], DAYS, 1, sites / "one.parquet")
    run(["delta", "alfa", "bravo"], DAYS, 2, sites / "two.parquet")

    assert (sites / "one.parquet").read_bytes() == (sites / "two.parquet").read_bytes()


def test_each_site_and_day_is_planned_in_each_scenario(sites: Path) -> None:
    """Twice the price costs twice as much where nothing is planned."""
    scenarios = [Scenario(name="as it is"), Scenario(name="twice / dear", price_times=2.0)]
    options = BatchOptions(schedules=sites / "plans", scenarios=scenarios)
    seen: list[Step] = []
    for _ in range(2):
        frame = run({"alfa": "Park Alfa"}, DAYS[:1], 2, sites / "r.parquet", options, seen.append)
    assert list(zip(frame["site"], frame["scenario"], frame["day"], strict=True)) == [
        ("Park Alfa", "as it is", DAYS[0]), ("Park Alfa", "twice / dear", DAYS[0]),
    ]  # fmt: skip
    assert [step.is_reused for step in seen] == 2 * [False] + 2 * [True]
    plain, dear = frame["baseline_cost_of_days_eur"]
    assert dear == pytest.approx(2 * plain)
    months = pd.read_parquet(sites / "r.months.parquet")
    assert months["scenario"].tolist() == ["as it is", "twice / dear"]
    assert months["cost_of_days_eur"].tolist() == pytest.approx(frame["cost_of_days_eur"].tolist())
    parts = pd.read_parquet(sites / "r.parts.parquet")
    own = parts[parts["quantity"] == "cost_of_days_eur"].groupby(["path", "scenario", "day"])["plan"].sum()
    assert own.tolist() == pytest.approx(frame["cost_of_days_eur"].tolist(), abs=1e-4)
    assert sorted(path.name for path in (sites / "plans").iterdir()) == [
        f"alfa_{scenario}_{DAYS[0]}.json" for scenario in ("as-it-is", "twice-dear")
    ]


def test_finished_rows_are_kept_and_changed_inputs_planned_again(sites: Path) -> None:
    def steps(names: list[str], options: BatchOptions | None = None) -> dict[tuple[str, date | None], bool]:
        seen: list[Step] = []
        run(names, DAYS[:2], 2, sites / "r.parquet", options, seen.append)
        return {(s.row.path, s.row.day): s.is_reused for s in seen}

    assert set(steps(["alfa", "bravo", "delta"]).values()) == {False}

    site(sites / "delta", "Delta", base_kw=61)
    again = steps(["alfa", "bravo", "delta"])
    assert {path for (path, _), reused in again.items() if reused} == {"alfa"}
    assert set(steps(["alfa"], BatchOptions(relative_gap=1e-3)).values()) == {False}


def test_schedules_are_written_and_what_is_not_there_is_planned_again(sites: Path) -> None:
    options = BatchOptions(schedules=sites / "plans")
    seen: list[Step] = []
    run(["alfa"], DAYS[:2], 2, sites / "r.parquet")
    for _ in range(2):
        frame = run(["alfa"], DAYS[:2], 2, sites / "r.parquet", options, seen.append)
    (sites / "plans" / "alfa_2026-01-13.json").unlink()
    run(["alfa"], DAYS[:2], 2, sites / "r.parquet", options, seen.append)

    assert [s.is_reused for s in seen[:4]] == [False, False, True, True]
    assert {str(s.row.day): s.is_reused for s in seen[4:]} == {"2026-01-12": True, "2026-01-13": False}
    plan = ScheduleDocument.model_validate_json((sites / "plans" / "alfa_2026-01-12.json").read_text())
    assert (plan.figures.cost_eur, plan.input_sha256) == (frame["weighed_eur"][0], frame["input_sha256"][0])


def test_a_batch_that_is_killed_goes_on_where_it_was(sites: Path) -> None:
    days, out = [DAYS[0] + timedelta(days=k) for k in range(12)], sites / "r.parquet"
    script = (
        "import sys, datetime as dt; from gridshare.batch import run; "
        "run(['alfa'], [dt.date.fromisoformat(d) for d in sys.argv[2:]], 1, sys.argv[1])"
    )
    with subprocess.Popen([sys.executable, "-c", script, out, *map(str, days)], cwd=sites) as batch:
        journal = out.with_name("r.parquet.journal")
        _until(lambda: journal.exists() and journal.read_bytes().count(b"\n") >= 3)
        batch.send_signal(signal.SIGKILL)
    assert batch.returncode == -signal.SIGKILL
    assert not out.exists() or pq.read_table(out).num_rows
    finished = journal.read_bytes().count(b"\n")
    assert finished < len(days)
    with journal.open("ab") as torn:
        torn.write(b'{"path": "alfa", "day": "2026-01-2')

    seen: list[Step] = []
    resumed = run(["alfa"], days, 2, out, on_step=seen.append)
    fresh = run(["alfa"], days, 2, sites / "fresh.parquet")

    assert sum(s.is_reused for s in seen) == finished
    assert out.read_bytes() == (sites / "fresh.parquet").read_bytes()
    for of in ("months", "parts"):
        assert (sites / f"r.{of}.parquet").read_bytes() == (sites / f"fresh.{of}.parquet").read_bytes()
    pd.testing.assert_frame_equal(resumed, fresh)
    assert all(json.loads(line) for line in (sites / "fresh.parquet.journal").read_text().splitlines())


def test_a_worker_that_is_killed_is_replaced_and_its_row_is_found_again(sites: Path) -> None:
    site(sites / "long", "Long", days=50)
    killer = threading.Thread(target=_kill_one_worker, daemon=True)
    killer.start()
    killed = run(["long"], (), 1, sites / "r.parquet")
    killer.join()

    pd.testing.assert_frame_equal(killed, run(["long"], (), 1, sites / "fresh.parquet"))
    assert killed["status"].to_list() == ["ok"]


def test_ctrl_c_stops_and_leaves_the_journal(sites: Path) -> None:
    days = [DAYS[0] + timedelta(days=k) for k in range(300)]  # so many that the signal comes before the last
    arguments = ["alfa", "--day", f"{days[0]}..{days[-1]}", "--workers", "1", "--out", "r.parquet"]
    with subprocess.Popen(
        [sys.executable, "-m", "gridshare", "batch", *arguments], cwd=sites, stderr=subprocess.PIPE, text=True
    ) as batch:
        assert batch.stderr is not None
        assert batch.stderr.readline().startswith("[1/300] ok      alfa")
        batch.send_signal(signal.SIGINT)
        rest = batch.stderr.read()
    assert batch.returncode == 130
    assert "Traceback" not in rest
    journal = (sites / "r.parquet.journal").read_bytes()
    assert journal.endswith(b"\n")
    so_far = pq.read_table(sites / "r.parquet")
    assert 0 < so_far.num_rows <= journal.count(b"\n")
    assert so_far.schema.metadata[b"gridshare.rows"] == b"300"


def test_two_runs_do_not_write_one_result(sites: Path) -> None:
    with Journal.next_to(sites / "r.parquet"), pytest.raises(BatchError, match="another run"):
        run(["alfa"], DAYS[:1], 1, sites / "r.parquet")


def test_what_cannot_be_written_is_refused_before_anything_is_planned(sites: Path) -> None:
    with pytest.raises(BatchError, match=r"no folder") as caught:
        run(["alfa"], DAYS[:1], 1, sites / "none" / "r.csv")
    assert [p.code for p in caught.value.problems] == ["file_format", "no_folder"]


def test_sites_of_one_name_keep_their_schedules_apart(sites: Path) -> None:
    (sites / "other").mkdir()
    site(sites / "other" / "alfa", "Other alfa")
    run(["alfa", "other/alfa"], (), 2, sites / "r.parquet", BatchOptions(schedules=sites / "plans"))

    names = {ScheduleDocument.model_validate_json(p.read_text()).name for p in (sites / "plans").iterdir()}
    assert names == {"Alfa", "Other alfa"}


def _kill_one_worker() -> None:
    from multiprocessing import forkserver

    def workers() -> list[int]:
        server = forkserver._forkserver._forkserver_pid  # type: ignore[attr-defined] # noqa: SLF001
        return [] if server is None else _children(server)

    _until(lambda: bool(workers()))
    for pid in workers():
        os.kill(pid, signal.SIGKILL)


def _children(parent: int) -> list[int]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] != "Z" and int(fields[1]) == parent:
            found.append(int(folder.name))
    return found


def _until(holds: object, seconds: float = 60) -> None:
    ends = time.monotonic() + seconds
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < ends
        time.sleep(0.01)
