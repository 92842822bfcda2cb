"""Live measured days of a park again, by one policy or by several, and put what came of them side by side."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import ClassVar

import numpy as np

from gridshare.errors import ForecastError, GridshareError, Problem, SiteError
from gridshare.schedules.document import sha256
from gridshare.schedules.rounding import number
from gridshare.simulation.day import Lived
from gridshare.simulation.disturbances import Disturbances
from gridshare.simulation.document import (
    Breaches,
    Looks,
    MarginKept,
    MonthLived,
    PolicyLived,
    Promises,
    SimulationDocument,
)
from gridshare.simulation.foresight import HISTORY_DAYS
from gridshare.simulation.knowledge import Knowledge
from gridshare.simulation.ledger import Ledger
from gridshare.simulation.months import Month, months_of
from gridshare.simulation.named import refuse_unknown
from gridshare.simulation.outcome import Outcome, together
from gridshare.simulation.policies import POLICIES, Policy
from gridshare.simulation.run import LEAST_HISTORY_DAYS, History, live
from gridshare.simulation.world import World
from gridshare.sites.outline import Outline
from gridshare.years.stretches import Stretch, stretches

LEDGER = "ledger.sqlite"
"""Name of the ledger in the folder of a simulation."""

_NAMED = 5

OnDay = Callable[[str, dt.date, int, int], bool | None]
"""Called with a policy, a day that it has lived, how many it has lived and of how many; returning False stops it."""


class SimulationError(GridshareError):
    """What is asked cannot be simulated."""

    code: ClassVar[str] = "simulation"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "It cannot be simulated"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be simulated.

    Attributes:
        first, last: The days.
        policies: Names of policies; all where left out.
        disturbances: What goes differently than announced.
    """

    first: dt.date
    last: dt.date
    policies: tuple[str, ...] = ()
    disturbances: Disturbances = field(default_factory=Disturbances)

    @property
    def chosen(self) -> list[Policy]:
        """The policies, in their own order.

        Raises:
            SimulationError: With each name that is none.
        """
        known = [policy.name for policy in POLICIES]
        if unknown := [name for name in self.policies if name not in known]:
            expected = f"some of {', '.join(known)}"
            raise SimulationError([Problem("policies", "unknown_policy", repr(name), expected) for name in unknown])
        return [policy for policy in POLICIES if not self.policies or policy.name in self.policies]


def simulate(
    site: Outline, asked: Asked, folder: Path, *, again: bool = False, on_day: OnDay | None = None
) -> SimulationDocument:
    """All that is asked, one policy after the other in this process.

    Args:
        site: The site.
        asked: What is asked.
        folder: Gets the ledger; a run that was cut off goes on from it.
        again: Forget what is in it.
        on_day: Called after each day.

    Raises:
        SiteError: If the site cannot be loaded on these days.
        SimulationError: If it lacks measurements, or a policy is unknown.
        LedgerError: If the folder has another run.
        CancelledError: If the caller asked to stop.
    """
    begun = time.monotonic()
    chosen, history = asked.chosen, history_of(site, asked)
    with ledger_of(folder, history, asked, again=again) as ledger:
        lived = [policy_lived(policy, history, ledger, on_day) for policy in chosen]
        run = run_of(ledger, chosen, begun)
    return side_by_side(lived, history, asked, run)


def run_of(ledger: Ledger, policies: Iterable[Policy], begun: float) -> dict[str, float]:
    """Facts of a run that began at a moment of the monotonic clock."""
    found = {f"{policy.name}_seconds_a_plan": ledger.seconds_a_plan(policy.name) for policy in policies}
    return {name: v for name, v in found.items() if v is not None} | {"seconds": time.monotonic() - begun}


def history_of(site: Outline, asked: Asked) -> History:
    """What really happened on the days, and on those before from which something can be expected.

    Raises:
        SiteError: If the site cannot be loaded on these days, or lacks what the disturbances name.
        SimulationError: If the days before the first are not measured.
    """
    stretch = _measured(site, asked)
    first = stretch.days.index(asked.first)
    if first < LEAST_HISTORY_DAYS:
        found = f"{first} measured days before {asked.first}"
        expected = f"at least {LEAST_HISTORY_DAYS}, from which to expect loads"
        day = stretch.days[0] + dt.timedelta(days=LEAST_HISTORY_DAYS)
        raise SimulationError(Problem("from", "short_history", found, expected, f"Begin on {day} or later."))
    refuse_unknown(asked.disturbances, stretch.document)
    world = World(stretch.document, asked.disturbances)
    probability = stretch.document.connection.margin.probability
    knowledge = Knowledge(world, stretch.grid, probability, LEAST_HISTORY_DAYS - 1)
    if not knowledge.foresight.drivers:
        found, expected = "no load, sun or wind that varies", "at least one measured series"
        raise SimulationError(Problem("series", "nothing_measured", found, expected, "Import the park's meter files."))
    return History(stretch, first, knowledge)


def _measured(site: Outline, asked: Asked) -> Stretch:
    """The days with as many before them as there are."""
    begin, least = (asked.first - dt.timedelta(days=days) for days in (HISTORY_DAYS, LEAST_HISTORY_DAYS))
    try:
        found = list(stretches(site, begin, asked.last))
    except (SiteError, ForecastError):  # so many days lack something that it may be most of those before
        found = list(stretches(site, least, asked.last))
    for each in found:
        if isinstance(each, Stretch) and asked.first in each.days:
            if each.days[-1] == asked.last:
                return each
            lacks, remedy = each.days[-1] + dt.timedelta(days=1), f"End on {each.days[-1]}, or fill it when importing."
            raise SimulationError(Problem("to", "gap", f"{lacks} lacks measurements", "days without a gap", remedy))
    raise SimulationError(Problem("from", "gap", f"{asked.first} lacks measurements", "a day that is measured"))


def ledger_of(folder: Path, history: History, asked: Asked, *, again: bool = False) -> Ledger:
    """The ledger of a run.

    Raises:
        LedgerError: If it is another run's, or cannot be read.
    """
    facts = {
        "site": sha256(history.stretch.document.model_dump(mode="json", by_alias=True)),
        "first": asked.first.isoformat(),
        "last": asked.last.isoformat(),
        "disturbances": asked.disturbances.model_dump(mode="json", by_alias=True),
        "versions": _versions(),
    }
    return Ledger(folder / LEDGER, facts, again=again)


def policy_lived(policy: Policy, history: History, ledger: Ledger, on_day: OnDay | None = None) -> PolicyLived:
    """What came of one policy.

    Raises:
        CancelledError: If the caller asked to stop.
    """
    done, of, made, failed = 0, len(history.days), 0, 0

    def note(date: dt.date, lived: Lived) -> bool | None:
        nonlocal done, made, failed
        done, made, failed = done + 1, made + len(lived.plans), failed + lived.failed
        return None if on_day is None else on_day(policy.name, date, done, of)

    days = live(policy, history, ledger, note)
    months = list(months_of(days, history.knowledge.world, history.stretch.grid))
    return _published(policy, months, Looks(made=made, failed=failed))


def side_by_side(
    lived: Sequence[PolicyLived], history: History, asked: Asked, run: Mapping[str, float]
) -> SimulationDocument:
    """What came of several policies, with what each is worth between doing nothing and perfect foresight."""
    cost = {each.policy: each.cost_eur + each.unserved_eur for each in lived}
    nothing, perfect = cost.get("doing_nothing"), cost.get("perfect_foresight")

    def share(each: PolicyLived) -> float | None:
        if nothing is None or perfect is None or nothing - perfect <= 0:
            return None
        return number((nothing - cost[each.policy]) / (nothing - perfect))

    document = history.stretch.document
    return SimulationDocument(
        name=document.name,
        credit=document.credit,
        first=asked.first,
        last=asked.last,
        policies=[each.model_copy(update={"value_share": share(each)}) for each in lived],
        margins=list(_margins(history)),
        disturbances=asked.disturbances.model_dump(mode="json", by_alias=True),
        notes=[
            "Weather, and prices once they are published, are as they were; loads and sun as meters had shown them.",
            "Costs of visits that outlast the last day, and of energy in store then, are at the member's mean price.",
        ],
        versions=_versions(),
        run={name: round(seconds, 3) for name, seconds in run.items()},
    )


def _published(policy: Policy, months: Sequence[Month], looks: Looks) -> PolicyLived:
    all_of_it: Outcome = together(month.outcome for month in months)
    broken = [p for p in all_of_it.promises if not p.is_kept]
    return PolicyLived(
        policy=policy.name,
        cost_eur=number(all_of_it.cost_eur),
        costs_eur={name: number(v) for name, v in all_of_it.costs_eur.items()},
        value_share=None,
        breaches=Breaches(
            times=len(all_of_it.breaches),
            quarters=all_of_it.breach_quarters,
            kwh=number(all_of_it.breach_kwh),
            most_kw=number(all_of_it.breach_kw),
            first=[breach.begin.isoformat() for breach in all_of_it.breaches[:_NAMED]],
        ),
        promises=Promises(
            made=len(all_of_it.promises),
            kept=all_of_it.promises_kept,
            short_kwh=number(all_of_it.promised_short_kwh),
            left_early=sum(p.left_early for p in broken),
            unannounced=sum(not p.announced for p in broken),
        ),
        unserved_kwh=number(sum(month.unserved_kwh for month in months)),
        unserved_eur=number(sum(month.unserved_eur for month in months)),
        given_up_kwh={name: number(v) for name, v in all_of_it.given_up_kwh.items()},
        guard_kwh=number(all_of_it.guard_kwh),
        full_cycles={name: number(v) for name, v in all_of_it.cycles.items()},
        looks=looks,
        months=[_month(month) for month in months],
    )


def _month(month: Month) -> MonthLived:
    highest = month.outcome.highest_kw[month.name]
    return MonthLived(
        month=month.name,
        cost_eur=number(month.outcome.cost_eur),
        highest_import_kw=number(highest[0]),
        highest_export_kw=number(highest[1]),
        billed_kw={name: number(kw) for name, kw in month.outcome.billed_kw.get(month.name, {}).items()},
        broken=list(month.broken),
    )


def _margins(history: History) -> Iterable[MarginKept]:
    """How often what was held back was enough, by month."""
    margins, months = history.knowledge.margins, [f"{day:%Y-%m}" for day in history.days]
    for month in dict.fromkeys(months):
        days = [k for k, of in enumerate(months, history.first) if of == month]
        kept, held = np.array([margins.kept(k) for k in days]), [margins.of_day(k) for k in days]
        yield MarginKept(
            month=month,
            asked=margins.probability,
            import_kept=number(float(kept[:, 0].mean())),
            export_kept=number(float(kept[:, 1].mean())),
            import_kw=number(float(np.mean([h.import_kw.mean() for h in held]))),
            export_kw=number(float(np.mean([h.export_kw.mean() for h in held]))),
        )


def _versions() -> dict[str, str]:
    return {name: version(name) for name in ("gridshare", "highspy", "pyomo")}
