"""Where the time is up before any plan is found, doing nothing is the answer, and it is said to be that."""

from __future__ import annotations

from pathlib import Path

import pytest

from gridshare.ahead.loading import opened, parsed
from gridshare.effort import SolveOptions
from gridshare.errors import TimeLimitError
from gridshare.usecases.schedule import schedule
from gridshare.usecases.verify import verify

SAMPLE = Path(__file__).resolve().parents[3] / "sample_sites" / "three-firms"
NO_TIME = SolveOptions(time_limit_s=1e-9)


def test_without_time_the_answer_is_doing_nothing_and_says_so() -> None:
    site = opened(SAMPLE).resolved()
    plan = schedule(site, NO_TIME)
    assert plan.verdict.is_baseline
    assert not plan.verdict.proven
    assert plan.figures == plan.baseline
    assert plan.proof.bound_eur is None
    assert plan.notes[0] == "The time was up before any plan was found: this is doing nothing, not a plan."
    assert verify(site, plan.model_dump(mode="json")).holds


def test_doing_nothing_is_no_answer_where_it_would_break_a_rule() -> None:
    roof = {"kind": "solar", "name": "roof", "available": 50.0, "curtailable": True, "feed_in_limit_kw": 0.0}
    site = {
        "gridshare": 1,
        "name": "one roof",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-03-10T10:00", "steps": 4, "step_minutes": 15},
        "members": [{"name": "firm", "assets": [roof]}],
    }
    with pytest.raises(TimeLimitError):
        schedule(parsed(site).resolved(), NO_TIME)


def test_the_smallest_cap_names_no_import_cap_where_only_export_is_short() -> None:
    roof = {"kind": "solar", "name": "roof", "available": 50.0}
    limits = [{"source": "TO", "direction": d, "limit_kw": limit} for d, limit in (("import", 80.0), ("export", 30.0))]
    site = {
        "gridshare": 1,
        "name": "one roof",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-03-10T10:00", "steps": 4, "step_minutes": 15},
        "connection": {"layers": limits},
        "members": [{"name": "firm", "assets": [roof]}],
    }
    found = schedule(parsed(site).resolved()).smallest_cap
    assert found is not None
    assert found.more_kw == pytest.approx(20.0)
    assert found.highest_kw is None
