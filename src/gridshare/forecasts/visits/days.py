"""The days that a table of past visits knows whole, and which of them are like the days ahead.

Recent days count most; where several days are asked, whole spans of the same weekdays are taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.calendar import day_kind
from gridshare.forecasts.visits.past import PastVisits
from gridshare.parts import Floats

GAP_DAYS = 7
"""More days on end without any vehicle are a gap in the data rather than days on which nobody came."""

HALF_LIFE_DAYS = 70.0
"""A day that is so much older counts half."""

OTHER_WEEKDAY = 0.1
"""What a working day of another weekday counts against one of the same: little, since a truck that came in on Friday
is there on Monday morning, and on no other."""

_DAY_S = 86400
_EPOCH = date(1970, 1, 1)


def known_days(past: PastVisits, first_day: date) -> tuple[tuple[date, ...], tuple[str, ...]]:
    """The past days of which all is known, and in words what was taken for a gap.

    They lie after the first arrival's day, before the last one's, and before the day before ``first_day``.

    Raises:
        ForecastError: If there are no visits at all.
    """
    if not len(past):
        raise ForecastError(
            Problem("sessions", "too_few_sessions", "no row", "past visits", "Import the sessions of some weeks.")
        )
    first = int(past.wall_arrival[0]) // _DAY_S + 1
    last = min(int(past.wall_arrival[-1]) // _DAY_S - 1, (first_day - _EPOCH).days - 2)
    if last < first:
        return (), ()
    busy = _busy(past, first, last)
    edges = np.flatnonzero(np.diff(np.concatenate([[True], busy, [True]]).astype(np.int8)))
    gaps = [(int(a), int(b)) for a, b in edges.reshape(-1, 2) if b - a > GAP_DAYS]
    known = np.ones(len(busy), dtype=bool)
    for begin, end in gaps:
        known[begin:end] = False
    days = [_EPOCH + timedelta(days=first + k) for k in range(len(busy))]
    notes = tuple(
        f"No vehicle from {days[begin]} to {days[end - 1]}: taken for a gap in the data, not for days without visits."
        for begin, end in gaps
    )
    return tuple(day for day, is_known in zip(days, known, strict=True) if is_known), notes


def _busy(past: PastVisits, first: int, last: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """On which days a vehicle is there, from first to last [days since 1970-01-01]."""
    change = np.zeros(last - first + 2, dtype=np.int64)
    begin = np.clip(past.wall_arrival // _DAY_S - first, 0, len(change) - 1)
    end = np.clip((past.wall_departure - 1) // _DAY_S - first + 1, 0, len(change) - 1)
    np.add.at(change, begin, 1)
    np.add.at(change, end, -1)
    busy: np.ndarray[tuple[int], np.dtype[np.bool_]] = np.cumsum(change)[:-1] > 0
    return busy


@dataclass(frozen=True, slots=True)
class LikeDays:
    """Past days in place of the days ahead.

    Attributes:
        sources: Of each scenario, the past day in place of each day ahead, in order.
        weights: Weight of each scenario, shape (scenario,); they sum to one.
        unlike: Days ahead for which the past has no day of their kind.
    """

    sources: tuple[tuple[date, ...], ...]
    weights: Floats
    unlike: tuple[date, ...]


def like_days(past: tuple[date, ...], ahead: tuple[date, ...], n: int) -> LikeDays:
    """At most n choices of the past days that are known, for consecutive days ahead; none where nothing is known.

    A single day is matched to days of its kind. Several are matched to whole spans of the same weekdays, so that what
    is there overnight stays as it was; a day of such a span that is of another kind (a holiday) gives way to the last
    day of the right kind.
    """
    known = set(past)
    unlike = tuple(day for day in ahead if not any(day_kind(each) == day_kind(day) for each in past))
    spans = [tuple(start + timedelta(days=k) for k in range(len(ahead))) for start in past]
    spans = [span for span in spans if span[-1] in known]
    fitting = [span for span in spans if _fits(span, ahead)] or spans
    weighed = sorted(((_weight(span, ahead), span) for span in fitting), reverse=True)[:n]
    weights = np.array([weight for weight, _ in weighed])
    sources = tuple(_mended(span, ahead, past) for _, span in weighed)
    return LikeDays(sources, weights / weights.sum() if len(weights) else weights, unlike)


def _fits(span: tuple[date, ...], ahead: tuple[date, ...]) -> bool:
    if len(ahead) == 1:
        return day_kind(span[0]) == day_kind(ahead[0])
    return span[0].weekday() == ahead[0].weekday()


def _weight(span: tuple[date, ...], ahead: tuple[date, ...]) -> float:
    age_days = (ahead[0] - span[0]).days
    other = span[0].weekday() != ahead[0].weekday()
    return float(2.0 ** (-age_days / HALF_LIFE_DAYS) * (OTHER_WEEKDAY if other else 1.0))


def _mended(span: tuple[date, ...], ahead: tuple[date, ...], past: tuple[date, ...]) -> tuple[date, ...]:
    """The span with the days of a wrong kind replaced by the last of the right kind not after them, else the first."""
    mended = []
    for source, day in zip(span, ahead, strict=True):
        right = [each for each in past if day_kind(each) == day_kind(day)]
        if day_kind(source) == day_kind(day) or not right:
            mended.append(source)
        else:
            mended.append(max((each for each in right if each <= source), default=right[0]))
    return tuple(mended)
