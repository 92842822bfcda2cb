"""gridshare in Python."""

import inspect
import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import gridshare
from gridshare.arguments import ArgumentsError
from gridshare.documents.days import DaysError
from gridshare.errors import ImportedError
from gridshare.milp.compiled import Compiled
from gridshare.milp.solve import Live
from gridshare.sites.addition import AdditionError

SITE = Path(__file__).parents[1] / "sites" / "three-yards.json"


@pytest.fixture(scope="module")
def planned() -> gridshare.Schedule:
    return gridshare.schedule(SITE)


def test_import_is_free_of_heavy_packages() -> None:
    code = (
        "import sys, gridshare; dir(gridshare); print([m for m in ('pandas', 'numpy', 'pydantic') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_promised_name_is_there() -> None:
    assert {"Warm", "batch", "load", "schedule", "variations", "verify", "what_if"} <= set(dir(gridshare))
    assert callable(gridshare.batch.run)
    for name in gridshare.__all__:
        assert getattr(gridshare, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'plan'"):
        gridshare.plan  # type: ignore[attr-defined]  # noqa: B018


def test_a_site_may_be_a_path_a_document_or_plain_values(planned: gridshare.Schedule) -> None:
    raw = json.loads(SITE.read_text(encoding="utf-8"))
    assert gridshare.schedule(gridshare.load(SITE)) == planned
    assert gridshare.schedule(raw) == planned
    assert hash(gridshare.schedule(str(SITE))) == hash(planned)
    assert planned != "another"


def test_a_loaded_site_has_its_day() -> None:
    with pytest.raises(TypeError, match=r"Give the day to gridshare\.load"):
        gridshare.schedule(gridshare.load(SITE), day="2026-01-16")
    assert gridshare.load(SITE, "2026-01-15") == gridshare.load(SITE)


VERBS = {
    name: verb for name in gridshare.__all__ if inspect.isroutine(verb := getattr(gridshare, name)) and name != "Warm"
} | {"batch.run": gridshare.batch.run}


@pytest.mark.parametrize(
    ("name", "parameter"), [(name, each) for name, verb in VERBS.items() for each in inspect.signature(verb).parameters]
)
def test_each_argument_of_each_verb_is_held_to_what_it_may_be(name: str, parameter: str) -> None:
    """Whatever the others are: a wrong one is refused before anything is done."""
    needed = {
        each.name: SITE for each in inspect.signature(VERBS[name]).parameters.values() if each.default is each.empty
    }
    with pytest.raises(ArgumentsError) as caught:
        VERBS[name](**{**needed, parameter: object()})
    [problem] = [p for p in caught.value.problems if p.where == parameter]
    assert problem.code == "wrong_type"
    assert "(object)" in problem.found
    assert problem.expected


@pytest.mark.parametrize("wrong", [[], None, 3, b"site.yaml", "", "  "], ids=repr)
def test_what_is_no_site_is_refused_at_the_door(wrong: Any) -> None:
    with pytest.raises(gridshare.GridshareError) as caught:
        gridshare.schedule(wrong)
    [problem] = caught.value.problems
    assert problem.where == "site"
    assert problem.expected == (
        "SiteDocument, str, Path or Mapping: A loaded site, a path, or a document as a dict (its series inline)"
    )


def test_what_is_like_a_list_or_a_number_is_taken_for_one() -> None:
    report = gridshare.flexibility(SITE, "17:00-19:00", kw=np.array([1.0]), time_limit_s=np.int64(60))  # type: ignore[arg-type]
    assert report.curves
    with pytest.raises(ArgumentsError, match="only: 'depot battery'"):
        gridshare.variations(SITE, only="depot battery")


@pytest.mark.parametrize("day", ["tomorow", "2026-02-30", datetime(2026, 1, 15, 7)])  # noqa: DTZ001 - as a caller has it
def test_what_is_no_day_is_refused(day: Any) -> None:
    with pytest.raises(DaysError):
        gridshare.load(SITE, day)
    with pytest.raises(DaysError):
        gridshare.schedule_days(SITE, ("2026-01-15", day), "nowhere")


def test_the_last_day_does_not_come_before_the_first() -> None:
    with pytest.raises(DaysError, match="2026-01-16 to 2026-01-15; expected the first day and the last"):
        gridshare.schedule_days(SITE, ("2026-01-16", "2026-01-15"), "nowhere")


def test_what_cannot_be_added_or_said_is_a_problem_in_words(tmp_path: Path) -> None:
    with pytest.raises(AdditionError, match=r"addition\.label: the unknown field 'label'"):
        gridshare.what_if(SITE, {"name": "new", "label": "new", "kw": 1.0})
    with pytest.raises(ImportedError, match="answers"):
        gridshare.import_files(tmp_path, said={"answers": 3})


def test_problems_are_raised_together() -> None:
    raw = json.loads(SITE.read_text(encoding="utf-8"))
    raw["feeders"][0]["limt_kw"] = 5
    raw["name"] = ""
    with pytest.raises(gridshare.SiteError) as caught:
        gridshare.schedule(raw)
    assert len(caught.value.problems) == 2


def test_frames(planned: gridshare.Schedule) -> None:
    assert planned.group["net_load_kw"].to_list() == planned.document.group.net_load_kw
    assert isinstance(planned.group.index, pd.DatetimeIndex)
    assert str(planned.group.index.tz) == "Europe/Amsterdam"
    assert "depot battery" in planned.assets.columns.get_level_values("name")
    assert planned.members["Bakery"]["net_load_kw"].shape == (24,)
    assert planned.frames["costs"]["plan_eur"].sum() == pytest.approx(planned.cost_eur, abs=1e-3)


def test_repr_is_short_and_telling(planned: gridshare.Schedule) -> None:
    text = repr(planned)
    assert text.startswith("<Schedule 'Three yards' 2026-01-15: cap kept; all demand served; ")
    savings = planned.document.savings
    assert f"saves {savings.cost_of_days_eur:.2f} EUR; once a month" in text
    assert text.endswith(f"saves {savings.month_charges_eur:.2f} EUR>")


def test_words_picture_and_html(planned: gridshare.Schedule) -> None:
    assert "The group's cap is kept." in planned.summary("en")
    assert "De groep blijft binnen haar grens." in planned.summary("nl")
    assert len(planned.plot("en").axes) == 4
    cell = planned._repr_html_()
    assert "<svg" in cell
    assert "Transport [NL]" in cell


def test_html_without_matplotlib_is_words(planned: gridshare.Schedule, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    assert "<svg" not in planned._repr_html_()


def test_verify_takes_what_schedule_gave_and_what_it_wrote(planned: gridshare.Schedule, tmp_path: Path) -> None:
    text = planned.to_json(tmp_path / "plan.json")
    assert gridshare.verify(SITE, planned).holds
    assert gridshare.verify(SITE, tmp_path / "plan.json").holds
    assert gridshare.verify(SITE, json.loads(text)).holds
    assert gridshare.verify(gridshare.load(SITE), planned.document).holds


def test_what_if() -> None:
    report = gridshare.what_if(SITE, {"name": "Fast charger", "kw": 5.0})
    assert report.fits
    assert report.most_kw is not None
    assert report.most_kw > 5
    again = gridshare.what_if(SITE, {"name": "Fast charger", "kw": 5.0}, days=["2026-01-15"])
    assert again == report


def test_flexibility() -> None:
    report = gridshare.flexibility(SITE, "17:00-19:00", direction="up", time_limit_s=120)
    assert report.curves[0].most_proven
    again = gridshare.flexibility(gridshare.load(SITE), "17:00-19:00", direction="up", time_limit_s=120)
    assert again.model_copy(update={"seconds": report.seconds}) == report
    with pytest.raises(gridshare.GridshareError, match="a window on the clock"):
        gridshare.flexibility(SITE, "five to seven")


def test_variations() -> None:
    report = gridshare.variations(SITE, only=["depot battery"])
    assert {row.asset for row in report.variations} == {"depot battery"}
    assert report.variations[0].label == "without depot battery"
    assert report == gridshare.variations(gridshare.load(SITE), only=["depot battery"])
    with pytest.raises(gridshare.SiteError, match="Did you mean 'depot battery'"):
        gridshare.variations(SITE, only=["depot battrey"])


def test_a_warm_plan_begins_from_the_solver_of_the_last_and_costs_as_little(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    begin = Live.__init__

    def counted(self: Live, compiled: Compiled) -> None:
        made.append(self)
        begin(self, compiled)

    monkeypatch.setattr(Live, "__init__", counted)
    raw = json.loads(SITE.read_text(encoding="utf-8"))
    raw["operation"] = "none"  # a second look has solvers of its own, and so have choices that are settled last
    for asset in (asset for member in raw["members"] for asset in member["assets"] if "connectors" in asset):
        asset["connectors"] = {name: {"power_kw": kw, "least_kw": 0} for name, kw in asset["connectors"].items()}
    warm = gridshare.Warm()
    first = gridshare.schedule(raw, relative_gap=1e-9, warm=warm)
    for member in raw["members"]:
        for asset in member["assets"]:
            if asset["kind"] == "inflexible_load":
                asset["profile"] = [1.1 * kw for kw in asset["profile"]]
    second = gridshare.schedule(raw, relative_gap=1e-9, warm=warm)
    assert len(made) == 1
    cold = gridshare.schedule(raw, relative_gap=1e-9)
    assert len(made) > 1
    assert second.cost_eur > first.cost_eur
    assert second.document.proof.cost_eur == pytest.approx(cold.document.proof.cost_eur, rel=1e-6)


def test_progress_may_stop_it() -> None:
    seen = []
    gridshare.schedule(SITE, on_progress=lambda progress: seen.append(progress.stage))
    assert all(isinstance(stage, str) for stage in seen)
