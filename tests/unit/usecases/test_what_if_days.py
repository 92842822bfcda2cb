"""What fits on days in a row: each begins as the day before ended."""

from __future__ import annotations

import pytest
from tests.builders import a_load, a_site
from tests.unit.usecases.test_look_ahead import a_truck

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.sites.addition import Addition
from gridshare.sites.document import SiteDocument
from gridshare.usecases.what_if_days import LongQuestion, what_if_days

OPTIONS = SolveOptions(time_limit_s=60.0)


def two_days(start: str = "2026-01-15", days: int = 2) -> SiteDocument:
    """A load of 30 kW under 40 kW, and a truck that stays the night between the days and wants 60 kWh by six."""
    horizon = {"start": start, "days": days, "step_minutes": 60, "look_ahead_hours": 0}
    return parsed(a_site(a_load(profile=30.0), a_truck(), cap_kw=40.0, horizon=horizon)).document


def test_a_day_begins_with_what_the_evening_before_it_delivered() -> None:
    """60 kWh in 12 h leave 5 kW; asked by itself, the second day would have to find all of it in six."""
    report = what_if_days(LongQuestion(two_days(), Addition(name="new", kw=4.0)), options=OPTIONS)
    first, second = sorted(report.days, key=lambda day: day.start)
    assert (first.start[:10], second.start[:10]) == ("2026-01-15", "2026-01-16")
    alone = what_if_days(LongQuestion(two_days("2026-01-16", 1), Addition(name="new", kw=4.0)), options=OPTIONS)
    assert alone.most_kw == pytest.approx(0.0, abs=1e-3)
    assert not alone.fits
    assert second.most_kw is not None
    assert second.most_kw > alone.most_kw + 1.0  # type: ignore[operator]


def test_a_profile_is_that_of_each_day() -> None:
    profile = [1.0] * 24 + [50.0] * 24
    addition = Addition.model_validate({"name": "new", "profile": profile})
    report = what_if_days(LongQuestion(two_days(), addition), options=OPTIONS)
    assert {day.start[:10]: day.fits for day in report.days} == {"2026-01-15": True, "2026-01-16": False}
    assert report.days[0].start[:10] == "2026-01-16"
