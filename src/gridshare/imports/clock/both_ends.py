"""Files that say both when intervals start and when they end: each checks the other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.imports.clock.rows import Rows, Sofar
from gridshare.imports.clock.zones import wall_text
from gridshare.parts import Bools, Ints

_DAY_S = 86400
_CHANGE_S = 3600  # by how much start and end are apart more or less where the clock changes between them
_HALF_DAY_S = 43200


def with_starts(rows: Rows) -> Sofar:
    """Rows whose ``wall`` is the start of their interval, if a second column says when it ends."""
    if rows.until is None:
        return Sofar(rows)
    lasts = (rows.until - rows.wall) % _DAY_S  # a time of day alone may carry the wrong date
    usual = _usual(lasts)
    if usual > _HALF_DAY_S:  # the columns stand the other way round
        rows = replace(rows, wall=rows.until, until=rows.wall)
        lasts, usual = _DAY_S - lasts, _DAY_S - usual
    odd = lasts != usual
    by_change = np.isin(np.abs(lasts - usual), (_CHANGE_S, _DAY_S - _CHANGE_S))
    on_change = odd & by_change & _beside_few(by_change, len(lasts))
    wrong = odd & ~on_change
    if usual == 0 or wrong.any():
        which = wrong if wrong.any() else lasts == 0
        first = int(np.flatnonzero(which)[0])
        problem = rows.problem(
            "start_and_end_disagree",
            f"{rows.named(which)}: from {wall_text(int(rows.wall[first]))} "
            f"to {wall_text(int((rows.until if rows.until is not None else rows.wall)[first]))}",
            f"an end {usual / 60:g} min after the start, as in most rows",
            "Correct these rows, or map only the column that says when intervals start.",
        )
        return Sofar(rows, problems=(problem,))
    return Sofar(replace(rows, label="start"))


def _usual(lasts: Ints) -> int:
    lengths, counts = np.unique(lasts, return_counts=True)
    return int(lengths[np.argmax(counts)])


def _beside_few(odd: Bools, n: int) -> bool:
    """Whether so few rows are odd that changes of the clock explain them: two a year, at most twelve rows each."""
    return int(odd.sum()) <= 12 + n // 100
