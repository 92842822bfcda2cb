"""`gridshare import` as a person meets it: questions, answers, refusals, and nothing written before all is clear."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from gridshare.cli import build

SAMPLE = Path(__file__).resolve().parents[2] / "sample_sites" / "meter-exports"
SILENT = "Datum;Tijd;Verbruik\n" + "".join(
    f"{d:02d}-06-2025;{h:02d}:{m:02d};{1 + (h * 7 + m + d) % 9},5\n"
    for d in range(1, 15)
    for h in range(24)
    for m in (0, 15, 30, 45)
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(build(), ["import", *map(str, arguments)])


@pytest.fixture
def silent(tmp_path: Path) -> Path:
    path = tmp_path / "stil.csv"
    path.write_text(SILENT)
    return path


def report(result: Result) -> Any:
    return json.loads(result.stdout)


def test_a_question_ends_with_status_2_and_writes_nothing(silent: Path, tmp_path: Path) -> None:
    result = run(silent, "--site", tmp_path / "park")
    assert result.exit_code == 2
    assert "--answer unit=kWh" in result.stdout
    assert "kW: it then reads" in result.stdout
    assert not (tmp_path / "park").exists()


def test_an_answer_settles_it_and_the_series_is_written(silent: Path, tmp_path: Path) -> None:
    result = run(silent, "--site", tmp_path / "park", "--answer", "unit=kWh")
    assert result.exit_code == 0, result.output
    assert {p.name for p in (tmp_path / "park" / "measured").iterdir()} == {
        "stil_consumption_kw.parquet",
        "provenance.json",
    }
    kept = json.loads((tmp_path / "park" / "measured" / "provenance.json").read_text())
    series = kept["series"]["stil_consumption_kw"]
    assert series["sources"][0]["file"] == "stil.csv"
    assert len(series["sources"][0]["sha256"]) == 64
    assert {d["aspect"] for d in series["decisions"]} >= {"unit", "zone", "label", "interval"}


def test_a_dry_run_writes_nothing_and_says_what_would_be(silent: Path, tmp_path: Path) -> None:
    result = run(silent, "--site", tmp_path / "park", "--answer", "unit=kWh", "--dry-run", "--json")
    assert result.exit_code == 0
    assert report(result)["ok"]
    assert report(result)["written"] == []
    assert not (tmp_path / "park").exists()


def test_the_file_for_map_answers_and_names(silent: Path, tmp_path: Path) -> None:
    said = tmp_path / "columns.yaml"
    said.write_text(
        "files:\n  'stil*': {answers: {unit: kWh}}\n"
        "meters:\n  stil: {name: Bakkerij Noord, contracted_kw: 8, year_kwh: 9000}\n"
    )
    result = run(silent, "--map", said, "--json")
    (series,) = report(result)["series"]
    assert series["name"] == "bakkerij_noord_consumption_kw"
    assert {"above_contract", "peak_above_contract", "contract"} & {f["code"] for f in series["findings"]} or series[
        "findings"
    ]


def test_what_is_wrong_in_the_file_for_map_is_said_with_its_line(silent: Path, tmp_path: Path) -> None:
    said = tmp_path / "columns.yaml"
    said.write_text("answers:\n  eenheid: kWh\nmeter: {}\n")
    result = run(silent, "--map", said)
    assert result.exit_code == 2
    assert "line 2" in result.stderr
    assert "line 3" in result.stderr
    assert "meters" in result.stderr  # what was meant


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--answer", "unit"], "ASPECT=ANSWER"),
        (["--answer", "eenheid=kWh"], "one of layout"),
        (["--time-zone", "Europe/Zwolle"], "IANA name"),
        (["--layout", "nothing"], "generic_table"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(silent: Path, arguments: list[str], says: str) -> None:
    result = run(silent, *arguments)
    assert result.exit_code == 2
    assert says in " ".join((result.output + result.stderr).split())


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = run(tmp_path / "nee.csv")
    assert result.exit_code == 2
    assert "nee.csv" in result.output


def test_the_page_holds_the_series_and_asks_nothing_of_the_network(tmp_path: Path) -> None:
    page = tmp_path / "import.html"
    result = run(SAMPLE / "exports" / "kantoor_p1.csv", "--report", page, "--language", "nl", "-q")
    assert result.exit_code == 0, result.output
    text = page.read_text(encoding="utf-8")
    assert 'lang="nl"' in text
    assert "kantoor_p1_net_kw" in text
    assert "http://" not in text.replace("http://www.w3.org", "")
    assert "https://" not in text


def test_a_site_gives_its_clock(silent: Path, tmp_path: Path) -> None:
    folder = tmp_path / "park"
    folder.mkdir()
    shutil.copy(SAMPLE / "site.yaml", folder)
    text = (folder / "site.yaml").read_text().replace("Europe/Amsterdam", "Europe/Lisbon")
    (folder / "site.yaml").write_text(text)
    result = run(silent, "--site", folder, "--answer", "unit=kWh", "--json")
    assert report(result)["time_zone"] == "Europe/Lisbon"
    assert report(result)["series"][0]["first"].endswith("+01:00")


def test_a_new_folder_is_told_where_its_series_are_named(silent: Path, tmp_path: Path) -> None:
    first = run(silent, "--site", tmp_path / "park", "--answer", "unit=kWh")
    assert "profile: stil_consumption_kw" in " ".join(first.stdout.split())
    shutil.copy(SAMPLE / "site.yaml", tmp_path / "park")
    again = run(silent, "--site", tmp_path / "park", "--answer", "unit=kWh")
    assert "profile:" not in again.stdout


def test_the_page_draws_the_group_against_the_cap_of_the_site_or_of_the_options(tmp_path: Path) -> None:
    folder, page = tmp_path / "park", tmp_path / "import.html"
    folder.mkdir()
    shutil.copy(SAMPLE / "site.yaml", folder)
    export = SAMPLE / "exports" / "smederij_kwartierwaarden.csv"
    for options, says in (
        (["--site", folder, "--dry-run"], "of 640 kW"),
        (["--site", folder, "--dry-run", "--import-cap", "100"], "where it is 100 kW"),
        ([], "To see this against the group"),
    ):
        result = run(export, *options, "--answer", "unit=kWh", "--report", page, "--language", "en")
        assert result.exit_code == 0, result.output
        assert says in page.read_text(encoding="utf-8")
        assert (says in " ".join(result.stdout.split())) == bool(options)
    result = run(export, "--import-cap", "3.560", "--report", page)
    assert result.exit_code == 2
    assert "3560" in result.output + result.stderr
