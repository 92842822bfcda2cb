"""Codes of meters in headings and cells: OBIS, its digits, and the channels of Dutch metering companies."""

from __future__ import annotations

import pytest

from gridshare.imports.channel import Channel
from gridshare.imports.files.opened import contents_of
from gridshare.imports.findings import Answers
from gridshare.imports.layouts.generic import table
from gridshare.imports.lexicon.senses import described


@pytest.mark.parametrize(
    ("heading", "says"),
    [
        ("16180", ("import", None, "", False)),
        ("16280", ("feed_in", None, "", False)),
        ("Kanaal 10280", ("feed_in", "kWh", "", False)),
        ("11181", ("import", "kWh", "low", True)),
        ("1-0:1.8.2*255", ("import", None, "normal", True)),
        ("281 (kWh)", ("feed_in", "kWh", "low", True)),
        ("1-0:2.29.0 [kWh]", ("feed_in", "kWh", "", False)),
        ("1-0:1.5.0 (kW)", ("import", "kW", "", False)),
        ("1-0:3.8.0", ("other", None, "", True)),
        ("1-0:1.6.0 (kW)", ("other", "kW", "", False)),
        ("Hal 280 [kWh]", ("energy", "kWh", "", False)),
        ("1.8.2024", ("", None, "", False)),
        ("871687999975116180", ("", None, "", False)),
    ],
)
def test_a_code_says_what_it_stands_for(heading: str, says: tuple[str, str | None, str, bool]) -> None:
    found = described(heading)
    assert (found.sense, found.unit, found.register, found.is_counter) == says


def test_the_sum_of_both_directions_is_fed_in_below_zero() -> None:
    assert (described("1-0:16.7.0 (kW)").sense, described("1-0:16.7.0 (kW)").negative_is) == ("net", "feed_in")


def channels(text: str) -> list[Channel]:
    (sheet,) = contents_of(text.encode(), "kanalen.csv").contents
    reading = table.read(sheet, Answers({("*", "", "unit"): "kWh"}))
    assert not reading.problems, reading.problems
    return list(reading.channels)


TIMES = [f"15-01-2024 {k // 4:02d}:{15 * (k % 4):02d}" for k in range(96)]


def test_channels_are_told_apart_by_their_codes_in_rows_and_in_headings() -> None:
    rows = [f"{t};{code};{k},5\n" for code in (16180, 16280, 16580) for k, t in enumerate(TIMES)]
    wide = [f"{t};{k},5;{k},5\n" for k, t in enumerate(TIMES)]
    for text in ("Tijdstip;KanaalID;Waarde\n" + "".join(rows), "Tijdstip;16180;16280\n" + "".join(wide)):
        assert [(c.quantity, c.values[1]) for c in channels(text)] == [("consumption", 1.5), ("feed_in", 1.5)]
