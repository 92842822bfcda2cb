"""Does one more connection fit? How much of it, which quarters are short, and who would give way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gridshare.errors import Problem, SiteError
from gridshare.models.headroom import headroom
from gridshare.models.solve import SolveOptions
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.publish import number
from gridshare.series import PowerSeries
from gridshare.sites.document import Member, SiteDocument
from gridshare.sites.site import resolve
from gridshare.units import Kw
from gridshare.usecases.schedule import schedule

_CONFIG = ConfigDict(extra="forbid", frozen=True)
_NOTICEABLE_KWH = 0.1  # moves below this are ties broken another way, not somebody giving way


class Addition(BaseModel):
    """What is to be added: a load of its own firm, at a constant power, along a profile, or as an asset."""

    model_config = _CONFIG

    name: str = Field(min_length=1, max_length=80, description="Name of the new member.", examples=["Bakkerij Noord"])
    kw: Kw | None = Field(None, description="Its power; the highest of its profile.", examples=[400.0])
    profile: PowerSeries | None = Field(None, description="Its load, kW per step; constant at kw where left out.")
    asset: dict[str, Any] | None = Field(None, description="Instead of a load: an asset, as in a site document.")
    feeder: str | None = Field(None, description="Feeder it would be on.")
    energy_contract: str | None = Field(None, description="Its supply contract; the site's first where left out.")


class ShortStep(BaseModel):
    """A step in which the addition does not fit."""

    model_config = _CONFIG

    step: int
    start: str = Field(description="Start of the step, on the site's clock.")
    point: str = Field(description="Whose limit is short: the group, a feeder or a member.")
    short_kw: float = Field(description="By how much.", json_schema_extra={"unit": "kW"})


class GivesWay(BaseModel):
    """A member that would do otherwise than without the addition."""

    model_config = _CONFIG

    member: str
    moved_kwh: float = Field(description="Energy taken at other moments.", json_schema_extra={"unit": "kWh"})
    unserved_kwh: float = Field(description="Demand no longer served.", json_schema_extra={"unit": "kWh"})
    cost_eur: float = Field(description="What it costs it.", json_schema_extra={"unit": "EUR"})


class WhatIfDay(BaseModel):
    """The answer for one horizon."""

    model_config = _CONFIG

    start: str = Field(description="Start of the horizon.")
    fits: bool = Field(description="Every limit kept and all demand served, with the addition.")
    fitted_without: bool = Field(description="The same without the addition.")
    most_kw: float | None = Field(
        description="The most of it that fits; null where nothing limits it or it is no load.",
        json_schema_extra={"unit": "kW"},
    )
    unlimited: bool = Field(description="Nothing limits it.")
    short: list[ShortStep] = Field(description="Steps in which limits are exceeded with it, after all that can move.")
    smallest_cap_more_kw: float | None = Field(description="How much more cap would make it fit.")
    cost_eur: float = Field(description="What the day costs more with it.", json_schema_extra={"unit": "EUR"})
    gives_way: list[GivesWay] = Field(description="Who does otherwise, most first.")


class WhatIfReport(BaseModel):
    """The answer."""

    model_config = _CONFIG

    addition: str
    asked_kw: float | None = Field(json_schema_extra={"unit": "kW"})
    fits: bool = Field(description="It fits on every horizon asked.")
    most_kw: float | None = Field(description="The most that fits on every one of them.")
    days: list[WhatIfDay]


def what_if(cases: Sequence[tuple[SiteDocument, Addition]], options: SolveOptions) -> WhatIfReport:
    """Answer for each horizon, and for all together.

    Args:
        cases: A site whose series stand in place, and the addition with its profile on that site's grid.
        options: Time limit and gap of each solve, progress.

    Raises:
        SiteError: If a site or the addition cannot be.
    """
    days = [_day(document, addition, options) for document, addition in cases]
    limits = [d.most_kw for d in days if d.most_kw is not None]
    first = cases[0][1]
    return WhatIfReport(
        addition=first.name,
        asked_kw=first.kw,
        fits=all(d.fits for d in days),
        most_kw=min(limits) if limits else None,
        days=days,
    )


def with_addition(document: SiteDocument, addition: Addition) -> SiteDocument:
    """The site with one more member."""
    if (addition.kw is None and addition.profile is None) == (addition.asset is None):
        raise SiteError(
            Problem("add", "addition", "neither a power nor an asset, or both", "a power in kW, or an asset", "")
        )
    asset = addition.asset or {
        "kind": "inflexible_load",
        "name": addition.name,
        "profile": addition.profile if addition.profile is not None else addition.kw,
    }
    contracts = list(document.energy_contracts)
    member = Member.model_validate(
        {
            "name": addition.name,
            "connection": {"feeder": addition.feeder},
            "energy_contract": addition.energy_contract or (contracts[0] if contracts else None),
            "assets": [{"name": addition.name} | asset],
        }
    )
    return document.model_copy(update={"members": (*document.members, member)})


def _day(document: SiteDocument, addition: Addition, options: SolveOptions) -> WhatIfDay:
    extended = with_addition(document, addition)
    before, after = schedule(document, options), schedule(extended, options)
    most, unlimited = _most(extended, addition, options)
    return WhatIfDay(
        start=after.horizon.start,
        fits=_fits(after),
        fitted_without=_fits(before),
        most_kw=most,
        unlimited=unlimited,
        short=_short(extended, after),
        smallest_cap_more_kw=None if after.smallest_cap is None else after.smallest_cap.more_kw,
        cost_eur=number(after.figures.cost_eur - before.figures.cost_eur),
        gives_way=_gives_way(before, after),
    )


def _most(extended: SiteDocument, addition: Addition, options: SolveOptions) -> tuple[float | None, bool]:
    """The most that fits [kW], and whether nothing limits it."""
    if addition.asset is not None:
        return None, False
    site = resolve(extended)
    n = site.grid.n_steps
    profile = np.full(n, addition.kw or 0.0) if addition.profile is None else addition.profile.on(n)
    if not profile.any():
        return None, True
    room = headroom(site, addition.name, profile, options)
    peak = addition.kw if addition.kw is not None else float(profile.max())
    return (None, True) if room.is_unlimited else (number(room.scale * peak), False)


def _fits(plan: ScheduleDocument) -> bool:
    v = plan.verdict
    return v.cap_kept and v.limits_kept and v.all_served


def _short(document: SiteDocument, plan: ScheduleDocument) -> list[ShortStep]:
    grid = resolve(document).grid
    return [
        ShortStep(step=t, start=grid.local[t].isoformat(), point=over.point, short_kw=kw)
        for over in plan.exceedances
        for t, kw in zip(over.steps, over.over_kw, strict=True)
    ]


def _gives_way(before: ScheduleDocument, after: ScheduleDocument) -> list[GivesWay]:
    """Members whose plan changes, by how much energy moves; half of the sum of changes is what moved."""
    h = after.horizon.step_minutes / 60
    unserved = [
        {m.name: sum(u.amount_kwh for u in plan.unserved if u.member == m.name) for m in before.members}
        for plan in (before, after)
    ]
    found = []
    for one, other in zip(before.members, after.members, strict=False):
        change = np.array(other.net_load_kw) - np.array(one.net_load_kw)
        moved = float(h * np.abs(change).sum() / 2)
        lost = unserved[1][one.name] - unserved[0][one.name]
        if moved > _NOTICEABLE_KWH or lost > _NOTICEABLE_KWH:
            cost = sum(other.costs_eur.values()) - sum(one.costs_eur.values())
            found.append(
                GivesWay(member=one.name, moved_kwh=number(moved), unserved_kwh=number(lost), cost_eur=number(cost))
            )
    return sorted(found, key=lambda g: (-g.unserved_kwh, -g.moved_kwh, g.member))
