"""What a plan sees beyond its horizon: what is left for then and whether it is served, published and read back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from gridshare.assets.kind import AssetKind
from gridshare.errors import Problem
from gridshare.findings import Unserved
from gridshare.parts import Decisions
from gridshare.schedules import document as d
from gridshare.schedules.demand import unserved_of
from gridshare.schedules.evaluated import Evaluated, Planned, names_of, rows_in
from gridshare.schedules.rounding import limits, number, numbers
from gridshare.sites.site import Site

_NEGLIGIBLE_KWH = 1e-2
"""Less than this is the rounding of powers."""


def look_ahead(planned: Planned) -> d.LookAhead | None:
    """The section of the schedule document; None where the plan sees no further than it binds."""
    seen, bound = planned.seen, planned.bound
    if seen is bound:
        return None
    grid, first = seen.site.grid, bound.site.grid.n_steps
    group, h = seen.site.connection.group, grid.step_h
    over = [e.over_kw[first:] for e in seen.plan.exceedances if e.level == "group"]
    above = np.max([np.zeros(grid.n_steps - first), *over], axis=0)
    return d.LookAhead(
        end=grid.end.astimezone(grid.local[0].tzinfo).isoformat(),
        steps=grid.n_steps - first,
        postponed=list(_postponed(planned)),
        unserved=unserved_of(seen.site, _more_unserved(seen, bound)),
        exceedance_kwh=number(h * above.sum()),
        most_over_kw=number(above.max()),
        net_load_kw=numbers(seen.plan.flows.group[first:]),
        import_cap_kw=limits(group.import_cap_kw[first:]),
        export_cap_kw=limits(group.export_cap_kw[first:]),
        assets=[row for kind, arrays in seen.site.asset_kinds for row in _decisions(seen, kind, arrays, first)],
    )


def _more_unserved(seen: Evaluated, bound: Evaluated) -> Iterator[Unserved]:
    """What is unserved beyond what is within the horizon.

    Of the same demand, what is unserved comes in the order of time, so that what the horizon has is the first of it.
    """
    within: defaultdict[tuple[str, str, str], float] = defaultdict(float)
    for u in bound.plan.unserved:
        within[_demand(u)] += u.amount_kwh
    for u in seen.plan.unserved:
        known = min(within[_demand(u)], u.amount_kwh)
        within[_demand(u)] -= known
        if u.amount_kwh - known > _NEGLIGIBLE_KWH:
            share = 1 - known / u.amount_kwh
            measured = None if u.measured is None else share * u.measured
            yield replace(u, amount_kwh=share * u.amount_kwh, measured=measured)


def _demand(u: Unserved) -> tuple[str, str, str]:
    """What the demand is of; the words for it may have a time in them, which a longer grid writes otherwise."""
    return u.asset, u.label, "" if u.row is None else u.what


def _postponed(planned: Planned) -> Iterator[d.PostponedSchedule]:
    """What is left at the end of the horizon, and what becomes of it."""
    seen, bound = planned.seen, planned.bound
    for kind, arrays in bound.site.asset_kinds:
        left = bound.plan.outcomes[kind.name].postponed_kwh
        if not left.any():
            continue
        short = np.zeros(len(seen.plan.outcomes[kind.name].postponed_kwh))
        for u in seen.plan.outcomes[kind.name].unserved:
            if u.row is not None:
                short[u.row] += u.amount_kwh
        later = seen.plan.outcomes[kind.name].postponed_kwh + short
        row_of = dict(zip(names_of(kind, seen.site.kinds[kind.name], seen.site), range(len(later)), strict=True))
        places = bound.site.of_kind(kind.name)
        for k, (owner, name) in enumerate(names_of(kind, arrays, bound.site)):
            if left[k] > 0:
                open_kwh = min(later[row_of[owner, name]], left[k])
                yield d.PostponedSchedule(
                    asset=places[owner].name,
                    member=bound.site.members[places[owner].member],
                    what=name,
                    left_kwh=number(left[k]),
                    planned_kwh=number(left[k] - open_kwh),
                    short_kwh=number(min(short[row_of[owner, name]], left[k])),
                )


def _decisions(seen: Evaluated, kind: AssetKind[Any, Any], arrays: Any, first: int) -> Iterator[d.LookAheadRow]:
    """What is decided for after the horizon; rows in which nothing is are left out."""
    decided = seen.plan.decisions[kind.name]
    places = seen.site.of_kind(kind.name)
    for k, (owner, name) in enumerate(names_of(kind, arrays, seen.site)):
        rows = {of: numbers(values[k, first:]) for of, values in decided.items() if values[k, first:].any()}
        if rows:
            yield d.LookAheadRow(asset=places[owner].name, what=name, decisions=rows)


def all_steps(
    site: Site, first: Site, decisions: Mapping[str, Decisions], published: d.LookAhead | None
) -> tuple[dict[str, Decisions], list[Problem]]:
    """The way back: decisions over all that a plan sees, and where what is published does not fit the site.

    Args:
        site: The site, with its look-ahead.
        first: Its horizon alone.
        decisions: What is decided for the horizon.
        published: What the schedule says of the time after it.
    """
    n, steps = first.grid.n_steps, site.grid.n_steps - first.grid.n_steps
    if published is None:
        missing = Problem("look_ahead", "schedule_shape", "nothing", f"{steps} steps after the horizon")
        return {}, [missing]
    rows = {(row.asset, row.what): row for row in published.assets}
    found: dict[str, Decisions] = {}
    for kind, arrays in site.asset_kinds:
        names, places = names_of(kind, arrays, site), site.of_kind(kind.name)
        found[kind.name] = of_kind = {name: np.zeros((len(names), site.grid.n_steps)) for name in decisions[kind.name]}
        at = rows_in(kind, site, first)
        for name, values in decisions[kind.name].items():
            of_kind[name][at, :n] = values
        for k, (owner, what) in enumerate(names):
            row = rows.get((places[owner].name, what))
            if row is None or not _fits(row, of_kind, steps):
                continue
            del rows[row.asset, row.what]
            for name, later in row.decisions.items():
                of_kind[name][k, n:] = later
    expected = f"decisions of the site's, {steps} values each"
    problems = [
        Problem(f"look_ahead.assets[{asset!r}]", "schedule_shape", f"those of {what!r}", expected)
        for asset, what in rows
    ]
    return found, problems


def _fits(row: d.LookAheadRow, like: Decisions, steps: int) -> bool:
    return all(name in like and len(values) == steps for name, values in row.decisions.items())
