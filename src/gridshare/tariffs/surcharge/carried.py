"""MS/LS surcharge: the members' own peaks so far after part of a plan, and without members that leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from gridshare.tariffs.billed_peaks.arrays import BilledPeak
from gridshare.tariffs.billed_peaks.carried import so_far_kw
from gridshare.tariffs.component import Past, TariffDocuments
from gridshare.tariffs.surcharge.document import SurchargeFields


def carried(documents: TariffDocuments, peaks: Sequence[BilledPeak], past: Past) -> Mapping[str, Any]:
    """Each member with what its month holds already."""
    surcharge, names = documents.fields(SurchargeFields).surcharge, list(documents.members)
    if surcharge is None:
        return {}
    of_member = {name: [p for p in peaks if p.charge.member == names.index(name)] for name in surcharge.members}
    members = {name: so_far_kw(months, past) for name, months in of_member.items()}
    return {"surcharge": surcharge.model_copy(update={"members": members})}


def anew(documents: TariffDocuments) -> Mapping[str, Any]:
    """Each member as at the begin of a month."""
    surcharge = documents.fields(SurchargeFields).surcharge
    if surcharge is None:
        return {}
    return {"surcharge": surcharge.model_copy(update={"members": dict.fromkeys(surcharge.members, 0.0)})}


def of_those_there(documents: TariffDocuments) -> Mapping[str, Any]:
    """Without members that are not there; none where nobody is left who pays it."""
    surcharge = documents.fields(SurchargeFields).surcharge
    if surcharge is None:
        return {}
    members = {name: kw for name, kw in surcharge.members.items() if name in documents.members}
    return {"surcharge": surcharge.model_copy(update={"members": members}) if members else None}
