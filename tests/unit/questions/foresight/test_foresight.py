"""A sample of weeks as lived: by arithmetic on a load that nobody foresaw, by laws, and in both languages."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tests.builders import a_battery
from tests.long_sites import capped, cut, written

from gridshare.effort import SolveOptions
from gridshare.errors import CancelledError
from gridshare.questions.fit.question import FitQuestion
from gridshare.questions.fit_as_lived import fit_as_lived
from gridshare.questions.foresight import as_lived as room
from gridshare.questions.foresight.as_lived import Parks, as_lived
from gridshare.questions.foresight.document import AsLived, Lived
from gridshare.questions.foresight.margins import HeldBack, held_back, with_margins
from gridshare.questions.foresight.weeks import sample
from gridshare.reports.what_if.as_lived import as_lived_sentences
from gridshare.reports.words import Language, Words
from gridshare.sites.addition import Addition
from gridshare.years.long_site import LongSite

FIRST = dt.date(2026, 1, 12)
"""A Monday."""
PATIENT = SolveOptions(time_limit_s=300.0)
FIXED = {"fixed": {"import": {"price": 0.2}, "export": {"price": 0.1}}}
BATTERY = a_battery(energy_kwh=60.0, start_kwh=30.0, charge_kw=30.0, discharge_kw=30.0, round_trip_efficiency=1.0)


@pytest.fixture
def surprised(tmp_path: Path) -> LongSite:
    """50 kW for ten days, but for 90 kW in two hours of the last, under 80 kW; a battery could give these 20 kWh."""
    load = np.full(240, 50.0)
    load[228:230] = 90.0
    hall = {"kind": "inflexible_load", "name": "hall", "profile": "hall_kw"}
    firm = {"name": "yard", "energy_contract": "fixed", "assets": [hall, BATTERY]}
    folder = written(tmp_path, FIRST, 10, [], connection=capped(80.0), members=[firm], energy_contracts=FIXED)
    lines = (folder / "series.csv").read_text(encoding="utf-8").splitlines()
    columns = [f"{lines[0]},hall_kw", *(f"{line},{kw}" for line, kw in zip(lines[1:], load, strict=True))]
    (folder / "series.csv").write_text("\n".join(columns) + "\n", encoding="utf-8")
    return cut(folder, FIRST, 10)


def of(found: AsLived, policy: str) -> Lived:
    return next(each for each in found.lived if each.policy == policy)


def shown(found: AsLived, language: Language = "en") -> str:
    return " ".join(as_lived_sentences(found, Words(language)))


def test_what_nobody_foresaw_is_above_the_contract_and_foresight_knows_it(surprised: LongSite) -> None:
    found = as_lived(Parks(surprised), PATIENT)
    assert found.finished
    assert [week.first for week in found.weeks] == [FIRST + dt.timedelta(days=8)]
    ahead, perfect = of(found, "day_ahead"), of(found, "perfect_foresight")
    assert (ahead.over_quarters, ahead.over_kwh, ahead.over_most_kw) == (2, pytest.approx(20.0), pytest.approx(10.0))
    assert (perfect.over_quarters, perfect.more_than_foresight_eur_per_day) == (0, 0.0)
    assert "a plan of the day before: above the contract in 2 quarters, 20.0 kWh, at most 10 kW" in shown(found)
    assert "een plan van de dag ervoor: boven het contract in 2 kwartieren, 20,0 kWh" in shown(found, "nl")


def test_a_load_that_is_always_the_same_needs_nothing_held_back(surprised: LongSite) -> None:
    held = held_back(surprised.stretches[0], 0.95)
    assert held.import_kw.max() < 0.01
    flat = HeldBack(np.full(240, 5.0), np.zeros(240), 10)
    group = with_margins(surprised, [flat]).site(3).connection.group
    assert group.import_cap_kw.tolist() == [75.0] * 24
    assert group.import_contract_kw.tolist() == [80.0] * 24


def test_weeks_are_spread_over_the_period_and_have_a_past() -> None:
    days = tuple(FIRST + dt.timedelta(days=k) for k in range(200))

    class Fake:
        def __init__(self, n: int) -> None:
            self.days = days[:n]

    def site(*lengths: int) -> LongSite:
        return LongSite(tuple(map(Fake, lengths)))  # type: ignore[arg-type]

    four = sample(site(200), 4)
    assert {days[week.first].weekday() for week in four} == {0}
    assert sorted(week.first // 50 for week in four) == [0, 1, 2, 3]
    assert all(week.first >= 8 and week.days == 7 for week in four)
    assert sample(site(200), 2) == sample(site(200), 2)
    assert sample(site(8), 4) == []
    assert [(week.first, week.days) for week in sample(site(10), 4)] == [(8, 2)]
    assert {week.stretch for week in sample(site(60, 5, 60), 4)} == {0, 2}


def test_less_fits_with_a_margin_held_back(tmp_path: Path) -> None:
    folder = written(tmp_path, FIRST, 12, [BATTERY], connection=capped(160.0))
    asked = FitQuestion(folder, FIRST, FIRST + dt.timedelta(days=11), Addition(name="Newcomer", kw=20.0))
    found = fit_as_lived(asked, 1, options=PATIENT)
    assert found.as_lived is not None
    assert found.how_much is not None
    kw = [found.how_much.kw, *(one.kw for one in found.as_lived.remains)]
    assert kw == sorted(kw, reverse=True)  # type: ignore[type-var]
    assert found.as_lived.remains[0].held_back_kw > 0
    assert {each.with_newcomer for each in found.as_lived.lived} == {True, False}
    assert found.as_lived.newcomer_kw == min(20.0, found.how_much.kw or 0.0)
    assert "kW held back (on average)" in shown(found.as_lived)
    assert "kW achter de hand" in shown(found.as_lived, "nl")


def test_where_the_time_is_up_it_says_so(surprised: LongSite) -> None:
    found = as_lived(Parks(surprised), replace(PATIENT, time_limit_s=1e-3))
    assert not found.finished
    assert found.weeks == []
    assert shown(found).startswith("No week could be lived: the time was up.")


def test_too_short_a_period_has_no_week(tmp_path: Path) -> None:
    found = as_lived(Parks(cut(written(tmp_path, FIRST, 4, []), FIRST, 4)), PATIENT)
    assert (found.asked_weeks, found.weeks) == (0, [])
    assert shown(found, "nl").startswith("Geen week kon geleefd worden: er zijn acht gemeten dagen ervoor nodig.")


def test_who_asks_can_stop(surprised: LongSite) -> None:
    with pytest.raises(CancelledError):
        as_lived(Parks(surprised), SolveOptions(on_progress=lambda _: False))
    assert room.ASKED[-1] == room.FORESIGHT
