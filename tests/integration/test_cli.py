"""The command line as a person and a program meet it."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from tests.commands import gridshare

from gridshare.cli import COMMANDS

SITE = Path(__file__).parents[1] / "sites" / "three-yards.json"
HEAVY = ("pandas", "pyomo", "highspy", "pydantic", "numpy", "scipy", "matplotlib")


def apart(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a program, with its own file descriptors."""
    return subprocess.run(
        [sys.executable, "-m", "gridshare", *map(str, arguments)],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that one run writes."""
    folder = tmp_path_factory.mktemp("out")
    done = gridshare(
        "schedule", SITE, "--plot", folder / "a.svg", "--csv", folder / "a.csv", "--xlsx", folder / "a.xlsx",
        "--json-file", folder / "a.json", "--plot-members", folder / "members",
        "--report", folder / "page.html",
    )  # fmt: skip
    assert done.exit_code == 0, done.stderr
    (folder / "stdout").write_text(done.stdout, encoding="utf-8")
    (folder / "stderr").write_text(done.stderr, encoding="utf-8")
    return folder


def test_help_answers_without_anything_heavy() -> None:
    code = (
        "import sys\nfrom gridshare.cli import build\n"
        "try:\n    build()(['--help'])\nexcept SystemExit as e:\n    assert e.code == 0\n"
        f"print([m for m in sys.modules if m.split('.')[0] in {HEAVY!r}])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    for command in COMMANDS:
        assert command.rstrip("_").replace("_", "-") in done.stdout


def test_a_quiet_plan_loads_nothing_that_only_people_look_at() -> None:
    sample = Path(__file__).parents[2] / "sample_sites" / "three-firms"
    for_people = ("matplotlib", "pandas", "rich", "xlsxwriter", "gridshare.reports.plan")
    code = (
        "import sys\nfrom gridshare.cli import build\n"
        f"try:\n    build()(['schedule', {str(sample)!r}, '-q'])\nexcept SystemExit as e:\n    assert e.code == 0\n"
        f"print([m for m in sys.modules if m.startswith({for_people!r})])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n", "and it says nothing"


READ_NUMBERS = """
import io
from pyarrow import csv
from gridshare.tables.cells import floats_of
floats_of(csv.read_csv(io.BytesIO(bytes([10]).join([b'kw', b'1.5', b'2'])))['kw'])
"""


@pytest.mark.parametrize(
    ("code", "heavy"),
    [
        ("import gridshare.cli.what_if_fit, gridshare.jobs.asking, gridshare.questions.fit.asked", "numpy"),
        (READ_NUMBERS, "pandas"),
    ],
    ids=["to ask about a year", "to read numbers"],
)
def test_what_is_not_needed_is_not_loaded(code: str, heavy: str) -> None:
    """A command that has loaded numpy cannot be copied into a worker; pandas takes half a second."""
    code += f"\nimport sys\nprint({heavy!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_version() -> None:
    done = apart("--version")
    assert (done.returncode, done.stdout) == (0, "gridshare 0.1.0\n")


def test_json_is_all_that_stands_on_stdout(out: Path) -> None:
    done = apart("schedule", SITE, "--json")
    assert done.returncode == 0
    printed, written = json.loads(done.stdout), json.loads((out / "a.json").read_text(encoding="utf-8"))
    assert printed["document"] == "schedule"
    assert {**printed, "run": None} == {**written, "run": None}


def test_a_run_for_people_says_and_writes_it(out: Path) -> None:
    said = (out / "stdout").read_text(encoding="utf-8")
    assert "The group's cap is kept." in said
    assert "HiGHS" not in said.split("Checked independently")[0]
    assert "\x1b[" not in said
    for name in ("a.svg", "a.csv", "a.xlsx", "a.json", "members/cold-store.png"):
        assert (out / name).stat().st_size > 1000


def test_quiet_says_nothing() -> None:
    done = gridshare("schedule", SITE, "--quiet")
    assert (done.exit_code, done.stdout) == (0, "")


def test_dutch_by_option_and_by_environment() -> None:
    asked = gridshare("schedule", SITE, "--language", "nl").stdout
    assert "De groep blijft binnen haar grens." in asked
    assert "De groep blijft binnen haar grens." in gridshare("schedule", SITE, env={"LC_ALL": "nl_NL.UTF-8"}).stdout


def test_verify_agrees_with_what_schedule_wrote(out: Path) -> None:
    done = gridshare("verify", SITE, out / "a.json")
    assert done.exit_code == 0
    assert "keeps every rule and its figures are right" in done.stdout
    assert json.loads(gridshare("verify", SITE, out / "a.json", "--json").stdout)["holds"] is True


def test_verify_catches_a_schedule_that_was_edited(out: Path) -> None:
    plan = json.loads((out / "a.json").read_text(encoding="utf-8"))
    battery = next(a for a in plan["assets"] if a["name"] == "depot battery")
    battery["decisions"]["charge_kw"][3] = 95.0
    (out / "edited.json").write_text(json.dumps(plan), encoding="utf-8")
    done = gridshare("verify", SITE, out / "edited.json")
    assert done.exit_code == 1
    assert "B3  depot battery: not kept at 2026-01-15T03:00:00+01:00 by 15 kW" in done.stdout
    report = json.loads(gridshare("verify", SITE, out / "edited.json", "--json").stdout)
    assert report["holds"] is False


def test_inline_prints_a_site_that_needs_no_files(tmp_path: Path) -> None:
    sample = Path(__file__).parents[2] / "sample_sites" / "three-firms"
    done = gridshare("inline", sample)
    assert done.exit_code == 0, done.stderr
    document = json.loads(done.stdout)
    assert len(document["members"][0]["assets"][0]["profile"]) == 144
    assert document["members"][2]["assets"][2]["sessions"][0]["connector"] == "T04"
    (tmp_path / "site.json").write_text(done.stdout, encoding="utf-8")
    assert gridshare("inline", tmp_path).stdout == done.stdout
    assert gridshare("validate", tmp_path).exit_code == 0


def test_verify_knows_a_site_document_and_a_schedule_of_another_site(out: Path) -> None:
    sample = Path(__file__).parents[2] / "sample_sites" / "three-firms"
    done = gridshare("verify", sample, out / "a.json")
    assert done.exit_code == 2
    assert "a schedule of 'Three yards'" in done.stderr
    assert "Name the site that it was made from." in done.stderr
    done = gridshare("verify", SITE, SITE)
    assert done.exit_code == 2
    assert done.stderr.count("found") == 1
    assert "found     a site document" in done.stderr


def test_inline_names_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("gridshare: 1\n", encoding="utf-8")
    done = gridshare("inline", tmp_path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "time_zone" in done.stderr


def test_verify_refuses_what_is_no_schedule(tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text("[]", encoding="utf-8")
    done = gridshare("verify", SITE, tmp_path / "s.json")
    assert done.exit_code == 2
    assert "The document is not a schedule" in done.stderr


def test_validate() -> None:
    done = gridshare("validate", SITE)
    assert done.exit_code == 0
    assert "Three yards can be planned." in done.stdout
    assert json.loads(gridshare("validate", SITE, "--json").stdout)["ok"] is True


def test_another_day_is_planned_and_verified_by_its_date(tmp_path: Path) -> None:
    raw: dict[str, Any] = json.loads(SITE.read_text(encoding="utf-8"))
    raw |= {"series": "load.csv", "energy_contracts": {}}
    raw["members"] = [{"name": "Hall", "assets": [{"kind": "inflexible_load", "name": "hall", "profile": "hall_kw"}]}]
    (tmp_path / "site.json").write_text(json.dumps(raw), encoding="utf-8")
    rows = [f"2026-01-{day} {hour:02}:00,{day}" for day in (15, 16) for hour in range(24)]
    (tmp_path / "load.csv").write_text("\n".join(["local_time,hall_kw", *rows]), encoding="utf-8")
    plan = tmp_path / "plan.json"
    assert gridshare("schedule", tmp_path, "--day", "2026-01-16", "--json-file", plan, "-q").exit_code == 0
    assert json.loads(plan.read_text(encoding="utf-8"))["group"]["net_load_kw"] == [16.0] * 24
    assert gridshare("verify", tmp_path, plan).exit_code == 0
    assert gridshare("verify", tmp_path, plan, "--day", "2026-01-15").exit_code == 1


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    raw: dict[str, Any] = json.loads(SITE.read_text(encoding="utf-8"))
    raw["members"][1]["assets"][1]["energy_kwh"] = "200"
    raw["feeders"][0]["limt_kw"] = 5
    path = tmp_path / "site.json"
    path.write_text(json.dumps(raw), encoding="utf-8")
    return path


@pytest.mark.parametrize("command", ["validate", "schedule"])
def test_all_problems_are_told_at_once_with_place_and_remedy(command: str, broken: Path) -> None:
    done = gridshare(command, broken)
    assert done.exit_code == 2
    assert done.stdout == ""
    for part in ("energy_kwh", "limt_kw", "found", "expected", "limit_kw"):
        assert part in done.stderr
    answer = json.loads(gridshare(command, broken, "--json").stdout)
    assert len(answer["problems"]) == 2
    assert {"where", "code", "found", "expected", "remedy"} <= set(answer["problems"][0])


def test_where_a_file_cannot_be_written_is_said_before_a_plan_is_sought(tmp_path: Path) -> None:
    done = gridshare("schedule", SITE, "--csv", tmp_path / "none" / "a.csv", "--plot", tmp_path)
    assert done.exit_code == 73
    assert "--csv" in done.stderr
    assert "--plot" in done.stderr
    refused = gridshare("schedule", SITE, "--report", tmp_path / "page.docx")
    assert refused.exit_code == 2
    assert ".pdf or .html" in refused.stderr
    assert gridshare("schedule", SITE, "--plot", tmp_path / "a.gif").exit_code == 2
    (tmp_path / "a.csv").touch()
    done = gridshare("schedule", SITE, "--plot-members", tmp_path / "a.csv")
    assert done.exit_code == 73
    assert "--plot-members" in done.stderr


def test_a_site_that_is_not_there(tmp_path: Path) -> None:
    done = gridshare("schedule", tmp_path / "none.yaml", "--json")
    assert done.exit_code == 2
    assert json.loads(done.stdout)["code"] == "site_invalid"


def test_wrong_use_is_told_by_the_command() -> None:
    done = gridshare("schedule", SITE, "--gap", "7")
    assert done.exit_code == 2
    assert "--gap" in done.stderr


def test_progress_is_shown_on_a_terminal_and_nothing_of_it_on_stdout() -> None:
    parent, child = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "gridshare", "schedule", str(SITE)], stdout=subprocess.PIPE, stderr=child,
        env={**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm"},
    ) as started:  # fmt: skip
        os.close(child)
        seen = _all_of(parent)
        said = started.communicate(timeout=60)[0]
    assert started.returncode == 0, seen
    assert "planning" in seen
    assert b"planning" not in said


def _all_of(descriptor: int) -> str:
    text = b""
    while True:
        try:
            part = os.read(descriptor, 65536)
        except OSError:  # the other end of a terminal is closed
            break
        if not part:
            break
        text += part
    os.close(descriptor)
    return text.decode()


@pytest.mark.slow
def test_ctrl_c_stops_with_130_and_leaves_no_worker(tmp_path: Path) -> None:
    raw = json.loads(SITE.read_text(encoding="utf-8"))
    raw["horizon"]["days"] = 200
    raw["members"] = [
        {"name": f"Firm {k}", "energy_contract": "fixed", "assets": [
            {"kind": "deferrable_load", "name": f"ovens {k}", "phases_kw": [50 + k, 20, 10], "runs": 60},
            {"kind": "inflexible_load", "name": f"hall {k}", "profile": 20}]}
        for k in range(30)
    ]  # fmt: skip
    del raw["energy_contracts"]["dynamic"]
    path = tmp_path / "site.json"
    path.write_text(json.dumps(raw), encoding="utf-8")
    started = subprocess.Popen(
        [sys.executable, "-m", "gridshare", "schedule", str(path)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    time.sleep(8)
    assert started.poll() is None, started.communicate()
    os.killpg(started.pid, signal.SIGINT)
    assert started.wait(timeout=15) == 130
    assert b"Stopped on request" in started.communicate()[1]
    ends = time.monotonic() + 10
    while (left := _running(started.pid)) and time.monotonic() < ends:
        time.sleep(0.1)
    assert left == []


def _running(group: int) -> list[str]:
    """Processes of a group, without those that have ended and wait to be noticed."""
    listed = subprocess.run(["ps", "-e", "-o", "pgid=,stat=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(maxsplit=2) for line in listed.splitlines()]
    return [row[2] for row in rows if int(row[0]) == group and not row[1].startswith("Z")]
