"""What files of prices share: what the series is called, and zones by their codes."""

from __future__ import annotations

from collections.abc import Mapping

DAY_AHEAD = "day-ahead NL"
"""What the series of Dutch day-ahead prices is about, so that files of it from several sources are one series."""

ZONES: Mapping[str, str] = {
    "10YNL----------L": "NL",
    "10YBE----------2": "BE",
    "10Y1001A1001A82H": "DE-LU",
    "10YFR-RTE------C": "FR",
}
"""Codes of bidding zones (EIC) -> what people call them; the Netherlands and its neighbours."""
