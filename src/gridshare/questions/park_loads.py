"""The load of a group as it is, quarter by quarter: what meters would show, under which cap, and whose it is."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gridshare.effort import DayProgress, SolveOptions
from gridshare.errors import CancelledError, Problem
from gridshare.parts import Floats, Ints
from gridshare.questions.quarters import Quarters
from gridshare.sites.outline import Outline
from gridshare.sites.provenance import SeriesOrigin
from gridshare.timegrid import TimeGrid
from gridshare.years.long_site import LongSite, long_site
from gridshare.years.unplanned import unplanned


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps from the first day to the last, and which of them each day that is there has.

    Attributes:
        grid: All of them.
        of_day: Those of each day, in order.
    """

    grid: TimeGrid
    of_day: tuple[slice, ...]

    @property
    def known(self) -> Ints:
        """The steps of all days that are there."""
        return np.concatenate([np.r_[at] for at in self.of_day])


def steps_of(park: LongSite) -> Steps:
    """The steps of a park's days; those of a day that lacks something are of no day."""
    all_days = [*park.days, *(each.day for each in park.lacking)]
    first, last = min(all_days), max(all_days)
    grid = TimeGrid.of_days(first, (last - first).days + 1, park.site(0).grid.step_minutes, park.document.time_zone)
    return Steps(grid, tuple(_steps(grid, day) for day in park.days))


def _steps(grid: TimeGrid, date: dt.date) -> slice:
    begin, end = (round(grid.position(dt.datetime.combine(date + dt.timedelta(days=k), dt.time()))) for k in (0, 1))
    return slice(begin, end)


def as_it_is(park: LongSite, steps: Steps, options: SolveOptions) -> Quarters:
    """All quarters with nothing added and nothing planned; those of a day that lacks something are not known.

    Raises:
        CancelledError: If progress, which is by day, asked to stop.
    """
    begun = time.monotonic()
    unknown, nothing = np.full(steps.grid.n_steps, np.nan), np.zeros(steps.grid.n_steps)
    flows = []
    for day, flow in enumerate(unplanned(park)):
        tell(options, time.monotonic() - begun, day, len(steps.of_day))
        flows.append(flow)

    def placed(load: Floats) -> Floats:
        found = unknown.copy()
        found[steps.known] = load
        return found

    caps = np.full((2, steps.grid.n_steps), np.inf)
    for day, at in enumerate(steps.of_day):
        group = park.site(day).connection.group
        caps[:, at] = group.import_contract_kw, group.export_contract_kw
    members = np.concatenate([flow.members for flow in flows], axis=1)
    names = [member.name for member in park.document.members]
    return Quarters(
        steps.grid,
        before_kw=placed(np.concatenate([flow.group for flow in flows])),
        newcomer_kw=nothing,
        after_kw=unknown,
        import_cap_kw=caps[0],
        export_cap_kw=caps[1],
        members_kw={name: placed(load) for name, load in zip(names, members, strict=True)},
        has_newcomer=False,
    )


def loads_of_park(
    site: Path | Outline, ends: tuple[dt.date, dt.date], *, options: SolveOptions
) -> tuple[Quarters, list[SeriesOrigin]]:
    """All quarters of a park from one day to another, and where the values of its series come from.

    Raises:
        SiteError, ForecastError: If the site cannot be on these days.
        CancelledError: As `as_it_is`.
    """
    park = long_site(site, *ends)
    return as_it_is(park, steps_of(park), options), origins_of(park)


def tell(options: SolveOptions, seconds: float, done: int, of: int) -> None:
    """Report how many days there are loads of.

    Raises:
        CancelledError: If the caller asks to stop.
    """
    told = options.on_progress
    if told is not None and told(DayProgress(seconds, None, None, None, "loads", done=done, of=of)) is False:
        raise CancelledError(Problem("loads", "cancelled", "the caller asked to stop", "no such request"))


def origins_of(park: LongSite) -> list[SeriesOrigin]:
    """Where the values of a park's series come from."""
    return [origin for stretch in park.stretches for origin in stretch.document.provenance]
