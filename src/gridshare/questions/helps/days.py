"""A day with every change at once: what each changes at the least, and what it changes at most, without planning anew.

At the prices that the group's own rows have in the least plan of a day (what a kW more of the group costs in a step),
every member is by itself. What a changed member costs less than it did at these prices is all that the change can save:
any plan of the changed day costs at least that of the day as it is plus the difference (the Lagrangian bound). And the
changed member's own plan beside what the others do is a plan of the changed day, where that keeps the group's limits.
On a day on which the group's rows do not bind the two are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.clauses import Flows
from gridshare.connection.check import lies_under
from gridshare.effort import SolveOptions
from gridshare.parts import Bools, Floats
from gridshare.questions.helps.weighed import Solved, Start, other_costs, solved
from gridshare.sites.site import Site
from gridshare.tariffs.arrays import TariffArrays
from gridshare.tariffs.component import KwhPrices
from gridshare.years.apart import apart
from gridshare.years.day_plan import Peaks

CLOSE_EUR = 0.005
"""What a change costs on a day is known where its least and its most differ by no more."""

_CLOSE = 1e-6
_OVER_KW = 2e-3
_NOTHING_KWH = 1e-3


@dataclass(frozen=True, slots=True)
class Amounts:
    """What a day comes to.

    Attributes:
        eur: What it costs, without what is billed for months.
        over_kwh: Energy above the group's contract.
        unserved_kwh: Demand that is not served.
        billed_kw: What it asks to be billed for months, by charge.
        beyond_eur: What that costs beyond what is paid.
    """

    eur: float
    over_kwh: float
    unserved_kwh: float
    billed_kw: Peaks
    beyond_eur: float


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day as it is, and with each change.

    Attributes:
        as_it_is: What it comes to.
        is_whole: Whether its plan is one: what has to be whole is.
        gives_way: Whether not every limit is kept with all demand served.
        peak_kw, over_kw: Highest import, and the most above the cap.
        least_eur: What each change costs more at the least, with what is beyond what months have paid; -inf where
            that is not known, shape (change,).
        found: What the day comes to with each change, by the plan that is at hand; None where there is none.
        known: Whether that is the least, shape (change,).
        first_order: What each change is worth by the prices of the day, which weigh what gives way, shape (change,).
    """

    as_it_is: Amounts
    is_whole: bool
    gives_way: bool
    peak_kw: float
    over_kw: float
    least_eur: Floats
    found: tuple[Amounts | None, ...]
    known: Bools
    first_order: Floats


def day_found(
    site: Site,
    alone: Site,
    owner: Sequence[int],
    options: SolveOptions,
    paid_kw: Peaks | None = None,
    starts: tuple[Start, Start] | None = None,
) -> DayFound:
    """A day with each change.

    Args:
        site: The day as it is.
        alone: The same day with every member, and every changed one, by itself.
        owner: Index of the member of each change, -1 for a new one.
        options: Time limit.
        paid_kw: Up to which powers months have paid for peaks, by charge.
        starts: Where to begin with the day as it is, and with every member by itself.

    Raises:
        TimeLimitError: If the time is up.
    """
    of_day, of_alone = starts or (None, None)
    base = solved(apart(site, Midnight.PINNED), options, paid_kw, of_day)
    price = base.price_eur_per_kw / site.grid.step_h
    kwh = alone.tariffs.kwh
    at_prices = TariffArrays(KwhPrices(kwh.import_eur_per_kwh + price, kwh.export_eur_per_kwh + price), {})
    every = solved(replace(apart(alone, Midnight.PINNED), tariffs=at_prices), options, start=of_alone)
    own = every.own_eur - site.grid.step_h * every.flows.members @ price
    n, m = len(owner), len(site.members)
    least, known, first = np.full(n, -np.inf), np.zeros(n, dtype=bool), np.zeros(n)
    found: list[Amounts | None] = [None] * n
    day = amounts_of(base)
    for k, of in enumerate(owner):
        is_new = of < 0
        first[k] = every.own_eur[m + k] - (0.0 if is_new else every.own_eur[of])
        unclear = every.is_short | every.in_parts
        if unclear[m + k] or not (is_new or (not unclear[of] and not base.in_parts[of])):
            continue
        if not (base.gives_way or base.couples_otherwise):
            least[k] = first[k]
        found[k] = amounts = _together(base, (of, own[m + k], every.flows.members[m + k]), paid_kw or {})
        if amounts is not None:
            more = amounts.eur + amounts.beyond_eur - day.eur - day.beyond_eur
            known[k] = more - least[k] <= max(CLOSE_EUR, _CLOSE * abs(day.eur))
    flow = base.flows.group
    return DayFound(
        as_it_is=day,
        is_whole=not base.in_parts.any(),
        gives_way=base.gives_way,
        peak_kw=float(flow.max(initial=0.0)),
        over_kw=float((flow - site.connection.group.import_contract_kw).max(initial=0.0)),
        least_eur=least,
        found=tuple(found),
        known=known,
        first_order=first,
    )


def amounts_of(day: Solved) -> Amounts:
    """What a day comes to."""
    over, unserved = (kwh if kwh > _NOTHING_KWH else 0.0 for kwh in (day.over_kwh, day.unserved_kwh))
    return Amounts(day.eur, over, unserved, day.billed_kw, day.beyond_eur)


def _together(base: Solved, instead: tuple[int, float, Floats], paid_kw: Peaks) -> Amounts | None:
    """What a day comes to where one member is exchanged for another, and all others do what they did.

    Args:
        base: The day as it is.
        instead: The member that is exchanged, -1 for none; what the one in its place pays itself; its net load.
        paid_kw: Up to which powers months have paid for peaks, by charge.

    Returns:
        None where limits that are shared are then exceeded, or where the day has something unserved or exceeded.
    """
    (of, eur, net_kw), site, flows = instead, base.site, base.flows
    members = flows.members.copy() if of >= 0 else np.vstack([flows.members, net_kw])
    members[of] = net_kw
    group, points = members.sum(axis=0), site.connection.group.points
    over = np.maximum(group - points.import_limit_kw, -group - points.export_limit_kw).max(initial=0.0)
    if base.gives_way or over > _OVER_KW or not _keeps_feeders(site, members):
        return None
    before, _, _ = other_costs(site, flows, paid_kw)
    other, billed, beyond = other_costs(site, Flows(members[: len(site.members)], flows.feeders, group), paid_kw)
    own = eur - (base.own_eur[of] if of >= 0 else 0.0)
    return Amounts(base.eur + own + other - before, 0.0, 0.0, billed, beyond)


def _keeps_feeders(site: Site, members_kw: Floats) -> bool:
    """Whether no feeder carries more than it may, as far as that follows from what members draw, new ones on none."""
    feeders = site.connection.feeders
    least = np.minimum(feeders.import_limit_kw, feeders.export_limit_kw).min(axis=1, initial=np.inf)
    for k in np.flatnonzero(np.isfinite(least)).tolist():
        under = [[False, False] for _ in site.members]
        for place in site.assets:
            under[place.member][int(lies_under(place.feeder, k, site.connection.feeder_within))] = True
        if any(all(both) for both in under):  # some of what a member has is on it, and some is not
            return False
        carried = members_kw[[m for m, (_, is_under) in enumerate(under) if is_under]].sum(axis=0)
        if max((carried - feeders.import_limit_kw[k]).max(), (-carried - feeders.export_limit_kw[k]).max()) > _OVER_KW:
            return False
    return True
