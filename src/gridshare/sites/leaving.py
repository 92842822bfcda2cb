"""A site without some of its members: what names them goes with them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from gridshare.sites.document import SiteDocument
from gridshare.tariffs import COMPONENTS
from gridshare.tariffs.component import TariffDocuments


def without_members(document: SiteDocument, gone: Collection[str]) -> SiteDocument:
    """The site of those that stay."""
    members = tuple(member for member in document.members if member.name not in gone)
    names = [member.name for member in members]
    documents = TariffDocuments(document.grid_tariff, document.energy_contracts, (), names)
    update: dict[str, Any] = {}
    for kind in COMPONENTS:
        update |= kind.of_those_there(documents)
    tariff = document.grid_tariff.model_copy(update=update) if update else document.grid_tariff
    return document.model_copy(update={"members": members, "grid_tariff": tariff})
