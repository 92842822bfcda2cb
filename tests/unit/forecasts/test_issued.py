"""Past days are held to what was forecast of them at their gates, by models that had not seen them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from tests.unit.forecasts.weeks import PLACE, ZONE

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.calibration import IssuedDay
from gridshare.forecasts.forecaster import LEVELS, Ahead, Past, Place
from gridshare.forecasts.gate import known_until, local_day, midnight
from gridshare.forecasts.issued import DAYS, LEARNED_DAYS, Learner, issued_days
from gridshare.parts import Floats

FIRST = date(2026, 1, 1)
N_DAYS = 150
DAY = FIRST + timedelta(days=N_DAYS + 1)
"""Its gate is on the day after the last that is known."""

PAST = Past("a_kw", "load", midnight(FIRST, ZONE), np.repeat(np.arange(float(N_DAYS)), 96)[: 96 * N_DAYS - 4])
"""Each day is its number in kW; four quarters less for the hour that summer time skips."""


@dataclass
class Recorder:
    """A method that forecasts the last value it is given, and notes what it learned from and predicted."""

    learned: list[int] = field(default_factory=list)
    blocks: list[tuple[date, int]] = field(default_factory=list)
    lead_days: list[int] = field(default_factory=list)

    def place(self, first: date, n_days: int) -> Place:
        self.blocks.append((first, n_days))
        return replace(PLACE, latitude=float(len(self.blocks)))

    def learn(self, past: Past, place: Place) -> Recorder:
        assert place.latitude == len(self.blocks)
        self.learned.append(past.end)
        return self

    def predict(self, past: Past, ahead: Ahead, place: Place) -> Floats:
        assert place.latitude == len(self.blocks)
        assert self.learned[-1] <= past.end == known_until(local_day(ahead.start, place.zone), place.zone)
        self.lead_days.append((ahead.start - past.end) // 86400)
        return np.full((len(LEVELS), ahead.n_steps), past.values[-1])


def days_of(past: Past, by: Recorder, folder: Path | None = None, day: date = DAY) -> tuple[IssuedDay, ...]:
    return issued_days(past, PLACE, Learner("last", by.place, by.learn), day, np.full((len(LEVELS), 96), 7.0), folder)


def test_each_day_is_forecast_from_what_was_known_at_its_gate() -> None:
    by = Recorder()
    found = days_of(PAST, by)
    assert len(found) == DAYS
    assert len(by.learned) == DAYS // LEARNED_DAYS
    assert [n_days for _, n_days in by.blocks] == [LEARNED_DAYS] * len(by.learned)  # each under its own weather
    for each in found:  # the last value known at the gate is that of two days before
        assert np.nanmedian(each.measured) - np.median(each.quantiles) == pytest.approx(2.0)


def test_what_comes_later_changes_no_day_before_it() -> None:
    spike = PAST.values.copy()
    spike[-96:] = 1e6
    plain, planted = (days_of(replace(PAST, values=values), Recorder()) for values in (PAST.values, spike))
    assert all(np.array_equal(a.quantiles, b.quantiles) for a, b in zip(plain, planted, strict=True))
    assert np.nanmax(planted[-1].measured) == 1e6


def test_days_are_walked_through_once(tmp_path: Path) -> None:
    first, again = Recorder(), Recorder()
    found, kept = days_of(PAST, first, tmp_path), days_of(PAST, again, tmp_path)
    assert first.learned
    assert not again.learned
    assert all(np.array_equal(a.quantiles, b.quantiles) for a, b in zip(found, kept, strict=True))


def grown(days: int) -> Past:
    return replace(PAST, values=np.r_[PAST.values, np.full(96 * days, 1.0)])


def test_a_day_is_kept_when_it_is_forecast_and_counts_when_it_is_measured(tmp_path: Path) -> None:
    days_of(PAST, Recorder(), tmp_path)
    by = Recorder()
    found = days_of(grown(2), by, tmp_path, DAY + timedelta(days=2))
    assert not by.learned
    assert len(found) == DAYS - 1  # nobody forecast the day between
    assert found[-1].quantiles[0, 0] == 7.0


def test_a_forecast_that_knew_less_or_more_than_is_known_at_its_gate_is_not_kept(tmp_path: Path) -> None:
    days_of(PAST, Recorder(), tmp_path, DAY + timedelta(days=1))
    found = days_of(grown(3), Recorder(), tmp_path, DAY + timedelta(days=3))
    assert len(found) == DAYS - 3


def edited(past: Past, tmp_path: Path) -> Past:
    (path,) = tmp_path.glob("*/a_kw.json")
    path.write_text(path.read_text().replace("7.0", "8.0", 1))
    return past


def cut_off(past: Past, tmp_path: Path) -> Past:
    (path,) = tmp_path.glob("*/a_kw.json")
    path.write_text(path.read_text()[:-100])
    return past


def measured_anew(past: Past, _tmp_path: Path) -> Past:
    return replace(past, values=np.r_[past.values[:100] + 1.0, past.values[100:]])


@pytest.mark.parametrize("change", [edited, cut_off, measured_anew])
def test_what_does_not_fit_any_more_is_made_again(change: Callable[[Past, Path], Past], tmp_path: Path) -> None:
    found = days_of(PAST, Recorder(), tmp_path)
    by = Recorder()
    again = days_of(change(PAST, tmp_path), by, tmp_path)
    assert by.learned
    assert len(again) == len(found)


def test_a_measurement_that_comes_later_leaves_the_days_before_it(tmp_path: Path) -> None:
    days_of(PAST, Recorder(), tmp_path)
    values = PAST.values.copy()
    values[-960] = 5.0
    by = Recorder()
    assert len(days_of(replace(PAST, values=values), by, tmp_path)) < DAYS
    assert not by.learned


def test_a_short_past_has_few_days_and_one_that_is_shorter_has_none() -> None:
    month, weeks = (replace(PAST, values=PAST.values[: 96 * n]) for n in (30, 20))
    assert len(days_of(month, Recorder(), day=FIRST + timedelta(days=31))) == 7
    assert days_of(weeks, Recorder(), day=FIRST + timedelta(days=21)) == ()


def test_a_day_that_cannot_be_forecast_is_left_out_and_not_tried_again(tmp_path: Path) -> None:
    class Refuses(Recorder):
        def learn(self, past: Past, place: Place) -> Recorder:
            super().learn(past, place)
            raise ForecastError(Problem("a_kw", "no", "nothing", "something"))

    assert days_of(PAST, Refuses(), tmp_path) == ()
    by = Recorder()
    assert days_of(PAST, by, tmp_path) == ()
    assert not by.learned


def test_where_nothing_can_be_kept_the_days_are_walked_through_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert len(days_of(PAST, Recorder(), tmp_path / "file")) == DAYS
