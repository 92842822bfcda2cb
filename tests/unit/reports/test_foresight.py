"""What a summary reports of the data that a plan is made from."""

from types import SimpleNamespace
from typing import Any

from gridshare.reports.plan.foresight import foresight
from gridshare.reports.words import Words
from gridshare.sites.provenance import SeriesOrigin

MEASURED = SeriesOrigin(series="a_kw", steps={"measured": ((0, 4),)})
FORECAST = SeriesOrigin(series="b_kw", steps={"measured": ((0, 1),), "forecast": ((1, 4),)}, method="seasonal naive")
FILLED = SeriesOrigin(series="c_kw", steps={"measured": ((0, 1),), "like_days": ((1, 3),), "measured ": ((3, 4),)})


def document(*origins: SeriesOrigin, margin: float = 0.0, fed_in: float = 0.0, may_feed_in: float | None = None) -> Any:
    group = SimpleNamespace(
        import_margin_kw=[margin] * 4,
        export_margin_kw=[fed_in] * 4,
        import_contract_kw=[100.0] * 4,
        export_contract_kw=[may_feed_in] * 4,
    )
    return SimpleNamespace(provenance=origins, group=group)


def lines(of: Any) -> list[str]:
    return list(foresight(of, Words("en")))


def test_a_plan_without_imported_series_says_nothing() -> None:
    assert lines(document()) == []


def test_measured_forecast_and_filled_are_counted() -> None:
    assert lines(document(MEASURED)) == ["All 1 imported series are measured."]
    forecast, filled = lines(document(MEASURED, FORECAST, FILLED))
    assert forecast == "1 of 3 imported series and tables are forecast (as a week ago)."
    assert filled.startswith("2 steps")


def test_what_is_held_back_for_forecasts_is_reported() -> None:
    shown = lines(document(MEASURED, margin=10.0))
    assert any("up to 10 kW on import" in line for line in shown)
    assert len(lines(document(MEASURED))) == 1


def test_nothing_is_held_back_of_what_may_not_be_fed_in() -> None:
    for allowed in (0.0, None):
        assert "up to 10 kW on import." in lines(document(MEASURED, margin=10.0, fed_in=1418.0, may_feed_in=allowed))[1]
        assert len(lines(document(MEASURED, fed_in=1418.0, may_feed_in=allowed))) == 1
    both = lines(document(MEASURED, margin=10.0, fed_in=1418.0, may_feed_in=30.0))[1]
    assert both.endswith("up to 10 kW on import, 30 kW on export.")
