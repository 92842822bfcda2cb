"""Billed peaks: what the month and the running interval hold already after part of a plan."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.tariffs.billed_peaks.arrays import BilledPeak, elapsed_steps
from gridshare.tariffs.billed_peaks.check import flow_kw, means_kw
from gridshare.tariffs.component import Past


def so_far_kw(peaks: Sequence[BilledPeak], past: Past) -> float:
    """The peak so far of the month that now is [kW]: of what the document says and what intervals hold until now.

    The interval that is running counts with what has flowed, as a share of its whole length: so much is billed anyway.

    Args:
        peaks: The months of one charge, from that in which the plan begins.
        past: What flowed.
    """
    month, known = f"{past.now:%Y-%m}", 0.0
    for peak in peaks:
        if peak.month != month:
            continue
        known = peak.charge.so_far_kw if peak is peaks[0] else 0.0
        known = max([known, *means_kw(peak, past.flows, past.steps)])
    return known


def running_kw(peak: BilledPeak, past: Past) -> tuple[float, ...]:
    """The means of the steps of the interval that is running now [kW]."""
    flow = (*peak.charge.running_kw, *flow_kw(peak.charge, past.flows)[: past.steps].tolist())
    return flow[len(flow) - elapsed_steps(peak.charge, past.now, past.grid.step_minutes) :]
