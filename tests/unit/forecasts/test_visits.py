"""Scenarios of tomorrow's vehicles: whole past days, moved on the local clock, that the planner takes as they are."""

from __future__ import annotations

import itertools
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gridshare.assets.ev_charging.document import Session
from gridshare.errors import ForecastError
from gridshare.forecasts.visits.past import KEPT, LEFT, NEEDED
from gridshare.forecasts.visits.scenarios import Scenarios, scenarios

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
KWH = 1e-6
"""Rounding of sums of a few hundred energies [kWh]."""
WATT_HOUR = 1e-3
"""What is delivered is written in whole watt-hours [kWh]."""


def daily(first: date, days: int, energy_kwh: float = 10.0, arrives: int = 8, stays_h: int = 9) -> pd.DataFrame:
    """One visit a day on connector P1, on the local clock, so much more energy every day."""
    begin = [pd.Timestamp(first) + timedelta(days=k, hours=arrives) for k in range(days)]
    return pd.DataFrame(
        {
            "connector": "P1",
            "arrival": begin,
            "departure": [each + timedelta(hours=stays_h) for each in begin],
            "energy_kwh": energy_kwh + np.arange(days),
        }
    )


def instants(result: Scenarios, scenario: int) -> list[tuple[str, datetime, datetime]]:
    return [
        (row["connector"], datetime.fromisoformat(row["arrival"]), datetime.fromisoformat(row["departure"]))
        for row in result.rows[scenario]
    ]


def test_the_columns_of_a_session_are_all_known_here() -> None:
    assert {*NEEDED, *KEPT, *LEFT} == set(Session.model_fields)


def test_what_was_firm_is_firm_on_the_day_it_is_moved_to_and_what_was_not_said_is_not() -> None:
    for said, kept in ((True, {True}), (False, {False}), (None, set())):
        table = daily(date(2023, 1, 30), 40).assign(firm=pd.Series([said] * 40, dtype=object), phases=3)
        rows = [row for scenario in scenarios(table, date(2023, 3, 14), 1, AMSTERDAM, 3).rows for row in scenario]
        assert {row["firm"] for row in rows if "firm" in row} == kept
        assert {Session.model_validate(row).phases for row in rows} == {3}


def test_a_tuesday_is_made_of_working_days_with_tuesdays_first() -> None:
    result = scenarios(daily(date(2023, 1, 30), 40), date(2023, 3, 14), 1, AMSTERDAM, 20)
    kinds = [source[0].weekday() for source in result.sources]
    assert set(kinds) <= {0, 1, 2, 3, 4}
    assert kinds[:4] == [1, 1, 1, 1]
    assert sum(result.weights) == pytest.approx(1.0)
    assert list(result.weights) == sorted(result.weights, reverse=True)


def test_a_holiday_is_made_of_sundays() -> None:
    result = scenarios(daily(date(2023, 4, 24), 30), date(2023, 5, 29), 1, AMSTERDAM, 20)  # Pentecost Monday
    assert {source[0] for source in result.sources} == {
        date(2023, 4, 27),  # King's Day
        date(2023, 4, 30),
        date(2023, 5, 7),
        date(2023, 5, 14),
        date(2023, 5, 18),  # Ascension
        date(2023, 5, 21),
    }


def test_no_past_day_is_used_that_is_not_over_when_the_forecast_is_made() -> None:
    result = scenarios(daily(date(2023, 2, 1), 60), date(2023, 3, 15), 1, AMSTERDAM, 100)
    assert max(source[0] for source in result.sources) <= date(2023, 3, 13)


@pytest.mark.parametrize("day", [date(2023, 3, 26), date(2023, 10, 29)])
def test_a_visit_keeps_its_time_on_the_local_clock_on_the_days_the_clock_changes(day: date) -> None:
    result = scenarios(daily(day - timedelta(days=30), 29), day, 1, AMSTERDAM, 3)
    for _, arrival, departure in instants(result, 0):
        assert arrival.astimezone(AMSTERDAM).strftime("%F %H:%M") == f"{day} 08:00"
        assert departure.astimezone(AMSTERDAM).strftime("%F %H:%M") == f"{day} 17:00"
    assert result.energy_kwh.shape[1] == {3: 92, 10: 100}[day.month]


def test_a_vehicle_that_stands_from_before_midnight_belongs_to_the_day_with_its_part_delivered() -> None:
    result = scenarios(
        daily(date(2023, 1, 30), 20, energy_kwh=90.0, arrives=18, stays_h=9), date(2023, 2, 21), 1, AMSTERDAM, 1
    )
    early, late = result.rows[0]
    assert early["arrival"] == "2023-02-20T18:00:00+01:00"
    assert early["departure"] == "2023-02-21T03:00:00+01:00"
    assert early["delivered_kwh"] == pytest.approx(early["energy_kwh"] * 6 / 9, abs=WATT_HOUR)
    assert "delivered_kwh" not in late
    assert result.energy_kwh.sum() == pytest.approx(early["energy_kwh"] * 3 / 9 + late["energy_kwh"] * 6 / 9)
    assert any("delivered_kwh" in note for note in result.notes)


@pytest.mark.parametrize(("day", "leaves"), [(date(2023, 3, 26), "08:00"), (date(2023, 10, 29), "06:00")])
def test_a_visit_over_the_night_of_the_change_keeps_its_length(day: date, leaves: str) -> None:
    table = daily(day - timedelta(days=30), 29, arrives=20, stays_h=11)
    result = scenarios(table, day, 1, AMSTERDAM, 3)
    for scenario in range(3):
        _, arrival, departure = instants(result, scenario)[0]
        assert departure - arrival == timedelta(hours=11)
        assert departure.astimezone(AMSTERDAM).strftime("%F %H:%M") == f"{day} {leaves}"


def test_a_week_with_a_holiday_takes_that_day_from_sundays_and_the_rest_from_one_week() -> None:
    result = scenarios(daily(date(2023, 2, 6), 60), date(2023, 4, 8), 4, AMSTERDAM, 1)  # Easter: Saturday to Tuesday
    saturday, sunday, monday, tuesday = result.sources[0]
    assert (sunday - saturday, tuesday - saturday) == (timedelta(days=1), timedelta(days=3))
    assert monday.weekday() == 6


def test_a_vehicle_that_would_find_its_plug_taken_is_left_out_and_counted() -> None:
    weekend = pd.DataFrame(
        {
            "connector": "P1",
            "arrival": [pd.Timestamp("2023-03-03 18:00") + timedelta(days=7 * k) for k in range(5)],
            "departure": [pd.Timestamp("2023-03-06 07:00") + timedelta(days=7 * k) for k in range(5)],
            "energy_kwh": 60.0,
        }
    )
    mondays = weekend.assign(arrival=weekend.departure, departure=weekend.departure + timedelta(hours=9))
    table = pd.concat([weekend, mondays.iloc[:-1]])
    result = scenarios(table, date(2023, 4, 7), 4, AMSTERDAM, 1)  # Good Friday is worked; the Monday is Easter's
    assert result.sources[0][3].weekday() == 6
    assert not any("left out" in note for note in result.notes)
    busy = pd.concat([table, daily(date(2023, 3, 4), 28, arrives=20, stays_h=1).assign(connector="P1")])
    with_overlap = scenarios(busy, date(2023, 4, 7), 4, AMSTERDAM, 1)
    assert any("left out" in note for note in with_overlap.notes)


def test_the_expected_scenario_is_the_one_in_the_middle() -> None:
    table = daily(date(2023, 1, 30), 36)
    table["energy_kwh"] = np.where(np.arange(36) % 7 == 0, 50.0 + np.arange(36), 0.0)  # Mondays: 50, 57, 64, 71, 78
    result = scenarios(table, date(2023, 3, 13), 1, AMSTERDAM, 3)
    assert sorted(result.energy_kwh.sum(axis=1)) == pytest.approx([64.0, 71.0, 78.0])
    assert result.energy_kwh[result.expected].sum() == pytest.approx(71.0)


def test_more_than_a_week_without_vehicles_is_a_gap_in_the_data_and_a_shorter_time_is_not() -> None:
    table = daily(date(2023, 1, 30), 40)
    day = table["arrival"].dt.date
    month = table[(day < date(2023, 2, 13)) | (day > date(2023, 2, 21))]  # nine days
    gap = scenarios(month, date(2023, 3, 14), 1, AMSTERDAM, 40)
    assert not any(date(2023, 2, 13) <= source[0] <= date(2023, 2, 21) for source in gap.sources)
    assert any("from 2023-02-13 to 2023-02-21" in note for note in gap.notes)
    week = table[(day < date(2023, 2, 13)) | (day > date(2023, 2, 19))]
    closed = scenarios(week, date(2023, 3, 14), 1, AMSTERDAM, 40)
    assert () in closed.rows
    assert not any("gap" in note for note in closed.notes)


def test_few_past_days_are_said() -> None:
    result = scenarios(daily(date(2023, 2, 28), 5), date(2023, 3, 7), 1, AMSTERDAM, 20)
    assert any("past days are like" in note for note in result.notes)


def test_a_day_of_a_kind_never_seen_is_said() -> None:
    result = scenarios(daily(date(2023, 3, 6), 5), date(2023, 3, 12), 1, AMSTERDAM, 20)
    assert any("Sunday 12 March 2023" in note for note in result.notes)


@pytest.mark.parametrize(
    ("damage", "where", "found"),
    [
        ({"energy_kwh": -1.0}, "sessions[2].energy_kwh", "-1.0"),
        ({"departure": pd.Timestamp("2023-01-01")}, "sessions[2].departure", "2023-01-01"),
        ({"arrival": pd.NaT}, "sessions[2].arrival", "NaT"),
        ({"connector": None}, "sessions[2].connector", "None"),
    ],
)
def test_a_row_that_is_no_visit_is_refused_by_its_number(damage: dict[str, object], where: str, found: str) -> None:
    table = daily(date(2023, 2, 28), 20).astype({"connector": object})
    for column, value in damage.items():
        table.loc[2, column] = value
    with pytest.raises(ForecastError) as refused:
        scenarios(table, date(2023, 3, 22), 1, AMSTERDAM, 3)
    assert refused.value.problems[0].where == where
    assert found in refused.value.problems[0].found


def test_a_column_that_lacks_is_named() -> None:
    with pytest.raises(ForecastError, match="also energy_kwh"):
        scenarios(daily(date(2023, 2, 28), 20).drop(columns="energy_kwh"), date(2023, 3, 22), 1, AMSTERDAM, 3)


def test_too_short_a_past_is_refused_with_what_is_needed() -> None:
    with pytest.raises(ForecastError, match="1 whole past days"):
        scenarios(daily(date(2023, 3, 1), 3), date(2023, 3, 22), 2, AMSTERDAM, 3)
    with pytest.raises(ForecastError, match="no row"):
        scenarios(daily(date(2023, 3, 1), 0), date(2023, 3, 22), 2, AMSTERDAM, 3)


def test_numbers_and_text_are_read_as_the_document_reads_them() -> None:
    table = daily(date(2023, 2, 20), 20)
    texts = table.assign(arrival=table.arrival.astype(str), departure=table.departure.astype(str))
    aware = table.assign(
        arrival=table.arrival.dt.tz_localize(AMSTERDAM).dt.tz_convert("UTC"),
        departure=table.departure.dt.tz_localize(AMSTERDAM).dt.tz_convert("UTC"),
    )
    results = [scenarios(each, date(2023, 3, 14), 1, AMSTERDAM, 3) for each in (table, texts, aware)]
    assert results[0].rows == results[1].rows == results[2].rows
    with pytest.raises(ForecastError):
        scenarios(table.assign(arrival=1.0), date(2023, 3, 14), 1, AMSTERDAM, 3)


@st.composite
def past_tables(draw: st.DrawFn) -> pd.DataFrame:
    """Visits on two connectors that never overlap, over some weeks around a change of the clock."""
    rows = []
    start = draw(st.sampled_from(["2023-03-06", "2023-10-09"]))
    for connector in ("P1", "P2"):
        hour = 0
        while hour < 24 * 20:
            hour += draw(st.integers(0, 30))
            stay = draw(st.integers(1, 40))
            at = (pd.Timestamp(start, tz=AMSTERDAM) + pd.Timedelta(hours=hour)).tz_convert("UTC")
            rows.append((connector, at, at + pd.Timedelta(hours=stay), draw(st.integers(0, 60)) / 2, 11.0, 3))
            hour += stay
    columns = ["connector", "arrival", "departure", "energy_kwh", "vehicle_kw", "phases"]
    return pd.DataFrame(rows, columns=columns)


@given(past_tables(), st.integers(0, 12), st.integers(1, 7))
@settings(max_examples=40, deadline=None)
def test_every_scenario_is_rows_that_the_document_takes_and_no_plug_is_used_twice(
    table: pd.DataFrame, wait: int, days: int
) -> None:
    last, stays = table.arrival.max().tz_convert(AMSTERDAM).date(), set(table.departure - table.arrival)
    result = scenarios(table, last + timedelta(days=1 + wait), days, AMSTERDAM, 6)
    assert len(result.rows) == len(result.weights) == len(result.sources) == len(result.energy_kwh)
    for rows in result.rows:
        visits = [Session.model_validate(row) for row in rows]
        for connector in ("P1", "P2"):
            here = sorted((v for v in visits if v.connector == connector), key=lambda v: v.arrival)
            for before, after in itertools.pairwise(here):
                assert before.departure <= after.arrival
        assert all(v.departure - v.arrival in stays and v.delivered_kwh <= v.energy_kwh + KWH for v in visits)
    most = max(sum(row["energy_kwh"] for row in rows) for rows in result.rows)
    assert result.energy_kwh.sum(axis=1).max() <= most + KWH


@pytest.mark.needs_shared
def test_measured_days_lie_between_the_scenarios_and_the_expected_one_beats_the_mean_of_the_weekday(
    shared: Path,
) -> None:
    zone = ZoneInfo("America/Los_Angeles")
    past = pd.read_csv(shared / "data" / "open" / "ev" / "acn_workplace_sessions.csv.gz").query("site == 'jpl'")
    table = pd.DataFrame(
        {
            "connector": past["station_id"],
            "arrival": pd.to_datetime(past["arrival_utc"]),
            "departure": pd.to_datetime(past["departure_utc"]),
            "energy_kwh": past["energy_kwh"],
        }
    )
    local = table["arrival"].dt.tz_convert(zone).dt.date
    by_day = table.groupby(local)["energy_kwh"].sum()
    held, ours, mean = [], [], []
    for day in by_day.index[70:-1:7]:
        known = table[table["arrival"] < pd.Timestamp(day, tz=zone) - pd.Timedelta(hours=15)]
        result = scenarios(known, day, 1, zone, 40)
        totals, truth = result.energy_kwh.sum(axis=1), float(by_day[day])
        held.append(totals.min() <= truth <= totals.max())
        weekdays = [by_day[then] for k in range(1, 9) if (then := day - timedelta(days=7 * k)) in by_day.index]
        if weekdays:
            ours.append(abs(totals[result.expected] - truth))
            mean.append(abs(np.mean(weekdays) - truth))
    assert np.mean(held) > 0.85
    assert np.mean(ours) < np.mean(mean)
