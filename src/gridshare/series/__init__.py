"""Measurements and prices on their way in: how a document names a series, and the files that hold one."""

from gridshare.series.document import (
    EnergySeries,
    FileColumn,
    NetPowerSeries,
    PowerSeries,
    PriceSeries,
    RatioSeries,
    Series,
    SeriesSpec,
    ShareSeries,
    TemperatureSeries,
)
from gridshare.series.table import Table, TableOf

__all__ = [
    "EnergySeries",
    "FileColumn",
    "NetPowerSeries",
    "PowerSeries",
    "PriceSeries",
    "RatioSeries",
    "Series",
    "SeriesSpec",
    "ShareSeries",
    "Table",
    "TableOf",
    "TemperatureSeries",
]
