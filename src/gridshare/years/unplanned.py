"""What happens on many days when nothing is planned, as meters would show it."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.assets.kind import Midnight
from gridshare.clauses import Flows
from gridshare.findings import Tolerance
from gridshare.sites.site import Site
from gridshare.verification import evaluate
from gridshare.years.apart import apart
from gridshare.years.long_site import LongSite


def unplanned(park: LongSite) -> Iterator[Flows]:
    """The net loads of each day, in order."""
    return (unplanned_on(park.site(day)) for day in range(len(park.days)))


def unplanned_on(site: Site) -> Flows:
    """The net loads of a day."""
    own = apart(site, Midnight.UNPLANNED)
    return evaluate(own, own.doing_nothing(), Tolerance.none()).flows
