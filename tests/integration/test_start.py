"""A start: what it imports, and that it makes no difference whether templates were kept."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.unit.forecasts.weeks import Firm

from gridshare.series.measured import MeasuredSeries, write_measured

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


def document(text: str) -> dict[str, Any]:
    """The schedule that a run wrote, but for the facts of the run."""
    found: dict[str, Any] = json.loads(text)
    return {**found, "run": None}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for templates: empty before the first run."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def first(cache: Path) -> subprocess.CompletedProcess[str]:
    """A run that finds no template."""
    return gridshare("schedule", SITE, "--json", cache=cache)


@pytest.fixture(scope="module")
def warm(
    first: subprocess.CompletedProcess[str], cache: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[subprocess.CompletedProcess[str], Path]:
    """A run that finds what the first has kept, and the schedule that it wrote."""
    assert first.returncode == 0
    written = tmp_path_factory.mktemp("warm") / "plan.json"
    return gridshare("schedule", SITE, "-q", "--json-file", written, cache=cache), written


def test_the_first_start_compiles_and_keeps(first: subprocess.CompletedProcess[str], cache: Path) -> None:
    assert any(name.startswith("pyomo") for name in imported(first))
    assert list(cache.iterdir())


def test_a_warm_start_imports_nothing_heavy(warm: tuple[subprocess.CompletedProcess[str], Path]) -> None:
    done, _ = warm
    assert done.stdout == ""
    assert "highspy" in done.stderr, "the processes that solve are seen too"
    assert imported(done) == set()


def test_the_schedule_is_the_same_with_and_without_what_was_kept(
    first: subprocess.CompletedProcess[str], warm: tuple[subprocess.CompletedProcess[str], Path], tmp_path: Path
) -> None:
    assert document(warm[1].read_text(encoding="utf-8")) == document(first.stdout)
    without = gridshare("schedule", SITE, "--json", "--no-cache", cache=tmp_path)
    assert document(without.stdout) == document(first.stdout)
    assert list(tmp_path.iterdir()) == []


def test_a_forecast_from_what_is_kept_imports_neither_pandas_nor_what_learns(tmp_path: Path) -> None:
    for seed, name in enumerate(("bakery_kw", "office_kw")):
        past = Firm(noise_kw=3).past(date(2025, 2, 3), date(2025, 5, 4), name, seed)
        origin = np.zeros(len(past.values), dtype=np.int8)
        write_measured(MeasuredSeries(name, past.start, 900, past.values, origin), tmp_path / "measured")
    learning, kept = (gridshare("forecast", tmp_path, "--day", "2025-05-06", cache=tmp_path) for _ in range(2))
    assert "lightgbm" in imported(learning), "what is kept is that of boosting"
    assert {name.partition(".")[0] for name in imported(kept)} == {"pyarrow", "rich"}
    assert kept.stdout == learning.stdout


def test_a_plan_in_python_prints_nothing(tmp_path: Path) -> None:
    small = ROOT / "api" / "examples" / "two-firms" / "request.json"
    script = f"import gridshare\ngridshare.schedule({str(small)!r})\n"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, timeout=120, cwd=tmp_path)
    assert (done.stdout, done.stderr) == (b"", b"")
