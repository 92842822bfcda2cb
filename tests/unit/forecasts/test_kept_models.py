"""A kept model serves exactly as long as it is the one that would be learned, give or take a week."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from tests.unit.forecasts.weeks import PLACE, Firm

from gridshare.forecasts.forecaster import Past
from gridshare.forecasts.kept_models import keep, kept
from gridshare.forecasts.learning import learn
from gridshare.forecasts.methods import method

WHOLE = Firm(noise_kw=3).past(date(2025, 3, 1), date(2025, 5, 31))
DAY_S = 86400
PAST = WHOLE.until(WHOLE.end - 20 * DAY_S)
NAIVE = method("seasonal_naive")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    keep(learn(PAST, PLACE, NAIVE, NAIVE), PAST, PLACE, "seasonal_naive", tmp_path)
    return tmp_path


def test_it_serves_the_past_it_learned_from_and_one_that_is_a_week_longer(folder: Path) -> None:
    found = kept(PAST, PLACE, "seasonal_naive", folder)
    assert found is not None
    assert found.method == "seasonal_naive"
    assert found.history_days == 72
    assert kept(WHOLE.until(PAST.end + 7 * DAY_S), PLACE, "seasonal_naive", folder) is not None


def test_it_learns_again_when_the_past_has_grown_by_more_than_a_week(folder: Path) -> None:
    assert kept(WHOLE.until(PAST.end + 7 * DAY_S + 900), PLACE, "seasonal_naive", folder) is None


def test_it_never_serves_a_day_before_it_was_learned(folder: Path) -> None:
    assert kept(PAST.until(PAST.end - 900), PLACE, "seasonal_naive", folder) is None


def test_it_learns_again_when_a_single_value_was_corrected(folder: Path) -> None:
    values = PAST.values.copy()
    values[100] += 0.001
    assert kept(Past(PAST.name, "load", PAST.start, values), PLACE, "seasonal_naive", folder) is None


def test_it_learns_again_for_another_method_role_or_known_series(folder: Path) -> None:
    assert kept(PAST, PLACE, "gradient_boosting", folder) is None
    assert kept(replace(PAST, role="solar"), PLACE, "seasonal_naive", folder) is None
    known = {"wind_m_per_s": Past("wind_m_per_s", "weather", PAST.start, np.zeros(4))}
    assert kept(PAST, replace(PLACE, known=known), "seasonal_naive", folder) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"learned_until": "soon"}'])
def test_a_damaged_file_means_learning_again(folder: Path, text: str) -> None:
    (folder / "firm_kw.json").write_text(text)
    assert kept(PAST, PLACE, "seasonal_naive", folder) is None


def test_a_file_without_its_trees_means_learning_again(folder: Path) -> None:
    path = folder / "firm_kw.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"method": "gradient_boosting"}))
    assert kept(PAST, PLACE, "seasonal_naive", folder) is None


def test_nothing_but_the_model_is_left_behind(folder: Path) -> None:
    assert [path.name for path in folder.iterdir()] == ["firm_kw.json"]


def test_a_file_whose_numbers_were_changed_means_learning_again(folder: Path) -> None:
    path = folder / "firm_kw.json"
    content = json.loads(path.read_text())
    path.write_text(json.dumps(content | {"spread": [50.0] * len(content["spread"])}))
    assert kept(PAST, PLACE, "seasonal_naive", folder) is None


def test_a_file_that_nests_without_end_means_learning_again(folder: Path) -> None:
    (folder / "firm_kw.json").write_text("[" * 100_000)
    assert kept(PAST, PLACE, "seasonal_naive", folder) is None


def test_another_version_of_gridshare_learns_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gridshare.forecasts.kept_models.version", lambda _: "99")
    assert kept(PAST, PLACE, "seasonal_naive", folder) is None
