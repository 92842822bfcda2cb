"""Billed peaks: what they cost, in numpy, from net loads, and what rounding may do to it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.clauses import Costs, Flows, MonthCharge, Rounding
from gridshare.tariffs.billed_peaks.arrays import BilledPeak


def costs(peaks: Sequence[BilledPeak], flows: Flows, _step_h: float) -> Costs:
    """T3: what each peak costs its month beyond what is free or paid already."""
    return Costs(
        months=[MonthCharge(p.charge.name, p.month, p.charge.eur_per_kw, billed_kw(p, flows), p.paid_kw) for p in peaks]
    )


def billed_kw(peak: BilledPeak, flows: Flows) -> float:
    """T2, T3: the peak that is billed [kW]."""
    net = flows.group if peak.charge.member is None else flows.members[peak.charge.member]
    flow = np.maximum(net if peak.charge.direction == "import" else -net, 0)
    means = [
        running + flow[list(steps)].sum() / peak.length
        for steps, running in zip(peak.intervals, peak.running_kw, strict=True)
    ]
    return float(max([peak.paid_kw, *means]))


def rounding_eur(peaks: Sequence[BilledPeak], _flows: Flows, rounding: Rounding) -> float:
    """A mean is off by less than one unit for each rounded series."""
    return float(rounding.unit_kw * rounding.series.sum()) * sum(peak.charge.eur_per_kw for peak in peaks)
