"""A channel's rows on equal intervals in UTC: step by step, and no further than what is settled.

Offsets from UTC next to the instants settle the clock, and are compared with the site's own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Channel
from gridshare.imports.clock.choice import Choice, chosen, labelled, ways
from gridshare.imports.clock.grid import on_intervals
from gridshare.imports.clock.intervals import nearest
from gridshare.imports.clock.nights import night_of
from gridshare.imports.clock.rows import Rows, Sofar, size_of
from gridshare.imports.clock.stages import settled
from gridshare.imports.clock.views import View, viewed_at
from gridshare.imports.clock.zones import CET, LOCAL, Clock, clock_named, wall_text
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.track import Remark, Settled
from gridshare.parts import Floats, Ints

_CET_S = 3600


@dataclass(frozen=True, slots=True, eq=False)
class ByOffsets:
    """What the offsets say.

    Attributes:
        instant: Instants, seconds since 1970 in UTC, shape (row,).
        clock: The clock that the walls are on.
        site: The clock of the site.
        decision: The conclusion about the zone.
        is_once: Whether the offsets distinguish the two hours of the autumn night; where a program writes the same
            offset in both, the order of rows must.
    """

    instant: Ints
    clock: Clock
    site: Clock
    decision: Decision
    is_once: bool


def by_offsets(rows: Rows, time_zone: str) -> ByOffsets | Problem:
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
        return _by_offsets(rows, instant, site, (site, LOCAL, f"each instant has the offset of {time_zone} next to it"))
    if len(kinds) == 1:
        one = int(kinds[0])
        name = {0: "UTC", _CET_S: CET}.get(one, f"UTC{one / 3600:+g} h")
        because = f"each instant has the offset {_shown(one)} next to it" + ", summer and winter" * bool(site.changes)
        return _by_offsets(rows, instant, site, (Clock(name, one, ()), name, because))
    if _is_by_order(rows, site):
        because = (
            f"each instant has the offset of {time_zone} next to it, but for the hour that is there twice in autumn"
        )
        return _by_offsets(rows, instant, site, (site, LOCAL, because), is_once=False)
    first = int(np.flatnonzero(~fits)[0])
    return rows.problem(
        "offsets_unfit",
        f"{rows.named(~fits)} have other offsets than {time_zone}: {wall_text(int(rows.wall[first]))} "
        f"{_shown(int(rows.offset[first]))}",
        f"the offsets of {time_zone} ({', '.join(_shown(int(k)) for k in np.unique(site.offsets(instant)))}), or one "
        "offset in all rows",
        "Export the file again in UTC, or without offsets.",
    )


def _by_offsets(
    rows: Rows, instant: Ints, site: Clock, what: tuple[Clock, str, str], *, is_once: bool = True
) -> ByOffsets:
    clock, name, because = what
    return ByOffsets(instant, clock, site, Decision(rows.channel.about, "zone", name, because), is_once)


def _is_folded(rows: Rows, site: Clock) -> bool:
    """Whether rows are there twice in a night of autumn, with the same offset both times."""
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


def placed(channel: Channel, answers: Answers, time_zone: str, evidence: Floats | None = None) -> Settled:
    """The channel on equal intervals in UTC, labelled at their start, or what has to be asked or mended before.

    Of a counter the values hold at instants ``start + i * step_s`` as read; differences are taken elsewhere.

    Args:
        channel: The numbers with their instants as written.
        answers: What a person said.
        time_zone: IANA name of the site's zone.
        evidence: What all channels of the file hold at these instants, which helps to find its clock, as
            `evidence_of` gives it, shape (row,); the channel's own values where left out.
    """
    rows = _rows_of(channel, evidence)
    if len(rows.wall) == 0:
        problem = rows.problem("no_rows", "no row with an instant", "at least one", "Choose another file or column.")
        return Settled(None, problems=(problem,))
    sofar = settled(rows, answers)
    if not sofar.is_clear:
        return Settled(None, sofar.questions, sofar.problems)
    choice = _choice(sofar.rows, answers, time_zone)
    if choice.view is None:
        return Settled(None, choice.questions, choice.problems)
    return _along(sofar, choice.view, choice.decisions, answers)


def _rows_of(channel: Channel, evidence: Floats | None) -> Rows:
    """The rows of a channel with their evidence."""
    moments = channel.moments
    offset = moments.offset_s
    return Rows(
        channel,
        wall=moments.wall.astype(np.int64),
        offset=None if offset is None or np.isnan(offset).all() else offset,
        values=channel.values,
        evidence=size_of(channel.values) if evidence is None else evidence,
        numbers=channel.rows,
        estimated=channel.estimated,
        until=moments.until,
        label=moments.label,
    )


def _choice(rows: Rows, answers: Answers, time_zone: str) -> Choice:
    """The clock and label: by offsets next to the instants unless a person said otherwise, else by the rows."""
    answered = answers.about("zone", rows.channel.file, rows.channel.heading)
    if rows.offset is None or answered is not None:
        return chosen(replace(rows, offset=None), answers, time_zone)
    found = by_offsets(rows, time_zone)
    if isinstance(found, Problem):
        return Choice(None, problems=(found,))
    if not found.is_once:
        moments = replace(rows.channel.moments, zone=LOCAL)
        bare = replace(rows, offset=None, channel=replace(rows.channel, moments=moments))
        return chosen(bare, answers, time_zone)
    views = tuple(viewed_at(rows, found.instant, (found.clock, found.site), way) for way in ways(rows, answers))
    return labelled(rows, answers, views, found.decision)


def _along(sofar: Sofar, view: View, decisions: tuple[Decision, ...], answers: Answers) -> Settled:
    """The track under a view, with words about rows that were left out or whose hour is assumed."""
    rows, remarks = sofar.rows, list(sofar.remarks)
    if view.left_out.any():
        text = f"{rows.named(view.left_out)} are blank or zero in an hour that the site's clock skips, and are left out"
        remarks.append(rows.remark("skipped_hour_left_out", text, view.left_out))
    if view.assumed.any():
        remarks.append(_not_told_apart(rows, view))
    kept = ~view.left_out
    if rows.channel.is_counter and rows.moved is not None:
        kept &= nearest(rows, view.start)
    found = Sofar(rows, (*sofar.decisions, *decisions), tuple(remarks))
    return on_intervals(rows.taken(kept), view.start[kept], view.site.walls(view.start[kept]), found, answers)


def _not_told_apart(rows: Rows, view: View) -> Remark:
    """A word about rows of the autumn night that could belong to either hour."""
    shown = ", ".join(sorted({c.day for c in view.clock.changes if not c.skips and view.holds(c)}))
    text = (
        f"{rows.named(view.assumed)} are in the hour that the clock shows twice ({shown}), and nothing shows which "
        "of the two it is: of pairs the first is taken as summer time, and so is what is there once, unless the "
        "file only begins in that hour"
    )
    return rows.remark("hours_not_told_apart", text, view.assumed)
