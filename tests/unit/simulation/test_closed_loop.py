"""The loop on a small park: what each policy keeps, what is known when, and that nothing depends on the run."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.history import FIRST, write_park

from gridshare.errors import CancelledError, SiteError
from gridshare.simulation.disturbances import Disturbances
from gridshare.simulation.document import PolicyLived, SimulationDocument
from gridshare.simulation.ledger import Ledger, LedgerError
from gridshare.simulation.policies import POLICIES
from gridshare.simulation.simulate import LEDGER, Asked, SimulationError, history_of, ledger_of, simulate
from gridshare.sites.outline import outline

DAYS = 2
LAST = FIRST + dt.timedelta(days=DAYS - 1)

DISTURBED: dict[str, dict[str, Any]] = {
    "forecasts a day off": {"forecasts": {"shifted_hours": 24.0}},
    "forecasts half a day off": {"forecasts": {"shifted_hours": 12.0}},
    "forecasts too low": {"forecasts": {"scaled": 0.8}},
    "forecasts too high": {"forecasts": {"scaled": 1.2}},
    "noisy forecasts": {"forecasts": {"noise": 0.3}},
    "some leave early": {"sessions": {"leaves_early": {"share": 0.05, "minutes": 60.0}}},
    "all leave early": {"sessions": {"leaves_early": {"share": 1.0, "minutes": 60.0}}},
    "nobody is announced": {"sessions": {"unannounced": 1.0}},
    "a frozen meter": {"meters": [{"asset": "hammers", "from": f"{FIRST}T06:00", "hours": 24.0}]},
    "broken chargers": {"chargers": [{"asset": "vans", "from": f"{FIRST}", "hours": 24.0 * 30}]},
    "a broken connector": {"chargers": [{"asset": "vans", "connectors": ["B"], "from": f"{FIRST}", "hours": 720.0}]},
    "a call": {"calls": [{"from": f"{FIRST}T17:00", "hours": 2.0, "limit_kw": 50.0, "notice_minutes": 30.0}]},
}
QUICK = (
    "noisy forecasts",
    "all leave early",
    "nobody is announced",
    "a frozen meter",
    "broken chargers",
    "a call",
)
"""One of each sort, for a day; all of them are lived for ten days in a row under slow."""


def lives(
    site: Path, into: Path, *policies: str, days: tuple[dt.date, dt.date] = (FIRST, LAST), **disturbed: Any
) -> SimulationDocument:
    asked = Asked(*days, policies, Disturbances.model_validate(disturbed))
    return simulate(outline(site), asked, into)


def of(document: SimulationDocument, policy: str) -> PolicyLived:
    return next(each for each in document.policies if each.policy == policy)


def canonical(document: SimulationDocument) -> str:
    return document.model_copy(update={"run": {}}).model_dump_json()


@pytest.fixture(scope="module")
def park(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_park(tmp_path_factory.mktemp("park"))


@pytest.fixture(scope="module")
def lived(park: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[SimulationDocument, Path]:
    """Two days by all policies, and the folder of their ledger."""
    into = tmp_path_factory.mktemp("lived")
    return lives(park, into), into


def test_doing_nothing_breaks_the_contract_and_those_who_know_keep_it(lived: tuple[SimulationDocument, Path]) -> None:
    document = lived[0]
    nothing = of(document, "doing_nothing").breaches
    assert nothing.times >= DAYS
    assert nothing.kwh > 50
    assert any(begin.startswith(f"{FIRST}T17") for begin in nothing.first)
    for policy in ("static_shares", "closed_loop", "closed_loop_scenarios", "perfect_foresight"):
        assert of(document, policy).breaches.times == 0, policy


def test_only_static_shares_leave_drivers_short(lived: tuple[SimulationDocument, Path]) -> None:
    short = {each.policy for each in lived[0].policies if each.promises.kept < each.promises.made}
    assert short == {"static_shares"}
    assert {each.promises.made for each in lived[0].policies} == {4}  # two evenings before, two nights lived


def test_what_happened_breaks_no_rule_of_the_check(lived: tuple[SimulationDocument, Path]) -> None:
    assert [month.broken for policy in lived[0].policies for month in policy.months] == [[]] * len(POLICIES)


def test_values_lie_between_the_two_ends_of_the_scale(lived: tuple[SimulationDocument, Path]) -> None:
    shares = {each.policy: each.value_share for each in lived[0].policies}
    assert (shares["doing_nothing"], shares["perfect_foresight"]) == (0.0, 1.0)
    assert 0.9 < (shares["closed_loop"] or 0.0) <= 1.0
    costs = of(lived[0], "closed_loop").costs_eur
    assert sum(costs.values()) == pytest.approx(of(lived[0], "closed_loop").cost_eur, abs=1e-4)


def test_a_policy_lives_the_same_by_itself(park: Path, lived: tuple[SimulationDocument, Path], tmp_path: Path) -> None:
    alone = lives(park, tmp_path, "closed_loop")
    whole = of(lived[0], "closed_loop").model_copy(update={"value_share": None})
    assert alone.policies == [whole]
    assert alone.margins == lived[0].margins


def test_what_is_in_the_ledger_is_not_planned_again(
    park: Path, lived: tuple[SimulationDocument, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gridshare.simulation.day.Day.live", None)
    assert canonical(lives(park, lived[1])) == canonical(lived[0])


def test_a_run_that_was_stopped_goes_on_to_the_same_end(
    park: Path, lived: tuple[SimulationDocument, Path], tmp_path: Path
) -> None:
    asked = Asked(FIRST, LAST, ("day_ahead", "closed_loop"))
    with pytest.raises(CancelledError):
        simulate(outline(park), asked, tmp_path, on_day=lambda policy, _, done, __: (policy, done) != ("day_ahead", 1))
    found = simulate(outline(park), asked, tmp_path)
    assert [p.model_copy(update={"value_share": None}) for p in (of(lived[0], n) for n in asked.policies)] == (
        found.policies
    )


def test_another_run_in_the_same_folder_is_refused_with_a_remedy(
    park: Path, lived: tuple[SimulationDocument, Path], tmp_path: Path
) -> None:
    other = write_park(tmp_path / "other", spikes_kw={dt.datetime.combine(FIRST, dt.time(12)): 1.0})
    for site, changed in ((park, {"seed": 2}), (other, {})):
        with pytest.raises(LedgerError) as caught:
            lives(site, lived[1], **changed)
        assert "--again" in caught.value.problems[0].remedy


def test_beginning_again_forgets_the_other_run(park: Path, tmp_path: Path) -> None:
    asked = Asked(FIRST, FIRST, ("doing_nothing",))
    simulate(outline(park), asked, tmp_path)
    disturbed = Asked(FIRST, FIRST, ("doing_nothing",), Disturbances(seed=3))
    found = simulate(outline(park), disturbed, tmp_path, again=True)
    assert found.disturbances["seed"] == 3


@pytest.mark.parametrize(
    ("asked", "where", "found"),
    [
        (Asked(FIRST, LAST, ("closed_lop",)), "policies", "closed_lop"),
        (Asked(FIRST - dt.timedelta(days=7), LAST), "from", "3 measured days"),
        (Asked(FIRST, LAST + dt.timedelta(days=30)), "to", "lacks measurements"),
    ],
)
def test_what_cannot_be_simulated_says_why(tmp_path: Path, asked: Asked, where: str, found: str) -> None:
    park = write_park(tmp_path / "park", measured_days=10)
    with pytest.raises(SimulationError) as caught:
        simulate(outline(park), asked, tmp_path)
    problem = caught.value.problems[0]
    assert (problem.where, found in problem.found) == (where, True)
    assert problem.expected or problem.remedy


def test_a_name_that_the_site_does_not_have_disturbs_nothing_in_silence_no_more(park: Path, tmp_path: Path) -> None:
    period = {"from": f"{FIRST}", "hours": 1.0}
    with pytest.raises(SiteError) as caught:
        lives(
            park,
            tmp_path,
            meters=[period | {"asset": "hamers"}],
            chargers=[period | {"asset": "van"}, period | {"asset": "vans", "connectors": ["C"]}],
        )
    found = [(problem.where, problem.found) for problem in caught.value.problems]
    assert found == [
        ("meters[0].asset", "'hamers'"),
        ("chargers[0].asset", "'van'"),
        ("chargers[1].connectors", "'C'"),
    ]


def decisions(site: Path, into: Path, asked: Asked) -> dict[str, list[Mapping[str, Mapping[str, np.ndarray]]]]:
    """Policy -> what was done on each day."""
    into.mkdir(parents=True, exist_ok=True)
    simulate(outline(site), asked, into)
    with ledger_of(into, history_of(outline(site), asked), asked) as ledger:
        return {policy: _days_of(ledger, policy, asked) for policy in asked.policies}


def _days_of(ledger: Ledger, policy: str, asked: Asked) -> list[Mapping[str, Mapping[str, np.ndarray]]]:
    days = [asked.first + dt.timedelta(days=k) for k in range((asked.last - asked.first).days + 1)]
    lived = [ledger.lived(policy, day.isoformat()) for day in days]
    return [each.decisions for each in lived if each is not None]


def test_nothing_that_comes_later_is_known(park: Path, tmp_path: Path) -> None:
    """A spike, a dear hour and a visit at another time, all of the second day: what is done before is the same."""
    at = dt.datetime.combine(LAST, dt.time(15))
    other = write_park(tmp_path / "other", spikes_kw={at: 30.0}, dearer={at: 1.0}, late={(LAST, "A"): "19:00"})
    sessions = {"announced_hours": 1.0}
    names = ("static_shares", "price_only", "day_ahead", "closed_loop", "closed_loop_scenarios", "perfect_foresight")
    asked = Asked(FIRST, LAST, names, Disturbances.model_validate({"sessions": sessions}))
    as_it_was, changed = (decisions(site, tmp_path / site.name / "lived", asked) for site in (park, other))
    until = 13 * 2  # on the first day nobody knows the prices of the second before one o'clock
    for policy in names[:-1]:
        before = [_until(each[policy][0], until) for each in (as_it_was, changed)]
        assert before[0] == before[1], policy
    # The price is known by then to all; nobody but who sees the truth knows of the load and the visit.
    cheap = write_park(tmp_path / "cheap", spikes_kw={at: 30.0}, late={(LAST, "A"): "19:00"})
    found = decisions(cheap, tmp_path / "cheap" / "lived", asked)
    for policy in names[:-1]:
        assert _until(as_it_was[policy][0], 48) == _until(found[policy][0], 48), policy
        assert _until(as_it_was[policy][1], 30) == _until(found[policy][1], 30), policy
    foreseen = [_until(each["perfect_foresight"][1], 30) for each in (as_it_was, found)]
    assert foreseen[0] != foreseen[1]


def _until(day: Mapping[str, Mapping[str, np.ndarray]], step: int) -> dict[str, bytes]:
    return {f"{kind} {name}": v[:, :step].tobytes() for kind, of_kind in day.items() for name, v in of_kind.items()}


def keeps_what_can_be_kept(park: Path, into: Path, days: int, disturbed: dict[str, Any]) -> SimulationDocument:
    """The loop has no breach that perfect foresight has not, and breaks no rule."""
    into.mkdir(exist_ok=True)
    last = FIRST + dt.timedelta(days=days - 1)
    found = lives(park, into, "closed_loop", "perfect_foresight", days=(FIRST, last), **disturbed)
    loop, perfect = of(found, "closed_loop"), of(found, "perfect_foresight")
    assert perfect.breaches.times == 0
    assert loop.breaches.times == 0
    assert [month.broken for month in loop.months] == [[]]
    return found


@pytest.mark.parametrize("name", QUICK)
def test_the_loop_keeps_the_contract_whatever_goes_differently(park: Path, tmp_path: Path, name: str) -> None:
    keeps_what_can_be_kept(park, tmp_path, 1, DISTURBED[name])


@pytest.mark.slow
@pytest.mark.parametrize("disturbed", DISTURBED.values(), ids=list(DISTURBED))
def test_the_loop_keeps_the_contract_on_days_in_a_row(tmp_path: Path, disturbed: dict[str, Any]) -> None:
    park = write_park(tmp_path / "park", days=10)
    keeps_what_can_be_kept(park, tmp_path / "lived", 10, disturbed)


def test_what_a_plan_gets_wrong_the_guard_takes_back(park: Path, tmp_path: Path) -> None:
    wrong = {"forecasts": {"scaled": 0.0}, "sessions": {"unannounced": 1.0}}
    found = lives(park, tmp_path, "day_ahead", "closed_loop", days=(FIRST, FIRST), **wrong)
    blind = {"forecasts": {"shifted_hours": 12.0, "noise": 0.5}}
    (tmp_path / "blind").mkdir()
    noisy = lives(park, tmp_path / "blind", "day_ahead", "closed_loop", days=(FIRST, FIRST), **blind)
    assert of(found, "closed_loop").breaches.times == of(noisy, "closed_loop").breaches.times == 0
    assert of(noisy, "day_ahead").breaches.times > 0
    assert of(noisy, "closed_loop").guard_kwh > 0


@pytest.mark.parametrize("sunday", [dt.date(2026, 3, 29), dt.date(2026, 10, 25)], ids=["23 hours", "25 hours"])
def test_the_clock_may_change(tmp_path: Path, sunday: dt.date) -> None:
    park = write_park(tmp_path / "park", sunday, days=1)
    found = lives(park, tmp_path, days=(sunday, sunday))
    assert of(found, "closed_loop").breaches.times == of(found, "perfect_foresight").breaches.times == 0
    assert [month.broken for policy in found.policies for month in policy.months] == [[]] * len(POLICIES)
    assert {policy.promises.kept for policy in found.policies if policy.policy != "static_shares"} == {2}


@pytest.mark.slow
@pytest.mark.parametrize("sunday", [dt.date(2026, 3, 29), dt.date(2026, 10, 25)], ids=["23 hours", "25 hours"])
def test_days_over_a_change_of_the_clock_hang_together(tmp_path: Path, sunday: dt.date) -> None:
    first, last = sunday - dt.timedelta(days=2), sunday + dt.timedelta(days=3)
    park = write_park(tmp_path / "park", first, days=6)
    found = lives(park, tmp_path, days=(first, last))
    assert of(found, "closed_loop").breaches.times == of(found, "perfect_foresight").breaches.times == 0
    assert not [month.broken for policy in found.policies for month in policy.months if month.broken]


@pytest.mark.slow
def test_a_month_and_more_is_checked_month_by_month(tmp_path: Path) -> None:
    last = FIRST + dt.timedelta(days=34)
    park = write_park(tmp_path / "park", days=35)
    found = lives(park, tmp_path, days=(FIRST, last))
    loop = of(found, "closed_loop")
    assert [month.month for month in loop.months] == ["2026-03", "2026-04"]
    assert sum(month.cost_eur for month in loop.months) == pytest.approx(loop.cost_eur, abs=1e-4)
    assert not [month.broken for policy in found.policies for month in policy.months if month.broken]
    assert loop.breaches.times == 0
    assert loop.promises.kept == loop.promises.made == 70


def test_the_ledger_is_one_file_in_the_folder(lived: tuple[SimulationDocument, Path]) -> None:
    assert [path.name for path in lived[1].iterdir() if not path.name.startswith(f"{LEDGER}-")] == [LEDGER]
