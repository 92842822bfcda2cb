"""What is published is compared file by file."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from gridshare.cli import build
from gridshare.usecases.publish import Drift, InstanceError, drift, instances_table, models_by_hand, write

FILES = {"models/formulation.md": "new\n", "models/instances/README.md": "table\n"}


def test_what_is_written_has_not_drifted(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    assert drift(tmp_path, FILES, written_by_hand=models_by_hand) == []


def test_a_file_that_is_missing_differs_or_is_left_over_is_named(tmp_path: Path) -> None:
    write(tmp_path, {"models/formulation.md": "old\n", "models/instances/001-gone/problem.mps": "gone\n"})
    assert drift(tmp_path, FILES, written_by_hand=models_by_hand) == [
        Drift("models/formulation.md", "differs"),
        Drift("models/instances/README.md", "missing"),
        Drift("models/instances/001-gone/problem.mps", "left over"),
    ]


def test_what_a_person_writes_is_not_left_over(tmp_path: Path) -> None:
    by_hand = ("models/README.md", "models/instances/001-a/site.json", "models/instances/001-a/README.md")
    write(tmp_path, FILES | dict.fromkeys(by_hand, "words\n"))
    assert drift(tmp_path, FILES, written_by_hand=models_by_hand) == []
    write(tmp_path, {"models/instances/001-a/notes.md": "words\n"})
    assert drift(tmp_path, FILES, written_by_hand=models_by_hand) == [
        Drift("models/instances/001-a/notes.md", "left over")
    ]


def test_a_file_that_is_right_is_not_written_again(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    before = (tmp_path / "models/formulation.md").stat().st_mtime_ns
    write(tmp_path, FILES)
    assert (tmp_path / "models/formulation.md").stat().st_mtime_ns == before


def test_an_instance_without_a_heading_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InstanceError, match="a heading"):
        instances_table({tmp_path: {"rows": 1, "columns": 1, "binaries": 0, "cost_eur": 1.0}})


def test_outside_the_source_the_command_says_where_to_go(tmp_path: Path) -> None:
    answer = CliRunner().invoke(build(), ["publish", "--check", "--folder", str(tmp_path)])
    assert answer.exit_code == 2
    assert "no api and no models/instances" in answer.output


@pytest.mark.slow
def test_the_check_names_what_has_drifted_and_publishing_mends_it(tmp_path: Path) -> None:
    instance = tmp_path / "models" / "instances" / "001-battery-two-prices"
    source = Path(__file__).resolve().parents[3] / instance.relative_to(tmp_path)
    instance.mkdir(parents=True)
    (tmp_path / "api").mkdir()
    for name in ("site.json", "README.md"):
        (instance / name).write_bytes((source / name).read_bytes())
    run = CliRunner()
    command = ["publish", "--folder", str(tmp_path)]
    assert run.invoke(build(), command).exit_code == 0
    (tmp_path / "models" / "formulation.md").write_text("something else\n", encoding="utf-8")
    checked = run.invoke(build(), [*command, "--check"])
    assert checked.exit_code == 1
    assert checked.output.startswith("models/formulation.md: differs")
    assert run.invoke(build(), command).exit_code == 0
    assert run.invoke(build(), [*command, "--check"]).exit_code == 0
