"""Peak charge: the charges as billed peaks of the group."""

from __future__ import annotations

from gridshare.context import Context
from gridshare.tariffs.billed_peaks.arrays import BilledPeak, Charge, billed_peak
from gridshare.tariffs.component import TariffDocuments
from gridshare.tariffs.peak.document import PeakCharge, PeakFields


def resolve(documents: TariffDocuments, context: Context) -> tuple[BilledPeak, ...] | None:
    """The charges; one whose intervals do not fit the horizon is refused."""
    charges = documents.fields(PeakFields).peaks
    found = [billed_peak(_charge(c), f"grid_tariff.peaks[{k}]", context) for k, c in enumerate(charges)]
    return tuple(peak for peak in found if peak is not None) or None


def _charge(written: PeakCharge) -> Charge:
    return Charge(
        name=written.name,
        eur_per_kw=written.eur_per_kw,
        free_kw=max(written.free_kw, written.so_far_kw),
        direction=written.direction,
        interval_minutes=written.interval_minutes,
        clock=written.clock,
        when=written.when,
        running_kw=written.running_kw,
    )
