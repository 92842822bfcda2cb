"""What an answer shows of quarters at risk and of who gives way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

import numpy as np

from gridshare.questions.fit.document import (
    AtRisk,
    GivingWay,
    HourAtRisk,
    MemberMoves,
    QuarterAtRisk,
)
from gridshare.questions.fit.verdict import Short
from gridshare.questions.fit.ways import Moved
from gridshare.schedules.rounding import number
from gridshare.sites.site import bound_grid
from gridshare.years.long_site import LongSite

_NOTICEABLE_KW = 0.01
_SHOWN = 500

_Season = Literal["winter", "spring", "summer", "autumn"]
_SEASONS: tuple[_Season, ...] = ("winter", "spring", "summer", "autumn")


def at_risk(park: LongSite, short: Short) -> AtRisk:
    """The quarters in which something is left out.

    Args:
        park: The park.
        short: What is left out.
    """
    quarters: list[QuarterAtRisk] = []
    hours: defaultdict[tuple[_Season, int], list[float]] = defaultdict(list)
    kwh = 0.0
    for one in short.days:
        grid = bound_grid(park.document_of(one.day))
        for t in np.flatnonzero(one.kw > _NOTICEABLE_KW).tolist():
            at, kw = grid.local[t], float(one.kw[t])
            quarters.append(QuarterAtRisk(start=at.isoformat(), short_kw=number(kw)))
            hours[_SEASONS[at.month % 12 // 3], at.hour].append(grid.step_h * kw)
        kwh += grid.step_h * float(one.kw.sum())
    quarters.sort(key=lambda q: (-q.short_kw, q.start))
    by_hour = [
        HourAtRisk(season=season, hour=hour, quarters=len(parts), kwh=number(sum(parts)))
        for (season, hour), parts in hours.items()
    ]
    by_hour.sort(key=lambda h: (-h.quarters, -h.kwh, _SEASONS.index(h.season), h.hour))
    return AtRisk(
        quarters=len(quarters),
        days=len(short.days),
        short_kwh=number(kwh),
        most_kw=quarters[0].short_kw if quarters else 0.0,
        by_hour=by_hour,
        worst=quarters[:_SHOWN],
        days_left=short.left,
    )


def giving_way(members: Sequence[str], kw: float, days: Sequence[Moved], left: int) -> GivingWay:
    """Who gives way.

    Args:
        members: Names of the members, the newcomer last.
        kw: The power of the newcomer.
        days: What is moved on each day.
        left: Days that were not reached.
    """
    more = np.array([d.more_kwh for d in days]).reshape(len(days), len(members))
    rows = [
        MemberMoves(
            member=name,
            days=int((more[:, k] > 0).sum()),
            kwh=number(float(more[:, k].sum())),
            most_in_a_day_kwh=number(float(more[:, k].max())),
        )
        for k, name in enumerate(members)
        if more[:, k].any()
    ]
    rows.sort(key=lambda row: (-row.kwh, row.member))
    return GivingWay(at_kw=number(kw), days=int((more.sum(axis=1) > 0).sum()), members=rows, days_left=left)
