"""A simulation through the command line and Python: what is written, refused, stopped and gone on with."""

import datetime as dt
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import Result

pytest.importorskip("matplotlib")
pytest.importorskip("xlsxwriter")

from tests import commands
from tests.history import FIRST, write_park

import gridshare
from gridshare.effort import DayProgress
from gridshare.errors import CancelledError
from gridshare.jobs import simulating
from gridshare.reports.simulation.notebook import Simulation
from gridshare.simulation.document import SimulationDocument
from gridshare.simulation.policies import POLICIES

LAST = FIRST + dt.timedelta(days=1)


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "gridshare", "simulate", *map(str, arguments)]


def run(*arguments: str | Path) -> Result:
    return commands.gridshare("simulate", *arguments)


def canonical(folder: Path) -> str:
    document = SimulationDocument.model_validate_json((folder / "simulation.json").read_bytes())
    return document.model_copy(update={"run": {}}).model_dump_json()


def period(first: dt.date = FIRST, last: dt.date = LAST) -> tuple[str, ...]:
    return ("--from", f"{first}", "--to", f"{last}")


@pytest.fixture(scope="module")
def park(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_park(tmp_path_factory.mktemp("park"))


def test_a_command_writes_the_document_tables_a_page_and_says_where(park: Path, tmp_path: Path) -> None:
    out, asked = tmp_path / "lived", ("--policies", "doing-nothing,closed-loop,perfect-foresight")
    said = run(park, *period(FIRST, FIRST), *asked, "--out", out, "--language", "nl", "--plot", tmp_path / "a.png")
    assert (said.exit_code, said.stderr) == (0, "")
    assert said.stdout.startswith("✓ Bijsturen: 0 overschrijdingen, ")
    assert sorted(p.name for p in out.iterdir() if "ledger" not in p.name) == [
        "batteries.csv", "costs.csv", "margins.csv", "members.csv", "months.csv", "policies.csv", "report.html",
        "simulation.json",
    ]  # fmt: skip
    assert (tmp_path / "a.png").stat().st_size > 5000
    document = SimulationDocument.model_validate_json((out / "simulation.json").read_bytes())
    assert set(document.run) == {"seconds", "closed_loop_seconds_a_plan", "perfect_foresight_seconds_a_plan"}
    printed = run(park, *period(FIRST, FIRST), *asked, "--out", out, "--json")
    assert printed.stderr == ""
    assert json.loads(printed.stdout) | {"run": {}} == json.loads((out / "simulation.json").read_text()) | {"run": {}}
    assert canonical(out) == document.model_copy(update={"run": {}}).model_dump_json()


def test_what_cannot_be_is_refused_with_its_place(park: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("seed: 1\nsessions:\n  nevr: 0.1\n", encoding="utf-8")
    said = run(park, *period(), "--disturbances", wrong, "--json")
    assert said.exit_code == 2
    assert "sessions.nevr (line 3)" in said.stdout
    said = run(park, "--from", f"{FIRST}")
    assert said.exit_code == 2
    assert "--to" in said.stderr
    (tmp_path / "file").write_text("", encoding="utf-8")
    said = run(park, *period(), "--out", tmp_path / "file")
    assert said.exit_code == 73
    assert "--out" in said.stderr


@pytest.mark.slow
def test_a_simulation_and_a_period_do_not_write_over_each_other(park: Path, tmp_path: Path) -> None:
    days = [sys.executable, "-m", "gridshare", "schedule", str(park), *period(FIRST, FIRST), "--out", str(tmp_path)]
    assert subprocess.run(days, capture_output=True, check=False).returncode == 0
    refused = run(park, *period(), "--policies", "doing_nothing", "--out", tmp_path)
    assert (refused.exit_code, "Name another folder" in refused.stderr) == (73, True)
    lived = tmp_path / "lived"
    assert run(park, *period(), "--policies", "doing_nothing", "--out", lived).exit_code == 0
    again = subprocess.run([*days[:-1], str(lived)], capture_output=True, text=True, check=False)
    assert (again.returncode, "Name another folder" in again.stderr) == (73, True)


def test_python_gives_tables_and_keeps_nothing_without_a_folder(park: Path) -> None:
    seen: list[DayProgress] = []
    found = gridshare.simulate(
        park, (f"{FIRST}", FIRST), policies=["doing_nothing", "static_shares"], on_progress=seen.append
    )
    assert isinstance(found, Simulation)
    assert found.policies.loc["doing_nothing", "breaches"] > 0
    assert "Static shares: " in repr(found)
    assert sorted(each.done for each in seen) == [1, 2]
    with pytest.raises(CancelledError):
        gridshare.simulate(park, (FIRST, LAST), policies=["doing_nothing"], on_progress=lambda _: False)


def test_what_is_left_is_estimated_from_how_fast_each_policy_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    now, seen = 0.0, list[DayProgress]()
    monkeypatch.setattr(simulating.time, "monotonic", lambda: now)
    policies = [policy for policy in POLICIES if policy.name in ("doing_nothing", "day_ahead", "closed_loop")]
    together = simulating.Together(policies, 100, 2, seen.append)

    def lives(policy: str, done: int, at: float) -> None:
        nonlocal now
        now = at
        together.note(DayProgress(at, None, None, None, f"{policy}: 2026-03-09", done, 100, None))

    for k in range(50):  # from the ledger, in no time
        lives("closed_loop", k + 1, 0.001 * k)
    for k in range(20):
        lives("closed_loop", 51 + k, 1.0 + 5.0 * k)
    assert seen[0].left_s is None
    assert seen[-1].left_s == pytest.approx(30 * 5.0, rel=0.01)  # the two others are done long before it on the other
    assert (seen[-1].done, seen[-1].of) == (70, 300)
    for k in range(6):
        lives("day_ahead", 1 + k, now + 8.0)
    assert seen[-1].left_s == pytest.approx(94 * 8.0, rel=0.01)  # now that is what takes longest


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.slow
def test_ctrl_c_ends_with_130_and_keeps_what_was_lived(tmp_path: Path) -> None:
    park = write_park(tmp_path / "park", days=40)
    days, out = period(FIRST, FIRST + dt.timedelta(days=39)), tmp_path / "out"
    process = subprocess.Popen(
        command(park, *days, "--policies", "closed_loop", "--out", out),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    while process.poll() is None and lived_in(out) == 0:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all of them
    stdout, stderr = process.communicate()
    assert (process.returncode, stdout) == (130, "")
    assert "Traceback" not in stderr
    assert 0 < lived_in(out) < 40


def lived_in(out: Path) -> int:
    """How many days the ledger of a folder has."""
    import sqlite3

    path = out / "ledger.sqlite"
    if not path.is_file():
        return 0
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("SELECT COUNT(*) FROM day").fetchone()[0])
    except sqlite3.OperationalError:  # its tables are not there yet
        return 0
    finally:
        connection.close()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_killed_twenty_times_at_any_moment_it_ends_the_same(tmp_path: Path) -> None:
    park = write_park(tmp_path / "park", days=31)
    disturbed = tmp_path / "disturbed.yaml"
    disturbed.write_text("sessions: {late: {share: 0.3, minutes: 60.0}, unannounced: 0.2}\n", encoding="utf-8")
    asked = (park, *period(FIRST, FIRST + dt.timedelta(days=30)), "--policies", "day_ahead,closed_loop",
             "--disturbances", disturbed)  # fmt: skip
    assert run(*asked, "--out", tmp_path / "whole").exit_code == 0
    rng, out, killed = random.Random(7), tmp_path / "out", 0  # noqa: S311 - no secret
    while killed < 20:
        process = subprocess.Popen(
            command(*asked, "--out", out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        before, until = lived_in(out), rng.uniform(0.0, 3.0)
        while process.poll() is None and lived_in(out) == before and rng.random() > 0.02:
            time.sleep(0.05)
        time.sleep(until if rng.random() < 0.5 else 0.0)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        killed += 1
    assert run(*asked, "--out", out).exit_code == 0
    assert canonical(out) == canonical(tmp_path / "whole")
