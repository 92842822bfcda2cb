"""Rows of midnight that carry the date of the day that ends: ``01-02 23:45``, ``01-02 00:00``, ``02-02 00:15``.

Where instants mark ends, some files write the last interval of a day as 00:00 beside that day's date. Read as written
it would be a day early. The order of rows tells: all midnights come right after the last row of their own date.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.imports.clock.folds import NO_ORDER, passes
from gridshare.imports.clock.rows import Rows, Sofar
from gridshare.imports.clock.zones import DAY_S


def with_midnights(rows: Rows) -> Sofar:
    """Rows with such midnights moved to the next day, and a remark; the same rows where the order does not tell.

    Args:
        rows: Rows in the direction of time.
    """
    midnight = rows.wall % DAY_S == 0
    before = np.concatenate([rows.wall[:1], rows.wall[:-1]])
    is_last_of_date = midnight & (before > rows.wall) & (before < rows.wall + DAY_S)
    begins_date = midnight[0] and rows.wall[:2].max() - rows.wall[0] < DAY_S  # then 00:00 is the first of its date
    midnight[0] = False  # nothing stands before the first row
    if begins_date or not is_last_of_date.any() or not is_last_of_date[midnight].all():
        return Sofar(rows)
    if passes(rows.wall[~midnight])[0] == NO_ORDER:
        return Sofar(rows)
    wall = np.where(is_last_of_date, rows.wall + DAY_S, rows.wall)
    text = f"{rows.named(is_last_of_date)} stand at 00:00 after the other rows of their date, and are read as 24:00"
    remark = rows.remark("midnight_ends_its_date", text, is_last_of_date)
    return Sofar(replace(rows, wall=wall), remarks=(remark,))
