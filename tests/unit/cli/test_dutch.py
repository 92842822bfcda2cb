"""What a park manager meets at the command line is Dutch where that is asked, whoever wrote it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console
from typer import rich_utils
from typer.testing import CliRunner

from gridshare.cli import _language_option, build
from gridshare.cli.asking import Terminal
from gridshare.cli.help import in_dutch
from gridshare.translations import catalogue
from gridshare.usecases.import_report import Asked

SOURCE = Path(__file__).parents[3] / "src" / "gridshare"
SITES = Path(__file__).parents[3] / "sample_sites"
ENGLISH = frozenset(
    re.findall(r"\w+", "the and which with not this that are each must only nothing from where than has")
)

FOR_MANAGERS = (
    "new", "import", "validate", "forecast", "backtest-forecast", "schedule", "simulate", "verify", "letters",
    "what-if", "appraise", "scenarios", "flexibility", "contract", "batch", "inline",
)  # fmt: skip
"""Commands that a park manager uses; the others are for who runs a service."""

OTHER_WORDS = re.compile(
    r"\b(laadbeurt(en)?|aansluitpunt(en)?|laadpa(al|len)|appara(at|ten)|voorspelling(en)?|leveringscontract(en)?"
    r"|afgeregeld|afregelen|terugregelen|hooguit|ten hoogste|ten minste|vaste vraag|ongediend|accucycli|commando)\b"
)
"""Words of another kind for what has its word already: see "Words in Dutch" in CONTRIBUTING.md."""

BAD = """
gridshare: 1
naam: Park Zuid
horizon: {start: 2026-01-15, dagen: 1}
connection: {layers: [{source: contract, richting: import, limit_kw: 3.560}]}
members:
  - name: Bakker
    assets:
      - {name: oven, kind: deferrable_load, energy_kwh: "12,5", power_kw: 5, earliest: 15-01-2026}
      - {name: accu, kind: batterij, capaciteit: 100}
      - {name: zon, kind: solar, available: geen.csv}
      - {name: laden, kind: ev_charging, connectors: {P1: 11}, sessions: [{connector: P2, energy_kwh: -1}]}
"""


def answer(*arguments: str) -> str:
    result = CliRunner().invoke(build(), [*arguments, "--language", "nl"])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.stdout + result.stderr


def english_in(text: str) -> list[str]:
    """Lines with English words, but for what is quoted, typed or named."""
    bare = re.sub(r"'[^']*'|\"[^\"]*\"|`[^`]*`|--[a-z-]+|\b[a-z]+_[a-z_]+\b|gridshare [a-z-]+", "", text)
    return [line for line in bare.splitlines() if ENGLISH & set(re.findall(r"[a-z]+", line.lower()))]


def test_all_problems_of_a_document_are_dutch(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text(BAD, encoding="utf-8")
    text = answer("validate", str(tmp_path / "site.yaml"))
    assert "In het parkdocument zitten fouten:" in text
    assert "gevonden  het onbekende veld 'richting'" in text
    assert "(regel " in text
    assert english_in(text) == []


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("a: [1, 2\nb: 3", "hier hoort een ',' of een ']'"),
        ("a: b: c", "een waarde na een dubbele punt kan hier niet staan"),
        ("\ta: 1", "gevonden"),
    ],
)
def test_what_a_parser_says_is_dutch(tmp_path: Path, content: str, part: str) -> None:
    (tmp_path / "site.yaml").write_text(content, encoding="utf-8")
    text = answer("validate", str(tmp_path / "site.yaml"))
    assert part in text
    assert english_in(text) == []


def test_the_figures_and_notes_of_a_site_are_dutch() -> None:
    text = answer("validate", str(SITES / "three-firms"))
    assert "tijdstappen van 15 min" in text
    assert english_in(text) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", "nowhere"),
        ("schedule", str(SITES / "three-firms"), "--plot", "x.gif"),
        ("schedule", str(SITES / "three-firms"), "--day", "2031-01-01"),
        ("what-if", str(SITES / "three-firms"), "--add", "Nieuw,-5"),
        ("what-if", str(SITES / "three-firms")),
    ],
)
def test_what_cannot_be_is_refused_in_dutch(arguments: tuple[str, ...]) -> None:
    text = answer(*arguments)
    assert text.strip()
    assert english_in(text) == []


def test_what_a_file_lacks_is_dutch(tmp_path: Path) -> None:
    (tmp_path / "meter.csv").write_text("a;b\n1;2\n3;4\n", encoding="utf-8")
    text = answer("import", str(tmp_path / "meter.csv"), "--dry-run")
    assert "geen kolom met datums en tijden" in text
    assert english_in(text) == []


def test_the_help_and_errors_of_options_are_dutch() -> None:
    environment = {**os.environ, "LC_ALL": "nl_NL.UTF-8"}
    said = [
        subprocess.run(
            [sys.executable, "-m", "gridshare", *arguments],
            capture_output=True,
            text=True,
            env=environment,
            check=False,
        )
        for arguments in (["schedule", "--help"], ["validat"])
    ]
    assert "Gebruik: " in said[0].stdout
    assert "Opties" in said[0].stdout
    assert english_in(said[0].stdout.partition("Opties")[0]) == []
    assert "De opdracht 'validat' bestaat niet. Bedoelt u 'validate'?" in said[1].stderr


def test_the_help_of_each_command_is_dutch(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("rich_format_error", *filter(str.isupper, vars(rich_utils))):
        monkeypatch.setattr(rich_utils, name, getattr(rich_utils, name))  # as it was, after this test
    gridshare = in_dutch(build())
    for command in FOR_MANAGERS:
        gridshare([command, "--help"], prog_name="gridshare", standalone_mode=False)
        text = capsys.readouterr().out
        assert "Toon deze hulp." in text
        assert english_in(text) == []
        placeholders = r"\b(?:OPTIONS|FILES?|FOLDER|DIR|SITES?|SECONDS|SHARE|NAME|SCHEDULE|YYYY|bool|str)\b"
        assert re.findall(placeholders, text) == [], command


def test_what_an_export_leaves_open_is_asked_in_dutch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "\n".join(f"02-02-2026 {k // 4:02}:{k % 4 * 15:02};{20 + k % 7},5" for k in range(96))
    (tmp_path / "hal.csv").write_text(f"Datum/tijd;Vermogen (kW)\n{rows}\n", encoding="utf-8")
    found = json.loads(answer("import", str(tmp_path / "hal.csv"), "--dry-run", "--json"))
    for question in map(Asked.model_validate, found["questions"]):
        monkeypatch.setattr(Console, "input", lambda *_, usable=question.candidates[0].answer: usable)
        Terminal("nl").file(question, "")
    text = capsys.readouterr().out
    assert "welke kant de energie op gaat" in " ".join(text.split())
    assert english_in(text) == []


def test_a_contract_without_days_is_refused_in_dutch() -> None:
    assert "geen --year en geen --from" in answer("contract", str(SITES / "three-firms"))


def test_a_percentage_has_a_comma() -> None:
    text = (
        "the margin is asked to hold in 95% of quarters; over the last 18 measured days it would have held in 96.1% on "
    )
    assert "96,1%" in catalogue.dutch()(text + "import and 95.9% on export")


def test_one_thing_has_one_word() -> None:
    said = list(dict(catalogue.read()).values())
    for folder in ("reports", "first_site", "cli"):
        said += [path.read_text(encoding="utf-8") for path in (SOURCE / folder).rglob("*.py")]
    assert sorted({found.group() for text in said for found in OTHER_WORDS.finditer(text.lower())}) == []


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["validate", "--language", "nl"], "nl"),
        (["--language=nl", "--help"], "nl"),
        (["--language", "en", "--language", "nl"], "nl"),
        (["validate", "nl"], None),
        (["validate", "--language"], ""),
    ],
)
def test_the_help_is_in_the_language_that_is_asked_for(arguments: list[str], language: str | None) -> None:
    assert _language_option(arguments) == language
