"""A site whose series were imported: measured, then forecast, and what is held back for that."""

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from gridshare.ahead.loading import parsed
from gridshare.errors import SiteError
from gridshare.series.files import SiteFolder
from gridshare.series.measured import ORIGINS, MeasuredSeries, write_measured
from gridshare.sites.file import read
from gridshare.sites.outline import outline
from gridshare.sites.outlook import Outlook
from gridshare.sites.placed import Loaded, placed
from gridshare.sites.sources import Sources
from gridshare.timegrid import TimeGrid

DAY = TimeGrid.of_days(date(2026, 1, 15), 1, 15, "Europe/Amsterdam")
SITE: dict[str, Any] = {
    "gridshare": 1,
    "name": "two",
    "time_zone": "Europe/Amsterdam",
    "horizon": {"start": "2026-01-15", "days": 1, "step_minutes": 15, "look_ahead_hours": 0},
    "series": "measured",
    "connection": {
        "layers": [
            {"source": "groeps-TO", "direction": "both", "limit_kw": 100},
            {"source": "transformer", "direction": "both", "limit_kw": 90, "kind": "physical"},
        ]
    },
    "members": [
        {"name": "A", "assets": [{"kind": "inflexible_load", "name": "a", "profile": "a_net_kw", "net": True}]},
        {"name": "B", "assets": [{"kind": "solar", "name": "b", "available": "b_production_kw"}]},
    ],
}


def measured(name: str, n: int, value: float = 10.0, before: int = 0) -> MeasuredSeries:
    start = int(DAY.start.timestamp()) - before * 900
    return MeasuredSeries(name, start, 900, np.full(n, value), np.zeros(n, np.int8))


def forecast(name: str, value: float) -> MeasuredSeries:
    origin = np.full(96, ORIGINS.index("forecast"), np.int8)
    return MeasuredSeries(name, int(DAY.start.timestamp()), 900, np.full(96, value), origin)


def measured_only(folder: Path) -> Loaded:
    return parsed(read(folder).data, folder)


def expecting(folder: Path, outlook: Outlook) -> Loaded:
    site = outline(folder)
    return placed(site, Sources.of(site.document.series, SiteFolder(folder), site.grid).with_outlook(outlook))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "site.yaml").write_text(yaml.safe_dump(SITE))
    write_measured(measured("a_net_kw", 136, before=100), tmp_path / "measured")  # until step 36
    write_measured(measured("b_production_kw", 96, 5.0), tmp_path / "measured")
    return tmp_path


def test_what_lacks_is_a_problem_that_says_until_when_it_was_measured(folder: Path) -> None:
    with pytest.raises(SiteError) as caught:
        measured_only(folder)
    (problem,) = caught.value.problems
    assert problem.code == "series_gap"
    assert "lacks 60 of 96 steps, from 2026-01-15 09:00; it ends 2026-01-15 09:00" in problem.found
    assert "gridshare schedule --day" in problem.remedy


def test_forecasts_come_after_what_is_measured_and_are_told_apart(folder: Path) -> None:
    outlook = Outlook({"a_net_kw": forecast("a_net_kw", 20.0)}, methods={"a_net_kw": "like days"})
    document = expecting(folder, outlook).document
    profile = document.members[0].assets[0].profile.on(96)
    assert profile.tolist() == [10.0] * 36 + [20.0] * 60
    a, b = document.provenance
    assert (a.series, a.steps, a.method) == ("a_net_kw", {"measured": ((0, 36),), "forecast": ((36, 96),)}, "like days")
    assert (b.series, b.steps, b.method) == ("b_production_kw", {"measured": ((0, 96),)}, None)


def test_the_margin_is_apart_from_the_contract_and_not_held_back_under_the_transformer(folder: Path) -> None:
    outlook = Outlook(
        {"a_net_kw": forecast("a_net_kw", 20.0)}, import_margin_kw=np.full(96, 30.0), export_margin_kw=np.full(96, 5.0)
    )
    group = expecting(folder, outlook).resolved().connection.group
    assert group.points.import_limit_kw[:, 0].tolist() == [100.0, 70.0, 90.0]
    assert group.points.export_limit_kw[:, 0].tolist() == [100.0, 95.0, 90.0]
    assert group.import_binding[0] == 0  # the contract, where without the margin the transformer would bind
    assert group.export_binding[0] == 1
    assert group.import_margin_kw[0] == 30.0


def test_a_margin_that_the_document_gives_counts_before_that_of_a_forecast(folder: Path) -> None:
    site = SITE | {"connection": SITE["connection"] | {"margin": {"import_kw": 7}}}
    (folder / "site.yaml").write_text(yaml.safe_dump(site))
    outlook = Outlook(
        {"a_net_kw": forecast("a_net_kw", 20.0)}, import_margin_kw=np.full(96, 30.0), export_margin_kw=np.full(96, 5.0)
    )
    group = expecting(folder, outlook).resolved().connection.group
    assert (group.import_margin_kw[0], group.export_margin_kw[0]) == (7.0, 5.0)


def test_a_series_in_another_unit_is_refused(folder: Path) -> None:
    write_measured(measured("price_eur_per_mwh", 96), folder / "measured")
    site = yaml.safe_load((folder / "site.yaml").read_text())
    site["members"][0]["assets"][0]["profile"] = "price_eur_per_mwh"
    (folder / "site.yaml").write_text(yaml.safe_dump(site))
    with pytest.raises(SiteError) as caught:
        measured_only(folder)
    assert {p.code for p in caught.value.problems} == {"unit_wrong"}


def test_a_folder_outside_the_site_is_refused(folder: Path) -> None:
    site = SITE | {"series": "../measured"}
    inner = folder / "inner"
    inner.mkdir()
    (inner / "site.yaml").write_text(yaml.safe_dump(site))
    with pytest.raises(SiteError) as caught:
        measured_only(inner)
    assert "path_outside" in {p.code for p in caught.value.problems}


def test_a_gap_between_measurements_is_never_forecast_but_asked_to_be_filled(folder: Path) -> None:
    series = measured("a_net_kw", 136, before=100)
    series.values[110:112] = np.nan
    write_measured(series, folder / "measured")
    with pytest.raises(SiteError, match=r"lacks 2 of 96 steps, from 2026-01-15 02:30.*--fill like-days"):
        expecting(folder, Outlook({"a_net_kw": forecast("a_net_kw", 20.0)}))


def test_a_note_says_what_is_held_back_and_only_where_the_forecast_decides_it(folder: Path) -> None:
    outlook = Outlook({"a_net_kw": forecast("a_net_kw", 20.0)}, {}, {}, np.full(96, 7.0), np.full(96, 3.0))
    (note,) = expecting(folder, outlook).document.notes
    assert "Held back under the contract is up to 7 kW on import and up to 3 kW on export" in note
    own = SITE | {"connection": {**SITE["connection"], "margin": {"import_kw": 12}}}
    (folder / "site.yaml").write_text(yaml.safe_dump(own))
    (note,) = expecting(folder, outlook).document.notes
    assert "12" not in note
    assert "contract is up to 3 kW on export" in note


def test_a_standard_profile_stands_in_only_beyond_what_was_measured(folder: Path) -> None:
    own = SITE | {"standard_profiles": {"a_net_kw": {"shape": "base", "year_kwh": 87600}}}
    (folder / "site.yaml").write_text(yaml.safe_dump(own))
    site = measured_only(folder).resolved()
    margin = site.connection.group.import_margin_kw
    assert not margin[:36].any()
    assert (margin[36:] > 0).all()
    write_measured(measured("a_net_kw", 96), folder / "measured")
    loaded = measured_only(folder)
    assert not loaded.resolved().connection.group.import_margin_kw.any()
    assert loaded.document.notes == ()


def test_a_note_is_silent_on_what_is_held_back_where_nothing_may_be_fed_in(folder: Path) -> None:
    caps = [("import", 100), ("export", 0)]
    one_way = {"layers": [{"source": side, "direction": side, "limit_kw": kw} for side, kw in caps]}
    (folder / "site.yaml").write_text(yaml.safe_dump(SITE | {"connection": one_way}))
    outlook = Outlook({"a_net_kw": forecast("a_net_kw", 20.0)}, {}, {}, np.full(96, 7.0), np.full(96, 1418.0))
    (note,) = expecting(folder, outlook).document.notes
    assert "Held back under the contract is up to 7 kW on import:" in note
