"""Dates in parts, made into one column of instants: year, month, day and hour, or a date and the number of its quarter.

Such numbers count what has passed since midnight: a day of 100 quarters has its third hour twice, and one of 92 leaps
from its eighth quarter to 03:00. On days of 96 they are the clock's.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np

from gridshare.imports.cells.dates import days_of
from gridshare.imports.content import Sheet
from gridshare.imports.lexicon.headings import sort_of, words
from gridshare.imports.roles.columns import Look, look_of
from gridshare.parts import Ints

INSTANT = "instant"
_PARTS = (
    frozenset({"jaar", "year"}),
    frozenset({"maand", "month"}),
    frozenset({"dag", "day"}),
    frozenset({"uur", "hour"}),
    frozenset({"minuut", "minute", "minuten", "min", "minutes"}),
)
_NEEDED = 4
_PLACE = re.compile(r"\d{1,9}", re.ASCII)


_DAY_MIN, _HOUR_MIN = 1440, 60
_MINUTES = (30, 45, 50, 55)  # at which the last interval of an hour begins
_HOURS = (23, 24, 25)
_OF_DAY = (*_HOURS, *(4 * h for h in _HOURS), *(2 * h for h in _HOURS))
_SPRING_MIN, _AUTUMN_MIN = 2 * _HOUR_MIN, 3 * _HOUR_MIN


def with_calendar(sheet: Sheet) -> Sheet:
    """The sheet with instants made of year, month, day, hour and minute; the same sheet where it lacks these."""
    names = [words(name).text.strip() for name in sheet.names]
    places = [next((k for k, name in enumerate(names) if name in part), None) for part in _PARTS]
    found = [k for k in places if k is not None]
    if None in places[:_NEEDED] or any(look_of(sheet, k).kind != "number" for k in found):
        return sheet
    import pyarrow.compute as pc

    year, month, day, hour, *rest = (_padded(sheet.columns[k]) for k in found)
    minute = rest[0] if rest else "00"
    date = pc.binary_join_element_wise(year, month, day, "-")
    column = pc.binary_join_element_wise(date, pc.binary_join_element_wise(hour, minute, ":"), " ")
    kept = [k for k in range(len(names)) if k not in found]
    return replace(
        sheet,
        names=(INSTANT, *(sheet.names[k] for k in kept)),
        columns=(column, *(sheet.columns[k] for k in kept)),
        typed={new: sheet.typed[k] for new, k in enumerate(kept, start=1) if k in sheet.typed},
    )


def _padded(column: Any) -> Any:
    """Whole numbers as text of two digits at least."""
    import pyarrow.compute as pc

    return pc.utf8_lpad(pc.replace_substring_regex(column, r"[.,]0+$", ""), 2, "0")


def with_times(sheet: Sheet) -> Sheet:
    """The sheet with times of day instead of numbers of quarters or hours; the same sheet where it has none."""
    looks = [look_of(sheet, k) for k in range(len(sheet.names))]
    kinds = {look.kind for look in looks}
    if "date" not in kinds or kinds & {"instant", "time", "range"}:
        return sheet
    dates = next(k for k, look in enumerate(looks) if look.kind == "date")
    counted = [k for k, look in enumerate(looks) if _counts(sheet.names[k], look)]
    if not counted:
        return sheet
    minutes = _minutes(sheet, counted, dates)
    return sheet if minutes is None else _timed(sheet, counted, minutes)


def _counts(heading: str, look: Look) -> bool:
    """Whether a column counts quarters or hours of the day."""
    found = words(heading)
    named = sort_of(found) == "numbering" or found.text in {
        " uur ",
        " hour ",
        " uurnummer ",
        " tijd ",
        " periode ",
        " minuut ",
        " minute ",
    }
    numbers = look.numbers
    return named and look.kind == "number" and all(n == int(n) and 0 <= n <= max(_OF_DAY) for n in numbers)


def _minutes(sheet: Sheet, counted: list[int], dates: int) -> Ints | None:
    """Minutes of the clock since midnight at which each row's interval begins; -1 where a row has no number."""
    found = [_integers(sheet, k) for k in counted[:2]]
    number = found[0]
    if len(found) > 1 and int(found[1].max()) in _MINUTES and not (found[1] % 5).any():  # an hour and a minute
        first = int(found[0][found[0] >= 0].min())
        return np.where(found[0] >= 0, (found[0] - first) * _HOUR_MIN + found[1], -1)
    if len(found) > 1:  # an hour, and a quarter within it
        per_hour = int(found[1].max())
        if per_hour not in {2, 3, 4} or int(found[1].min()) < 0:
            return None
        first = int(found[0][found[0] >= 0].min())
        number = (found[0] - first) * 4 + found[1] - (0 if (found[1] == 0).any() else 1)
    most, least = int(number.max()), int(number[number >= 0].min())
    per_day = most + (1 if least == 0 else 0)
    size = next((s for s in (24, 48, 96) if per_day <= s * 25 // 24), None)
    if size is None or per_day < size * 23 // 24:
        return None
    step = _DAY_MIN // size
    passed = np.where(number >= 0, (number - (0 if least == 0 else 1)) * step, -1)
    return _on_the_clock(sheet, dates, passed, step)


def _on_the_clock(sheet: Sheet, dates: int, passed: Ints, step: int) -> Ints:
    """Minutes that passed since midnight as the clock shows them, on days on which it is changed too."""
    encoded = sheet.columns[dates]
    encoded = (encoded.combine_chunks() if hasattr(encoded, "combine_chunks") else encoded).dictionary_encode()
    index = encoded.indices.fill_null(len(encoded.dictionary)).to_numpy(zero_copy_only=False)
    longest = np.full(len(encoded.dictionary) + 1, -1)
    np.maximum.at(longest, index, passed)
    shift = np.zeros(len(passed), dtype=np.int64)
    for k, text in enumerate(encoded.dictionary.to_pylist()):
        if longest[k] >= _DAY_MIN:
            shift[(index == k) & (passed >= _AUTUMN_MIN)] = -_HOUR_MIN
        elif longest[k] == _DAY_MIN - _HOUR_MIN - step and _is_spring(text):
            shift[(index == k) & (passed >= _SPRING_MIN)] = _HOUR_MIN
    clock: Ints = passed + shift
    return clock


def _is_spring(text: str) -> bool:
    """Whether a date is, in some order, the last Sunday of March."""
    for day in days_of(text):
        if day is not None:
            found = date(1970, 1, 1) + timedelta(days=day)
            if found.month == 3 and found.isoweekday() == 7 and (found + timedelta(days=7)).month == 4:  # noqa: PLR2004
                return True
    return False


def _timed(sheet: Sheet, counted: list[int], minutes: Ints) -> Sheet:
    """The sheet with a column of times of day in place of the first that counted, and without the second."""
    import pyarrow as pa

    texts = pa.array([f"{m // _HOUR_MIN:02d}:{m % _HOUR_MIN:02d}" for m in range(_DAY_MIN)])
    column = texts.take(pa.array(minutes, mask=minutes < 0))
    kept = [k for k in range(len(sheet.names)) if k not in counted[1:2]]
    name = f"{sheet.names[counted[0]]} (begin)"
    return replace(
        sheet,
        names=tuple(name if k == counted[0] else sheet.names[k] for k in kept),
        columns=tuple(column if k == counted[0] else sheet.columns[k] for k in kept),
        typed={new: sheet.typed[k] for new, k in enumerate(kept) if k in sheet.typed and k != counted[0]},
    )


def _integers(sheet: Sheet, column: int) -> Ints:
    """Whole numbers of a column, -1 where there is none."""
    encoded: Any = sheet.columns[column]
    encoded = (encoded.combine_chunks() if hasattr(encoded, "combine_chunks") else encoded).dictionary_encode()
    texts = [str(t).removesuffix(".0").removesuffix(",0") for t in encoded.dictionary.to_pylist()]
    numbers = np.array([int(t) if _PLACE.fullmatch(t) else -1 for t in texts] + [-1], dtype=np.int64)
    index = encoded.indices.fill_null(len(texts)).to_numpy(zero_copy_only=False)
    found: Ints = numbers[index]
    return found
