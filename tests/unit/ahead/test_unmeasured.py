"""What is expected of a day is the same wherever what was learned is kept."""

import json
from datetime import date
from pathlib import Path

import numpy as np
from tests.unit.forecasts.weeks import Firm

from gridshare.ahead.unmeasured import forecast_unmeasured
from gridshare.forecasts.memory import Memory
from gridshare.series.measured import MeasuredSeries
from gridshare.sites.outline import outline


def test_a_memory_serves_in_place_of_the_folder_of_the_site_and_leaves_nothing_there(tmp_path: Path) -> None:
    measured = {}
    for seed, name in enumerate(("a_kw", "b_kw")):
        past = Firm(noise_kw=5).past(date(2025, 4, 1), date(2025, 5, 4), name, seed)
        origin = np.zeros(len(past.values), dtype=np.int8)
        measured[name] = MeasuredSeries(name, past.start, 900, past.values, origin)
    site = {
        "gridshare": 1,
        "name": "two",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2025-05-06", "days": 1, "step_minutes": 15},
        "series": "measured",
        "members": [
            {"name": name, "assets": [{"kind": "inflexible_load", "name": name, "profile": name}]} for name in measured
        ],
    }
    (tmp_path / "site.json").write_text(json.dumps(site))
    memory = Memory()
    remembered = forecast_unmeasured(outline(tmp_path), measured, ["a_kw", "b_kw"], memory=memory)
    assert [path.name for path in tmp_path.iterdir()] == ["site.json"]
    assert list(memory.issued) == ["group_kw"]
    kept = forecast_unmeasured(outline(tmp_path), measured, ["a_kw", "b_kw"])
    assert (tmp_path / "forecast" / "models" / "group_kw.json").is_file()
    for name, series in kept.series.items():
        assert np.array_equal(remembered.series[name].values, series.values)
    assert remembered.import_margin_kw is not None
    assert np.array_equal(remembered.import_margin_kw, kept.import_margin_kw)
