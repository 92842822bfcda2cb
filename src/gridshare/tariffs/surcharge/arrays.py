"""MS/LS surcharge: a billed peak for each member that pays it."""

from __future__ import annotations

from gridshare.context import Context
from gridshare.tariffs.billed_peaks.arrays import BilledPeak, Charge, billed_peaks
from gridshare.tariffs.component import TariffDocuments
from gridshare.tariffs.surcharge.document import SurchargeFields


def resolve(documents: TariffDocuments, context: Context) -> tuple[BilledPeak, ...] | None:
    """The members' peaks; a member that the site has not is refused."""
    surcharge, members = documents.fields(SurchargeFields).surcharge, list(documents.members)
    if surcharge is None:
        return None
    found: list[BilledPeak] = []
    for name, so_far_kw in surcharge.members.items():
        if name not in members:
            context.refuse("grid_tariff.surcharge.members", "unknown_member", repr(name), f"one of {members}")
            continue
        charge = Charge(
            name=f"MS/LS surcharge {name}",
            eur_per_kw=surcharge.eur_per_kw,
            so_far_kw=so_far_kw,
            member=members.index(name),
        )
        found += billed_peaks(charge, "grid_tariff.surcharge", context)
    return tuple(found)
