"""Peak charge: the charges as billed peaks of the group."""

from __future__ import annotations

from gridshare.context import Context
from gridshare.tariffs.billed_peaks.arrays import BilledPeak, Charge, billed_peaks
from gridshare.tariffs.component import TariffDocuments
from gridshare.tariffs.peak.document import PeakCharge, PeakFields


def resolve(documents: TariffDocuments, context: Context) -> tuple[BilledPeak, ...] | None:
    """The charges; one whose intervals do not fit the horizon, or whose name another has, is refused."""
    charges = documents.fields(PeakFields).peaks
    found: list[BilledPeak] = []
    for k, charge in enumerate(charges):
        path = f"grid_tariff.peaks[{k}]"
        if charge.name in [before.name for before in charges[:k]]:
            what, remedy = "the name of another charge", "Call one of them otherwise: a month is billed by name."
            context.refuse(f"{path}.name", "duplicate_name", f"{charge.name!r}, {what}", "a name of its own", remedy)
        found += billed_peaks(_charge(charge), path, context)
    return tuple(found) or None


def _charge(written: PeakCharge) -> Charge:
    return Charge(
        name=written.name,
        eur_per_kw=written.eur_per_kw,
        free_kw=written.free_kw,
        so_far_kw=written.so_far_kw,
        direction=written.direction,
        interval_minutes=written.interval_minutes,
        clock=written.clock,
        when=written.when,
        running_kw=written.running_kw,
    )
