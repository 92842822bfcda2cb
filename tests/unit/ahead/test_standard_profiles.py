"""Firms of which nothing is measured: a standard profile scaled to a year, and a margin for how little that says."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from gridshare.ahead.loading import parsed
from gridshare.ahead.standard_profiles import with_standard_profiles
from gridshare.errors import SiteError
from gridshare.sites.document import SiteDocument
from gridshare.sites.outlook import Outlook

SITE: dict[str, Any] = {
    "gridshare": 1,
    "name": "two",
    "time_zone": "Europe/Amsterdam",
    "horizon": {"start": "2026-01-15", "days": 1, "step_minutes": 15, "look_ahead_hours": 0},
    "standard_profiles": {"kapper_kw": {"shape": "retail", "year_kwh": 45000}},
    "connection": {"layers": [{"source": "groeps-TO", "direction": "both", "limit_kw": 100}]},
    "members": [{"name": "Kapper", "assets": [{"kind": "inflexible_load", "name": "kapper", "profile": "kapper_kw"}]}],
}


def energy_kwh(site: dict[str, Any], day: date | None = None) -> float:
    document = parsed(site, day=day).document
    profile = document.members[0].assets[0].profile
    return float(np.sum(profile.given)) / 4


def test_a_year_of_days_sums_to_the_year_total() -> None:
    weeks = [energy_kwh(SITE, date.fromordinal(date(2026, 1, 5).toordinal() + k)) for k in range(7)]
    assert sum(weeks) * 52.14 == pytest.approx(45000, rel=0.06)  # holidays, and the middle lies 2 % below the mean


def test_twice_the_total_is_twice_the_profile_and_the_margin() -> None:
    def margin(kwh: float) -> np.ndarray:
        site = SITE | {"standard_profiles": {"kapper_kw": {"shape": "retail", "year_kwh": kwh}}}
        return parsed(site).resolved().connection.group.import_margin_kw

    assert margin(90000) == pytest.approx(2 * margin(45000), abs=1e-2)
    assert (margin(45000) > 0).all()


def test_independent_firms_hold_back_less_together_than_each_by_itself() -> None:
    two = {name: {"shape": "office", "year_kwh": 50000} for name in ("a_kw", "b_kw")}
    assets = [{"kind": "inflexible_load", "name": n, "profile": n} for n in two]
    both = SITE | {"standard_profiles": two, "members": [{"name": "A", "assets": assets}]}
    one = SITE | {"standard_profiles": {"a_kw": two["a_kw"]}, "members": [{"name": "A", "assets": assets[:1]}]}
    of_both, of_one = (parsed(s).resolved().connection.group.import_margin_kw for s in (both, one))
    assert of_both == pytest.approx(np.sqrt(2) * of_one, abs=1e-2)


def test_it_joins_the_margin_of_what_is_forecast() -> None:
    document, grid = SiteDocument.model_validate(SITE), parsed(SITE).resolved().grid
    alone = with_standard_profiles(Outlook(), document, grid, {}).import_margin_kw
    joined = with_standard_profiles(Outlook(import_margin_kw=np.full(96, 3.0)), document, grid, {}).import_margin_kw
    assert alone is not None
    assert joined == pytest.approx(np.hypot(alone, 3.0), abs=1e-2)


def test_a_document_in_place_reads_back_as_itself() -> None:
    document = parsed(SITE).document
    again = parsed(document.model_dump(mode="json", by_alias=True)).document
    assert again == document


def test_the_plan_says_that_nothing_was_measured() -> None:
    document = parsed(SITE).document
    assert [(p.series, p.steps, p.method) for p in document.provenance] == [
        ("kapper_kw", {"forecast": ((0, 96),)}, "standard profile")
    ]
    assert any("No measurements" in note for note in document.notes)


@pytest.mark.parametrize(("day", "steps"), [(date(2026, 3, 29), 92), (date(2026, 10, 25), 100)])
def test_it_follows_the_clock_on_the_days_of_change(day: date, steps: int) -> None:
    profile = parsed(SITE, day=day).document.members[0].assets[0].profile
    assert len(profile.given) == steps


@pytest.mark.parametrize(
    "profiles",
    [
        {"kapper_kw": {"shape": "shop", "year_kwh": 45000}},
        {"kapper_kw": {"shape": "retail", "year_kwh": 0}},
        {"kapper": {"shape": "retail", "year_kwh": 45000}},
    ],
)
def test_what_cannot_be_is_refused(profiles: dict[str, Any]) -> None:
    with pytest.raises(SiteError) as caught:
        parsed(SITE | {"standard_profiles": profiles})
    assert any(p.where.startswith("standard_profiles") for p in caught.value.problems)
