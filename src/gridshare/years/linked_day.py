"""A day of a month that is one problem: compiled by itself, with what it shares with the days next to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.clauses import GROUP
from gridshare.milp.assemble import assemble
from gridshare.milp.compiled import Compiled
from gridshare.milp.park import read, stamps_of
from gridshare.milp.switches import Switches
from gridshare.parts import PHYSICAL, Carry, Floats, OfMonth, Stamp
from gridshare.sites.site import Site
from gridshare.years.apart import apart
from gridshare.years.day_plan import DayPlan, day_plan

_WHOLE = 1e-6


@dataclass(frozen=True, slots=True)
class State:
    """A state at an end of a day: its column, and where a period begins or between which values it ends."""

    column: int
    least: float
    most: float


@dataclass(slots=True, eq=False)
class LinkedDay:
    """A linked day, compiled."""

    site: Site
    stamps: list[Stamp]
    of_kind: Mapping[str, Sequence[Stamp]]
    compiled: Compiled

    @classmethod
    def of(cls, site: Site) -> LinkedDay:
        """The day of a site."""
        linked = apart(site, Midnight.LINKED)
        stamps, of_kind = stamps_of(linked)
        return cls(linked, stamps, of_kind, assemble(stamps, linked.steps))

    @property
    def peaks(self) -> Iterator[tuple[OfMonth, int, float]]:
        """What its month is billed: the charge, its column, and what of it costs nothing."""
        for stamp in self.stamps:
            if stamp.of_month is not None:
                columns = self.compiled.placements[stamp.name].columns_at(stamp.of_month.variable)
                if columns is not None:
                    yield stamp.of_month, int(columns[0, 0]), float(stamp.data[stamp.of_month.paid][0])

    def states(self, *, at_start: bool) -> dict[str, State]:
        """Its states at its start, or at its end, by name."""
        found: dict[str, State] = {}
        for stamp in self.stamps:
            carry = stamp.carry
            variable = None if carry is None else carry.start if at_start else carry.end
            columns = None if variable is None else self.compiled.placements[stamp.name].columns_at(variable)
            if carry is not None and columns is not None:
                found |= dict(_pinned(carry, columns[:, -1].tolist(), at_start=at_start))
        return found

    def plan(self, x: Floats) -> DayPlan:
        """What a solution of its columns comes to."""
        values = {name: place.values(x) for name, place in self.compiled.placements.items()}
        decisions = read(self.site, self.of_kind, values)
        states = {name: float(np.append(x, 0.0)[s.column]) for name, s in self.states(at_start=True).items()}
        kinds = {kind.name: kind.begun(arrays, states) for kind, arrays in self.site.asset_kinds}
        whole = x[self.compiled.integer]
        is_broken = np.abs(whole - np.rint(whole)) > _WHOLE
        is_whole = not is_broken.any() and not Switches().conflicts(self.compiled, x)
        return day_plan(replace(self.site, kinds=kinds), decisions, is_whole=is_whole)

    def worth(self, reduced: Floats, variable: str) -> Floats:
        """What a kW more of the group's contract saves in each step: it is the upper end of a column [EUR/kW]."""
        columns = self.compiled.placements[GROUP].columns_at(variable)
        if columns is None:
            return np.zeros(self.site.grid.n_steps)
        columns = columns[self.site.connection.group.points.rank != PHYSICAL]
        return np.asarray(np.maximum(-np.append(reduced, 0.0)[columns], 0.0).sum(axis=0))


def _pinned(carry: Carry, columns: Sequence[int], *, at_start: bool) -> Iterator[tuple[str, State]]:
    for k, name in enumerate(carry.names):
        begins = float(carry.at_start[k])
        ends = begins, begins
        yield name, State(columns[k], *(ends if at_start else (float(carry.end_least[k]), float(carry.end_most[k]))))
