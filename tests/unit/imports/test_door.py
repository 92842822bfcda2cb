"""The one door of imports: every name it offers is there, and none is loaded before it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from gridshare import imports


@pytest.mark.parametrize("name", imports.__all__)
def test_every_name_of_the_door_is_there(name: str) -> None:
    assert getattr(imports, name) is not None


def test_the_door_opens_without_loading_anything() -> None:
    code = "import sys, gridshare.imports; print([m for m in sys.modules if m.startswith('gridshare.imports.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
