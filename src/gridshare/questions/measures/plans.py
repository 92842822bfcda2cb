"""Days planned in full at the sizes that were found: as an ordinary plan, with the measures as real parts of the site.

What was found is of linear problems, in which a charger may be on by half. A plan is whole, and passes the verifier.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from gridshare.assets.battery.document import BatteryDocument
from gridshare.assets.kind import Midnight
from gridshare.effort import SolveOptions
from gridshare.milp.measures import MEASURES
from gridshare.parts import PHYSICAL, Floats
from gridshare.questions.measures.day import SIZE_OF, Outcome
from gridshare.questions.measures.days import Days
from gridshare.questions.measures.search import Found
from gridshare.schedules.document import ScheduleDocument
from gridshare.sites.document import Member, SiteDocument
from gridshare.sites.site import Site, resolve
from gridshare.timegrid import mask_of
from gridshare.usecases.schedule import schedule
from gridshare.years.apart import apart

_GAP = 0.01
"""A plan is asked whether it keeps everything, not what it costs to a cent."""

BATTERY = f"{MEASURES} battery"
"""What the new battery is called in a plan."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A day that was planned in full.

    Attributes:
        plan: The plan.
        above_kwh: What it has above limits, or does not serve, beyond what nothing could serve.
    """

    plan: ScheduleDocument
    above_kwh: float


def planned(days: Days, found: Found, number: int, options: SolveOptions) -> Planned:
    """Plan a day in full.

    Args:
        days: The days.
        found: The sizes, and what happens with them.
        number: Which of the days.
        options: Time limit of the plan.
    """
    site = with_measures_taken(days, found, number)
    plan = schedule(site, replace(options, relative_gap=_GAP, on_progress=None), quietly=False)
    f = plan.figures
    missing = max(f.unserved_kwh - days.live[number].out_of_reach_kwh, 0.0)
    return Planned(plan, f.exceedance_kwh + f.physical_exceedance_kwh + f.margin_used_kwh + missing)


def with_measures_taken(days: Days, found: Found, number: int) -> Site:
    """The site of a day with the measures as real parts of it."""
    asked, outcome = days.asked, found.outcomes[number]
    part = found.size("peak_kw") / asked.most_kw if asked.most_kw > 0 else 0.0
    document = asked.long.document_of(asked.days[number])
    document = _with_newcomer(document, asked.place, part, outcome.left_out_kw)
    if found.size("energy_kwh") > 0:
        document = _with_battery(document, asked.place, found, asked.prices.battery.round_trip_efficiency.value)
    site = apart(resolve(document), Midnight.PINNED)
    is_there = mask_of(asked.prices.right.when, site.grid, without=True).astype(float)
    site = _with_right(site, found.size("right_kw") * is_there)
    return replace(site, kinds=_freed(site, days, found, outcome))


def _with_newcomer(document: SiteDocument, place: str, part: float, left_out_kw: Floats) -> SiteDocument:
    """With the newcomer as large as it is asked about, less what it leaves out."""

    def changed(asset: object) -> object:
        if getattr(asset, "name", None) != place:
            return asset
        load = np.maximum(part * asset.profile.on(len(left_out_kw)) - left_out_kw, 0.0)  # type: ignore[attr-defined]
        raw = asset.model_dump(mode="json") | {"profile": load.tolist()}  # type: ignore[attr-defined]
        return type(asset).model_validate(raw)  # type: ignore[attr-defined]

    members = tuple(
        m.model_copy(update={"assets": tuple(changed(asset) for asset in m.assets)}) for m in document.members
    )
    return document.model_copy(update={"members": members})


def _with_battery(document: SiteDocument, place: str, found: Found, efficiency: float) -> SiteDocument:
    """With the new battery, at the place of the newcomer."""
    midnight = min(found.size("midnight_kwh"), found.size("energy_kwh"))
    battery = BatteryDocument.model_validate(
        {
            "name": BATTERY,
            "energy_kwh": found.size("energy_kwh"),
            "charge_kw": found.size("power_kw"),
            "discharge_kw": found.size("power_kw"),
            "round_trip_efficiency": efficiency,
            "start_kwh": midnight,
            "end_kwh_at_least": midnight,
        }
    )

    def extended(member: Member) -> Member:
        is_there = any(asset.name == place for asset in member.assets)
        return member.model_copy(update={"assets": (*member.assets, battery)}) if is_there else member

    return document.model_copy(update={"members": tuple(extended(m) for m in document.members)})


def _with_right(site: Site, right_kw: Floats) -> Site:
    """With a right beside the contract."""
    group = site.connection.group
    limit = group.points.import_limit_kw + np.where(group.points.rank[:, None] != PHYSICAL, right_kw, 0.0)
    points = replace(group.points, import_limit_kw=limit)
    return replace(site, connection=replace(site.connection, group=replace(group, points=points)))


def _freed(site: Site, days: Days, found: Found, outcome: Outcome) -> Mapping[str, object]:
    """The arrays of all kinds, as far as what is there is freed."""
    prices, kinds = days.asked.prices, dict(site.kinds)
    for kind, arrays in site.asset_kinds:
        for name, freeing in kind.freeing.items():
            is_taken = found.size(SIZE_OF[name]) > 0
            if name == "charging":
                if prices.charging.uncontrolled_today and not is_taken:
                    kinds[kind.name] = freeing.kept(arrays)
            elif is_taken and outcome.moved.get((SIZE_OF[name], kind.name)):
                kinds[kind.name] = freeing.then(kinds[kind.name], prices.departures.later_minutes / 60)
    return kinds
