"""`gridshare backup` and `gridshare restore`: what was there is there again, and nothing is overwritten."""

import json
from pathlib import Path

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner, Result

from gridshare.cli import build
from gridshare.store.database import in_folder, opened
from gridshare.store.schema import AUDIT


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with a store that has one key."""
    folder = tmp_path / "kept"
    assert run("keys", "create", "--data", folder).exit_code == 0
    return folder


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(build(), [str(argument) for argument in arguments])


def test_a_store_comes_back_from_a_file_with_a_name_of_its_own(data: Path, tmp_path: Path) -> None:
    made = run("backup", tmp_path, "--data", data)
    assert made.exit_code == 0
    [file] = tmp_path.glob("gridshare-*.db")
    assert file.name in made.stdout
    again = tmp_path / "again"
    assert run("restore", file, "--data", again).exit_code == 0
    keys = [json.loads(run("keys", "list", "--json", "--data", folder).stdout) for folder in (data, again)]
    assert keys[0] == keys[1] != []
    assert run("restore", file, "--data", data).exit_code == 74


def test_a_log_that_was_changed_is_kept_and_named(data: Path, tmp_path: Path) -> None:
    database = opened(in_folder(data))
    with database.writing() as connection:
        connection.execute(sa.update(AUDIT).values(actor="somebody"))
    database.close()
    for command in (("backup", tmp_path / "file"), ("restore", tmp_path / "file"), ("audit", "verify")):
        done = run(*command, "--data", tmp_path / "again" if command[0] == "restore" else data, "--json")
        assert done.exit_code == 1
        assert json.loads(done.stdout)["broken"] == "entry 1 was altered"


def test_a_folder_without_a_store_is_named_and_stays_as_it_is(tmp_path: Path) -> None:
    for command in (("backup", tmp_path / "file"), ("audit", "verify"), ("keys", "list")):
        done = run(*command, "--data", tmp_path / "nothing")
        assert done.exit_code == 74
        assert "no store" in done.stderr
    assert list(tmp_path.iterdir()) == []
