"""A start: what it imports, and that it makes no difference whether templates were kept."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SITE = ROOT / "sample_sites" / "three-firms"
HEAVY = ("pyomo", "pandas", "matplotlib", "scipy", "pyarrow", "rich", "lightgbm")


def gridshare(*arguments: str | Path, cache: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a program; what any of its processes imports is named on standard error."""
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "gridshare", *map(str, arguments)],
        env={**os.environ, "GRIDSHARE_CACHE": str(cache)}, capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip


def imported(done: subprocess.CompletedProcess[str]) -> set[str]:
    lines = re.findall(r"^import time: .*\|\s+([\w.]+)$", done.stderr, re.MULTILINE)
    return {name for name in lines if name.startswith(HEAVY)}


def planned(*arguments: str, cache: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(gridshare("schedule", SITE, "--json", *arguments, cache=cache).stdout)
    return {**found, "run": None}


@pytest.fixture
def warm(tmp_path: Path) -> Path:
    """A cache in which one run has left its templates."""
    done = gridshare("schedule", SITE, "-q", cache=tmp_path)
    assert any(name.startswith("pyomo") for name in imported(done)), "the first run compiles"
    return tmp_path


def test_a_warm_start_imports_nothing_heavy(warm: Path) -> None:
    done = gridshare("schedule", SITE, "-q", cache=warm)
    assert done.stdout == ""
    assert "highspy" in done.stderr, "the processes that solve are seen too"
    assert imported(done) == set()


def test_the_schedule_is_the_same_with_and_without_what_was_kept(
    warm: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    empty = tmp_path_factory.mktemp("empty")
    kept = planned(cache=warm)
    assert planned("--no-cache", cache=empty) == kept
    assert list(empty.iterdir()) == []
    assert planned(cache=empty) == kept
    assert len(list(empty.iterdir())) == len(list(warm.iterdir()))
