"""Meters at home and their loggers: telegrams of the P1 port, and Home Assistant's downloads."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pyarrow as pa
from tests.unit.imports.table_samples import LAYOUT

from gridshare.imports.channel import Channel, Reading
from gridshare.imports.content import Origin, Sheet
from gridshare.imports.findings import Answers
from gridshare.parts import Floats

NOBODY = Answers()
NEW_YEAR = 1_704_063_600  # 2024-01-01 00:00 in Amsterdam


def sheet(names: list[str], rows: list[list[str | None]], first_row: int = 2) -> Sheet:
    columns = tuple(pa.array(list(column), pa.string()) for column in zip(*rows, strict=True))
    return Sheet(Origin("log.csv", "0" * 64, 1), (), tuple(names), columns, first_row)


def telegram(stamp: str, low: float, normal: float, back: float, number: str = "4530303035") -> list[list[str | None]]:
    return [
        [line]
        for line in (
            r"/ISk5\2MT382-1000",
            None,
            "1-3:0.2.8(50)",
            f"0-0:1.0.0({stamp})",
            f"0-0:96.1.1({number})",
            f"1-0:1.8.1({low:010.3f}*kWh)",
            f"1-0:1.8.2({normal:010.3f}*kWh)",
            f"1-0:2.8.1({back:010.3f}*kWh)",
            "1-0:1.7.0(01.193*kW)",
            "0-1:24.2.1(240101000000W)(12785.123*m3)",
            "!E47C",
        )
    ]


def of(reading: Reading, quantity: str, register: str = "") -> Channel:
    (channel,) = [c for c in reading.channels if (c.quantity, c.register) == (quantity, register)]
    return channel


def utc(channel: Channel) -> Floats:
    assert channel.moments.offset_s is not None
    return channel.moments.wall - channel.moments.offset_s


def test_telegrams_give_each_register_at_its_time_over_the_autumn_night() -> None:
    rows = telegram("231029024500S", 10.0, 20, 3) + telegram("231029020000W", 10.1, 20, 3.5)
    log = sheet(["column 1"], rows, first_row=1)
    assert LAYOUT["p1_telegrams"].recognises(log)
    reading = LAYOUT["p1_telegrams"].read(log, NOBODY)
    low = of(reading, "consumption", "low")
    np.testing.assert_array_equal(low.values, [10.0, 10.1])
    np.testing.assert_array_equal(np.diff(utc(low)), [900])
    np.testing.assert_array_equal(low.rows, [6, 17])
    assert utc(low)[0] == 1_698_540_300  # 2023-10-29 00:45 UTC
    assert (low.meter, low.unit, low.is_counter) == ("E0005", "kWh", True)
    np.testing.assert_array_equal(of(reading, "feed_in", "low").values, [3.0, 3.5])
    assert len(reading.channels) == 3


def test_telegrams_of_two_meters_in_one_log_name_no_meter() -> None:
    rows = telegram("240101000000W", 1, 1, 1) + telegram("240101001500W", 2, 1, 1, number="4530303036")
    assert {c.meter for c in LAYOUT["p1_telegrams"].read(sheet(["column 1"], rows), NOBODY).channels} == {""}


def test_telegrams_without_a_time_are_a_problem_with_its_remedy() -> None:
    rows = [row for row in telegram("240101000000W", 1, 1, 1) if not (row[0] or "").startswith("0-0:1.0.0")]
    (problem,) = LAYOUT["p1_telegrams"].read(sheet(["column 1"], rows), NOBODY).problems
    assert problem.code == "telegrams_without_time"


def test_a_telegram_that_is_cut_off_before_its_readings_gives_none() -> None:
    rows = telegram("240101000000W", 1, 1, 1) + telegram("240101001500W", 2, 1, 1)[:5]
    low = of(LAYOUT["p1_telegrams"].read(sheet(["column 1"], rows), NOBODY), "consumption", "low")
    np.testing.assert_array_equal(low.values, [1.0])


def test_the_energy_page_of_home_assistant_is_a_row_per_sensor() -> None:
    page = sheet(
        ["entity_id", "type", "unit", "2023-12-31T23:00:00.000Z", "2024-01-01T00:00:00.000Z"],
        [
            ["sensor.t1", "grid_consumption", "kWh", "0.25", ""],
            ["sensor.t2", "grid_consumption", "kWh", "0", "1.5"],
            ["sensor.back", "grid_return", "Wh", "0", "30"],
            ["sensor.t1_cost", "grid_consumption_cost", "EUR", "0.1", "0.2"],
        ],
    )
    assert LAYOUT["home_assistant_energy"].recognises(page)
    reading = LAYOUT["home_assistant_energy"].read(page, NOBODY)
    first = of(reading, "consumption", "sensor.t1")
    np.testing.assert_array_equal(utc(first), [NEW_YEAR, NEW_YEAR + 3600])
    np.testing.assert_array_equal(first.values, [0.25, np.nan])
    assert first.moments.label == "start"
    assert of(reading, "feed_in", "sensor.back").unit == "Wh"
    assert [text for text in reading.left_out if "grid_consumption_cost" in text]


def history(states: list[tuple[float, str]], entity: str = "sensor.p1_meter_energy_import_tariff_1") -> Reading:
    times = [np.datetime64(int((NEW_YEAR + t) * 1000), "ms") for t, _ in states]
    rows: list[list[str | None]] = [[entity, s, f"{t}Z"] for t, (_, s) in zip(times, states, strict=True)]
    log = sheet(["entity_id", "state", "last_changed"], rows)
    assert LAYOUT["home_assistant_history"].recognises(log)
    return LAYOUT["home_assistant_history"].read(log, NOBODY)


def test_the_last_state_before_a_quarter_is_what_the_counter_showed() -> None:
    channel = of(history([(0, "1.000"), (880, "1.100"), (905, "1.101"), (1810, "1.102")]), "consumption", "low")
    np.testing.assert_array_equal(channel.moments.wall, [NEW_YEAR, NEW_YEAR + 900, NEW_YEAR + 1800])
    np.testing.assert_array_equal(channel.values, [1.0, 1.1, 1.101])
    np.testing.assert_array_equal(channel.rows, [2, 3, 4])


def test_a_state_far_before_a_quarter_tells_nothing_where_the_counter_moved_on() -> None:
    hourly = history([(k * 3600, f"{k + 0.123:.3f}") for k in range(3)])
    values = of(hourly, "consumption", "low").values
    np.testing.assert_array_equal(np.isnan(values), [False, True, True, True, False, True, True, True, False])


def test_a_sensor_that_was_not_available_shows_nothing() -> None:
    read = history([(0, "1.0"), (600, "unavailable"), (1700, "1.0"), (1790, "1.0")])
    np.testing.assert_array_equal(of(read, "consumption", "low").values, [1.0, np.nan])


def test_feed_in_that_a_meter_calls_production_is_known_by_its_tariff() -> None:
    read = history([(0, "1.0"), (890, "1.5"), (905, "1.5")], "sensor.electricity_meter_energy_production_tarif_2")
    assert of(read, "feed_in", "normal").values[-1] == 1.5


def test_a_sensor_that_says_nothing_of_its_flow_is_asked_about() -> None:
    (channel,) = history([(0, "1.0"), (890, "1.5"), (905, "1.5")], "sensor.meter_17").channels
    assert channel.quantity is None


def test_sensors_of_power_and_of_gas_are_left_out() -> None:
    power = history([(0, "120"), (60, "90"), (120, "150"), (1000, "80")], "sensor.active_power_w")
    gas = history([(0, "1.0"), (1000, "2.0")], "sensor.gas_meter")
    assert not power.channels
    assert not gas.channels
    assert "no counter of energy" in power.left_out[0]


def test_a_row_without_an_instant_is_left_out_and_said() -> None:
    rows: list[list[str | None]] = [["sensor.import", "1.0", "2024-01-01T00:00:00Z"], ["sensor.import", "2.0", None]]
    read = LAYOUT["home_assistant_history"].read(sheet(["entity_id", "state", "last_changed"], rows), NOBODY)
    assert "first row 3" in read.left_out[0]


def test_a_history_that_was_cut_off_is_asked_about() -> None:
    rows: list[list[str | None]] = [["sensor.import", f"{k}.0", f"2024-01-01T{k:02d}:00:00Z"] for k in range(9)]
    log = replace(sheet(["entity_id", "state", "last_changed"], rows), cut=10)
    (question,) = LAYOUT["home_assistant_history"].read(log, NOBODY).questions
    assert question.aspect == "cut"
    dropped = Answers({("*", "", "cut"): "drop"})
    assert LAYOUT["home_assistant_history"].read(log, dropped).channels[0].rows[-1] == 9
