"""A JSON text as plain values; what is not JSON, or has a key twice in an object, is refused."""

from __future__ import annotations

import json
from typing import Any

from gridshare.documents.yaml_text import MOST_DEPTH, parse_yaml
from gridshare.errors import Problem, SiteError

_MOST_READ_AGAIN = 1_000_000
"""A text of more characters is not read again for its lines: YAML takes seconds for it."""


class _TwiceError(Exception):
    """An object has a key twice."""


def parse_json(text: str, name: str) -> Any:
    """The value of a JSON text. NaN and Infinity are let through as numbers: who knows the path refuses them.

    Args:
        text: The text.
        name: Name of the file, for messages.

    Raises:
        SiteError: If it is not JSON, or an object has a key twice.
    """
    try:
        return json.loads(text, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise SiteError(_syntax(error, text, name)) from None
    except RecursionError:
        raise SiteError(
            Problem(name, "too_deep", "thousands of levels", f"at most {MOST_DEPTH}", "Look for unclosed brackets.")
        ) from None
    except ValueError:  # a number of thousands of digits; Python refuses to read it
        raise SiteError(Problem(name, "json_number", "a number of thousands of digits", "numbers")) from None
    except _TwiceError as error:
        problem = Problem(name, "duplicate_key", str(error), "each field once", "Delete one of them.")
        raise SiteError(_with_lines(text, name) or problem) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen = set[str]()
        twice = next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
        raise _TwiceError(f"{twice!r} stands twice in one object")
    return found


def _with_lines(text: str, name: str) -> list[Problem]:
    """Keys that occur twice, with their lines, where the text can be read as YAML too; JSON with tabs cannot."""
    if len(text) > _MOST_READ_AGAIN:
        return []
    try:
        parse_yaml(text, name)
    except SiteError as error:
        return [problem for problem in error.problems if problem.code == "duplicate_key"]
    return []


def _syntax(error: json.JSONDecodeError, text: str, name: str) -> Problem:
    rows = text.splitlines() or [""]
    line = rows[min(error.lineno, len(rows)) - 1].strip()[:80]
    found = f"{line!r}: {error.msg[0].lower()}{error.msg[1:]}" if line else "nothing"
    return Problem(
        f"{name} (line {error.lineno}, column {error.colno})",
        "json_syntax",
        found,
        "JSON",
        "Names and text stand in double quotes, with commas between, and no comma before a closing bracket.",
    )
