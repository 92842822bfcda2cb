"""Workbooks that keep the date and the time of day apart, or hold instants as bare serial numbers."""

from __future__ import annotations

import io
from datetime import datetime

import numpy as np
import pandas as pd
import xlsxwriter

from gridshare.usecases.import_files import ImportOptions, import_bytes

DAYS = pd.date_range("2023-06-01", periods=3 * 96, freq="15min")
LOAD_KWH = 40 + 30 * np.sin(np.arange(len(DAYS)) / 11)
TOLERANCE_KW = 1e-6


def read_back(heads: list[str], rows: list[list[float | datetime]], formats: list[str]) -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet()
    styles = [book.add_format({"num_format": text}) for text in formats]
    sheet.write_row(0, 0, heads)
    for k, cells in enumerate(rows, start=1):
        for i, cell in enumerate(cells):
            sheet.write(k, i, cell, styles[i])
    book.close()
    imported = import_bytes(file.getvalue(), "koelhuis.xlsx", ImportOptions())
    assert imported.report.ok, (imported.report.questions, imported.report.problems)
    series = imported.series["koelhuis_consumption_kw"]
    assert series.start == pd.Timestamp("2023-06-01", tz="Europe/Amsterdam").timestamp()
    assert np.abs(np.array(series.values) - 4 * LOAD_KWH).max() < TOLERANCE_KW


def test_a_date_and_a_time_of_day_in_cells_of_their_own_are_one_instant() -> None:
    rows: list[list[float | datetime]] = [
        [t.normalize().to_pydatetime(), (t - t.normalize()).total_seconds() / 86_400, float(v)]
        for t, v in zip(DAYS, LOAD_KWH, strict=True)
    ]
    read_back(["Datum", "Tijd", "Afname kWh"], rows, ["dd-mm-yyyy", "hh:mm", "0.00"])


def test_bare_serial_numbers_are_instants_from_the_first_midnight_on() -> None:
    rows: list[list[float | datetime]] = [[round(45_078 + k / 96, 5), float(v)] for k, v in enumerate(LOAD_KWH)]
    read_back(["Tijd", "Afname kWh"], rows, ["General", "0.00"])
