"""Billed peaks: what they cost, in numpy, from net loads, and what rounding may do to it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.clauses import Costs, Flows, MonthCharge, Rounding
from gridshare.parts import Floats
from gridshare.tariffs.billed_peaks.arrays import BilledPeak, Charge


def costs(peaks: Sequence[BilledPeak], flows: Flows, _step_h: float) -> Costs:
    """T3: what each peak costs its month beyond what is free or paid already."""
    return Costs(
        months=[MonthCharge(p.charge.name, p.month, p.charge.eur_per_kw, billed_kw(p, flows), p.paid_kw) for p in peaks]
    )


def billed_kw(peak: BilledPeak, flows: Flows) -> float:
    """T2, T3: the peak that is billed [kW]."""
    return max([peak.paid_kw, *means_kw(peak, flows)])


def means_kw(peak: BilledPeak, flows: Flows, until: int | None = None) -> list[float]:
    """T2: the mean of each billed interval [kW]; ``until`` a step what those begun hold by then."""
    flow = flow_kw(peak.charge, flows)[:until]
    return [
        float(running + flow[steps[0] : steps[-1] + 1].sum() / peak.length)
        for steps, running in zip(peak.intervals, peak.running_kw, strict=True)
        if steps[0] < len(flow)
    ]


def flow_kw(charge: Charge, flows: Flows) -> Floats:
    """The import or export that a charge is about, shape (step,) [kW]."""
    net = flows.group if charge.member is None else flows.members[charge.member]
    return np.maximum(net if charge.direction == "import" else -net, 0)


def rounding_eur(peaks: Sequence[BilledPeak], _flows: Flows, rounding: Rounding) -> float:
    """A mean is off by less than one unit for each rounded series."""
    return float(rounding.unit_kw * rounding.series.sum()) * sum(peak.charge.eur_per_kw for peak in peaks)
