"""Tables found in text files and workbooks: separators, names, rows, times."""

from __future__ import annotations

import io
from datetime import datetime

import numpy as np
import pandas as pd
import pytest
import xlsxwriter

from gridshare.errors import ImportedError
from gridshare.imports.content import Origin, Sheet, row_numbers
from gridshare.imports.sheets.delimited import read_delimited
from gridshare.usecases.import_files import ImportOptions, import_bytes

EAN = "871687999975416673"
TIMES = [f"{h:02d}:{m:02d}" for h in range(20) for m in (0, 15, 30, 45)]
ROWS = "".join(f"15-01-2024 {t};1,5\n" for t in TIMES)


def sheet(text: str | bytes) -> Sheet:
    content = text if isinstance(text, bytes) else text.encode()
    return read_delimited(content, Origin("meter.csv", "", len(content)))


def problem(text: str) -> str:
    with pytest.raises(ImportedError) as raised:
        sheet(text)
    return str(raised.value)


def test_titles_and_facts_above_the_names_are_kept() -> None:
    found = sheet(f"Kwartierwaarden\nEAN;{EAN}\nVan;01-01-2024\nTot;31-01-2024\n\nDatum;Verbruik (kWh)\n{ROWS}")
    assert found.above[:2] == (("Kwartierwaarden",), ("EAN", EAN))
    assert found.names == ("Datum", "Verbruik (kWh)")
    assert (found.first_row, found.n_rows) == (7, 80)


def test_facts_padded_with_separators_are_no_rows() -> None:
    rows = ROWS.replace("15-01", f"{EAN};15-01")
    found = sheet(f"Van;01-01-2024;\nTot;31-01-2024;\nEAN;Datum;Verbruik\n{rows}")
    assert found.names == ("EAN", "Datum", "Verbruik")
    assert found.n_rows == 80


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("Datum;Afname;\n;Normaal;Laag\n", ("Datum", "Afname / Normaal", "Afname / Laag")),
        (f";{EAN};\nDatum;Afname;Invoeding\n", ("Datum", f"{EAN} / Afname", f"{EAN} / Invoeding")),
        ("Datum;Afname;Invoeding\n;kWh;kWh\n", ("Datum", "Afname / kWh", "Invoeding / kWh")),
        ("Datum;Afname;Invoeding\n[-];[kWh];[kWh]\n", ("Datum / [-]", "Afname / [kWh]", "Invoeding / [kWh]")),
        (
            ";Bakkerij;;\n;Afname;\nDatum;Normaal;Laag\n",
            ("Datum", "Bakkerij / Afname / Normaal", "Bakkerij / Afname / Laag"),
        ),
        ("Klant;Bakkerij Noord\nDatum;Afname;Invoeding\n", ("Datum", "Afname", "Invoeding")),
        ("", ("column 1", "column 2", "column 3")),
        ("Datum;Afname;Invoeding\n(alle tijden lokaal)\n", ("Datum", "Afname", "Invoeding")),
    ],
)
def test_rows_of_names_are_joined(head: str, names: tuple[str, ...]) -> None:
    rows = ROWS.replace("1,5", "1,5;0,0")
    found = sheet(head + rows)
    assert found.names == names
    assert found.n_rows == 80


def test_times_as_names_of_columns_are_names() -> None:
    body = "".join(f"{d:02d}-01-2024;{';'.join(['1,5'] * len(TIMES))}\n" for d in range(1, 32))
    assert sheet(f"Datum;{';'.join(TIMES)}\n{body}").names == ("Datum", *TIMES)


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_the_one_under_which_cells_make_sense(separator: str) -> None:
    rows = "".join(f'"15-01-2024 {t}"{separator}"1,5"{separator}"a;b,c|d"\n' for t in TIMES)
    found = sheet(f"Datum{separator}kWh{separator}Opmerking\n{rows}")
    assert found.separator == separator
    assert found.columns[2][0].as_py() == "a;b,c|d"


def test_one_number_a_line_is_one_column_whatever_its_mark() -> None:
    for numbers in (["12,5", "13,25", "1,0"], ["12.5", "13.25"], ["kWh", "12,5", "13,25"]):
        assert len(sheet("\n".join(numbers)).names) == 1


def test_blank_lines_do_not_shift_row_numbers() -> None:
    found = sheet("Datum;kWh\n15-01-2024 00:00;1\n\n;\n15-01-2024 00:15;2\n15-01-2024 00:30;3\n")
    assert found.n_rows == 3
    assert row_numbers(found).tolist() == [2, 5, 6]


def test_line_breaks_within_cells_do_not_shift_row_numbers() -> None:
    rows = "".join(f'15-01-2024 {t};1,5;"een\ntwee"\n' for t in TIMES)
    found = sheet(f"Datum;kWh;Opmerking\n{rows}")
    assert found.n_rows == 80
    assert row_numbers(found)[-1] == 160


def test_lines_that_stand_in_quotes_as_a_whole_are_unwrapped() -> None:
    wrapped = "".join(f'"{line}"\n' for line in f"Datum;kWh\n{ROWS}".splitlines())
    assert sheet(wrapped).columns[1].to_pylist() == ["1,5"] * 80


@pytest.mark.parametrize("end", ["15-01-2024 20", "15-01-2024 20:00", "15-01-20"])
def test_a_file_that_ends_in_the_middle_of_a_row_is_seen(end: str) -> None:
    assert sheet(f"Datum;kWh\n{ROWS}{end}").cut == 82
    assert sheet(f"Datum;kWh;Status\n{ROWS.replace('1,5', '1,5;ok')}{end};1").cut == 82


@pytest.mark.parametrize(("last", "cut"), [("2", 3), ("2,", 3), ("2,5", 3), ("2,50", None), ("2,5\n", None)])
def test_a_last_number_with_fewer_decimals_than_all_others_is_cut(last: str, cut: int | None) -> None:
    found = sheet("Datum;kWh\n15-01-2024 00:00;1,25\n15-01-2024 00:15;" + last)
    assert found.cut == cut


@pytest.mark.parametrize(("last", "cut"), [("Geme", 4), ("Gemeten", None), ("Geschat", None)])
def test_a_last_word_that_is_half_of_one_above_is_cut(last: str, cut: int | None) -> None:
    rows = "".join(f"15-01-2024 00:{m};1,25;Gemeten\n" for m in ("00", "15"))
    assert sheet(f"Datum;kWh;Status\n{rows}15-01-2024 00:30;1,25;{last}").cut == cut


@pytest.mark.parametrize("end", ["Totaal;120", "Totaal", "* geschatte waarde", "\n\n", "Totaal;120\nEinde bestand\n"])
def test_a_line_below_the_table_is_no_cut_row(end: str) -> None:
    found = sheet(f"Datum;kWh;Status\n{ROWS.replace('1,5', '1,5;ok')}{end}")
    assert found.cut is None
    assert found.n_rows >= 80


def test_rows_of_other_lengths_are_named() -> None:
    broken = ROWS.replace("15-01-2024 10:00;1,5", "15-01-2024 10:00")
    assert "row 42 has 1" in problem(f"Datum;kWh\n{broken}")
    longer = ROWS.replace("15-01-2024 10:00;1,5", "15-01-2024 10:00;1;5")
    assert "row 42 has 3" in problem(f"Datum;kWh\n{longer}")


def test_decimal_commas_that_fell_apart_are_never_read_as_two_numbers() -> None:
    assert "export it with a semicolon" in problem("Datum,kWh\n" + ROWS.replace(";", ","))


def test_separators_at_the_end_of_lines_make_no_column() -> None:
    assert sheet("Datum;kWh;\n" + ROWS.replace("\n", ";\n")).names == ("Datum", "kWh")
    assert sheet("Datum;kWh\n" + ROWS.replace("\n", ";;\n")).names == ("Datum", "kWh")


def test_spaces_around_cells_are_none_of_them() -> None:
    found = sheet("Datum ; kWh\n" + ROWS.replace(";", "  ;  ").replace("\n", "      \n"))
    assert found.names == ("Datum", "kWh")
    assert found.columns[1].to_pylist() == ["1,5"] * 80


def test_the_old_encoding_is_read_and_noted() -> None:
    found = sheet(f"Datum;Één\n{ROWS}".encode("cp1252"))
    assert found.names == ("Datum", "Één")
    assert found.notes == ("encoding cp1252",)


def test_a_meter_without_values_in_its_first_days_is_a_table() -> None:
    found = sheet("Datum;kWh\n" + ROWS.replace("1,5", "") + ROWS.replace("15-01", "16-01"))
    assert found.names == ("Datum", "kWh")
    assert found.n_rows == 160


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
    imported = import_bytes(file.getvalue(), "koelhuis.xlsx", ImportOptions(answers={"unit": "kWh"}))
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
