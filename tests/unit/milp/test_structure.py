"""Large problems solved part by part: the least cost of the whole, a bound that holds, and which way it was."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.builders import a_battery, a_load, a_site, random_site, resolved

from gridshare.effort import SolveOptions
from gridshare.errors import CancelledError
from gridshare.milp.answers import Answer, Status
from gridshare.milp.compiled import Compiled
from gridshare.milp.park import stamps_of
from gridshare.milp.rounds import COST, Rounds
from gridshare.milp.solve import Live
from gridshare.milp.structure import counted, way
from gridshare.milp.structure import split as splitting
from gridshare.milp.structure.pool import guess
from gridshare.milp.structure.split import split
from gridshare.milp.structure.way import by_pieces, is_large
from gridshare.usecases.schedule import schedule

OPTIONS = SolveOptions(time_limit_s=120.0)
GAP, EXACT_EUR = OPTIONS.relative_gap, 1e-5
FEASIBLE = 1e-6
SEEDS = 24


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Problems of any size are taken apart, into pieces as small as they come."""
    monkeypatch.setattr(way, "LEAST_COLUMNS", 0)
    monkeypatch.setattr(way, "LEAST_PIECES", 2)
    monkeypatch.setattr(way, "LARGEST_SHARE", 1.0)
    monkeypatch.setattr(splitting, "LARGEST_AT_LEAST", 60)
    monkeypatch.setattr(splitting, "LARGEST_SHARE", 0.0)
    monkeypatch.setattr(splitting, "PACKED_COLUMNS", 1)


def compiled_of(document: dict[str, Any]) -> Compiled:
    site = resolved(document)
    return Rounds(site.steps, stamps_of(site)[0], OPTIONS).compiled


def whole(compiled: Compiled) -> Answer:
    return Live(compiled).solve(compiled.objective(*COST), OPTIONS)


def keeps_all(compiled: Compiled, x: np.ndarray[Any, np.dtype[np.float64]]) -> bool:
    rows = compiled.matrix.times(x)
    return bool(
        (rows >= compiled.row_lower - FEASIBLE).all()
        and (rows <= compiled.row_upper + FEASIBLE).all()
        and (x >= compiled.lower - FEASIBLE).all()
        and (x <= compiled.upper + FEASIBLE).all()
        and (np.abs(x - np.rint(x))[compiled.integer] <= FEASIBLE).all()
    )


def a_park(firms: int, *, cap_share: float = 0.8, feeder_kw: float | None = None, limit_kw: float = 200.0) -> Any:
    """Firms whose batteries all differ, with charging and sun, one cap, and two feeders where a limit is given."""
    rng = np.random.default_rng(firms)
    members, plain = [], np.zeros(24)
    for k in range(firms):
        load = rng.uniform(10, 60, 24).round(1)
        sun = (rng.uniform(0, 80) * np.clip(np.sin((np.arange(24) - 6) / 12 * np.pi), 0, 1)).round(1)
        energy = round(float(rng.uniform(40, 160)))
        sessions = [
            {
                "connector": f"C{i}",
                "arrival": f"2026-03-10T{8 + i:02d}:00:00",
                "departure": f"2026-03-10T{int(rng.integers(14, 23)):02d}:00:00",
                "energy_kwh": round(float(rng.uniform(5, 40)), 1),
            }
            for i in range(2)
        ]
        assets: list[dict[str, Any]] = [
            a_load(f"load {k}", load.tolist()),
            {"kind": "solar", "name": f"sun {k}", "available": sun.tolist(), "curtailable": True},
            a_battery(
                f"battery {k}",
                energy_kwh=energy,
                charge_kw=round(energy * float(rng.uniform(0.2, 1.0)), 1),
                discharge_kw=round(energy * float(rng.uniform(0.2, 1.0)), 1),
                round_trip_efficiency=round(float(rng.uniform(0.8, 0.95)), 3),
                start_kwh=round(energy / 2),
            ),
            {
                "kind": "ev_charging",
                "name": f"cars {k}",
                "connectors": {f"C{i}": {"power_kw": 22, "least_kw": 0.0} for i in range(2)},
                "sessions": sessions,
            },
        ]
        plain += load - sun + sum(float(s["energy_kwh"]) for s in sessions) / 24
        member: dict[str, Any] = {"name": f"firm {k}", "energy_contract": "dynamic", "assets": assets}
        member["connection"] = {"import_limit_kw": limit_kw, "export_limit_kw": limit_kw}
        if feeder_kw is not None:
            member["connection"]["feeder"] = ("north", "south")[k % 2]
        members.append(member)
    price = (0.1 + 0.06 * np.sin(np.arange(24) / 24 * 4 * np.pi) + rng.normal(0, 0.01, 24)).round(4).tolist()
    document: dict[str, Any] = {
        "gridshare": 1,
        "name": "a park that falls apart",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-03-10", "days": 1, "step_minutes": 60},
        "connection": {
            "layers": [
                {"source": "cap", "direction": side, "limit_kw": float(round(cap_share * plain.max()))}
                for side in ("import", "export")
            ]
        },
        "energy_contracts": {
            "dynamic": {
                "import": {"price": price, "energy_tax_eur_per_kwh": 0.05},
                "export": {"price": price, "markup_eur_per_kwh": -0.005},
            }
        },
        "grid_tariff": {"peaks": [{"name": "kW-max", "eur_per_kw": 1.0}]},
        "members": members,
    }
    if feeder_kw is not None:
        limits = {"import_limit_kw": feeder_kw, "export_limit_kw": feeder_kw}
        document["feeders"] = [{"name": name, **limits} for name in ("north", "south")]
    return document


@pytest.mark.usefixtures("small")
def test_random_parks_of_every_kind_cost_part_by_part_what_they_cost_as_a_whole() -> None:
    feasible = proven = 0
    for seed in range(SEEDS):
        compiled = compiled_of(random_site(seed, size=8))
        truth, found = whole(compiled), by_pieces(compiled, compiled.objective(*COST), OPTIONS)
        if truth.status is Status.INFEASIBLE:
            assert not len(found.answer.x)
            assert found.way.why_whole
            continue
        feasible += 1
        assert found.answer.bound <= truth.objective + EXACT_EUR * (1 + abs(truth.objective))
        if len(found.answer.x):
            assert keeps_all(compiled, found.answer.x)
            assert found.answer.objective >= truth.bound - EXACT_EUR * (1 + abs(truth.bound))
        if not found.way.why_whole:
            proven += 1
            assert found.answer.status is Status.OPTIMAL
            assert found.answer.objective <= truth.objective + 2 * GAP * abs(truth.objective) + EXACT_EUR
    assert proven > feasible / 3


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "document",
    [
        a_park(14),
        a_park(14, cap_share=0.74),
        a_park(14, feeder_kw=260.0),
        a_park(14, limit_kw=62.0),
    ],
    ids=["all batteries differ", "the cap binds hard", "feeders bind", "limits of members bind"],
)
def test_a_park_of_different_batteries_is_proven_part_by_part(document: dict[str, Any]) -> None:
    compiled = compiled_of(document)
    truth, found = whole(compiled), by_pieces(compiled, compiled.objective(*COST), OPTIONS)
    assert truth.status is Status.OPTIMAL
    assert not found.way.why_whole
    assert keeps_all(compiled, found.answer.x)
    assert truth.objective * (1 - 1e-9) <= found.answer.objective <= truth.objective * (1 + GAP)
    assert truth.objective * (1 - GAP) <= found.answer.bound <= truth.objective * (1 + 1e-9)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(("cap_share", "nodes"), [(4.0, 500), (2.6, 1)], ids=["by counts", "cut short"])
def test_where_taking_energy_is_paid_for_the_switches_are_proven_part_by_part(
    cap_share: float, nodes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counted, "MOST_NODES", nodes)
    monkeypatch.setattr(splitting, "LARGEST_AT_LEAST", 500)  # members stay whole, as in a large park
    document = a_park(6, cap_share=cap_share)
    for side in document["energy_contracts"]["dynamic"].values():
        side["price"] = [*side["price"][:9], *[-0.5] * 6, *side["price"][15:]]
    site = resolved(document | {"grid_tariff": {}})
    rounds = Rounds(site.steps, stamps_of(site)[0], OPTIONS)
    answer = rounds.least(*COST)
    assert answer is not None
    assert rounds.way is not None
    assert not rounds.way.why_whole
    compiled = rounds.compiled
    assert compiled.integer.sum() >= 6
    assert keeps_all(compiled, answer.x)
    truth = whole(compiled)
    assert truth.bound - EXACT_EUR <= answer.objective <= truth.objective + GAP * abs(truth.objective)
    assert answer.bound <= truth.objective + EXACT_EUR


@pytest.mark.usefixtures("small")
def test_no_row_of_a_piece_holds_a_column_of_another() -> None:
    for document in (a_park(6, feeder_kw=200.0), random_site(3, size=8), random_site(11, size=8)):
        compiled = compiled_of(document)
        parts = split(compiled)
        own = np.ones(compiled.n_rows, dtype=bool)
        own[parts.shared] = False
        for k, piece in enumerate(parts.pieces):
            assert (parts.piece_of[piece.columns] == k).all()
            assert own[piece.rows].all()
        row, col = compiled.matrix.row, compiled.matrix.col
        of_row = np.full(compiled.n_rows, -1)
        for k, piece in enumerate(parts.pieces):
            of_row[piece.rows] = k
        assert (of_row[row][own[row]] == parts.piece_of[col][own[row]]).all()
        assert sorted(np.concatenate([parts.free, *(p.columns for p in parts.pieces)])) == [*range(compiled.n_columns)]


@pytest.mark.usefixtures("small")
def test_units_that_differ_only_in_size_are_added_up_exactly() -> None:
    twins = [a_battery(f"b{k}", energy_kwh=50.0 * k, charge_kw=25.0 * k, discharge_kw=25.0 * k) for k in (1, 2, 3)]
    compiled = compiled_of(a_site(a_load(profile=[10.0, 90.0, 40.0, 80.0]), *twins, cap_kw=70.0))
    cost = compiled.objective(*COST)
    pooled = guess(split(compiled), cost.vector, np.inf)
    assert pooled is not None
    assert pooled.objective + cost.constant == pytest.approx(whole(compiled).objective, abs=1e-6)


@pytest.mark.usefixtures("small")
def test_a_cap_that_cannot_be_kept_is_left_to_the_whole_and_its_stages() -> None:
    document = a_park(6)
    document["connection"]["layers"][0]["limit_kw"] = 20.0
    schedule_ = schedule(resolved(document), OPTIONS)
    assert schedule_.exceedances
    assert schedule_.proof.way is not None
    assert schedule_.proof.way.why_whole


@pytest.mark.usefixtures("small")
def test_a_schedule_says_that_it_was_found_in_parts_and_is_the_same_each_time() -> None:
    document = a_park(8) | {"operation": "none"}
    first, second = (schedule(resolved(document), OPTIONS) for _ in range(2))
    assert first.proof.way is not None
    assert first.proof.way.parts >= 8
    assert not first.proof.way.why_whole
    assert first.verdict.proven
    assert first.canonical() == second.canonical()


@pytest.mark.usefixtures("small")
def test_where_the_proof_stays_open_the_whole_is_solved_from_there_and_says_so() -> None:
    site = resolved(random_site(9, size=8))
    rounds = Rounds(site.steps, stamps_of(site)[0], OPTIONS)
    answer = rounds.solved(rounds.compiled, COST)
    assert rounds.way is not None
    assert "open" in rounds.way.why_whole
    assert answer.status is Status.OPTIMAL
    assert answer.objective == pytest.approx(whole(rounds.compiled).objective, rel=2 * GAP)


def test_of_two_answers_the_better_plan_and_the_closer_bound_stay() -> None:
    x = np.zeros(1)
    first = Answer(Status.FEASIBLE, x, 10.0, 8.0, 0.1)
    assert first.with_what_says(Answer(Status.FEASIBLE, x, 9.0, 7.0, 0.1)) == Answer(Status.FEASIBLE, x, 9.0, 8.0, 0.1)
    assert first.with_what_says(Answer(Status.NOTHING, x, np.inf, 9.0, 0.1)) == Answer(
        Status.FEASIBLE, x, 10.0, 9.0, 0.1
    )
    assert first.with_what_says(Answer(Status.INFEASIBLE, x, np.inf, np.inf, 0.1)).status is Status.INFEASIBLE


@pytest.mark.usefixtures("small")
def test_what_lies_beyond_the_horizon_is_part_of_the_parts() -> None:
    document = a_park(8) | {"operation": "none"}
    document["horizon"] |= {"look_ahead_hours": 6.0}
    for member in document["members"]:
        for asset in member["assets"]:
            for key in ("profile", "available"):
                if key in asset:
                    asset[key] = [*asset[key], *asset[key][:6]]
    for side in document["energy_contracts"]["dynamic"].values():
        side["price"] = [*side["price"], *side["price"][:6]]
    planned = schedule(resolved(document), OPTIONS)
    assert planned.look_ahead is not None
    assert planned.proof.way is not None
    assert not planned.proof.way.why_whole
    assert planned.proof.gap is not None
    assert planned.proof.gap <= GAP


def test_small_problems_and_those_that_do_not_fall_apart_stay_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = compiled_of(a_park(6))
    assert not is_large(compiled)
    assert schedule(resolved(a_park(3)), OPTIONS).proof.way is None
    monkeypatch.setattr(way, "LEAST_COLUMNS", compiled.n_columns)
    assert is_large(compiled)
    found = by_pieces(compiled, compiled.objective(*COST), OPTIONS)
    assert found.way.parts < way.LEAST_PIECES
    assert "many small parts" in found.way.why_whole


@pytest.mark.usefixtures("small")
def test_many_choices_that_hardly_matter_are_left_to_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    document = a_park(6)
    for member in document["members"]:
        for connector in member["assets"][-1]["connectors"].values():
            connector["least_kw"] = 4.1
    compiled = compiled_of(document)
    late = int(compiled.integer.sum())
    for most, is_left in ((late - 1, True), (late, False)):
        monkeypatch.setattr(way, "MOST_LATE", most)
        found = by_pieces(compiled, compiled.objective(*COST), OPTIONS)
        assert ("all at once" in found.way.why_whole) == is_left


@pytest.mark.usefixtures("small")
def test_a_short_time_ends_this_way_without_a_plan_and_with_the_reason() -> None:
    compiled = compiled_of(a_park(6))
    found = by_pieces(compiled, compiled.objective(*COST), SolveOptions(time_limit_s=0.0))
    assert found.answer.status is Status.NOTHING
    assert "the time was up" in found.way.why_whole


@pytest.mark.usefixtures("small")
def test_who_asks_to_stop_is_heard() -> None:
    compiled = compiled_of(a_park(6))
    with pytest.raises(CancelledError):
        by_pieces(compiled, compiled.objective(*COST), SolveOptions(on_progress=lambda _: False))
