"""Sheets of a workbook that name no meter."""

from __future__ import annotations

import numpy as np

from gridshare.imports.channel import Channel, Moments
from gridshare.imports.series.uniting import with_sheet_meters
from gridshare.imports.track import Track

DAY_S = 86_400


def track(file: str, day: int, meter: str = "", register: str = "") -> Track:
    values, rows = np.ones(96), np.arange(96)
    channel = Channel(file, "kWh", meter, "consumption", "kWh", False, Moments(rows), values, rows, register)  # noqa: FBT003
    return Track(channel, day * DAY_S, 900, values, np.zeros(96, dtype=np.int8), rows)


def meters(*tracks: Track) -> list[str]:
    return [t.channel.meter for t in with_sheet_meters(tracks)]


def test_sheets_about_the_same_time_are_meters_of_their_own() -> None:
    own = (track("park.xlsx (Noord)", 0), track("park.xlsx (Zuid)", 0), track("park.xlsx (Oost)", 1))
    assert meters(*own) == ["Noord", "Zuid", "Oost"]
    assert [d.aspect for d in with_sheet_meters(own)[0].decisions] == ["meter"]


def test_sheets_that_follow_each_other_are_one_meter() -> None:
    assert meters(track("park.xlsx (januari)", 0), track("park.xlsx (februari)", 1)) == ["", ""]


def test_registers_of_one_sheet_do_not_make_it_two_meters() -> None:
    registers = [track("park.xlsx (januari)", 0, register=r) for r in ("low", "normal")]
    assert meters(*registers, track("other.xlsx (Noord)", 0)) == ["", "", ""]


def test_a_meter_that_is_named_keeps_its_name() -> None:
    assert meters(track("park.xlsx (Noord)", 0, "8716"), track("park.xlsx (Zuid)", 0)) == ["8716", ""]
