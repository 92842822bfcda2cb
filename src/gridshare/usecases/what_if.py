"""Does one more connection fit? How much of it, which quarters are short, and who would give way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import get_args

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import TimeLimitError
from gridshare.findings import Tolerance, Unit
from gridshare.milp.headroom import headroom
from gridshare.milp.nearest import nearest
from gridshare.parts import Floats
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.proof import Stage
from gridshare.schedules.published_proof import read_back
from gridshare.schedules.rounding import number
from gridshare.sites.addition import Addition, AdditionError, Extended
from gridshare.sites.site import Site
from gridshare.usecases.schedule import schedule
from gridshare.usecases.what_if_report import GivesWay, Open, ShortStep, WhatIfDay, WhatIfReport
from gridshare.usecases.what_if_together import asked_kw, combined
from gridshare.verification import evaluate

__all__ = ["Addition", "AdditionError", "WhatIfDay", "WhatIfReport", "answer", "answered", "combined", "what_if"]

_NOTICEABLE_KWH = 0.1  # rounding of a day's powers to 1 W may change so much energy
_NOTICEABLE_KW = 0.01
_NOTICEABLE_KELVIN = 0.01  # likewise, for an hour or at the end
_UNITS: tuple[Unit, ...] = get_args(Unit)
_ENERGIES = ("exceedance_kwh", "margin_used_kwh", "physical_exceedance_kwh", "unserved_kwh")

_EXACT, _EXACT_KW = 1e-5, 1e-3
"""What is found is the most where it is below what is proven by no more than this part and so many kW."""


def what_if(cases: Sequence[Extended], options: SolveOptions) -> WhatIfReport:
    """Answer for each horizon, and for all together.

    Args:
        cases: The site with the addition, for each horizon.
        options: Time limit and gap of each solve, progress.
    """
    return combined(cases[0], [answer(case, options) for case in cases])


def answer(case: Extended, options: SolveOptions) -> WhatIfDay:
    """The answer for one horizon; the parameters are those of `what_if`."""
    return answered(case, options)[0]


def answered(case: Extended, options: SolveOptions) -> tuple[WhatIfDay, ScheduleDocument, ScheduleDocument]:
    """The same, and the plans without the addition and with it."""
    site, asked = case.after, asked_kw(case.addition)
    before, after = (schedule(one, options, quietly=False) for one in (case.before, site))
    is_best = before.verdict.finished and after.verdict.finished
    most = _most(site, case.addition, before, options)
    fits = _not_worse(before, after) or most.shows_that_it_fits
    near = _nearest(site, before, after, options) if is_best else None
    unknown: list[Open] = [] if most.shows_that_it_fits or _is_sure(before, after, most, asked) else ["fits"]
    unknown += [] if most.is_proven else ["most_kw"]
    unknown += [] if is_best else ["cost"]
    unknown += [] if near is not None and near.is_proven else ["gives_way"]
    fails = not fits and "fits" not in unknown
    doing = _doing(after) if near is None else near.doing
    found = WhatIfDay(
        start=after.horizon.start,
        step_minutes=after.horizon.step_minutes,
        fits=fits,
        fitted_without=keeps_everything(before) if keeps_everything(before) or before.verdict.finished else None,
        most_kw=most.kw if most.kw is None or asked is None or not fits else max(most.kw, asked),
        at_most_kw=most.at_most_kw,
        unlimited=most.is_unlimited,
        proven=not unknown,
        open=unknown,
        short=list(_short(site, after)) if fails or (is_best and not keeps_everything(before)) else [],
        unserved_kwh=number(max(after.figures.unserved_kwh - before.figures.unserved_kwh, 0.0)) if is_best else 0.0,
        firm_unserved=_firm_unserved(before, after) if is_best else [],
        smallest_cap_more_kw=after.smallest_cap.more_kw if fails and after.smallest_cap is not None else None,
        days=site.grid.days,
        cost_of_days_eur=number(after.figures.cost_of_days_eur - before.figures.cost_of_days_eur),
        own_cost_eur=number(sum(after.members[-1].costs_eur.values())),
        month_charges_eur=number(after.figures.month_charges_eur - before.figures.month_charges_eur),
        cost_open_eur=0.0 if is_best else _cost_open_eur(before, after),
        month_charges=after.figures.month_charges,
        month_charges_without=before.figures.month_charges,
        gives_way=_gives_way(_doing(before), doing, site.grid.step_h) if is_best else [],
    )
    return found, before, after


def _is_sure(before: ScheduleDocument, after: ScheduleDocument, most: _Most, asked: float | None) -> bool:
    """Whether more time could not change that it fits, or that it does not."""
    if keeps_everything(after):
        return True  # the plan is there, and verified
    if _not_worse(before, after):
        return before.verdict.finished  # a better plan without it may make this one worse
    return after.verdict.finished or (most.at_most_kw is not None and asked is not None and most.at_most_kw < asked)


def _cost_open_eur(before: ScheduleDocument, after: ScheduleDocument) -> float | None:
    """By how much what it costs may be off, either way [EUR]; None where not known."""
    one, other = before.verdict.cost_open_eur, after.verdict.cost_open_eur
    return None if one is None or other is None else number(max(one, other))


@dataclass(frozen=True, slots=True)
class _Most:
    """The most that fits, and no more than what [kW]; None where that is no question, or not known.

    Also whether nothing limits it, whether it is proven to be the most, and whether a plan with all that is asked was
    found on the way.
    """

    kw: float | None
    at_most_kw: float | None = None
    is_unlimited: bool = False
    is_proven: bool = True
    shows_that_it_fits: bool = False


def _most(site: Site, addition: Addition, before: ScheduleDocument, options: SolveOptions) -> _Most:
    """The most that fits.

    Args:
        site: The site with the addition.
        addition: The addition.
        before: The plan without it.
        options: Time limit, gap, progress.
    """
    asked, n = asked_kw(addition), site.grid.n_steps
    if asked is None:
        return _Most(None)
    profile = np.full(n, asked) if addition.profile is None else addition.profile.on(n)
    if not profile.any():
        return _Most(None, is_unlimited=True)
    # Nothing may become worse than without it; of a plan without it that is not the best, that says nothing.
    kept = stages_before_cost(before) if before.verdict.finished and not keeps_everything(before) else ()
    try:
        scaled = headroom(site, addition.name, profile, options, kept)
    except TimeLimitError:
        return _Most(0.0, is_proven=False)
    if scaled.is_unlimited:
        return _Most(None, is_unlimited=True)
    if scaled.decisions is None:
        return _Most(0.0, 0.0) if before.verdict.finished else _Most(0.0, is_proven=False)
    # Plans are held to 1 W; so is this, and the stages of a search are exact to a part of that.
    most = round(scaled.scale * asked, 3)
    is_proven = (scaled.bound - scaled.scale) * asked <= _EXACT_KW + _EXACT * scaled.scale * asked
    shown = not kept and most >= asked and _is_kept(evaluate(site, scaled.decisions, Tolerance()))
    return _Most(
        most,
        most if is_proven else number(max(scaled.bound * asked, most)),
        is_proven=is_proven,
        shows_that_it_fits=shown,
    )


def _is_kept(found: Evaluation) -> bool:
    """Whether a plan keeps every rule and limit, and serves all demand."""
    return not (found.violations or found.exceedances or found.unserved)


def keeps_everything(plan: ScheduleDocument) -> bool:
    """Whether everything fits, and without the margin that is held back for what forecasts may miss."""
    v = plan.verdict
    return v.cap_kept and v.limits_kept and v.all_served and plan.figures.margin_used_kwh == 0


def _not_worse(before: ScheduleDocument, after: ScheduleDocument) -> bool:
    """Whether every limit is kept and all demand served, or at least as far as before."""
    if keeps_everything(after):
        return True
    one, other = before.figures, after.figures
    return not keeps_everything(before) and (
        all(getattr(other, name) <= getattr(one, name) + _NOTICEABLE_KWH for name in _ENERGIES)
        and other.unserved_kelvin_hours <= one.unserved_kelvin_hours + _NOTICEABLE_KELVIN
        and other.unserved_kelvin <= one.unserved_kelvin + _NOTICEABLE_KELVIN
        and other.most_over_kw <= one.most_over_kw + _NOTICEABLE_KW
        and not _firm_unserved(before, after)
    )


def _firm_unserved(before: ScheduleDocument, after: ScheduleDocument) -> list[str]:
    """Assets whose firm demand misses more after than before, most urgent first."""
    missed: dict[str, float] = {}
    for plan, sign in ((after, 1), (before, -1)):
        for u in (u for u in plan.unserved if u.firm):
            missed[u.asset] = missed.get(u.asset, 0.0) + sign * u.amount_kwh
    return [asset for asset, kwh in missed.items() if kwh > _NOTICEABLE_KWH]


def stages_before_cost(plan: ScheduleDocument) -> list[Stage]:
    """What a plan exceeds and leaves unserved: its stages before the cost."""
    of_cost = ("cost_eur", "movement_kwh")
    return [replace(s, value=s.least) for s in read_back(plan.proof) if s.name not in of_cost]


def _short(site: Site, plan: ScheduleDocument) -> Iterator[ShortStep]:
    for over in plan.exceedances:
        for t, kw in zip(over.steps, over.over_kw, strict=True):
            yield ShortStep(step=t, start=site.grid.local[t].isoformat(), point=over.point, short_kw=kw)


@dataclass(frozen=True, slots=True)
class _Doing:
    """What members do in a plan: name -> net load [kW] per step, demand not served by its unit, own costs [EUR]."""

    net_load_kw: dict[str, Floats]
    unserved: dict[tuple[str, Unit], float]
    cost_eur: dict[str, float]


def _doing(plan: ScheduleDocument) -> _Doing:
    return _Doing(
        net_load_kw={m.name: np.array(m.net_load_kw) for m in plan.members},
        unserved=_summed((u.member, u.unit, u.amount) for u in plan.unserved),
        cost_eur={m.name: sum(m.costs_eur.values()) for m in plan.members},
    )


@dataclass(frozen=True, slots=True)
class _Nearest:
    """What members do in the nearest plan, and whether it is proven that none is nearer."""

    doing: _Doing
    is_proven: bool


def _nearest(site: Site, before: ScheduleDocument, after: ScheduleDocument, options: SolveOptions) -> _Nearest | None:
    """What members do in the plan that is as good as ``after`` and nearest to ``before``; None where none is found.

    Many plans cost the same; without this, members would be reported to give way who only happened to be moved.
    """
    load = {a.name: a.net_load_kw for a in after.assets} | {a.name: a.net_load_kw for a in before.assets}
    reference = np.array([load[a.name] for a in site.assets])
    near = nearest(site, stages_before_cost(after), reference, options)
    if near is None:
        return None
    found = evaluate(site, near.decisions, Tolerance())
    if found.violations:
        return None
    owner = {a.name: site.members[a.member] for a in site.assets}
    doing = _Doing(
        net_load_kw=dict(zip(site.members, found.flows.members, strict=True)),
        unserved=_summed((owner[u.asset], u.unit, u.amount) for u in found.unserved),
        cost_eur={m: sum(float(v[k]) for v in found.member_costs_eur.values()) for k, m in enumerate(site.members)},
    )
    return _Nearest(doing, near.is_proven)


def _gives_way(before: _Doing, after: _Doing, step_h: float) -> list[GivesWay]:
    """Members whose plan changes, by how much energy moves; half of the sum of changes is what moved."""
    found = []
    for name, load in before.net_load_kw.items():
        moved = float(step_h * np.abs(after.net_load_kw[name] - load).sum() / 2)
        lost = {unit: after.unserved.get((name, unit), 0.0) - before.unserved.get((name, unit), 0.0) for unit in _UNITS}
        if max(moved, *lost.values()) > _NOTICEABLE_KWH:
            found.append(
                GivesWay(
                    member=name,
                    moved_kwh=number(moved),
                    unserved_kwh=number(lost["kWh"]),
                    unserved_kelvin_hours=number(lost["K h"]),
                    unserved_kelvin=number(lost["K"]),
                    cost_eur=number(after.cost_eur[name] - before.cost_eur[name]),
                )
            )
    return sorted(found, key=lambda g: (-g.unserved_kwh, -g.unserved_kelvin_hours, -g.moved_kwh, g.member))


def _summed(amounts: Iterable[tuple[str, Unit, float]]) -> dict[tuple[str, Unit], float]:
    """Member and unit -> the sum of amounts."""
    found: dict[tuple[str, Unit], float] = {}
    for member, unit, amount in amounts:
        found[member, unit] = found.get((member, unit), 0.0) + amount
    return found
