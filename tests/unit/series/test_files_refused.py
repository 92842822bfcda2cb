"""Files of a site's folder: what is refused, and in which words."""

import contextlib
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gridshare.errors import Problem, SiteError
from gridshare.series import SeriesSpec
from gridshare.series.files import SiteFolder, column_on, rows_of
from gridshare.tables import rows
from gridshare.timegrid import TimeGrid

ZONE = "Europe/Amsterdam"
WHERE = "members[0].assets[1].profile"
KW = SeriesSpec("kW", 0)
HOURS = TimeGrid.of_days(date(2026, 1, 15), 1, 60, ZONE)
COMPLETE = "Complete the file: what is missing is never guessed."
A_DAY = "a row per 60 min from 2026-01-15 00:00, 24 steps of 60 min"


@pytest.fixture(params=["arrow", "python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A large CSV file is read by Arrow where it is installed; one of any size by Python's own reader."""
    monkeypatch.setattr(rows, "WORTH_ARROW", 0)
    if request.param == "python":
        monkeypatch.setitem(sys.modules, "pyarrow", None)
    return str(request.param)


def hours(n: int = 24, *, minutes: int = 60, start: str = "2026-01-15 00:00", column: str = "a_kw") -> list[str]:
    """A CSV file, row by row: row 2 is the first of its values, which count from 0."""
    first = datetime.fromisoformat(start)
    return [f"t,{column}"] + [f"{first + i * timedelta(minutes=minutes):%Y-%m-%d %H:%M},{i}" for i in range(n)]


def changed(row: int, text: str) -> list[str]:
    """The day with another text in a row, counted as in the file."""
    rows = hours()
    rows[row - 1] = text
    return rows


def without(*numbers: int) -> list[str]:
    """The day without some rows, counted as in the file."""
    return [row for i, row in enumerate(hours(), start=1) if i not in numbers]


def refused(
    folder: Path,
    rows: list[str] | bytes,
    column: str | None = "a_kw",
    spec: SeriesSpec = KW,
    grid: TimeGrid = HOURS,
) -> list[Problem]:
    (folder / "s.csv").write_bytes(rows if isinstance(rows, bytes) else "\n".join(rows).encode())
    with pytest.raises(SiteError) as error:
        column_on(SiteFolder(folder).table("s.csv", where=WHERE), column, spec, grid, WHERE)
    return list(error.value.problems)


def test_a_missing_column_lists_those_there_are(tmp_path: Path) -> None:
    rows = [f"{row},{i}" for i, row in enumerate(hours(column="bakery_kw"))]
    rows[0] = "t,bakery_kw,shop_kw"
    assert refused(tmp_path, rows, "bakry_kw") == [
        Problem(
            WHERE,
            "column_missing",
            "s.csv has no column 'bakry_kw'",
            "one of 'bakery_kw', 'shop_kw'",
            "Did you mean 'bakery_kw'?",
        )
    ]
    assert refused(tmp_path, rows, "t") == [
        Problem(WHERE, "column_missing", "s.csv has no column 't'", "one of 'bakery_kw', 'shop_kw'")
    ]
    assert refused(tmp_path, rows, None) == [
        Problem(WHERE, "column_missing", "s.csv has 2 columns", "one of 'bakery_kw', 'shop_kw'", "Name one.")
    ]


def test_a_stretch_that_is_missing_is_named_with_its_length(tmp_path: Path) -> None:
    assert refused(tmp_path, without(6, 7, 8, 20)) == [
        Problem(
            WHERE,
            "series_gap",
            "s.csv, column 'a_kw' lacks 3 rows from 2026-01-15 04:00, 1 row from 2026-01-15 18:00",
            A_DAY,
            COMPLETE,
        )
    ]


def test_many_gaps_are_counted(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, without(3, 5, 7, 9, 11))
    assert problem.found == (
        "s.csv, column 'a_kw' lacks 1 row from 2026-01-15 01:00, 1 row from 2026-01-15 03:00, "
        "1 row from 2026-01-15 05:00, more in 2 other places"
    )


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (hours(23), "1 row from 2026-01-15 23:00"),
        (hours(23, start="2026-01-15 01:00"), "1 row from 2026-01-15 00:00"),
        (hours(1), "23 rows from 2026-01-15 01:00"),
    ],
    ids=["ends early", "begins late", "one row"],
)
def test_a_file_that_does_not_cover_the_horizon(tmp_path: Path, rows: list[str], found: str) -> None:
    assert refused(tmp_path, rows) == [
        Problem(WHERE, "series_gap", f"s.csv, column 'a_kw' lacks {found}", A_DAY, COMPLETE)
    ]


def test_a_file_of_another_time_tells_which_it_holds(tmp_path: Path) -> None:
    found, remedy = "24 rows from 2026-01-15 00:00", "ask for days within that, or give these days too."
    assert refused(tmp_path, hours(24, start="2025-01-15 00:00")) == [
        Problem(
            WHERE,
            "series_gap",
            f"s.csv, column 'a_kw' lacks {found}",
            A_DAY,
            f"It holds 2025-01-15 00:00 to 2025-01-15 23:00: {remedy}",
        )
    ]


def test_a_quarter_that_is_missing_in_an_hour_is_a_gap(tmp_path: Path) -> None:
    rows = hours(96, minutes=15)
    del rows[6]
    (problem,) = refused(tmp_path, rows)
    assert problem.found == "s.csv, column 'a_kw' lacks 1 row from 2026-01-15 01:15"
    assert problem.expected == "a row per 15 min from 2026-01-15 00:00, 24 steps of 60 min"


def test_blank_cells_and_text_are_named_by_row(tmp_path: Path) -> None:
    rows = hours()
    for number, text in ((3, ""), (4, " "), (9, "abc"), (10, "NaN"), (11, "inf"), (12, "1_0")):
        rows[number - 1] = rows[number - 1].split(",")[0] + "," + text
    spot = "s.csv, column 'a_kw'"
    assert refused(tmp_path, rows) == [
        Problem(WHERE, "value_missing", f"{spot}: rows 3, 4 blank", "a number [kW]", COMPLETE),
        Problem(
            WHERE,
            "value_unreadable",
            f"{spot}: rows 9, 10, 11, 12: 'abc' and others are no numbers",
            "a number [kW]",
        ),
    ]


@pytest.mark.parametrize("cell", ["NaN", "nan", "inf", "-", "n.a.", "1.5 kW", "1.000,5", "0x1A", "1e400", "\u0661"])
def test_what_is_no_number_is_shown(tmp_path: Path, cell: str) -> None:
    rows = [row.replace(",", ";") for row in hours()]
    rows[8] = f"2026-01-15 07:00;{cell}"
    (problem,) = refused(tmp_path, rows)
    assert (problem.code, problem.found) == ("value_unreadable", f"s.csv, column 'a_kw': row 9: {cell!r} is no number")


def test_a_decimal_point_beside_decimal_commas_is_refused(tmp_path: Path) -> None:
    rows = [row.replace(",", ";") for row in hours()]
    rows[4], rows[5] = "2026-01-15 03:00;1,5", "2026-01-15 04:00;1.234"
    (problem,) = refused(tmp_path, rows)
    assert problem.found == "s.csv, column 'a_kw': row 6: '1.234' is no number"
    assert problem.remedy == "If thousands are set apart in it: write numbers without that."


def test_a_spreadsheets_count_of_days_is_known(tmp_path: Path) -> None:
    rows = hours()
    rows[3] = "46037.125,1"
    (problem,) = refused(tmp_path, rows)
    assert problem.found == "row 4: '46037.125' is no instant"
    assert problem.remedy.startswith("It looks like a spreadsheet's count of days")


Rows = list[str]


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        (
            [*hours()[:5], hours()[4], *hours()[5:]],
            Problem(
                "s.csv",
                "instant_twice",
                "row 6: 2026-01-15 03:00 is in the row before too",
                "each instant once",
                "Decide which row holds, and delete the other.",
            ),
        ),
        (
            [*hours()[:3], hours()[4], hours()[3], *hours()[5:]],
            Problem(
                "s.csv",
                "instants_unsorted",
                "row 5: 2026-01-15 02:00 comes after 2026-01-15 03:00",
                "rows in order of time",
                "Sort the file.",
            ),
        ),
        (
            changed(11, "2026-01-15 09:20,1"),
            Problem(
                "s.csv",
                "steps_irregular",
                "rows 11, 12: 80 min after the row before",
                "steps of 60 min, as in most rows",
            ),
        ),
        (
            changed(6, ",4"),
            Problem("s.csv", "instant_missing", "row 6: no instant", "an instant in each row"),
        ),
        (
            [*hours()[:5], "", *hours()[5:]],
            Problem("s.csv", "instant_missing", "row 6: no instant", "an instant in each row"),
        ),
        (
            changed(6, "15/01/2026 04:00,4"),
            Problem(
                "s.csv",
                "instant_unreadable",
                "row 6: '15/01/2026 04:00' is no instant",
                "an instant like 2026-01-15 00:15, 2026-01-15T00:15+01:00 or 15-01-2026 00:15",
            ),
        ),
        (
            changed(6, "2026-01-15 04:00+01:00,4"),
            Problem(
                "s.csv",
                "offset_mixed",
                "row 6: an offset from UTC, unlike the other rows",
                "an offset in all rows or in none",
            ),
        ),
        (
            hours(24, start="2026-01-15 00:07"),
            Problem(
                "s.csv",
                "off_grid",
                "row 2 starts at 2026-01-15 00:07",
                "intervals that start with the steps of 60 min from 2026-01-15 00:00",
            ),
        ),
        (
            hours(40, minutes=45),
            Problem(
                "s.csv",
                "step_mismatch",
                "intervals of 45 min",
                "intervals of which a whole number makes a step of 60 min, or that are a whole number of steps",
                "Choose another step_minutes, or give the series in other intervals.",
            ),
        ),
    ],
    ids=lambda value: value.code if isinstance(value, Problem) else "",
)
def test_instants_that_no_grid_can_use(tmp_path: Path, rows: Rows, problem: Problem) -> None:
    assert refused(tmp_path, rows) == [problem]


@pytest.mark.parametrize("text", ["31-02-2026 04:00", "0001-01-01 00:00", "9999-12-31T23:00-12:00", "8", "noon"])
def test_an_impossible_date_is_no_instant(tmp_path: Path, text: str) -> None:
    (problem,) = refused(tmp_path, changed(6, f"{text},4"))
    assert problem.found == f"row 6: {text!r} is no instant"


TEXTS = st.text(st.sampled_from('0123456789 -+.:,;\t\r\n"TZ_akw\u0661\x00\x0b'), max_size=60)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.binary(max_size=80), TEXTS.map(str.encode), TEXTS.map(lambda t: f"t,a_kw\n{t}".encode())))
def test_whatever_stands_in_a_file_is_read_or_refused(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "s.csv").write_bytes(text)
    with contextlib.suppress(SiteError):
        table = SiteFolder(tmp_path).table("s.csv", where=WHERE)
        assert all(len(cells) == table.n_rows for cells in table.cells)
        rows_of(table)
        column_on(table, None, KW, HOURS, WHERE)


def test_one_row_that_says_when_it_ends_does_not_say_when_it_starts(tmp_path: Path) -> None:
    one = TimeGrid(HOURS.start, 60, 1, ZONE)
    (problem,) = refused(tmp_path, ["end,a_kw", "2026-01-15 01:00,1"], grid=one)
    assert (problem.code, problem.found) == ("step_unknown", "a single row, of which only the end is known")


def test_the_hour_that_spring_skips(tmp_path: Path) -> None:
    spring = TimeGrid.of_days(date(2026, 3, 29), 1, 60, ZONE)
    assert refused(tmp_path, hours(start="2026-03-29 00:00"), grid=spring) == [
        Problem(
            "s.csv",
            "instant_skipped",
            "row 4: 2026-03-29 02:00 is skipped on the clock of Europe/Amsterdam",
            "instants that exist: on 2026-03-29 the clock goes forward, and the day has 23 hours",
            "If the file does not follow summer time, write the offset next to each instant, for example +01:00.",
        )
    ]


def test_the_hour_that_autumn_repeats_must_stand_twice(tmp_path: Path) -> None:
    autumn = TimeGrid.of_days(date(2026, 10, 25), 1, 60, ZONE)
    (problem,) = refused(tmp_path, hours(start="2026-10-25 00:00"), grid=autumn)
    assert problem.found == "s.csv, column 'a_kw' lacks 1 row from 2026-10-25 02:00 (UTC+0100)"
    assert problem.remedy == (
        "On 2026-10-25 the clock goes back, and the hour from 02:00 comes twice: the day has 25 hours. "
        "Give the rows of both, or write the offset next to each instant, for example +02:00."
    )


def test_quarters_of_the_repeated_hour_in_pairs_are_out_of_order(tmp_path: Path) -> None:
    autumn = TimeGrid.of_days(date(2026, 10, 25), 1, 30, ZONE)
    clock = ["00:00", "00:30", "01:00", "01:30", "02:00", "02:00", "02:30", "02:30", "03:00", "03:30"]
    (problem,) = refused(tmp_path, ["t,a_kw", *(f"2026-10-25 {at},1" for at in clock)], grid=autumn)
    assert problem.code == "instants_unsorted"
    assert problem.found == "row 8: 2026-10-25 02:30 (UTC+0200) comes after 2026-10-25 02:00 (UTC+0100)"


@pytest.mark.parametrize(
    ("column", "spec", "problem"),
    [
        (
            "a_kwh",
            KW,
            Problem(
                WHERE,
                "unit_wrong",
                "s.csv, column 'a_kwh' is in kWh per interval, and the field in kW",
                "a name that ends with _kw, _w or _mw",
                "kWh per interval of 15 min x 4 = kW: convert it and name the column a_kw.",
            ),
        ),
        (
            "out_c",
            SeriesSpec("EUR/kWh"),
            Problem(
                WHERE,
                "unit_wrong",
                "s.csv, column 'out_c' is in degC, and the field in EUR/kWh",
                "a name that ends with _eur_per_kwh, _eur_per_mwh or _ct_per_kwh",
                "Choose another column, or convert it.",
            ),
        ),
        (
            "bakery",
            SeriesSpec("degC"),
            Problem(
                WHERE,
                "unit_missing",
                "s.csv, column 'bakery' does not say its unit",
                "a name that ends with _c",
                "Put the unit at the end of its name.",
            ),
        ),
        (
            "a_kw",
            SeriesSpec("kW/K"),
            Problem(
                WHERE,
                "unit_wrong",
                "s.csv, column 'a_kw' is in kW, and the field in kW/K",
                "a list of numbers [kW/K] in the document",
                "Choose another column, or convert it.",
            ),
        ),
    ],
    ids=["energy for power", "degrees for a price", "no unit", "a unit of no file"],
)
def test_a_unit_that_does_not_fit(tmp_path: Path, column: str, spec: SeriesSpec, problem: Problem) -> None:
    quarters = TimeGrid.of_days(date(2026, 1, 15), 1, 15, ZONE)
    assert refused(tmp_path, hours(96, minutes=15, column=column), column, spec, quarters) == [problem]


def test_stored_energy_is_neither_averaged_nor_held(tmp_path: Path) -> None:
    rows = hours(96, minutes=15, column="a_kwh")
    assert refused(tmp_path, rows, "a_kwh", SeriesSpec("kWh", 0)) == [
        Problem(
            WHERE,
            "step_mismatch",
            "s.csv, column 'a_kwh' has intervals of 15 min",
            "an energy for each step of 60 min",
            "Give one row per step.",
        )
    ]


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    rows = ["t,a", "2026-01-15 00:00,x", "2026-01-15 01:00,1", "2026-01-15 01:00,", "2026-01-14 00:00,3"]
    assert [p.code for p in refused(tmp_path, rows, "a")] == ["instant_twice", "instants_unsorted", "unit_missing"]
    rows = ["t,a", "2026-01-15 00:00,x", "2026-01-15 01:00,1", "2026-01-15 02:00,"]
    codes = [p.code for p in refused(tmp_path, rows, "a")]
    assert codes == ["unit_missing", "series_gap", "value_missing", "value_unreadable"]


@pytest.mark.parametrize(
    ("content", "code", "found"),
    [
        (b"", "empty_file", "s.csv is empty"),
        (b"\xef\xbb\xbf\r\n", "empty_file", "s.csv is empty"),
        (b"t,a_kw\n", "empty_file", "s.csv has names and no rows"),
        (b"t,a_kw\n2026-01-15,\xe9\n", "encoding", "s.csv: no UTF-8 text (byte 0xe9 in row 2)"),
        ("t,a_kw\n".encode("utf-16"), "encoding", "s.csv: no UTF-8 text (byte 0xff in row 1)"),
        (b"t,a_kw\nx,1\ny,1,5\nz,2,5\n", "ragged_rows", "s.csv, row 3 has 3 cells, and 1 more rows differ"),
        (b"t,a_kw\nx\n", "ragged_rows", "s.csv, row 2 has 1 cells"),
        (b"t,a_kw,a_kw\nx,1,2\n", "column_twice", "s.csv has 2 columns 'a_kw'"),
        (b"t,a_kw,\nx,1,2\n", "column_unnamed", "s.csv, column 3 has values and no name"),
        (b't,a_kw\n"x"y,1\n', "unreadable_file", "s.csv: no CSV file (',' expected after '\"')"),
    ],
)
def test_what_is_no_table(tmp_path: Path, content: bytes, code: str, found: str) -> None:
    (problem,) = refused(tmp_path, content)
    assert (problem.where, problem.code, problem.found) == (WHERE, code, found)


def test_the_remedy_for_a_decimal_comma_that_splits_cells(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, changed(3, "2026-01-15 01:00,1,5"))
    assert problem.remedy == "Where numbers have a decimal comma, separate cells with a semicolon."
