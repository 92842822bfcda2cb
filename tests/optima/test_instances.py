"""Both ends of each frozen instance: its site still gives its problem, its problem still has its optimum."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import highspy
import pyscipopt
import pytest

from gridshare.milp.formulation import formulation
from gridshare.usecases.publish import (
    drift,
    instance_folders,
    instances_table,
    models_by_hand,
    published_instance,
)

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = instance_folders(ROOT)
REMEDY = "run `gridshare publish` and look at the difference"
LEAST_INSTANCES = 12
MOST_BYTES = 1_000_000
"""A problem that is larger is a burden on every clone."""

each_instance = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def optimum(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "optimum.json").read_text(encoding="utf-8"))
    return found


@each_instance
def test_the_site_gives_the_same_problem_and_optimum(folder: Path) -> None:
    for name, text in published_instance(folder).items():
        assert text == (folder / name).read_text(encoding="utf-8"), f"{folder.name}/{name} differs: {REMEDY}"


@each_instance
def test_highs_reaches_the_optimum_of_the_problem(folder: Path) -> None:
    expected = optimum(folder)
    highs = highspy.Highs()
    highs.silent()
    assert highs.readModel(str(folder / "problem.mps")) == highspy.HighsStatus.kOk
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.run()
    assert highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    assert highs.getInfo().objective_function_value == pytest.approx(expected["cost_eur"], rel=expected["tolerance"])
    assert (highs.getNumRow(), highs.getNumCol()) == (expected["rows"], expected["columns"])
    assert sum(kind == highspy.HighsVarType.kInteger for kind in highs.getLp().integrality_) == expected["binaries"]


@each_instance
def test_scip_reaches_the_same_optimum(folder: Path) -> None:
    expected = optimum(folder)
    scip = pyscipopt.Model()
    scip.hideOutput()
    scip.readProblem(str(folder / "problem.mps"))
    scip.optimize()
    assert scip.getStatus() == "optimal"
    assert scip.getObjVal() == pytest.approx(expected["cost_eur"], rel=expected["tolerance"])


@each_instance
def test_the_readme_says_the_optimum(folder: Path) -> None:
    text = (folder / "README.md").read_text(encoding="utf-8")
    said = re.search(r"Least cost: .*?\*\*(-?[0-9.]+) EUR\*\*", text)
    assert said is not None
    decimals = len(said[1].partition(".")[2])
    assert float(said[1]) == pytest.approx(optimum(folder)["cost_eur"], abs=0.5001 * 10**-decimals)


@each_instance
def test_the_optimum_is_proven_and_the_problem_small(folder: Path) -> None:
    found = optimum(folder)
    assert found["bound_eur"] == pytest.approx(found["cost_eur"], rel=found["tolerance"])
    assert found["relative_gap"] <= found["tolerance"]
    assert (folder / "problem.mps").stat().st_size < MOST_BYTES


def test_formulation_and_table_are_what_the_program_writes() -> None:
    optima = {folder: optimum(folder) for folder in FOLDERS}
    made = {"models/formulation.md": formulation(), "models/instances/README.md": instances_table(optima)}
    instances = {
        f"models/instances/{folder.name}/{name}": (folder / name).read_text(encoding="utf-8")
        for folder in FOLDERS
        for name in ("problem.mps", "optimum.json")
    }
    assert drift(ROOT, made | instances, written_by_hand=models_by_hand) == [], REMEDY


def test_there_are_enough_instances_and_they_are_numbered() -> None:
    assert len(FOLDERS) >= LEAST_INSTANCES
    assert [int(folder.name[:3]) for folder in FOLDERS] == list(range(1, len(FOLDERS) + 1))
