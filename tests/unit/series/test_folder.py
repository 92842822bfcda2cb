"""The files of a site's folder: those, no others, none too large, and none that cannot be read."""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import xlsxwriter

from gridshare.errors import Problem, SiteError
from gridshare.series import SeriesSpec
from gridshare.series.files import MOST_BYTES, SiteFolder, column_on
from gridshare.timegrid import TimeGrid

WHERE = "members[0].assets[1].profile"


def missing(folder: Path, name: str, sheet: str | None = None, **limits: int) -> Problem:
    with pytest.raises(SiteError) as error:
        SiteFolder(folder, **limits).table(name, sheet, where=WHERE)
    (problem,) = error.value.problems
    return problem


def outside(tmp_path: Path) -> Path:
    """A site's folder beside a file that is none of its business."""
    (tmp_path / "secret.csv").write_text("t,a_kw\n2026-01-15,1\n")
    site = tmp_path / "site"
    site.mkdir()
    (site / "series.csv").write_text("t,a_kw\n2026-01-15,1\n")
    return site


@pytest.mark.parametrize(
    "name",
    ["../secret.csv", "x/../../secret.csv", "/etc/passwd", "C:\\secret.csv", "\\\\host\\share\\s.csv", "a\0.csv"],
)
def test_paths_outside_the_folder_are_refused(tmp_path: Path, name: str) -> None:
    assert missing(outside(tmp_path), name) == Problem(
        WHERE,
        "path_outside",
        repr(name),
        "the name of a file in the site's folder",
        "Copy the file into the folder, and name it relative to the folder.",
    )


def test_an_absolute_path_into_the_folder_is_refused_too(tmp_path: Path) -> None:
    site = outside(tmp_path)
    assert missing(site, str(site / "series.csv")).code == "path_outside"


def test_links_are_followed_before_they_are_judged(tmp_path: Path) -> None:
    site = outside(tmp_path)
    (site / "link.csv").symlink_to(tmp_path / "secret.csv")
    (site / "folder").symlink_to(tmp_path)
    (site / "circle.csv").symlink_to(site / "circle.csv")
    (site / "inside.csv").symlink_to(site / "series.csv")
    assert missing(site, "link.csv").code == "path_outside"
    assert missing(site, "folder/secret.csv").code == "path_outside"
    assert missing(site, "circle.csv").code in ("path_outside", "file_missing")
    assert SiteFolder(site).table("inside.csv", where=WHERE).columns == ("t", "a_kw")


def test_a_missing_file_names_those_there_are(tmp_path: Path) -> None:
    site = outside(tmp_path)
    assert missing(site, "meter_series.csv") == Problem(
        WHERE,
        "file_missing",
        "no file 'meter_series.csv' in the site's folder",
        "one of 'series.csv'",
        "Did you mean 'series.csv'?",
    )
    (site / "series.csv").unlink()
    assert missing(site, "meter_series.csv").expected == "a file in it; it has none to read"


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_what_is_no_file_is_not_opened(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "s.csv")
    assert missing(tmp_path, "s.csv").code == "file_missing"


def test_a_file_of_200_mb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "s.csv").open("wb") as file:
        file.truncate(200_000_000)
    assert missing(tmp_path, "s.csv") == Problem(
        WHERE,
        "file_too_large",
        "s.csv has 200.0 MB",
        "at most 50 MB",
        "Give the part that is planned, or a Parquet file.",
    )
    assert MOST_BYTES == 50_000_000


def test_another_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "s.pdf").write_bytes(b"%PDF")
    assert missing(tmp_path, "s.pdf") == Problem(
        WHERE,
        "file_format",
        "s.pdf",
        "a file that ends with .csv, .tsv, .txt, .xlsx, .xlsm, .xls, .parquet",
        "Save it as one of these.",
    )


@pytest.mark.parametrize(
    ("name", "module", "found", "remedy"),
    [
        (
            "s.parquet",
            "pyarrow",
            "s.parquet: to be read with pyarrow, which is not installed",
            'pip install "gridshare[parquet]"',
        ),
        (
            "s.xlsx",
            "python_calamine",
            "s.xlsx: to be read with python-calamine, which is not installed",
            'pip install "gridshare[excel]"',
        ),
    ],
)
def test_a_package_that_is_not_installed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, found: str, remedy: str
) -> None:
    (tmp_path / name).write_bytes(b"anything")
    monkeypatch.setitem(sys.modules, module, None)
    problem = missing(tmp_path, name)
    assert (problem.code, problem.found, problem.remedy) == ("extra_missing", found, remedy)


def book(path: Path, sheets: dict[str, list[list[Any]]]) -> None:
    with xlsxwriter.Workbook(path) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for i, row in enumerate(rows):
                sheet.write_row(i, 0, row)


def test_a_workbook_of_several_sheets_wants_a_choice(tmp_path: Path) -> None:
    book(tmp_path / "s.xlsx", {"meter": [["t"]], "notes": [["x"]]})
    assert missing(tmp_path, "s.xlsx") == Problem(
        WHERE, "sheet_missing", "s.xlsx has 2 sheets", "sheet: one of 'meter', 'notes'", "Choose one."
    )
    assert missing(tmp_path, "s.xlsx", "metre") == Problem(
        WHERE, "sheet_missing", "s.xlsx has no sheet 'metre'", "one of 'meter', 'notes'"
    )
    (tmp_path / "s.csv").write_text("t,a_kw\n2026-01-15,1\n")
    assert missing(tmp_path, "s.csv", "meter").found == "s.csv has no sheets"
    assert missing(tmp_path, "s.xlsx", "meter").found == "s.xlsx (meter) has names and no rows"


def test_text_in_a_workbook_is_named_by_row(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["t", "a_kw"], *([f"2026-01-15 {hour:02}:00", float(hour)] for hour in range(24))]
    rows[3][1], rows[8][1] = "12,5", None
    book(tmp_path / "s.xlsx", {"Blad1": rows})
    grid = TimeGrid.of_days(date(2026, 1, 15), 1, 60, "Europe/Amsterdam")
    with pytest.raises(SiteError) as error:
        column_on(SiteFolder(tmp_path).table("s.xlsx", where=WHERE), "a_kw", SeriesSpec("kW", 0), grid, WHERE)
    assert [p.found for p in error.value.problems] == [
        "s.xlsx, column 'a_kw': row 9 blank",
        "s.xlsx, column 'a_kw': row 4: '12,5' is no number",
    ]


def test_broken_files_are_no_crash(tmp_path: Path) -> None:
    (tmp_path / "s.xlsx").write_bytes(b"PK\x03\x04 broken")
    (tmp_path / "s.xls").write_bytes(b"broken")
    (tmp_path / "s.parquet").write_bytes(b"PAR1 broken")
    names = ["s.xlsx", "s.xls", "s.parquet"]
    assert {missing(tmp_path, name).code for name in names} == {"unreadable_file"}


def test_a_cell_far_away_does_not_fill_memory(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "s.xlsx", {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write(0, 0, "t")
        sheet.write(1_048_575, 16_383, 1)
    assert missing(tmp_path, "s.xlsx") == Problem(
        WHERE,
        "file_too_large",
        "s.xlsx: has sheets that span 17179869184 cells",
        "at most 50000000",
        "Export fewer meters or days at once, or as CSV; delete cells that are far from the table.",
    )


def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    book(tmp_path / "s.xlsx", {"Blad1": [["same"] * 100] * 100})
    size = (tmp_path / "s.xlsx").stat().st_size
    problem = missing(tmp_path, "s.xlsx", most_bytes=size)
    assert problem.found.startswith("s.xlsx: unpacks to ")


def test_a_parquet_file_that_holds_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frame = pd.DataFrame({"t": range(50), "a_kw": range(50)})
    frame.to_parquet(tmp_path / "s.parquet")
    monkeypatch.setattr("gridshare.series.formats.MOST_CELLS", 99)
    problem = missing(tmp_path, "s.parquet")
    assert (problem.code, problem.found, problem.expected) == (
        "file_too_large",
        "s.parquet: holds 100 cells",
        "at most 99",
    )


def test_a_file_is_read_once_and_again_when_it_has_changed(tmp_path: Path) -> None:
    file = tmp_path / "s.csv"
    file.write_text("t,a_kw\n2026-01-01T00:00Z,1\n")
    folder = SiteFolder(tmp_path)
    first = folder.table("s.csv", where=WHERE)
    assert folder.table("s.csv", where=WHERE) is first
    file.write_text("t,a_kw\n2026-01-01T00:00Z,22\n")
    assert folder.table("s.csv", where=WHERE).numbers("a_kw")[0].tolist() == [22.0]
