"""EV charging within a time grid: the same visits, whatever clock their times are written on."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from gridshare.assets.ev_charging.document import EvChargingDocument
from gridshare.assets.ev_charging.within import within
from gridshare.timegrid import TimeGrid

ZONE = ZoneInfo("Europe/Amsterdam")
DAY = dt.date(2026, 3, 29)  # the clock goes forward
VISITS = [("28 22:00", "29 00:00"), ("28 22:00", "29 00:01"), ("29 23:59", "30 06:00"), ("30 00:00", "30 06:00")]


def written(text: str, clock: str) -> str:
    moment = dt.datetime.strptime(f"2026-03-{text}", "%Y-%m-%d %H:%M")  # noqa: DTZ007
    if clock == "local":
        return moment.isoformat()
    aware = moment.replace(tzinfo=ZONE)
    return aware.isoformat() if clock == "offset" else aware.astimezone(dt.UTC).isoformat()


@pytest.mark.parametrize("clocks", [["local"] * 4, ["offset"] * 4, ["utc"] * 4, ["local", "utc", "offset", "local"]])
def test_the_visits_that_touch_a_day_are_the_same_on_every_clock(clocks: list[str]) -> None:
    rows = [
        {"connector": "T1", "arrival": written(a, clock), "departure": written(b, clock), "energy_kwh": 5.0}
        for (a, b), clock in zip(VISITS, clocks, strict=True)
    ]
    charging = {"kind": "ev_charging", "name": "yard", "connectors": {"T1": 22.0}, "sessions": rows}
    document = EvChargingDocument.model_validate(charging)
    kept = within(document, TimeGrid.of_days(DAY, 1, 15, "Europe/Amsterdam")).sessions.rows
    assert [row.name for row in kept] == ["T1-2", "T1-3"]
