"""JSON and XML that are wrong, empty or say too little: asked or refused with what to do, never guessed."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.imports.table_samples import LAYOUT
from tests.unit.imports.tree_samples import read, tree

from gridshare.imports.channel import Reading

EAN = "871687120000000011"


def fudura_page(points: list[Any], **facts: Any) -> Reading:
    described = {"direction": "Consumption", "unitOfMeasurement": "kWh", "ean": EAN, "interval": "00:15:00", **facts}
    return read(LAYOUT["fudura"], tree({**described, "telemetry": points, "continuationToken": None}))


def point(value: Any = "1.5", at: Any = "2024-01-01T00:00:00Z", **more: Any) -> dict[str, Any]:
    return {"value": value, "readingTimestamp": at, **more}


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ([point(), point("veel")], "no_number"),
        ([point(), point(at="gisteren")], "no_instant"),
        ([point(), None], "no_instant"),
    ],
)
def test_a_page_that_cannot_be_read_is_refused_whole(points: list[Any], code: str) -> None:
    reading = fudura_page(points)
    assert not reading.channels
    assert codes(reading) == [code]


@pytest.mark.parametrize("points", [[], [point(None), point("")]])
def test_a_page_without_numbers_gives_no_channel(points: list[Any]) -> None:
    reading = fudura_page(points)
    assert not reading.channels
    assert not reading.problems


def test_the_point_that_is_no_number_is_shown() -> None:
    problem = fudura_page([point(), point("veel"), point("1.0")]).problems[0]
    assert problem.where == "file.json, point 2"
    assert "'veel'" in problem.found


@pytest.mark.parametrize(
    ("facts", "quantity", "unit"),
    [
        ({}, "consumption", "kWh"),
        ({"direction": "Production"}, "feed_in", "kWh"),
        ({"direction": "Unknown"}, "net", "kWh"),
        ({"direction": "Sideways"}, None, "kWh"),
        ({"unitOfMeasurement": "Onbekend"}, "consumption", None),
        ({"unitOfMeasurement": "kW"}, "consumption", "kW"),
        ({"ean": f"{EAN}GENS", "direction": "Production"}, "production", "kWh"),
    ],
)
def test_a_channel_is_what_its_facts_say_and_open_where_they_say_nothing(
    facts: dict[str, str], quantity: str | None, unit: str | None
) -> None:
    (channel,) = fudura_page([point(), point(at="2024-01-01T00:15:00Z")], **facts).channels
    assert (channel.quantity, channel.unit, channel.meter) == (quantity, unit, EAN)


@pytest.mark.parametrize(
    ("ean", "code"),
    [(8.71687120000000e17, "ean_damaged"), ("8.71687E+17", "ean_damaged"), ("871687120000000012", "ean_check_digit")],
)
def test_an_ean_that_lost_digits_is_refused(ean: Any, code: str) -> None:
    assert codes(fudura_page([point()], ean=ean)) == [code]


def test_readings_of_a_register_are_a_counter_for_each_tariff() -> None:
    points = [
        point("10", at="2024-01-01T00:00:00Z", tariff="Low"),
        point("20", at="2024-01-01T00:00:00Z", tariff="Normal"),
    ]
    reading = fudura_page(points, channelType="Register", description="Meterstand", interval=None)
    assert [(c.register, c.is_counter, c.values.tolist()) for c in reading.channels] == [
        ("low", True, [10.0]),
        ("normal", True, [20.0]),
    ]


def test_facts_of_channels_elsewhere_in_the_file_belong_to_pages_with_their_number() -> None:
    value = {
        "channels": [
            {"channelId": "a", "direction": "Consumption", "unitOfMeasurement": "kWh"},
            {"channelId": "b", "direction": "Production", "unitOfMeasurement": "kWh"},
        ],
        "answers": [
            {"channelId": "b", "telemetry": [point("3")]},
            {"channelId": "a", "telemetry": [point("5")]},
        ],
    }
    reading = read(LAYOUT["fudura"], tree(value, f"{EAN}.json"))
    assert {(c.quantity, c.unit, c.meter, c.values[0]) for c in reading.channels} == {
        ("feed_in", "kWh", EAN, 3.0),
        ("consumption", "kWh", EAN, 5.0),
    }


def test_a_file_of_descriptions_alone_says_that_it_holds_no_measurements() -> None:
    reading = read(LAYOUT["fudura"], tree([{"channelId": "a", "direction": "Consumption", "unitOfMeasurement": "kWh"}]))
    assert not reading.channels
    assert "descriptions" in reading.left_out[0]


def kenter_channels(*numbers: str) -> Reading:
    items = [{"timestamp": 1704063600 + 900 * n, "value": 1.0 + n} for n in range(3)]
    return read(LAYOUT["kenter"], tree([{"connectionId": EAN, "channelId": n, "Measurements": items} for n in numbers]))


def test_counters_of_kenter_are_taken_where_no_profile_is_there() -> None:
    channels = kenter_channels("11181", "11182", "11282").channels
    assert [(c.quantity, c.register, c.is_counter) for c in channels] == [
        ("consumption", "low", True),
        ("consumption", "normal", True),
        ("feed_in", "normal", True),
    ]


def test_a_channel_of_kenter_that_nobody_knows_is_open() -> None:
    (channel,) = kenter_channels("19999").channels
    assert (channel.quantity, channel.unit) == (None, None)


def test_two_metering_points_of_one_connection_are_two_meters() -> None:
    items = [{"timestamp": 1704063600, "value": 1.0}]
    of = [
        {"connectionId": EAN, "meteringPointId": p, "channelId": "10180", "Measurements": items}
        for p in ("0001", "0002")
    ]
    reading = read(LAYOUT["kenter"], tree(of))
    assert [c.meter for c in reading.channels] == ["0001", "0002"]
    assert {d.aspect for d in reading.decisions if "2 metering points" in d.because} == {"meter"}


def meps_block(**reading_type: Any) -> Reading:
    readings = [{"value": 1.5, "time_stamp": "2024-11-22T13:00:00Z"}]
    block = {"interval_readings": readings, "reading_type": reading_type}
    point = {"european_article_number_ean": EAN, "meter_readings": [{"interval_blocks": [block]}]}
    return read(LAYOUT["meps"], tree({"market_evaluation_points": [point]}))


@pytest.mark.parametrize(
    ("reading_type", "quantity", "unit"),
    [
        ({"flow_direction": "forward", "multiplier": "k", "unit": "Wh"}, "consumption", "kWh"),
        ({"flow_direction": "reverse", "multiplier": "none", "unit": "Wh"}, "feed_in", "Wh"),
        ({"flow_direction": "forward", "multiplier": "k", "unit": "W"}, "consumption", None),
        ({"flow_direction": "net", "multiplier": "M", "unit": "Wh"}, "net", "MWh"),
        ({}, None, None),
    ],
)
def test_a_block_is_what_its_type_says_and_kw_is_asked(
    reading_type: dict[str, str], quantity: str | None, unit: str | None
) -> None:
    (channel,) = meps_block(**reading_type).channels
    assert (channel.quantity, channel.unit, channel.meter) == (quantity, unit, EAN)


@pytest.mark.parametrize(
    "reading_type",
    [
        {"flow_direction": "forward", "multiplier": "k", "unit": "VArh"},
        {"flow_direction": "lagging", "multiplier": "k", "unit": "Wh"},
        {"flow_direction": "forward", "multiplier": "da", "unit": "Wh"},
    ],
)
def test_a_block_of_something_else_is_left_out(reading_type: dict[str, str]) -> None:
    reading = meps_block(**reading_type)
    assert not reading.channels
    assert len(reading.left_out) == 1


def test_snapshots_of_a_meter_need_a_moment_and_a_second_one() -> None:
    one = {"time": "2024-01-01T00:00:00Z", "total_power_import_t1_kwh": 1.0}
    assert codes(read(LAYOUT["homewizard_api"], tree(one))) == ["one_reading"]
    assert codes(read(LAYOUT["homewizard_api"], tree([{"total_power_import_t1_kwh": 1.0}] * 3))) == ["no_instant"]


@pytest.mark.parametrize("value", [{"meta": 1, "series": []}, [{"a": 1}, {"a": 2}], [], 7, "text", [1, 2]])
def test_json_of_something_else_is_recognised_by_none(value: Any) -> None:
    known = ("fudura", "kenter", "meps", "homewizard_api", "green_button", "entsoe")
    assert not any(LAYOUT[name].recognises(tree(value)) for name in known)
