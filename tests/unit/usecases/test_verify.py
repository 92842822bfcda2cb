"""A published schedule is worked out again from its decisions; whatever is changed by hand is caught."""

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site, resolve
from gridshare.usecases.schedule import schedule
from gridshare.usecases.verify import ScheduleFileError, read_schedule, verify
from gridshare.usecases.verify_report import VerifyReport

SITE = Path(__file__).parents[2] / "sites" / "three-yards.json"


def site(cap_kw: float = 200, evening_kw: float = 150) -> Site:
    raw = json.loads(SITE.read_text(encoding="utf-8"))
    raw["connection"]["layers"][0]["limit_kw"] = cap_kw
    raw["connection"]["layers"][2]["limit_kw"] = evening_kw
    return resolve(SiteDocument.model_validate(raw))


@pytest.fixture(scope="module")
def true_plan() -> dict[str, Any]:
    return schedule(site()).model_dump(mode="json")


@pytest.fixture(scope="module")
def true_tight_plan() -> dict[str, Any]:
    return schedule(site(70, 30)).model_dump(mode="json")


def asset(plan: dict[str, Any], name: str) -> dict[str, Any]:
    return next(a for a in plan["assets"] if a["name"] == name)


def wrong(report: VerifyReport) -> set[str]:
    return {w.where for w in report.wrong}


def test_a_true_plan_holds(true_plan: dict[str, Any]) -> None:
    report = verify(site(), true_plan)
    assert report.holds
    assert report.is_of_this_site
    assert report.broken == report.wrong == []
    assert report.cost_eur == pytest.approx(true_plan["figures"]["cost_eur"], abs=1e-4)


def test_a_plan_that_says_what_it_exceeds_holds(true_tight_plan: dict[str, Any]) -> None:
    assert true_tight_plan["figures"]["exceedance_kwh"] > 0
    assert verify(site(70, 30), true_tight_plan).holds


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Paths of all figures; of a list of numbers, its last one that can be changed."""
    if isinstance(value, dict):
        return [leaf for key, v in value.items() for leaf in leaves(v, (*path, key))]
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [leaf for k, v in enumerate(value) for leaf in leaves(v, (*path, k))]
    if isinstance(value, list):
        return [(*path, len(value) - 1)] if value else []
    return [path]


CHECKED = (
    "horizon", "verdict", "figures", "baseline", "savings", "group", "members", "feeders", "assets", "exceedances",
    "unserved", "notes", "name", "credit",
)  # fmt: skip
NOT_CHECKED = {("verdict", "proven")}


def changed(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    return "other" if value is None or isinstance(value, str) else value


@pytest.mark.parametrize("fixture", ["true_plan", "true_tight_plan"])
def test_every_published_figure_that_is_changed_is_caught(fixture: str, request: pytest.FixtureRequest) -> None:
    plan = request.getfixturevalue(fixture)
    document = site() if fixture == "true_plan" else site(70, 30)
    uncaught = []
    paths = [p for part in CHECKED for p in leaves(plan[part], (part,)) if p not in NOT_CHECKED]
    # Every kind of figure once: of assets, members and the like the first that has it.
    kinds = {tuple(k for k in path if not isinstance(k, int)): path for path in reversed(paths)}
    assert len(kinds) > 80
    for path in kinds.values():
        edited = copy.deepcopy(plan)
        at = edited
        for key in path[:-1]:
            at = at[key]
        at[path[-1]] = changed(at[path[-1]])
        try:
            report = verify(document, edited)
        except ScheduleFileError:
            continue
        if report.holds:
            uncaught.append(path)
    assert uncaught == []


def test_more_charging_than_fits_names_rule_step_and_clock(true_plan: dict[str, Any]) -> None:
    edited = copy.deepcopy(true_plan)
    battery = asset(edited, "depot battery")
    battery["decisions"]["charge_kw"][3] = 95.0
    report = verify(site(), edited)
    limit = next(r for r in report.broken if r.label == "B3")
    assert (limit.where, limit.step, limit.at) == ("depot battery", 3, "2026-01-15T03:00:00+01:00")
    assert limit.amount == pytest.approx(15)
    assert "assets['depot battery'].net_load_kw" in wrong(report)


def test_a_session_that_is_not_served_is_caught_by_name(true_plan: dict[str, Any]) -> None:
    edited = copy.deepcopy(true_plan)
    part = next(p for p in asset(edited, "truck square")["parts"] if p["facts"]["name"] == "truck-7")
    part["decisions"]["charge_kw"] = [0.0] * 24
    report = verify(site(), edited)
    assert not report.holds
    assert report.unserved_kwh == pytest.approx(180)
    assert {"figures.unserved_kwh", "verdict.all_served", "unserved"} <= wrong(report)


def test_a_load_shifted_above_the_cap_is_caught(true_plan: dict[str, Any]) -> None:
    """Honest figures would show the exceedance; claimed figures that hide it do not help."""
    edited = copy.deepcopy(true_plan)
    part = next(p for p in asset(edited, "truck square")["parts"] if p["facts"]["name"] == "truck-7")
    part["decisions"]["charge_kw"] = [90.0 if 16 <= t < 18 else 0.0 for t in range(24)]
    battery = asset(edited, "depot battery")["decisions"]
    battery["charge_kw"], battery["discharge_kw"] = [0.0] * 24, [0.0] * 24
    report = verify(site(), edited)
    assert report.exceedance_kwh > 0
    assert "C7" in {r.label for r in report.broken}
    assert {"verdict.cap_kept", "figures.exceedance_kwh", "exceedances"} <= wrong(report)


def test_a_plan_of_another_site_is_not_of_this_one(true_plan: dict[str, Any]) -> None:
    report = verify(site(cap_kw=150), true_plan)
    assert not report.is_of_this_site
    assert not report.holds
    assert "group.import_cap_kw" in wrong(report)


def test_input_that_does_not_have_its_hash_is_caught(true_plan: dict[str, Any]) -> None:
    edited = copy.deepcopy(true_plan)
    edited["input"]["members"][0]["name"] = "Somebody"
    assert "input" in wrong(verify(site(), edited))


@pytest.mark.parametrize("what", ["cost_eur", "bound_eur", "gap"])
def test_a_proof_that_contradicts_itself_is_caught(what: str, true_plan: dict[str, Any]) -> None:
    edited = copy.deepcopy(true_plan)
    edited["proof"][what] = (edited["proof"][what] or 0.0) - 200
    assert not verify(site(), edited).holds


def test_smallest_cap_fits_the_caps(true_tight_plan: dict[str, Any]) -> None:
    edited = copy.deepcopy(true_tight_plan)
    edited["smallest_cap"]["more_kw"] += 5
    assert "smallest_cap.highest_kw" in wrong(verify(site(70, 30), edited))


def test_stages_in_another_order_than_the_parks_are_caught(true_tight_plan: dict[str, Any]) -> None:
    edited = copy.deepcopy(true_tight_plan)
    stages = edited["proof"]["stages"]
    at = [k for k, stage in enumerate(stages) if stage["name"] in ("exceedance_kwh", "unserved_kwh")]
    assert len(at) > 1
    stages[at[0]], stages[at[-1]] = stages[at[-1]], stages[at[0]]
    report = verify(site(70, 30), edited)
    (order,) = [w for w in report.wrong if w.where == "proof.stages"]
    assert order.follows.startswith("exceedance_kwh")
    assert order.published.startswith("unserved_kwh")


def test_a_plan_that_is_said_to_be_the_baseline_must_be_it(true_plan: dict[str, Any]) -> None:
    edited = copy.deepcopy(true_plan)
    edited["verdict"]["is_baseline"] = True
    assert any(w.startswith("assets['depot battery'].decisions") for w in wrong(verify(site(), edited)))


@pytest.mark.parametrize(
    ("edit", "where"),
    [
        (lambda a: a.pop(), "assets['truck square']"),
        (lambda a: a.append({**a[0], "name": "ghost"}), "assets['ghost']"),
        (lambda a: a[-1]["parts"].pop(), "assets['truck square']"),
        (
            lambda a: a[-1]["parts"][0]["decisions"]["charge_kw"].pop(),
            "assets['truck square'].parts[0].decisions.charge_kw",
        ),
        (lambda a: a[-1]["parts"].append(a[-1]["parts"][0]), "assets['truck square'].parts"),
    ],
    ids=["asset gone", "asset added", "session gone", "step gone", "session added"],
)
def test_another_shape_is_caught(edit: Any, where: str, true_plan: dict[str, Any]) -> None:
    edited = copy.deepcopy(true_plan)
    edited["assets"].sort(key=lambda a: a["name"] == "truck square")
    edit(edited["assets"])
    report = verify(site(), edited)
    assert not report.holds
    assert any(w.startswith(where) for w in wrong(report))


def test_assets_in_another_order_are_another_document(true_plan: dict[str, Any]) -> None:
    edited = copy.deepcopy(true_plan)
    edited["assets"].reverse()
    assert not verify(site(), edited).holds


def test_what_is_no_schedule_is_refused_with_all_that_is_wrong(true_plan: dict[str, Any]) -> None:
    with pytest.raises(ScheduleFileError) as caught:
        verify(site(), {"gridshare": 1, "figures": "none"})
    assert {"name", "horizon", "figures"} <= {p.where for p in caught.value.problems}
    assert caught.value.exit_code == 2
    edited = copy.deepcopy(true_plan)
    edited["figures"]["cost_eur"] = "free"
    with pytest.raises(ScheduleFileError, match=r"figures\.cost_eur: 'free'"):
        verify(site(), edited)


def test_files_that_are_no_json_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ScheduleFileError, match="No such file"):
        read_schedule(tmp_path / "none.json")
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    with pytest.raises(ScheduleFileError, match="expecting property name"):
        read_schedule(tmp_path / "bad.json")


@pytest.mark.parametrize(
    ("written", "found"),
    [("gridshare: 1\nname: park\n", "a text that begins with 'gridshare: 1'"), ("", "nothing"), ("[]", "'[]'")],
)
def test_what_is_no_schedule_file_is_named_with_what_was_found_and_expected(
    tmp_path: Path, written: str, found: str
) -> None:
    (tmp_path / "site.yaml").write_text(written, encoding="utf-8")
    with pytest.raises(ScheduleFileError) as caught:
        read_schedule(tmp_path / "site.yaml")
    [problem] = caught.value.problems
    assert problem.where == str(tmp_path / "site.yaml")
    assert found in problem.found
    assert problem.expected == "a schedule document (JSON)"
    assert "gridshare schedule --json-file" in problem.remedy


def test_the_verifier_loads_no_solver() -> None:
    code = (
        "import sys, json; from gridshare.usecases.verify import verify; import gridshare.cli.verify\n"
        "print([m for m in sys.modules if m.split('.')[0] in ('pyomo', 'highspy', 'scipy') "
        "or m.startswith('gridshare.milp') or m.endswith('.block')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
