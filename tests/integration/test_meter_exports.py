"""The sample of raw exports, as a park association uses it: import, forecast, plan."""

import shutil
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from pyarrow.parquet import read_schema
from tests.calls import steps_of_loading

import gridshare
from gridshare.ahead.loading import opened
from gridshare.imports import MapDocument
from gridshare.schedules.document import ScheduleDocument
from gridshare.series.measured import ORIGINS, read_measured
from gridshare.sites.placed import Loaded
from gridshare.usecases.import_files import Imported, ImportOptions, import_files
from gridshare.usecases.import_map import read_map
from gridshare.usecases.schedule import schedule

SAMPLE = Path(__file__).resolve().parents[2] / "sample_sites" / "meter-exports"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("park")
    shutil.copy(SAMPLE / "site.yaml", path)
    return path


@pytest.fixture(scope="module")
def imported(folder: Path) -> Imported:
    said = read_map(SAMPLE / "columns.yaml")
    return import_files(sorted((SAMPLE / "exports").iterdir()), folder, ImportOptions(said, fill="like_days"))


@pytest.fixture(scope="module")
def site(folder: Path, imported: Imported) -> Loaded:
    assert imported.report.ok
    return opened(folder)


@pytest.fixture(scope="module")
def plan(site: Loaded) -> ScheduleDocument:
    return schedule(site.resolved())


def test_every_file_is_read_with_the_layout_it_has(imported: Imported) -> None:
    assert {f.file: f.layout for f in imported.report.files} == {
        "antwoorden.zip/meubelhal_fudura.json": "fudura",
        "antwoorden.zip/koelhuis_kenter.json": "kenter",
        "day_ahead.xml": "entsoe",
        "kantoor_p1.csv": "homewizard_csv",
        "opleidingscentrum.xlsx": "zenmo",
        "smederij_kwartierwaarden.csv": "generic_table",
        "trucks_laadsessies.csv": "ev_sessions",
    }


def test_the_files_are_clear_but_for_a_unit_that_nothing_bears_out_and_nothing_is_written_without_a_site() -> None:
    report = import_files(sorted((SAMPLE / "exports").iterdir()), None, ImportOptions()).report
    assert [(q.aspect, q.about) for q in report.questions] == [("unit", "smederij_kwartierwaarden.csv")]
    assert (report.ok, report.problems, report.written) == (False, [], [])


def test_a_contract_alone_makes_the_files_clear() -> None:
    said = MapDocument.model_validate({"meters": {"871690000000101014": {"contracted_kw": 190}}})
    report = import_files(sorted((SAMPLE / "exports").iterdir()), None, ImportOptions(said)).report
    assert (report.ok, report.questions, report.problems, report.written) == (True, [], [], [])


def test_what_is_wrong_with_the_portal_file_is_told_with_its_rows(imported: Imported) -> None:
    by_name = {s.name: {f.code: f for f in s.findings} for s in imported.report.series}
    found = by_name["smederij_consumption_kw"]
    assert found["duplicate_rows"].count == 4
    assert found["duplicate_rows"].first[0].row == 706
    assert found["estimated"].count == 4


def test_the_gap_is_filled_on_request_and_stays_flagged(imported: Imported, folder: Path) -> None:
    series = read_measured(folder / "measured" / "smederij_net_kw.parquet")
    filled = np.flatnonzero(series.origin == ORIGINS.index("like_days"))
    assert filled.tolist() == list(range(1850, 1862))
    assert not np.isnan(series.values).any()
    report = next(s for s in imported.report.series if s.name == "smederij_net_kw")
    assert (report.filled, report.complete_share) == (12, 1.0)


def test_a_clean_series_is_written_with_what_it_measures(imported: Imported, folder: Path) -> None:
    schemas = {path.stem: read_schema(path) for path in (folder / "measured").glob("*.parquet")}
    written = {name: schema.metadata[b"quantity"].decode() for name, schema in schemas.items()}
    assert written == {s.name: s.quantity for s in imported.report.series}


@pytest.mark.usefixtures("imported")
def test_a_second_import_of_the_same_files_changes_nothing(folder: Path) -> None:
    before = {p.name: p.read_bytes() for p in (folder / "measured").iterdir()}
    said = read_map(SAMPLE / "columns.yaml")
    again = import_files(sorted((SAMPLE / "exports").iterdir()), folder, ImportOptions(said, fill="like_days"))
    assert again.report.ok
    assert {p.name: p.read_bytes() for p in (folder / "measured").iterdir()} == before


def test_the_schedule_says_which_quarters_were_measured_and_which_forecast(plan: ScheduleDocument) -> None:
    steps = {p.series: p.steps for p in plan.provenance}
    assert steps["day_ahead_eur_per_mwh"] == {"measured": ((0, 96),), "forecast": ((96, 144),)}
    for name in ("smederij_net_kw", "opleiding_net_kw", "kantoor_net_kw", "koelhuis_consumption_kw"):
        assert steps[name] == {"forecast": ((0, 144),)}
    assert steps["measured/trucks_laadsessies.csv"] == {"forecast": ((0, 144),)}


def test_the_margin_comes_from_the_group_and_lowers_the_cap(plan: ScheduleDocument) -> None:
    margin = np.array(plan.group.import_margin_kw)
    cap = np.array(plan.group.import_cap_kw, dtype=float)
    assert cap + margin == pytest.approx(np.full(96, 640.0))
    assert 0 < margin.mean() < 200
    assert max(plan.group.net_load_kw) <= 640.0
    assert any("at 95%" in note for note in plan.notes)


@pytest.mark.usefixtures("imported")
def test_a_higher_probability_never_holds_back_less(folder: Path) -> None:
    def margin(probability: float) -> np.ndarray:
        text = (SAMPLE / "site.yaml").read_text().replace("probability: 0.95", f"probability: {probability}")
        (folder / "other.yaml").write_text(text)
        return opened(folder / "other.yaml").resolved().connection.group.import_margin_kw

    low, mid, high = margin(0.6), margin(0.8), margin(0.95)
    assert (low <= mid + 1e-6).all()
    assert (mid <= high + 1e-6).all()
    assert low.sum() < high.sum()


@pytest.mark.usefixtures("imported")
def test_a_measured_day_needs_no_forecast_and_no_margin(folder: Path) -> None:
    text = (SAMPLE / "site.yaml").read_text().replace("price: day_ahead_eur_per_mwh", "price: 0.1")
    text = text.replace("sessions: measured/trucks_laadsessies.csv", "sessions: []")
    (folder / "past.yaml").write_text(text)
    loaded = opened(folder / "past.yaml", date(2026, 3, 10))
    assert {word for p in loaded.document.provenance for word in p.steps} == {"measured"}
    assert loaded.resolved().connection.group.import_margin_kw.tolist() == [0.0] * 144


@pytest.mark.usefixtures("imported", "plan")
def test_a_day_that_is_forecast_is_read_validated_and_resolved_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = steps_of_loading(monkeypatch)
    planned = gridshare.schedule(folder, day="2026-03-17")
    assert any("forecast" in p.steps for p in planned.document.provenance)
    # Resolved are all that the plan sees, and the day alone, of which the figures are.
    assert {step: len(calls) for step, calls in steps.items()} == dict.fromkeys(steps, 1) | {"resolved": 2}
