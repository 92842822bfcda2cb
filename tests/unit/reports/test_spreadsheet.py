"""Tables carry what the document holds, on the local clock, and files are the same each time."""

import copy
import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pandas as pd
import pytest

from gridshare.reports.extras import MissingPackageError
from gridshare.reports.plan.frames import frames
from gridshare.reports.plan.spreadsheet import write_csv, write_xlsx
from gridshare.schedules.document import ScheduleDocument


def test_frames_carry_the_document(ordinary: ScheduleDocument) -> None:
    tables = frames(ordinary)
    assert tables["group"]["net_load_kw"].to_list() == ordinary.group.net_load_kw
    assert tables["group"].index[0].isoformat() == "2026-01-15T00:00:00+01:00"
    members = tables["members"].xs("net_load_kw", axis=1, level="quantity")
    assert members.columns.to_list() == ["Bakery", "Cold store", "Transport [NL]"]
    assert members.sum(axis=1).to_list() == pytest.approx(ordinary.group.net_load_kw, abs=1e-6)
    battery = next(a for a in ordinary.assets if a.name == "depot battery")
    assert tables["assets"]["depot battery", "energy_kwh"].to_list() == battery.states["energy_kwh"][1:]
    assert tables["costs"]["plan_eur"].sum() == pytest.approx(ordinary.figures.cost_of_days_eur, abs=1e-3)
    assert tables["month_charges"]["doing_nothing_eur"].sum() == pytest.approx(ordinary.baseline.month_charges_eur)
    assert tables["month_charges"]["month"].to_list() == ["2026-01"]
    assert tables["summary"].loc["peak_import_kw", "doing_nothing"] == ordinary.baseline.peak_import_kw


def test_parts_have_the_energy_that_is_planned(ordinary: ScheduleDocument) -> None:
    parts = frames(ordinary)["parts"].set_index("name")
    assert parts.loc["truck-7", "charge_planned_kwh"] == pytest.approx(180, abs=0.01)
    assert parts.loc["van-2", "asset"] == "truck square"


def test_exceedances_and_unserved_have_a_row_each(tight: ScheduleDocument) -> None:
    tables = frames(tight)
    assert len(tables["unserved"]) == len(tight.unserved)
    assert tables["exceedances"]["over_kw"].sum() == pytest.approx(sum(sum(e.over_kw) for e in tight.exceedances))


def test_csv_has_a_row_per_step_with_both_clocks(ordinary: ScheduleDocument, tmp_path: Path) -> None:
    write_csv(ordinary, tmp_path / "a.csv")
    rows = list(csv.DictReader((tmp_path / "a.csv").read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 24
    assert rows[0]["local_start"] == "2026-01-15T00:00:00+01:00"
    assert rows[0]["utc_start"] == "2026-01-14T23:00:00Z"
    assert [float(r["group net_load_kw"]) for r in rows] == pytest.approx(ordinary.group.net_load_kw)
    assert rows[16]["group import_layer"] == "winter evening"
    assert float(rows[0]["asset hall net_load_kw"]) == 20


def test_a_day_of_25_hours_has_its_hour_twice(
    site: dict[str, Any], plan: Callable[[dict[str, Any]], ScheduleDocument], tmp_path: Path
) -> None:
    raw = copy.deepcopy(site)
    raw["horizon"]["start"] = "2026-10-25"
    raw["members"] = [{"name": "Hall", "energy_contract": "fixed", "assets": [
        {"kind": "inflexible_load", "name": "hall", "profile": [float(t) for t in range(25)]}]}]  # fmt: skip
    del raw["energy_contracts"]["dynamic"]
    document = plan(raw)
    index = frames(document)["group"].index
    assert [at.isoformat()[11:] for at in index[2:4]] == ["02:00:00+02:00", "02:00:00+01:00"]
    write_csv(document, tmp_path / "a.csv")
    text = (tmp_path / "a.csv").read_text(encoding="utf-8")
    assert "2026-10-25T02:00:00+02:00" in text
    assert "2026-10-25T02:00:00+01:00" in text


def test_names_that_look_like_formulas_stay_names(
    site: dict[str, Any], plan: Callable[[dict[str, Any]], ScheduleDocument], tmp_path: Path
) -> None:
    raw = copy.deepcopy(site)
    raw["name"] = "=1+1 & more"
    raw["members"][0]["name"] = "=cmd|' /C calc'!A0"
    raw["members"][0]["assets"][0]["name"] = "=1+1"
    raw["connection"]["layers"][0]["source"] = "=HYPERLINK(1)"
    document = plan(raw)
    write_xlsx(document, tmp_path / "a.xlsx")
    with ZipFile(tmp_path / "a.xlsx") as files:
        assert all(b"<f>" not in files.read(n) for n in files.namelist() if n.startswith("xl/worksheets/sheet"))
        charts = b"".join(files.read(n) for n in files.namelist() if n.startswith("xl/charts/chart"))
    assert b"<c:tx><c:strRef>" not in charts
    write_csv(document, tmp_path / "a.csv")
    cells = {cell for row in csv.reader((tmp_path / "a.csv").read_text("utf-8").splitlines()) for cell in row}
    assert "'=HYPERLINK(1)" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "@"))]


def test_the_same_schedule_gives_the_same_files(tight: ScheduleDocument, tmp_path: Path) -> None:
    for write, name in ((write_csv, "csv"), (write_xlsx, "xlsx")):
        write(tight, tmp_path / f"a.{name}")
        write(tight.model_copy(update={"run": {"seconds": 99.0}}), tmp_path / f"b.{name}")
        assert (tmp_path / f"a.{name}").read_bytes() == (tmp_path / f"b.{name}").read_bytes()


def test_without_the_package_it_says_what_to_install(
    ordinary: ScheduleDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(MissingPackageError, match=r"pip install 'gridshare\[excel\]'"):
        write_xlsx(ordinary, tmp_path / "a.xlsx")


def test_a_site_without_parts_has_an_empty_table_of_them(
    site: dict[str, Any], plan: Callable[[dict[str, Any]], ScheduleDocument]
) -> None:
    raw = {**site, "members": site["members"][:1], "energy_contracts": {"fixed": site["energy_contracts"]["fixed"]}}
    tables = frames(plan(raw))
    assert tables["parts"].empty
    assert isinstance(tables["feeders"], pd.DataFrame)
