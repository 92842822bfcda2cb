"""Settings of an operator: variables of the environment, and a file of what they do not say.

The file is TOML without tables, in the names of the settings in small letters: ``max_parallel = 4``. The variable
``GRIDSHARE_CONFIG`` names it. So a setting has one name in two spellings, and every command reads it in the same way.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from gridshare.errors import GridshareError, Problem

PREFIX = "GRIDSHARE_"
FILE = "GRIDSHARE_CONFIG"
"""The variable that names the file."""

_MOST_BYTES = 1_000_000


class SettingsError(GridshareError):
    """Settings have problems."""

    code: ClassVar[str] = "settings_invalid"
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "The service's settings have problems"


def environment(variables: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The variables, with what the file sets where they do not.

    Raises:
        SettingsError: If there is no such file, or it cannot be read.
    """
    return {**in_file(variables), **variables}


def in_file(variables: Mapping[str, str] = os.environ) -> dict[str, str]:
    """What the file sets, as variables; nothing where none is named.

    Raises:
        SettingsError: If there is no such file, or it cannot be read.
    """
    name = variables.get(FILE, "")
    if not name:
        return {}
    values = _values(Path(name))
    problems = [
        Problem(
            f"{name}: {key}", "setting", f"{type(value).__name__} {value!r}"[:80], "a number, a text, true or false"
        )
        for key, value in values.items()
        if not isinstance(value, str | int | float)
    ]
    if problems:
        raise SettingsError(problems)
    return {variable(key): _text(value) for key, value in values.items()}


def variable(setting: str) -> str:
    """The variable of a setting."""
    return PREFIX + setting.upper()


def _values(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.loads(file.read(_MOST_BYTES).decode())
    except OSError as error:
        found = error.strerror or str(error)
        raise SettingsError(Problem(f"{FILE} {path}", "setting", found, "a file that can be read")) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(
            Problem(f"{FILE} {path}", "setting", str(error), "TOML, such as max_parallel = 4")
        ) from None


def _text(value: float | str) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
