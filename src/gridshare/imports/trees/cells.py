"""Values of JSON and XML records as arrays: numbers, instants, lengths of time. Columns at once, strict in meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np

from gridshare.imports.channel import Moments
from gridshare.imports.limits import MOST_VALUE
from gridshare.parts import Floats, Ints

_INSTANT = re.compile(
    r"\s*(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|z|UTC|[+-]\d\d(?::?\d\d)?)?\s*", re.ASCII
)
_COMMA = re.compile(r"-?\d+,(\d+)", re.ASCII)
_CLOCK_LENGTH = re.compile(r"(?:(\d+)\.)?(\d\d?):(\d\d)(?::(\d\d))?", re.ASCII)
_ISO_LENGTH = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?", re.ASCII)
_SECONDS, _MILLISECONDS = (6.3e8, 4.1e9), (6.3e11, 4.1e12)
"""Numbers that are instants of the years 1990 to 2099, as seconds or milliseconds since 1970."""


def numbers(cells: Sequence[Any]) -> tuple[Floats, list[int]]:
    """Numbers as written, NaN where null or blank, and the places that are neither, shape (row,).

    A decimal comma is taken where no cell has a point and the commas cannot be thousands.
    """
    kinds = set(map(type, cells))
    if kinds <= {float, int, type(None)}:
        values = np.array([_finite(cell) for cell in cells], dtype=np.float64)
        bad = np.abs(values) >= MOST_VALUE
        return np.where(bad, np.nan, values), np.flatnonzero(bad).tolist()
    commas = [m for m in (_COMMA.fullmatch(c.strip()) for c in cells if isinstance(c, str)) if m]
    is_comma = bool(commas) and any(len(m[1]) != 3 for m in commas) and not any("." in str(c) for c in cells)  # noqa: PLR2004
    values, wrong = np.full(len(cells), np.nan), list[int]()
    for i, cell in enumerate(cells):
        number = _number(cell, is_comma=is_comma)
        if number is None:
            wrong.append(i)
        else:
            values[i] = number
    return values, wrong


def _finite(cell: float | None) -> float:
    """A number of JSON, which may have hundreds of digits, and NaN for null."""
    return np.nan if cell is None else min(cell, MOST_VALUE) if cell > 0 else max(cell, -MOST_VALUE)


def _number(cell: Any, *, is_comma: bool) -> float | None:
    """A cell as a number, NaN where it is blank, None where it is something else."""
    if cell is None:
        return np.nan
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return None
    text = cell.strip() if isinstance(cell, str) else cell
    if isinstance(text, str):
        if text.casefold() in {"", "null", "nan", "n/a", "-"}:
            return np.nan
        text = text.replace(",", ".") if is_comma else text
        if "_" in text:
            return None
    try:
        number = float(text)
    except (ValueError, OverflowError):  # no number; a number of hundreds of digits
        return None
    return None if abs(number) >= MOST_VALUE else number


def instants(cells: Sequence[Any]) -> tuple[Moments, list[int]]:
    """What the clock shows, with the offset next to it, and the places that are no instants, shape (row,).

    ISO 8601 with or without an offset, or seconds or milliseconds since 1970, which are UTC.
    """
    wall, offset = np.zeros(len(cells), dtype=np.int64), np.full(len(cells), np.nan)
    matches = [_INSTANT.fullmatch(cell) if isinstance(cell, str) else None for cell in cells]
    readable = [i for i, match in enumerate(matches) if match]
    dates = [f"{m[1]}T{m[2]}:{m[3] or '00'}" for m in matches if m]
    bad = set(range(len(cells))) - set(readable)
    try:
        wall[readable] = np.array(dates, dtype="datetime64[s]").astype(np.int64)
    except ValueError:  # some day or hour does not exist: find which
        for i, date in zip(readable, dates, strict=True):
            try:
                wall[i] = np.datetime64(date, "s").astype(np.int64)
            except ValueError:
                bad.add(i)
    suffixes = [m[4] or "" for m in matches if m]
    known = {suffix: _offset_s(suffix) for suffix in set(suffixes)}
    offset[readable] = [known[suffix] for suffix in suffixes]
    for i in [i for i in bad if not matches[i]]:
        seconds = _epoch(cells[i])
        if seconds is not None:
            wall[i], offset[i] = seconds, 0.0
            bad.discard(i)
    return Moments(wall, None if np.isnan(offset).all() else offset), sorted(bad)


def _epoch(cell: Any) -> int | None:
    """A count since 1970 as seconds, None where it is none."""
    try:
        number = float(cell) if isinstance(cell, int | float | str) and not isinstance(cell, bool) else np.nan
    except (ValueError, OverflowError):
        return None
    if _SECONDS[0] <= number < _SECONDS[1]:
        return int(number)
    return int(number // 1000) if _MILLISECONDS[0] <= number < _MILLISECONDS[1] else None


def _offset_s(suffix: str) -> float:
    """An offset in seconds: ``Z``, ``+01:00``, ``+0100``, ``+01``; NaN where there is none."""
    if suffix in {"Z", "z", "UTC"}:
        return 0.0
    digits = suffix[1:].replace(":", "")
    if not digits:
        return np.nan
    seconds = int(digits[:2]) * 3600 + int(digits[2:] or 0) * 60
    return float(-seconds if suffix[0] == "-" else seconds)


def length_s(cell: Any) -> int | None:
    """A length of time in seconds: ``00:15:00``, ``1.00:00:00``, ``PT15M``; None where it is none."""
    text = str(cell).strip()
    match = _CLOCK_LENGTH.fullmatch(text) or (_ISO_LENGTH.fullmatch(text) if len(text) > 2 else None)  # noqa: PLR2004
    if not match:
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return days * 86400 + hours * 3600 + minutes * 60 + seconds or None


def numbered(first: int, count: int) -> Ints:
    """Numbers of rows, counted from ``first``, shape (row,)."""
    return np.arange(first, first + count, dtype=np.int64)
