"""Files that are wrong in the ways in which exports go wrong, read from end to end."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Iterable

import numpy as np
import pandas as pd
import pytest

from gridshare.imports.options import MapDocument
from gridshare.imports.quality.finding import QualityFinding
from gridshare.parts import Floats
from gridshare.usecases.import_files import Imported, ImportOptions, import_bytes

DAYS = pd.date_range("2023-06-01", periods=4 * 96, freq="15min")
LOAD_KWH = 40 + 30 * np.sin(np.arange(len(DAYS)) / 11) + np.arange(len(DAYS)) % 7 / 8
OTHER_KWH = 20 + 10 * np.cos(np.arange(len(DAYS)) / 13)
TOLERANCE_KW = 4e-3
"""Three decimals of a kWh in a quarter."""


def comma(number: float) -> str:
    return f"{number:.3f}".replace(".", ",")


def table(heads: str, *columns: Iterable[str]) -> str:
    return "\n".join([heads, *(";".join(cells) for cells in zip(*columns, strict=True))]) + "\n"


def stamps(style: str = "%d-%m-%Y %H:%M") -> list[str]:
    return DAYS.strftime(style).tolist()


def made(text: str, **answers: str) -> Imported:
    return import_bytes(text.encode(), "koelhuis.csv", ImportOptions(answers=answers))


def kw(imported: Imported, name: str = "koelhuis_consumption_kw") -> Floats:
    assert imported.report.ok, (imported.report.questions, imported.report.problems)
    return imported.series[name].values  # noqa: PD011 - no pandas


def codes(imported: Imported) -> list[str]:
    return [p.code for p in imported.report.problems]


def finding(imported: Imported, code: str) -> QualityFinding | None:
    return next((f for s in imported.report.series for f in s.findings if f.code == code), None)


def test_names_and_page_numbers_on_each_page_are_left_out() -> None:
    heads = "Datum;Van;Tot;Afname (kWh)"
    ends = (DAYS + pd.Timedelta("15min")).strftime("%H:%M").tolist()
    lines = table(heads, stamps("%d-%m-%Y"), stamps("%H:%M"), ends, map(comma, LOAD_KWH)).splitlines()
    paged = [
        line for k, line in enumerate(lines) for line in ([line, f"Pagina {k};;;", heads] if k % 50 == 49 else [line])
    ]
    imported = made("\n".join(paged) + "\n", unit="kWh")
    assert np.abs(kw(imported) - 4 * LOAD_KWH).max() < TOLERANCE_KW
    assert [text.split(" (row")[0] for text in imported.report.files[0].left_out] == [
        "rows without instant and values",
        "rows that repeat the names",
    ]


@pytest.mark.parametrize("together", [False, True])
def test_two_meters_that_nothing_tells_apart_are_refused(*, together: bool) -> None:
    both = [*zip(stamps(), LOAD_KWH, strict=True), *zip(stamps(), OTHER_KWH, strict=True)]
    order = sorted(both) if together else both
    imported = made(table("Tijdstip;Afname (kWh)", [t for t, _ in order], [comma(v) for _, v in order]))
    assert codes(imported) == ["several_meters"]
    assert "'EAN'" in imported.report.problems[0].remedy


def test_a_repeated_part_with_other_values_is_asked_and_no_second_meter() -> None:
    text = table("Tijdstip;Afname (kWh)", stamps(), map(comma, LOAD_KWH))
    again = table("", stamps()[:30], map(comma, LOAD_KWH[:30] + 1)).lstrip("\n")
    assert [q.aspect for q in made(text + again, unit="kWh").report.questions] == ["overlap"]


@pytest.mark.parametrize("code", ["-1", "9999", "-9999", "99999,999"])
def test_a_number_that_may_stand_for_missing_is_asked(code: str) -> None:
    cells = list(map(comma, LOAD_KWH))
    cells[100:110] = [code] * 10
    text = table("Tijdstip;Afname (kWh)", stamps(), cells)
    assert [q.aspect for q in made(text, unit="kWh").report.questions] == ["code"]
    assert np.flatnonzero(np.isnan(kw(made(text, unit="kWh", code="missing")))).tolist() == list(range(100, 110))
    assert kw(made(text, unit="kWh", code="value"))[100] == pytest.approx(4 * float(code.replace(",", ".")))


def test_an_inverter_that_draws_a_watt_at_night_is_not_asked_about() -> None:
    watts = np.where(np.arange(len(DAYS)) % 96 < 30, -1, 500).astype(str)
    assert not made(table("Tijdstip;PV (W)", stamps(), watts), unit="W").report.questions


@pytest.mark.parametrize(
    ("heading", "sign"),
    [
        ("Netto (kW) negatief = teruglevering", 1),
        ("Vermogen (kW) (negatief = invoeding)", 1),
        ("P [kW] (+ = import, - = export)", 1),
        ("Power (kW, positive is export)", -1),
        ("Vermogen kW (negatieve waarden zijn afname)", -1),
    ],
)
def test_a_heading_that_says_which_sign_is_feed_in_is_not_asked_about(heading: str, sign: int) -> None:
    net = np.where(np.arange(len(DAYS)) % 96 < 40, LOAD_KWH, -OTHER_KWH)
    imported = made(table(f"Tijdstip;{heading}", stamps(), map(comma, net)), unit="kW")
    assert np.abs(kw(imported, "koelhuis_net_kw") - sign * net).max() < TOLERANCE_KW


@pytest.mark.parametrize("answers", [{}, {"decimal": "comma"}, {"decimal": "point"}])
def test_decimals_with_two_marks_in_a_column_are_refused_whatever_is_answered(answers: dict[str, str]) -> None:
    cells = [text if k < 200 else text.replace(",", ".") for k, text in enumerate(map(comma, LOAD_KWH / 90))]
    assert not made(table("Tijdstip;Afname (kWh)", stamps(), cells), **answers).report.ok


def test_decimals_that_could_be_thousands_beside_another_mark_are_refused() -> None:
    cells = [text if k < 200 else text.replace(",", ".") for k, text in enumerate(map(comma, 10.1 + LOAD_KWH))]
    text = table("Tijdstip;Afname (kWh)", stamps(), cells)
    assert codes(made(text)) == ["decimal_mixed"]


def test_thousands_beside_decimals_are_read() -> None:
    cells = [f"{x:,.1f}".replace(",", "_").replace(".", ",").replace("_", ".") for x in 1000 * LOAD_KWH]
    imported = made(table("Tijdstip;Afname (Wh)", stamps(), cells), unit="Wh")
    assert np.abs(kw(imported) - 4 * LOAD_KWH).max() < TOLERANCE_KW


def test_phases_in_a_heading_are_no_litres() -> None:
    heads = "Von;Wirkarbeit Bezug L1-L3 [kWh];Wirkarbeit Lieferung L1-L3 [kWh]"
    text = table(heads, stamps("%d.%m.%Y %H:%M"), map(comma, LOAD_KWH), map(comma, OTHER_KWH))
    imported = made(text, unit="kWh")
    assert np.abs(kw(imported, "koelhuis_net_kw") - 4 * (LOAD_KWH - OTHER_KWH)).max() < 2 * TOLERANCE_KW


def test_a_name_over_the_second_column_only_is_its_name() -> None:
    imported = made(table(";Werk / PV / Mittelwerte [kW]", stamps(), map(comma, LOAD_KWH)), unit="kW")
    assert np.abs(kw(imported, "koelhuis_production_kw") - LOAD_KWH).max() < TOLERANCE_KW


def test_consumption_that_is_always_zero_is_a_warning() -> None:
    found = finding(made(table("Tijdstip;Afname (kWh)", stamps(), ["0"] * len(DAYS))), "always_zero")
    assert found is not None
    assert found.severity == "warning"


def test_panels_that_peak_two_hours_early_are_told_though_the_place_is_not_known() -> None:
    days = pd.date_range("2023-06-01", periods=40 * 96, freq="15min")
    local_noon_h = 13.67
    for shift_h, is_told in ((0, False), (-2, True)):
        hour = np.asarray(days.hour + days.minute / 60 + 0.125)
        sun = np.maximum(0, np.cos((hour - local_noon_h - shift_h) / 16 * np.pi)) * (
            np.abs(hour - local_noon_h - shift_h) < 8
        )
        text = table("Tijdstip;Opwek (kWh)", days.strftime("%d-%m-%Y %H:%M"), map(comma, 100 * sun))
        assert (finding(made(text, unit="kWh"), "sun_shifted") is not None) == is_told


def test_a_note_packed_with_the_measurements_is_left_out_and_said() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("export/leesmij.txt", "Beste klant, hierbij de gegevens.\nGroet, het meetbedrijf\n")
        packed.writestr("export/koelhuis.csv", table("Tijdstip;Afname (kWh)", stamps(), map(comma, LOAD_KWH)))
    report = import_bytes(file.getvalue(), "export.zip", ImportOptions(answers={"unit": "kWh"})).report
    assert report.ok
    assert report.left_out == ["export.zip/export/leesmij.txt: text without instants and numbers"]


@pytest.mark.parametrize(("said", "unheld"), [({}, ["koelhuis"]), ({"koelhuis": {"year_kwh": 1_250_000}}, [])])
def test_meters_whose_level_could_be_held_against_nothing_are_named(
    said: dict[str, dict[str, float]], unheld: list[str]
) -> None:
    text = table("Tijdstip;Afname (kWh)", stamps(), map(comma, LOAD_KWH))
    options = ImportOptions(MapDocument.model_validate({"meters": said}), {"unit": "kWh"})
    assert import_bytes(text.encode(), "koelhuis.csv", options).report.unheld == unheld


def test_names_without_rows_are_refused_as_such() -> None:
    imported = made("EAN;Tijdstip;Afname (kWh)\n")
    assert codes(imported) == ["no_rows"]
    assert "Tijdstip" in imported.report.problems[0].found


def test_questions_show_amounts_as_people_write_them() -> None:
    (asked,) = made(table("Tijdstip;Afname", stamps(), map(comma, 1000 * LOAD_KWH))).report.questions
    assert "e+" not in " ".join([asked.found, *(c.reads_as for c in asked.candidates)])


def test_a_question_about_a_column_says_how_to_answer_for_it_alone() -> None:
    heads = "Tijdstip;Levering (kWh);Ontvangen (kWh)"
    text = table(heads, stamps(), map(comma, LOAD_KWH), map(comma, OTHER_KWH))
    questions = made(text, unit="kWh").report.questions
    assert ['columns: {"Levering (kWh)": consumption}' in q.remedy for q in questions] == [True, False]


@pytest.mark.parametrize("text", [",", ";", '"', '""', "\u00a0", "\n;;\n;;\n", '"";""'])
def test_separators_quotes_and_spaces_alone_are_an_empty_file(text: str) -> None:
    assert codes(made(text)) == ["empty_file"]


def test_a_cell_without_an_end_is_named() -> None:
    assert codes(made("Datum;kWh\n15-01-2026 00:00;" + "1" * 140_000)) == ["cell_too_long"]
    assert codes(made('"' + "x" * 140_000)) == ["cell_too_long"]


@pytest.mark.parametrize("number", ["1e999", "1e300", "inf", "-1e18"])
def test_a_number_that_measures_nothing_is_no_number(number: str) -> None:
    text = table("Datum;Verbruik (kWh)", stamps(), [*map(comma, LOAD_KWH[1:]), number])
    imported = made(text)
    assert not imported.report.ok
    assert any(number in p.found for p in imported.report.problems)


def test_what_a_reader_does_not_foresee_is_a_problem_of_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyError("surprise")

    monkeypatch.setattr("gridshare.imports.outcome.read", fail)
    (problem,) = made(table("Datum;Verbruik (kWh)", stamps(), map(comma, LOAD_KWH))).report.problems
    assert (problem.where, problem.code) == ("koelhuis.csv", "reader_failed")
    assert "KeyError" in problem.found
    assert problem.remedy


def test_a_table_of_thousands_of_columns_is_named() -> None:
    names, cells = ([f"{each}{k}" for k in range(2001)] for each in ("m", "1"))
    assert codes(made(f"Datum;{';'.join(names)}\n15-01-2026 00:00;{';'.join(cells)}\n")) == ["too_many_columns"]
    record = {"at": "2026-01-15 00:00", **dict.fromkeys(names, 1)}
    assert codes(made(json.dumps([record] * 4))) == ["too_many_columns"]


def test_what_unpacks_to_much_over_a_wire_is_refused() -> None:
    bomb = gzip.compress(b"15-01-2026 00:00;1\n" * 5_500_000, 1)
    (problem,) = import_bytes(bomb, "a.csv.gz", ImportOptions()).report.problems
    assert (problem.code, problem.expected) == ("file_too_large", "at most 100.0 MB")
