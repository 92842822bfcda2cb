"""Months of a batch: no moment counts twice."""

from datetime import UTC, date, datetime, timedelta

from gridshare.batch.months import each_moment_once, months_of
from gridshare.batch.row import Row
from gridshare.schedules.months import MonthCharge


def row(day: int, days: int = 1, eur: float = 10.0, kw: float = 1.0, **changes: object) -> Row:
    """A plan of some days of March 2026, and its charge of 3 EUR per kW."""
    start = datetime(2026, 3, day, tzinfo=UTC)
    charge = MonthCharge(name="kW-max", month="2026-03", eur=3 * kw, eur_per_kw=3, billed_kw=kw, paid_kw=0)
    facts = {
        "path": "park", "site": "Park", "status": "ok", "day": date(2026, 3, day), "start": start,
        "end": start + timedelta(days=days), "cost_of_days_eur": eur, "baseline_cost_of_days_eur": eur + 1,
        "month_charges": [charge], "baseline_month_charges": [charge],
    }  # fmt: skip
    return Row.model_validate(facts | changes)


def test_days_that_are_planned_twice_are_summed_once() -> None:
    """1..3 March, then 2..4 March, of which nothing counts, then 4 March, which begins as the first has ended."""
    rows = [row(2, 3, eur=99.0, kw=99.0), row(1, 3, eur=30.0, kw=5.0), row(4, 1, eur=10.0, kw=6.0)]
    assert [each.day for each in each_moment_once(rows)] == [date(2026, 3, 1), date(2026, 3, 4)]
    (month,) = months_of(rows)
    assert (month.planned, month.overlapping) == (2, 1)
    assert (month.cost_of_days_eur, month.month_charges_eur, month.cost_eur) == (40.0, 18.0, 58.0)
    assert month.saving_eur == 2.0


def test_an_hour_that_two_horizons_share_is_noticed() -> None:
    rows = [row(1), row(2, start=datetime(2026, 3, 1, 23, tzinfo=UTC))]
    assert [month.overlapping for month in months_of(rows)] == [1]


def test_scenarios_and_parks_do_not_overlap_with_each_other() -> None:
    rows = [row(1), row(1, path="other"), row(1, scenario="less"), row(1, scenario="more")]
    months = months_of(rows)
    assert [(month.path, month.scenario) for month in months] == [
        ("other", None), ("park", None), ("park", "less"), ("park", "more"),
    ]  # fmt: skip
    assert [month.overlapping for month in months] == [0, 0, 0, 0]


def test_failed_rows_are_counted_and_have_no_time() -> None:
    failed = Row(path="park", day=date(2026, 3, 1), status="failed", error_code="x", error_message="y")
    (month,) = months_of([failed, row(2)])
    assert (month.planned, month.failed, month.overlapping) == (1, 1, 0)
