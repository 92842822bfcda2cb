"""The structure is as it is described: packages, directions, sizes, and top-level folders that hold no package."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest

from gridshare.assets import KINDS, AnyAsset
from gridshare.assets.kind import AssetKind

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "gridshare"
MOST_LINES = 300

LONGER = {
    "assets/ev_charging/block.py": "one session: its equations, its rows and its numbers",
    "milp/rounds.py": "one objective: its rounds, what is kept and what is carried over share one state",
    "milp/search.py": "one search: its rounds and stages share one state",
    "schedules/publish.py": "one document, field by field",
}
"""Modules above the size that we keep to, and why."""


def test_the_registry_the_union_and_the_folders_agree() -> None:
    folders = {path.parent.name for path in (SOURCE / "assets").glob("*/__init__.py")}
    assert [kind.name for kind in KINDS] == list(dict.fromkeys(kind.name for kind in KINDS))
    assert {kind.name for kind in KINDS} == folders
    assert get_args(get_args(AnyAsset)[0]) == tuple(kind.document for kind in KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_has_all_its_parts(kind: AssetKind[Any, Any]) -> None:
    folder = SOURCE / "assets" / kind.name
    assert {"document.py", "arrays.py", "block.py", "check.py", "what_if.py", "view.py"} <= {
        p.name for p in folder.iterdir()
    }
    assert kind.document.model_fields["kind"].default == kind.name
    assert kind.block == f"gridshare.assets.{kind.name}.block"


@pytest.mark.parametrize("folder", ["api", "models"])
def test_nothing_in_a_published_folder_can_be_imported(folder: str) -> None:
    python = {p.relative_to(ROOT).as_posix() for p in (ROOT / folder).rglob("*.py*") if "__pycache__" not in p.parts}
    assert {path for path in python if not path.startswith("api/clients/")} == set()
    assert not [path for path in python if path.endswith("__init__.py")]


def test_a_module_is_short_or_says_why_not() -> None:
    long = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES
    }
    assert long - set(LONGER) == set()
    assert all((SOURCE / path).is_file() for path in LONGER)


def test_nothing_is_left_to_do() -> None:
    marks = ("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")
    found = [
        f"{path.relative_to(ROOT)}: {mark}"
        for folder in ("src", "tests")
        for path in (ROOT / folder).rglob("*.py")
        for mark in marks
        if mark in path.read_text(encoding="utf-8")
    ]
    assert found == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    refused = {"utils", "helpers", "common", "core", "manager", "service"}
    assert not [path for path in SOURCE.rglob("*") if path.stem in refused]


def test_imports_point_down_the_layers() -> None:
    run = _tool("lint-imports")
    assert run.returncode == 0, run.stdout


def test_what_is_public_has_a_docstring() -> None:
    run = _tool("ruff", "check", "--no-cache", "--select", "D1", "src")
    assert run.returncode == 0, run.stdout


def _tool(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / name), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
