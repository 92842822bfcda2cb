"""Tables with a row for each day, week or month: refused before anything is asked that could not help."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.cells.instants import instants
from gridshare.imports.clock.intervals import every, too_long
from gridshare.imports.clock.zones import DAY_S
from gridshare.imports.content import row_numbers
from gridshare.imports.layouts.generic.instants import When
from gridshare.imports.layouts.generic.plan import Plan
from gridshare.imports.layouts.generic.roles import texts_of
from gridshare.imports.roles.rows import line_of
from gridshare.parts import Ints

_LOOKED_AT = 1000
_FEWEST = 3
_MONTH = re.compile(
    r"(?:19|20)\d\d ?[-/] ?(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2]) ?[-/] ?(?:19|20)\d\d"
    r"|(?:jan|feb|m(?:aa|\u00e4|r)?r|apr|mei|mai|may|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*\.?[ -]?(?:(?:20)?\d\d)?",
    re.IGNORECASE,
)


def long_intervals(plan: Plan) -> tuple[Problem, ...]:
    """The problem of a table of months, or whose instants are days apart, however the order of its dates is read."""
    when = plan.when
    if when is None:
        of_months = any(_are_months(column.look.sample) for column in plan.columns)
        return (_problem(plan, 30 * DAY_S, 0),) if of_months else ()
    if when.until:
        return _of_spans(plan, when)
    read = instants([plan.sheet.columns[k][:_LOOKED_AT] for k in when.instant], is_epoch=when.is_epoch)
    there = np.flatnonzero(read.there)
    if not len(there) or read.until is not None:
        return ()
    steps = [_usual_step(wall[there]) for wall in (read.wall, *read.readings.values())]
    if min(steps) < DAY_S or len(there) > len(np.unique(read.wall[there])) * _series(plan):
        return ()
    return (_problem(plan, min(steps), int(there[0])),)


def _of_spans(plan: Plan, when: When) -> tuple[Problem, ...]:
    """The same of rows with an end, where that is a date or an instant: how long they last, whatever follows what."""
    if len(when.until) == 1 and plan.columns[when.until[0]].look.kind not in {"date", "instant"}:
        return ()
    columns = [column[:_LOOKED_AT] for column in plan.sheet.columns]
    begins, ends = (instants([columns[k] for k in which]) for which in (when.instant, when.until))
    there = np.flatnonzero(begins.there & ends.there)
    lasts = int(np.median((ends.wall - begins.wall)[there])) if len(there) else 0
    return (_problem(plan, lasts - lasts % DAY_S, int(there[0])),) if lasts >= DAY_S else ()


def _are_months(cells: Sequence[str]) -> bool:
    return sum(_MONTH.fullmatch(cell) is not None for cell in cells) >= max(_FEWEST, len(cells) - 1)


def _problem(plan: Plan, step_s: int, first: int) -> Problem:
    row = f"row {row_numbers(plan.sheet)[first]}: {line_of(plan.sheet, first)}"
    return too_long(plan.sheet.origin.name, f"a row {every(step_s)}", row)


def _usual_step(wall: Ints) -> int:
    apart = np.diff(np.unique(wall))
    return int(np.median(apart)) if len(apart) else 0


def _series(plan: Plan) -> int:
    """How many rows of one instant there can be: one for each meter and kind."""
    kinds = sum(isinstance(key, str) for key in (*plan.meanings, *plan.aside))
    meters = 1 if plan.side.meter is None else len(texts_of(plan.sheet, plan.side.meter))
    return max(kinds, 1) * max(meters, 1)
