"""Registers in columns of which each row fills one."""

from __future__ import annotations

import numpy as np

from gridshare.imports.channel import Channel, Moments, Reading
from gridshare.imports.counters.blanks import with_rests
from gridshare.series.quantities import Quantity

NAN = float("nan")


def channel(register: str, values: list[float], quantity: Quantity = "consumption") -> Channel:
    rows = np.arange(2, 2 + len(values))
    shown = np.array(values)
    return Channel("m.csv", register, "m", quantity, "kWh", False, Moments(rows), shown, rows, register)  # noqa: FBT003


def test_a_register_rests_while_the_other_counts() -> None:
    read = with_rests(Reading((channel("normal", [NAN, NAN, 2, NAN]), channel("low", [1, NAN, NAN, 3]))))
    np.testing.assert_array_equal(read.channels[0].values, [0, NAN, 2, 0])
    np.testing.assert_array_equal(read.channels[1].values, [1, NAN, 0, 3])
    assert "each of 3 rows" in read.decisions[0].because


def test_registers_that_once_count_together_do_not_take_turns() -> None:
    given = Reading((channel("normal", [NAN, 2, 4]), channel("low", [1, NAN, 3])))
    assert with_rests(given) is given


def test_directions_are_no_registers_of_each_other() -> None:
    given = Reading((channel("", [NAN, 2]), channel("", [1, NAN], "feed_in")))
    assert with_rests(given) is given


def test_channels_keep_their_order() -> None:
    low, normal = channel("low", [1, NAN]), channel("normal", [NAN, 2])
    back = channel("normal", [0, 0], "feed_in")
    read = with_rests(Reading((normal, back, low)))
    assert [c.register for c in read.channels] == ["normal", "normal", "low"]
    assert [c.quantity for c in read.channels] == ["consumption", "feed_in", "consumption"]
