"""JSON text into values: one value, several behind each other (NDJSON, pages pasted together), or why it is none."""

from __future__ import annotations

import json
import re
from typing import Any

from gridshare.errors import Problem

_SPACE = " \t\r\n\ufeff"
_SHOWN = 60


def parsed(text: str, file: str) -> tuple[Any, Problem | None]:
    """The value of a JSON text, or None and why there is none; several values behind each other become a list of them.

    Numbers are numbers and text stays text, so that ``"12.50"`` and an EAN in quotes are what the file says.
    """
    decoder, values, at = json.JSONDecoder(), [], _skip(text, 0)
    while at < len(text):
        try:
            value, end = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            return None, _problem(text, error, file)
        except RecursionError:
            return None, Problem(
                file, "json_too_deep", "objects nested a thousand deep", "measurements", "Export the file again."
            )
        values.append(value)
        at = _skip(text, end)
        at = _skip(text, at + 1) if text[at : at + 1] == "," else at
    if not values:
        return None, Problem(file, "empty_file", "no text", "a JSON value", "Save the answer of the interface again.")
    return (values[0] if len(values) == 1 else values), None


def _skip(text: str, at: int) -> int:
    """The next place that is no white space."""
    while at < len(text) and text[at] in _SPACE:
        at += 1
    return at


def _problem(text: str, error: json.JSONDecodeError, file: str) -> Problem:
    """What is wrong with the text: cut off, or no JSON at a place that is shown."""
    end = text.rstrip(_SPACE)
    if _is_cut(end[error.pos :], error.msg):
        return Problem(
            f"{file}, line {end.count(_LINE) + 1}",
            "json_cut",
            f"the file ends in the middle of a value, after {end[-_SHOWN:]!r}",
            "JSON that is complete",
            "The file was cut off while it was saved or sent: save or send it again.",
        )
    shown = text[error.pos : error.pos + _SHOWN].splitlines()[0]
    found = f"no JSON at column {error.colno}: {shown!r} ({error.msg})"
    remedy = "Save the answer of the interface as it came, without edits."
    return Problem(f"{file}, line {error.lineno}", "json_broken", found, "JSON", remedy)


def _is_cut(rest: str, message: str) -> bool:
    """Whether the text from the place of an error on could be the beginning of something right."""
    if not rest or message.startswith("Unterminated string"):
        return True
    return rest in _PARTS or _NUMBER_PART.fullmatch(rest) is not None or ("escape" in message and len(rest) < _ESCAPE)


_LINE = "\n"
_ESCAPE = 7
"""More than the length of an escape such as ``\\u20ac``."""
_NUMBER_PART = re.compile(r"\.|(\.\d+)?[eE][+-]?", re.ASCII)
_PARTS = tuple(
    word[:n] for word in ("true", "false", "null", "NaN", "-Infinity", "Infinity") for n in range(1, len(word) + 1)
)
"""Beginnings of words that a cut can leave at the end of a file."""
