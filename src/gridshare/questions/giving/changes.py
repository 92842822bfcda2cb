"""Who does otherwise in one plan than in another, and when: within a window, and outside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import numpy as np

from gridshare.findings import Unit
from gridshare.parts import Bools, Floats
from gridshare.questions.giving.document import AssetGives, HourChange, MemberGives
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.rounding import number
from gridshare.sites.site import Site

_NOTHING = 1e-6
"""What is published of less is zero."""


def members(site: Site, inside: Bools, plan: Evaluation, before: Evaluation) -> list[MemberGives]:
    """The members that do anything otherwise, those that do most within the window first."""
    change, h = plan.flows.members - before.flows.members, site.grid.step_h
    own = {name: sum(v[k] for v in plan.member_costs_eur.values()) for k, name in enumerate(site.members)}
    own_before = {name: sum(v[k] for v in before.member_costs_eur.values()) for k, name in enumerate(site.members)}
    missed, missed_before = _missed(site, plan), _missed(site, before)
    found = []
    for k, name in enumerate(site.members):
        within = change[k, inside]
        lost = {
            unit: missed.get((name, unit), 0.0) - missed_before.get((name, unit), 0.0) for unit in ("kWh", "K h", "K")
        }
        cost = own[name] - own_before[name]
        if np.abs(change[k]).max(initial=0.0) > _NOTHING or max(abs(cost), *map(abs, lost.values())) > _NOTHING:
            found.append(
                MemberGives(
                    member=name,
                    window_kwh=number(h * within.sum()),
                    rebound_kwh=number(h * change[k, ~inside].sum()),
                    most_kw=number(np.abs(within).max(initial=0.0)),
                    cost_more_eur=number(cost),
                    unserved_kwh=number(lost["kWh"]),
                    unserved_kelvin_hours=number(lost["K h"]),
                )
            )
    return sorted(found, key=lambda one: (-abs(one.window_kwh), -abs(one.rebound_kwh), one.member))


def assets(site: Site, inside: Bools, plan: Evaluation, before: Evaluation) -> list[AssetGives]:
    """The same of assets."""
    change, h = plan.net_load_kw - before.net_load_kw, site.grid.step_h
    found = [
        AssetGives(
            asset=place.name,
            kind=place.kind,
            member=site.members[place.member],
            window_kwh=number(h * change[k, inside].sum()),
            rebound_kwh=number(h * change[k, ~inside].sum()),
        )
        for k, place in enumerate(site.assets)
        if np.abs(change[k]).max(initial=0.0) > _NOTHING
    ]
    return sorted(found, key=lambda one: (-abs(one.window_kwh), -abs(one.rebound_kwh), one.asset))


def rebound(site: Site, inside: Bools, change_kw: Floats) -> list[HourChange]:
    """The hours outside the window in which a group does otherwise; an hour that the clock shows twice is two."""
    return list(_hours(site, inside, change_kw))


def _hours(site: Site, inside: Bools, change_kw: Floats) -> Iterator[HourChange]:
    h, local = site.grid.step_h, site.grid.local
    for _, steps in groupby(range(site.grid.n_steps), lambda t: (local[t].date(), local[t].hour, local[t].fold)):
        outside = [t for t in steps if not inside[t]]
        if outside and np.abs(change_kw[outside]).max() > _NOTHING:
            most = max(outside, key=lambda t: abs(change_kw[t]))
            yield HourChange(
                start=local[outside[0]].replace(minute=0).isoformat(),
                kwh=number(h * change_kw[outside].sum()),
                most_kw=number(change_kw[most]),
            )


def costs_more(plan: Evaluation, before: Evaluation) -> dict[str, float]:
    """Name of a cost -> what more it is."""

    def by_name(of: Evaluation) -> dict[str, float]:
        found = {name: float(values.sum()) for name, values in of.member_costs_eur.items()}
        for name, eur in of.group_costs_eur.items():
            found[name] = found.get(name, 0.0) + eur
        return found

    now, then = by_name(plan), by_name(before)
    more = {name: number(now.get(name, 0.0) - then.get(name, 0.0)) for name in {**then, **now}}
    return {name: eur for name, eur in more.items() if eur}


def _missed(site: Site, plan: Evaluation) -> dict[tuple[str, Unit], float]:
    """Member and unit -> demand that is not served."""
    owner = {place.name: site.members[place.member] for place in site.assets}
    found: dict[tuple[str, Unit], float] = {}
    for u in plan.unserved:
        key = owner[u.asset], u.unit
        found[key] = found.get(key, 0.0) + u.amount
    return found
