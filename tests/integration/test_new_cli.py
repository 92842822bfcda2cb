"""`gridshare new` as a person and a script meet it: from exports to a site that plans, and what it refuses."""

import io
import json
import shlex
import sys
from pathlib import Path
from shutil import copytree

import pytest
from tests.commands import gridshare
from tests.unit.first_site.parks import exports, measured

from gridshare.cli.asking import Terminal
from gridshare.first_site.answers import Given
from gridshare.first_site.making import new_site
from gridshare.first_site.samples import samples

GOLDEN = Path(__file__).resolve().parents[1] / "unit" / "first_site"
ANSWERS = """\
language: {language}
exports: [exports]
import: {{answers: {{unit: kWh}}}}
name: Park Noord
operator: Enexis
import_cap: 250
windows: ["160 kW, 16:00-19:00, mon-fri, nov-mar"]
connections: {{Bakkerij Noord: 250 kVA}}
contracts: [fixed]
prices: 0.28; 0.04
batteries: ["Koelhuis Jansen, 100 kWh, 50 kW"]
chargers: {{laadsessies_vervoer: 22 kW}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with exports, in which commands run: the document names its own place as it was given."""
    exports(tmp_path / "exports")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_file_of_answers_becomes_this_document(folder: Path, language: str, request: pytest.FixtureRequest) -> None:
    (folder / "answers.yaml").write_text(ANSWERS.format(language=language), encoding="utf-8")
    result = gridshare("new", "park", "--answers", "answers.yaml")
    assert result.exit_code == 0, result.output
    made, golden = (folder / "park" / "site.yaml").read_text(encoding="utf-8"), GOLDEN / f"site_{language}.yaml"
    if request.config.getoption("--regenerate"):
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")
    assert "gridshare schedule park --json-file park/plan.json --report park/park.pdf" in result.output
    assert "gridshare letters park park/plan.json park/letters" in result.output
    checked = gridshare("validate", "park", "--json")
    assert json.loads(checked.stdout)["ok"]
    assert json.loads(checked.stdout)["findings"] == []


def test_what_a_file_leaves_open_is_asked_and_nothing_is_guessed(folder: Path) -> None:
    result = gridshare("new", "park", "exports", "--yes")
    assert result.exit_code == 2
    assert "--answer unit=kWh" in result.output
    assert not (folder / "park" / "site.yaml").exists()
    result = gridshare("new", "park", "--yes", "--answer", "unit=kWh", "--json")  # the exports are known by now
    assert result.exit_code == 0, result.output
    made = json.loads(result.stdout)
    assert made["validation"]["ok"]
    assert {each["key"] for each in made["settled"] if not each["why"]} == set()


def test_without_a_terminal_the_defaults_are_taken_and_listed(tmp_path: Path) -> None:
    park = measured(tmp_path / "park")
    result = gridshare("new", park, "--name", "Park Zuid", "--contract", "fixed", "--import-cap", "200 kW")
    assert result.exit_code == 0, result.output
    listed = " ".join(result.output.split())
    assert "Which day shall be planned? 2026-03-20" in listed
    assert "How much may the group take" not in listed
    assert "Park Zuid can be planned" in listed


def test_a_person_at_a_terminal_is_asked_in_their_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = ["", "kWh", "", "", "Park West", "", "", "", "veel", "300", *[""] * 8]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(typed) + "\n"))
    given = Given(exports=tuple(exports(tmp_path / "exports")), language="nl")
    made = new_site(tmp_path / "park", given, Terminal("nl"))
    shown = capsys.readouterr().out
    assert "Hoe heet het park?" in shown
    assert "net als bij de vorige" in shown
    assert "Niet 'veel', maar een getal." in shown
    answers = {each.key: each.answer for each in made.settled}
    assert (answers["name"], answers["import_cap"]) == ("Park West", "300")
    assert made.validation.ok


def test_who_stops_is_told_how_to_go_on_and_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    park = measured(tmp_path / "park")
    monkeypatch.setattr("gridshare.cli.new._person", lambda given, **_: Terminal(given.language))
    stopped = gridshare("new", park, "--language", "nl", typed="Park Oost\nEnexis\n")
    assert stopped.exit_code == 130
    assert "Verder gaan: gridshare new" in stopped.output
    assert not (park / "site.yaml").exists()
    done = gridshare("new", park, typed="\n" * 20)
    assert done.exit_code == 0, done.output
    assert "Hoe heet het park?" not in done.output.partition("Gemaakt")[0]
    assert "dso: Enexis" in (park / "site.yaml").read_text(encoding="utf-8")


def test_a_site_that_is_there_is_refused_with_the_way_out(tmp_path: Path) -> None:
    park = measured(tmp_path / "park")
    assert gridshare("new", park).exit_code == 0
    before = (park / "site.yaml").read_bytes()
    result = gridshare("new", park, "--name", "Other")
    assert result.exit_code == 73
    assert "--answers" in result.output
    assert (park / "site.yaml").read_bytes() == before


def test_what_is_no_export_is_named(tmp_path: Path) -> None:
    (tmp_path / "brief.csv").write_text("Geachte heer,\nde cap is 640.\n", encoding="utf-8")
    for export in ("brief.csv", "missing.csv"):
        result = gridshare("new", tmp_path / "park", tmp_path / export, "--yes")
        assert result.exit_code == 2
        assert export in result.output
    assert not (tmp_path / "park" / "site.yaml").exists()


def test_no_exports_at_all_are_refused(tmp_path: Path) -> None:
    result = gridshare("new", tmp_path / "park")
    assert result.exit_code == 2
    assert "--from three-firms" in " ".join(result.output.split())


@pytest.mark.slow
def test_the_commands_that_come_next_run_as_they_are_printed(tmp_path: Path) -> None:
    pytest.importorskip("typst")
    place = tmp_path / "mijn park"
    shown = gridshare("new", place, "--from", "three-firms", "--language", "nl").output
    lines = [shlex.split(line, comments=True) for line in shown.splitlines() if line.startswith("  gridshare")]
    assert [words[1] for words in lines] == ["schedule", "schedule", "letters", "validate"]
    for words in lines:
        result = gridshare(*words[1:])
        assert result.exit_code == 0, result.output
    assert (place / "park.pdf").read_bytes().startswith(b"%PDF")
    assert list((place / "letters").glob("*.txt"))


def test_a_sample_is_copied_whole_to_a_new_folder_only(tmp_path: Path) -> None:
    result = gridshare("new", tmp_path / "park", "--from", "three-firms", "--language", "nl")
    assert result.exit_code == 0, result.output
    there = {path.name: path.read_bytes() for path in (tmp_path / "park").iterdir()}
    assert there == {path.name: path.read_bytes() for path in samples()["three-firms"].iterdir()}
    assert "Verder:" in result.output
    assert gridshare("new", tmp_path / "park", "--from", "small-yard").exit_code == 73
    assert gridshare("new", tmp_path / "park2", "--from", "three-firms", "--name", "X").exit_code == 2
    wrong = gridshare("new", tmp_path / "park2", "--from", "four-firms")
    assert wrong.exit_code == 2
    assert "winter-peak" in wrong.output
    assert not (tmp_path / "park2").exists()


def test_samples_that_ship_with_the_package_are_those_of_a_clone() -> None:
    import tomllib

    root = Path(__file__).resolve().parents[2]
    wheel = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    shipped = {Path(source).name: target for source, target in wheel["wheel"]["force-include"].items()}
    assert shipped == {name: f"gridshare/sample_sites/{name}" for name in samples()}


def test_a_folder_is_made_of_series_that_were_imported_before(tmp_path: Path) -> None:
    copytree(measured(tmp_path / "one"), tmp_path / "twee bedrijven")
    result = gridshare("new", tmp_path / "twee bedrijven", "--language", "nl")
    assert result.exit_code == 0, result.output
    assert "twee bedrijven'" in result.output  # a command that can be copied
