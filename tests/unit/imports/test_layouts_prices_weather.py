"""Golden conclusions of every layout of prices and weather, and what none of them may take in silence."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.imports.table_samples import LAYOUT
from tests.unit.imports.tree_samples import NO_ANSWERS, SAMPLES, in_words, json_tree, tree

from gridshare.imports.clock import placed
from gridshare.imports.content import Content, Origin
from gridshare.imports.findings import Answers
from gridshare.imports.layout import Layout
from gridshare.imports.sheets.delimited import read_delimited

FOLDER = SAMPLES.parent / "prices"
NL = "Europe/Amsterdam"
LAYOUTS: dict[str, Layout] = {
    "entsoe_2019.csv": LAYOUT["prices_entsoe_csv"],
    "entsoe_2025.csv": LAYOUT["prices_entsoe_csv"],
    "entsoe_quarters.csv": LAYOUT["prices_entsoe_csv"],
    "exchange_days.csv": LAYOUT["prices_epex_days"],
    "energy_charts.csv": LAYOUT["prices_table"],
    "excl_belastingen.csv": LAYOUT["prices_table"],
    "nordpool.csv": LAYOUT["prices_table"],
    "energyzero.json": LAYOUT["prices_json"],
    "anwb.json": LAYOUT["prices_json"],
    "energy_charts.json": LAYOUT["prices_json"],
    "knmi.txt": LAYOUT["knmi"],
    "knmi_json.json": LAYOUT["knmi_json"],
    "open_meteo.json": LAYOUT["open_meteo"],
    "open_meteo_previous.json": LAYOUT["open_meteo"],
    "open_meteo.csv": LAYOUT["open_meteo_csv"],
    "harmonie.csv": LAYOUT["forecast_table"],
}
IN_ORDER = [
    LAYOUT["prices_entsoe_csv"],
    LAYOUT["prices_epex_days"],
    LAYOUT["prices_table"],
    LAYOUT["prices_json"],
    LAYOUT["knmi"],
    LAYOUT["knmi_json"],
    LAYOUT["open_meteo"],
    LAYOUT["open_meteo_csv"],
    LAYOUT["forecast_table"],
]


def table(text: str, name: str = "file.csv") -> Content:
    return read_delimited(text.encode(), Origin(name, "", 0))


def content_of(name: str) -> Content:
    text = (FOLDER / name).read_text(encoding="utf-8")
    return json_tree(text, name) if name.endswith(".json") else table(text, name)


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_sample_is_read_as_its_golden_file_says(name: str, request: pytest.FixtureRequest) -> None:
    content = content_of(name)
    golden = FOLDER / f"{name}.golden.txt"
    words = in_words(LAYOUTS[name].read(content, NO_ANSWERS))
    if request.config.getoption("--regenerate"):
        golden.write_text(words, encoding="utf-8")
    assert words == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_first_layout_that_recognises_a_sample_is_its_own(name: str) -> None:
    content = content_of(name)
    assert next(layout.name for layout in IN_ORDER if layout.recognises(content)) == LAYOUTS[name].name


def placed_values(name: str) -> list[tuple[int, int, list[float]]]:
    tracks = [placed(c, NO_ANSWERS, NL).track for c in LAYOUTS[name].read(content_of(name), NO_ANSWERS).channels]
    return [(t.start, t.step_s, [round(float(v), 6) for v in t.values]) for t in tracks if t is not None]


def test_the_repeated_hour_of_an_old_export_is_two_hours() -> None:
    start = int(np.datetime64("2019-10-26T22:00", "s").astype(np.int64))
    assert placed_values("entsoe_2019.csv") == [(start, 3600, [30.25, 31.25, 32.25, 33.25, 34.25, 35.25])]


def test_hours_before_quarters_are_four_quarters_of_the_same_price() -> None:
    ((start, step_s, values),) = placed_values("entsoe_quarters.csv")
    midnight = int(np.datetime64("2025-09-30T22:00", "s").astype(np.int64))
    assert (start, step_s) == (midnight - 7200, 900)
    assert values[:12] == [90.1] * 4 + [88.4] * 4 + [80, 95, 110, 125]
    assert np.isnan(values[12])


def test_days_of_an_exchange_have_23_24_and_25_hours() -> None:
    (start, step_s, values), *_ = placed_values("exchange_days.csv")
    assert (start, step_s) == (int(np.datetime64("2024-10-25T22:00", "s").astype(np.int64)), 3600)
    assert values[24:29] == [11, 12, 13, 13.5, 14]  # the autumn day: hour 3 twice
    assert values[49] == 11  # the day after begins 25 hours later
    assert [v for v in values[73:] if not np.isnan(v)][:4] == [11, 12, 14, 15]  # the spring day: no hour 3


def test_radiation_of_a_station_is_at_the_hour_that_ends_when_it_says() -> None:
    reading = LAYOUT["knmi"].read(content_of("knmi.txt"), NO_ANSWERS)
    sun = next(c for c in reading.channels if c.quantity == "irradiance" and c.meter == "KNMI 278")
    track = placed(sun, NO_ANSWERS, NL).track
    assert track is not None
    assert track.start == int(np.datetime64("2024-01-01T00:00", "s").astype(np.int64))
    assert track.values[11] == 60  # hour 12 runs from 11:00 to 12:00 UTC


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("Prijs incl. btw (EUR/kWh)", "price_with_tax"),
        ("all-in prijs €/kWh", "price_with_tax"),
        ("Price incl. VAT [EUR/MWh]", "price_with_tax"),
        ("Intraday price (EUR/MWh)", "no_prices"),
        ("NL (EUR/MWh);NL EPEX (EUR/MWh)", "several_prices"),
    ],
)
def test_what_is_not_surely_the_day_ahead_price_is_not_taken(heading: str, code: str) -> None:
    cells = ";".join("0,25" for _ in heading.split(";"))
    text = f"Datum;{heading}\n" + "".join(f"2024-01-01 0{h}:00;{cells}\n" for h in range(4))
    reading = LAYOUT["prices_table"].read(table(text), NO_ANSWERS)
    assert not reading.channels
    assert [p.code for p in reading.problems] == [code]


def test_beside_prices_with_vat_those_without_are_taken() -> None:
    text = "tijd;incl. btw €/kWh;excl. btw €/kWh\n" + "".join(f"2024-01-01 0{h}:00;0,30;0,25\n" for h in range(4))
    reading = LAYOUT["prices_table"].read(table(text), NO_ANSWERS)
    assert [(c.heading, c.unit, c.values[0]) for c in reading.channels] == [("excl. btw €/kWh", "EUR/kWh", 0.25)]
    assert any("incl. btw" in text for text in reading.left_out)


@pytest.mark.parametrize(
    "names",
    ["Datum;Verbruik (kWh);Prijs (EUR/kWh)", "Datum;Stand;Tarief", "Datum;Afname kWh;Kosten", "Datum;Waarde;Tarief"],
)
def test_a_meter_export_with_prices_beside_it_is_no_table_of_prices(names: str) -> None:
    text = f"{names}\n" + "".join(f"2024-01-01 0{h}:00;{h},5;0,2\n" for h in range(4))
    assert not LAYOUT["prices_table"].recognises(table(text))


def test_prices_of_another_zone_are_no_dutch_prices_and_a_zone_that_is_not_named_is_said_to_be_assumed() -> None:
    rows = "".join(f"2024-01-01 0{h}:00;30,{h}\n" for h in range(4))
    abroad = LAYOUT["prices_table"].read(table(f"Datum;Day Ahead Auction (DE-LU) (EUR/MWh)\n{rows}"), NO_ANSWERS)
    assert [c.meter for c in abroad.channels] == ["day-ahead DE-LU"]
    nameless = LAYOUT["prices_table"].read(table(f"Datum;Prijs (EUR/MWh)\n{rows}"), NO_ANSWERS)
    assert [(d.answer, d.is_assumed) for d in nameless.decisions if d.aspect == "meter"] == [("day-ahead NL", True)]


def test_prices_of_a_supplier_are_taken_only_when_a_person_says_that_no_vat_is_in_them() -> None:
    content = content_of("energyzero.json")
    asked = LAYOUT["prices_json"].read(content, NO_ANSWERS)
    assert not asked.channels
    assert [c.answer for c in asked.questions[0].candidates] == ["price", "leave out"]
    told = LAYOUT["prices_json"].read(content, Answers({("*", "", "column"): "price"}))
    assert [(c.quantity, c.unit, len(c.values)) for c in told.channels] == [("price", "EUR/kWh", 4)]
    left = LAYOUT["prices_json"].read(content, Answers({("*", "", "column"): "leave out"}))
    assert not left.channels
    assert not left.questions


@pytest.mark.parametrize(
    "row",
    [
        "278,20240101,25,50,60,0",
        "278,20240101,0,50,60,0",
        "278,20241301,1,50,60,0",
        "278,20240101,13,50,warm,0",
        "278,20240101,,50,60,0",
    ],
)
def test_a_row_of_a_station_that_makes_no_sense_is_shown(row: str) -> None:
    before = "".join(f"278,20240101,{h},40,50,0\n" for h in range(1, 13))
    content = table(f"# STN,YYYYMMDD,HH,FH,T,Q\n{before}{row}\n278,20240101,14,40,50,0\n")
    assert LAYOUT["knmi"].recognises(content)
    reading = LAYOUT["knmi"].read(content, NO_ANSWERS)
    assert not reading.channels
    assert reading.problems
    assert all("row 14" in str(problem) for problem in reading.problems)


def test_a_file_of_a_station_that_was_cut_is_asked_about() -> None:
    before = "".join(f"278,20240101,{h},40,50,0\n" for h in range(1, 24))
    reading = LAYOUT["knmi"].read(table(f"# STN,YYYYMMDD,HH,FH,T,Q\n{before}278,20240101,2"), NO_ANSWERS)
    assert not reading.channels
    assert [q.aspect for q in reading.questions] == ["cut"]


def test_all_instants_of_open_meteo_have_the_one_offset_of_the_answer() -> None:
    value = {
        "timezone": "Europe/Amsterdam",
        "utc_offset_seconds": 7200,
        "hourly_units": {"time": "iso8601", "temperature_2m": "°C"},
        "hourly": {"time": ["2024-06-01T10:00", "2024-06-01T11:00"], "temperature_2m": [15.1, 15.9]},
    }
    (channel,) = LAYOUT["open_meteo"].read(tree(value), NO_ANSWERS).channels
    assert channel.moments.offset_s is not None
    assert channel.moments.offset_s.tolist() == [7200, 7200]
