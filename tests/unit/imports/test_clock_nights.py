"""Both nights of change, in each style of writing them."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.imports.clock_written import (
    ZONE,
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

YEAR = ("2023-01-01", "2024-01-01")
AUTUMN = ("2023-10-29", "2023-10-30")
SPRING = ("2023-03-26", "2023-03-27")


@pytest.mark.parametrize("step_s", [300, 600, 900, 1800, 3600])
@pytest.mark.parametrize("style", ["start", "end", "end_by_start"])
@pytest.mark.parametrize("period", [YEAR, AUTUMN, SPRING, ("2024-02-27", "2024-11-02")])
@pytest.mark.parametrize("direction", [1, -1], ids=["oldest_first", "newest_first"])
def test_local_files_read_as_they_were_in_each_style(
    period: tuple[str, str], style: str, step_s: int, direction: int
) -> None:
    starts = truth(*period, step_s)
    way = slice(None, None, direction)
    what = channel(written(starts, style, ZONE, step_s)[way], values_of(starts)[way])
    track = track_of(settled(what))
    assert (track.start, track.step_s) == (starts[0], step_s)
    assert is_true(track, starts)
    assert decided(track)["zone"] == "local"
    assert decided(track)["label"] == style[: 3 if style != "start" else None]
    assert codes(track) == (["rows_unsorted"] if direction < 0 else [])
    assert (np.asarray(track.rows) == (np.arange(len(starts))[way] + 2)).all()


@pytest.mark.parametrize("zone", ["UTC", "CET"])
def test_a_year_that_has_the_spring_hour_and_no_hour_twice_is_asked_about(zone: str) -> None:
    starts = truth("2023-01-01", "2024-01-01", zone="UTC" if zone == "UTC" else "Etc/GMT-1")
    what = channel(written(starts, "start", zone), values_of(starts))
    found = settled(what)
    assert [q.aspect for q in found.questions] == ["zone"]
    assert [c.answer for c in found.questions[0].candidates] == ["UTC", "CET"]
    assert "2023-03-26" in found.questions[0].found
    track = track_of(settled(what, zone=zone))
    assert is_true(track, starts)


@pytest.mark.parametrize("style", ["start", "end", "end_by_start"])
def test_an_hour_written_as_pairs_is_read_with_a_remark(style: str) -> None:
    starts = truth(*AUTUMN)
    wall = written(starts, style)
    order = np.argsort(wall, kind="stable")
    track = track_of(settled(channel(wall[order], values_of(starts)[order])))
    assert is_true(track, starts)
    assert "hours_not_told_apart" in codes(track)


def test_hourly_pairs_are_two_runs_and_need_no_remark() -> None:
    starts = truth(*AUTUMN, 3600)
    track = track_of(settled(channel(written(starts, "start"), values_of(starts))))
    assert is_true(track, starts)
    assert codes(track) == []


@pytest.mark.parametrize("style", ["start", "end_by_start"])
def test_an_hour_written_once_goes_to_summer_time_with_a_remark_and_leaves_a_gap(style: str) -> None:
    starts = truth("2023-03-20", "2023-11-01")
    wall = written(starts, style)
    lost = (starts >= seconds("2023-10-29 01:00", "UTC")) & (starts < seconds("2023-10-29 02:00", "UTC"))
    track = track_of(settled(channel(wall[~lost], values_of(starts)[~lost])))
    assert is_true(track, starts, but=lost)
    assert {"hours_not_told_apart", "gap"} <= set(codes(track))
    remark = next(r for r in track.remarks if r.code == "hours_not_told_apart")
    assert remark.count == 4
    assert "2023-10-29" in remark.text


def test_an_hour_written_once_with_no_spring_in_the_file_leaves_the_clock_open() -> None:
    starts = truth("2023-10-01", "2023-11-01")
    wall = written(starts, "start")
    _, first = np.unique(wall, return_index=True)
    found = settled(channel(wall[first], values_of(starts)[first]))
    assert [q.aspect for q in found.questions] == ["zone"]
    assert [c.answer for c in found.questions[0].candidates] == ["local", "UTC", "CET"]
    assert "2023-10-29" in found.questions[0].found
    track = track_of(settled(channel(wall[first], values_of(starts)[first]), zone="local"))
    assert "hours_not_told_apart" in codes(track)


@pytest.mark.parametrize("placeholder", [0.0, np.nan])
@pytest.mark.parametrize("style", ["start", "end_by_start"])
def test_placeholders_in_the_hour_that_spring_skips_are_left_out_and_said(style: str, placeholder: float) -> None:
    starts = truth("2023-03-20", "2023-04-02")
    wall = np.arange(walls(starts[:1], ZONE)[0], walls(starts[-1:], ZONE)[0] + 900, 900)
    values = np.full(len(wall), placeholder)
    values[np.isin(wall, walls(starts, ZONE))] = values_of(starts)
    track = track_of(settled(channel(wall + (900 if style == "end_by_start" else 0), values)))
    assert is_true(track, starts)
    zone = next(d for d in track.decisions if d.aspect == "zone")
    assert (zone.answer, zone.is_assumed) == ("local", False)
    assert "2023-03-26 holds nothing" in zone.because
    assert next(r for r in track.remarks if r.code == "skipped_hour_left_out").count == 4


def test_a_file_that_says_it_is_local_but_has_the_spring_hour_is_asked_about() -> None:
    starts = truth("2023-03-20", "2023-04-02", zone="UTC")
    what = channel(written(starts, "start", "UTC"), values_of(starts), zone=ZONE)
    found = settled(what)
    assert [q.aspect for q in found.questions] == ["zone"]
    assert [c.answer for c in found.questions[0].candidates] == ["UTC", "CET"]
    assert "rows 586 to 589" in found.questions[0].found  # 6 days of 96 rows, and 8 quarters, after row 1
    assert is_true(track_of(settled(what, zone="UTC")), starts)


def test_a_file_that_says_utc_but_lacks_the_spring_hour_is_asked_about() -> None:
    starts = truth("2023-03-20", "2023-04-02")
    found = settled(channel(written(starts, "start"), values_of(starts), zone="UTC"))
    assert [(q.aspect, [c.answer for c in q.candidates]) for q in found.questions] == [("zone", ["local"])]


def test_an_answer_that_the_rows_contradict_is_refused_with_those_that_fit() -> None:
    starts = truth("2023-03-20", "2023-04-02", zone="UTC")
    found = settled(channel(written(starts, "start", "UTC"), values_of(starts)), zone="local")
    assert [p.code for p in found.problems] == ["zone_contradicted"]
    assert "zone=UTC or zone=CET" in found.problems[0].remedy


def test_zeros_all_night_leave_the_clock_open_unless_another_column_tells() -> None:
    starts = truth("2023-03-20", "2023-04-02", zone="UTC")
    wall = written(starts, "start", "UTC")
    sun, use = channel(wall, np.zeros(len(wall))), channel(wall, values_of(starts))
    alone = settled(sun)
    assert [c.answer for c in alone.questions[0].candidates] == ["local", "UTC", "CET"]
    from gridshare.imports.clock import evidence_of, placed
    from gridshare.imports.findings import Answers

    beside = placed(sun, Answers(), ZONE, evidence_of([sun, use])[0])
    assert [c.answer for c in beside.questions[0].candidates] == ["UTC", "CET"]


@pytest.mark.parametrize("style", ["start", "end", "end_by_start"])
def test_lost_rows_around_the_change_move_no_other_row(style: str) -> None:
    starts = truth("2023-10-20", "2023-11-03")
    wall = written(starts, style)
    night = np.flatnonzero(np.abs(starts - seconds("2023-10-29 01:00", "UTC")) <= 5400)
    for i in night:
        keep = np.arange(len(starts)) != i
        found = settled(channel(wall[keep], values_of(starts)[keep]))
        track = track_of(found)
        assert is_true(track, starts, but=~keep), (i - night[0], codes(track))


def test_rows_of_an_hour_in_which_the_file_begins_belong_to_its_second_showing() -> None:
    starts = np.arange(seconds("2023-10-29 01:00", "UTC"), seconds("2023-10-31", ZONE), 900)
    track = track_of(settled(channel(written(starts, "start"), values_of(starts)), label="start", zone="local"))
    assert is_true(track, starts)
    assert "hours_not_told_apart" in codes(track)


def test_two_exports_of_the_same_days_in_one_file_count_once() -> None:
    starts = truth("2023-10-25", "2023-11-01")
    wall, values = (np.concatenate([x, x]) for x in (written(starts, "start"), values_of(starts)))
    track = track_of(settled(channel(wall, values)))
    assert is_true(track, starts)
    assert set(codes(track)) == {"rows_unsorted", "duplicate_rows"}


def test_days_newest_first_with_rising_hours_read_right() -> None:
    starts = truth("2023-10-25", "2023-11-01")
    wall = written(starts, "start")
    order = np.lexsort((starts, -(wall // 86400)))
    track = track_of(settled(channel(wall[order], values_of(starts)[order])))
    assert is_true(track, starts)
    assert codes(track) == ["rows_unsorted"]
