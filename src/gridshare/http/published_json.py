"""How published JSON is written: what fits on a line is on one, so that a person can read it and a change is small."""

from __future__ import annotations

import json
from typing import Any

_WIDTH = 120


def published(value: Any) -> str:
    """Text of a file; a number that is none is an error."""
    return _text(value, 0, 0) + "\n"


def _text(value: Any, depth: int, before: int) -> str:
    """Of a value within so many others, after so many characters of its line."""
    line = json.dumps(value, ensure_ascii=False, allow_nan=False)
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    is_plain = isinstance(value, list) and not any(isinstance(part, str | list | dict) for part in parts)
    if not parts or is_plain or before + len(line) < _WIDTH:  # a comma may follow
        return line
    names = (
        [f"{json.dumps(name, ensure_ascii=False)}: " for name in value]
        if isinstance(value, dict)
        else [""] * len(value)
    )
    start = " " * (depth + 1)
    lines = [start + name + _text(part, depth + 1, len(start + name)) for name, part in zip(names, parts, strict=True)]
    return line[0] + "\n" + ",\n".join(lines) + "\n" + " " * depth + line[-1]
