"""Which end of an interval an instant marks, and what offsets next to it say."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.imports.clock_written import (
    channel,
    codes,
    decided,
    is_true,
    seconds,
    settled,
    track_of,
    truth,
    values_of,
    walls,
    written,
)


def test_whole_days_tell_the_label_and_say_why() -> None:
    starts = truth("2024-02-28", "2024-03-01")  # over the 29th
    track = track_of(settled(channel(written(starts, "end"), values_of(starts))))
    assert is_true(track, starts)
    label = next(d for d in track.decisions if d.aspect == "label")
    assert (label.answer, label.is_assumed) == ("end", False)
    assert "2024-02-28 00:15 to 2024-03-01 00:00" in label.because


def test_a_period_of_no_whole_days_is_asked_about_with_the_period_under_each_label() -> None:
    starts = truth("2024-02-28 06:00", "2024-02-29 14:30")
    what = channel(written(starts, "start"), values_of(starts))
    found = settled(what)
    assert [q.aspect for q in found.questions] == ["label"]
    start, end = found.questions[0].candidates
    assert (start.answer, end.answer) == ("start", "end")
    assert "2024-02-28 06:00 to 2024-02-29 14:30" in start.reads_as
    assert "2024-02-28 05:45 to 2024-02-29 14:15" in end.reads_as
    assert track_of(settled(what, label="end")).start == starts[0] - 900


def test_without_a_night_of_change_the_local_clock_is_assumed_and_said_so() -> None:
    starts = truth("2024-06-01", "2024-07-01")
    track = track_of(settled(channel(written(starts, "start"), values_of(starts))))
    assert is_true(track, starts)
    assert [d.answer for d in track.decisions if d.is_assumed] == ["local"]


def test_whole_days_on_utc_only_are_a_question_and_no_assumption() -> None:
    starts = truth("2024-01-05", "2024-01-20")
    found = settled(channel(written(starts, "start", "UTC"), values_of(starts)))
    assert "zone" in [q.aspect for q in found.questions]
    assert "UTC" in [c.answer for c in found.questions[0].candidates]


def test_a_counter_has_points_and_no_label() -> None:
    starts = truth("2023-10-28 07:00", "2023-10-30 09:00")
    what = channel(written(starts, "start"), values_of(starts), is_counter=True)
    track = track_of(settled(what))
    assert is_true(track, starts)
    assert "label" not in decided(track)


@pytest.mark.parametrize("swapped", [1, -1], ids=["start_first", "end_first"])
@pytest.mark.parametrize("style", ["end", "end_by_start"])
def test_start_and_end_columns_settle_the_label_over_both_nights(style: str, swapped: int) -> None:
    starts = truth("2023-03-20 03:00", "2023-11-01 05:00")
    first, until = (written(starts, "start"), written(starts, style))[::swapped]
    track = track_of(settled(channel(first, values_of(starts), until=until)))
    assert is_true(track, starts)
    assert decided(track)["label"] == "start"


def test_an_end_of_a_bare_time_of_day_may_carry_the_next_date() -> None:
    starts = truth("2023-10-28", "2023-10-31")
    wall, until = written(starts, "start"), written(starts, "end")
    until = np.where(until <= wall, until + 86400, until)  # 02:45 to 02:00 is read as the next day's
    assert is_true(track_of(settled(channel(wall, values_of(starts), until=until))), starts)


def test_an_end_that_contradicts_its_start_is_a_problem_with_its_row() -> None:
    starts = truth("2024-06-01", "2024-06-02")
    until = written(starts, "end")
    until[10] += 1800
    found = settled(channel(written(starts, "start"), values_of(starts), until=until))
    assert [p.code for p in found.problems] == ["start_and_end_disagree"]
    assert "row 12" in found.problems[0].found


@pytest.mark.parametrize(("zone", "answer"), [("Europe/Amsterdam", "local"), ("UTC", "UTC"), ("CET", "CET")])
@pytest.mark.parametrize("label", ["start", "end"])
def test_offsets_beside_instants_settle_the_clock(zone: str, answer: str, label: str) -> None:
    starts = truth("2023-03-20", "2023-11-03", zone="Etc/GMT-1" if zone == "CET" else zone)
    instants = starts + (900 if label == "end" else 0)
    wall = walls(instants, zone)
    what = channel(wall, values_of(starts), offset_s=(wall - instants).astype(float))
    track = track_of(settled(what))
    assert is_true(track, starts)
    assert (decided(track)["zone"], decided(track)["label"]) == (answer, label)
    assert codes(track) == []


def test_one_offset_for_both_autumn_hours_is_read_by_the_order_of_rows() -> None:
    starts = truth("2023-10-28", "2023-10-31")
    wall = walls(starts, "Europe/Amsterdam")
    offset = (wall - starts).astype(float)
    offset[(wall >= seconds("2023-10-29 02:00", "UTC")) & (wall < seconds("2023-10-29 03:00", "UTC"))] = 7200.0
    assert is_true(track_of(settled(channel(wall, values_of(starts), offset_s=offset))), starts)


def test_offsets_that_are_not_the_sites_are_a_problem() -> None:
    starts = truth("2023-06-01", "2023-12-01")
    wall = walls(starts, "America/New_York")
    found = settled(channel(wall, values_of(starts), offset_s=(wall - starts).astype(float)))
    assert [p.code for p in found.problems] == ["offsets_unfit"]


def test_a_utc_clock_with_local_offsets_is_asked_about() -> None:
    starts = truth("2023-03-20", "2023-04-02", zone="UTC")
    offset = np.where(starts < seconds("2023-03-26 03:00", "UTC"), 3600.0, 7200.0)
    found = settled(channel(starts, values_of(starts), offset_s=offset))
    assert [c.answer for q in found.questions for c in q.candidates] == ["UTC", "CET"]


def test_offsets_in_some_rows_only_are_a_problem() -> None:
    starts = truth("2024-06-01", "2024-06-02")
    offset = np.full(len(starts), 7200.0)
    offset[[3, 4]] = np.nan
    found = settled(channel(walls(starts, "CET") + 3600, values_of(starts), offset_s=offset))
    assert [p.code for p in found.problems] == ["offset_mixed"]
    assert "rows 5, 6" in found.problems[0].found


def test_an_unknown_zone_is_a_problem_that_names_those_that_are_known() -> None:
    starts = truth("2024-06-01", "2024-06-02")
    found = settled(channel(written(starts, "start"), values_of(starts)), zone="Amsterdam time")
    assert [p.code for p in found.problems] == ["zone_unknown"]


def test_another_zone_that_the_file_names_is_followed() -> None:
    starts = truth("2023-03-20", "2023-11-01", zone="Europe/London")
    what = channel(walls(starts, "Europe/London"), values_of(starts), zone="Europe/London")
    track = track_of(settled(what))
    assert is_true(track, starts)
    assert decided(track)["zone"] == "Europe/London"


def test_ends_a_second_before_the_next_start_are_ends() -> None:
    starts = truth("2023-03-20", "2023-11-01")
    what = channel(written(starts, "start"), values_of(starts), until=written(starts, "end_by_start") - 1)
    assert is_true(track_of(settled(what)), starts)


def test_intervals_longer_than_the_distance_of_rows_are_a_problem() -> None:
    starts = truth("2024-06-01", "2024-06-02")
    wall = written(starts, "start")
    found = settled(channel(wall, values_of(starts), until=wall + 3600))
    assert [p.code for p in found.problems] == ["interval_contradicted"]
    assert "60 min" in found.problems[0].found
