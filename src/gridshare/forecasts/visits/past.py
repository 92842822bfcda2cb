"""Past visits of vehicles as arrays, from a table in the columns of a site's ``Session``.

The forecast of a visit is not that visit: its name, and what of it was delivered before some horizon, are left behind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.calendar import local_clock
from gridshare.parts import Bools, Floats, Ints

if TYPE_CHECKING:
    import pandas as pd

NEEDED = ("connector", "arrival", "departure", "energy_kwh")
"""Columns that every table of visits has."""

KEPT = (
    "at_least_kwh",
    "at_most_kwh",
    "vehicle_kw",
    "least_kw",
    "phases",
    "efficiency",
    "firm",
    "priority",
    "discharge_kw",
    "on_board_kwh",
    "capacity_kwh",
    "floor_kwh",
    "discharge_efficiency",
    "wear_eur_per_kwh",
)
"""Columns that go with a visit wherever it is moved."""

LEFT = ("name", "delivered_kwh")
"""Columns of a ``Session`` that belong to one visit and one horizon."""

_TYPES: Mapping[str, type] = {"firm": bool, "phases": int, "priority": int}
_SHOWN = 10
"""Problems that are listed; the rest are counted."""


@dataclass(frozen=True, slots=True, eq=False)
class PastVisits:
    """Visits in the order of their arrivals, shape (visit,).

    Attributes:
        connector: Name of the connector of each.
        arrival, departure: Instants [s since 1970 in UTC].
        wall_arrival, wall_departure: The same as the local clock showed them [s since 1970-01-01 00:00 of that clock].
        energy_kwh: Energy of each.
        others: What else goes with each, by the name of its column; only what is given.
        notes: What was left out of the table, for a person.
    """

    connector: tuple[str, ...]
    arrival: Ints
    departure: Ints
    wall_arrival: Ints
    wall_departure: Ints
    energy_kwh: Floats
    others: tuple[Mapping[str, Any], ...]
    notes: tuple[str, ...]

    def __len__(self) -> int:
        """Number of visits."""
        return len(self.connector)


def past_visits(table: pd.DataFrame, zone: ZoneInfo) -> PastVisits:
    """The visits of a table; moments without an offset are read on the clock of the zone (first of a repeated hour).

    Raises:
        ForecastError: With every column that lacks and every row that is no visit.
    """
    lacking = [name for name in NEEDED if name not in table.columns]
    if lacking:
        raise ForecastError(
            Problem(
                "sessions",
                "missing_column",
                f"columns {', '.join(map(str, table.columns))}",
                f"also {', '.join(lacking)}",
                "Name the columns as a site's sessions do, or import the file with `gridshare import`.",
            )
        )
    instants = {name: _instants(table[name], zone) for name in ("arrival", "departure")}
    energy = _numbers(table["energy_kwh"])
    named = table["connector"].notna().to_numpy()
    _refuse_rows(table, _faults(instants, energy, named))
    order = np.argsort(instants["arrival"], kind="stable")
    arrival, departure = (instants[name][order].astype(np.int64) for name in ("arrival", "departure"))
    clock = [local_clock(each, zone) for each in (arrival, departure)]
    unknown = [str(name) for name in table.columns if name not in (*NEEDED, *KEPT, *LEFT)]
    return PastVisits(
        connector=tuple(str(name) for name in table["connector"].to_numpy()[order]),
        arrival=arrival,
        departure=departure,
        wall_arrival=clock[0][0] * 86400 + clock[0][1],
        wall_departure=clock[1][0] * 86400 + clock[1][1],
        energy_kwh=energy[order],
        others=_others(table, order),
        notes=(f"Columns that a session does not have were left out: {', '.join(unknown)}.",) if unknown else (),
    )


def _instants(column: pd.Series[Any], zone: ZoneInfo) -> Floats:
    """Seconds since 1970 in UTC, NaN where there is no moment."""
    import pandas as pd

    if isinstance(column.dtype, pd.DatetimeTZDtype):
        moments = column.dt.tz_convert("UTC")
    else:
        moments = pd.Series([_in_utc(_moment(cell), zone) for cell in column], dtype="datetime64[s, UTC]")
    naive = moments.dt.tz_localize(None).to_numpy().astype("datetime64[s]")
    return np.where(np.isnat(naive), np.nan, naive.astype(np.int64).astype(float))


def _moment(cell: Any) -> Any:
    """A cell as a timestamp; NaT where it is none. A bare number is none: it would be read as nanoseconds."""
    import pandas as pd

    return pd.NaT if isinstance(cell, int | float) else pd.to_datetime(cell, errors="coerce")


def _in_utc(moment: Any, zone: ZoneInfo) -> Any:
    if moment != moment:  # noqa: PLR0124 - NaT is not itself
        return moment
    aware = moment if moment.tzinfo else moment.tz_localize(zone, ambiguous=True, nonexistent="shift_forward")
    return aware.tz_convert("UTC").floor("s")


def _numbers(column: pd.Series[Any]) -> Floats:
    import pandas as pd

    return pd.to_numeric(column, errors="coerce").to_numpy(dtype=float, na_value=np.nan)


def _faults(instants: Mapping[str, Floats], energy_kwh: Floats, named: Any) -> list[tuple[str, str, Bools]]:
    """Field, what it should be, and the rows where it is not."""
    arrival, departure = instants["arrival"], instants["departure"]
    return [
        ("connector", "the name of a connector", ~named),
        ("arrival", "a date and time", np.isnan(arrival)),
        ("departure", "a date and time", np.isnan(departure)),
        ("departure", "a departure after the arrival", departure <= arrival),
        ("energy_kwh", "energy of at least 0 kWh", ~((energy_kwh >= 0) & np.isfinite(energy_kwh))),
    ]


def _refuse_rows(table: pd.DataFrame, faults: list[tuple[str, str, Bools]]) -> None:
    problems = [
        Problem(
            f"sessions[{row}].{name}",
            "no_visit",
            repr(table[name].iloc[row]) if name != "departure" else f"departure {table[name].iloc[row]}",
            expected,
            "Correct the row, or leave it out.",
        )
        for name, expected, wrong in faults
        for row in np.flatnonzero(wrong)
    ]
    if len(problems) > _SHOWN:
        rest = f"{len(problems) - _SHOWN} more problems of this sort"
        problems = [*problems[:_SHOWN], Problem("sessions", "no_visit", rest, "none")]
    if problems:
        raise ForecastError(problems)


def _others(table: pd.DataFrame, order: Ints) -> tuple[Mapping[str, Any], ...]:
    columns = {name: _numbers(table[name])[order] for name in KEPT if name in table.columns}
    return tuple(
        {name: _TYPES.get(name, float)(values[row]) for name, values in columns.items() if not np.isnan(values[row])}
        for row in range(len(table))
    )
