"""The clock of a load: firms begin by the local clock, before and after it changes.

Where the mean working day of the weeks after a change of the clock fits that of the weeks before it best when moved by
an hour, the file did not follow the clock as it was read to: it is in UTC or winter time but was read as local time, or
the other way round. A firm whose mornings also move in weeks without a change works other hours by itself, and one
change alone may be the day on which it began to: where the rows show their clock, as a local one does by the hour that
comes twice, that is what it is.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts, local_instant
from gridshare.imports.quality.finding import About, Both, QualityFinding
from gridshare.imports.quality.lookalikes import likeness
from gridshare.imports.quality.wall import DAY_S, HOUR_S, SATURDAY, by_day, clock_changes, wall_of
from gridshare.parts import Floats, Ints

_WEEKS = 4
_FEWEST_DAYS = 8
_MORNING_H = (3, 11)
"""Part of the day that is compared: the rise to work, mostly before the sun has a say."""

_ALIKE = 0.97
_BETTER = 3.0
"""A moved morning must be alike (correlation), and its misfit this much smaller than that of the unmoved one."""

_READ: dict[bool, Both] = {
    True: (
        "the file is in UTC or winter time and was read as the local clock",
        "het bestand staat in UTC of wintertijd en is gelezen als plaatselijke tijd",
    ),
    False: (
        "the file is in local time and was read as UTC or winter time",
        "het bestand staat in plaatselijke tijd en is gelezen als UTC of wintertijd",
    ),
}
_OR_HOURS: Both = (
    ", or the firm works other hours since then",
    ", of het bedrijf werkt sindsdien op andere uren",
)


def check(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """Mornings that move by an hour where the clock changes."""
    if series.quantity not in {"consumption", "net"} or series.step_s > HOUR_S:
        return
    wall = wall_of(series, facts.zone)
    changes = clock_changes(wall)
    if not len(changes):
        return
    days, table = by_day(series.values, wall, series.step_s)
    moves: list[tuple[int, bool]] = []
    for change in changes:
        moved = morning_shift(days, table, int(wall.day[change]))
        if moved is None:
            continue
        if moved == 0:
            return  # one change that the series followed: its clock is read right
        ahead = int(wall.offset_s[change]) > int(wall.offset_s[change - 1])
        moves.append((int(change), (moved < 0) == ahead))
    pivots = [int(wall.day[change]) + 7 * weeks for change, _ in moves for weeks in (-_WEEKS, _WEEKS)]
    if any(morning_shift(days, table, pivot) for pivot in pivots):
        return
    kinds = {kind for _, kind in moves}
    if len(kinds) != 1 or (len(moves) == 1 and facts.clock_is_shown):
        return
    is_alone = len(moves) == 1
    yield About(series, facts).found(
        "zone_shifted",
        "warning" if is_alone else "serious",
        (
            "Mornings of working days move by an hour where the clock changes ({when}): {why}{hours}. Check the zone.",
            "Ochtenden van werkdagen verschuiven waar de klok verspringt ({when}): {why}{hours}. Controleer de zone.",
        ),
        {
            "hours": _OR_HOURS if is_alone else ("", ""),
            "when": ", ".join(str(local_instant(series, change, facts.zone).date()) for change, _ in moves),
            "why": _READ[kinds.pop()],
        },
        places=[change for change, _ in moves],
        count=len(moves),
    )


def morning_shift(days: Ints, table: Floats, change: int) -> int | None:
    """Hours by which mornings come later after a day than before it: -1, 0 or 1; None where that cannot be seen."""
    weekday = (days + 3) % 7  # day 0 was a Thursday
    full = ~np.isnan(table).any(axis=1) & (weekday < SATURDAY)
    before = table[full & (days < change) & (days >= change - 7 * _WEEKS)]
    after = table[full & (days > change) & (days <= change + 7 * _WEEKS)]
    if min(len(before), len(after)) < _FEWEST_DAYS:
        return None
    old, new = np.median(before, axis=0), np.median(after, axis=0)
    per_hour = table.shape[1] * HOUR_S // DAY_S
    alike = {hours: _likeness(old, new, hours * per_hour, per_hour) for hours in (-1, 0, 1)}
    best = max(alike, key=lambda hours: alike[hours])
    misfits = {hours: 1 - r for hours, r in alike.items()}
    others = min(misfit for hours, misfit in misfits.items() if hours != best)
    clear = alike[best] > _ALIKE and others > _BETTER * misfits[best]
    return best if clear else None


def _likeness(old: Floats, new: Floats, steps: int, per_hour: int) -> float:
    """Correlation of the old morning with the new one moved back by some steps."""
    first, end = (h * per_hour for h in _MORNING_H)
    a, b = old[first:end], new[first + steps : end + steps]
    return likeness(a, b)
