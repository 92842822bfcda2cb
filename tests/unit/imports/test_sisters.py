"""Files of one origin share one clock: what March proves, January may not assume otherwise."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from gridshare.usecases.import_files import ImportOptions, import_files

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
