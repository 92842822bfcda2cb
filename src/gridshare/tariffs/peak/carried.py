"""Peak charge: the month's peak so far and the running interval after part of a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from gridshare.tariffs.billed_peaks.arrays import BilledPeak
from gridshare.tariffs.billed_peaks.carried import running_kw, so_far_kw
from gridshare.tariffs.component import Past, TariffDocuments
from gridshare.tariffs.peak.document import PeakCharge, PeakFields


def carried(documents: TariffDocuments, peaks: Sequence[BilledPeak], past: Past) -> Mapping[str, Any]:
    """Each charge with what its month and its interval hold already."""

    def charge(written: PeakCharge) -> PeakCharge:
        months = [peak for peak in peaks if peak.charge.name == written.name]
        update = {"so_far_kw": so_far_kw(months, past), "running_kw": running_kw(months[0], past)}
        return written.model_copy(update=update)

    return {"peaks": tuple(charge(written) for written in documents.fields(PeakFields).peaks)}


def anew(documents: TariffDocuments) -> Mapping[str, Any]:
    """Each charge as at midnight at the begin of a month."""
    charges = documents.fields(PeakFields).peaks
    return {"peaks": tuple(charge.model_copy(update={"so_far_kw": 0.0, "running_kw": ()}) for charge in charges)}
