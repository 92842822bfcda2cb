"""Where the time is up before any plan is found, doing nothing is the answer, and it is said to be that."""

from __future__ import annotations

import datetime as dt
import json
import time
from pathlib import Path

import pytest

import gridshare.milp.plan as plan_module
from gridshare.ahead.loading import opened, parsed
from gridshare.batch.row import Subject
from gridshare.batch.task import Task, plan_row
from gridshare.effort import SolveOptions
from gridshare.jobs.kinds.kind import Given
from gridshare.jobs.kinds.schedule import ScheduleArguments, work
from gridshare.reports.plan.headline import unfinished
from gridshare.reports.words import Language, Words
from gridshare.sites.addition import Addition, extended
from gridshare.sites.limits import Limits
from gridshare.sites.outline import outline
from gridshare.sites.site import Site
from gridshare.usecases.period import schedule_days
from gridshare.usecases.schedule import schedule
from gridshare.usecases.variations import variations
from gridshare.usecases.verify import verify
from gridshare.usecases.what_if import what_if

SAMPLE = Path(__file__).resolve().parents[3] / "sample_sites" / "three-firms"
NO_TIME = SolveOptions(time_limit_s=1e-9)
DAY = dt.date(2026, 2, 10)


def test_without_time_the_answer_is_doing_nothing_and_says_so() -> None:
    site = opened(SAMPLE).resolved()
    plan = schedule(site, NO_TIME)
    assert plan.verdict.is_baseline
    assert not plan.verdict.proven
    assert plan.figures == plan.baseline
    assert plan.proof.bound_eur is None
    assert plan.notes[0] == "The time was up before any plan was found: this is doing nothing, not a plan."
    assert verify(site, plan.model_dump(mode="json")).holds


def test_doing_nothing_says_which_rules_it_would_break() -> None:
    roof = {"kind": "solar", "name": "roof", "available": 50.0, "curtailable": True, "feed_in_limit_kw": 0.0}
    site = {
        "gridshare": 1,
        "name": "one roof",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-03-10T10:00", "steps": 4, "step_minutes": 15},
        "members": [{"name": "firm", "assets": [roof]}],
    }
    resolved = parsed(site).resolved()
    plan = schedule(resolved, NO_TIME)
    assert plan.verdict.is_baseline
    assert not plan.verdict.finished
    assert not plan.proof.verified
    assert any("would break rule C6" in note for note in plan.notes)
    again = verify(resolved, plan.model_dump(mode="json"))
    assert not again.holds
    assert {broken.label for broken in again.broken} == {"C6"}
    assert not again.wrong
    words: dict[Language, str] = {"en": "and breaks rules", "nl": "en breekt regels"}
    for language, first in words.items():
        assert first in str(unfinished(plan, Words(language)))


def test_every_door_answers_at_the_smallest_limit(tmp_path: Path) -> None:
    site = opened(SAMPLE).resolved()
    variations_ = variations(site, NO_TIME, ["depot battery"])
    assert variations_.as_it_is.verdict.is_baseline
    assert all(row.plan is not None and not row.proven for row in variations_.variations)
    case = extended(site, Addition(name="more", kw=50.0))
    fits = what_if([case], NO_TIME)
    assert not fits.days[0].proven
    result = plan_row(Task(Subject(str(SAMPLE)), None), None, options=NO_TIME)
    assert result is not None
    assert (result.row.status, result.row.finished) == ("ok", False)
    period = schedule_days(outline(SAMPLE), DAY, DAY, tmp_path / "days", NO_TIME)
    assert [day.status for day in period.days] == ["nothing"]
    written = json.dumps(site.document.model_dump(mode="json", by_alias=True)).encode()
    done = work(Given(body=written, limits=Limits(400, 400, 400)), ScheduleArguments(), options=NO_TIME)
    assert json.loads(done.body)["verdict"]["is_baseline"]


def test_building_the_model_counts_within_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    built = plan_module.stamps_of

    def slowly(site: Site) -> object:
        time.sleep(0.6)
        return built(site)

    monkeypatch.setattr(plan_module, "stamps_of", slowly)
    assert schedule(opened(SAMPLE).resolved(), SolveOptions(time_limit_s=0.5)).verdict.is_baseline


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
