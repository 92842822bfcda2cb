"""Billed peaks: the intervals whose mean is billed, as arrays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

import numpy as np

from gridshare.context import Context
from gridshare.parts import Floats
from gridshare.timegrid import When, mask_of

_MINUTES_A_DAY = 24 * 60
_OR_CLOCK = ", or set its clock to when an interval begins."


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """What a charge on a peak says.

    Attributes:
        name: Name on the bill.
        eur_per_kw: Price of the peak.
        free_kw: What costs nothing in any month.
        so_far_kw: The peak so far of the month in which the horizon begins.
        direction: Import or export.
        member: Index of the member it is about; None for the group.
        interval_minutes: Length of the interval whose mean is billed.
        clock: Minute of the day at which an interval begins.
        when: Windows in which intervals count, by their last step.
        running_kw: Means of the steps of the running interval that lie before the horizon.
    """

    name: str
    eur_per_kw: float
    free_kw: float = 0.0
    so_far_kw: float = 0.0
    direction: Literal["import", "export"] = "import"
    member: int | None = None
    interval_minutes: int = 15
    clock: int = 0
    when: When | None = None
    running_kw: Sequence[float] = ()


@dataclass(frozen=True, slots=True)
class BilledPeak:
    """A charge and the intervals of the horizon that it bills in one month.

    Attributes:
        charge: What it says.
        month: The month, as 2026-01.
        paid_kw: What costs nothing more: what is free, or the month's peak so far.
        intervals: Steps within the horizon of each billed interval, of which the end of the horizon may cut the last.
        length: Steps of a whole interval.
        running_kw: What each interval's mean holds already from before the horizon, shape (interval,).
    """

    charge: Charge
    month: str
    paid_kw: float
    intervals: tuple[tuple[int, ...], ...]
    length: int
    running_kw: Floats


def elapsed_steps(charge: Charge, at: datetime, step_minutes: int) -> int:
    """How many steps of the interval that runs at a moment lie before it."""
    since = (at.hour * 60 + at.minute - charge.clock) % max(charge.interval_minutes, step_minutes)
    return since // step_minutes


def billed_peaks(charge: Charge, path: str, context: Context) -> Iterator[BilledPeak]:
    """A peak for each month of the horizon; none where the intervals, which are those of the clock, do not fit it.

    Billed are intervals by the clock, each in the month of its last step. One that the end of the horizon cuts counts
    with what flows within it, as a share of its whole length: the rest can only add to that.
    """
    grid, interval = context.grid, charge.interval_minutes
    if _is_refused(charge, path, context):
        return
    length, elapsed = max(interval // grid.step_minutes, 1), elapsed_steps(charge, grid.local[0], grid.step_minutes)
    edges = range(length - elapsed, grid.n_steps + length, length)
    whole = grid.between(0, edges[-1])
    if whole.n_steps > grid.n_steps and not context.has_tomorrow:
        note = (
            f"The horizon ends within the billed interval of {interval} min that begins "
            f"{whole.local[-length]:%Y-%m-%d %H:%M}: of it only what flows before the end is planned and paid."
        )
        if note not in context.notes:
            context.notes.append(note)
    counts = mask_of(charge.when, whole, without=True)
    months = [f"{at:%Y-%m}" for at in whole.local]
    for month in dict.fromkeys(months):
        ends = [end for end in edges if counts[end - 1] and months[end - 1] == month]
        intervals = tuple(tuple(range(max(end - length, 0), min(end, grid.n_steps))) for end in ends)
        running = [sum(charge.running_kw) / length if elapsed and steps[0] == 0 else 0.0 for steps in intervals]
        paid_kw = max(charge.free_kw, charge.so_far_kw if month == months[0] else 0.0)
        yield BilledPeak(charge, month, paid_kw, intervals, length, np.array(running))


def _is_refused(charge: Charge, path: str, context: Context) -> bool:
    """Whether the intervals do not fit steps, day or horizon, or what they hold already is not given."""
    step, interval, begin = context.grid.step_minutes, charge.interval_minutes, context.grid.local[0]
    unit, elapsed = min(step, interval), elapsed_steps(charge, begin, step)
    since = timedelta(hours=begin.hour, minutes=begin.minute - charge.clock, seconds=begin.second)
    late = since % timedelta(minutes=unit)
    if interval % unit or step % unit or _MINUTES_A_DAY % interval:
        whole = "an interval of which a whole number makes a day"
        expected = f"a multiple of the step ({step} min)" if interval % unit or step % unit else whole
        context.refuse(f"{path}.interval_minutes", "off_grid", f"{interval} min", expected)
    elif late:
        before, after = (f"{begin - late + timedelta(minutes=more):%H:%M}" for more in (0, unit))
        context.refuse(
            path,
            "beside_the_clock",
            f"billed intervals of {interval} min by the clock, and a horizon that begins {begin:%H:%M}",
            "steps that begin and end with them",
            f"Begin the horizon at {before} or {after}{_OR_CLOCK if charge.member is None else '.'}",
        )
    elif len(charge.running_kw) != elapsed:
        context.refuse(
            f"{path}.running_kw",
            "running_interval",
            f"{len(charge.running_kw)} values",
            f"{elapsed} values: the running interval began {elapsed} steps before the horizon",
            f"Give the mean power of each of these steps{_OR_CLOCK}"
            if charge.member is None
            else "Begin the horizon with a quarter of the clock.",
        )
    else:
        return False
    return True
