"""What a block knows, is given, decides and breaks is kept apart; assets of one shape are found together."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass

import numpy as np
from tests.golden.cases import CASES

from gridshare.ahead.loading import parsed
from gridshare.blocks import Data, alike, block, free, inputs, model, row, rows, slack
from gridshare.milp.formulation import modules
from gridshare.milp.park import stamps_of
from gridshare.parts import Floats, Steps

STEPS = Steps(3, 0.5, (0, 0, 1))
DATA = Data(once=("free_kw",), per_step=("limit_kw",), per_point=("least_kwh",), per_day=("daily_kwh",))

UNUSED = {"feed_in_free_kw", "importing_rest_reach_kw", "exporting_rest_reach_kw"}
"""Data of a connection whose rows its features leave out."""


@dataclass
class Arrays:
    free_kw: Floats
    limit_kw: Floats
    least_kwh: Floats
    daily_kwh: Floats


def test_a_symbol_has_the_index_it_was_declared_for() -> None:
    d = DATA.symbols(model(), STEPS, phase_kw=range(2), early_kwh=None)

    shapes = {name: list(symbol.index_set()) for name, symbol in vars(d).items() if symbol.is_indexed()}
    assert shapes == {"limit_kw": [0, 1, 2], "least_kwh": [1, 2, 3], "daily_kwh": [0, 1], "phase_kw": [0, 1]}
    assert set(vars(d)) - set(shapes) == {"free_kw", "early_kwh"}


def test_numbers_are_the_rows_of_the_units_asked_for() -> None:
    arrays = Arrays(np.arange(3.0), *(np.arange(3.0 * n).reshape(3, n) for n in (3, 3, 2)))

    found = DATA.numbers(arrays, np.array([2, 0]))

    assert list(found) == ["free_kw", "limit_kw", "least_kwh", "daily_kwh"]
    assert found["free_kw"].tolist() == [2.0, 0.0]
    assert found["daily_kwh"].tolist() == [[4.0, 5.0], [0.0, 1.0]]
    other = DATA.numbers(arrays, np.array([2, 0]), daily_kwh=np.ones((2, 2)), phase_kw=np.zeros((2, 1)))
    assert set(other) == {*found, "phase_kw"}
    assert other["daily_kwh"].tolist() == [[1, 1], [1, 1]]


def test_a_block_keeps_data_inputs_and_slacks_apart_from_what_is_decided() -> None:
    m = model()
    d, g = DATA.symbols(m, STEPS), inputs(m, STEPS, "flow_kw", "heat_kw")
    m.power_kw, m.over_kw = free(STEPS), slack(STEPS)
    m.most = rows("X1", STEPS, lambda t: m.power_kw[t] - m.over_kw[t] <= d.limit_kw[t] + g.flow_kw[t])
    m.first = row("X2", m.power_kw[0] >= d.free_kw)

    found = block(m)

    assert set(found.data) == {"free_kw", "limit_kw", "least_kwh", "daily_kwh"}
    assert {name: len(series) for name, series in found.inputs.items()} == {"flow_kw": 3, "heat_kw": 3}
    assert found.slacks == {"over_kw"}
    assert (m.most.doc, len(m.most), m.first.doc) == ("X1", 3, "X2")


def test_units_of_equal_features_come_together_in_the_order_of_the_first() -> None:
    found = [(each, unit.tolist()) for each, unit in alike(["b", "a", "b", "c", "a"])]

    assert found == [("b", [0, 2]), ("a", [1, 4]), ("c", [3])]


def test_no_block_imports_pyomo_before_it_is_built() -> None:
    blocks = [name for name in modules() if name.endswith(".block")]
    found = subprocess.run(
        [sys.executable, "-c", f"import sys, {', '.join(blocks)}; print('pyomo' in sys.modules)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert found.stdout.strip() == "False"


def test_every_symbol_gets_numbers_with_its_index() -> None:
    """Of all stamps of all golden cases; reaches are worked out when the problem is assembled."""
    for case in CASES.values():
        site = parsed(case.site).resolved()
        for stamp in stamps_of(site)[0]:
            built = stamp.build(site.steps, stamp.structure)
            for name, symbol in built.data.items():
                if name in stamp.data:
                    shape = (len(symbol),) if symbol.is_indexed() else ()
                    assert np.shape(stamp.data[name]) == (stamp.n_units, *shape), f"{stamp.name}: {name}"
                elif name not in stamp.reaches:
                    assert name in UNUSED, f"{stamp.name}: {name} has no numbers"
