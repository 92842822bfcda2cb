"""The search at short time limits: the plan to begin with stands, and nothing is called proven that is not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.builders import random_site

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.errors import Problem, TimeLimitError
from gridshare.milp.answers import NO_ANSWER, Relaxation, Status
from gridshare.milp.rounds import Rounds
from gridshare.milp.solve import Live
from gridshare.schedules.document import ScheduleDocument
from gridshare.sites.site import Site
from gridshare.usecases.schedule import schedule
from gridshare.usecases.verify import verify

EXACT = SolveOptions(relative_gap=1e-9)

SEEDS = (104, 111, 117, 119, 132, 133, 139, 144, 145, 150, 152, 157, 158)
"""Of 100 to 159 those whose sites are short; a plan of each of the others would only show that it is none."""

Short = tuple[Site, ScheduleDocument]


@pytest.fixture(scope="module")
def short_sites() -> list[Short]:
    """Random sites that cannot keep their cap, or cannot serve all, and their plans."""
    found = []
    for seed in SEEDS:
        site = random_site(seed, size=5)
        for layer in site["connection"]["layers"]:
            if layer["direction"] in ("import", "both"):
                given = layer["limit_kw"]
                layer["limit_kw"] = [0.2 * kw for kw in given] if isinstance(given, list) else 0.2 * given
        park = parsed(site).resolved()
        plan = schedule(park, EXACT)
        if len(plan.proof.stages) > 1:
            found.append((park, plan))
    return found


def no_time(*_: Any) -> None:
    raise TimeLimitError(Problem("time_limit", "time_limit", "no plan", "a plan"))


def test_where_only_the_plan_to_begin_with_was_found_it_is_published_with_what_is_open(
    short_sites: list[Short], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(short_sites) >= 10
    monkeypatch.setattr(Rounds, "solved", no_time)
    same = 0
    for site, proven in short_sites:
        plan = schedule(site, EXACT)
        assert verify(site, plan).holds
        if plan.verdict.is_baseline:
            continue
        least = {(s.name, s.rank): s.value for s in proven.proof.stages}
        for stage in plan.proof.stages:
            if stage.name == "exceedance_kwh" and stage.rank == 0:
                assert stage.value >= least["exceedance_kwh", 0] - 1e-3
            if stage.bound is not None and stage.name != "movement_kwh":
                assert stage.bound <= stage.value + 1e-3
        same += plan.figures.exceedance_kwh <= proven.figures.exceedance_kwh + 1e-2
        assert not plan.verdict.finished or plan.figures.unserved_kwh <= proven.figures.unserved_kwh + 1e-2
    assert same >= len(short_sites) // 2


def test_a_plan_to_begin_with_is_never_made_worse(short_sites: list[Short]) -> None:
    """In the order of what gives way, each plan that is finished is at least as good as the one it began with."""
    for site, finished in short_sites[:12]:
        begun: list[Any] = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Rounds, "solved", no_time)
            begun.append(schedule(site, EXACT))
        value = {(s.name, s.rank): s.value for s in begun[0].proof.stages}
        for stage in finished.proof.stages:
            key = (stage.name, stage.rank)
            if key not in value or stage.name in ("cost_eur", "movement_kwh"):
                break
            if stage.value < value[key] - 1e-3:
                break
            assert stage.value <= value[key] + 1e-3


def test_a_linear_problem_that_the_time_cuts_short_proves_nothing(
    short_sites: list[Short], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has no bound; a value is not within any distance of none."""
    seen, relaxation = 0, Live.relaxation

    def cut_short(self: Live, *args: Any, **kwargs: Any) -> Relaxation:
        found = relaxation(self, *args, **kwargs)
        if found.answer.status is Status.INFEASIBLE:
            return found
        return replace(found, answer=replace(NO_ANSWER, seconds=found.answer.seconds))

    monkeypatch.setattr(Live, "relaxation", cut_short)
    monkeypatch.setattr(Rounds, "_searched", no_time)
    for site, _ in short_sites:
        plan = schedule(site, EXACT)
        without = [stage for stage in plan.proof.stages if stage.bound is None]
        seen += bool(without)
        assert not (without and plan.verdict.proven)
    assert seen > 0
