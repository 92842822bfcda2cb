"""Options of a batch: a manifest, or sites and days; what goes together and what does not."""

import json
from pathlib import Path

import pandas as pd
import pytest
from tests.builders import a_load, a_site
from typer.testing import CliRunner, Result

from gridshare.cli import build

pytest.importorskip("pyarrow")


def batch(*arguments: object) -> Result:
    return CliRunner().invoke(build(), ["batch", *map(str, arguments)], env={"COLUMNS": "200"})


@pytest.fixture
def park(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a folder of one park, and a manifest of that."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "parks" / "yard").mkdir(parents=True)
    (tmp_path / "parks" / "yard" / "site.json").write_text(json.dumps(a_site(a_load())))
    (tmp_path / "night.yaml").write_text(
        "gridshare: 1\nsites: [parks/*]\nscenarios: [{name: as it is}, {name: a cap, cap_times: 0.5}]\ngap: 0.01\n"
    )
    return tmp_path


def test_a_manifest_is_planned_in_its_scenarios(park: Path) -> None:
    result = batch("--manifest", "night.yaml", "--workers", 1)
    assert result.exit_code == 0, result.output
    assert "total [a cap]" in result.output
    rows = pd.read_parquet(park / "results.parquet")
    assert rows["path"].tolist() == ["parks/yard"] * 2
    assert rows["scenario"].tolist() == ["a cap", "as it is"]


@pytest.mark.usefixtures("park")
def test_a_manifest_says_all_that_other_arguments_say() -> None:
    result = batch("parks", "--manifest", "night.yaml", "--day", "2026-01-15", "--to", "2026-01-16")
    assert result.exit_code == 2
    assert [name for name in ("SITES", "--day", "--from", "--to") if f"\n{name}\n" in result.output] == [
        "SITES", "--day", "--to",
    ]  # fmt: skip


def test_sites_or_a_manifest_is_needed(park: Path) -> None:
    result = batch()
    assert result.exit_code == 2
    assert "--manifest" in result.output
    assert not list(park.glob("*.parquet"))


@pytest.mark.usefixtures("park")
def test_problems_of_a_manifest_end_the_command_before_anything_is_planned() -> None:
    Path("night.yaml").write_text("gridshare: 1\nsites: [park/*]\nday: own\n")
    result = batch("--manifest", "night.yaml")
    assert result.exit_code == 2
    assert "Did you mean days?" in result.output
