"""Outputs of the command line: full disks and odd encodings end with a message, and no file of a site is lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from gridshare.cli import build

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="devices and names as Linux has them")

ROOT = Path(__file__).parents[2]
SITE = ROOT / "sample_sites" / "three-firms"
SMALL = ROOT / "api" / "examples" / "two-firms" / "request.json"


def run(
    *arguments: str | Path | bytes, into: str | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """A command, its standard output into a file where one is named."""
    command = [sys.executable, "-m", "gridshare", *map(os.fsencode, arguments)]
    with Path(into or os.devnull).open("wb") as output:
        return subprocess.run(
            command, stdout=output if into else subprocess.PIPE, stderr=subprocess.PIPE, check=False,
            env={**os.environ, **environment}, timeout=120,
        )  # fmt: skip


@pytest.mark.parametrize("command", [["--version"], ["validate", SMALL, "--json"]])
def test_a_full_standard_output_is_73(command: list[str | Path]) -> None:
    done = run(*command, into="/dev/full")
    assert done.returncode == 73
    assert b"No space left on device" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({"PYTHONIOENCODING": "cp1252"}, b"Bier\xe9 -> + x"),
        ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, b"Biere -> + x"),
    ],
)
def test_a_summary_can_be_printed_in_any_encoding(environment: dict[str, str], name: bytes, tmp_path: Path) -> None:
    document = json.loads(SMALL.read_bytes())
    (tmp_path / "park.json").write_text(json.dumps({**document, "name": "Bieré → ✓ ✗"}))
    done = run("validate", tmp_path / "park.json", **environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(name)


def test_a_document_is_the_same_in_any_encoding(tmp_path: Path) -> None:
    document = json.loads(SMALL.read_bytes())
    (tmp_path / "park.json").write_text(json.dumps({**document, "name": "Bieré → 🔋"}))
    found = [run("inline", tmp_path / "park.json", PYTHONIOENCODING=each) for each in ("utf-8", "cp1252")]
    assert [done.returncode for done in found] == [0, 0]
    documents = [json.loads(done.stdout) for done in found]
    assert documents[0] == documents[1]
    assert documents[0]["name"].startswith("Bieré → 🔋")
    assert found[1].stdout.isascii()


@pytest.mark.slow
def test_names_of_files_that_are_no_utf8(tmp_path: Path) -> None:
    site, plan = os.fsencode(tmp_path) + b"/park\xe9.json", os.fsencode(tmp_path) + b"/plan\xe9.json"
    shutil.copy(SMALL, os.fsdecode(site))
    done = run(b"schedule", site, b"--json-file", plan)
    assert done.returncode == 0, done.stderr
    assert plan in done.stdout.replace(b"\n", b"")
    json.loads(Path(os.fsdecode(plan)).read_bytes())
    done = run(b"validate", site + b"nowhere", b"--json")
    assert done.returncode == 2
    assert json.loads(done.stdout)["problems"]


def gridshare(*arguments: str | Path) -> Result:
    return CliRunner().invoke(build(), [str(a) for a in arguments])


@pytest.fixture
def park(tmp_path: Path) -> Path:
    shutil.copytree(SITE, tmp_path / "park")
    (tmp_path / "park" / "measured").mkdir()
    (tmp_path / "park" / "measured" / "hall_kw.parquet").write_bytes(b"measured")
    return tmp_path / "park"


@pytest.mark.parametrize(
    ("command", "option", "name"),
    [
        ("schedule", "--json-file", "site.yaml"),
        ("schedule", "--csv", "series.csv"),
        ("schedule", "--plot", "link.png"),
        ("schedule", "--xlsx", "measured/hall_kw.parquet"),
        ("schedule", "--out", "."),
        ("schedule", "--out", "measured"),
        ("simulate", "--out", "."),
    ],
)
def test_nothing_takes_the_place_of_a_file_of_the_site(command: str, option: str, name: str, park: Path) -> None:
    (park / "link.png").symlink_to("series.csv")
    before = {path: path.read_bytes() for path in park.rglob("*") if path.is_file()}
    days = ["--from", "2026-01-15", "--to", "2026-01-15"] if option == "--out" else []
    done = gridshare(command, park, *days, option, park / name)
    assert done.exit_code == 73, done.output
    assert "Name another place" in done.stderr
    assert {path: path.read_bytes() for path in park.rglob("*") if path.is_file()} == before


def test_what_is_next_to_a_sites_files_may_be_written_again(tmp_path: Path) -> None:
    shutil.copy(SMALL, tmp_path / "park.json")
    for _ in range(2):
        done = gridshare("schedule", tmp_path / "park.json", "--json-file", tmp_path / "plan.json", "-q")
        assert done.exit_code == 0, done.output


def test_a_report_does_not_take_the_place_of_an_export(tmp_path: Path) -> None:
    export = tmp_path / "export.csv"
    export.write_text("van;tot;kWh\n")
    done = gridshare("import", export, "--report", export)
    assert done.exit_code == 73, done.output
    assert export.read_text() == "van;tot;kWh\n"
