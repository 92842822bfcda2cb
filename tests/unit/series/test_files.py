"""Files of a site's folder: what comes onto the grid, whatever the format."""

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gridshare.errors import SiteError
from gridshare.series import PowerSeries, PriceSeries, SeriesSpec
from gridshare.series.files import SiteFolder, column_on, rows_of
from gridshare.tables import rows
from gridshare.timegrid import TimeGrid

ZONE = "Europe/Amsterdam"
KW, PRICE = PowerSeries.__metadata__[0], PriceSeries.__metadata__[0]
WINTER = TimeGrid.of_days(date(2026, 1, 15), 1, 15, ZONE)
SPRING = TimeGrid.of_days(date(2026, 3, 29), 1, 15, ZONE)
AUTUMN = TimeGrid.of_days(date(2026, 10, 25), 1, 15, ZONE)

LABELS: dict[str, Callable[[datetime], str]] = {
    "clock": lambda at: f"{at:%Y-%m-%d %H:%M}",
    "dutch clock": lambda at: f"{at:%d-%m-%Y %H:%M:%S}",
    "offset": lambda at: at.isoformat(),
    "utc": lambda at: f"{at.astimezone(UTC):%Y-%m-%dT%H:%MZ}",
}


@pytest.fixture(params=["arrow", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A large CSV file is read by Arrow where it is installed; one of any size by Python's own reader."""
    monkeypatch.setattr(rows, "WORTH_ARROW", 0)
    if request.param == "python":
        monkeypatch.setitem(sys.modules, "pyarrow", None)
    return str(request.param)


def instants(grid: TimeGrid, minutes: int | None = None) -> list[datetime]:
    """Starts of the intervals of a file that covers the grid, on the site's clock."""
    step = timedelta(minutes=minutes or grid.step_minutes)
    count = int((grid.end - grid.start) / step)
    return [(grid.start + i * step).astimezone(grid.local[0].tzinfo) for i in range(count)]


def write(folder: Path, rows: list[list[Any]], name: str = "series.csv", mark: str = ",") -> Path:
    text = "\n".join(mark.join(map(str, row)) for row in rows) + "\n"
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def read(folder: Path, column: str | None = "a_kw", spec: SeriesSpec = KW, grid: TimeGrid = WINTER, **of: Any) -> Any:
    table = SiteFolder(folder).table(of.get("name", "series.csv"), of.get("sheet"), where="members[0].profile")
    return column_on(table, column, spec, grid, "members[0].profile")


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("stands_for", ["start", "end"])
@pytest.mark.parametrize(("grid", "n"), [(WINTER, 96), (SPRING, 92), (AUTUMN, 100)], ids=["winter", "spring", "autumn"])
def test_a_day_of_any_length_in_any_label_style(
    tmp_path: Path, grid: TimeGrid, n: int, label: str, stands_for: str
) -> None:
    shift = timedelta(minutes=15 if stands_for == "end" else 0)
    zone = grid.local[0].tzinfo
    labels = [LABELS[label]((at.astimezone(UTC) + shift).astimezone(zone)) for at in instants(grid)]
    write(tmp_path, [["end" if shift else "start", "a_kw"], *([at, i] for i, at in enumerate(labels))])
    assert read(tmp_path, grid=grid).tolist() == list(range(n))


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("Europe/London", date(2026, 3, 29), 23),
        ("America/Sao_Paulo", date(2017, 10, 15), 23),  # midnight itself is skipped
        ("America/Sao_Paulo", date(2018, 2, 17), 25),  # the hour before midnight stands twice
        ("Australia/Lord_Howe", date(2026, 4, 5), 24.5),  # half an hour stands twice
        ("Australia/Lord_Howe", date(2026, 10, 4), 23.5),
        ("UTC", date(2026, 3, 29), 24),
    ],
)
def test_the_clocks_of_other_places(tmp_path: Path, zone: str, day: date, hours: float) -> None:
    grid = TimeGrid.of_days(day, 1, 30, zone)
    write(tmp_path, [["t", "a_kw"], *([LABELS["clock"](at), i] for i, at in enumerate(instants(grid)))])
    assert read(tmp_path, grid=grid).tolist() == list(range(int(hours * 2)))


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("mark", "decimal"), [(",", "."), (";", "."), (";", ","), ("\t", "."), ("\t", ",")])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
def test_csv_of_any_layout(tmp_path: Path, mark: str, decimal: str, bom: bytes, ending: bytes) -> None:
    rows = [f"tijd{mark}a_kw{mark}b_kw"]
    rows += [f"{at:%Y-%m-%d %H:%M}{mark}{i + 0.25}{mark}{-i}" for i, at in enumerate(instants(WINTER))]
    text = rows[0] + "\n" + "\n".join(rows[1:]).replace(".", decimal)
    (tmp_path / "series.csv").write_bytes(bom + text.encode().replace(b"\n", ending) + 2 * ending)
    assert read(tmp_path).tolist() == [i + 0.25 for i in range(96)]
    assert read(tmp_path, "b_kw", SeriesSpec("kW")).tolist() == [-i for i in range(96)]


@pytest.mark.usefixtures("parser")
def test_quoted_cells_and_names(tmp_path: Path) -> None:
    rows = [
        ['"time; of start"', '" a_kw"'],
        *([f'"{at:%Y-%m-%d %H:%M}"', f'"{i}.5"'] for i, at in enumerate(instants(WINTER))),
    ]
    write(tmp_path, rows)
    assert read(tmp_path)[:3].tolist() == [0.5, 1.5, 2.5]


@pytest.mark.parametrize("aware", [True, False])
@pytest.mark.parametrize("grid", [WINTER, SPRING, AUTUMN], ids=["winter", "spring", "autumn"])
def test_parquet(tmp_path: Path, grid: TimeGrid, *, aware: bool) -> None:
    at = [i if aware else i.replace(tzinfo=None) for i in instants(grid)]
    values = np.arange(grid.n_steps) + 0.5
    pd.DataFrame({"a_kw": values, "t": at})[["t", "a_kw"]].to_parquet(tmp_path / "s.parquet", index=False)
    assert read(tmp_path, grid=grid, name="s.parquet").tolist() == values.tolist()


def test_parquet_with_the_index_that_pandas_wrote(tmp_path: Path) -> None:
    frame = pd.DataFrame({"a_kw": range(96), "b_kw": [None, *range(95)]}, index=pd.DatetimeIndex(WINTER.starts))
    frame.to_parquet(tmp_path / "s.parquet")
    assert read(tmp_path, name="s.parquet").tolist() == list(range(96))
    with pytest.raises(SiteError, match=r"s\.parquet, column 'b_kw': row 1 blank"):
        read(tmp_path, "b_kw", name="s.parquet")


def workbook(path: Path, sheets: dict[str, list[list[Any]]]) -> None:
    with xlsxwriter.Workbook(path, {"default_date_format": "dd-mm-yyyy hh:mm"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for i, row in enumerate(rows):
                sheet.write_row(i, 0, row)


@pytest.mark.parametrize("grid", [WINTER, SPRING, AUTUMN], ids=["winter", "spring", "autumn"])
def test_excel(tmp_path: Path, grid: TimeGrid) -> None:
    rows = [["t", "a_kw"], *([at.replace(tzinfo=None), i] for i, at in enumerate(instants(grid)))]
    workbook(tmp_path / "s.xlsx", {"Blad1": rows})
    assert read(tmp_path, grid=grid, name="s.xlsx").tolist() == list(range(grid.n_steps))


def test_excel_instants_that_were_counted_in_fractions_of_a_day(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "s.xlsx") as book:
        sheet, style = book.add_worksheet(), book.add_format({"num_format": "dd-mm-yyyy hh:mm"})
        sheet.write_row(0, 0, ["t", "a_kw"])
        day = 46037.0
        for i in range(96):
            sheet.write_number(i + 1, 0, day, style)
            sheet.write_number(i + 1, 1, i)
            day += 1 / 96
    assert read(tmp_path, name="s.xlsx").tolist() == list(range(96))


def test_a_sheet_is_chosen_by_name(tmp_path: Path) -> None:
    rows = [["t", "a_kw"], *([at.replace(tzinfo=None), 7] for at in instants(WINTER))]
    workbook(tmp_path / "s.xlsx", {"notes": [["x"]], "meter": rows})
    assert read(tmp_path, name="s.xlsx", sheet="meter").tolist() == [7] * 96


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("column", "spec", "value", "expected"),
    [
        ("a_kw", KW, 12.5, 12.5),
        ("A_kW", KW, 12.5, 12.5),
        ("a_w", KW, 12500, 12.5),
        ("a_mw", KW, 0.25, 250),
        ("x_eur_per_kwh", PRICE, 0.0875, 0.0875),
        ("x_eur_per_mwh", PRICE, 87.5, 0.0875),
        ("x_ct_per_kwh", PRICE, 8.75, 0.0875),
        ("stored_kwh", SeriesSpec("kWh"), 3, 3),
        ("out_c", SeriesSpec("degC"), -3.5, -3.5),
        ("wind_m_per_s", SeriesSpec("m/s"), 7, 7),
        ("cut_share", SeriesSpec("1"), 0.5, 0.5),
        ("cop_ratio", SeriesSpec("1"), 3.1, 3.1),
        ("sun_kw_per_kwp", SeriesSpec("kW/kWp"), 0.8, 0.8),
    ],
)
def test_units_come_into_the_unit_of_the_field(
    tmp_path: Path, column: str, spec: SeriesSpec, value: float, expected: float
) -> None:
    write(tmp_path, [["t", column], *([LABELS["clock"](at), value] for at in instants(WINTER))])
    assert read(tmp_path, column, spec).tolist() == [expected] * 96


def test_the_only_column_needs_no_name(tmp_path: Path) -> None:
    write(tmp_path, [["t", "a_kw"], *([LABELS["clock"](at), 4] for at in instants(WINTER))])
    assert read(tmp_path, None).tolist() == [4] * 96


@pytest.mark.parametrize("grid", [WINTER, SPRING, AUTUMN], ids=["winter", "spring", "autumn"])
def test_hourly_prices_hold_in_each_quarter(tmp_path: Path, grid: TimeGrid) -> None:
    hours = instants(grid, 60)
    write(tmp_path, [["t", "x_eur_per_mwh"], *([LABELS["clock"](at), 1000 * i] for i, at in enumerate(hours))])
    assert read(tmp_path, None, PRICE, grid).tolist() == [i // 4 for i in range(grid.n_steps)]


def test_a_horizon_may_begin_within_an_hour_of_an_hourly_file(tmp_path: Path) -> None:
    grid = TimeGrid(WINTER.start + timedelta(minutes=30), 15, 4, ZONE)
    write(tmp_path, [["t", "a_kw"], ["2026-01-15 00:00", 1], ["2026-01-15 01:00", 2], ["2026-01-15 02:00", 3]])
    assert read(tmp_path, grid=grid).tolist() == [1, 1, 2, 2]


def test_a_longer_file_is_cut_to_the_horizon_and_its_other_rows_are_not_judged(tmp_path: Path) -> None:
    days = TimeGrid.of_days(date(2026, 1, 13), 4, 15, ZONE)
    rows = [[LABELS["clock"](at), i] for i, at in enumerate(instants(days))]
    rows[5][1], rows[300][1] = "broken", ""
    del rows[20:30]
    write(tmp_path, [["t", "a_kw"], *rows])
    assert read(tmp_path).tolist() == list(range(192, 288))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.integers(0, 2**32 - 1),
    minutes=st.sampled_from([1, 3, 5, 15]),
    grid=st.sampled_from([WINTER, SPRING, AUTUMN]),
    label=st.sampled_from(list(LABELS)),
    mark=st.sampled_from([",", ";", "\t"]),
)
def test_energy_is_preserved_when_intervals_are_averaged(
    tmp_path: Path, seed: int, minutes: int, grid: TimeGrid, label: str, mark: str
) -> None:
    at = instants(grid, minutes)
    values = np.random.default_rng(seed).normal(0, 1e4, len(at)).round(3).tolist()
    write(tmp_path, [["t", "a_kw"], *([LABELS[label](t), v] for t, v in zip(at, values, strict=True))], mark=mark)
    on_grid = read(tmp_path, None, SeriesSpec("kW"), grid)
    energy_kwh = sum(values) * minutes / 60
    assert on_grid.sum() * grid.step_h == pytest.approx(energy_kwh, abs=1e-6)
    k = grid.step_minutes // minutes
    assert on_grid[-1] == pytest.approx(sum(values[-k:]) / k, abs=1e-9)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=96, max_size=96))
def test_both_parsers_give_the_same_bits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, values: list[float]) -> None:
    write(
        tmp_path, [["t", "a_kw"], *([LABELS["clock"](at), v] for at, v in zip(instants(WINTER), values, strict=True))]
    )
    by_python = read(tmp_path, spec=SeriesSpec("kW"))
    with monkeypatch.context() as large:
        large.setattr(rows, "WORTH_ARROW", 0)
        by_arrow = read(tmp_path, spec=SeriesSpec("kW"))
    assert by_arrow.tobytes() == by_python.tobytes() == np.array(values).tobytes()


@pytest.mark.usefixtures("parser")
def test_rows_of_a_table_are_typed(tmp_path: Path) -> None:
    write(
        tmp_path,
        [
            ["connector", "arrival", "departure", "energy_kwh", "priority", "flexible", "note"],
            ["7", "2026-01-15 06:30", "15-01-2026 14:00", "12,5", "2", "TRUE", " late "],
            ["T2", "2026-01-15T07:00+01:00", "", "80", "", "false", ""],
        ],
        name="sessions.csv",
        mark=";",
    )
    table = SiteFolder(tmp_path).table("sessions.csv", where="sessions")
    assert rows_of(table, text={"connector"}) == [
        {
            "connector": "7",
            "arrival": "2026-01-15 06:30",
            "departure": datetime(2026, 1, 15, 14, 0),  # noqa: DTZ001 - on the site's clock
            "energy_kwh": 12.5,
            "priority": 2,
            "flexible": True,
            "note": "late",
        },
        {"connector": "T2", "arrival": "2026-01-15T07:00+01:00", "energy_kwh": 80, "flexible": False},
    ]
    assert [table.row_number(i) for i in range(table.n_rows)] == [2, 3]


def test_rows_of_a_workbook_and_of_parquet(tmp_path: Path) -> None:
    at = datetime(2026, 1, 15, 6, 30)  # noqa: DTZ001 - on the site's clock
    midnight = datetime(2026, 1, 16)  # noqa: DTZ001 - on the site's clock
    rows = [["connector", "arrival", "departure", "energy_kwh", "flexible"], [7, at, midnight, 12.5, True]]
    workbook(tmp_path / "s.xlsx", {"Blad1": rows})
    expected = {"connector": "7", "arrival": at, "departure": midnight, "energy_kwh": 12.5, "flexible": True}
    assert rows_of(SiteFolder(tmp_path).table("s.xlsx", where="x"), text=["connector"]) == [expected]
    frame = pd.DataFrame([rows[1]], columns=rows[0])
    frame.to_parquet(tmp_path / "s.parquet", index=False)
    assert rows_of(SiteFolder(tmp_path).table("s.parquet", where="x"), text=["connector"]) == [expected]


def test_a_file_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path, [["t", "a_kw"], ["2026-01-15", 1]])
    folder = SiteFolder(tmp_path)
    first = folder.table("series.csv", where="x")
    assert folder.table("series.csv", where="y") is first
    path.unlink()
    with pytest.raises(SiteError, match="no file"):
        folder.table("series.csv", where="y")
