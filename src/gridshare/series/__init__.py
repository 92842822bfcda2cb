"""Measurements and prices on their way in: how a document names a series, and the files that hold one."""

from gridshare.series.document import (
    EnergySeries,
    ExcessPriceSeries,
    FileColumn,
    NetPowerSeries,
    PowerSeries,
    PriceSeries,
    Series,
    SeriesSpec,
    ShareSeries,
    TemperatureSeries,
    WindSpeedSeries,
    YieldSeries,
)
from gridshare.series.table import Table, TableOf

__all__ = [
    "EnergySeries",
    "ExcessPriceSeries",
    "FileColumn",
    "NetPowerSeries",
    "PowerSeries",
    "PriceSeries",
    "Series",
    "SeriesSpec",
    "ShareSeries",
    "Table",
    "TableOf",
    "TemperatureSeries",
    "WindSpeedSeries",
    "YieldSeries",
]
