"""Months of a simulation: what a policy did in all days of one, checked as one site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gridshare.findings import Tolerance
from gridshare.plain import plain
from gridshare.simulation.day import Lived
from gridshare.simulation.knowledge import Span
from gridshare.simulation.outcome import Outcome, got_kwh, of_month, promises
from gridshare.simulation.practice import eased
from gridshare.simulation.world import World
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site
from gridshare.timegrid import TimeGrid
from gridshare.usecases.period_months import DayDone, days_as_one, joined
from gridshare.verification import evaluate

_TOLERANCE = Tolerance()


@dataclass(frozen=True, slots=True)
class DayLived:
    """A day that a policy lived.

    Attributes:
        span: Where it lies.
        site: What was true of it.
        before: The long document with the state in which it began.
        lived: What was done.
    """

    span: Span
    site: Site
    before: SiteDocument
    lived: Lived


@dataclass(frozen=True, slots=True)
class Month:
    """What came of a month.

    Attributes:
        name: The month.
        outcome: What came of it.
        unserved_kwh: Demand for energy that was not served.
        unserved_eur: What that would have cost, at the members' mean price.
        broken: Rules that what was done breaks.
    """

    name: str
    outcome: Outcome
    unserved_kwh: float
    unserved_eur: float
    broken: tuple[str, ...]


def months_of(days: Sequence[DayLived], world: World, grid: TimeGrid) -> Iterator[Month]:
    """The months of days that were lived one after the other."""
    names = [f"{grid.local[day.span.first]:%Y-%m}" for day in days]
    for name in dict.fromkeys(names):
        mine = [day for day, of in zip(days, names, strict=True) if of == name]
        yield _month(name, mine, world, grid)


def _month(name: str, days: Sequence[DayLived], world: World, grid: TimeGrid) -> Month:
    first, steps = days[0].span.first, sum(day.span.steps for day in days)
    site = days_as_one(days[0].before, grid, (first, steps, 0), goes_on=True)
    cuts = [cut for day in days for cut in day.lived.cuts]
    done = [DayDone(grid.local[d.span.first].date(), d.span.first, d.site, d.lived.decisions) for d in days]
    site = eased(site, cuts)
    tolerance = Tolerance(_TOLERANCE.power_kw, len(days) * _TOLERANCE.energy_kwh)
    found = evaluate(site, joined(site, done), tolerance)
    unserved_kwh = sum(u.amount_kwh for u in found.unserved if u.unit == "kWh")
    return Month(
        name=name,
        outcome=of_month(site, found, cuts, promises(world.visits, got_kwh(site, found))),
        unserved_kwh=unserved_kwh,
        unserved_eur=unserved_kwh * float(site.tariffs.kwh.import_eur_per_kwh.mean()),
        broken=tuple(
            f"{v.where}: {v.label} off by {plain(v.amount)} {v.unit} ({v.rule})" for v in found.violations[:5]
        ),
    )
