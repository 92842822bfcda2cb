"""Cells as instants, numbers and meters."""

import numpy as np
import pyarrow as pa
import pytest

from gridshare.imports.cells.instants import Instants, after, instants
from gridshare.imports.cells.meters import has_check_digit, is_damaged, meter_of
from gridshare.imports.cells.numbers import Mark, evidence, numbers
from gridshare.imports.cells.times import Time, time_of

NIGHT = np.datetime64("2024-01-15T00:15:00", "s")


def column(*cells: str | None) -> pa.Array:
    return pa.array(cells, pa.string())


def wall(found: Instants) -> list[str]:
    return [str(t) for t in found.wall.astype("M8[s]")]


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-15 00:15",
        "2024-01-15T00:15:00",
        "2024-01-15T00:15:00.000",
        "15-01-2024 0:15",
        "15/01/2024 00:15:00",
        "15.01.2024 00:15",
        "15.01.2024 00.15",
        "2024/01/15 00:15",
        "20240115 0015",
        "202401150015",
        "15-1-24 0:15",
        "15 jan 2024 00:15",
        "15-januari-2024 00:15 uur",
        "Jan 15, 2024 12:15 AM",
        "ma 15-01-2024 00:15",
        "15-01-2024, 00:15",
        "15-01-2024 0u15",
        "45306,0104166667",
        "45306.01041666666",
    ],
)
def test_one_quarter_past_midnight_reads_the_same_however_it_is_written(text: str) -> None:
    found = instants([column(text)])
    assert found.there.all()
    assert NIGHT in [reading.astype("M8[s]")[0] for reading in (found.wall, *found.readings.values())]


@pytest.mark.parametrize(
    ("text", "offset_s"),
    [("Z", 0), ("+01:00", 3600), ("+0200", 7200), (" CEST", 7200), (" +01", 3600), (" UTC", 0), ("-05:00", -18000)],
)
def test_an_offset_beside_an_instant_is_kept_and_not_applied(text: str, offset_s: int) -> None:
    found = instants([column(f"2024-01-15 00:15:00{text}")])
    assert wall(found) == ["2024-01-15T00:15:00"]
    assert found.offset_s is not None
    assert found.offset_s.tolist() == [offset_s]


@pytest.mark.parametrize("text", ["31-02-2024", "2024-13-01 00:00", "Totaal", "12,5", "25:00", "15-01-2024 24:15", "0"])
def test_what_is_no_instant_is_none(text: str) -> None:
    assert not instants([column(text)]).there.any()


def test_midnight_written_as_24_hours_is_the_next_day() -> None:
    assert wall(instants([column("31-12-2023 24:00")])) == ["2024-01-01T00:00:00"]
    typed = instants([column("2023-12-31 00:00:00", "2023-12-31 00:00:00"), column("1900-01-01 00:00:00", "23:45:00")])
    assert wall(typed) == ["2024-01-01T00:00:00", "2023-12-31T23:45:00"]


@pytest.mark.parametrize(
    "times", [("0", "15", "30", "45", "100", "2345"), ("00:00", "00:15", "00:30", "00:45", "01:00", "23:45")]
)
def test_times_without_a_mark_are_hours_and_minutes(times: tuple[str, ...]) -> None:
    found = instants([column(*["2024-01-15"] * 6), column(*times)])
    assert (found.wall - found.wall[0]).tolist() == [0, 900, 1800, 2700, 3600, 85500]


def test_parts_of_a_day_in_a_workbook_are_times() -> None:
    found = instants([column("45306", "45306"), column("0.01041666666", "0.5")])
    assert wall(found) == ["2024-01-15T00:15:00", "2024-01-15T12:00:00"]


@pytest.mark.parametrize(
    "cells",
    [
        ("15-01-2024 23:30 - 23:45", "15-01-2024 23:45 - 00:00"),
        ("15-01-2024 23:30-23:45", "15-01-2024 23:45-24:00"),
        ("15-01-2024 23:30 tot 15-01-2024 23:45", "15-01-2024 23:45 tot 16-01-2024 00:00"),
        ("15-01-2024 23:30 \u2013 23:45", "15-01-2024 23:45 \u2013 00:00"),
    ],
)
def test_a_range_in_one_cell_says_where_the_interval_ends(cells: tuple[str, ...]) -> None:
    found = instants([column(*cells)])
    assert wall(found) == ["2024-01-15T23:30:00", "2024-01-15T23:45:00"]
    assert found.until is not None
    assert (found.until - found.wall).tolist() == [900, 900]


def test_an_end_that_is_a_time_alone_falls_on_the_next_day_where_it_is_not_later() -> None:
    starts = instants([column("15-01-2024 23:30", "15-01-2024 23:45", "15-01-2024 00:00")]).wall
    ends = ["2024-01-15T23:45:00", "2024-01-16T00:00:00", "2024-01-16T00:00:00"]
    assert wall(after(starts, column("23:45", "00:00", "00:00"))) == ends


def test_dates_that_allow_two_orders_are_kept_in_both() -> None:
    found = instants([column("01-02-2024 00:00", "02-02-2024 00:00")])
    assert found.order == "day-month-year"
    assert set(found.readings) == {"month-day-year"}
    assert found.readings["month-day-year"].astype("M8[s]").astype("M8[D]").astype(str).tolist() == [
        "2024-01-02",
        "2024-02-02",
    ]


@pytest.mark.parametrize(("cell", "order"), [("13-02-2024", "day-month-year"), ("02-13-2024", "month-day-year")])
def test_one_date_that_allows_one_order_settles_all(cell: str, order: str) -> None:
    found = instants([column("01-02-2024", cell)])
    assert (found.order, dict(found.readings), found.proof) == (order, {}, 1)


def test_years_of_two_digits_leave_the_third_order_open() -> None:
    assert set(instants([column("01-02-03", "02-02-03")]).readings) == {"month-day-year", "year-month-day"}


def test_an_answer_about_the_order_settles_it() -> None:
    found = instants([column("01-02-2024")], "month-day-year")
    assert wall(found) == ["2024-01-02T00:00:00"]
    assert found.readings == {}


def test_days_that_a_spreadsheet_swapped_are_seen() -> None:
    days = np.arange("2024-01-01", "2024-03-01", dtype="M8[D]")
    parts = [str(day).split("-") for day in days]
    swapped = [f"{m}-{d}-{y}" if int(d) <= 12 else f"{d}-{m}-{y}" for y, m, d in parts]
    mixed = [f"{y}-{d}-{m}" if int(d) <= 12 else f"{d}-{m}-{y}" for y, m, d in parts]
    assert instants([column(*swapped)]).is_swapped
    assert len(instants([column(*mixed)]).mixed) == 24
    right = instants([column(*(f"{d}-{m}-{y}" for y, m, d in parts))])
    assert not right.is_swapped
    assert right.mixed == ()
    newest_first = instants([column(*(f"{d}-{m}-{y}" for y, m, d in reversed(parts)))])
    assert not newest_first.is_swapped


def test_a_range_is_no_offset_and_an_offset_no_range() -> None:
    assert time_of("00:15-00:30") == Time(900, None, "00:30")
    assert time_of("00:15:00-05:00") == Time(900, -18000)
    assert time_of("00:15:00-00:30:00") == Time(900, None, "00:30:00")


@pytest.mark.parametrize(
    ("cells", "mark", "expected"),
    [
        (["1,5", "2", "-0,25", "+3"], ",", [1.5, 2, -0.25, 3]),
        (["1.234,5", "1.234.567"], ",", [1234.5, 1234567]),
        (["1 234,5", "1\u00a0234,5", "1'234,5"], ",", [1234.5] * 3),
        (["1,234.5", "0.5"], ".", [1234.5, 0.5]),
        (["1e3", "1.5E-2"], ".", [1000, 0.015]),
        (["12,5 kWh", "13 kWh"], ",", [12.5, 13]),
        (["\u22121,5"], ",", [-1.5]),
    ],
)
def test_numbers_read_as_they_are_meant(cells: list[str], mark: Mark, expected: list[float]) -> None:
    found = numbers(column(*cells), mark)
    assert found.odd == ()
    assert found.values.tolist() == expected


def test_what_stands_for_nothing_is_missing_and_counted() -> None:
    found = numbers(column("1", None, "-", "n/a", "NaN", "#N/B", "#REF!", "-"), ",")
    assert np.isnan(found.values[1:]).all()
    assert found.missing == {"": 1, "-": 2, "n/a": 1, "NaN": 1, "#N/B": 1, "#REF!": 1}
    assert found.odd == ()


@pytest.mark.parametrize("cell", ["x", "1.2.3", "inf", "1,2,3", "0x10", "1_000", "12:30", "1.5"])
def test_what_is_no_number_with_a_decimal_comma_is_odd(cell: str) -> None:
    found = numbers(column("1,5", cell), ",")
    assert found.odd_texts == (cell,)
    assert np.isnan(found.values[1])


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["1.234", "1,5"], ","),
        (["0,123"], ","),
        (["1234,567"], ","),
        (["1.234.567"], ","),
        (["1.234,567"], ","),
        (["1,234", "1.5"], "."),
        (["0.123"], "."),
        (["-.125"], "."),
    ],
)
def test_one_cell_can_tell_the_decimal_mark(cells: list[str], mark: Mark) -> None:
    assert set(evidence([column(*cells)]).shows) == {mark}


@pytest.mark.parametrize("cells", [["1.234", "12.345"], ["1,234"], ["100", "7"]])
def test_cells_that_allow_both_marks_tell_none(cells: list[str]) -> None:
    assert evidence([column(*cells)]).shows == {}


def test_the_last_cell_of_a_long_column_tells_as_well() -> None:
    assert set(evidence([column(*["1.234"] * 30_000, "1.5")]).shows) == {"."}


@pytest.mark.parametrize("text", ["871687999975416673", " '871687999975416673", '="871687999975416673"'])
def test_marks_that_keep_an_ean_text_are_taken_off(text: str) -> None:
    assert meter_of(text) == "871687999975416673"


@pytest.mark.parametrize("text", ["8,71687E+17", "8.71687e+17", "8.716879999754167e+17", "871687999975417000"])
def test_an_ean_that_a_spreadsheet_damaged_is_known(text: str) -> None:
    assert is_damaged(meter_of(text))


def test_any_wrong_digit_of_an_ean_shows() -> None:
    ean = "871687999975416673"
    assert has_check_digit(ean)
    for i in range(18):
        wrong = ean[:i] + str((int(ean[i]) + 1) % 10) + ean[i + 1 :]
        assert not has_check_digit(wrong)
