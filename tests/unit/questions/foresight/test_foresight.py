"""What remains where the future is not known: by arithmetic on a load that nobody foresaw, by laws, in words."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tests.long_sites import capped, cut, written

from gridshare.effort import DayProgress, SolveOptions
from gridshare.errors import CancelledError
from gridshare.questions.fit.asked import FitQuestion
from gridshare.questions.fit.document import FitAnswer
from gridshare.questions.fit.question import newcomer_of
from gridshare.questions.fit_as_lived import fit_as_lived
from gridshare.questions.foresight.as_lived import Asked, Fits, as_lived
from gridshare.questions.foresight.document import AsLived, Broken
from gridshare.questions.foresight.group_forecast import PARTS, group_forecast
from gridshare.questions.foresight.week_ahead import week_ahead
from gridshare.questions.foresight.weeks import Week, sample, week_of
from gridshare.reports.what_if.as_lived import as_lived_sentences
from gridshare.reports.words import Language, Words
from gridshare.sites.addition import Addition
from gridshare.years.long_site import LongSite

FIRST = dt.date(2026, 1, 12)
"""A Monday."""
PATIENT = SolveOptions(time_limit_s=300.0)
FIXED = {"fixed": {"import": {"price": 0.2}, "export": {"price": 0.1}}}
DAYS = 12


def surprised(folder: Path, load: np.ndarray, days: int = DAYS) -> Path:
    """A hall under 80 kW with a load by hours."""
    hall = {"kind": "inflexible_load", "name": "hall", "profile": "hall_kw"}
    firm = {"name": "yard", "energy_contract": "fixed", "assets": [hall]}
    written(folder, FIRST, days, [], connection=capped(80.0), members=[firm], energy_contracts=FIXED)
    lines = (folder / "series.csv").read_text(encoding="utf-8").splitlines()
    columns = [f"{lines[0]},hall_kw", *(f"{line},{kw}" for line, kw in zip(lines[1:], load, strict=True))]
    (folder / "series.csv").write_text("\n".join(columns) + "\n", encoding="utf-8")
    return folder


def peaked(days: int = DAYS) -> np.ndarray:
    """50 kW, but for 90 kW in two hours of the last day."""
    load = np.full(24 * days, 50.0)
    load[-12:-10] = 90.0
    return load


def asked(folder: Path, kw: float, weeks: int, options: SolveOptions = PATIENT, days: int = DAYS) -> FitAnswer:
    last = FIRST + dt.timedelta(days=days - 1)
    return fit_as_lived(FitQuestion(folder, FIRST, last, Addition(name="Newcomer", kw=kw)), weeks, options=options)


def lived(answer: FitAnswer) -> AsLived:
    assert answer.as_lived is not None
    return answer.as_lived


def shown(found: AsLived, language: Language = "en") -> str:
    return " ".join(as_lived_sentences(found, Words(language)))


def test_what_nobody_foresaw_breaks_the_contract(tmp_path: Path) -> None:
    folder, last = surprised(tmp_path, peaked()), FIRST + dt.timedelta(days=DAYS - 1)
    new = newcomer_of(FitQuestion(folder, FIRST, last, Addition(name="Newcomer", kw=5.0)))
    looked = Asked(new.before, 5.0, DAYS - 1, lambda *_: Fits(25.0), lambda ahead, _: ahead.foreseen(new.after))
    found = as_lived(looked, PATIENT, 1)
    assert [(week.first, week.binds) for week in found.weeks] == [(FIRST + dt.timedelta(days=8), True)]
    # 50 kW is expected; 90 kW comes, with 5 kW of it 15 kW above 80 in two hours of one of four days.
    with_it, without = found.whole
    assert (with_it.newcomer_kw, with_it.quarters, with_it.of_quarters, with_it.days) == (5.0, 2, 96, 1)
    assert (with_it.kwh, with_it.most_kw) == (30.0, 15.0)
    assert (without.newcomer_kw, without.quarters, without.kwh, without.most_kw) == (0.0, 2, 20.0, 10.0)
    assert [one.broken == replaced(with_it, one.probability) for one in found.remains] == [True, True]
    assert [one.enough for one in found.remains] == [round(94 / 96, 6)] * 2
    assert "all 5 kW of it fits" in shown(found)
    text = "Without it: the contract would have been broken in 2 of 96 quarters (2.08%), on 1 day, by 10 kW at most"
    assert text in shown(found)
    assert "het contract zou overschreden zijn in 2 van 96 kwartieren (2,08%), op 1 dag" in shown(found, "nl")


def replaced(of: Broken, probability: float) -> Broken:
    return of.model_copy(update={"probability": probability})


def test_a_load_that_is_always_the_same_needs_little_held_back(tmp_path: Path) -> None:
    site = cut(surprised(tmp_path, np.full(24 * DAYS, 50.0)), FIRST, DAYS)
    ahead = week_ahead(site, Week(0, 8, 4), group_forecast(site, lambda *_: None), 0.95)
    assert ahead is not None
    assert 0 <= ahead.import_kw.max() <= 0.05 * 50.0  # a start in the cold holds back as much by itself
    tighter = replace(ahead, import_kw=np.full(96, 5.0)).foreseen(site).site(3).connection.group
    assert tighter.import_cap_kw.tolist() == [75.0] * 24
    assert tighter.import_contract_kw.tolist() == [80.0] * 24


def test_a_day_is_forecast_from_what_was_known_at_its_gate(tmp_path: Path) -> None:
    days = 40
    rng = np.random.default_rng(1)
    load = 50 + 10 * np.sin(np.arange(24 * days) / 24 * 2 * np.pi) + rng.normal(0, 3, 24 * days)
    part = days // PARTS
    day = 2 * part + 3
    other = load.copy()
    other[24 * (day - 1) : 24 * 3 * part] += 100.0  # from the day before it, which no meter has shown yet
    one, two = (
        group_forecast(cut(surprised(tmp_path / name, of, days=days), FIRST, days), lambda *_: None)
        for name, of in (("one", load), ("two", other))
    )
    at = FIRST + dt.timedelta(days=day)
    assert np.array_equal(one.days[at].quantiles, two.days[at].quantiles)
    assert not np.array_equal(one.days[at].measured, two.days[at].measured)
    later = at + dt.timedelta(days=2)
    assert not np.array_equal(one.days[later].quantiles, two.days[later].quantiles)


def test_less_fits_with_more_held_back_and_then_the_contract_is_broken_less(tmp_path: Path) -> None:
    days = 40
    rng = np.random.default_rng(5)
    load = 45 + 15 * rng.random(24 * days)
    found = lived(asked(surprised(tmp_path, load, days=days), 40.0, 3, days=days))
    assert found.finished
    assert found.newcomer_kw is not None
    assert found.newcomer_kw == pytest.approx(80 - load.max(), abs=0.01)
    (p90, p95), (whole, without) = found.remains, found.whole
    assert p90.kw is not None
    assert p95.kw is not None
    assert 0 < p95.kw < p90.kw
    assert 0 < p90.held_back_kw < p95.held_back_kw
    assert 0.8 < p90.enough <= p95.enough <= 1
    assert p90.kw == min(kw for kw in p90.by_week if kw is not None)
    assert p95.broken is not None
    assert p95.broken.quarters <= whole.quarters
    assert without.quarters == 0
    if p95.kw < found.newcomer_kw:
        assert p95.short_quarters > 0
    assert any(week.binds for week in found.weeks)
    assert any(week.tightest for week in found.weeks)


def test_weeks_are_spread_over_the_period_with_those_that_have_to_be_there() -> None:
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
    assert sample(site(8), 4) == []
    assert [(week.first, week.days) for week in sample(site(10), 4)] == [(8, 2)]
    assert {week.stretch for week in sample(site(60, 5, 60), 4)} == {0, 2}
    with_one = sample(site(200), 4, [66])
    assert with_one[0] == Week(0, 63, 7)
    assert sorted(week.first // 50 for week in with_one) == [0, 1, 2, 3]
    assert sample(site(200), 1, [66, 120]) == [Week(0, 63, 7), Week(0, 119, 7)]
    assert (week_of(site(200), 3), week_of(site(60, 5, 60), 66)) == (None, None)
    assert week_of(site(60, 5, 60), 65 + 59) == Week(2, 53, 7)


def test_where_the_time_is_up_it_says_so(tmp_path: Path) -> None:
    found = lived(asked(surprised(tmp_path, peaked()), 5.0, 1, replace(PATIENT, time_limit_s=1e-3)))
    assert not found.finished
    assert (found.weeks, found.remains) == ([], [])
    assert shown(found).startswith("How much remains where the future is not known could not be found: the time was up")


def test_where_nothing_fits_all_that_is_asked_is_looked_at(tmp_path: Path) -> None:
    answer = asked(surprised(tmp_path, peaked()), 5.0, 1)
    assert answer.how_much is not None
    assert (answer.how_much.kw or 0.0) < 1e-3
    assert lived(answer).newcomer_kw == 5.0
    assert "0 kW of it" not in shown(lived(answer))


def test_too_short_a_period_has_no_week(tmp_path: Path) -> None:
    found = lived(asked(surprised(tmp_path, peaked(4), days=4), 5.0, 1, days=4))
    assert (found.asked_weeks, found.weeks, found.enough_measured) == (0, [], False)
    assert shown(found, "nl").endswith("er is te weinig gemeten om een verwachting van te leren.")


@pytest.mark.parametrize("stage", ["learning", "foreseen", "broken"])
def test_who_asks_can_stop_at_each_stage(tmp_path: Path, stage: str) -> None:
    seen: list[str] = []

    def stop(progress: object) -> bool:
        assert isinstance(progress, DayProgress)
        seen.append(progress.stage)
        return progress.stage != stage

    with pytest.raises(CancelledError):
        asked(surprised(tmp_path, peaked()), 5.0, 1, replace(PATIENT, on_progress=stop))
    assert seen[-1] == stage
