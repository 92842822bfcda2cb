"""What a plan sees beyond its horizon, in words: what is left for then, and whether that is served."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from gridshare.reports.plan.demand import SEEN, amounts
from gridshare.reports.words import Words
from gridshare.schedules.document import LookAhead, ScheduleDocument
from gridshare.view import Texts

_TEXTS: Texts = {
    "of_one": ("{kwh} kWh of 1 session or run", "{kwh} kWh van 1 laadsessie of draaibeurt"),
    "of_some": ("{kwh} kWh of {n} sessions or runs", "{kwh} kWh van {n} laadsessies of draaibeurten"),
    "planned": ("{later}, planned by {until}", "{later}, gepland vóór {until}"),
    "in_part": ("{later}, of which {kwh} kWh planned by {until}", "{later}, waarvan {kwh} kWh gepland vóór {until}"),
    "beyond": ("after the horizon, until {until}: {what}", "na de planperiode, tot {until}: {what}"),
    "above": ("{kwh} kWh above the cap", "{kwh} kWh boven de grens"),
    "short": ("not served {amounts}", "niet geleverd {amounts}"),
}


def postponed(document: ScheduleDocument, words: Words) -> str:
    """How much is left for after the horizon, of how many sessions, and how much of it the look-ahead serves."""
    words, f, ahead = words.also(_TEXTS), document.figures, document.look_ahead
    key = "of_one" if f.postponed_sessions == 1 else "of_some"
    later = words(key, kwh=words.number(f.postponed_kwh, 1), n=f.postponed_sessions)
    if ahead is None:
        return later
    left, planned = (sum(getattr(p, name) for p in ahead.postponed) for name in ("left_kwh", "planned_kwh"))
    if left - planned < SEEN:
        return words("planned", later=later, until=_until(ahead, words))
    return words("in_part", later=later, kwh=words.number(planned, 1), until=_until(ahead, words))


def fault_beyond(document: ScheduleDocument, words: Words) -> str | None:
    """What of the time after the horizon cannot be served or kept, as far as the plan sees; None where all can."""
    words, ahead = words.also(_TEXTS), document.look_ahead
    found = [] if ahead is None else list(_faults(ahead, words))
    return words("beyond", until=_until(ahead, words), what="; ".join(found)) if ahead and found else None


def _faults(ahead: LookAhead, words: Words) -> Iterator[str]:
    if ahead.exceedance_kwh >= SEEN:
        yield words("above", kwh=words.number(ahead.exceedance_kwh, 1))
    short = amounts(ahead.unserved, words)
    if short:
        yield words("short", amounts=short)


def _until(ahead: LookAhead, words: Words) -> str:
    end = datetime.fromisoformat(ahead.end)
    return f"{words.weekday(end)} {end:%H:%M}"
