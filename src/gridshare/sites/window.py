"""A window: the document of some of the steps of a longer one, whose series are all in place."""

from __future__ import annotations

from typing import Any

from gridshare.assets import KINDS
from gridshare.series import Series, Table
from gridshare.sites.document import Horizon, Member, SiteDocument
from gridshare.sites.inline import replaced
from gridshare.sites.provenance import SeriesOrigin
from gridshare.sites.site import Site, resolve
from gridshare.timegrid import TimeGrid

_KINDS = {kind.name: kind for kind in KINDS}


def window(document: SiteDocument, grid: TimeGrid, first: int, steps: int, ahead: int = 0) -> SiteDocument:
    """The document of some steps of a longer one.

    Args:
        document: The longer one, its series in place.
        grid: Its time grid.
        first: The first step.
        steps: How many are bound.
        ahead: How many steps after these the plan looks ahead at.
    """
    last = first + steps + ahead

    def cut(value: Series | Table[Any], _path: str) -> Series | Table[Any]:
        return value.between(first, last) if isinstance(value, Series) else value

    own = grid.between(first, last)
    found: SiteDocument = replaced(document, "", cut)
    return found.model_copy(
        update={
            "horizon": _horizon(document.horizon, grid.between(first, first + steps), ahead),
            "members": tuple(_within(member, own) for member in found.members),
            "provenance": tuple(_origin(each, first, last) for each in document.provenance),
        }
    )


def bound(site: Site) -> Site:
    """The steps that a plan of the site binds, as a site of their own, after which the plan goes on."""
    if site.bound_steps == site.grid.n_steps:
        return site
    return resolve(window(site.document, site.grid, 0, site.bound_steps), goes_on=True)


def horizon_alone(site: Site) -> Site:
    """The site as if nothing were seen beyond its horizon: for questions that compare plans of it by their cost."""
    if site.bound_steps == site.grid.n_steps:
        return site
    return resolve(window(site.document, site.grid, 0, site.bound_steps))


def _horizon(horizon: Horizon, bound_: TimeGrid, ahead: int) -> Horizon:
    """The horizon of a window: whole days where it is these, so that people read a date."""
    begin, days = bound_.local[0], max(bound_.day_of_step) + 1
    are_whole = TimeGrid.of_days(begin.date(), days, bound_.step_minutes, bound_.time_zone) == bound_
    return horizon.model_copy(
        update={
            "start": begin.date() if are_whole else begin,
            "days": days if are_whole else None,
            "steps": None if are_whole else bound_.n_steps,
            "end": None,
            "look_ahead_hours": ahead * bound_.step_h,
        }
    )


def _within(member: Member, grid: TimeGrid) -> Member:
    assets = tuple(_KINDS[asset.kind].within(asset, grid) for asset in member.assets)
    changed = any(a is not b for a, b in zip(assets, member.assets, strict=True))
    return member.model_copy(update={"assets": assets}) if changed else member


def _origin(origin: SeriesOrigin, first: int, last: int) -> SeriesOrigin:
    """Where the values of the window come from."""
    steps = {
        name: tuple((max(a, first) - first, min(b, last) - first) for a, b in parts if a < last and b > first)
        for name, parts in origin.steps.items()
    }
    return origin.model_copy(update={"steps": {name: parts for name, parts in steps.items() if parts}})
