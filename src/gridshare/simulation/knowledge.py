"""Knowledge: the document that a park plans on at a moment, in place of what will turn out to be true."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.parts import Floats, Ints
from gridshare.series import Series, Table
from gridshare.series.document import spec_of
from gridshare.simulation.events import events_of
from gridshare.simulation.foresight import STUCK, Foresight, drivers_of, nearer
from gridshare.simulation.held_back import GroupMargins
from gridshare.simulation.policies import Policy
from gridshare.simulation.walk_ins import with_walk_ins
from gridshare.simulation.world import World, as_read
from gridshare.sites.document import SiteDocument
from gridshare.sites.inline import replaced
from gridshare.sites.window import window
from gridshare.timegrid import TimeGrid

PRICES_AT = 13
"""Hour of the day at which the prices of the next day are known."""

LOOKS_EVERY_H = 3.0
"""Who looks again does so after so many hours at the latest."""

_SEEN, _SEEN_H = 0.8, 2.0
"""What was off lately explains so much of the variance of what is off next, and so many hours later a third of that."""

_NEXT, _LATER = 0.3, 0.1
"""What who looks again holds back of that until the next look, and after it: a plan is mended, and a guard is there.

Holding back all of it costs a fifth of what there is to gain, and less kept the contract as well (decision 0036).
"""


@dataclass(frozen=True)
class Span:
    """Where a day lies on the grid of the long document.

    Attributes:
        day: Its number.
        first: Its first step.
        steps: How many it has.
        ahead: How many steps after it a plan sees.
    """

    day: int
    first: int
    steps: int
    ahead: int


@dataclass(frozen=True)
class Knowledge:
    """What is known of a long document, whose series are what will be measured.

    Attributes:
        world: What is true, and what of it is known.
        grid: The grid of its document.
        probability: With which the contract is to be kept in each step.
        first: The first day of which there is anything to expect.
    """

    world: World
    grid: TimeGrid
    probability: float
    first: int

    @cached_property
    def foresight(self) -> Foresight:
        """What is expected of what nobody decides, from what meters show."""
        drivers = [
            replace(d, shown=as_read(d.shown[None], self.world.frozen(d.asset, self.grid)[None])[0])
            for d in drivers_of(self.world.document)
        ]
        return Foresight(drivers, self.grid)

    @cached_property
    def margins(self) -> GroupMargins:
        """What to hold back under the contract."""
        return GroupMargins(self.foresight, self.probability, self.first)

    @cached_property
    def _events(self) -> Ints:
        return events_of(self.world, self.grid)

    def matters(self, first: int, last: int) -> bool:
        """Whether anything happened from one step to another, the last too, that a plan should know."""
        at = np.searchsorted(self._events, [first + 1, last + 1])
        return bool(at[1] > at[0])

    def document(self, policy: Policy, now: SiteDocument, span: Span, t: int) -> SiteDocument:
        """What a policy plans on.

        Args:
            policy: The policy.
            now: The document of the day and of what is seen after it, with the state of this moment; what is in it is
                true.
            span: Where the day lies.
            t: The step of the day that is next.
        """
        first, last = span.first + t, span.first + span.steps + span.ahead
        found = window(now, self.grid.between(span.first, last), t, span.steps - t, span.ahead)
        if policy.sees == "truth":
            return found
        instant, until = (self.grid.start + k * timedelta(minutes=self.grid.step_minutes) for k in (first, last))
        found = self.world.known(found, instant, until)
        if policy.has_scenarios:
            found = with_walk_ins(found, self.world, instant, self._days_like(span.day))
        found = _with_values(found, self._expected(first, last, span.day), self._priced(instant, first))
        connection = found.connection
        if not policy.minds_the_group:
            return found.model_copy(update={"connection": connection.model_copy(update={"layers": ()})})
        margin = connection.margin.model_copy(update=self._margin(policy, first, last, span.day))
        return found.model_copy(update={"connection": connection.model_copy(update={"margin": margin})})

    def expected_net_kw(self, first: int, last: int, day: int) -> Floats:
        """What the group's load from outside is expected to be [kW], as the plan that is made now has it."""
        expected = self._expected(first, last, day)
        return np.asarray(sum((d.factor * expected[d.path] for d in self.foresight.drivers), np.zeros(last - first)))

    def seen_net_kw(self, first: int, last: int) -> Floats:
        """What it was, as meters show it [kW]."""
        shown = (d.factor * d.shown[first:last] for d in self.foresight.drivers)
        return np.asarray(sum(shown, np.zeros(last - first)))

    def _days_like(self, day: int) -> list[date]:
        """Days of the same kind that were known at a day's gate, the newest first."""
        days = self.foresight.days_like(day)[::-1]
        starts = np.searchsorted(np.array(self.grid.day_of_step), days)
        return [self.grid.local[int(step)].date() for step in starts]

    def held_back_kw(self, step: int, day: int, *, is_import: bool) -> float:
        """What a plan of the day before holds back in a step [kW]."""
        at, held = self.grid.local[step], self.margins.of_day(day)
        slot = (at.hour * 60 + at.minute) // self.grid.step_minutes
        return float((held.import_kw if is_import else held.export_kw)[slot])

    def _expected(self, first: int, last: int, day: int) -> dict[str, Floats]:
        """As at the day's gate, corrected by what the meters showed on the day so far."""
        begun = int(np.searchsorted(np.array(self.grid.day_of_step), day))
        expected, n = self.foresight.expected(begun, last, day), first - begun
        grid, shown = self.grid.between(begun, last), {d.path: d.shown for d in self.foresight.drivers}
        found = {}
        for path, values in expected.items():
            worse = self.world.forecast(path, values, grid)
            lately = slice(max(n - STUCK, 0), n)
            found[path] = nearer(worse[n:], shown[path][begun:first][lately], worse[:n][lately], grid.step_h)
        return found

    def _margin(self, policy: Policy, first: int, last: int, day: int) -> dict[str, Any]:
        """What is held back; who looks again knows the next hours better, and mends what comes later."""
        minutes = [at.hour * 60 + at.minute for at in self.grid.local[first:last]]
        slots = np.array(minutes) // self.grid.step_minutes
        hours = self.grid.step_h * np.arange(last - first)
        part = np.ones(last - first)
        if policy.looks_again:
            part = np.sqrt(1 - _SEEN * np.exp(-hours / _SEEN_H)) * np.where(hours < LOOKS_EVERY_H, _NEXT, _LATER)
        held, spec = self.margins.of_day(day), spec_of("kW", 0)
        sides = (("import_kw", held.import_kw), ("export_kw", held.export_kw))
        series = {name: Series(tuple(np.round(part * side[slots], 3).tolist()), spec) for name, side in sides}
        return {**series, "before_demand": not policy.looks_again}

    def _priced(self, instant: datetime, first: int) -> int:
        """From which step of the window on prices are not known yet."""
        local = instant.astimezone(ZoneInfo(self.grid.time_zone))
        end = datetime.combine(local.date(), datetime.min.time()) + timedelta(days=1 + (local.hour >= PRICES_AT))
        return round(self.grid.position(end)) - first


def _with_values(document: SiteDocument, expected: Mapping[str, Floats], priced: int) -> SiteDocument:
    """A document with what is expected; prices that nobody knows yet are those of the day before."""

    def fill(value: Series | Table[Any], path: str) -> Series | Table[Any]:
        if not isinstance(value, Series) or not isinstance(value.given, tuple):
            return value
        if path in expected:
            return value.with_values(expected[path])
        if value.spec.unit == "EUR/kWh" and priced < len(value.given):
            known = np.array(value.given[:priced], dtype=float)
            a_day = 24 * 60 // document.horizon.step_minutes
            later = np.resize(known[-a_day:], len(value.given) - priced)
            return value.with_values(np.concatenate([known, later]))
        return value

    found: SiteDocument = replaced(document, "", fill)
    return found
