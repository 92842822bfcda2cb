"""A channel's rows on equal intervals in UTC: step by step, and no further than what is settled."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Channel
from gridshare.imports.clock.choosing import Choice, chosen, labelled, ways
from gridshare.imports.clock.grid import on_intervals
from gridshare.imports.clock.intervals import nearest
from gridshare.imports.clock.offsets import by_offsets
from gridshare.imports.clock.rows import Rows, Sofar, size_of
from gridshare.imports.clock.stages import settled
from gridshare.imports.clock.views import View, viewed_at
from gridshare.imports.clock.zones import LOCAL
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.track import Remark, Settled
from gridshare.parts import Floats


def placed(channel: Channel, answers: Answers, time_zone: str, evidence: Floats | None = None) -> Settled:
    """The channel on equal intervals in UTC, labelled at their start, or what has to be asked or mended before.

    Of a counter the values stand at instants ``start + i * step_s`` as read; differences are taken elsewhere.

    Args:
        channel: The numbers with their instants as written.
        answers: What a person said.
        time_zone: IANA name of the site's zone.
        evidence: What all channels of the file hold at these instants, which helps to tell a clock, as
            `evidence_of` gives it, shape (row,); the channel's own values where left out.
    """
    rows = _rows_of(channel, evidence)
    if len(rows.wall) == 0:
        problem = rows.problem("no_rows", "no row with an instant", "at least one", "Choose another file or column.")
        return Settled(None, problems=(problem,))
    sofar = settled(rows, answers)
    if not sofar.stands:
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
    """The clock and label: by offsets beside the instants unless a person said otherwise, else by the rows."""
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
    if rows.channel.is_counter and rows.beside is not None:
        kept &= nearest(rows, view.start)
    found = Sofar(rows, (*sofar.decisions, *decisions), tuple(remarks))
    return on_intervals(rows.taken(kept), view.start[kept], view.site.walls(view.start[kept]), found, answers)


def _not_told_apart(rows: Rows, view: View) -> Remark:
    """A word about rows of the autumn night that could belong to either hour."""
    shown = ", ".join(sorted({c.day for c in view.clock.changes if not c.skips and view.holds(c)}))
    text = (
        f"{rows.named(view.assumed)} stand in the hour that the clock shows twice ({shown}), and nothing tells which "
        "of the two it is: of pairs the first is taken as summer time, and so is what stands once, unless the "
        "file only begins in that hour"
    )
    return rows.remark("hours_not_told_apart", text, view.assumed)
