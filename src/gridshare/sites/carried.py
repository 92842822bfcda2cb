"""A document after part of a plan: what the next plan begins from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gridshare.assets.kind import Past as PastAssets
from gridshare.clauses import Flows
from gridshare.findings import Outcome
from gridshare.parts import Decisions
from gridshare.sites.document import SiteDocument
from gridshare.sites.references import walk
from gridshare.sites.site import Site
from gridshare.tariffs import COMPONENTS
from gridshare.tariffs.component import Past as PastFlows
from gridshare.tariffs.component import TariffDocuments


def carried(
    document: SiteDocument,
    site: Site,
    decisions: Mapping[str, Decisions],
    outcomes: Mapping[str, Outcome],
    flows: Flows,
    steps: int,
) -> SiteDocument:
    """The document with the state of all that has one after the first steps of a plan.

    Args:
        document: That of the plan, or of a longer time with the same members, assets and charges in the same state at
            the start of the plan. Its horizon and its series stay as they are.
        site: The site of the plan.
        decisions: Kind -> what was decided.
        outcomes: Kind -> what its check says.
        flows: Net loads.
        steps: How many steps have passed, one or more.
    """
    assets = [asset for asset, _, _ in walk(document)]
    for kind, arrays in site.asset_kinds:
        places = [i for i, asset in enumerate(assets) if asset.kind == kind.name]
        past = PastAssets(arrays, site.grid, steps, decisions[kind.name], outcomes[kind.name].states)
        for i, after in zip(places, kind.carried([assets[i] for i in places], past), strict=True):
            assets[i] = after
    left = iter(assets)
    members = tuple(
        member.model_copy(update={"assets": tuple(next(left) for _ in member.assets)}) for member in document.members
    )
    tariff = tariff_after(document, site, flows, steps)
    return document.model_copy(update={"members": members, "grid_tariff": tariff, "underway": True})


def tariff_after(document: SiteDocument, site: Site, flows: Flows, steps: int) -> Any:
    """The grid tariff with what its charges remember; of steps after the plan nothing is known, and nothing flows."""
    past, found = PastFlows(flows, site.grid, steps), site.tariffs.components
    documents = TariffDocuments(document.grid_tariff, document.energy_contracts, (), site.members)
    update: dict[str, Any] = {}
    for kind in COMPONENTS:
        if kind.name in found:
            update |= kind.carried(documents, found[kind.name], past)
    return document.grid_tariff.model_copy(update=update)


def tariff_anew(document: SiteDocument) -> Any:
    """The grid tariff as in a month of which nothing has passed."""
    members = [member.name for member in document.members]
    documents = TariffDocuments(document.grid_tariff, document.energy_contracts, (), members)
    update: dict[str, Any] = {}
    for kind in COMPONENTS:
        update |= kind.anew(documents)
    return document.grid_tariff.model_copy(update=update)
