"""One table of exit codes: of all errors, of all commands, of the handbook and of the help."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

import gridshare
from gridshare.cli import COMMANDS, build
from gridshare.cli.exit_codes import MEANINGS, NO, NO_MEANS, in_handbook
from gridshare.errors import GridshareError

ROOT = Path(__file__).parents[3]
CLI = ROOT / "src" / "gridshare" / "cli"
RUN_BY_OTHERS = ("__main__", "migrations")


def errors(of: type[GridshareError] = GridshareError) -> Iterator[type[GridshareError]]:
    yield of
    for each in of.__subclasses__():
        yield from errors(each)


@pytest.fixture(scope="module", autouse=True)
def _everything_is_imported() -> None:
    for module in pkgutil.walk_packages(gridshare.__path__, "gridshare."):
        if not any(part in RUN_BY_OTHERS for part in module.name.split(".")):
            importlib.import_module(module.name)


def test_the_table_has_the_code_of_each_error_and_no_other() -> None:
    used = {each.exit_code for each in errors() if each.__module__.startswith("gridshare.")}
    assert used | {0, NO} == set(MEANINGS)


def test_commands_whose_answer_can_be_no_are_in_the_table_and_no_other() -> None:
    where = {"period": "schedule"}
    named = {where.get(p.stem, p.stem) for p in CLI.glob("*.py") if "Exit(NO)" in p.read_text("utf-8")}
    assert {name.replace("_", "-") for name in named} == set(NO_MEANS)
    assert set(NO_MEANS) <= {name.rstrip("_").replace("_", "-") for name in COMMANDS}


def test_no_door_has_a_code_of_its_own() -> None:
    text = "\n".join(path.read_text("utf-8") for path in CLI.glob("*.py"))
    assert set(re.findall(r"Exit\((\d+)\)", text)) <= {"0"}


def test_the_handbook_and_the_help_have_the_table() -> None:
    assert in_handbook() in (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert "143: stopped by SIGTERM" in " ".join(CliRunner().invoke(build(), ["--help"]).stdout.split())
