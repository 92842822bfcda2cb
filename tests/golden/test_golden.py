"""Every equation has a golden file: the smallest problem that shows it, compared to the letter.

`pytest tests/golden --regenerate` writes the files anew; read the difference before you commit it.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest
from tests.golden.cases import CASES, battery, load, site, store
from tests.golden.written import text

from gridshare import blocks
from gridshare.ahead.loading import parsed
from gridshare.connection import block as connection
from gridshare.freeing import Freed
from gridshare.milp import giving, measures, movement, newcomer
from gridshare.milp.assemble import assemble
from gridshare.milp.formulation import LAZY, labels_of, modules
from gridshare.milp.instance import every_switch
from gridshare.milp.park import stamps_of
from gridshare.milp.templates import template_of
from gridshare.parts import PORT, Block, Stamp, Steps, Wire

HERE = Path(__file__).parent
MOST_LINES = 40
LABELS = [label for name in modules() for label in labels_of(import_module(name).__doc__ or "")]


def shown(label: str) -> str:
    """The text of a label's case."""
    if label in OTHERS:
        return OTHERS[label]()
    assert label in CASES, f"{label} has no case: add the smallest site that shows it to tests/golden/cases.py"
    case = CASES[label]
    place = parsed(case.site).resolved()
    stamps, _ = stamps_of(place)
    problem = assemble(stamps, place.steps, needed=every_switch(stamps, place.grid.n_steps), relaxed=case.relaxed)
    chosen = [stamp for stamp in stamps if stamp.name.startswith(case.stamp)]
    return text(label, problem, chosen, place.steps, rows_of=case.rows, goal=case.goal)


def newcomer_text(label: str) -> str:
    """A profile of half and whole, behind a point of 50 kW; it may give way where that is shown."""
    steps, only = Steps(2, 1.0, (0, 0)), np.zeros(1, dtype=np.int64)
    data = {"shape": np.array([[0.5, 1.0]]), "most_kw": np.array([3000.0])}
    profile = Stamp(newcomer.NEWCOMER, newcomer.build, label == "A2", data)
    point = Stamp(
        name="group",
        build=connection.build,
        structure=connection.Features(),
        data={"import_limit_kw": np.full((1, 2), 50.0), "export_limit_kw": np.full((1, 2), 50.0)},
        inputs={PORT: [Wire(newcomer.NEWCOMER, PORT, only, only)]},
        reaches={"import_reach_kw": (PORT, 1), "export_reach_kw": (PORT, -1)},
    )
    problem = assemble([profile, point], steps)
    goal = newcomer.MOST if label == "A1" else newcomer.LEFT_OUT_STEPS
    return text(label, problem, [profile, point], steps, rows_of="C1", goal=goal)


def giving_text() -> str:
    """Less than 5 and 4 kW, in the second of two steps; a battery could give it."""
    place = parsed(site(load(5.0), battery())).resolved()
    stamps, _ = stamps_of(place)
    window = giving.Window(np.array([5.0, 4.0]), np.array([False, True]), 1)
    last = window.stamp(len(place.members))
    return text("A3", assemble([*stamps, last], place.steps), [last], place.steps, goal=("negative_kw", 0))


def movement_text() -> str:
    """A chiller that would run at 6 kW and then rest, if nothing were planned."""
    place = parsed(site(store())).resolved()
    stamps, of_kind = stamps_of(place)
    last = movement.stamp(place, of_kind, np.array([[6.0, 0.0]]))
    problem = assemble([*stamps, last], place.steps, relaxed=True)
    return text("M1", problem, [last], place.steps, goal=("movement_kwh", 0))


def measures_text(label: str) -> str:
    """A newcomer of half and whole with every measure, behind a point of 50 kW; a load that may be freed by half."""
    steps, only = Steps(2, 1.0, (0, 0)), np.zeros(1, dtype=np.int64)
    new = measures.New(np.array([0.5, 1.0]), np.array([0.0, 1.0]), np.array([1.0, 0.0]), 0.81, 2.0, 500.0)
    stamp = new.stamp()
    freed = Freed(only, *(np.array([[a, b]]) for a, b in ((4, 4), (4, 4), (4, 4), (6, 6), (1, 0), (4, 4))))
    if label == "Z8":
        load = Stamp("load", any_load, None, {"most_kw": np.full((1, 2), 10.0)})
        free = measures.Free("charging_freed", "load", freed, 0.5)
        chosen = [measures.stamp_of(free, [("load", only)])]
        problem = assemble([stamp, load, *chosen], steps)
        return text(label, problem, chosen, steps, goal=(measures.GIVE, 1))
    problem = assemble([stamp], steps)
    return text(label, problem, [stamp], steps, goal=(measures.GIVE, 0) if label == "Z4" else None)


def any_load(steps: Steps, _structure: None) -> Block:
    """A load that may be anything up to its most."""
    m = blocks.model()
    d = blocks.Data(per_step=("most_kw",)).symbols(m, steps)
    m.power_kw = blocks.nonnegative(steps)
    m.most = blocks.rows("X1", steps, lambda t: m.power_kw[t] <= d.most_kw[t])
    return blocks.block(m, outputs={PORT: list(m.power_kw.values())})


OTHERS: dict[str, Callable[[], str]] = {
    "A1": lambda: newcomer_text("A1"),
    "A2": lambda: newcomer_text("A2"),
    "A3": giving_text,
    "M1": movement_text,
    **{f"Z{k}": lambda k=k: measures_text(f"Z{k}") for k in range(1, 9)},
}


@pytest.mark.parametrize("label", LABELS)
def test_an_equation_is_compiled_as_its_golden_file_says(label: str, request: pytest.FixtureRequest) -> None:
    found, golden = shown(label), HERE / f"{label}.lp"
    if request.config.getoption("regenerate"):
        golden.write_text(found, encoding="utf-8")
    assert golden.is_file(), f"{label} has no golden file: read what `pytest tests/golden --regenerate` writes"
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("label", LABELS)
def test_a_golden_file_shows_something_and_stays_short(label: str) -> None:
    lines = (HERE / f"{label}.lp").read_text(encoding="utf-8").splitlines()
    assert 3 <= len(lines) <= MOST_LINES


def test_every_label_has_one_case_and_one_file() -> None:
    assert len(LABELS) == len(set(LABELS))
    assert set(LABELS) == set(CASES) | set(OTHERS)
    assert set(LABELS) == {path.stem for path in HERE.glob("*.lp")}


def test_the_rows_that_are_added_only_where_needed_are_those_that_hold_switches() -> None:
    holding = set()
    for case in CASES.values():
        place = parsed(case.site).resolved()
        for stamp in stamps_of(place)[0]:
            template = template_of(stamp.build, stamp.structure, place.steps)
            label_of = {f.first + k: f.label for f in template.rows for k in range(len(f.index))}
            for pair in stamp.exclusives:
                switch = template.column(pair.switch)
                of_switch = (template.body.own.col >= switch.first) & (
                    template.body.own.col < switch.first + switch.size
                )
                holding |= {label_of[int(row)] for row in template.body.own.row[of_switch]}
    assert holding == set(LAZY)
