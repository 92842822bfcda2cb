"""What a summary reports of the data that a plan is made from."""

from types import SimpleNamespace
from typing import Any

import pytest

from gridshare.reports.plan.foresight import foresight
from gridshare.reports.words import Words
from gridshare.sites.provenance import SeriesOrigin

MEASURED = SeriesOrigin(series="a_kw", steps={"measured": ((0, 4),)})
FORECAST = SeriesOrigin(series="b_kw", steps={"measured": ((0, 1),), "forecast": ((1, 4),)}, method="seasonal naive")
FILLED = SeriesOrigin(series="c_kw", steps={"measured": ((0, 1),), "like_days": ((1, 3),), "measured ": ((3, 4),)})


def document(*origins: SeriesOrigin, net: float = 50.0, cap: float = 60.0, margin: float = 0.0) -> Any:
    group = SimpleNamespace(
        net_load_kw=[net] * 4,
        import_cap_kw=[cap] * 4,
        export_cap_kw=[None] * 4,
        import_margin_kw=[margin] * 4,
        export_margin_kw=[0.0] * 4,
    )
    return SimpleNamespace(provenance=origins, group=group, verdict=SimpleNamespace(cap_kept=net <= cap))


def lines(of: Any) -> list[str]:
    return list(foresight(of, Words("en")))


def test_a_plan_without_imported_series_says_nothing() -> None:
    assert lines(document()) == []


def test_measured_forecast_and_filled_are_counted() -> None:
    assert lines(document(MEASURED)) == ["All 1 imported series are measured."]
    forecast, filled = lines(document(MEASURED, FORECAST, FILLED))
    assert forecast == "1 of 3 imported series and tables are forecast (as a week ago)."
    assert filled.startswith("2 steps")


@pytest.mark.parametrize(("net", "reported"), [(65.0, True), (75.0, False), (55.0, False)])
def test_a_plan_above_the_lowered_cap_reports_whether_the_contract_is_kept(net: float, *, reported: bool) -> None:
    shown = lines(document(MEASURED, net=net, cap=60.0, margin=10.0))
    assert any("up to 10 kW on import" in line for line in shown)
    assert ("Without that margin the contract itself is kept." in shown) is reported
