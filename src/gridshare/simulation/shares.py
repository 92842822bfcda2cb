"""Static shares: charging that keeps, whatever happens, to its part of what the highest load leaves under the limit."""

from __future__ import annotations

import numpy as np

from gridshare.assets.kind import AssetDocument
from gridshare.findings import Tolerance
from gridshare.parts import Floats
from gridshare.series import Series
from gridshare.series.document import spec_of
from gridshare.simulation.foresight import KNOWN_DAYS_BEFORE
from gridshare.simulation.knowledge import Knowledge
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site

SHARED = "shared_limit_kw"
"""The field by which a kind of asset can be held to a share."""


def with_shares(site: Site, knowledge: Knowledge, day: int) -> SiteDocument:
    """The document of a day with each place to charge held to its share.

    The highest load that was known at the day's gate, of all that nobody decides, and the highest of what else runs
    when nothing is planned leave the least room under the group's contract; it is shared by the size of what charges.
    """
    asks = {asset.name: _size_kw(asset) for m in site.document.members for asset in m.assets if hasattr(asset, SHARED)}
    room = np.maximum(site.connection.group.import_contract_kw - _highest_kw(site, knowledge, day), 0.0)
    total = max(sum(asks.values()), 1e-9)

    def held(asset: AssetDocument) -> AssetDocument:
        if asset.name not in asks:
            return asset
        own = getattr(asset, SHARED)
        most: Floats = np.minimum(room * asks[asset.name] / total, asks[asset.name])
        if own is not None:
            most = np.minimum(most, own.on(site.grid.n_steps))
        share = Series(tuple(np.floor(most * 1000) / 1000), spec_of("kW", 0))
        return asset.model_copy(update={SHARED: share})

    members = tuple(m.model_copy(update={"assets": tuple(map(held, m.assets))}) for m in site.document.members)
    return site.document.model_copy(update={"members": members, "underway": True})


def _size_kw(asset: AssetDocument) -> float:
    return sum(connector.power_kw for connector in asset.connectors.values())  # type: ignore[attr-defined]


def _highest_kw(site: Site, knowledge: Knowledge, day: int) -> float:
    known = np.array(knowledge.grid.day_of_step) <= day - KNOWN_DAYS_BEFORE
    drivers = np.sum([d.factor * d.shown for d in knowledge.foresight.drivers], axis=0)
    fixed = {kind.name for kind, _ in site.asset_kinds if not kind.powers or not _decides(site, kind.name)}
    rest = 0.0
    for kind, arrays in site.asset_kinds:
        if kind.name in fixed or any(
            hasattr(a, SHARED) for m in site.document.members for a in m.assets if a.kind == kind.name
        ):
            continue
        rest += float(kind.check(arrays, kind.baseline(arrays), Tolerance.none()).net_load_kw.max(axis=1).sum())
    return float(drivers[known].max(initial=0.0)) + rest


def _decides(site: Site, kind: str) -> bool:
    """Whether assets of a kind draw power that no series gives."""
    return not any(a.exogenous for m in site.document.members for a in m.assets if a.kind == kind)
