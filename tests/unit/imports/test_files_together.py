"""Files of one import: what is asked once for all, and clocks of files of one origin."""

from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from zoneinfo import ZoneInfo

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
    assert problem.found == "a row every day (from row 2: 01-06-2025;15,5;0,1)"


LOCAL = ZoneInfo("Europe/Amsterdam")


def month(folder: Path, first: datetime, zone: ZoneInfo | None, days: int) -> Path:
    """Whole days of a month on a clock, as a portal writes them."""
    path = folder / f"{first:%Y-%m}.csv"
    begin = first.replace(tzinfo=LOCAL).astimezone(UTC)
    end = (first + timedelta(days=days)).replace(tzinfo=LOCAL).astimezone(UTC)
    lines = ["Datum;Tijd;Verbruik (kWh)"]
    for k in range(int((end - begin) / timedelta(minutes=15))):
        at = (begin + k * timedelta(minutes=15)).astimezone(zone or UTC)
        lines.append(f"{at:%d-%m-%Y};{at:%H:%M};{10 + 7 * (k % 13)},25")
    path.write_text("\n".join(lines) + "\n")
    return path


@pytest.fixture
def utc_months(tmp_path: Path) -> list[Path]:
    return [month(tmp_path, datetime(2025, m, 1), None, 28) for m in (2, 3)] + [  # noqa: DTZ001
        month(tmp_path, datetime(2025, 3, 29), None, 3)  # noqa: DTZ001 - over the spring night
    ]


def test_a_month_without_a_night_of_change_is_asked_where_its_sister_is_not_local(utc_months: list[Path]) -> None:
    report = import_files(utc_months, None, ImportOptions()).report
    asked = {q.about.split(",")[0] for q in report.questions if q.aspect == "zone"}
    assert "2025-02.csv" in asked
    answered = import_files(utc_months[:1] + utc_months[2:], None, ImportOptions(answers={"zone": "UTC"})).report
    assert not [q for q in answered.questions if q.aspect == "zone"]


def test_local_months_are_not_asked(tmp_path: Path) -> None:
    paths = [month(tmp_path, datetime(2025, m, 1), LOCAL, 31) for m in (1, 3)]  # noqa: DTZ001
    report = import_files(paths, None, ImportOptions()).report
    assert [q for q in report.questions if q.aspect == "zone"] == []


def test_sessions_of_another_portal_say_nothing_of_the_clock(tmp_path: Path) -> None:
    """A list with offsets next to one without: only lists of the same columns are of one origin."""
    utc = [f"P{k},2024-06-05T08:0{k}:00Z,2024-06-05T1{k}:30:00Z,12.5\n" for k in range(4)]
    (tmp_path / "a.csv").write_text("Connector,Started,Ended,Energy (kWh)\n" + "".join(utc))
    local = [f"P{k};25-06-2024 08:0{k};25-06-2024 1{k}:30;12,5\n" for k in range(4)]
    (tmp_path / "b.csv").write_text("Laadpunt;Start;Stop;kWh\n" + "".join(local))
    (tmp_path / "c.csv").write_text("Connector,Started,Ended,Energy (kWh)\n" + "".join(utc).replace("Z", ""))
    for name, asked in (("b.csv", []), ("c.csv", ["c.csv"])):
        report = import_files([tmp_path / "a.csv", tmp_path / name], None, ImportOptions()).report
        assert [q.about for q in report.questions] == asked


def test_sessions_of_two_files_of_one_name_are_one_table_and_none_is_lost(tmp_path: Path) -> None:
    for month in ("januari", "februari"):
        (tmp_path / month).mkdir()
        day = f"2024-0{1 + (month == 'februari')}-05"
        rows = "".join(f"P{k};{day} 08:0{k};{day} 1{k}:30;12,5\n" for k in range(4))
        (tmp_path / month / "laden.csv").write_text("Laadpunt;Start;Stop;kWh\n" + rows)
    folder = tmp_path / "site"
    files = [tmp_path / month / "laden.csv" for month in ("januari", "februari")]
    report = import_files(files, folder, ImportOptions()).report
    assert [(s.name, s.sessions) for s in report.sessions] == [("laden", 8)]
    (written,) = folder.rglob("laden.csv")
    assert len(written.read_text().splitlines()) == 1 + 8
