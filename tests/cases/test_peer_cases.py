"""Every case of other schedulers, through the site document, judged by the judge that came with the cases."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.cases.adapter import WORDS, plan_of, site_of

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.errors import SiteError
from gridshare.usecases.schedule import schedule

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "cases"
CASES = sorted(p.stem for p in (FOLDER / "cases").glob("*.json")) or ["absent"]
RESOLUTION_KW = 1e-6  # cases speak of a few watts


@pytest.fixture(scope="module")
def judge(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_plan", shared / "cases" / "check_plan.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def outcome_of(case: dict[str, Any]) -> tuple[dict[str, Any] | None, str]:
    """The schedule of a case, or the message with which it is refused."""
    try:
        site = parsed(site_of(case)).resolved()
        found = schedule(site, SolveOptions(relative_gap=1e-7), resolution_kw=RESOLUTION_KW)
    except SiteError as error:
        return None, str(error)
    return found.model_dump(mode="json"), ""


@pytest.mark.parametrize("name", CASES)
def test_the_judge_accepts_the_plan_of_every_case(name: str, judge: ModuleType, shared: Path) -> None:
    case = json.loads((shared / "cases" / "cases" / f"{name}.json").read_text())
    expected = case["expected"]
    plan, message = outcome_of(case)
    if plan is None:
        wanted = expected.get("error_names", []) or expected.get("accept_error_naming", [])
        assert expected["outcome"] in ("error", "error_or_violation") or "accept_error_naming" in expected, message
        missing = [w for w in wanted if w not in message and WORDS.get(w, w) not in message]
        assert not missing, f"the refusal does not name {missing}: {message}"
        return
    assert expected["outcome"] != "error", "a plan where a refusal was expected"
    problems, verdict = judge.compare(case, plan_of(plan))
    assert not problems, f"{problems}; cost {verdict['cost_eur']}"
