"""The clean series of a folder are listed and read as they were written."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from gridshare.errors import ImportedError
from gridshare.series.measured import MeasuredSeries, write_measured
from gridshare.usecases.series import series_in, series_rows

START = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    values, origin = np.array([1.5, np.nan, 3.0, 4.0]), np.array([0, 0, 3, 0], np.int8)
    series = MeasuredSeries("hall_kw", int(START.timestamp()), 900, values, origin)
    write_measured(series, tmp_path / "measured")
    (tmp_path / "measured" / "vans.csv").write_text("connector\n", encoding="utf-8")
    return tmp_path


def test_a_series_is_listed_with_what_it_lacks(site: Path) -> None:
    found = series_in(site)
    assert found.visits == ["vans.csv"]
    (hall,) = found.series
    assert (hall.name, hall.start, hall.end) == ("hall_kw", START, START + timedelta(hours=1))
    assert (hall.step_minutes, hall.missing, hall.origins) == (15, 1, {"measured": 2, "linear": 1})


def test_intervals_without_a_value_have_no_row(site: Path) -> None:
    found = series_rows(site, "hall_kw", None, None)
    assert found.columns == ["start_utc", "hall_kw", "origin"]
    assert found.rows == [
        [START, 1.5, "measured"],
        [START + timedelta(minutes=30), 3.0, "linear"],
        [START + timedelta(minutes=45), 4.0, "measured"],
    ]


def test_a_part_of_a_series_begins_and_ends_where_it_is_asked(site: Path) -> None:
    half = START + timedelta(minutes=45)
    assert [row[1] for row in series_rows(site, "hall_kw", START, half).rows] == [1.5, 3.0]
    assert [row[1] for row in series_rows(site, "hall_kw", half, None).rows] == [4.0]


def test_a_series_that_is_not_there_is_named_with_those_that_are(site: Path) -> None:
    with pytest.raises(ImportedError, match="hal_kw; expected one of hall_kw"):
        series_rows(site, "hal_kw", None, None)


def test_a_folder_without_series_has_none(tmp_path: Path) -> None:
    assert series_in(tmp_path).series == []
