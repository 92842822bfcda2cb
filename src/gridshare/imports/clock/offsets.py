"""Offsets from UTC beside the instants: they settle the clock, and are held against the site's own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.clock.nights import night_of
from gridshare.imports.clock.rows import Rows
from gridshare.imports.clock.zones import CET, LOCAL, Clock, clock_named, wall_text
from gridshare.imports.findings import Decision
from gridshare.parts import Ints

_CET_S = 3600


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """What the offsets say.

    Attributes:
        instant: Instants, seconds since 1970 in UTC, shape (row,).
        clock: The clock that the walls are on.
        site: The clock of the site.
        decision: The conclusion about the zone.
        is_once: Whether the offsets tell the two hours of the autumn night apart; where a program writes the same
            offset in both, the order of rows must.
    """

    instant: Ints
    clock: Clock
    site: Clock
    decision: Decision
    is_once: bool


def by_offsets(rows: Rows, time_zone: str) -> Beside | Problem:
    """The clock of rows with offsets, or what is wrong with these."""
    assert rows.offset is not None  # noqa: S101 - asked for rows with offsets only
    instant = rows.instants
    site = clock_named(LOCAL, time_zone, int(rows.wall.min()), int(rows.wall.max()))
    if site is None:
        return rows.problem(
            "zone_unknown", f"time zone {time_zone!r}", "a name like Europe/Amsterdam", "Correct the site's time_zone."
        )
    kinds = np.unique(rows.offset)
    offset = rows.offset.astype(np.int64)
    fits = offset == site.offsets(rows.written - offset)
    if fits.all() and not _is_folded(rows, site):
        return _beside(rows, instant, site, (site, LOCAL, f"each instant has the offset of {time_zone} beside it"))
    if len(kinds) == 1:
        one = int(kinds[0])
        name = {0: "UTC", _CET_S: CET}.get(one, f"UTC{one / 3600:+g} h")
        because = f"each instant has the offset {_shown(one)} beside it" + ", summer and winter" * bool(site.changes)
        return _beside(rows, instant, site, (Clock(name, one, ()), name, because))
    if _is_by_order(rows, site):
        because = f"each instant has the offset of {time_zone} beside it, but for the hour that stands twice in autumn"
        return _beside(rows, instant, site, (site, LOCAL, because), is_once=False)
    first = int(np.flatnonzero(~fits)[0])
    return rows.problem(
        "offsets_unfit",
        f"{rows.named(~fits)} have other offsets than {time_zone}: {wall_text(int(rows.wall[first]))} "
        f"{_shown(int(rows.offset[first]))}",
        f"the offsets of {time_zone} ({', '.join(_shown(int(k)) for k in np.unique(site.offsets(instant)))}), or one "
        "offset in all rows",
        "Export the file again in UTC, or without offsets.",
    )


def _beside(rows: Rows, instant: Ints, site: Clock, what: tuple[Clock, str, str], *, is_once: bool = True) -> Beside:
    clock, name, because = what
    return Beside(instant, clock, site, Decision(rows.channel.about, "zone", name, because), is_once)


def _is_folded(rows: Rows, site: Clock) -> bool:
    """Whether rows stand twice in a night of autumn, with the same offset both times."""
    assert rows.offset is not None  # noqa: S101
    for change in site.changes:
        night = None if change.skips else night_of(rows, change)
        inside = (rows.wall > change.low) & (rows.wall < change.high)
        if night is not None and night.shown == "twice" and len(np.unique(rows.offset[inside])) == 1:
            return True
    return False


def _is_by_order(rows: Rows, site: Clock) -> bool:
    """Whether rows fit the site's clock everywhere but in hours that it shows twice or skips."""
    outside = np.ones(len(rows.wall), dtype=bool)
    for change in site.changes:
        outside &= (rows.wall < change.low) | (rows.wall > change.high)
    assert rows.offset is not None  # noqa: S101
    return bool((rows.offset == site.offsets(rows.instants))[outside].all())


def _shown(offset_s: int) -> str:
    sign = "-" if offset_s < 0 else "+"
    return f"{sign}{abs(offset_s) // 3600:02d}:{abs(offset_s) % 3600 // 60:02d}"
