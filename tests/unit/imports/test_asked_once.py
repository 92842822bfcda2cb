"""What a column leaves open about many meters is one question, and its answer counts for all of them."""

from itertools import product
from pathlib import Path

import pytest

from gridshare.usecases.import_files import ImportOptions, import_files

METERS = ("871690000000101014", "871690000000101021", "871690000000101038")


@pytest.fixture
def long(tmp_path: Path) -> Path:
    lines = ["EAN;Datum;Tijd;Verbruik"]
    for k, ean in enumerate(METERS):
        for d, q in product(range(1, 15), range(96)):
            lines.append(f"{ean};{d:02d}-06-2025;{q // 4:02d}:{q % 4 * 15:02d};{1 + (q * 7 + d + k) % 9},5")
    path = tmp_path / "park.csv"
    path.write_text("\n".join(lines) + "\n")
    return path


def test_a_long_table_without_a_unit_asks_once(long: Path) -> None:
    report = import_files([long], None, ImportOptions()).report
    (question,) = report.questions
    assert (question.about, question.aspect) == ("park.csv, column 'Verbruik'", "unit")
    assert f"{len(METERS) - 1} more meters" in question.found


def test_its_answer_counts_for_all_meters(long: Path) -> None:
    report = import_files([long], None, ImportOptions(answers={"unit": "kWh"})).report
    assert report.ok
    assert len(report.series) == len(METERS)


def test_a_folder_stands_for_its_files(long: Path) -> None:
    (long.parent / ".hidden").write_text("x")
    report = import_files([long.parent], None, ImportOptions(answers={"unit": "kWh"})).report
    assert [f.file for f in report.files] == ["park.csv"]


def test_values_per_day_are_one_problem_however_many_columns_hold_them(tmp_path: Path) -> None:
    days = [f"{d:02d}-06-2025;{10 + d * 5 % 7},5;0,{d % 3}" for d in range(1, 29)]
    lines = ["Datum;Verbruik (kWh);Teruglevering (kWh)", *days]
    (tmp_path / "dagen.csv").write_text("\n".join(lines) + "\n")
    report = import_files([tmp_path / "dagen.csv"], None, ImportOptions()).report
    (problem,) = report.problems
    assert problem.code == "interval_too_long"
    assert "1 more columns likewise" in problem.found
