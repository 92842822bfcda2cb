"""Clean series: written and read back, and put on a grid without inventing anything."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gridshare.errors import SiteError
from gridshare.series.measured import MeasuredSeries, on_grid, read_all, read_measured, write_measured
from gridshare.series.quantities import QUANTITIES, name_end, quantity_of
from gridshare.timegrid import TimeGrid

QUARTER = 900
AUTUMN = TimeGrid.of_days(date(2024, 10, 27), 1, 15, "Europe/Amsterdam")


def series(values: list[float], start: int | None = None, step_s: int = QUARTER, name: str = "a_kw") -> MeasuredSeries:
    begin = int(AUTUMN.start.timestamp()) if start is None else start
    return MeasuredSeries(name, begin, step_s, np.array(values), np.zeros(len(values), np.int8))


@settings(deadline=None)
@given(st.lists(st.one_of(st.floats(-1e6, 1e6), st.just(float("nan"))), min_size=1, max_size=200))
def test_what_is_written_reads_back_equal_but_for_missing_ends(
    tmp_path_factory: pytest.TempPathFactory, values: list[float]
) -> None:
    values = [1.0, *values, 2.0]
    folder = tmp_path_factory.mktemp("clean")
    back = read_measured(write_measured(series(values), folder))
    assert np.array_equal(back.values, np.array(values), equal_nan=True)
    assert (back.start, back.step_s, back.name) == (int(AUTUMN.start.timestamp()), QUARTER, "a_kw")


def test_origins_survive_the_file(tmp_path: Path) -> None:
    given_series = series([1.0, 2.0, 3.0, 4.0])
    given_series.origin[:] = [0, 1, 2, 3]
    assert read_measured(write_measured(given_series, tmp_path)).origin.tolist() == [0, 1, 2, 3]


def test_what_a_series_measures_survives_the_file(tmp_path: Path) -> None:
    roof = replace(series([1.0, 2.0], name="roof_kw"), quantity="production")
    assert read_measured(write_measured(roof, tmp_path)).quantity == "production"


@pytest.mark.parametrize(
    ("name", "quantity"),
    [
        ("a_net_kw", "net"),
        ("a_feed_in_kw", "feed_in"),
        ("a_production_kw", "production"),
        ("a_kw_per_kwp", "production"),
        ("a_consumption_kw", "consumption"),
        ("a_kw", "consumption"),
        ("day_ahead_eur_per_mwh", "price"),
        ("yard_temperature_c", "temperature"),
        ("water_m3", None),
    ],
)
def test_a_file_that_was_written_without_what_it_measures_says_so_by_its_name(
    tmp_path: Path, name: str, quantity: str | None
) -> None:
    assert read_measured(write_measured(series([1.0, 2.0], name=name), tmp_path)).quantity == quantity


def test_the_name_that_importing_gives_a_series_says_what_it_measures() -> None:
    known = [quantity for quantity in QUANTITIES if quantity != "other"]
    assert [quantity_of(f"a{name_end(quantity)}") for quantity in known] == known


def test_a_day_of_25_hours_takes_100_quarters() -> None:
    values, _ = on_grid(series([float(k) for k in range(100)]), AUTUMN)
    assert values.tolist() == [float(k) for k in range(100)]


def test_shorter_intervals_keep_their_energy_and_longer_ones_hold() -> None:
    fives, _ = on_grid(series([0.0, 3.0, 6.0] * 100, step_s=300), AUTUMN)
    assert fives.tolist() == [3.0] * 100
    hours, _ = on_grid(series([float(k) for k in range(25)], step_s=3600), AUTUMN)
    assert hours.tolist() == [float(k // 4) for k in range(100)]


def test_a_step_of_which_a_part_is_missing_is_missing() -> None:
    values, _ = on_grid(series([0.0, float("nan"), 6.0] * 100, step_s=300), AUTUMN)
    assert np.isnan(values).all()


def test_what_lies_beyond_the_series_is_missing() -> None:
    values, _ = on_grid(series([1.0] * 10, start=int(AUTUMN.start.timestamp()) + 5 * QUARTER), AUTUMN)
    assert np.flatnonzero(~np.isnan(values)).tolist() == list(range(5, 15))


def test_intervals_that_do_not_fit_the_steps_are_refused() -> None:
    with pytest.raises(ValueError, match="7 min do not fit"):
        on_grid(series([1.0] * 10, step_s=420), AUTUMN)


def test_a_file_that_is_no_clean_series_is_named(tmp_path: Path) -> None:
    (tmp_path / "b_kw.parquet").write_bytes(b"nothing")
    write_measured(series([1.0]), tmp_path)
    with pytest.raises(SiteError) as caught:
        read_all(tmp_path)
    assert [(p.where, p.code) for p in caught.value.problems] == [("b_kw.parquet", "no_clean_series")]
