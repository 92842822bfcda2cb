"""Which contract: its verdicts, the worth of a kW against planning anew, what leaves with a member."""

from __future__ import annotations

import datetime as dt
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from rich.console import Console
from tests.builders import a_battery, a_load
from tests.long_sites import ZONE, a_truck, billed, capped, written
from tests.unit.questions.fit.parks import days_of, document
from tests.unit.usecases.test_look_ahead import a_truck as a_night

from gridshare.effort import SolveOptions
from gridshare.errors import Problem, SiteError, TimeLimitError
from gridshare.questions.contract.answer import ContractQuestion, which_contract
from gridshare.questions.contract.document import ContractAnswer
from gridshare.questions.contract.use import use_of
from gridshare.reports.what_if.contract import contract_summary
from gridshare.reports.words import Language
from gridshare.sites.outline import outline_of
from gridshare.years.linked_month import LinkedMonth

FIRST = dt.date(2026, 1, 5)
DAYS = 3
OPTIONS = SolveOptions(time_limit_s=300.0, relative_gap=1e-6)


def text(answer: ContractAnswer, language: Language) -> str:
    """The answer for the terminal."""
    out = StringIO()
    Console(file=out, width=300).print(contract_summary(answer, language))
    return out.getvalue()


def asked(
    folder: Path, cap_kw: float | None = None, tariff: dict[str, Any] | None = None, **more: Any
) -> ContractAnswer:
    """The answer for a yard with a battery."""
    site = {"grid_tariff": tariff or {}} | ({} if cap_kw is None else {"connection": capped(cap_kw)})
    path = written(folder, FIRST, DAYS, [a_battery()], **site)
    question = ContractQuestion(path, FIRST, FIRST + dt.timedelta(days=DAYS - 1), **more)
    return which_contract(question, options=OPTIONS)


def test_a_contract_that_is_never_used_whole_has_room_and_the_power_to_ask_for_grows(tmp_path: Path) -> None:
    answer = asked(tmp_path, 400.0, {"contract_kw": 400.0, "contract_eur_per_kw": 2.0}, growth=0.1, years=2)
    assert answer.verdict == "has_room"
    assert answer.use is not None
    assert answer.use.most_kw + answer.use.unused_kw == pytest.approx(400.0)
    assert answer.use.may_be_taken_back is None, "three days are not twelve months"
    assert answer.ask_kw == pytest.approx(1.21 * answer.use.most_kw)
    assert answer.money.less_for_ask_eur_year == pytest.approx(24.0 * (400.0 - answer.ask_kw))
    assert [power.percent for power in answer.powers] == [95.0, 99.0, 99.9, 100.0]
    assert [power.planned_kw for power in answer.powers] == sorted(power.planned_kw for power in answer.powers)
    assert (answer.worth_eur_per_kw, answer.checks) == (0.0, [])


def test_what_a_kw_is_worth_is_what_planning_anew_saves(tmp_path: Path) -> None:
    answer = asked(tmp_path, 95.0)
    assert answer.verdict == "more_pays"
    assert answer.worth_eur_per_kw > 0.01
    one, less, more = answer.checks
    assert (one.kw, less.kw, more.kw) == (1.0, -1.0, 5.0)
    # What more saves is concave: never above its slope, and near it for a little.
    assert 0.9 * answer.worth_eur_per_kw < one.saved_eur <= one.at_most_eur + 1e-6
    assert 0 < more.saved_eur <= more.at_most_eur + 1e-6
    # So less costs at least its slope.
    assert answer.worth_eur_per_kw - 1e-6 <= -less.saved_eur < 1.5 * answer.worth_eur_per_kw
    assert (answer.worth[0].more_saves_eur, answer.worth[0].less_costs_eur) == (one.saved_eur, -less.saved_eur)
    assert sum(answer.worth[0].by_hour) == pytest.approx(answer.worth[0].eur_per_kw, abs=1e-5)


@pytest.mark.parametrize("kw", [1.0, -1.0])
def test_a_step_of_the_contract_is_what_a_park_with_that_contract_costs(tmp_path: Path, kw: float) -> None:
    answer, other = asked(tmp_path / "now", 95.0), asked(tmp_path / "other", 95.0 + kw)
    saved = {check.kw: check.saved_eur for check in answer.checks}
    assert saved[kw] == pytest.approx(answer.money.eur - other.money.eur, abs=1e-4)


def test_a_kw_less_that_cannot_be_kept_has_no_price_but_its_days(tmp_path: Path) -> None:
    """An even load of 50 kW under a contract of 50 kW: it is used whole, and nothing can be moved."""
    even = {"name": "Even", "energy_contract": "hourly", "assets": [neighbour("Even")["assets"][0] | {"profile": 50.0}]}
    path = written(tmp_path, FIRST, DAYS, [], members_too=[even], connection=capped(50.0))
    raw = yaml.safe_load((path / "site.yaml").read_text())
    (path / "site.yaml").write_text(yaml.safe_dump(raw | {"members": raw["members"][1:]}))

    answer = which_contract(ContractQuestion(path, FIRST, FIRST + dt.timedelta(days=DAYS - 1)), options=OPTIONS)

    assert answer.verdict == "fits"
    assert answer.worth[0].less_costs_eur is None
    assert [(check.kw, check.days_short) for check in answer.checks if check.days_short] == [(-1.0, DAYS)]
    assert "With 1 kW less the contract cannot be kept on 3 days." in text(answer, "en")
    assert "Met 1 kW minder is het contract op 3 dagen niet te houden." in text(answer, "nl")


@pytest.mark.parametrize(
    ("contract_kw", "most_kw", "days", "may_be_taken"),
    [
        (1000.0, 500.0, 365, True),  # just half of it
        (1000.0, 501.0, 365, False),  # more than half, 499 kW unused
        (3000.0, 2000.0, 365, True),  # two thirds, but just 1 MW unused
        (3000.0, 2001.0, 365, False),  # 999 kW unused
        (1000.0, 0.0, 360, True),  # of twelve months with some days that lack something
        (1000.0, 0.0, 359, None),  # of too few days to say
        (0.0, 0.0, 365, True),
    ],
)
def test_use_it_or_lose_it_is_half_of_the_contract_or_a_megawatt(
    contract_kw: float,
    most_kw: float,
    days: int,
    may_be_taken: bool | None,  # noqa: FBT001
) -> None:
    use = use_of(contract_kw, most_kw, most_kw, days)
    assert use.may_be_taken_back is may_be_taken
    assert use.unused_kw == contract_kw - most_kw


def test_without_the_time_for_all_days_the_answer_is_about_those_that_were_reached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, least = dt.date(2026, 1, 29), LinkedMonth.least

    def slow(month: LinkedMonth, *args: Any) -> Any:
        if month.days[0].site.grid.start.month == 1 and month.days[0].site.grid.start.day < 31:
            return least(month, *args)
        raise TimeLimitError(Problem("solve", "time_limit", "the time was up", "a plan"))

    monkeypatch.setattr(LinkedMonth, "least", slow)
    path = written(tmp_path, first, 5, [a_battery()], members_too=[neighbour("Even")], connection=capped(400.0))
    question = ContractQuestion(path, first, first + dt.timedelta(days=4), leaver="Even")

    answer = which_contract(question, options=OPTIONS)

    assert (answer.days, answer.days_left, answer.leaver) == (3, 2, None)
    assert answer.unfinished == ["days", "leaver"]
    assert answer.money.at_least_eur is not None
    assert answer.money.at_least_eur == pytest.approx(answer.money.eur, rel=1e-3), "the interval of what was reached"
    begin = "one yard: De tijd was om na 3 van 5 dagen, en alles hieronder gaat daarover. Het contract van 400 kW wordt"
    assert text(answer, "nl").startswith(begin)
    assert "There was no time for what leaves with the member." in text(answer, "en")
    assert "Looked at: 3 of the 5 days from" in text(answer, "en")


def test_a_kw_that_costs_more_than_it_saves_does_not_pay(tmp_path: Path) -> None:
    answer = asked(tmp_path, 95.0, {"contract_kw": 95.0, "contract_eur_per_kw": 50.0})
    assert answer.verdict == "fits"
    assert answer.worth_eur_per_kw > 0.01


def test_a_contract_that_cannot_be_kept_is_too_small_whatever_it_costs(tmp_path: Path) -> None:
    answer = asked(tmp_path, 70.0, {"contract_kw": 70.0, "contract_eur_per_kw": 50.0})
    assert answer.verdict == "too_small"
    assert answer.exceedance_kwh > 0
    assert answer.exceedance_steps > 0
    assert answer.exceedance_most_kw > 0
    assert answer.worth[0].days_short > 0
    assert answer.checks == []


def test_a_contract_that_is_kept_at_the_cost_of_demand_is_too_small(tmp_path: Path) -> None:
    at = [dt.datetime.combine(FIRST + dt.timedelta(days=k), dt.time(17), ZONE) for k in range(DAYS)]
    visits = [a_truck(each, each + dt.timedelta(hours=2), 59.0) for each in at]
    connectors = {"A": {"power_kw": 30.0, "least_kw": 0.0}}
    dock = {"kind": "ev_charging", "name": "dock", "connectors": connectors, "sessions": visits}
    path = written(tmp_path, FIRST, DAYS, [dock], connection=capped(112.0))
    answer = which_contract(ContractQuestion(path, FIRST, FIRST + dt.timedelta(days=DAYS - 1)), options=OPTIONS)
    assert (answer.verdict, answer.exceedance_kwh) == ("too_small", 0.0)
    assert answer.unserved_kwh > 1
    assert "kWh of demand is left unserved" in text(answer, "en").splitlines()[0]
    assert "kWh vraag niet geleverd" in text(answer, "nl").splitlines()[0]


def test_a_park_without_a_contract_says_what_it_takes(tmp_path: Path) -> None:
    answer = asked(tmp_path, tariff=billed(3.0))
    assert (answer.verdict, answer.contract_kw, answer.use) == ("no_contract", None, None)
    assert answer.ask_kw == pytest.approx(answer.peaks[0].kw)
    assert answer.money.peak_eur_per_kw_year == pytest.approx(36.0)


def neighbour(name: str) -> dict[str, Any]:
    """A firm with an even load."""
    load = {"kind": "inflexible_load", "name": f"{name} load", "profile": 25.0}
    return {"name": name, "energy_contract": "hourly", "assets": [load]}


def test_a_firm_with_an_even_load_leaves_with_its_energy_its_peak_and_nothing_else(tmp_path: Path) -> None:
    path = written(tmp_path, FIRST, DAYS, [], members_too=[neighbour("Even")], grid_tariff=billed(3.0))
    question = ContractQuestion(path, FIRST, FIRST + dt.timedelta(days=DAYS - 1), leaver="Even")
    leaver = which_contract(question, options=OPTIONS).leaver
    assert leaver is not None
    assert leaver.import_kwh == pytest.approx(25.0 * 24 * DAYS)
    assert (leaver.own_peak_kw, leaver.at_the_groups_peak_kw) == (25.0, 25.0)
    assert leaver.peaks_eur == pytest.approx(3.0 * 25.0)
    assert leaver.others_before_eur - leaver.others_after_eur == pytest.approx(75.0)


def test_a_member_leaves_the_surcharge_too(tmp_path: Path) -> None:
    charges = {"surcharge": {"eur_per_kw": 2.0, "members": {"yard": 0.0, "Even": 0.0}}}
    path = written(tmp_path, FIRST, DAYS, [], members_too=[neighbour("Even")], grid_tariff=charges)
    leaver = which_contract(ContractQuestion(path, FIRST, FIRST, leaver="Even"), options=OPTIONS).leaver
    assert leaver is not None
    assert leaver.peaks_eur == pytest.approx(2.0 * 25.0)
    only = {"surcharge": {"eur_per_kw": 2.0, "members": {"Even": 0.0}}}
    path = written(tmp_path / "only", FIRST, DAYS, [], members_too=[neighbour("Even")], grid_tariff=only)
    leaver = which_contract(ContractQuestion(path, FIRST, FIRST, leaver="Even"), options=OPTIONS).leaver
    assert leaver is not None
    assert leaver.peaks_eur == pytest.approx(2.0 * 25.0)


def test_a_member_that_is_not_there_cannot_leave(tmp_path: Path) -> None:
    path = written(tmp_path, FIRST, DAYS, [], members_too=[neighbour("Even")])
    with pytest.raises(SiteError, match="one of yard, Even"):
        which_contract(ContractQuestion(path, FIRST, FIRST, leaver="Odd"), options=OPTIONS)


@pytest.mark.parametrize(
    ("cap_kw", "english", "dutch"),
    [
        (400.0, "one yard: The contract of 400 kW is never used", "one yard: Het contract van 400 kW wordt nooit"),
        (95.0, "one yard: A kW more than the contract of 95", "one yard: Een kW meer dan het contract van 95 kW loont"),
        (70.0, "one yard: The contract of 70 kW cannot be", "one yard: Het contract van 70 kW is niet te houden"),
        (None, "one yard: The park has no limit on what it", "one yard: Het park heeft geen grens aan wat het"),
    ],
)
def test_the_first_line_is_the_verdict(tmp_path: Path, cap_kw: float | None, english: str, dutch: str) -> None:
    answer = asked(tmp_path, cap_kw)
    assert text(answer, "en").startswith(english)
    assert text(answer, "nl").startswith(dutch)


def test_without_planning_who_comes_in_the_evening_charges_that_evening() -> None:
    """30 kW all day, and a truck that takes 20 kW from 18:00: days that share out the night would have 35 kW."""
    raw = document(a_load(profile=30.0), a_night(), days=2)
    found = which_contract(
        ContractQuestion(outline_of(raw, None), *days_of(2)), options=SolveOptions(time_limit_s=60.0)
    )
    assert found.powers[-1].unplanned_kw == pytest.approx(50.0)
