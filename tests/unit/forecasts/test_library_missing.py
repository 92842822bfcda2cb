"""A system without OpenMP still gets a forecast, and is told what it lacks."""

import builtins
from datetime import date
from typing import Any

import pytest
from tests.unit.forecasts.weeks import PLACE, Firm

from gridshare.errors import ForecastError
from gridshare.forecasts.gradient_boosting import GradientBoosting
from gridshare.forecasts.learning import learn
from gridshare.forecasts.seasonal_naive import SeasonalNaive

PAST = Firm(noise_kw=4.0).past(date(2025, 1, 6), date(2025, 5, 28))


@pytest.fixture
def without_openmp(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: Any, **named: Any) -> Any:
        if name == "lightgbm":
            raise OSError("libgomp.so.1: cannot open shared object file")
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", refuse)


@pytest.mark.usefixtures("without_openmp")
def test_the_method_says_what_is_missing() -> None:
    with pytest.raises(ForecastError) as caught:
        GradientBoosting().fit(PAST, PLACE)
    (problem,) = caught.value.problems
    assert (problem.code, "libgomp1" in problem.remedy) == ("library_missing", True)


@pytest.mark.usefixtures("without_openmp")
def test_the_series_is_left_to_the_naive_and_says_why() -> None:
    learned = learn(PAST, PLACE, GradientBoosting(), SeasonalNaive())
    assert learned.method == "seasonal_naive"
    assert "libgomp.so.1" in " ".join(learned.notes)
