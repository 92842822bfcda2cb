"""What a park manager meets at the command line is Dutch where that is asked, whoever wrote it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from gridshare.cli import build

SITES = Path(__file__).parents[3] / "sample_sites"
ENGLISH = frozenset(
    re.findall(r"\w+", "the and which with not this that are each must only nothing from where than has")
)

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
