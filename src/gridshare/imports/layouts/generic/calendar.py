"""Tables with the year, the month, the day and the hour in columns of their own, given one column of instants."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from gridshare.imports.content import Sheet
from gridshare.imports.layouts.generic.look import look_of
from gridshare.imports.lexicon.words import words

INSTANT = "instant"
_PARTS = (
    frozenset({"jaar", "year"}),
    frozenset({"maand", "month"}),
    frozenset({"dag", "day"}),
    frozenset({"uur", "hour"}),
    frozenset({"minuut", "minute", "minuten", "min", "minutes"}),
)
_NEEDED = 4


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
