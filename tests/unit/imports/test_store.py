"""Clean series kept beside those that are there: continued, never overwritten in silence."""

from pathlib import Path

import numpy as np
import pytest
from tests.unit.imports.tracks import track

from gridshare.errors import ImportedError
from gridshare.imports.findings import Answers
from gridshare.imports.series.joining import Joined, joined
from gridshare.imports.series.provenance import FILE, Provenance, read_provenance
from gridshare.imports.series.store import continued, keep
from gridshare.series.measured import ORIGINS, MeasuredSeries, read_measured, write_measured

NAN = float("nan")


def one(values: list[float], start: int = 0) -> Joined:
    return joined([track(values, start=start)], {}, Answers()).series[0]


def test_what_is_new_follows_what_is_there(tmp_path: Path) -> None:
    keep([one([1.0, 2.0])], [], Provenance(), tmp_path)
    (whole,) = continued([one([2.0, 3.0], 900)], tmp_path, Answers()).series
    keep([whole], [], Provenance(), tmp_path)
    assert read_measured(tmp_path / "a_consumption_kw.parquet").values.tolist() == [1.0, 2.0, 3.0]


def test_a_measurement_that_changes_is_a_question(tmp_path: Path) -> None:
    keep([one([1.0, 2.0])], [], Provenance(), tmp_path)
    found = continued([one([2.5], 900)], tmp_path, Answers())
    assert [q.aspect for q in found.questions] == ["overlap"]
    assert found.series == ()


def test_a_filled_interval_gives_way_to_a_measured_one_and_stays_where_none_comes(tmp_path: Path) -> None:
    linear = ORIGINS.index("linear")
    old = MeasuredSeries(
        "a_consumption_kw", 0, 900, np.array([1.0, 9.0, 9.0, 4.0]), np.array([0, linear, linear, 0], np.int8)
    )
    write_measured(old, tmp_path)
    (whole,) = continued([one([2.0, NAN, 4.0], 900)], tmp_path, Answers()).series
    assert whole.values.tolist() == [1.0, 2.0, 9.0, 4.0]
    assert whole.origin.tolist() == [0, 0, linear, 0]


def test_prices_of_quarters_continue_those_of_hours(tmp_path: Path) -> None:
    facts = {"meter": "day_ahead", "quantity": "price", "unit": "EUR/MWh"}
    hours = joined([track([80.0, 90.0], step_s=3600, **facts)], {}, Answers()).series
    keep(hours, [], Provenance(), tmp_path)
    quarters = joined([track([70.0], start=7200, **facts)], {}, Answers()).series
    (whole,) = continued(quarters, tmp_path, Answers()).series
    assert (whole.step_s, whole.values.tolist()) == (900, [80.0] * 4 + [90.0] * 4 + [70.0])


def test_a_provenance_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"gridshare": 1, "document": "provenance", "series": {"a": {}}}')
    with pytest.raises(ImportedError) as caught:
        read_provenance(tmp_path)
    assert caught.value.problems[0].code == "provenance_unreadable"
