"""``gridshare what-if --assets``: what it says, in two languages and in JSON, and what it refuses."""

import json
from pathlib import Path

import pytest
from click.testing import Result
from tests.commands import gridshare

THREE_FIRMS = Path(__file__).parents[2] / "sample_sites" / "three-firms"
SITE = """
gridshare: 1
name: Twee buren
time_zone: Europe/Amsterdam
horizon: {start: 2026-01-12, days: 2, step_minutes: 60}
series: {hammers_kw: HAMMERS}
connection: {layers: [{source: contract, direction: import, limit_kw: 85}]}
energy_contracts: {flat: {import: {price: 0.25}, export: {price: 0.05}}}
members:
  - name: Smederij
    energy_contract: flat
    assets:
      - {kind: inflexible_load, name: hammers, profile: hammers_kw}
      - {kind: deferrable_load, name: oven, power_kw: 10, duration_minutes: 60}
  - name: Glazerij
    energy_contract: flat
    assets:
      - {kind: deferrable_load, name: glazing, power_kw: 10, duration_minutes: 60, after: oven}
"""


@pytest.fixture
def park(tmp_path: Path) -> Path:
    """80 kW for two hours on Monday evening, 40 otherwise."""
    hammers = [80 if hour in (17, 18) else 40 for hour in range(48)]
    site = tmp_path / "site.yaml"
    site.write_text(SITE.replace("HAMMERS", str(hammers)), encoding="utf-8")
    return site


def ask(site: Path, *arguments: str) -> Result:
    return gridshare("what-if", site, *arguments)


def rows(text: str) -> dict[str, list[str]]:
    """The table's rows: label -> cells."""
    cells = ([cell.strip() for cell in line.split("  ") if cell.strip()] for line in text.splitlines())
    return {found[0]: found[1:] for found in cells if found}


def test_what_assets_of_a_sample_change_is_a_table() -> None:
    done = ask(THREE_FIRMS, "--asset", "roof", "--asset", "depot battery", "--language", "nl")
    assert (done.exit_code, done.stderr) == (0, "")
    table = rows(done.stdout)
    assert "✓ het plan zoals het is" in table
    assert [label for label in table if "roof" in label or "battery" in label] == [
        "✓ zonder roof",
        "✓ roof met twee keer zoveel panelen",
        "✓ zonder depot battery",
        "✓ depot battery met twee keer zoveel energie",
        "✓ depot battery met half zoveel energie",
    ]
    signs = {"zonder roof": "+", "roof met twee keer zoveel panelen": "-", "zonder depot battery": "+"}
    for label, sign in signs.items():
        assert table[f"✓ {label}"][0].startswith(sign)
    assert "Vervoer De Vries" in table
    assert "Bewezen: geen verschil zit er meer dan 0,01 EUR naast." in done.stdout


def test_what_exceeds_the_cap_or_cannot_be_is_a_row_of_its_own(park: Path) -> None:
    done = ask(park, "--assets")
    assert (done.exit_code, done.stderr) == (0, "")
    table = rows(done.stdout)
    energy = (46 * 40 + 2 * 80 + 20) * 0.25
    assert table["✓ the plan as it is"] == [f"{energy:.2f}", "0.0", "0.00", "0.0", "80.0"]
    # 96 kW for two hours under a cap of 85 kW
    assert table["✗ hammers drawing 20% more"] == ["+100.00", "22.0", "2.00", "11.0", "96.0"]
    assert table["- without oven"] == ["no plan"]
    assert "No plan without oven: Glazerij > glazing: 'oven'; expected another" in done.stdout
    assert table["✓ without glazing"][0] == "-2.50"


def test_json_is_the_report_and_nothing_else(park: Path) -> None:
    done = ask(park, "--asset", "hammers", "--json")
    assert (done.exit_code, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert report["start"] == "2026-01-12T00:00:00+01:00"
    away, more, less = report["variations"]
    assert (away["label"], away["asset"], away["member"]) == ("without hammers", "hammers", "Smederij")
    assert [round(row["cost_more_eur"], 2) for row in (away, more, less)] == [-500.0, 100.0, -100.0]
    assert more["plan"]["smallest_cap"]["more_kw"] == pytest.approx(11, abs=1e-2)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "neither --add nor --assets"),
        (["--add", "X,5", "--assets"], "--add and --assets"),
        (["--add", "X,5", "--asset", "hammers"], "--add and --asset"),
        (["--assets", "--feeder", "noord"], "--feeder without --add"),
        (["--assets", "--day", "2026-01-12..2026-01-13"], "2 days"),
        (["--asset", "hamers"], "Did you mean 'hammers'?"),
    ],
)
def test_what_is_no_question_is_refused_before_anything_is_planned(
    park: Path, arguments: list[str], words: str
) -> None:
    done = ask(park, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert words in " ".join(done.stderr.split())
