"""Days apart: a day's site as it is when the days next to it are planned by themselves."""

from __future__ import annotations

from dataclasses import replace

from gridshare.assets.kind import Midnight
from gridshare.sites.site import Site


def apart(site: Site, midnight: Midnight) -> Site:
    """The site with the states at its ends pinned, or free."""
    kinds = {
        kind.name: arrays if kind.apart is None else kind.apart(arrays, midnight) for kind, arrays in site.asset_kinds
    }
    return replace(site, kinds=kinds)


def hanging_together(site: Site) -> tuple[str, ...]:
    """Kinds of which nobody has said what their days know of each other: each day begins as the document says."""
    return tuple(kind.name for kind, _ in site.asset_kinds if kind.apart is None)
