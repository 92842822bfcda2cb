"""``gridshare flexibility``: what it says, in two languages and in JSON, what it writes, and what it refuses."""

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from gridshare.cli import build
from gridshare.questions.giving.document import FlexibilityReport

SITE = """
gridshare: 1
name: Twee buren
time_zone: Europe/Amsterdam
horizon: {start: 2026-01-12, days: 1, step_minutes: 60, look_ahead_hours: 0}
connection: {layers: [{source: contract, direction: import, limit_kw: 85}]}
operation: none
energy_contracts: {flat: {import: {price: 0.25}, export: {price: 0.05}}}
members:
  - name: Smederij
    energy_contract: flat
    assets: [{kind: inflexible_load, name: hammers, profile: 40}]
  - name: Glazerij
    energy_contract: flat
    assets:
      - {kind: battery, name: battery, energy_kwh: 60, charge_kw: 20, discharge_kw: 20, round_trip_efficiency: 1,
         start_kwh: 30, end_kwh_at_least: 30, wear_eur_per_kwh: 0.02}
"""


@pytest.fixture
def park(tmp_path: Path) -> Path:
    """Who has the battery sells a kWh for 0.05 EUR and buys it back for 0.25, at 0.02 EUR of wear: 220 EUR/MWh."""
    site = tmp_path / "site.yaml"
    site.write_text(SITE, encoding="utf-8")
    return site


def ask(site: Path, *arguments: str) -> Result:
    """Run it in this process: its workers then share one fork server."""
    environment = {"LANG": "C", "LC_ALL": "", "LC_MESSAGES": "", "COLUMNS": "100"}
    return CliRunner().invoke(build(), ["flexibility", str(site), "--time-limit", "120", *arguments], env=environment)


def test_it_says_how_much_less_at_what_price_and_writes_the_points(park: Path) -> None:
    out = park.parent / "points.csv"
    asked = ask(park, "--window", "17:00-18:00", "--direction", "down", "--language", "nl", "--out", str(out))
    assert asked.exit_code == 0, asked.output
    lines = asked.stdout.splitlines()
    assert lines[0].strip() == "Twee buren - maandag 12 januari 2026, 17:00-18:00 (1,00 uur)"
    assert lines[1].startswith("✓ Het park kan tot 20 kW minder van het net nemen dan gepland")
    assert lines[2].startswith("- 20 kW kost 4,40 EUR (220,0 EUR/MWh)")
    assert lines[-1] == f"→ {out}"
    assert len(out.read_text().splitlines()) == 1 + 4  # 5, 10, 15 and 20 kW


def test_json_is_the_document_and_what_cannot_be_given_is_a_no(park: Path) -> None:
    asked = ask(park, "--window", "17:00-18:00", "--direction", "down", "--kw", "10", "--kw", "30", "--json")
    assert asked.exit_code == 1
    report = FlexibilityReport.model_validate_json(asked.stdout)
    assert [point.possible for point in report.curves[0].points] == [True, False]
    assert report.curves[0].points[0].price_eur == pytest.approx(2.2, abs=1e-3)


def test_an_exit_code_of_1_says_which_way_nothing_is_given_and_that_one_way_can_be_asked(park: Path) -> None:
    asked = ask(park, "--window", "17:00-18:00", "--kw", "10", "--kw", "30")
    assert asked.exit_code == 1
    assert "✗ 30 kW less from the grid cannot be given." in asked.stdout
    assert "✗ 30 kW more from the grid cannot be given." in asked.stdout
    no = "Exit code 1: not all of --kw can be given, as far as is known. --direction asks for one of both ways."
    assert asked.stderr == f"{no}\n"
    asked = ask(park, "--window", "17:00-18:00", "--direction", "down", "--kw", "10", "--kw", "30", "--language", "nl")
    assert asked.exit_code == 1
    assert asked.stderr == "Exitcode 1: niet alles van --kw kan gegeven worden, voor zover bekend.\n"
    assert "✗ 30 kW minder van het net kan niet gegeven worden." in asked.stdout


def test_a_window_over_midnight_that_no_plan_reaches_says_that_its_end_precedes_its_begin(park: Path) -> None:
    asked = ask(park, "--window", "19:00-16:00")
    assert asked.exit_code == 2
    found = " ".join(asked.stderr.split())
    assert "19:00-16:00, whose end comes before its begin: until 16:00 of the next day" in found
    assert "Write 16:00-19:00, if that is meant" in found


@pytest.mark.parametrize(("arguments", "where"), [
    (("--window", "17:00-17:00"), "--window"), (("--window", "17:30-18:00"), "window"),
    (("--window", "17:00-18:00", "--kw", "0"), "kw[0]"),
    (("--window", "17:00-18:00", "--out", "points.xls"), "--out"),
])  # fmt: skip
def test_what_is_no_question_is_refused_before_anything_is_solved(
    park: Path, arguments: tuple[str, ...], where: str
) -> None:
    asked = ask(park, *arguments, "--json")
    assert asked.exit_code in (2, 73)
    assert [problem["where"] for problem in json.loads(asked.stdout)["problems"]] == [where]
