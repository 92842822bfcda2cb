"""``gridshare what-if --add`` over many days: its answer, its exit code, and options that are no question."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.builders import a_load
from tests.unit.questions.fit.parks import document
from typer.testing import CliRunner, Result

from gridshare.cli import build
from gridshare.cli.what_if_fit import days_of_year


def asked(folder: Path, *options: str, kw: float = 5.0, **park: Any) -> Result:
    raw = document(a_load(profile=park.pop("profile", 60.0)), days=2, **park)
    (folder / "site.yaml").write_text(yaml.safe_dump(raw), encoding="utf-8")
    return CliRunner().invoke(
        build(), ["what-if", str(folder), "--add", f"Bakkerij,{kw}", *options], env={"COLUMNS": "200"}
    )


DAYS = ("--from", "2026-01-15", "--to", "2026-01-16")


def test_it_fits_and_ends_with_zero(tmp_path: Path) -> None:
    found = asked(tmp_path, *DAYS, "--json")
    assert found.exit_code == 0, found.output
    answer = json.loads(found.stdout)
    assert (answer["verdict"], answer["how_much"]["kw"]) == ("yes", pytest.approx(40.0, abs=0.01))


def test_it_does_not_fit_and_ends_with_one(tmp_path: Path) -> None:
    found = asked(tmp_path, *DAYS, "--language", "nl", kw=50.0)
    assert found.exit_code == 1
    assert "Bakkerij met 50 kW past niet" in found.stdout


def test_a_year_is_all_of_its_days() -> None:
    assert days_of_year(2026) == [date(2026, 1, 1), date(2026, 12, 31)]
    assert days_of_year(None) == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--year", "2026", *DAYS), "other days too"),
        (("--percent", "99.9"), "--percent without days"),
        (("--budget-kwh", "5"), "--budget-kwh without days"),
        (("--as-lived", "4"), "--as-lived without days"),
    ],
)
def test_what_is_no_question_is_refused(tmp_path: Path, options: tuple[str, ...], said: str) -> None:
    found = asked(tmp_path, *options)
    assert found.exit_code == 2
    assert said in found.output.replace("\n", " ")
