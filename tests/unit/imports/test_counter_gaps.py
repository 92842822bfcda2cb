"""Energy of the gaps of a series, from the counters it was made of."""

from __future__ import annotations

import numpy as np
import pytest

from gridshare.imports.channel import Channel, Moments, Unit
from gridshare.imports.counters.usage import usage
from gridshare.imports.findings import Answers
from gridshare.imports.meaning import meant
from gridshare.imports.series.filling import energy_of_gaps
from gridshare.imports.series.joining import Joined, joined
from gridshare.imports.track import Track
from gridshare.series.quantities import Quantity

START = 1_700_000_100
NAN = float("nan")


def counter(quantity: Quantity, register: str, shown: list[float], unit: Unit = "kWh") -> Track:
    values, rows = np.array(shown), np.arange(2, 2 + len(shown))
    channel = Channel(
        file="m.csv",
        heading=f"{quantity}{register}",
        meter="m",
        quantity=quantity,
        unit=unit,
        is_counter=True,
        moments=Moments(rows),
        values=values,
        rows=rows,
        register=register,
    )
    used = usage(Track(channel, START, 900, values, np.zeros(len(values), dtype=np.int8), rows)).track
    assert used is not None
    settled = meant(used, Answers()).track
    assert settled is not None
    return settled


def series(*tracks: Track) -> dict[str, Joined]:
    joining = joined(tracks, {}, Answers())
    assert not joining.questions
    return {s.quantity: s for s in joining.series}


def test_registers_add_up_and_feed_in_counts_less_in_the_net_series() -> None:
    made = series(
        counter("consumption", "T1", [10, 11, NAN, NAN, 17, 18]),
        counter("consumption", "T2", [5000, 5001, NAN, NAN, 5003.5, 5004], "Wh"),
        counter("feed_in", "T1", [3, 3.5, 4, 4.5, 5, 5.5]),
    )
    gap = START + 900
    assert energy_of_gaps(made["consumption"]) == pytest.approx({gap: 6.0025})
    assert energy_of_gaps(made["net"]) == pytest.approx({gap: 6.0025 - 1.5})
    assert energy_of_gaps(made["feed_in"]) == {}


def test_a_gap_that_one_register_does_not_tell_is_not_known() -> None:
    made = series(
        counter("consumption", "T1", [10, 11, NAN, NAN, 17, 18, 19]),
        counter("consumption", "T2", [50, 51, NAN, 52, 53, 54, 55]),
    )
    assert energy_of_gaps(made["consumption"]) == {}


def test_a_gap_without_a_reading_after_it_is_not_known() -> None:
    made = series(counter("consumption", "", [10, 11, 12, 900_000, 900_001, 900_002]))
    assert np.isnan(made["consumption"].values).sum() == 1
    assert energy_of_gaps(made["consumption"]) == {}


def test_a_gap_that_two_files_tell_counts_once() -> None:
    shown = [10, 11, NAN, NAN, 17, 18]
    made = series(counter("consumption", "", shown), counter("consumption", "", shown))
    assert energy_of_gaps(made["consumption"]) == {START + 900: 6.0}
