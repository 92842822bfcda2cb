"""Ctrl-C and SIGTERM: whatever a command is at, it ends with 130 or 143, says so, and leaves nothing running."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.history import FIRST, write_park

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes as Linux shows them")

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "sample_sites"
SITE = SAMPLES / "three-firms"
EXPORTS = SAMPLES / "meter-exports" / "exports"
STARTED_S = 60.0
MOST_S = 1.5  # of a command's work, in which a signal comes
LATEST_S = 30.0  # on a busy machine; a command that does not hear of the signal goes on for longer


IGNORING = ("/bin/sh", "-c", 'trap "" INT; exec "$@"', "sh")
"""As a shell starts what a script puts into the background."""


def run(
    command: Sequence[str | Path], number: int, after_s: float = 0.0, *, group: bool = True
) -> tuple[int | None, str]:
    """Exit code and what was said, of a command that is sent a signal; no code where it had ended before."""
    with begun(command) as process:
        time.sleep(after_s)
        if process.poll() is not None:
            return None, ""
        (os.killpg if group else os.kill)(process.pid, number)
        said = process.communicate(timeout=LATEST_S)[1]
        ends = time.monotonic() + LATEST_S
        while (left := running(process.pid)) and time.monotonic() < ends:
            time.sleep(0.02)
        assert left == []
        return process.returncode, said


def lasting_s(command: Sequence[str | Path]) -> float:
    """How long a command that nobody stops is at work today, from when it would hear of a signal; at most `MOST_S`."""
    with begun(command) as process:
        heard = time.monotonic()
        try:
            process.communicate(timeout=MOST_S)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
        return min(time.monotonic() - heard, MOST_S)


@contextmanager
def begun(command: Sequence[str | Path]) -> Iterator[subprocess.Popen[str]]:
    """A command that answers signals by now, or has ended: while Python itself begins, it answers in its own way."""
    with subprocess.Popen(
        [*IGNORING, sys.executable, *map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    ) as process:  # fmt: skip
        until = time.monotonic() + STARTED_S
        while not catches(process.pid) and process.poll() is None and time.monotonic() < until:
            time.sleep(0.002)
        yield process


def catches(process: int) -> bool:
    """Whether it has handlers of its own: Python has none for SIGTERM."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return False
    caught = next((line.split()[1] for line in status.splitlines() if line.startswith("SigCgt")), "0")
    return bool(int(caught, 16) >> (signal.SIGTERM - 1) & 1)


def running(group: int) -> list[str]:
    """Processes of a group, without those that have ended and wait to be noticed."""
    listed = subprocess.run(["ps", "-e", "-o", "pgid=,stat=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(maxsplit=2) for line in listed.splitlines()]
    return [row[2] for row in rows if int(row[0]) == group and not row[1].startswith("Z")]


def script(latest_s: float, body: str) -> list[str]:
    begin = f"import os, signal, time, weakref\nfrom gridshare.cli import signals\nsignals._LATEST_S = {latest_s}\n"
    inside = "\n".join(f"    {line}" for line in body.splitlines())
    return ["-c", f"{begin}with signals.ended_by_signals():\n{inside}\n"]


LOST_IN_A_CALLBACK = """\
class Thing: pass
thing = Thing()
kept = weakref.ref(thing, lambda _: time.sleep(60))
del thing
time.sleep(60)"""
LOST_IN_AN_EXCEPT = """\
try: time.sleep(60)
except BaseException: pass
time.sleep(60)"""
LOST_AGAIN_AND_AGAIN = """\
while True:
    try: time.sleep(60)
    except BaseException: pass"""
KEPT_AND_NOT_HEEDED = """\
try: time.sleep(60)
except BaseException as stopped: kept = stopped
time.sleep(60)"""
TWICE = """\
try: time.sleep(60)
finally:
    os.kill(os.getpid(), signal.SIGINT)  # a person presses again
    time.sleep(60)"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize(
    ("latest_s", "body"),
    [
        (60, "time.sleep(60)"),
        (60, LOST_IN_A_CALLBACK),
        (60, LOST_IN_AN_EXCEPT),
        (0, LOST_AGAIN_AND_AGAIN),
        (0, KEPT_AND_NOT_HEEDED),
        (60, TWICE),
    ],
)
def test_a_signal_that_python_loses_ends_it_all_the_same(latest_s: float, body: str, number: int) -> None:
    assert run(script(latest_s, body), number, 0.05) == (128 + number, "Stopped on request\n")


def commands(folder: Path) -> dict[str, Callable[[Path], list[str | Path]]]:
    """Each command with arguments that keep it busy for a second or more; given a folder for what it writes."""
    meters, park = folder / "meters", folder / "park"
    return {
        "import": lambda out: [
            SAMPLES / "meter-exports" / "exports",
            "--site",
            meters,
            "--report",
            out / "report.html",
        ],
        "validate": lambda _: [SITE],
        "forecast": lambda _: [meters, "--day", "2026-03-17", "--train"],
        "backtest-forecast": lambda _: [meters],
        "schedule": lambda out: [SITE, "--json-file", out / "plan.json", "--plot", out / "plan.svg"],
        "simulate": lambda out: [park, "--from", f"{FIRST}", "--to", f"{FIRST}", "--out", out],
        "verify": lambda _: [SITE, folder / "plan.json"],
        "what-if": lambda _: [SITE, "--assets"],
        "batch": lambda out: [SITE, "--day", "2026-01-01..2026-01-30", "--out", out / "results.parquet"],
        "serve": lambda _: ["--port", "0"],
        "inline": lambda _: [SITE],
        "publish": lambda _: ["--check", "--folder", ROOT],
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A park that was measured, another with meter exports, and a plan."""
    made = tmp_path_factory.mktemp("signals")
    write_park(made / "park", days=3)
    shutil.copytree(SAMPLES / "meter-exports", made / "meters", ignore=shutil.ignore_patterns("exports"))
    plan = ["-m", "gridshare", "schedule", SITE, "--quiet", "--json-file", made / "plan.json"]
    subprocess.run([sys.executable, *map(str, plan)], check=True)
    return made


@pytest.mark.slow
@pytest.mark.parametrize("name", commands(Path()))
def test_a_command_ends_with_130_or_143_at_any_moment(name: str, folder: Path, tmp_path: Path) -> None:
    chance = random.Random(name)  # noqa: S311 - for nothing secret
    tries, caught = int(os.environ.get("GRIDSHARE_SIGNAL_TRIES", "6")), 0

    def command(out: str) -> list[str | Path]:
        (tmp_path / out).mkdir()
        return ["-m", "gridshare", name, *commands(folder)[name](tmp_path / out)]

    latest_s = lasting_s(command("whole"))
    for k in range(tries):
        number, moment = signal.SIGTERM if k % 3 == 0 else signal.SIGINT, chance.uniform(0, latest_s)
        code, said = run(command(str(k)), number, moment, group=k % 2 == 0)
        if code in (None, 0, 1, 2):  # it had ended, or was leaving with all done: the next signal comes sooner
            latest_s = moment
            continue
        caught += 1
        assert (code, said.splitlines()[-1:]) == (128 + number, ["Stopped on request"]), said
        assert "Traceback" not in said
        assert "Exception ignored" not in said
        assert not [path for path in folder.rglob("*") if path.suffix == ".part"]
    assert 2 * caught >= tries
