"""Headroom: the most of a new profile that fits, as one problem whose scale is a variable. No bisection."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gridshare.effort import SolveOptions
from gridshare.milp.newcomer import MOST, with_newcomer
from gridshare.milp.park import read
from gridshare.milp.search import Search
from gridshare.parts import Decisions, Floats
from gridshare.schedules.proof import Stage
from gridshare.sites.site import Site

MOST_SCALE = 1000.0
"""Beyond this many times what was asked, the answer is that nothing limits it."""


@dataclass(frozen=True, slots=True)
class Headroom:
    """How much of a profile fits.

    Attributes:
        scale: The most times the profile fits next to all that is there, with every limit and all demand kept.
        bound: Proven: no more fits.
        is_unlimited: Whether nothing limits it.
        decisions: Kind -> what is decided for all others then; None where nothing of it fits.
    """

    scale: float
    bound: float
    is_unlimited: bool
    decisions: Mapping[str, Decisions] | None = None


def headroom(
    site: Site,
    addition: str,
    profile_kw: Floats,
    options: SolveOptions,
    kept: Sequence[Stage] = (),
    most_scale: float = MOST_SCALE,
) -> Headroom:
    """The most of an asset's profile that fits at its place in the site.

    Args:
        site: The site with the addition in it.
        addition: Name of the asset that is scaled.
        profile_kw: Its net load as asked, never negative and somewhere positive, shape (step,).
        options: Time limit, gap, progress.
        kept: For a site that cannot keep every rule without the addition: what is exceeded and unserved without it,
            of which nothing may become more.
        most_scale: Nobody asks for more times the profile than this.

    Raises:
        TimeLimitError: If the time was up before any scale was found.
    """
    begun, peak = time.monotonic(), float(profile_kw.max())
    stamps, of_kind = with_newcomer(site, addition, profile_kw / peak, most_scale * peak)
    search = Search(site.steps, stamps, options.since(begun))
    search.hold(kept)
    answer = search.least(*MOST)
    if answer is None:
        return Headroom(0.0, 0.0, is_unlimited=False)
    scale, bound = -answer.objective / peak, -answer.bound / peak
    compiled, x = search.found()
    decisions = read(site, of_kind, {name: place.values(x) for name, place in compiled.placements.items()})
    return Headroom(scale, bound, scale >= MOST_SCALE * (1 - 1e-6), decisions)
