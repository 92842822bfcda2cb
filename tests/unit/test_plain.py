"""Numbers in messages are written as people write them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridshare.plain import plain

SOURCE = Path(__file__).resolve().parents[2] / "src" / "gridshare"
NOT_FOR_PEOPLE = {
    "batch/runner.py": "a key",
    "cli/batch.py": "two defaults",
    "imports/series/flat_days.py": "rounding",
    "imports/sessions/visits.py": "cells of a table",
    "milp/formulation.py": "constants of the mathematics",
    "milp/frozen.py": "a file of the solver",
    "milp/instance.py": "for whoever freezes instances",
    "plain.py": "the formatter",
    "reports/forecasts/reliability.py": "shares on an axis",
    "sites/changes.py": "a factor of at most 100",
    "usecases/publish.py": "a table of instances",
}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.88, "0.88"),
        (12, "12"),
        (1e6, "1000000"),
        (1234567.8, "1234568"),
        (-1e6, "-1000000"),
        (0.00001, "0.00001"),
        (-0.0000123456789, "-0.0000123457"),
        (1e-300, "nearly 0 (299 zeros after the point)"),
        (4e300, "a number of 301 digits"),
        (-(10**400), "minus a number of 401 digits"),
        (float("nan"), "nan"),
    ],
)
def test_a_number_in_a_message(value: float, text: str) -> None:
    assert plain(value) == text


@given(st.floats(allow_nan=False, allow_infinity=False), st.integers(1, 10))
def test_no_number_is_in_scientific_notation(value: float, digits: int) -> None:
    text = plain(value, digits)
    assert not re.search(r"\de", text)
    if abs(value) < 1e15 and (value == 0 or abs(value) > 1e-9):
        assert float(text) == pytest.approx(value, rel=10 ** (1 - digits))


def test_all_messages_use_it() -> None:
    general = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if re.search(r"\{[^{}\n]*:[.0-9]*[ge]\}", path.read_text(encoding="utf-8"))
    }
    assert general - set(NOT_FOR_PEOPLE) == set()
