"""CONTRIBUTING says what an addition touches: each row is held to what its example touches today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROWS = {
    addition: re.findall(r"`([^`]+)`", files)
    for addition, files in re.findall(
        r"^\| ([^|]+) \| [^|]+ \| (`src/[^|]+) \|$",
        (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
}

NAMED = {
    "asset kind": r'"generator"|\bgenerator\.KIND|GeneratorDocument|assets\.generator\b',
    "tariff component": r'"surcharge"|tariffs\.surcharge\b',
    "cap layer": r'"soft"|layers\.soft\b|SoftLayer',
    "forecaster": r"physical_solar|forecasts\.solar\b",
    "layout of meter exports": r"\bkenter\b",
    "output format": r"\bwrite_xlsx\b",
    "route": r"/folder\b",
    "use case": r"usecases\.variations\b",
}
"""Addition -> what names its example in the code."""


def naming(addition: str, folder: str) -> set[str]:
    """Files below a folder that name the example of an addition."""
    pattern = re.compile(NAMED[addition])
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*.py")
        if pattern.search(path.read_text(encoding="utf-8"))
    }


def covered(path: str, listed: list[str]) -> bool:
    """Whether a file is listed, or lies in a folder that is."""
    return any(path == entry or (entry.endswith("/") and path.startswith(entry)) for entry in listed)


def test_each_addition_has_its_row() -> None:
    assert list(ROWS) == list(NAMED)


@pytest.mark.parametrize("addition", NAMED)
def test_no_other_file_of_the_program_names_the_example(addition: str) -> None:
    named = naming(addition, "src")
    assert named
    assert {path for path in named if not covered(path, ROWS[addition])} == set()


@pytest.mark.parametrize("addition", NAMED)
def test_every_file_of_the_row_has_to_do_with_the_example(addition: str) -> None:
    pattern = re.compile(NAMED[addition])
    for entry in ROWS[addition]:
        path = ROOT / entry
        assert path.is_dir() if entry.endswith("/") else path.is_file(), entry
        if entry.endswith(".py"):
            is_its_home = path.stem in NAMED[addition]
            assert is_its_home or pattern.search(path.read_text(encoding="utf-8")), entry
