"""Inflexible load: what it is, it is."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from gridshare.assets.inflexible_load import KIND, block
from gridshare.assets.inflexible_load.arrays import InflexibleLoadArrays
from gridshare.assets.kind import Placed
from gridshare.connection import block as connection
from gridshare.context import Context
from gridshare.effort import SolveOptions
from gridshare.findings import Tolerance
from gridshare.milp.assemble import assemble
from gridshare.milp.solve import Live
from gridshare.parts import Stamp, Steps, Wire
from gridshare.tariffs.energy import block as energy_block
from gridshare.timegrid import TimeGrid

GRID = TimeGrid.of_days(date(2026, 1, 15), 1, 360, "Europe/Amsterdam")


def of(stamp: str, output: str) -> Wire:
    return Wire(stamp, output, np.array([0]), np.array([0]))


def resolved(*documents: dict[str, Any]) -> tuple[InflexibleLoadArrays, list[str]]:
    context = Context(GRID)
    placed = [
        Placed(KIND.document.model_validate({"name": f"load {k}"} | d), f"members[0].assets[{k}]")
        for k, d in enumerate(documents)
    ]
    return KIND.resolve(placed, context), [str(p) for p in context.problems]


def test_profiles_are_stacked_and_negative_ones_feed_in() -> None:
    a, problems = resolved({"profile": 5.0}, {"profile": [1, -2, 3, -4], "net": True})
    assert problems == []
    assert a.names == ("load 0", "load 1")
    outcome = KIND.check(a, KIND.baseline(a), Tolerance())
    assert outcome.net_load_kw.tolist() == [[5, 5, 5, 5], [1, -2, 3, -4]]
    assert outcome.feed_in_kw is not None
    assert outcome.feed_in_kw.tolist() == [[0, 0, 0, 0], [0, 2, 0, 4]]
    assert outcome.violations == outcome.unserved == ()


def test_a_negative_load_is_refused_with_the_remedy() -> None:
    _, problems = resolved({"name": "bakery", "profile": [1, -2, 3, -4]})
    assert problems == [
        (
            "members[0].assets[0].profile: 'bakery': -2 kW at step 1 (2026-01-15 06:00), and 1 more below 0; "
            "expected at least 0 kW. If it is a net measurement that also counts what is fed in, say net: true; "
            "else correct the series."
        )
    ]


@pytest.mark.parametrize(
    ("field", "value"), [("profile", None), ("net", "perhaps"), ("nett", True), ("profile", [1, "2", 3, 4])]
)
def test_a_bad_document_is_refused(field: str, value: Any) -> None:
    with pytest.raises(ValidationError, match=field):
        KIND.document.model_validate({"name": "x", "profile": 1.0, field: value})


def test_it_stands_in_the_problem_without_columns() -> None:
    """3 kW at 0.20 and -2 kW at 0.10 EUR/kWh over 6 h each: 3.60 - 1.20 = 2.40 EUR; then nothing flows."""
    a, _ = resolved({"profile": [3, -2, 0, 0], "net": True})
    steps = Steps(4, 6.0, (0,) * 4)
    own = block.stamps(a, steps)
    limits = np.full((1, 4), 10.0)
    member = Stamp(
        "member",
        connection.build,
        connection.Features(),
        {"import_limit_kw": limits, "export_limit_kw": limits},
        inputs={"net_load_kw": [of("inflexible_load", "net_load_kw")]},
        reaches={"import_reach_kw": ("net_load_kw", 1), "export_reach_kw": ("net_load_kw", -1)},
    )
    prices = {"import_eur_per_kwh": limits * 0.02, "export_eur_per_kwh": limits * 0.01}
    energy = Stamp(
        "energy",
        energy_block.build,
        None,
        prices,
        inputs={name: [of("member", name)] for name in ("import_kw", "export_kw")},
    )
    group = replace(member, name="group", inputs={"net_load_kw": [of("member", "net_load_kw")]})
    compiled = assemble([*own, member, energy, group], steps)
    answer = Live(compiled).solve(compiled.objective("cost_eur"), SolveOptions())
    assert answer.objective == pytest.approx(2.40)
    values = {own[0].name: compiled.placements[own[0].name].values(answer.x)}
    assert values[own[0].name] == {}
    assert block.read(a, values, own) == {}


def test_what_if_asks_for_the_site_without_it_and_with_a_fifth_more_or_less() -> None:
    without, more, less = KIND.what_if(KIND.document(name="bakery", profile=[10.0, 5.0]))
    assert (without.label, without.document) == ("without bakery", None)
    assert (more.label, more.document.profile.on(2).tolist()) == ("bakery drawing 20% more", [12.0, 6.0])
    assert (less.label, less.document.profile.on(2).tolist()) == ("bakery drawing 20% less", [8.0, 4.0])
    net = KIND.document(name="bakery", profile=-1.0, net=True)
    assert [v.label for v in KIND.what_if(net)] == ["without bakery"]
