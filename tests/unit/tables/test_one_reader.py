"""Cells are read in one way: strictly for the series of a site, as they come for imports."""

from __future__ import annotations

import pytest

from gridshare.imports.content import Origin
from gridshare.imports.sheets.delimited import read_delimited
from gridshare.series.formats import delimited
from gridshare.tables import text
from gridshare.tables.cells import values_of
from gridshare.tables.refusal import RefusedError
from gridshare.tables.rows import Stretch, rows_in
from gridshare.tables.text import utf8_of

INSTANTS = [f"2026-01-{day:02d} {hour:02d}:00" for day in (15, 16) for hour in range(24)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("quote", ["", '"'])
def test_a_plain_file_has_the_same_cells_for_series_and_for_imports(separator: str, end: str, quote: str) -> None:
    rows = [["t", "a_kw", "b_kw"], *([at, f"{k}.25", "" if k % 7 == 3 else str(k)] for k, at in enumerate(INSTANTS))]
    body = end.join(separator.join(f"{quote}{cell}{quote}" for cell in row) for row in rows).encode()
    strict = delimited(body, "s.csv", "where")
    tolerant = read_delimited(body, Origin("s.csv", "", len(body)))
    assert strict.columns == tolerant.names
    assert [[cell or None for cell in values_of(c)] for c in strict.cells] == [c.to_pylist() for c in tolerant.columns]
    assert strict.row_number(0) == tolerant.first_row


@pytest.mark.parametrize("row", ["1;2;", "1"])
def test_rows_of_another_length_are_reported_and_blank_cells_behind_only_to_a_strict_reader(row: str) -> None:
    content = f"{row}\n3;4\n".encode()
    strict, tolerant = (rows_in(Stretch(content, 0, len(content)), 2, ";", strict=strict) for strict in (True, False))
    assert [cells for _, cells in strict.ragged] == [tuple(row.split(";"))]
    assert [cells for _, cells in tolerant.ragged] == ([] if row.endswith(";") else [("1",)])


@pytest.mark.parametrize("row", ['"1"x;2', '1;"2'])
def test_quotes_that_do_not_pair_are_refused_by_a_strict_reader_only(row: str) -> None:
    content = f"{row}\n3;4\n".encode()
    stretch = Stretch(content, 0, len(content))
    assert rows_in(stretch, 2, ";").columns[0][0].as_py() in ("1x", "1")
    with pytest.raises(RefusedError) as error:
        rows_in(stretch, 2, ";", strict=True)
    assert error.value.code == "unreadable_file"


def test_a_byte_that_is_no_utf8_is_found_over_the_seam_of_two_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "_BLOCK", 4)
    content = "ab\ncé\n".encode() + "é".encode("cp1252") + b"\n"
    with pytest.raises(RefusedError) as error:
        utf8_of(content, strict=True)
    assert error.value.found == "no UTF-8 text (byte 0xe9 in row 3)"
    assert utf8_of(content) == ("ab\ncÃ©\né\n".encode(), "cp1252")


def test_a_refusal_names_the_file_where_the_place_is_another() -> None:
    refused = RefusedError("file_too_large", "no file", "less")
    assert refused.problem("members[0].profile", "s.csv").found == "s.csv: no file"
    assert refused.problem("s.csv").found == "no file"
