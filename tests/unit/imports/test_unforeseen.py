"""What a reader does not foresee is a problem with the file; a wish to stop is none."""

from __future__ import annotations

import pytest

from gridshare.errors import ImportedError
from gridshare.imports.unforeseen import entered


class Stop(BaseException):
    """A signal that asks to end."""


def test_a_fault_of_a_reader_is_a_problem_with_the_file(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(ImportedError, match=r"hall\.csv"), entered("hall.csv"):
        raise ValueError
    assert "a reader failed" in caplog.text


def test_the_panic_of_a_library_in_rust_is_one_too() -> None:
    panic = type("PanicException", (BaseException,), {"__module__": "pyo3_runtime"})
    with pytest.raises(ImportedError), entered("hall.csv"):
        raise panic


@pytest.mark.parametrize("asked", [Stop, KeyboardInterrupt, SystemExit])
def test_who_asks_to_stop_is_heard(asked: type[BaseException], caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(asked), entered("hall.csv"):
        raise asked
    assert not caplog.text
