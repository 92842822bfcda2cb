"""Does one more connection fit? How much of it, which quarters are short, and who would give way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import TimeLimitError
from gridshare.findings import Tolerance
from gridshare.milp.headroom import headroom
from gridshare.milp.nearest import nearest
from gridshare.parts import Floats
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.proof import Stage
from gridshare.schedules.published_proof import read_back
from gridshare.schedules.rounding import number
from gridshare.sites.addition import Addition, AdditionError, Extended, contract_of
from gridshare.sites.site import Site
from gridshare.usecases.schedule import schedule
from gridshare.usecases.what_if_report import GivesWay, ShortStep, WhatIfDay, WhatIfReport
from gridshare.verification import evaluate

__all__ = ["Addition", "AdditionError", "WhatIfDay", "WhatIfReport", "answer", "combined", "what_if"]

_NOTICEABLE_KWH = 0.1  # rounding of a day's powers to 1 W may change so much energy
_NOTICEABLE_KW = 0.01
_NOTICEABLE_KELVIN = 0.01  # likewise, for an hour or at the end
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


def combined(case: Extended, days: Sequence[WhatIfDay]) -> WhatIfReport:
    """The answer for all horizons together.

    Args:
        case: The site with the addition, for one of them.
        days: The answers.
    """
    addition = case.addition
    limits = [d.most_kw for d in days if d.most_kw is not None]
    return WhatIfReport(
        addition=addition.name,
        asked_kw=asked_kw(addition),
        energy_contract=contract_of(case.before.document, addition),
        fits=all(d.fits for d in days),
        most_kw=min(limits) if limits else None,
        days=list(days),
    )


def asked_kw(addition: Addition) -> float | None:
    """The power that is asked for: what the highest value of the profile is [kW]; None for an asset."""
    if addition.kw is not None or addition.profile is None:
        return addition.kw
    given = addition.profile.given
    return max((v or 0.0 for v in given), default=0.0) if isinstance(given, tuple) else float(addition.profile.on(1)[0])


def answer(case: Extended, options: SolveOptions) -> WhatIfDay:
    """The answer for one horizon; the parameters are those of `what_if`."""
    site = case.after
    before, after = schedule(case.before, options), schedule(site, options)
    fits = _not_worse(before, after)
    most = _most(site, case.addition, (before, fits), options)
    return WhatIfDay(
        start=after.horizon.start,
        step_minutes=after.horizon.step_minutes,
        fits=fits,
        fitted_without=_keeps_all(before),
        most_kw=most.kw,
        at_most_kw=most.at_most_kw,
        unlimited=most.is_unlimited,
        proven=most.is_proven and before.verdict.proven and after.verdict.proven,
        short=[] if fits and _keeps_all(before) else list(_short(site, after)),
        unserved_kwh=number(max(after.figures.unserved_kwh - before.figures.unserved_kwh, 0.0)),
        firm_unserved=_firm_unserved(before, after),
        smallest_cap_more_kw=None if fits or after.smallest_cap is None else after.smallest_cap.more_kw,
        cost_eur=number(after.figures.cost_eur - before.figures.cost_eur),
        own_cost_eur=number(sum(after.members[-1].costs_eur.values())),
        gives_way=_gives_way(_doing(before), _nearest(site, before, after, options) or _doing(after), site.grid.step_h),
    )


@dataclass(frozen=True, slots=True)
class _Most:
    """The most that fits, and no more than what [kW]; None where that is no question, or not known.

    Also whether nothing limits it, and whether it is proven to be the most.
    """

    kw: float | None
    at_most_kw: float | None = None
    is_unlimited: bool = False
    is_proven: bool = True


def _most(site: Site, addition: Addition, found: tuple[ScheduleDocument, bool], options: SolveOptions) -> _Most:
    """The most that fits.

    Args:
        site: The site with the addition.
        addition: The addition.
        found: The plan without it, and whether all that is asked fits.
        options: Time limit, gap, progress.
    """
    asked, n = asked_kw(addition), site.grid.n_steps
    if asked is None:
        return _Most(None)
    profile = np.full(n, asked) if addition.profile is None else addition.profile.on(n)
    if not profile.any():
        return _Most(None, is_unlimited=True)
    before, fits = found
    try:
        scaled = headroom(site, addition.name, profile, options, () if _keeps_all(before) else _limits(before))
    except TimeLimitError:
        return _Most(asked if fits else 0.0, is_proven=False)
    if scaled.is_unlimited:
        return _Most(None, is_unlimited=True)
    # Plans are held to 1 W; so is this, and the stages of a search are exact to a part of that.
    most = max(round(scaled.scale * asked, 3), asked if fits else 0.0)
    is_proven = (scaled.bound - scaled.scale) * asked <= _EXACT_KW + _EXACT * scaled.scale * asked
    return _Most(most, most if is_proven else number(max(scaled.bound * asked, most)), is_proven=is_proven)


def _keeps_all(plan: ScheduleDocument) -> bool:
    """Whether everything fits, and without the margin that is held back for what forecasts may miss."""
    v = plan.verdict
    return v.cap_kept and v.limits_kept and v.all_served and plan.figures.margin_used_kwh == 0


def _not_worse(before: ScheduleDocument, after: ScheduleDocument) -> bool:
    """Whether every limit is kept and all demand served, or at least as far as before."""
    if _keeps_all(after):
        return True
    one, other = before.figures, after.figures
    return not _keeps_all(before) and (
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


def _limits(plan: ScheduleDocument) -> list[Stage]:
    """What a plan exceeds and leaves unserved: its stages before the cost."""
    of_cost = ("cost_eur", "movement_kwh")
    return [replace(s, value=s.least) for s in read_back(plan.proof) if s.name not in of_cost]


def _short(site: Site, plan: ScheduleDocument) -> Iterator[ShortStep]:
    for over in plan.exceedances:
        for t, kw in zip(over.steps, over.over_kw, strict=True):
            yield ShortStep(step=t, start=site.grid.local[t].isoformat(), point=over.point, short_kw=kw)


@dataclass(frozen=True, slots=True)
class _Doing:
    """What members do in a plan: name -> net load [kW] per step, demand not served [kWh], own costs [EUR]."""

    net_load_kw: dict[str, Floats]
    unserved_kwh: dict[str, float]
    cost_eur: dict[str, float]


def _doing(plan: ScheduleDocument) -> _Doing:
    return _Doing(
        net_load_kw={m.name: np.array(m.net_load_kw) for m in plan.members},
        unserved_kwh={
            m.name: sum(u.amount for u in plan.unserved if u.member == m.name and u.unit == "kWh") for m in plan.members
        },
        cost_eur={m.name: sum(m.costs_eur.values()) for m in plan.members},
    )


def _nearest(site: Site, before: ScheduleDocument, after: ScheduleDocument, options: SolveOptions) -> _Doing | None:
    """What members do in the plan that is as good as ``after`` and nearest to ``before``; None where none is found.

    Many plans cost the same; without this, members would be reported to give way who only happened to be moved.
    """
    load = {a.name: a.net_load_kw for a in after.assets} | {a.name: a.net_load_kw for a in before.assets}
    reference = np.array([load[a.name] for a in site.assets])
    decisions = nearest(site, _limits(after), reference, options)
    if decisions is None:
        return None
    found = evaluate(site, decisions, Tolerance())
    if found.violations:
        return None
    owner = {a.name: site.members[a.member] for a in site.assets}
    return _Doing(
        net_load_kw=dict(zip(site.members, found.flows.members, strict=True)),
        unserved_kwh={
            m: sum(u.amount for u in found.unserved if owner[u.asset] == m and u.unit == "kWh") for m in site.members
        },
        cost_eur={m: sum(float(v[k]) for v in found.member_costs_eur.values()) for k, m in enumerate(site.members)},
    )


def _gives_way(before: _Doing, after: _Doing, step_h: float) -> list[GivesWay]:
    """Members whose plan changes, by how much energy moves; half of the sum of changes is what moved."""
    found = []
    for name, load in before.net_load_kw.items():
        moved = float(step_h * np.abs(after.net_load_kw[name] - load).sum() / 2)
        lost = after.unserved_kwh[name] - before.unserved_kwh[name]
        if moved > _NOTICEABLE_KWH or lost > _NOTICEABLE_KWH:
            cost = after.cost_eur[name] - before.cost_eur[name]
            found.append(
                GivesWay(member=name, moved_kwh=number(moved), unserved_kwh=number(lost), cost_eur=number(cost))
            )
    return sorted(found, key=lambda g: (-g.unserved_kwh, -g.moved_kwh, g.member))
