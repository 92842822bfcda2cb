"""Fixtures that every test may ask for, and the folder of templates that all tests of a session share."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="write the golden files of equations anew")


_CACHE = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """Keep templates of this session's tests, its workers' and their processes', apart from those of the user.

    Commands answer in English unless a test asks otherwise, whatever the developer's own language is.
    """
    os.environ |= {"LANG": "C.UTF-8", "LC_ALL": "", "LC_MESSAGES": ""}
    if not hasattr(config, "workerinput"):
        config.stash[_CACHE] = os.environ["GRIDSHARE_CACHE"] = mkdtemp(prefix="gridshare-tests-")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Modules and tests are there to stay: no garbage is looked for among them, now or later."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_unconfigure(config: pytest.Config) -> None:
    if _CACHE in config.stash:
        shutil.rmtree(config.stash[_CACHE], ignore_errors=True)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of measured data beside the repository; tests that ask for it are skipped where it is absent."""
    path = ROOT.parent / "shared"
    if not path.is_dir():
        pytest.skip("measured data absent: no folder 'shared' beside the repository")
    return path
