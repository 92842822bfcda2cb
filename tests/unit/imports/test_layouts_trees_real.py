"""Real series written as interfaces write them, read back through clock and units: equal to what was measured."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from tests.unit.imports.tree_samples import NO_ANSWERS, tree, xml_tree

from gridshare.imports.content import Content, Origin
from gridshare.imports.findings import Answers
from gridshare.imports.reading import read
from gridshare.imports.sheets.delimited import read_delimited

NL = "Europe/Amsterdam"
EAN = "871687120000000011"
QUARTER_S = 900


@pytest.fixture(scope="module")
def prices(shared: Path) -> pd.Series:
    """Hourly Dutch prices of a year with both nights of change [EUR/MWh], by their start in UTC."""
    table = pd.read_csv(shared / "data/open/prices/nl_dayahead_2019_2023.csv.gz")
    starts = pd.to_datetime(table["timestamp_utc"], utc=True)
    series = pd.Series(table["price_eur_mwh"].to_numpy(), index=pd.DatetimeIndex(starts).tz_convert(NL))
    return series.loc["2022-01-01":"2022-12-31"]  # type: ignore[misc]


@pytest.fixture(scope="module")
def load(shared: Path) -> pd.Series:
    """Half a year of quarter-hours of a firm [kW], over the night in spring, in UTC."""
    table = pd.read_parquet(shared / "data/open/loads/S_G3A.parquet")
    series = pd.Series(np.round(table["value"].to_numpy() * 100, 3), index=pd.DatetimeIndex(table["timestamp_utc"]))
    return series.astype(float).loc["2015-12-31T23:00Z":"2016-06-30T21:45Z"]  # type: ignore[misc]


def read_one(content: Content, answers: Answers = NO_ANSWERS) -> tuple[int, int, Any]:
    found = read(content, answers, NL)
    assert not found.problems, found.problems
    assert not found.questions, found.questions
    (track,) = found.tracks
    return track.start, track.step_s, track.values  # noqa: PD011 - of a track, no frame


def table(frame: pd.DataFrame, separator: str = ",") -> Content:
    return read_delimited(frame.to_csv(index=False, sep=separator).encode(), Origin("prices.csv", "", 0))


def named(moments: pd.DatetimeIndex) -> pd.Index:
    return moments.strftime("%d/%m/%Y %H:%M:%S (%Z)")


def old_export(prices: pd.Series) -> Content:
    starts = pd.DatetimeIndex(prices.index)
    ends = starts + pd.Timedelta(hours=1)
    ranges = starts.strftime("%d.%m.%Y %H:%M") + " - " + ends.strftime("%d.%m.%Y %H:%M")
    return table(pd.DataFrame({"MTU (CET/CEST)": ranges, "Day-ahead Price [EUR/MWh]": prices.to_numpy(), "BZN|NL": ""}))


def new_export(prices: pd.Series) -> Content:
    starts = pd.DatetimeIndex(prices.index)
    ranges = named(starts) + " - " + named(starts + pd.Timedelta(hours=1))
    columns = {"MTU (CET/CEST)": ranges, "Area": "BZN|NL", "Sequence": "Without Sequence"}
    return table(pd.DataFrame({**columns, "Day-ahead Price (EUR/MWh)": prices.to_numpy()}))


def export_with_zones_in_two_nights(prices: pd.Series) -> Content:
    starts = pd.DatetimeIndex(prices.index)
    doubtful = (starts.month == 10) & (starts.day == 30) & (starts.hour == 2)
    bare = starts.strftime("%d/%m/%Y %H:%M:%S")
    ends = pd.Series((starts + pd.Timedelta(hours=1)).strftime("%d/%m/%Y %H:%M:%S"))
    ranges = pd.Series(bare).where(~doubtful, pd.Series(named(starts))) + " - " + ends
    columns = {"MTU (CET/CEST)": ranges, "Area": "BZN|NL"}
    return table(pd.DataFrame({**columns, "Day-ahead Price (EUR/MWh)": prices.to_numpy()}))


def energy_charts(prices: pd.Series) -> Content:
    written = [moment.isoformat() for moment in pd.DatetimeIndex(prices.index)]
    return table(pd.DataFrame({"Date (GMT+1)": written, "Day Ahead Auction (NL), EUR/MWh": prices.to_numpy()}))


def utc_table(prices: pd.Series) -> Content:
    starts = pd.DatetimeIndex(prices.index).tz_convert("UTC").strftime("%Y-%m-%d %H:%M:%S")
    values = [f"{price:.2f}".replace(".", ",") for price in prices]
    return table(pd.DataFrame({"datum_utc": starts, "prijs NL excl. btw (EUR/MWh)": values}), ";")


def a44(prices: pd.Series) -> Content:
    days = []
    for _, of_day in prices.groupby(pd.DatetimeIndex(prices.index).date):
        hours = pd.DatetimeIndex(of_day.index).tz_convert("UTC")
        start, end = (
            hours[0].strftime("%Y-%m-%dT%H:%MZ"),
            (hours[-1] + pd.Timedelta(hours=1)).strftime("%Y-%m-%dT%H:%MZ"),
        )
        changes = [n for n in range(len(of_day)) if n == 0 or of_day.iloc[n] != of_day.iloc[n - 1]]
        points = "".join(
            f"<Point><position>{n + 1}</position><price.amount>{of_day.iloc[n]}</price.amount></Point>" for n in changes
        )
        interval = f"<timeInterval><start>{start}</start><end>{end}</end></timeInterval>"
        days.append(f"<Period>{interval}<resolution>PT60M</resolution>{points}</Period>")
    facts = (
        "<in_Domain.mRID>10YNL----------L</in_Domain.mRID><currency_Unit.name>EUR</currency_Unit.name>"
        "<price_Measure_Unit.name>MWH</price_Measure_Unit.name><curveType>A03</curveType>"
    )
    series = "".join(f"<TimeSeries>{facts}{day}</TimeSeries>" for day in days)
    return xml_tree(f"<Publication_MarketDocument><type>A44</type>{series}</Publication_MarketDocument>")


@pytest.mark.needs_shared
@pytest.mark.parametrize(
    "written",
    [old_export, new_export, export_with_zones_in_two_nights, energy_charts, utc_table, a44],
    ids=lambda w: w.__name__,
)
def test_a_year_of_prices_reads_back_equal_whoever_writes_it(prices: pd.Series, written: Any) -> None:
    start, step_s, values = read_one(written(prices))
    assert start == pd.DatetimeIndex(prices.index)[0].timestamp()
    assert step_s == 3600
    np.testing.assert_array_equal(values, prices.to_numpy())


def fudura(load: pd.Series) -> Content:
    """Pages of 1000, newest first, in any order, with one page twice: kWh a quarter as text."""
    points = [
        {"value": f"{kw / 4:.6f}", "readingTimestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"), "isValid": True}
        for moment, kw in load.items()
    ][::-1]
    pages: list[Any] = [
        {"telemetry": points[n : n + 1000], "continuationToken": str(n)} for n in range(0, len(points), 1000)
    ]
    pages.append(pages[2])
    pages = [pages[n] for n in np.random.default_rng(3).permutation(len(pages))]
    channel = {"channelId": "c", "direction": "Consumption", "unitOfMeasurement": "kWh", "interval": "00:15:00"}
    return tree({"ean": EAN, "channel": channel, "pages": pages})


def kenter(load: pd.Series) -> Content:
    """A day for each answer, interval ends, seconds since 1970."""
    items = [{"timestamp": int(m.timestamp()) + QUARTER_S, "value": round(kw / 4, 6)} for m, kw in load.items()]
    days = [items[n : n + 96] for n in range(0, len(items), 96)]
    return tree([[{"connectionId": EAN, "channelId": "10180", "Measurements": day}] for day in days])


def meps(load: pd.Series) -> Content:
    readings = [{"value": kw / 4, "time_stamp": f"{m:%Y-%m-%dT%H:%M:%SZ}"} for m, kw in load.items()]
    block = {
        "interval_readings": readings,
        "reading_type": {"flow_direction": "forward", "multiplier": "k", "unit": "Wh"},
    }
    point = {"european_article_number_ean": EAN, "meter_readings": [{"interval_blocks": [block]}]}
    return tree({"market_evaluation_points": [point]})


def green_button(load: pd.Series) -> Content:
    readings = "".join(
        f"<IntervalReading><timePeriod><duration>900</duration><start>{int(m.timestamp())}</start></timePeriod>"
        f"<value>{round(kw * 250)}</value></IntervalReading>"
        for m, kw in load.items()
    )
    power = "<powerOfTenMultiplier>0</powerOfTenMultiplier>"
    kind = f"<ReadingType><flowDirection>1</flowDirection>{power}<uom>72</uom></ReadingType>"
    return xml_tree(f"<feed><entry><content>{kind}</content></entry><IntervalBlock>{readings}</IntervalBlock></feed>")


@pytest.mark.needs_shared
@pytest.mark.parametrize("written", [fudura, kenter, meps, green_button], ids=lambda w: w.__name__)
def test_half_a_year_of_a_firm_reads_back_to_the_watt(load: pd.Series, written: Any) -> None:
    content = written(load)
    json.dumps("" if content.form == "xml" else content.root)  # a file could hold it
    start, step_s, values = read_one(content)
    assert (start, step_s) == (pd.DatetimeIndex(load.index)[0].timestamp(), QUARTER_S)
    np.testing.assert_allclose(values, load.to_numpy(), atol=2.1e-3, rtol=0)  # Wh a quarter are rounded to 1 Wh
