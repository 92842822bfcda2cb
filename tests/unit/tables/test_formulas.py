"""Text that a spreadsheet would run is marked as text, everywhere, and only that."""

from __future__ import annotations

import csv
import io
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridshare.tables.formulas import csv_of, csv_of_rows, marked, unmarked

RUNS = tuple("=+-@\t\r\n")
NASTY = st.text(alphabet="=+-@\t\r\n';,\"|aé1. ", max_size=12)


@given(NASTY)
def test_what_is_marked_reads_back_as_it_was(text: str) -> None:
    assert unmarked(marked(text)) == text


@given(NASTY)
def test_nothing_that_is_marked_runs_however_a_spreadsheet_parts_it(text: str) -> None:
    cell = marked(text)
    try:
        float(text.strip(";").replace(",", "."))
    except ValueError:
        assert not cell.startswith(RUNS)
        assert not any(part.startswith(("=", "+", "-", "@")) for part in cell.split(";")[1:])


@pytest.mark.parametrize("cell", ["-12.5", "+3", "1e-5", -12.5, None, True, date(2026, 1, 1), "a=b", "2026-01-01", ""])
def test_numbers_and_other_text_stay_as_they_are(cell: object) -> None:
    assert marked(cell) == cell


def test_cells_and_headings_of_both_sorts_of_table_are_marked() -> None:
    table = pd.DataFrame({"=A1": ["=HYPERLINK(1)", "hall"], "kw": [-1.5, 2.0], "day": [date(2026, 1, 1), None]})
    rows = list(csv.reader(io.StringIO(csv_of(table))))
    assert rows == [["'=A1", "kw", "day"], ["'=HYPERLINK(1)", "-1.5", "2026-01-01"], ["hall", "2", ""]]
    assert csv_of_rows(["@a", "b"], [("=1", -2.0), ("x;=1", "")]) == "'@a,b\n'=1,-2.0\nx;'=1,\n"
