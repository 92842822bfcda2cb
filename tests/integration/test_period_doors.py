"""A period through the command line, Python and a batch."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import Result

pytest.importorskip("pyarrow")

from tests import commands
from tests.integration.test_period import ENDLESS_S, FIRST, schedules, write_site

import gridshare
from gridshare.batch import BatchOptions, run
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.period import PeriodDocument

LAST = FIRST + timedelta(days=5)
DAYS = [FIRST + timedelta(days=k) for k in range(6)]


def command(*arguments: str | Path) -> Result:
    return commands.gridshare(*arguments, "--time-limit", str(ENDLESS_S))


def test_a_command_writes_schedules_and_reports_and_says_where(tmp_path: Path) -> None:
    site, out = write_site(tmp_path / "site"), tmp_path / "out"
    period = ("schedule", site, "--from", "2026-03-31", "--to", "2026-04-01", "--out", out)
    said = command(*period, "--language", "nl", "--xlsx", tmp_path / "a.xlsx", "--plot", tmp_path / "a.png",
                   "--report", tmp_path / "page.html")  # fmt: skip
    assert (said.exit_code, said.stderr) == (0, "")
    assert said.stdout.startswith("Drie buren - dinsdag 31 maart 2026 tot en met woensdag 1 april 2026, 2 dagen")
    assert sorted(p.name for p in out.iterdir() if not p.name.startswith(".")) == [
        "costs.csv", "days", "days.csv", "members.csv", "month_charges.csv", "months.csv", "period.json",
        "report.html", "run.json",
    ]  # fmt: skip
    assert (tmp_path / "a.xlsx").stat().st_size > 5000
    assert (tmp_path / "a.png").stat().st_size > 5000
    assert "De dagen, de slechtste eerst" in (tmp_path / "page.html").read_text(encoding="utf-8")
    printed = command(*period, "--json")
    assert json.loads(printed.stdout) | {"run": {}} == json.loads((out / "period.json").read_text()) | {"run": {}}
    refused = command(*period[:-2])
    assert refused.exit_code == 2
    assert "--out" in refused.stderr


def test_a_day_that_failed_ends_the_command_with_another_code(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", gap=FIRST + timedelta(days=1))
    said = command("schedule", site, "--from", FIRST, "--to", FIRST + timedelta(days=2), "--out", tmp_path / "out")
    assert said.exit_code == 1
    assert said.stdout.startswith("✗ 1 of 3 days failed")


def test_python_gives_the_document(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    days = ("2026-03-27", "2026-03-28")
    found = gridshare.schedule_days(site, days, tmp_path / "out", time_limit_s=ENDLESS_S)
    assert isinstance(found, PeriodDocument)
    assert (tmp_path / "out" / "days" / "2026-03-28.json").is_file()


def test_days_of_a_batch_in_order_are_those_of_a_period(tmp_path: Path) -> None:
    first, second = write_site(tmp_path / "alfa"), write_site(tmp_path / "bravo", gap=FIRST)
    options = BatchOptions(time_limit_s=ENDLESS_S, in_order=True)
    out = tmp_path / "results.parquet"
    result = run([first, second, tmp_path / "none"], DAYS, 2, out, options)
    period = gridshare.schedule_days(first, (FIRST, LAST), tmp_path / "period", time_limit_s=ENDLESS_S)
    alfa = result[result["path"] == str(first)]
    assert alfa["cost_of_days_eur"].tolist() == [day.cost_eur for day in period.days]
    folder = tmp_path / "results.days" / "alfa"
    assert [d.canonical() for d in schedules(folder)] == [d.canonical() for d in schedules(tmp_path / "period")]
    bravo = result[result["path"] == str(second)]
    assert bravo["status"].tolist() == ["failed"] + ["ok"] * 5
    assert result[result["path"] == str(tmp_path / "none")]["status"].tolist() == ["failed"] * 6
    months = gridshare_months(out)
    assert months[str(first), "2026-03"] == pytest.approx(period.months[0].plan.cost_eur)
    before = {p: p.stat().st_mtime_ns for p in (folder / "days").iterdir()}
    run([first, second], DAYS, 2, out, options)
    assert {p: p.stat().st_mtime_ns for p in (folder / "days").iterdir()} == before  # known, and not planned again
    text = (first / "site.yaml").read_text().replace("limit_kw: 85", "limit_kw: 80")
    (first / "site.yaml").write_text(text)
    changed = run([first], DAYS[:1], 1, out, options)
    assert changed["input_sha256"].tolist() != alfa["input_sha256"].tolist()[:1]


def gridshare_months(out: Path) -> dict[tuple[str, str], float]:
    """Park and month -> what it costs, of the file next to a result."""
    import pandas as pd

    table = pd.read_parquet(out.with_name("results.months.parquet"))
    return {(row["path"], row["month"]): row["cost_eur"] for row in table.to_dict("records")}


def test_a_schedule_of_a_period_is_a_schedule_document(tmp_path: Path) -> None:
    found = gridshare.schedule_days(write_site(tmp_path / "site"), (FIRST, FIRST), tmp_path / "out")
    path = tmp_path / "out" / str(found.days[0].schedule)
    assert ScheduleDocument.model_validate_json(path.read_bytes()).horizon.steps == 24
