"""What is known of a meter is held against the unit that its file says; what nothing settles is asked."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from gridshare.imports import MapDocument
from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.level import held
from gridshare.usecases.import_files import Imported, ImportOptions, import_files

DAYS = 7
HOUR = np.arange(DAYS * 96) % 96 / 4
KW = 20 + 124 * np.clip((HOUR - 6) / 2, 0, 1) * np.clip((18 - HOUR) / 2, 0, 1)


def series(kw: np.ndarray[tuple[int], np.dtype[np.float64]], quantity: str = "consumption") -> Assessed:
    n = len(kw)
    return Assessed("a", "a", quantity, 0, 900, kw, np.zeros(n, np.int8), np.arange(n))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "times", "agrees"),
    [
        (Facts(contracted_import_kw=192.0), 1, True),
        (Facts(contracted_import_kw=192.0), 4, False),
        (Facts(contracted_import_kw=130.0), 1, True),  # a little above its contract
        (Facts(contracted_import_kw=130.0), 4, False),
        (Facts(contracted_import_kw=570.0), 1, True),  # a quarter of it
        (Facts(connection_kw=250.0), 1, True),
        (Facts(connection_kw=250.0), 4, False),
        (Facts(year_total_kwh=8760 * KW.mean() / 1.4), 1, True),
        (Facts(year_total_kwh=8760 * KW.mean() / 1.4), 4, False),
        (Facts(contracted_import_kw=192.0, year_total_kwh=8760 * 4 * KW.mean()), 4, True),  # a year before a contract
    ],
)
def test_the_nearer_of_two_levels_counts(facts: Facts, times: float, *, agrees: bool) -> None:
    found = held(series(times * KW), 1 / 4, facts)
    assert found is not None
    assert found.agrees == agrees


@pytest.mark.parametrize(("times", "agrees"), [(1, True), (1.6, True), (0.6, True), (4, False)])
def test_what_was_measured_before_is_a_level_too(times: float, *, agrees: bool) -> None:
    found = held(series(times * KW), 1 / 4, Facts(), KW)
    assert found is not None
    assert found.agrees == agrees


def test_nothing_known_holds_nothing() -> None:
    assert held(series(KW), 1 / 4, Facts()) is None
    assert held(series(0 * KW), 1 / 4, Facts(contracted_import_kw=100.0)) is None
    assert held(series(KW, "production"), 1 / 4, Facts(contracted_import_kw=100.0)) is None


def week(folder: Path, number: int, numbers: np.ndarray[tuple[int], np.dtype[np.float64]], step_min: int = 15) -> Path:
    """A file of a week in the words of a portal that says kWh."""
    begin = datetime(2025, 1, 6) + timedelta(days=7 * number)  # noqa: DTZ001 - the portal's clock
    path = folder / f"week{number}.csv"
    rows = [f"871687999900000014;{begin + timedelta(minutes=step_min * k)};{v:.4f}" for k, v in enumerate(numbers)]
    path.write_text("\n".join(["EAN;Tijdstip;Verbruik (kWh)", *rows, ""]).replace(".", ","))
    return path


def imported(path: Path, site: Path, **answers: str) -> Imported:
    said = MapDocument.model_validate({"meters": {"871687999900000014": {"name": "bakker"}}})
    return import_files([path], site, ImportOptions(said, answers))


def kw(made: Imported) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    assert made.report.ok, (made.report.questions, made.report.problems)
    return made.series["bakker_consumption_kw"].values


def test_a_second_file_is_held_against_the_first(tmp_path: Path) -> None:
    site = tmp_path / "park"
    assert [q.aspect for q in imported(week(tmp_path, 0, KW / 4), site).report.questions] == ["unit"]
    assert kw(imported(week(tmp_path, 0, KW / 4), site, unit="kWh")) == pytest.approx(KW, abs=1e-3)
    assert kw(imported(week(tmp_path, 1, KW / 4), site)) == pytest.approx(np.tile(KW, 2), abs=1e-3)
    (asked,) = imported(week(tmp_path, 2, KW), site).report.questions
    assert "was measured of the same meter elsewhere" in asked.found
    assert kw(imported(week(tmp_path, 2, KW), site, unit="kW")) == pytest.approx(np.tile(KW, 3), abs=1e-3)


def test_what_was_measured_in_a_wrong_unit_never_outweighs_an_answer(tmp_path: Path) -> None:
    site = tmp_path / "park"
    assert kw(imported(week(tmp_path, 0, KW), site, unit="kWh")).max() == pytest.approx(4 * KW.max(), abs=1e-3)
    made = imported(week(tmp_path, 1, KW), site, unit="kW")
    assert kw(made)[len(KW) :] == pytest.approx(KW, abs=1e-3)


def test_hours_are_the_same_in_both_units_and_not_asked_about(tmp_path: Path) -> None:
    hours = KW.reshape(-1, 4).mean(axis=1)
    assert kw(imported(week(tmp_path, 0, hours, step_min=60), tmp_path / "park")) == pytest.approx(hours, abs=1e-3)


def test_a_contract_outweighs_an_answer_about_all_files(tmp_path: Path) -> None:
    meters = {"871687999900000014": {"name": "bakker", "contracted_kw": 160}}
    said = MapDocument.model_validate({"meters": meters})
    options = ImportOptions(said, {"unit": "kW"})  # of another file, which says nothing
    made = import_files([week(tmp_path, 0, KW / 4)], None, options)
    assert kw(made) == pytest.approx(KW, abs=1e-3)


def test_a_question_about_a_unit_shows_no_level_elsewhere(tmp_path: Path) -> None:
    report = imported(week(tmp_path, 0, KW), tmp_path / "park").report
    assert (report.series, report.unheld) == ([], [])
    assert [c.answer for c in report.questions[0].candidates] == ["kWh", "kW"]
    assert not (tmp_path / "park").exists()
