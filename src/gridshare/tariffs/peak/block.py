"""Peak charge: its mathematics is that of billed peaks."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.parts import Stamp, Steps
from gridshare.tariffs.billed_peaks.arrays import BilledPeak
from gridshare.tariffs.billed_peaks.block import stamps_of


def stamps(peaks: Sequence[BilledPeak], _steps: Steps) -> list[Stamp]:
    """One stamp for each charge and month."""
    return stamps_of("peak", peaks)
