"""Days in a row, days in a column and numbered quarters, over both nights on which the clock is changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from tests.unit.imports.table_samples import NO_ANSWERS, read

from gridshare.imports.clock import placed

CLOCK = ZoneInfo("Europe/Amsterdam")
NIGHTS = [datetime(2024, 3, 30, tzinfo=CLOCK), datetime(2024, 10, 26, tzinfo=CLOCK)]
DAYS = 3


def use(k: int) -> float:
    return k * 37 % 101 + 0.5


def begins(first: datetime) -> list[datetime]:
    """The local times at which the quarters of three days begin."""
    start = first.astimezone(UTC)
    end = (first.replace(tzinfo=None) + timedelta(days=DAYS)).replace(tzinfo=CLOCK).astimezone(UTC)
    n = int((end - start).total_seconds() / 900)
    return [(start + timedelta(minutes=15 * k)).astimezone(CLOCK) for k in range(n)]


def numbers(times: Sequence[datetime]) -> list[int]:
    """Number of each quarter within its local day."""
    count: dict[str, int] = {}
    found = []
    for at in times:
        count[f"{at:%d}"] = count.get(f"{at:%d}", 0) + 1
        found.append(count[f"{at:%d}"])
    return found


def numbered(times: Sequence[datetime]) -> str:
    rows = [f"{at:%d-%m-%Y};{n};{use(k)}" for k, (at, n) in enumerate(zip(times, numbers(times), strict=True))]
    return "\n".join(["Datum;Kwartier;Afname (kWh)", *rows]) + "\n"


def in_rows(times: Sequence[datetime], keys: Sequence[str], names: Sequence[str]) -> str:
    """A row for each day, a column for each name."""
    days: dict[str, dict[str, float]] = {}
    for k, (at, key) in enumerate(zip(times, keys, strict=True)):
        day = days.setdefault(f"{at:%d-%m-%Y}", {})
        day[f"{key} (2)" if key in day else key] = use(k)
    rows = [";".join([day, "LDN", *(str(of.get(name, "")) for name in names)]) for day, of in days.items()]
    return "\n".join([";".join(["Datum", "Richting", *names]), *rows]) + "\n"


def by_number(times: Sequence[datetime]) -> str:
    return in_rows(times, [str(n) for n in numbers(times)], [str(n) for n in range(1, 101)])


def by_time(times: Sequence[datetime]) -> str:
    shown = [f"{k // 4:02d}:{k % 4 * 15:02d}" for k in range(96)]
    return in_rows(
        times, [f"{at:%H:%M}" for at in times], [*shown[:12], *(f"{t} (2)" for t in shown[8:12]), *shown[12:]]
    )


@pytest.mark.parametrize("night", NIGHTS, ids=["spring", "autumn"])
@pytest.mark.parametrize("written", [numbered, by_number, by_time])
def test_every_quarter_of_the_night_comes_out_where_it_belongs(
    night: datetime, written: Callable[[Sequence[datetime]], str]
) -> None:
    times = begins(night)
    (channel,) = read(written(times)).channels
    track = placed(channel, NO_ANSWERS, "Europe/Amsterdam").track
    assert track is not None
    assert track.start == night.timestamp()
    assert np.array_equal(track.values, [use(k) for k in range(len(times))])
