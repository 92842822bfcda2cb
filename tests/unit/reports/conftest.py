"""Schedules that reports are made of: an ordinary day, and one whose cap and charging time are not enough."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gridshare.schedules.document import ScheduleDocument
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import resolve
from gridshare.usecases.schedule import schedule

SITE = Path(__file__).parents[2] / "sites" / "three-yards.json"


@pytest.fixture(scope="session")
def site() -> dict[str, Any]:
    """The site document as it is written."""
    return json.loads(SITE.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def plan() -> Callable[[dict[str, Any]], ScheduleDocument]:
    """Plan a site, and read the schedule back as it is published."""

    def planned(raw: dict[str, Any]) -> ScheduleDocument:
        document = schedule(resolve(SiteDocument.model_validate(raw)))
        return ScheduleDocument.model_validate_json(document.model_dump_json())

    return planned


@pytest.fixture(scope="session")
def ordinary(site: dict[str, Any], plan: Callable[[dict[str, Any]], ScheduleDocument]) -> ScheduleDocument:
    """The cap is enough."""
    return plan(site)


@pytest.fixture(scope="session")
def tight(site: dict[str, Any], plan: Callable[[dict[str, Any]], ScheduleDocument]) -> ScheduleDocument:
    """The cap is below what cannot move, so that it is exceeded and a truck leaves too empty."""
    raw = copy.deepcopy(site)
    raw["connection"]["layers"][0]["limit_kw"] = 70
    raw["connection"]["layers"][2]["limit_kw"] = 30
    raw["members"][2]["assets"][0]["sessions"][0]["departure"] = "2026-01-15 19:00"
    return plan(raw)
