"""Workbooks of quarter-hours: Zenmo's, a sheet a month, a sheet a meter, two rows of names, numbers as text."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import xlsxwriter

from gridshare.imports.files.opened import contents
from gridshare.imports.findings import Answers
from gridshare.imports.reading import Read, read
from gridshare.imports.series.uniting import with_sheet_meters

EAN = "871687110000000012"
QUARTERS = 96
Rows = list[list[Any]]


def workbook(path: Path, sheets: dict[str, Rows]) -> Path:
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "dd-mm-yyyy hh:mm"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                sheet.write(r, c, cell)
    book.close()
    return path


def readings(path: Path) -> list[Read]:
    found = contents([path])
    assert not found.problems
    return [read(content, Answers(), "Europe/Amsterdam") for content in found.contents]


def zenmo(days: int, first: datetime = datetime(2023, 3, 24)) -> Rows:  # noqa: DTZ001 - a wall clock without a zone
    rows: Rows = [["Timestamp", "Levering", "Teruglevering", "BPM zonne-energie", "Gas", "Overig"]]
    for k in range(days * QUARTERS):
        rows.append([first + timedelta(minutes=15 * (k + 1)), 1.5, 0.25, -1, 3, -1])
    return rows


FACTS: Rows = [["jaar", 2023], ["tijdzone", "CET"], ["resolutie in minuten", 15], ["eenheid", "kWh"], ["EAN", EAN]]


def test_zenmo_is_on_winter_time_with_the_end_of_the_quarter_and_without_unknown_values(tmp_path: Path) -> None:
    rows = zenmo(days=4)  # over the spring night, which it does not know
    rows[10][1] = -1
    (reading,) = readings(workbook(tmp_path / "hout.xlsx", {"metadata": FACTS, "kwartierwaarden": rows}))
    drawn, given = reading.tracks
    assert not reading.problems
    assert not reading.questions
    assert reading.layout == "zenmo"
    assert (drawn.channel.quantity, given.channel.quantity) == ("consumption", "feed_in")
    assert drawn.channel.meter == EAN
    assert np.datetime64(drawn.start, "s") == np.datetime64("2023-03-23T23:00:00")
    assert len(drawn.values) == 4 * QUARTERS
    assert np.flatnonzero(np.isnan(drawn.values)).tolist() == [9]
    np.testing.assert_allclose(given.values, 1.0)  # 0.25 kWh a quarter
    said = "\n".join(reading.left_out)
    assert "column 'Levering': 1 cells of -1 (unknown), first in row 11" in said
    assert "column 'BPM zonne-energie': no value is known" in said


def test_zenmo_without_facts_is_taken_to_be_in_kwh_on_winter_time(tmp_path: Path) -> None:
    (reading,) = readings(workbook(tmp_path / "hout.xlsx", {"kwartierwaarden": zenmo(days=4)}))
    assert ("zone", "CET") in {(d.aspect, d.answer) for d in reading.decisions}
    np.testing.assert_allclose(reading.tracks[0].values, 6.0)


def month(first: datetime, days: int, usage: str) -> Rows:
    rows: Rows = [[f"EAN: {EAN}"], [], ["Datum", "Tijd", "Afname", "Teruglevering"], ["", "", "kWh", "kWh"]]
    serial = (first - datetime(1899, 12, 30)).days  # noqa: DTZ001 - a date of a spreadsheet
    for k in range(days * QUARTERS):
        clock = f"{k % QUARTERS // 4:02d}:{k % 4 * 15:02d}"
        rows.append([serial + k // QUARTERS, clock, usage, "0,000"])
    return rows


def test_a_sheet_a_month_with_serial_dates_and_numbers_as_text_is_one_series(tmp_path: Path) -> None:
    january = month(datetime(2024, 1, 1), 31, "1,250")  # noqa: DTZ001
    february = month(datetime(2024, 2, 1), 29, "2,500")  # noqa: DTZ001
    first, second = readings(workbook(tmp_path / "jaar.xlsx", {"januari": january, "februari": february}))
    one, two = first.tracks[0], second.tracks[0]
    assert one.end == two.start
    assert one.channel.meter == two.channel.meter == EAN
    np.testing.assert_allclose(one.values, 5.0)
    np.testing.assert_allclose(two.values, 10.0)


@pytest.mark.parametrize("names", [("Bakkerij Noord", "Koelhuis Zuid")])
def test_a_sheet_a_meter_under_two_rows_of_names_is_a_series_each(tmp_path: Path, names: tuple[str, str]) -> None:
    head: Rows = [
        ["", "Elektriciteit", "", "Gas"],
        ["Tijdstip", "Afname (kWh)", "Teruglevering (kWh)", "Verbruik (m3)"],
    ]
    start = datetime(2024, 5, 1)  # noqa: DTZ001 - a wall clock without a zone
    rows = head + [[start + timedelta(minutes=15 * k), 2.0, 0.0, 1.0] for k in range(2 * QUARTERS)]
    both = readings(workbook(tmp_path / "park.xlsx", dict.fromkeys(names, rows)))
    tracks = with_sheet_meters([t for reading in both for t in reading.tracks])
    assert [(t.channel.meter, t.channel.quantity) for t in tracks] == [
        (name, quantity) for name in names for quantity in ("consumption", "feed_in")
    ]
    assert all("Gas" in reading.left_out[0] for reading in both)
