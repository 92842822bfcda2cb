"""Deferrable loads: documents, optima by hand, enumeration, the check that catches what is broken, the baseline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import combinations, pairwise, product
from pathlib import Path
from typing import Any

import numpy as np
import pyomo.environ as pyo
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from gridshare.assets.deferrable_load import KIND, DeferrableLoadDocument, block
from gridshare.assets.deferrable_load import check as check_of_plans
from gridshare.assets.deferrable_load.arrays import DeferrableLoadArrays
from gridshare.assets.deferrable_load.stamps import RunShape, SplitShape
from gridshare.assets.kind import Placed
from gridshare.connection import block as connection
from gridshare.context import Context
from gridshare.effort import SolveOptions
from gridshare.findings import Outcome, Tolerance
from gridshare.milp.answers import Status
from gridshare.milp.assemble import assemble
from gridshare.milp.solve import Live
from gridshare.parts import Decisions, Exclusive, Floats, Stamp, Steps, Wire
from gridshare.tariffs.billed_peaks import block as billed_peaks
from gridshare.tariffs.energy import block as energy_block
from gridshare.timegrid import TimeGrid

ZONE = "Europe/Amsterdam"
ONE = np.zeros(1, dtype=np.int64)
EUR = 1e-6
"""Two costs are the same to a ten-thousandth of a cent."""


def at(clock: str) -> str:
    return f"2026-01-15T{clock}"


def hours(n: int) -> TimeGrid:
    return TimeGrid(datetime(2026, 1, 14, 23, tzinfo=UTC), 60, n, ZONE)


def a_run(**changes: Any) -> dict[str, Any]:
    return {"name": "oven", "phases_kw": [3.0, 2.0], "phase_minutes": 60} | changes


def a_split(**changes: Any) -> dict[str, Any]:
    return {"name": "pump", "interruptible": True, "power_kw": 2.0, "energy_kwh": 4.0} | changes


def document(fields: dict[str, Any]) -> DeferrableLoadDocument:
    return DeferrableLoadDocument.model_validate(fields)


def resolved(*fields: dict[str, Any], n: int = 6, grid: TimeGrid | None = None) -> tuple[DeferrableLoadArrays, Context]:
    context = Context(grid or hours(n))
    return KIND.resolve([Placed(document(f), f"assets[{i}]") for i, f in enumerate(fields)], context), context


def arrays(*fields: dict[str, Any], n: int = 6) -> DeferrableLoadArrays:
    found, context = resolved(*fields, n=n)
    assert not context.problems
    return found


def problem(*fields: dict[str, Any], n: int = 6) -> str:
    (only,) = resolved(*fields, n=n)[1].problems
    return str(only)


def problem_of(a: DeferrableLoadArrays, price: Sequence[float], cap_kw: float, *, relaxed: bool) -> tuple[Any, Any]:
    """All processes behind one meter with a cap, who pays ``price``."""
    steps = Steps(a.n_steps, a.step_h, (0,) * a.n_steps)
    own = block.stamps(a, steps)
    wires = [Wire(s.name, "net_load_kw", np.arange(s.n_units), np.zeros(s.n_units, int)) for s in own if len(s.owner)]
    shape = (1, steps.n)
    prices = {"import_eur_per_kwh": np.array([price], dtype=float), "export_eur_per_kwh": np.full(shape, -1.0)}
    meter = Stamp(
        "meter",
        connection.build,
        connection.Features(),
        {"import_limit_kw": np.full(shape, cap_kw), "export_limit_kw": np.zeros(shape)},
        inputs={"net_load_kw": wires},
        reaches={"import_reach_kw": ("net_load_kw", 1), "export_reach_kw": ("net_load_kw", -1)},
        exclusives=(Exclusive("import_kw", "export_kw", "is_importing"),),
    )
    flows = {name: [Wire("meter", name, ONE, ONE)] for name in ("import_kw", "export_kw")}
    peak = Stamp(
        "peak",
        billed_peaks.build,
        billed_peaks.Intervals(tuple((t,) for t in steps), 1),
        {"free_kw": np.zeros(1), "eur_per_kw": np.zeros(1), "running_kw": np.zeros(shape)},
        inputs={"flow_kw": flows["import_kw"]},
    )
    energy = Stamp("energy", energy_block.build, None, prices, inputs=flows)
    return own, assemble([*own, meter, energy, peak], steps, relaxed=relaxed)


def decisions_of(a: DeferrableLoadArrays, own: Any, compiled: Any, x: Floats) -> Decisions:
    found = block.read(a, {s.name: compiled.placements[s.name].values(x) for s in own}, own)
    return {name: np.round(values, 6) for name, values in found.items()}


def solved(a: DeferrableLoadArrays, price: Sequence[float], cap_kw: float = 1e3) -> tuple[Outcome, float]:
    """What follows from the cheapest plan, which must pass the check and cost what the check says."""
    own, compiled = problem_of(a, price, cap_kw, relaxed=False)
    answer = Live(compiled).solve(compiled.objective("cost_eur"), SolveOptions())
    assert answer.status is Status.OPTIMAL
    outcome = checked(a, decisions_of(a, own, compiled, answer.x))
    assert outcome.violations == ()
    assert outcome.unserved == ()
    lines = sum(float(line.sum()) for line in outcome.cost_lines_eur.values())
    energy = a.step_h * float(np.dot(price, outcome.net_load_kw.sum(axis=0)))
    assert answer.objective == pytest.approx(energy + lines, abs=EUR)
    return outcome, answer.objective


def least_unserved(a: DeferrableLoadArrays, cap_kw: float) -> Outcome:
    """What follows from the plan that keeps the cap and leaves least unserved."""
    own, compiled = problem_of(a, [0.0] * a.n_steps, cap_kw, relaxed=True)
    live = Live(compiled)
    over = compiled.objective("exceedance_kwh")
    live.keep(over, live.solve(over, SolveOptions()).objective + 1e-7)
    answer = live.solve(compiled.objective("unserved_kwh", 5), SolveOptions())
    outcome = checked(a, decisions_of(a, own, compiled, answer.x))
    assert answer.objective == pytest.approx(sum(u.amount_kwh for u in outcome.unserved), abs=1e-6)
    return outcome


def checked(a: DeferrableLoadArrays, decisions: Decisions) -> Outcome:
    return KIND.check(a, decisions, Tolerance())


def decided(a: DeferrableLoadArrays, **rows: list[list[float]]) -> Decisions:
    nothing = np.zeros((len(a.names), a.n_steps))
    return {name: np.array(rows.get(name, nothing), dtype=float) for name in ("starts", "is_on", "power_kw")}


# Documents


@pytest.mark.parametrize(
    "fields",
    [
        a_run(window={"from": "03:00", "to": "09:00"}, exclusive_group="ovens", after="pump", start_at=[at("04:00")]),
        a_split(
            state={"on": True, "for_minutes": 30}, least_on_minutes=60, exclusive_group={"name": "g", "at_most": 2}
        ),
        {"name": "press", "power_kw": 11.0, "duration_minutes": 120, "optional": True, "value_eur": 9.0},
    ],
)
def test_a_document_survives_its_own_json(fields: dict[str, Any]) -> None:
    first = document(fields)
    assert document(first.model_dump(mode="json", by_alias=True)) == first


@pytest.mark.parametrize(
    ("fields", "found", "wanted"),
    [
        pytest.param({"name": "x"}, "neither", "either phases_kw, or power_kw and duration_minutes", id="no course"),
        pytest.param(a_run(power_kw=3.0), "phases_kw, power_kw", "either phases_kw", id="two courses"),
        pytest.param({"name": "x", "power_kw": 3.0}, "power_kw", "either phases_kw", id="half a course"),
        pytest.param(a_run(energy_kwh=3.0, least_on_minutes=60), "energy_kwh", "interruptible: true", id="misplaced"),
        pytest.param(a_split(runs=2), "runs", "interruptible: false", id="runs of the interruptible"),
        pytest.param(a_split(power_kw=None), "no power_kw", "its full power", id="no power"),
        pytest.param(a_split(energy_kwh=None), "neither", "either energy_kwh or duration", id="no amount"),
        pytest.param(a_split(duration_minutes=60), "both", "either energy_kwh or duration", id="two amounts"),
        pytest.param(a_split(at_most_kwh=3.0), "at_most_kwh of 3 kWh", "at least energy_kwh (4 kWh)", id="at most"),
        pytest.param(
            a_split(least_power_kw=0.0, most_starts=1),
            "most_starts",
            "a least_power_kw above 0",
            id="starts of nothing",
        ),
        pytest.param(a_run(optional=True), "optional without value_eur", "together with value_eur", id="optional"),
        pytest.param(a_run(value_eur=1.0), "value_eur without optional", "together with value_eur", id="value"),
        pytest.param(
            {"name": "x", "power_kw": [1.0, 2.0], "duration_minutes": 60},
            "a series",
            "one number",
            id="series of a run",
        ),
    ],
)
def test_a_document_that_contradicts_itself_is_refused(fields: dict[str, Any], found: str, wanted: str) -> None:
    with pytest.raises(ValidationError) as caught:
        document(fields)
    (error,) = caught.value.errors()
    assert found in error["ctx"]["found"]
    assert wanted in error["msg"]


@pytest.mark.parametrize(
    "fields", [a_run(phases_kw=[-1.0]), a_run(phases_kw=[]), a_run(runs=0), a_run(runs=1.5), a_run(colour="red")]
)
def test_a_value_out_of_range_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        document(fields)


def test_the_schema_offers_one_name_or_a_list() -> None:
    fields = DeferrableLoadDocument.model_json_schema()["properties"]
    assert [option["type"] for option in fields["after"]["anyOf"]] == ["string", "array"]
    assert [option.get("type") for option in fields["exclusive_group"]["anyOf"]] == [None, "array"]
    assert fields["start_cost_eur"]["unit"] == "EUR"


# Resolve

EARLY = {"from": "00:00", "to": "01:00"}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        pytest.param(
            [a_run(window=EARLY)],
            "assets[0].window: 'oven': a run takes 120 min, it may run for 60 min at most; "
            "expected 120 min or more in one piece within the horizon. "
            "Widen window, earliest or latest_end, shorten the run, or ask for fewer runs.",
            id="window shorter than the run",
        ),
        pytest.param([a_run(window=[])], "it may run for 0 min at most", id="never"),
        pytest.param([a_run(latest_end=at("01:30"))], "assets[0].latest_end: 'oven': a run takes 120", id="latest end"),
        pytest.param(
            [a_run(runs=3, rest_minutes=60)],
            "assets[0].runs: 'oven': 3 runs of 120 min with 60 min between them; expected at most 2, which is what",
            id="more runs than fit",
        ),
        pytest.param([a_run(phase_minutes=50)], "50 min, 50 min; expected whole steps of 60 min. Round", id="off grid"),
        pytest.param([a_run(phase_minutes=[60])], "'oven': 1 lengths for 2 phases; expected one", id="phase count"),
        pytest.param([a_run(phases_kw=[0.0, 0.0])], "a run without power", id="no power"),
        pytest.param(
            [a_run(start_at=[at("05:00")])], "start at 2026-01-15 05:00; expected a run wholly", id="too late"
        ),
        pytest.param([a_run(start_at=[at("01:30")])], "expected the start of a step of 60 min", id="start off grid"),
        pytest.param(
            [a_run(runs=2, start_at=[at("01:00")])], "1 start times; expected 2, one for each run", id="too few starts"
        ),
        pytest.param(
            [a_run(runs=2, start_at=[at("01:00"), at("02:00")])], "a start 120 min or more after the one", id="overlap"
        ),
        pytest.param([a_run(running_since=at("00:00"))], "'oven': running since 2026-01-15 00:00", id="not running"),
        pytest.param(
            [a_run(after="kiln")], "assets[0].after: 'kiln'; expected another deferrable load: none", id="name"
        ),
        pytest.param(
            [a_run(after="pump"), a_split(after="oven")],
            "assets[0].after: 'oven' after 'pump' after 'oven'; expected an order with a first process",
            id="circle",
        ),
        pytest.param(
            [a_run(latest_end=at("04:00"), after="pump"), a_split(energy_kwh=6.0)],
            "'oven' comes after 'pump', which ends 180 min after the start at the earliest; then it fits no more",
            id="too late behind another",
        ),
        pytest.param(
            [a_run(exclusive_group="g"), a_split(exclusive_group={"name": "g", "at_most": 2})],
            "'g': at_most of [1, 2] in 'oven', 'pump'; expected the same number in each",
            id="two sizes of a group",
        ),
        pytest.param(
            [a_run(running_since="2026-01-14T23:00", exclusive_group="g", name=n) for n in "ab"],
            "'g': 2 of 'a', 'b' go on at the start; expected at most 1 at once",
            id="group already broken",
        ),
        pytest.param(
            [a_run(), a_run(name="b", after="oven", running_since="2026-01-14T23:00")],
            "'b' goes on at the start, 'oven' has not ended",
            id="order already broken",
        ),
        pytest.param(
            [a_split(energy_kwh=14.0)], "14 kWh wanted; expected at most 12 kWh, which is full", id="too much"
        ),
        pytest.param(
            [a_split(energy_kwh=3.0)],
            "assets[0].energy_kwh: 'pump': 3 kWh, which takes 120 min on, at least 4 kWh; "
            "expected at most 3 kWh, in steps of 2 kWh. Give at_most_kwh of 4 kWh or more, a lower least_power_kw",
            id="between two steps",
        ),
        pytest.param(
            [a_split(least_on_minutes=120, window=EARLY, energy_kwh=2.0)],
            "assets[0].least_on_minutes: 'pump': runs for at least 120 min, it may run for 60 min at most",
            id="least run longer than the window",
        ),
        pytest.param(
            [a_split(least_on_minutes=180)], "the least run of 180 min takes 6 kWh; expected at most 4", id="run"
        ),
        pytest.param(
            [a_split(state={"on": True, "for_minutes": 0}, least_on_minutes=120, window=EARLY)],
            "'pump': on at the start, by least_on_minutes for another 120 min, not all inside its windows",
            id="must run outside its window",
        ),
        pytest.param(
            [a_split(state={"on": True, "for_minutes": 0}, least_on_minutes=180)],
            "for another 180 min, which takes 6 kWh; expected at most 4 kWh",
            id="must run too long",
        ),
        pytest.param(
            [a_split(energy_kwh=None, duration_minutes=60, power_kw=[1.0, 2.0] * 3)],
            "a duration with a power_kw that varies from 1 to 2 kW; expected energy_kwh",
            id="duration of a series",
        ),
        pytest.param(
            [a_split(energy_kwh=None, duration_minutes=120, at_most_kwh=3.0)],
            "at most 3 kWh; expected at least",
            id="most",
        ),
        pytest.param(
            [a_split(energy_kwh=0.0, optional=True, value_eur=1.0)], "optional, of 0 kWh", id="value of nothing"
        ),
        pytest.param([a_split(power_kw=[1.0, -2.0, 1.0, 1.0, 1.0, 1.0])], "-2 kW at step 1", id="negative power"),
    ],
)
def test_what_cannot_be_is_refused_by_name(fields: list[dict[str, Any]], message: str) -> None:
    assert message in problem(*fields)


@pytest.mark.parametrize("fields", [a_run(window=EARLY), a_split(energy_kwh=14.0), a_split(window=[])])
def test_an_optional_process_that_fits_nowhere_is_noted_and_left_out(fields: dict[str, Any]) -> None:
    a, context = resolved(fields | {"optional": True, "value_eur": 99.0})
    assert context.problems == []
    assert any("left out" in note and fields["name"] in note for note in context.notes)
    assert solved(a, [1.0] * 6)[0].net_load_kw.sum() == 0


def test_phases_without_length_last_a_step_and_a_note_says_so() -> None:
    a, context = resolved(a_run(phase_minutes=None))
    assert a.runs.length.tolist() == [2]
    assert context.notes == ["oven: each of its phases lasts one step of 60 min"]


# Optima


def test_two_runs_with_rest_by_hand() -> None:
    """Prices 5 4 3 2 1 1, runs of 3 then 2 kWh with an hour between: starts t, u with u >= t + 3, u <= 4.

    Costs of a start at 0..4: 15+8=23, 12+6=18, 9+4=13, 6+2=8, 3+2=5. Pairs (0,3) 31, (0,4) 28, (1,4) 23: 23.
    """
    outcome, cost = solved(arrays(a_run(runs=2, rest_minutes=60)), [5, 4, 3, 2, 1, 1])
    assert cost == pytest.approx(23, abs=EUR)
    assert outcome.net_load_kw.tolist() == [[0, 3, 2, 0, 3, 2]]


def test_a_least_run_holds_the_cheap_hours_together_by_hand() -> None:
    """2 kW for 4 kWh, at least 2 h on: the cheapest pair of neighbours is hours 3 and 4, 2*(2+1); apart it were 4."""
    prices = [1, 5, 5, 2, 1, 5]
    assert solved(arrays(a_split(least_on_minutes=120)), prices)[1] == pytest.approx(6, abs=EUR)
    assert solved(arrays(a_split()), prices)[1] == pytest.approx(4, abs=EUR)


def test_a_start_cost_is_weighed_against_the_price_by_hand() -> None:
    """Hours 0 and 4 cost 2*(1+1) + 2 starts of 3 = 10; hours 3 and 4 cost 2*(2+1) + 3 = 9. Running already: 4 + 3."""
    prices = [1, 5, 5, 2, 1, 5]
    assert solved(arrays(a_split(start_cost_eur=3.0)), prices)[1] == pytest.approx(9, abs=EUR)
    on = a_split(start_cost_eur=3.0, state={"on": True})
    assert solved(arrays(on), prices)[1] == pytest.approx(7, abs=EUR)


def test_any_power_up_to_full_takes_what_is_cheap_and_more_where_paid() -> None:
    """3 kWh at 2 kW: 2 kWh at 1 and 1 kWh at 2 is 4. It may have 5 kWh: full power in both hours at -1 is -4."""
    flexible = a_split(least_power_kw=0.0, energy_kwh=3.0)
    assert solved(arrays(flexible, n=3), [2, 1, 5])[1] == pytest.approx(4, abs=EUR)
    assert solved(arrays(flexible | {"at_most_kwh": 5.0}, n=3), [2, -1, -1])[1] == pytest.approx(-4, abs=EUR)


def test_an_optional_run_takes_place_only_where_it_pays() -> None:
    """A run costs 5 at best and 8 next: worth 6 one takes place, worth 9 both, worth 4 none."""
    for value, runs in ((4.0, 0), (6.0, 1), (9.0, 2)):
        a = arrays(a_run(runs=2, optional=True, value_eur=value), n=6)
        assert solved(a, [5, 4, 2, 1, 1, 1])[0].net_load_kw.sum() == pytest.approx(5 * runs), value


def test_an_optional_interruptible_process_has_all_or_nothing() -> None:
    for value, energy in ((3.0, 0.0), (5.0, 4.0)):
        a = arrays(a_split(optional=True, value_eur=value), n=4)
        assert solved(a, [1, 1, 5, 5])[0].net_load_kw.sum() == pytest.approx(energy), value


def test_a_run_that_goes_on_is_load_and_counts() -> None:
    """One of two runs has an hour of 2 kW left; the other starts after an hour of rest, at the cheapest: hour 2."""
    a = arrays(a_run(runs=2, rest_minutes=60, running_since="2026-01-14T23:00"), n=5)
    assert solved(a, [9, 0, 1, 1, 9])[0].net_load_kw.tolist() == [[2, 0, 3, 2, 0]]


def test_start_times_may_be_fixed() -> None:
    a = arrays(a_run(runs=2, start_at=[at("03:00"), at("01:00")]))
    assert solved(a, [0, 9, 9, 9, 9, 0])[0].net_load_kw.tolist() == [[0, 3, 2, 3, 2, 0]]


@pytest.mark.parametrize(
    ("earlier", "taken"),
    [
        pytest.param(a_run(name="first", runs=2), [0, 1, 3, 4], id="all runs"),
        pytest.param(a_split(name="first", energy_kwh=6.0), [1, 2, 3], id="all energy"),
    ],
)
@pytest.mark.parametrize(
    "later", [a_run(name="then", phases_kw=[1.0], phase_minutes=60), a_split(name="then", energy_kwh=2.0)]
)
def test_one_process_starts_only_when_the_other_is_done(
    earlier: dict[str, Any], taken: list[int], later: dict[str, Any]
) -> None:
    """The hour the later one would like best, hour 0, is long before the earlier one can be done."""
    outcome, _ = solved(arrays(earlier, later | {"after": "first"}), [0, 1, 2, 3, 4, 5])
    first, then = outcome.net_load_kw
    assert np.flatnonzero(then).min() > np.flatnonzero(first).max()
    assert len(np.flatnonzero(first)) == len(taken)


def test_of_a_group_only_some_run_at_once() -> None:
    """Both would like hours 0 and 1; one gets them and the other hours 2 and 3: 2*(1+1) + 2*(2+2)."""
    pair = [a_split(name=n, exclusive_group="g") for n in "ab"]
    outcome, cost = solved(arrays(*pair), [1, 1, 2, 2, 9, 9])
    assert cost == pytest.approx(12, abs=EUR)
    assert (outcome.net_load_kw > 0).sum(axis=0).max() == 1
    free = [a_split(name=n, exclusive_group={"name": "g", "at_most": 2}) for n in "ab"]
    assert solved(arrays(*free), [1, 1, 2, 2, 9, 9])[1] == pytest.approx(8, abs=EUR)


def test_what_does_not_fit_under_the_cap_is_named() -> None:
    """Under 2 kW the oven's 3 kW never fit, and what comes after it does not run either; the pump does."""
    a = arrays(a_run(), a_run(name="late", phases_kw=[1.0], phase_minutes=60, after="oven"), a_split())
    outcome = least_unserved(a, 2.0)
    assert [(u.asset, u.amount_kwh, u.label) for u in outcome.unserved] == [("oven", 5.0, "D1"), ("late", 1.0, "D1")]
    assert outcome.unserved[0].detail == "oven: 1 of 1 runs do not take place, 5 kWh each"
    outcome = least_unserved(arrays(a_split(least_power_kw=0.0)), 0.5)
    assert [(u.what, round(u.amount_kwh, 6), u.label) for u in outcome.unserved] == [("energy", 1.0, "D6")]


PRICES = st.lists(st.integers(-3, 9).map(float), min_size=6, max_size=6)


@settings(max_examples=25, deadline=None)
@given(prices=PRICES, runs=st.integers(1, 3), rest=st.integers(0, 1), first=st.sampled_from([0, 1]))
def test_runs_cost_what_the_best_of_all_choices_costs(prices: list[float], runs: int, rest: int, first: int) -> None:
    a, context = resolved(a_run(runs=runs, rest_minutes=60 * rest, window={"from": f"0{first}:00"}))
    choices = [c for c in combinations(range(first, 5), runs) if all(v - u >= 2 + rest for u, v in pairwise(c))]
    assert bool(context.problems) == (not choices)
    if choices:
        best = min(sum(3 * prices[t] + 2 * prices[t + 1] for t in c) for c in choices)
        assert solved(a, prices)[1] == pytest.approx(best, abs=EUR)


@settings(max_examples=25, deadline=None)
@given(
    prices=PRICES,
    steps=st.integers(1, 4),
    least_on=st.integers(0, 3),
    least_off=st.integers(0, 3),
    starts=st.sampled_from([None, 1, 2]),
    closed=st.integers(0, 6),
)
def test_an_interruptible_process_costs_what_the_best_of_all_patterns_costs(
    prices: list[float], steps: int, least_on: int, least_off: int, starts: int | None, closed: int
) -> None:
    hours_open = [{"from": f"{t:02d}:00", "to": f"{t + 1:02d}:00"} for t in range(6) if t != closed]
    fields = a_split(
        energy_kwh=2.0 * steps,
        least_on_minutes=60 * least_on,
        least_off_minutes=60 * least_off,
        most_starts=starts,
        window=hours_open,
    )
    a, context = resolved(fields)
    assume(not context.problems)
    good = [
        p
        for p in product((0.0, 1.0), repeat=6)
        if not (o := checked(a, decided(a, is_on=[list(p)]))).violations and not o.unserved
    ]
    baseline = checked(a, KIND.baseline(a))
    assert baseline.violations == ()
    assert bool(baseline.unserved) == (not good)
    if good:
        assert solved(a, prices)[1] == pytest.approx(min(2 * np.dot(prices, p) for p in good), abs=EUR)
        assert (baseline.net_load_kw[0] / 2).tolist() == list(max(good)), "as early as can be"


@settings(max_examples=20, deadline=None)
@given(prices=PRICES, runs=st.tuples(st.integers(1, 2), st.integers(1, 2)), tied=st.sampled_from(["after", "group"]))
def test_tied_processes_cost_what_the_best_of_all_choices_costs(
    prices: list[float], runs: tuple[int, int], tied: str
) -> None:
    """Two processes of 2 h and 1 h, the second after the first or never at once with it; all starts are tried."""
    group = {"exclusive_group": "g"} if tied == "group" else {}
    second = a_run(name="b", phases_kw=[4.0], phase_minutes=60, runs=runs[1]) | group
    a = arrays(a_run(runs=runs[0]) | group, second | ({"after": "oven"} if tied == "after" else {}))
    costs = []
    for first, then in product(combinations(range(6), runs[0]), combinations(range(6), runs[1])):
        rows = [[float(t in chosen) for t in range(6)] for chosen in (first, then)]
        outcome = checked(a, decided(a, starts=rows))
        if not outcome.violations:
            costs.append(float(np.dot(prices, outcome.net_load_kw.sum(axis=0))))
    assert solved(a, prices)[1] == pytest.approx(min(costs), abs=EUR)


# Check

MODULATING = {"least_power_kw": 1.0, "at_most_kwh": 9.0}


@pytest.mark.parametrize(
    ("fields", "rows", "label"),
    [
        pytest.param([a_run()], {"starts": [[1, 0, 0, 1, 0, 0]]}, "D1", id="a run too many"),
        pytest.param(
            [a_run(window={"from": "02:00"})], {"starts": [[1, 0, 0, 0, 0, 0]]}, "D2", id="outside the window"
        ),
        pytest.param([a_run()], {"starts": [[0, 0, 0, 0, 0, 1]]}, "D2", id="cut off by the end"),
        pytest.param([a_run()], {"starts": [[0.8, 0, 0, 0, 0, 0]]}, "D2", id="part of a start"),
        pytest.param([a_run(start_at=[at("01:00")])], {"starts": [[1, 0, 0, 0, 0, 0]]}, "D2", id="not when fixed"),
        pytest.param([a_run(runs=2)], {"starts": [[1, 1, 0, 0, 0, 0]]}, "D3", id="runs overlap"),
        pytest.param([a_run(runs=2, rest_minutes=60)], {"starts": [[1, 0, 1, 0, 0, 0]]}, "D3", id="no rest"),
        pytest.param([a_split(**MODULATING)], {"power_kw": [[2, 2, 0.5, 0, 0, 0]]}, "D5", id="below least power"),
        pytest.param([a_split(**MODULATING)], {"power_kw": [[2, 3, 0, 0, 0, 0]]}, "D5", id="above full power"),
        pytest.param([a_split(**MODULATING)], {"power_kw": [[2, 2, -1, 2, 0, 0]]}, "D5", id="negative power"),
        pytest.param([a_split()], {"is_on": [[1, 1.2, 0, 0, 0, 0]]}, "D5", id="neither on nor off"),
        pytest.param([a_split()], {"is_on": [[1, 1, 1, 0, 0, 0]]}, "D6", id="too much energy"),
        pytest.param([a_split(most_starts=1)], {"is_on": [[1, 0, 1, 0, 0, 0]]}, "D7", id="too many starts"),
        pytest.param([a_split(least_on_minutes=120)], {"is_on": [[1, 0, 0, 1, 0, 0]]}, "U2", id="too short on"),
        pytest.param([a_split(least_off_minutes=120)], {"is_on": [[1, 0, 1, 0, 0, 0]]}, "U3", id="too short off"),
        pytest.param([a_split(window={"from": "01:00"})], {"is_on": [[1, 1, 0, 0, 0, 0]]}, "U4", id="window shut"),
        pytest.param(
            [a_split(least_power_kw=0.0, window={"from": "01:00"})], {"power_kw": [[1, 1, 2, 0, 0, 0]]}, "U4", id="shut"
        ),
        pytest.param(
            [a_run(), a_run(name="b", after="oven")],
            {"starts": [[1, 0, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0]]},
            "D8",
            id="starts before the other is done",
        ),
        pytest.param(
            [a_split(), a_split(name="b", after="pump")],
            {"is_on": [[1, 0, 1, 0, 0, 0], [0, 0, 1, 1, 0, 0]]},
            "D8",
            id="on before the other has its energy",
        ),
        pytest.param(
            [a_run(exclusive_group="g"), a_split(exclusive_group="g")],
            {"starts": [[1, 0, 0, 0, 0, 0], [0] * 6], "is_on": [[0] * 6, [0, 1, 1, 0, 0, 0]]},
            "D9",
            id="two of a group at once",
        ),
    ],
)
def test_one_broken_rule_is_named(fields: list[dict[str, Any]], rows: dict[str, Any], label: str) -> None:
    a = arrays(*fields)
    assert {v.label for v in checked(a, decided(a, **rows)).violations} == {label}


def test_a_course_follows_from_its_start_and_costs_what_a_start_costs() -> None:
    a = arrays(a_run(start_cost_eur=2.0, optional=True, value_eur=5.0), a_split(start_cost_eur=1.0))
    outcome = checked(a, decided(a, starts=[[0, 1, 0, 0, 0, 0], [0] * 6], is_on=[[0] * 6, [1, 0, 1, 0, 0, 0]]))
    assert outcome.net_load_kw.tolist() == [[0, 3, 2, 0, 0, 0], [2, 0, 2, 0, 0, 0]]
    assert {k: v.tolist() for k, v in outcome.cost_lines_eur.items()} == {
        "starts": [2.0, 2.0],
        "value_of_optional_runs": [-5.0, 0.0],
    }


# Baseline


def test_doing_nothing_runs_everything_as_early_as_it_may() -> None:
    a = arrays(
        a_run(exclusive_group="g"),
        a_split(exclusive_group="g", least_on_minutes=120),
        a_run(name="late", phases_kw=[1.0], phase_minutes=60, after="oven", window={"from": "03:00"}),
        a_split(name="flexible", least_power_kw=0.0, energy_kwh=3.0),
        a_run(name="fixed", exclusive_group="g", start_at=[at("00:00")]),
    )
    outcome = checked(a, KIND.baseline(a))
    assert outcome.violations == ()
    assert outcome.unserved == ()
    assert outcome.net_load_kw.tolist() == [
        [0, 0, 3, 2, 0, 0],
        [0, 0, 0, 0, 2, 2],
        [0, 0, 0, 0, 1, 0],
        [2, 1, 0, 0, 0, 0],
        [3, 2, 0, 0, 0, 0],
    ]


# The kind


def test_formulation_rows_and_check_share_their_labels() -> None:
    steps = Steps(4, 1.0, (0,) * 4)
    blocks = [
        block.build_run(
            steps,
            RunShape(length=2, asks=(range(4),), rest=1, several=True, is_earlier=True, is_later=True, is_grouped=True),
        ),
        block.build_split(steps, SplitShape(asks=(range(4),), commits=True, least_on=2, least_off=2, is_earlier=True)),
        block.build_order(steps, None),
        block.build_group(steps, None),
    ]
    rows = {c.doc for b in blocks for c in b.model.component_objects(pyo.Constraint)}
    tagged = set(re.findall(r"\\tag\{(D\d+)\}", block.__doc__ or ""))
    source = Path(check_of_plans.__code__.co_filename).read_text(encoding="utf-8")
    expressions = {"D4", "D10"}
    assert {label for label in rows if label.startswith("D")} == tagged - expressions
    assert set(re.findall(r'"(D\d+)"', source)) == tagged - expressions


def test_questions_worth_asking_are_valid_documents() -> None:
    for fields in (a_run(window=EARLY), a_split()):
        for variation in KIND.what_if(document(fields)):
            assert variation.document is None or isinstance(variation.document, DeferrableLoadDocument)
    assert [v.label for v in KIND.what_if(document(a_run(window=EARLY)))] == ["without oven", "oven at any hour"]


def test_an_hour_that_comes_twice_is_two_hours() -> None:
    """On 25 October 2026 the clock goes back at 03:00: a window from 02:00 to 03:00 holds a run of two hours."""
    grid = TimeGrid.of_days(datetime(2026, 10, 25, tzinfo=UTC).date(), 1, 60, ZONE)
    a, context = resolved(a_run(window={"from": "02:00", "to": "03:00"}), grid=grid)
    assert not context.problems
    assert np.flatnonzero(a.runs.starts_most[0]).tolist() == [2]


def test_a_process_of_working_days_rests_on_a_sunday() -> None:
    window = {"weekdays": "mon-fri", "from": "02:00", "to": "10:00"}
    document = DeferrableLoadDocument(name="ovens", power_kw=40.0, duration_minutes=60, window=window)
    context = Context(TimeGrid.of_days(date(2026, 2, 15), 1, 15, "Europe/Amsterdam"))
    arrays = KIND.resolve([Placed(document, "members[0].assets[0]")], context)
    assert not context.problems
    assert context.notes[0] == "ovens: its windows lie on other days, so it does not run within the horizon"
    outcome = KIND.check(arrays, KIND.baseline(arrays), Tolerance())
    assert not outcome.net_load_kw.any()
    assert not outcome.unserved
