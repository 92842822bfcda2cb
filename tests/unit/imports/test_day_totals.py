"""Totals in tables of days: recognised by their sum, wherever they are and whatever they are called."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import numpy as np
import pytest
from tests.unit.imports.day_tables import DAYS, FIRST, HOURS, QUARTERS, Cell, DayTable, as_text, as_workbook, spans

from gridshare.forecasts.calendar import day_kind
from gridshare.imports import MapDocument
from gridshare.imports.options import ImportOptions, Surroundings
from gridshare.imports.outcome import Outcome, outcome_of_bytes

FORMS = ("a.csv", "point.csv", "tab.txt", "a.xlsx")
NIGHT_TWICE = (*QUARTERS[:12], "02:00*", "02:15*", "02:30*", "02:45*", *QUARTERS[12:])


def written(table: DayTable, name: str) -> bytes:
    if name.endswith("xlsx"):
        return as_workbook(table.rows)
    return as_text(table.rows, *{"a.csv": ";,", "point.csv": ",.", "tab.txt": "\t,"}[name])


def outcome(table: DayTable, name: str) -> Outcome:
    """Read with what is said of the numbers, and of them alone."""
    said = MapDocument.model_validate({"answers": {"column": "consumption", "unit": table.unit}})
    return outcome_of_bytes(written(table, name), name, ImportOptions(said), Surroundings(day_kind))


TABLES = {
    "last": DayTable(),
    "without a name": DayTable(total=""),
    "first": DayTable(total="Dagtotaal", is_first=True),
    "called use": DayTable(total="Verbruik (kWh)"),
    "called feed-in": DayTable(total="Teruglevering"),
    "Som": DayTable(total="Som", names=tuple(str(k) for k in range(1, 97))),
    "title": DayTable(title=(("Kwartierwaarden Bakkerij Noord",), ("",))),
    "facts": DayTable(title=(("Bakkerij Noord",), ("Periode:", "januari 2025"), ("",)), total=""),
    "group": DayTable(title=(("", "Verbruik"),)),
    "group of all": DayTable(title=(("", *["Verbruik"] * 97),)),
    "row below": DayTable(below=True),
    "row above": DayTable(above=True),
    "row below alone": DayTable(total=None, below=True),
    "energy of power": DayTable(unit="kW", energy=True),
    "sums of power": DayTable(unit="kW"),
    "spans": DayTable(names=spans(QUARTERS)),
    "bare times": DayTable(names=tuple(t.replace(":", "") for t in QUARTERS)),
    "dotted times": DayTable(names=tuple(t.replace(":", ".") for t in QUARTERS)),
    "Dutch times": DayTable(names=tuple(t.replace(":", "u") for t in QUARTERS)),
    "no names": DayTable(names=("",) * 96, total=""),
    "hours": DayTable(names=tuple(f"{h}:00" for h in HOURS)),
    "numbered hours": DayTable(names=tuple(f"Uur {k}" for k in range(1, 25))),
    "none": DayTable(total=None),
}


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_total_is_never_a_measurement(table: DayTable, name: str) -> None:
    made = outcome(table, name)
    assert made.questions == made.problems == ()
    (series,) = made.series
    assert np.allclose(series.values, table.kw.ravel(), atol=1e-3)
    left_out = [text for read in made.reads for text in read.left_out]
    assert any("its row" in text for text in left_out) == (table.total is not None)


@pytest.mark.parametrize("name", FORMS)
def test_what_else_is_one_a_row_is_no_measurement_either(name: str) -> None:
    names: list[Cell] = ["Maximum", "Gemiddeld vermogen (kW)", "Week"]
    more: list[list[Cell]] = [names, *[[37.5, 71.25, 2.0]] * DAYS]
    rows = [[*row, *each] for row, each in zip(DayTable().rows, more, strict=True)]
    body = as_workbook(rows) if name.endswith("xlsx") else as_text(rows, *{"point.csv": ",."}.get(name, ";,"))
    said = MapDocument.model_validate({"answers": {"column": "consumption", "unit": "kWh"}})
    made = outcome_of_bytes(body, name, ImportOptions(said), Surroundings(day_kind))
    (series,) = made.series
    assert np.allclose(series.values, DayTable().kw.ravel(), atol=1e-3)


def test_a_total_is_not_among_what_is_asked() -> None:
    for name in FORMS:
        made = outcome_of_bytes(written(DayTable(), name), name, ImportOptions(), Surroundings(day_kind))
        assert made.questions
        assert not any("Totaal" in f"{q.about} {q.found}" for q in made.questions)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_times_of_day_in_rows_have_their_totals_in_both_directions(name: str) -> None:
    kw = DayTable().kw
    rows: list[list[Cell]] = [["Tijd", *(FIRST + timedelta(days=k) for k in range(DAYS)), "Totaal"]]
    rows += [[time, *of, sum(of)] for time, of in zip(QUARTERS, (kw.T / 4).tolist(), strict=True)]
    rows += [["Totaal", *(kw.sum(axis=1) / 4).tolist(), float(kw.sum()) / 4]]
    body = as_workbook(rows) if name.endswith("xlsx") else as_text(rows)
    said = MapDocument.model_validate({"answers": {"column": "consumption", "unit": "kWh"}})
    (series,) = outcome_of_bytes(body, name, ImportOptions(said), Surroundings(day_kind)).series
    assert np.allclose(series.values, kw.ravel(), atol=1e-3)


@pytest.mark.parametrize(("first", "hours"), [(date(2025, 3, 29), 23), (date(2025, 10, 25), 25)])
def test_days_on_which_the_clock_changes_keep_their_totals_apart(first: date, hours: int) -> None:
    rng = np.random.default_rng(3)
    rows: list[list[Cell]] = [["Datum", *NIGHT_TWICE, "Totaal"]]
    kwh: list[float] = []
    for k in range(3):
        values: list[Cell] = np.round(rng.uniform(5, 36, 100), 2).tolist()
        values[12:16] = values[12:16] if hours == 25 and k == 1 else [""] * 4
        values[8:12] = [""] * 4 if hours == 23 and k == 1 else values[8:12]
        there = [v for v in values if isinstance(v, float)]
        kwh += there
        rows.append([first + timedelta(days=k), *values, sum(there)])
    said = MapDocument.model_validate({"answers": {"column": "consumption", "unit": "kWh"}})
    (series,) = outcome_of_bytes(as_text(rows), "a.csv", ImportOptions(said), Surroundings(day_kind)).series
    assert np.allclose(series.values, 4 * np.array(kwh), atol=1e-3)


def test_more_numbers_than_names_are_refused_unless_they_are_totals() -> None:
    rows = replace(DayTable(), total="").rows
    for row in rows[1:]:
        row[-1] = 12.25
    made = outcome_of_bytes(as_text(rows), "a.csv", ImportOptions(), Surroundings(day_kind))
    assert [p.code for p in made.problems] == ["ragged_rows"]


def test_numbers_of_hours_with_a_unit_of_energy_are_no_prices() -> None:
    rows = DayTable(total=None, names=tuple(f"Uur {k}" for k in range(1, 25)), title=(("Verbruik (kWh)",),)).rows
    made = outcome_of_bytes(as_text(rows), "a.csv", ImportOptions(), Surroundings(day_kind))
    assert [s.quantity for s in made.series] == ["consumption"]


def test_a_total_of_many_firms_is_none_of_them() -> None:
    rng = np.random.default_rng(5)
    kwh = np.round(rng.uniform(1, 9, (2 * 96, 24)), 2)
    heads: list[Cell] = ["Tijdstip", *(f"Firma {10 + k} [kWh]" for k in range(24)), "Samen"]
    begin = datetime.combine(FIRST, time())
    instants = [f"{begin + timedelta(minutes=15 * k):%d-%m-%Y %H:%M}" for k in range(len(kwh))]
    rows: list[list[Cell]] = [[at, *of.tolist(), float(of.sum())] for at, of in zip(instants, kwh, strict=True)]
    said = MapDocument.model_validate({"answers": {"column": "consumption", "unit": "kWh"}})
    made = outcome_of_bytes(as_text([heads, *rows]), "park.csv", ImportOptions(said), Surroundings(day_kind))
    assert len(made.series) == 24
    assert max(float(s.values.max()) for s in made.series) <= 4 * 9
