"""What other columns of a file show of its clock."""

from __future__ import annotations

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.imports.clock_written import channel

from gridshare.imports.channel import Channel
from gridshare.imports.clock import evidence_of
from gridshare.parts import Floats
from gridshare.usecases.import_files import ImportOptions, import_bytes

_NUMBER = st.one_of(st.just(float("nan")), st.floats(-1e6, 1e6))


@st.composite
def _channels(draw: st.DrawFn) -> list[Channel]:
    """Channels on a few sets of instants, some of one length."""
    axes = [np.arange(n) * 900 + first for n, first in ((3, 0), (3, 900), (5, 0))]
    chosen = draw(st.lists(st.sampled_from(axes), max_size=6))
    return [channel(wall, np.array(draw(st.lists(_NUMBER, min_size=len(wall), max_size=len(wall))))) for wall in chosen]


def _by_pairs(of: Channel, channels: list[Channel]) -> Floats:
    """The same, each channel held against each other."""
    sharing = [c.values for c in channels if np.array_equal(c.moments.wall, of.moments.wall)]  # noqa: PD011
    largest: Floats = np.max(np.abs(np.nan_to_num(sharing)), axis=0)
    return largest


@given(_channels())
@settings(max_examples=50)
def test_evidence_is_the_largest_size_of_all_that_share_the_instants(channels: list[Channel]) -> None:
    for of, found in zip(channels, evidence_of(channels), strict=True):
        assert np.array_equal(found, _by_pairs(of, channels))


def test_many_meters_with_the_same_instants_share_one_array() -> None:
    wall = np.arange(96) * 900
    found = evidence_of([channel(wall.copy(), np.full(96, float(k))) for k in range(300)])
    assert len({id(array) for array in found}) == 1


def test_values_of_a_channel_stay_as_they_are() -> None:
    wall, values = np.arange(3) * 900, np.array([-1.0, np.nan, 2.0])
    evidence_of([channel(wall, values), channel(wall, -values)])
    assert np.array_equal(values, [-1.0, np.nan, 2.0], equal_nan=True)


def test_a_stand_in_that_is_left_out_is_no_evidence_in_the_skipped_hour() -> None:
    quarters = pd.date_range("2023-03-24", "2023-03-28", freq="15min", inclusive="left")  # 02:00 on the 26th as well
    load = 40 + 30 * np.sin(np.arange(len(quarters)) / 11)
    is_skipped = (quarters.hour == 2) & (quarters.day == 26)
    cells = np.where(is_skipped, -9999.0, load)
    lines = [f"{t:%d-%m-%Y %H:%M};{v:.3f}".replace(".", ",") for t, v in zip(quarters, cells, strict=True)]
    text = "\n".join(["Tijdstip;Afname (kWh)", *lines, ""])
    answers = {"code": "missing", "unit": "kWh"}
    report = import_bytes(text.encode(), "koelhuis.csv", ImportOptions(answers=answers)).report
    zones = [d.answer for file in report.files for d in file.decisions if d.aspect == "zone"]
    assert (zones, report.questions) == (["local"], [])
