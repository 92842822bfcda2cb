"""A day by itself: what of each kind is pinned at midnight, free, or as doing nothing leaves it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.builders import a_battery, a_load
from tests.golden.cases import store
from tests.unit.questions.fit.parks import park
from tests.unit.usecases.test_look_ahead import a_truck

from gridshare.assets.kind import Midnight
from gridshare.years.apart import apart


def of(kind: str, asset: dict[str, Any], day: int, midnight: Midnight) -> Any:
    """The arrays of an asset's kind on a day by itself."""
    return apart(park(a_load(), asset, days=2).site(day), midnight).kinds[kind]


@pytest.mark.parametrize("day", [0, 1])
def test_of_a_night_each_day_has_its_share_or_what_full_power_could_not(day: int) -> None:
    """60 kWh from 18:00 to 06:00 at 20 kW: half of the time is of each day, and either could bring all of it."""
    pinned, free = (of("ev_charging", a_truck(), day, midnight) for midnight in (Midnight.PINNED, Midnight.FREE))
    assert pinned.must_kwh.tolist() == pytest.approx([30.0])
    assert free.must_kwh.tolist() == pytest.approx([0.0])


def test_what_full_power_brought_before_is_not_charged_again() -> None:
    first, second = (of("ev_charging", a_truck(), day, Midnight.UNPLANNED) for day in (0, 1))
    assert first.remaining_kwh.tolist() == pytest.approx([60.0])
    assert second.remaining_kwh.tolist() == pytest.approx([-60.0])


def test_a_battery_ends_as_full_as_it_began_whatever_its_document_wants() -> None:
    pinned, free = (
        of("battery", a_battery(start_kwh=30.0, end_kwh_at_least=5.0), 0, midnight)
        for midnight in (Midnight.PINNED, Midnight.FREE)
    )
    assert pinned.wanted_least_kwh[0, -1] == 30.0
    assert free.wanted_least_kwh[0, -1] == -float("inf")
    assert (pinned.starts_anywhere, free.starts_anywhere) == (False, True)


def test_a_cold_store_ends_as_cold_as_it_began_whatever_its_document_wants() -> None:
    wish = store(end_c_at_most=-20.5)
    pinned, free = (of("thermal_store", wish, 0, midnight) for midnight in (Midnight.PINNED, Midnight.FREE))
    assert (pinned.end_low_c[0], pinned.end_high_c[0]) == (-float("inf"), -21.0)
    assert free.end_high_c[0] == float("inf")
    assert free.starts_anywhere
