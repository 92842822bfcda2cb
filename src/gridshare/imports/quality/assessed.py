"""What the checks look at: a series in kW on UTC intervals, and what its owner said about the connection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from gridshare.imports.track import Remark
from gridshare.parts import Floats, Ints
from gridshare.series.quantities import Quantity


@dataclass(frozen=True, slots=True, eq=False)
class Assessed:
    """A series to be assessed.

    Attributes:
        name: Name of the series.
        meter: Meter it belongs to; series of one meter are expected to be alike.
        quantity: What it measures; feed-in and production are positive, net is consumption less feed-in.
        start: Start of the first interval, seconds since 1970 in UTC.
        step_s: Length of the intervals [s].
        values: Mean power [kW], NaN where missing, shape (interval,).
        origin: Index into `gridshare.series.measured.ORIGINS`, shape (interval,).
        rows: Number of the row in the file of each, 0 where unknown or missing, shape (interval,).
        remarks: What was met when rows were put on the time axis.
    """

    name: str
    meter: str
    quantity: Quantity
    start: int
    step_s: int
    values: Floats
    origin: NDArray[np.int8]
    rows: Ints
    remarks: tuple[Remark, ...] = ()

    @property
    def step_h(self) -> float:
        """Length of an interval [h]."""
        return self.step_s / 3600

    @property
    def end(self) -> int:
        """The instant after the last interval, seconds since 1970 in UTC."""
        return self.start + self.step_s * len(self.values)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about the connection from elsewhere; what is None is not checked.

    Attributes:
        zone: IANA name of the site's time zone.
        contracted_import_kw: Contracted power of consumption [kW].
        contracted_feed_in_kw: Contracted power of feed-in [kW].
        connection_kw: What the connection can carry either way [kW].
        year_total_kwh: Energy in a year of the very quantity of the series [kWh], for example from a yearly bill.
        latitude: Of the site [degrees].
        longitude: Of the site [degrees].
        clock_is_shown: Whether rows show the clock that was read, as where the hour that comes twice is there twice.
    """

    zone: str = "Europe/Amsterdam"
    contracted_import_kw: float | None = None
    contracted_feed_in_kw: float | None = None
    connection_kw: float | None = None
    year_total_kwh: float | None = None
    latitude: float | None = None
    longitude: float | None = None
    clock_is_shown: bool = False


def local_instant(series: Assessed, k: int, zone: str) -> datetime:
    """Start of interval k by the local clock."""
    return datetime.fromtimestamp(series.start + k * series.step_s, UTC).astimezone(ZoneInfo(zone))
