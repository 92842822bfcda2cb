"""Demand that is not served, as it is published."""

from __future__ import annotations

from collections.abc import Iterable

from gridshare.findings import Unserved
from gridshare.parts import is_firm, priority_of
from gridshare.schedules.document import UnservedSchedule
from gridshare.schedules.rounding import number
from gridshare.sites.site import Site


def unserved_of(site: Site, found: Iterable[Unserved]) -> list[UnservedSchedule]:
    """What a check found, the most urgent first."""
    member = {a.name: site.members[a.member] for a in site.assets}
    return [
        UnservedSchedule(
            asset=u.asset,
            member=member[u.asset],
            what=u.what,
            amount=number(u.amount),
            unit=u.unit,
            amount_kwh=number(u.amount_kwh),
            firm=is_firm(u.rank),
            priority=priority_of(u.rank),
            rule=u.label,
            detail=u.detail,
        )
        for u in sorted(found, key=lambda u: (u.rank, -u.amount_kwh, u.asset, u.what))
    ]
