"""Tariffs: what a plan costs, in numpy, from the members' and the group's net load."""

from __future__ import annotations

import numpy as np

from gridshare.parts import Floats
from gridshare.tariffs.arrays import GROUP, PeakArrays, TariffArrays


def energy_cost(a: TariffArrays, net_load_kw: Floats, step_h: float) -> Floats:
    """T1: cost of energy of each member, shape (member,); ``net_load_kw`` has shape (member, step)."""
    drawn, fed = np.maximum(net_load_kw, 0), np.maximum(-net_load_kw, 0)
    return np.asarray((step_h * (a.import_eur_per_kwh * drawn - a.export_eur_per_kwh * fed)).sum(axis=1))


def billed_peak_kw(peak: PeakArrays, members: Floats, group: Floats) -> float:
    """T2, T3: the peak that is billed [kW]."""
    net = group if peak.member == GROUP else members[peak.member]
    flow = np.maximum(net if peak.direction == "import" else -net, 0)
    means = [
        running + flow[list(steps)].sum() / peak.length
        for steps, running in zip(peak.intervals, peak.running_kw, strict=True)
    ]
    return float(max([peak.free_kw, *means]))


def peak_cost(peak: PeakArrays, billed_kw: float) -> float:
    """T3: what the peak costs beyond what is free or paid already [EUR]."""
    return peak.eur_per_kw * (billed_kw - peak.free_kw)


def soft_limit_cost(limit_kw: Floats, price: Floats, flow_kw: Floats, step_h: float) -> float:
    """T4: cost of what is above a priced limit [EUR]; shape (step,) each."""
    return float((step_h * price * np.maximum(flow_kw - limit_kw, 0)).sum())
