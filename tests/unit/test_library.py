"""gridshare in Python."""

import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import gridshare
from gridshare.milp.compiled import Compiled
from gridshare.milp.solve import Live

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
    with pytest.raises(TypeError, match=r"give the day to gridshare\.load"):
        gridshare.schedule(gridshare.load(SITE), day="2026-01-16")
    assert gridshare.load(SITE, "2026-01-15") == gridshare.load(SITE)


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
