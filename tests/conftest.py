"""Fixtures that every test may ask for."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="write the golden files of equations anew")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of measured data beside the repository; tests that ask for it are skipped where it is absent."""
    path = ROOT.parent / "shared"
    if not path.is_dir():
        pytest.skip("measured data absent: no folder 'shared' beside the repository")
    return path
